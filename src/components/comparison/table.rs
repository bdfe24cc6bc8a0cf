//! The table of all criteria, in groups.
//!
//! Roles are written out because a `display` of grid takes them from a table.

use tiebreak_core::answers::Answers;
use tiebreak_core::filter::{Filter, questions};
use tiebreak_core::index::{CriterionIndex, OptionIndex};
use tiebreak_core::scoreboard::{Group, groups};
use tiebreak_core::search::Search;
use yew::prelude::*;

use super::fold::toggle;
use super::row::row;
use super::scoreboard::short_tally;
use crate::components::Ui;
use crate::components::parts::option_mark;
use crate::i18n::{Word, lowercase};

/// Longer tables only lay out the rows near the screen, by `styles/compare.css`.
const LONG: usize = 60;

/// What the rows of a table have in common.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    pub ui: &'a Ui,
    pub answers: &'a Answers,
    pub columns: &'a [OptionIndex],
    pub search: &'a Search,
    /// Marked in what a closed row does not show: in a long table nothing, since it is much and seldom seen.
    pub details: &'a Search,
}

pub fn table(
    ui: &Ui,
    answers: &Answers,
    filter: &Filter,
    columns: &[OptionIndex],
    rows: &[CriterionIndex],
    search: &Search,
) -> Html {
    let Ui { comparison, words, .. } = ui;
    let questions = questions(comparison, answers);
    let is_long = rows.len() > LONG && !ui.prerendered;
    let nothing = Search::new("", lowercase);
    let shown = Shown { ui, answers, columns, search, details: if is_long { &nothing } else { search } };
    html! {
        <table class={classes!("table", is_long.then_some("long"), filter.is_active().then_some("all-open"))} part="table" role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col"><span class="hidden">{ &words[Word::Criterion] }</span></th>
                    for &option in columns {
                        <th role="columnheader" scope="col">
                            { option_mark(ui, option) }
                            <span>{ &comparison.options[option].name }</span>
                        </th>
                    }
                </tr>
            </thead>
            for group in groups(comparison, rows) {
                <tbody key={group.name} class="group" role="rowgroup" lang={ui.content_lang()}>
                    { group_name(ui, &group) }
                    for &criterion in &group.rows {
                        { row(shown, criterion, &questions[criterion]) }
                    }
                </tbody>
            }
        </table>
    }
}

fn group_name(ui: &Ui, group: &Group) -> Html {
    if group.name.is_empty() {
        return Html::default();
    }
    let name = html! { <span class="name">{ group.name.to_owned() }</span> };
    html! {
        <tr class="group-name" role="row">
            <th role="rowheader" scope="rowgroup">
                <span class="fold-title">{ name.clone() }</span>
                { toggle(&name) }
                <span class="group-tally" lang={ui.words_lang()}>{ short_tally(ui, &group.rows) }</span>
            </th>
        </tr>
    }
}
