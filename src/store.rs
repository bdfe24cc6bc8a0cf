//! One store per widget: messages in, state out. Effects run when no borrow is held, so whatever they set off, a page's
//! listener included, may dispatch again. They run before the new state is drawn, which Yew does in a microtask.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use yew::Callback;

use crate::shared::Shared;
use crate::state::{Effect, Msg, State, update};

pub struct Store {
    state: RefCell<Shared<State>>,
    subscriber: RefCell<Callback<Shared<State>>>,
    run: Callback<Effect>,
    pending: RefCell<VecDeque<Effect>>,
    running: Cell<bool>,
}

impl Store {
    /// A store whose effects are run by `run`, in the order in which they arise.
    pub fn new(state: State, run: Callback<Effect>) -> Store {
        Store {
            state: RefCell::new(Shared::new(state)),
            subscriber: RefCell::new(Callback::noop()),
            run,
            pending: RefCell::default(),
            running: Cell::new(false),
        }
    }

    pub fn state(&self) -> Shared<State> {
        self.state.borrow().clone()
    }

    /// Calls `subscriber` with the new state after every message.
    pub fn subscribe(&self, subscriber: Callback<Shared<State>>) {
        self.subscriber.replace(subscriber);
    }

    /// Changes the state, has it drawn, and runs the effects.
    pub fn dispatch(&self, msg: Msg) {
        let effects = update(self.state.borrow_mut().make_mut(), msg);
        let subscriber = self.subscriber.borrow().clone();
        subscriber.emit(self.state());
        self.run_all(effects);
    }

    /// Runs effects after those that are pending. An effect that dispatches ends before the effects of its message run.
    pub fn run_all(&self, effects: Vec<Effect>) {
        self.pending.borrow_mut().extend(effects);
        if self.running.replace(true) {
            return;
        }
        loop {
            let next = self.pending.borrow_mut().pop_front();
            let Some(effect) = next else { break };
            self.run.emit(effect);
        }
        self.running.set(false);
    }
}
