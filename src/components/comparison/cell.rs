//! What one option is on one criterion.

use tiebreak_core::comparison::{Code, Criterion};
use tiebreak_core::index::OptionIndex;
use yew::prelude::*;

use crate::i18n::Word;

use crate::components::parts::text_list;
use crate::components::{Ui, color_class};

/// Styles show the name in `data-of` where the column has no head.
pub fn cell(ui: &Ui, criterion: &Criterion, option: OptionIndex) -> Html {
    let cell = &criterion.cells[option];
    let wins = criterion.winners.contains(&option);
    let name = &ui.comparison.options[option].name;
    html! {
        <td class={classes!(color_class(option), wins.then_some("wins"))} role="cell" data-of={name.clone()}>
            <span class="value">
                { &cell.value }
                if wins {
                    <span class="hidden">{ format!(" ({})", ui.words[Word::Advantage]) }</span>
                }
            </span>
            <div class="detail">
                { &cell.detail }
                { text_list("examples", &cell.examples) }
                if let Some(code) = &cell.code {
                    { sample(code) }
                }
            </div>
        </td>
    }
}

/// Focusable, so that it can be scrolled by keyboard.
fn sample(code: &Code) -> Html {
    html! {
        <pre lang="en" dir="ltr" role="region" tabindex="0" aria-label={code.language.clone()}>
            <code>{ &code.text }</code>
        </pre>
    }
}
