//! What the element's script calls.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use js_sys::{Function, JSON};
use tiebreak_core::answers::Answers;
use tiebreak_core::comparison::Comparison;
use tiebreak_core::validate::Problem;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::{Callback, html};

use super::convert::{from_js, opening, settings, to_js};
use super::focus::focus;
use super::held::Held;
use super::root::Root;
use super::{history, page};
use crate::components::app::{App, AppProps};
use crate::components::failure::failure;
use crate::data::BUILT_IN;
use crate::i18n::Words;
use crate::palette::palette;
use crate::shared::Shared;
use crate::state::{Effect, ErrorCode, Event, Focus, Msg, State, open};
use crate::store::Store;

/// The built-in comparison, a copy for each widget, so that a page cannot change that of another one.
///
/// # Errors
/// None: the file is checked by the tests.
#[wasm_bindgen]
pub fn built_in() -> Result<JsValue, JsValue> {
    JSON::parse(BUILT_IN)
}

/// Shows in `mount` that there is nothing to show, and why.
///
/// # Errors
/// `words` is not plain JSON.
#[wasm_bindgen]
pub fn show_failure(mount: Element, words: JsValue, problems: Vec<String>) -> Result<(), JsValue> {
    Root::mount(&mount).draw(failure(&Words::from(from_js(words)?), &problems));
    Ok(())
}

/// A widget on a page, drawn until [`Widget::unmount`].
#[wasm_bindgen]
pub struct Widget(Rc<Mounted>);

/// A widget and what it holds of the browser.
pub struct Mounted {
    pub store: Store,
    /// The custom element, which emits the events.
    pub element: HtmlElement,
    /// What all of the widget is drawn in.
    pub mount: Element,
    /// The comparison as the page knows it.
    pub data: JsValue,
    /// Where the focus goes after the next drawing.
    pub focus: RefCell<Option<Focus>>,
    /// The place that the next drawing must not move under the reader.
    pub held: RefCell<Option<Held>>,
    /// Moves on after a choice by pointer; dropping it cancels.
    pub next: RefCell<Option<Timeout>>,
    /// Makes starting again final; dropping it cancels.
    pub restart: RefCell<Option<Timeout>>,
    /// Changes the address again after the browser has refused; dropping it cancels.
    pub republish: RefCell<Option<Timeout>>,
    /// How many changes of the address the browser has refused in a row.
    pub refusals: Cell<u8>,
    /// Hears of Back and Forward.
    history: RefCell<Option<EventListener>>,
    root: RefCell<Option<Root>>,
    /// Effects of what happened before the widget stood in its place.
    opening: RefCell<Vec<Effect>>,
    drawn: Function,
}

#[wasm_bindgen]
impl Widget {
    /// Draws a comparison in `mount`, and calls `drawn` after each drawing. `options`: see the script's `bindings.ts`.
    ///
    /// # Errors
    /// The data has problems: a list of sentences.
    #[wasm_bindgen(constructor)]
    pub fn new(
        element: HtmlElement,
        mount: Element,
        data: JsValue,
        options: JsValue,
        drawn: Function,
    ) -> Result<Widget, JsValue> {
        let value = from_js(data.clone()).map_err(|error| to_js(&[error.to_string()]))?;
        let comparison = Comparison::from_value(&value).map_err(|problems| sentences(&problems))?;
        let options = from_js(options)?;
        let settings = settings(&options);
        let (opening, refused) = opening(&options, &comparison, &settings);
        let (state, mut effects) = open(Shared::new(comparison), settings, opening);
        effects.extend(refused.map(|problem| {
            Effect::Emit(Event::Error { code: ErrorCode::AnswersInvalid, message: format!("answers: {problem}") })
        }));
        Ok(Widget(Mounted::mount(state, element, mount, data, drawn, effects)))
    }

    /// Called once the widget stands in its place: tells the page what has happened.
    pub fn start(&self) {
        let effects = self.0.opening.take();
        self.0.store.run_all(effects);
    }

    /// Follows changed attributes or words.
    ///
    /// # Errors
    /// The value is not plain JSON.
    pub fn configure(&self, value: JsValue) -> Result<(), JsValue> {
        self.0.store.dispatch(Msg::Configure(settings(&from_js(value)?)));
        Ok(())
    }

