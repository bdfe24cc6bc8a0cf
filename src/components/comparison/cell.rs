//! What one option is on one criterion.

use tiebreak_core::comparison::{Criterion, MAX_LEVEL};
use tiebreak_core::index::OptionIndex;
use yew::prelude::*;

use super::marked::{marked, marked_list};
use super::table::Shown;
use crate::components::bars::percentage;
use crate::components::color_class;
use crate::i18n::{Word, fill_numbers};

/// Styles show the name in `data-of` where the column has no head.
pub fn cell(shown: Shown, criterion: &Criterion, option: OptionIndex) -> Html {
    let Shown { ui, search, details, .. } = shown;
    let cell = &criterion.cells[option];
    let wins = criterion.winners.contains(&option);
    let name = &ui.comparison.options[option].name;
    html! {
        <td class={classes!(color_class(option), wins.then_some("wins"))} role="cell" data-of={name.clone()}>
            <span class="value">
                if let Some(level) = cell.level {
                    { dots(shown, level) }
                }
                { marked(search, &cell.value) }
                if wins {
                    <span class="hidden" lang={ui.words_lang()}>{ format!(" ({})", ui.words[Word::Advantage]) }</span>
                }
            </span>
            if let Some(share) = criterion.share(option) {
                <svg class="bar" aria-hidden="true" focusable="false">
                    <rect class={color_class(option)} width={percentage(share.into())} height="100%" rx="2" />
                </svg>
            }
            <div class="detail">
                if !cell.detail.is_empty() {
                    <p>{ marked(details, &cell.detail) }</p>
                }
                { marked_list(details, "examples", &cell.examples) }
            </div>
        </td>
    }
}

fn dots(shown: Shown, level: u32) -> Html {
    let (level, most) = (level as usize, MAX_LEVEL as usize);
    let marks = format!("{}{}", "●".repeat(level), "○".repeat(most - level));
    html! {
        <>
            <span class="dots" aria-hidden="true">{ marks }</span>
            <span class="hidden" lang={shown.ui.words_lang()}>
                { fill_numbers(&shown.ui.words[Word::LevelOf], &[level, most]) }{ " " }
            </span>
        </>
    }
}
