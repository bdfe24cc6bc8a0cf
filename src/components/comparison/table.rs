//! The table of all criteria, in groups.
//!
//! Roles are written out because a `display` of grid takes them from a table.

use tiebreak_core::answers::Answers;
use tiebreak_core::filter::{Filter, favored};
use tiebreak_core::index::{CriterionIndex, OptionIndex};
use yew::prelude::*;

use super::row::row;
use crate::components::{Ui, color_class};
use crate::i18n::Word;

/// Longer tables only lay out the rows near the screen, by `styles/compare.css`.
const LONG: usize = 60;

pub fn table(ui: &Ui, answers: &Answers, filter: &Filter, options: &[OptionIndex], rows: &[CriterionIndex]) -> Html {
    let Ui { comparison, words, .. } = ui;
    let favored = favored(comparison, answers);
    let group = |row: CriterionIndex| if filter.mine_first { "" } else { comparison.criteria[row].group.as_str() };
    let is_long = rows.len() > LONG && !ui.prerendered;
    html! {
        <table class={classes!(format!("n{}", options.len()), is_long.then_some("long"))} role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col"><span class="hidden">{ &words[Word::Criterion] }</span></th>
                    for &option in options {
                        <th role="columnheader" scope="col" class={color_class(option)}>
                            { &comparison.options[option].name }
                        </th>
                    }
                </tr>
            </thead>
            for rows in rows.chunk_by(|&a, &b| group(a) == group(b)) {
                <tbody class="group" role="rowgroup" lang={ui.content_lang()}>
                    { group_name(group(rows[0])) }
                    for &criterion in rows {
                        { row(ui, options, criterion, favored[criterion]) }
                    }
                </tbody>
            }
        </table>
    }
}

fn group_name(name: &str) -> Html {
    if name.is_empty() {
        return Html::default();
    }
    html! { <tr class="group-name" role="row"><th role="rowheader" scope="rowgroup">{ name }</th></tr> }
}
