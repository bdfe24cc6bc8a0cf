//! Brings the reader to where reading continues, once it has been drawn.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use crate::state::{Focus, Place, Screen, State};

pub fn focus(mount: &Element, state: &State, focus: &Focus) {
    let selector = match focus {
        Focus::Heading => match state.screen {
            Screen::Question(question) => format!("[id=\"question-{}\"]", state.comparison.questions[question].id),
            Screen::Result => "#verdict".to_owned(),
        },
        Focus::Row(id) => format!("#row-{id} summary"),
        Focus::Rows => "#rows".to_owned(),
        Focus::Search => "#search".to_owned(),
        Focus::ShareLink => "#share-link".to_owned(),
        Focus::SideBySide => "#side-by-side".to_owned(),
        Focus::Tried(place) => place_selector(state, *place),
    };
    let find = |selector: &str| mount.query_selector(selector).ok().flatten();
    // What decided a tie is gone once it is decided.
    let Some(element) = find(&selector).or_else(|| find("#verdict")) else { return };
    // The row's group may be folded away.
    let group = element.closest(".group").ok().flatten();
    let toggle = group.and_then(|group| group.query_selector(".fold-toggle").ok().flatten());
    if let Some(toggle) = toggle.and_then(|toggle| toggle.dyn_into::<HtmlDetailsElement>().ok()) {
        toggle.set_open(true);
    }
    if let Some(details) = element.parent_element().and_then(|parent| parent.dyn_into::<HtmlDetailsElement>().ok()) {
        details.set_open(true);
    }
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // Firefox focuses a legend only where its present frame can be focused; measuring makes the frame anew.
        // https://searchfox.org/mozilla-central/source/dom/html/HTMLLegendElement.cpp
        let _ = element.offset_height();
        let options = FocusOptions::new();
        options.set_prevent_scroll(matches!(focus, Focus::Tried(_)));
        let _ = element.focus_with_options(&options);
    }
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.select();
    } else if let Some(text) = element.dyn_ref::<HtmlTextAreaElement>() {
        text.select();
    }
}

/// What stands first in a place where something is tried.
pub fn place_selector(state: &State, place: Place) -> String {
    match place {
        Place::Decider => "#decider".to_owned(),
        Place::Pull(question) => format!("#pull-{} summary", state.comparison.questions[question].id),
        Place::Flips => "#flips".to_owned(),
    }
}