    /// The colors that the comparison gives its options, as a style sheet.
    pub fn palette(&self) -> String {
        palette(&self.0.store.state().comparison)
    }

    pub fn answers(&self) -> JsValue {
        let state = self.0.store.state();
        to_js(&state.answers.to_public(&state.comparison))
    }

    /// # Errors
    /// What is wrong with the answers, in words.
    pub fn set_answers(&self, answers: JsValue) -> Result<(), JsValue> {
        let answers = Answers::from_value(&from_js(answers)?, &self.0.store.state().comparison)?;
        self.0.store.dispatch(Msg::SetAnswers(answers));
        Ok(())
    }

    pub fn result(&self) -> JsValue {
        to_js(&self.0.store.state().result())
    }

    pub fn share_url(&self) -> String {
        self.0.store.state().share_url(&page::address())
    }

    /// Takes `&self`, since a page's listener may unmount the widget while it emits an event.
    pub fn unmount(&self) {
        self.0.next.take();
        self.0.restart.take();
        self.0.republish.take();
        self.0.history.take();
        if let Some(root) = self.0.root.take() {
            root.release();
        }
    }
}

impl Mounted {
    fn mount(
        state: State,
        element: HtmlElement,
        mount: Element,
        data: JsValue,
        drawn: Function,
        opening: Vec<Effect>,
    ) -> Rc<Mounted> {
        let mounted = Rc::new_cyclic(|weak: &Weak<Mounted>| Mounted {
            store: Store::new(state, weakly(weak, Mounted::run)),
            element,
            mount,
            data,
            focus: RefCell::default(),
            held: RefCell::default(),
            next: RefCell::default(),
            restart: RefCell::default(),
            republish: RefCell::default(),
            refusals: Cell::default(),
            history: RefCell::default(),
            root: RefCell::default(),
            opening: RefCell::new(opening),
            drawn,
        });
        let weak = Rc::downgrade(&mounted);
        let dispatch = weakly(&weak, |mounted, msg| mounted.store.dispatch(msg));
        let after_drawing = weakly(&weak, |mounted, ()| mounted.after_drawing());
        let returned = weakly(&weak, |mounted, ()| mounted.returned());
        let listener = EventListener::new(&window(), "popstate", move |_| returned.emit(()));
        mounted.history.replace(Some(listener));
        let mut root = Root::mount(&mounted.mount);
        let key = root.key();
        let content = move |state| {
            let props = AppProps {
                state,
                dispatch: dispatch.clone(),
                drawn: after_drawing.clone(),
                prerendered: false,
                question_classes: None,
            };
            html! { <App key={key.clone()} ..props /> }
        };
        root.draw(content(mounted.store.state()));
        mounted.root.replace(Some(root));
        mounted.store.subscribe(weakly(&weak, move |mounted, state| {
            if let Some(root) = mounted.root.borrow_mut().as_mut() {
                root.draw(content(state));
            }
        }));
        mounted
    }

    /// The page's history has gone back or forward, perhaps to an entry that another part of the page has made.
    fn returned(&self) {
        let state = self.store.state();
        let entry = history::entry(&state.comparison, &state.settings.param);
        if let Some(entry) = entry.filter(|entry| *entry != state.entry()) {
            self.store.dispatch(Msg::Return(entry));
        }
    }

    fn after_drawing(&self) {
        if let Some(held) = self.held.take() {
            held.restore();
        }
        if let Some(target) = self.focus.take() {
            focus(&self.mount, &self.store.state(), &target);
        }
        let _ = self.drawn.call0(&JsValue::NULL);
    }
}

/// A callback that does not keep the widget alive: the widget owns whoever holds it.
fn weakly<T: 'static>(mounted: &Weak<Mounted>, call: impl Fn(&Rc<Mounted>, T) + 'static) -> Callback<T> {
    let mounted = mounted.clone();
    Callback::from(move |value| {
        if let Some(mounted) = mounted.upgrade() {
            call(&mounted, value);
        }
    })
}

fn sentences(problems: &[Problem]) -> JsValue {
    to_js(&problems.iter().map(ToString::to_string).collect::<Vec<_>>())
}
