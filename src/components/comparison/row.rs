//! One row of the table: its head, a cell for each option, and below them, once it is opened, why, code and sources.
//!
//! Opening the `<details>` in the head shows all that, and the detail of every cell, by style alone, so that it works
//! before any script.

use tiebreak_core::comparison::{Better, Criterion};
use tiebreak_core::index::{CriterionIndex, QuestionIndex};
use web_sys::Element;
use yew::prelude::*;

use super::cell::cell;
use super::code::samples;
use super::columns::position;
use super::marked::marked;
use super::sources::sources;
use super::table::Shown;
use crate::components::Ui;
use crate::components::parts::{button, option_mark};
use crate::components::verdict::choice_text;
use crate::i18n::{Word, fill, list};
use crate::state::Msg;

/// `questions`: those that the reader has answered and that draw on this row.
pub fn row(shown: Shown, row: CriterionIndex, questions: &[QuestionIndex]) -> Html {
    let criterion = &shown.ui.comparison.criteria[row];
    html! {
        <tr key={usize::from(row)} class="row" role="row" id={format!("row-{}", criterion.id)}>
            { head(shown, row, questions) }
            for &option in shown.columns {
                { cell(shown, criterion, option) }
            }
            { row_details(shown, row) }
        </tr>
    }
}

fn head(shown: Shown, row: CriterionIndex, questions: &[QuestionIndex]) -> Html {
    let Shown { ui, search, .. } = shown;
    let criterion = &ui.comparison.criteria[row];
    let is_even = !ui.comparison.has_clear_winner(row);
    html! {
        <th role="rowheader" scope="row">
            <details>
                <summary id={format!("row-{}_summary", criterion.id)} onclick={toggle(ui, row)}>
                    <span class="title">{ marked(search, &criterion.title) }</span>
                    if is_even {
                        <span class="even" lang={ui.words_lang()}>
                            <span aria-hidden="true">{ "≈" }</span>
                            <span class="hidden">{ format!(" ({})", ui.words[Word::NoAdvantage]) }</span>
                        </span>
                    }
                    if shown.ui.comparison.options.len() > 2 {
                        { absent_winners(shown, criterion) }
                    }
                    if !questions.is_empty() {
                        <span class="is-mine" lang={ui.words_lang()}>
                            <span class="hidden">{ format!(" ({})", ui.whose(Word::Mine, Word::Theirs)) }</span>
                        </span>
                    }
                </summary>
            </details>
            { scale(shown, criterion) }
            { yours(shown, questions) }
            { context(shown, criterion) }
        </th>
    }
}

/// A mark for each winner. The styles hide those whose columns are shown: only they know how many there is room for.
fn absent_winners(shown: Shown, criterion: &Criterion) -> Html {
    let Shown { ui, columns, .. } = shown;
    let winners = criterion.winners.iter().map(|&winner| {
        let name = &ui.comparison.options[winner].name;
        html! {
            <span class={format!("absent-winner c{}", position(columns, winner))}>
                { option_mark(ui, winner) }
                <span class="hidden">{ format!(" {name} ({})", ui.words[Word::Advantage]) }</span>
            </span>
        }
    });
    winners.collect()
}

/// The platform opens and closes it, after the press. Whoever searches within the page may open it too, which makes no
/// entry of the history.
fn toggle(ui: &Ui, criterion: CriterionIndex) -> Callback<MouseEvent> {
    ui.dispatch.reform(move |event: MouseEvent| {
        let details = event.target_dyn_into::<Element>().and_then(|pressed| pressed.closest("details[open]").ok());
        Msg::ToggleRow { criterion, open: details.flatten().is_none() }
    })
}

/// What the bars of the row count.
fn scale(shown: Shown, criterion: &Criterion) -> Html {
    let Some(measure) = criterion.cells.first().and_then(|cell| cell.measure.as_ref()) else { return Html::default() };
    let template = match measure.better {
        Better::More => Word::MoreIsBetter,
        Better::Less => Word::LessIsBetter,
    };
    html! { <small lang={shown.ui.words_lang()}>{ fill(&shown.ui.words[template], &[&measure.unit]) }</small> }
}

/// What the reader answered where the row played a part. For whom it spoke is said with the result.
fn yours(shown: Shown, questions: &[QuestionIndex]) -> Html {
    let Shown { ui, answers, .. } = shown;
    if questions.is_empty() {
        return Html::default();
    }
    let said = questions.iter().map(|&question| {
        let response = answers.response(question);
        let star = if response.star { "★ " } else { "" };
        format!("{star}{}", fill(&ui.words[Word::Quote], &[choice_text(ui, question, response.choice)]))
    });
    let said: Vec<String> = said.collect();
    let text = fill(ui.whose(Word::YouAnswered, Word::TheyAnswered), &[&list(&said, &ui.words[Word::And])]);
    html! { <small class="yours" lang={ui.words_lang()}>{ text }</small> }
}

/// A line around the first hit that the closed row does not show.
fn context(shown: Shown, criterion: &Criterion) -> Html {
    let Shown { search, columns, .. } = shown;
    let values = columns.iter().map(|&option| criterion.cells[option].value.as_str());
    let visible: Vec<&str> = [criterion.title.as_str(), &criterion.group].into_iter().chain(values).collect();
    if search.matches(&visible) {
        return Html::default();
    }
    let cells = criterion.cells.iter();
    let details = cells.flat_map(|cell| [cell.detail.clone(), cell.examples.join(", "), cell.value.clone()]);
    let mut folded = [criterion.why.clone()].into_iter().chain(details);
    match folded.find_map(|text| search.context(&text)) {
        Some(line) => html! { <small class="context">{ marked(search, &line) }</small> },
        None => Html::default(),
    }
}

fn row_details(shown: Shown, row: CriterionIndex) -> Html {
    let ui = shown.ui;
    let criterion = &ui.comparison.criteria[row];
    html! {
        <td class="row-details" role="cell">
            if !criterion.why.is_empty() {
                <p>{ marked(shown.details, &criterion.why) }</p>
            }
            { samples(shown, criterion) }
            { sources(ui, &criterion.sources) }
            if ui.has_link {
                <p lang={ui.words_lang()}>{ button(ui, "link", &ui.words[Word::CopyRow], Msg::CopyRow(row)) }</p>
            }
        </td>
    }
}
