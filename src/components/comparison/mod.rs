//! The comparison: who is ahead where, when to choose what, the table with its filters, each option at a glance, notes.

mod cards;
mod cell;
mod choose;
mod code;
mod columns;
mod filters;
mod fold;
mod marked;
mod row;
mod scoreboard;
mod sources;
mod table;

use tiebreak_core::answers::Answers;
use tiebreak_core::filter::{Filter, columns, rows};
use tiebreak_core::search::Search;
use yew::prelude::*;

use super::Ui;
use crate::i18n::{Word, lowercase};
use cards::{cards, notes};
use choose::choose_when;
use columns::column_picker;
use filters::{filters, nothing_found};
use scoreboard::Scoreboard;
use table::table;

#[derive(PartialEq, Properties)]
pub struct ComparisonViewProps {
    pub ui: Ui,
    pub answers: Answers,
    pub filter: Filter,
    /// Whether there is a result to go back to.
    pub has_result: bool,
}

/// A component of its own, since a long table is only to be drawn anew when something in it changes.
#[component]
pub fn ComparisonView(props: &ComparisonViewProps) -> Html {
    let ComparisonViewProps { ui, answers, filter, has_result } = props;
    let (comparison, words) = (&ui.comparison, &ui.words);
    let columns = columns(comparison, answers, filter);
    let search = Search::new(&filter.search, lowercase);
    let rows = rows(comparison, answers, filter, lowercase);
    html! {
        <section class={classes!("compare", format!("n{}", columns.len()))} aria-label={words[Word::Compare].clone()}>
            <div class="overview">
                if !comparison.criteria.is_empty() {
                    <Scoreboard ui={ui.clone()} answers={answers.clone()} group={filter.group.clone()} />
                }
                { choose_when(ui, &columns, &search) }
            </div>
            if comparison.criteria.is_empty() {
                <p class="empty">{ &words[Word::NoCriteria] }</p>
            } else {
                <div class="rows" id="rows" tabindex="-1">
                    { filters(ui, answers, filter, rows.len(), *has_result) }
                    if comparison.options.len() > 2 {
                        { column_picker(ui, &columns) }
                    }
                    if rows.is_empty() {
                        { nothing_found(ui) }
                    } else {
                        { table(ui, answers, filter, &columns, &rows, &search) }
                    }
                </div>
            }
            <div lang={ui.content_lang()}>
                { cards(ui, &columns, &search) }
                { notes(ui, &search) }
            </div>
        </section>
    }
}
