//! Brings the reader to where reading continues, once it has been drawn.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use crate::state::{Focus, Place, Screen, State};

pub fn focus(mount: &Element, state: &State, focus: &Focus) {
    let selector = match focus {
        Focus::Heading => heading_selector(state),
        Focus::Row(id) => row_selector(id),
        Focus::Rows => "#rows".to_owned(),
        Focus::Search => "#search".to_owned(),
        Focus::ShareLink => "#share-link".to_owned(),
        Focus::SideBySide => "#side-by-side".to_owned(),
        Focus::Returned => entry_selector(state),
        Focus::Tried(place) => place_selector(state, *place),
    };
    let find = |selector: &str| mount.query_selector(selector).ok().flatten();
    // What decided a tie is gone once it is decided.
    let Some(element) = find(&selector).or_else(|| find("#verdict")) else { return };
    unfold(&element);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // Firefox focuses a legend only where its present frame can be focused; measuring makes the frame anew.
        // https://searchfox.org/mozilla-central/source/dom/html/HTMLLegendElement.cpp
        let _ = element.offset_height();
        let options = FocusOptions::new();
        options.set_prevent_scroll(matches!(focus, Focus::Tried(_) | Focus::Returned));
        let _ = element.focus_with_options(&options);
    }
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.select();
    } else if let Some(text) = element.dyn_ref::<HtmlTextAreaElement>() {
        text.select();
    }
}

/// Opens the row that a summary stands in, and its group, which may be folded away.
fn unfold(summary: &Element) {
    let group = summary.closest(".group").ok().flatten();
    let toggle = group.and_then(|group| group.query_selector(".fold-toggle").ok().flatten());
    for details in [toggle, summary.parent_element()].into_iter().flatten() {
        if let Some(details) = details.dyn_ref::<HtmlDetailsElement>() {
            details.set_open(true);
        }
    }
}

fn row_selector(id: &str) -> String {
    format!("#row-{id} summary")
}

pub fn open_row(mount: &Element, id: &str) {
    if let Ok(Some(summary)) = mount.query_selector(&row_selector(id)) {
        unfold(&summary);
        summary.closest(".row").ok().flatten().unwrap_or(summary).scroll_into_view();
    }
}

pub fn close_row(mount: &Element, id: &str) {
    let details = mount.query_selector(&format!("#row-{id} details")).ok().flatten();
    if let Some(details) = details.and_then(|details| details.dyn_into::<HtmlDetailsElement>().ok()) {
        details.set_open(false);
    }
}

fn heading_selector(state: &State) -> String {
    match state.screen {
        Screen::Question(question) => format!("[id=\"question-{}\"]", state.comparison.questions[question].id),
        Screen::Result => "#verdict".to_owned(),
    }
}

fn entry_selector(state: &State) -> String {
    match state.row_id() {
        Some(id) => row_selector(id),
        None if state.comparing => "#view-comparison".to_owned(),
        None if state.shows_comparison() => "#rows".to_owned(),
        None => heading_selector(state),
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
