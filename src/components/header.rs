//! The widget's head: title, the choice between quiz and comparison, summary.

use yew::prelude::*;

use super::Ui;
use crate::i18n::Word;
use crate::state::{Heading, Msg, State, View};

pub fn header(ui: &Ui, state: &State) -> Html {
    let summary = &ui.comparison.summary;
    html! {
        <header class="head">
            { title(ui) }
            if state.view() == View::Both {
                <div class="views" part="views" role="group" aria-label={ui.words[Word::Views].clone()}>
                    { view_button(ui, state, false, "view-quiz", &ui.words[Word::Quiz]) }
                    { view_button(ui, state, true, "view-comparison", &ui.words[Word::Compare]) }
                </div>
            }
            if !state.shows_result() && state.other.is_none() && !summary.is_empty() {
                <p class="summary" part="summary" lang={ui.content_lang()}>{ summary }</p>
            }
        </header>
    }
}

/// The summary, folded away once the quiz has begun. Until then styles hide it, since it stands in the head.
pub fn about(ui: &Ui) -> Html {
    if ui.comparison.summary.is_empty() {
        return Html::default();
    }
    html! {
        <details class="about">
            <summary>{ &ui.words[Word::About] }</summary>
            <p lang={ui.content_lang()}>{ &ui.comparison.summary }</p>
        </details>
    }
}

#[allow(clippy::ignored_unit_patterns, reason = "html! matches so for a dynamic tag")]
fn title(ui: &Ui) -> Html {
    match ui.heading {
        Heading::None => Html::default(),
        Heading::Level(level) => {
            html! { <@{format!("h{level}")} class="title" part="title" lang={ui.content_lang()}>{ &ui.comparison.title }</@> }
        }
    }
}

fn view_button(ui: &Ui, state: &State, comparison: bool, id: &'static str, name: &str) -> Html {
    let pressed = state.shows_comparison() == comparison;
    let onclick = ui.send(Msg::ShowComparison(comparison));
    html! { <button {id} type="button" aria-pressed={pressed.to_string()} {onclick}>{ name }</button> }
}
