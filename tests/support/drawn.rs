//! A widget as HTML, and what is looked for in it.

#![allow(dead_code, reason = "each test uses its own part")]
#![allow(clippy::unwrap_used, reason = "tests")]

use tiebreak::components::app::{App, AppProps};
use tiebreak::i18n::words;
use tiebreak::shared::Shared;
use tiebreak::state::{Screen, Settings, State};
use tiebreak_core::comparison::Comparison;
use yew::prelude::*;
use yew::{BaseComponent, LocalServerRenderer};

use crate::support::answers;

/// A widget with these answers, on its result where there are any.
pub fn opened(comparison: Comparison, notation: &str, lang: &str) -> State {
    let comparison = Shared::new(comparison);
    let answers = answers(&comparison, notation);
    let mut state = State::new(comparison, Settings::new(words(lang)));
    if !answers.is_empty() {
        state.screen = Screen::Result;
    }
    state.answers = answers;
    state
}

pub fn rendered(state: State) -> String {
    let props = AppProps {
        state: Shared::new(state),
        dispatch: Callback::noop(),
        drawn: Callback::noop(),
        prerendered: false,
        question_classes: None,
    };
    html::<App>(props)
}

pub fn html<C: BaseComponent>(props: C::Properties) -> String {
    pollster::block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}

/// Whether the parts stand in the text in this order.
pub fn in_order(text: &str, parts: &[&str]) -> bool {
    let places: Vec<Option<usize>> = parts.iter().map(|part| text.find(part)).collect();
    places.iter().all(Option::is_some) && places.is_sorted()
}
