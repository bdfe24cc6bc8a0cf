//! The comparison: filters, the table, each option at a glance, and notes.

mod cards;
mod cell;
mod filters;
mod row;
mod sources;
mod table;

use tiebreak_core::answers::Answers;
use tiebreak_core::filter::{Filter, rows};
use tiebreak_core::index::OptionIndex;
use yew::prelude::*;

use super::Ui;
use crate::i18n::{Word, lowercase};
use cards::{cards, notes};
use filters::{filters, option_filter};
use table::table;

#[derive(PartialEq, Properties)]
pub struct ComparisonTableProps {
    pub answers: Answers,
    pub filter: Filter,
}

/// A component of its own, since a long table is only to be drawn anew when something in it changes.
#[component]
pub fn ComparisonTable(props: &ComparisonTableProps) -> Html {
    let ComparisonTableProps { answers, filter } = props;
    let ui = use_context::<Ui>().expect("App provides it");
    let (comparison, words) = (&ui.comparison, &ui.words);
    let options: Vec<OptionIndex> =
        comparison.options.keys().filter(|option| !filter.hidden.contains(option)).collect();
    if comparison.criteria.is_empty() {
        return html! {
            <section class="compare">
                <p class="empty">{ &words[Word::NoCriteria] }</p>
                { cards(&ui, &options) }
                { notes(&ui) }
            </section>
        };
    }
    let rows = rows(comparison, answers, filter, lowercase);
    html! {
        <section class="compare" aria-label={words[Word::Compare].clone()}>
            { filters(&ui, answers, filter, rows.len()) }
            if comparison.options.len() > 2 {
                { option_filter(&ui, &options) }
            }
            if rows.is_empty() {
                <p class="empty">{ &words[Word::NothingFound] }</p>
            } else {
                { table(&ui, answers, filter, &options, &rows) }
            }
            <div lang={ui.content_lang()}>
                { cards(&ui, &options) }
                { notes(&ui) }
            </div>
        </section>
    }
}
