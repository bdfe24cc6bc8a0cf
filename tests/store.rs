//! Effects run in order and may dispatch again.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use support::fixture;
use tiebreak::i18n::words;
use tiebreak::shared::Shared;
use tiebreak::state::{Effect, Msg, Settings, State};
use tiebreak::store::Store;
use yew::Callback;

/// A store that notes the effects it runs, and dispatches `then` while it runs `Effect::Copy`.
fn store(then: Msg) -> (Rc<Store>, Rc<RefCell<Vec<Effect>>>) {
    let ran = Rc::new(RefCell::new(Vec::new()));
    let store = Rc::new_cyclic(|weak: &Weak<Store>| {
        let (weak, ran) = (weak.clone(), Rc::clone(&ran));
        let state = State::new(Shared::new(fixture("tea-or-coffee")), Settings::new(words("en")));
        Store::new(
            state,
            Callback::from(move |effect: Effect| {
                if effect == Effect::Copy {
                    weak.upgrade().unwrap().dispatch(then.clone());
                }
                ran.borrow_mut().push(effect);
            }),
        )
    });
    (store, ran)
}

#[test]
fn an_effect_may_dispatch() {
    let (store, ran) = store(Msg::Share);
    store.run_all(vec![Effect::Copy, Effect::Publish]);
    assert_eq!(*ran.borrow(), [Effect::Copy, Effect::Publish, Effect::Share]);
}

#[test]
fn a_subscriber_gets_the_new_state_before_effects_run() {
    let (store, ran) = store(Msg::Share);
    let seen = Rc::new(Cell::new(None));
    let (noted, so_far) = (Rc::clone(&seen), Rc::clone(&ran));
    store.subscribe(Callback::from(move |state: Shared<State>| {
        noted.set(Some((state.comparing, so_far.borrow().len())));
    }));
    store.dispatch(Msg::ShowComparison(true));
    assert_eq!(seen.get(), Some((true, 0)));
    assert!(store.state().comparing && !ran.borrow().is_empty());
}

#[test]
fn a_state_that_somebody_holds_does_not_change() {
    let (store, _) = store(Msg::Share);
    let before = store.state();
    store.dispatch(Msg::ShowComparison(true));
    assert!(!before.comparing && store.state().comparing);
}
