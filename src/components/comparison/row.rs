//! One row of the table: its head with the verdict, and a cell for each option.
//!
//! Opening the `<details>` in the head shows the detail of every cell in the row, by style alone, so that it works
//! before any script.

use tiebreak_core::comparison::Criterion;
use tiebreak_core::index::{CriterionIndex, OptionIndex};
use yew::prelude::*;

use super::cell::cell;
use super::sources::source_list;
use crate::components::{Ui, color_class};
use crate::i18n::{Word, fill};

/// `favored`: the option that the reader's answers speak for in this row.
pub fn row(ui: &Ui, options: &[OptionIndex], row: CriterionIndex, favored: Option<OptionIndex>) -> Html {
    let criterion = &ui.comparison.criteria[row];
    html! {
        <tr key={usize::from(row)} class="row" role="row" id={format!("row-{}", criterion.id)}>
            { head(ui, criterion, favored) }
            for &option in options {
                { cell(ui, criterion, option) }
            }
        </tr>
    }
}

fn head(ui: &Ui, criterion: &Criterion, favored: Option<OptionIndex>) -> Html {
    let Ui { comparison, words, .. } = ui;
    html! {
        <th role="rowheader" scope="row">
            <span class="title">{ &criterion.title }</span>
            if criterion.winners.is_empty() {
                <span class="no-advantage">{ &words[Word::NoAdvantage] }</span>
            }
            if let Some(option) = favored {
                <span class={classes!("your-answers", color_class(option))}>
                    { fill(&words[Word::YourAnswers], &[&comparison.options[option].name]) }
                </span>
            }
            <details>
                <summary
                    id={format!("row-{}_summary", criterion.id)}
                    aria-label={format!("{}: {}", words[Word::Details], criterion.title)}
                >
                    { &words[Word::Details] }
                </summary>
                if !criterion.why.is_empty() {
                    <p>{ &criterion.why }</p>
                }
                { source_list(ui, &criterion.sources) }
            </details>
        </th>
    }
}
