//! The pulls: a row for each answer on one shared axis, strongest first. A row opens in place.

use tiebreak_core::answers::Answers;
use tiebreak_core::index::{OptionIndex, QuestionIndex};
use tiebreak_core::reasons::{Reason, pulls};
use tiebreak_core::scoring::Ranking;
use yew::prelude::*;

use super::Ui;
use super::breakdown::breakdown;
use super::parts::{axis_heads, block, button, fold, option_name, paragraph, section, toggle};
use super::profile::profile;
use super::pull_row::PullRow;
use crate::i18n::{Word, fill, fill_numbers};
use crate::state::{Msg, Place, State};

/// As many rows as a reader takes in at a glance; the others are folded away.
const ROWS_SHOWN: usize = 4;

pub fn pulls_section(ui: &Ui, state: &State, ranking: &Ranking, pair: (OptionIndex, OptionIndex)) -> Html {
    let words = &ui.words;
    let pulls = ordered_pulls(state, pair);
    let largest = pulls.iter().map(|pull| pull.points).max().unwrap_or_default().max(1);
    let (shown, rest) = pulls.split_at(pulls.len().min(ROWS_SHOWN));
    let rows = |rows: &[Reason]| {
        html! {
            <ol class="pulls">
                for &pull in rows {
                    <PullRow
                        key={usize::from(pull.question)}
                        ui={ui.clone()}
                        {pull}
                        {largest}
                        {pair}
                        star={state.answers.response(pull.question).star}
                        tried={tried_at(state, pull.question)}
                    />
                }
            </ol>
        }
    };
    let all = fill_numbers(&words[Word::AllPulls], &[pulls.len()]);
    let rest = (!rest.is_empty()).then(|| fold("rest", html! { all }, rows(rest)));
    let body = html! {
        <>
            { rival_choice(ui, ranking, pair) }
            // The heads stick to the top as long as any of it is in sight.
            <div>
                { axis_heads(ui, pair) }
                { rows(shown) }
                { rest.unwrap_or_default() }
                { profile(ui, &state.answers, pair) }
            </div>
            { breakdown(ui, &state.answers, ranking) }
        </>
    };
    section(ui, "why", "pulls", &words[Word::Pulls], body)
}

/// The pulls of the present answers, in the order that the list was opened with; those that have come since are last.
fn ordered_pulls(state: &State, pair: (OptionIndex, OptionIndex)) -> Vec<Reason> {
    let mut found = pulls(&state.comparison, &state.answers, pair.0, pair.1);
    let Some(listed_by) = &state.listed_by else { return found };
    let mut ordered = Vec::new();
    for listed in pulls(&state.comparison, listed_by, pair.0, pair.1) {
        if let Some(index) = found.iter().position(|pull| pull.question == listed.question) {
            ordered.push(found.remove(index));
        }
    }
    ordered.append(&mut found);
    ordered
}

/// The answers before and now, where they are tried in this row.
fn tried_at(state: &State, question: QuestionIndex) -> Option<(Answers, Answers)> {
    let trial = state.trial.as_ref().filter(|trial| trial.place == Place::Pull(question))?;
    Some((trial.before.clone(), state.answers.clone()))
}

/// Of several options that are equally near none is taken without a word.
fn rival_choice(ui: &Ui, ranking: &Ranking, pair: (OptionIndex, OptionIndex)) -> Html {
    let second = ranking.places[1].points;
    let equal = ranking.places[1..].iter().filter(|place| place.points == second);
    if equal.clone().count() < 2 {
        return Html::default();
    }
    let chips = equal.map(|place| {
        let pressed = place.option == pair.0 || place.option == pair.1;
        toggle(ui, "chip", pressed, Msg::ChooseRival(place.option), option_name(ui, place.option))
    });
    let text = &ui.words[Word::EquallyNear];
    block("rivals", html! { <>{ paragraph("", text) }{ block("chips", chips.collect()) }</> })
}

/// In words which option a bar is for, for those who do not see it; `pull` is above 0 for the first.
pub fn side_text(ui: &Ui, pull: i64, pair: (OptionIndex, OptionIndex)) -> Html {
    let option = if pull > 0 { pair.0 } else { pair.1 };
    let text = if pull == 0 {
        ui.words[Word::PullsNeither].to_string()
    } else {
        fill(&ui.words[Word::SpeaksFor], &[&ui.comparison.options[option].name])
    };
    html! { <span class="hidden">{ " " }{ text }</span> }
}

/// Buttons that lead to rows of the comparison.
pub fn criteria_links(ui: &Ui, question: QuestionIndex) -> Html {
    let criteria = &ui.comparison.questions[question].criteria;
    if criteria.is_empty() {
        return Html::default();
    }
    html! {
        <p class="more">
            <span>{ &ui.words[Word::Rows] }</span>
            for &criterion in criteria {
                { button(ui, "link", &ui.comparison.criteria[criterion].title, Msg::ShowCriterion(criterion)) }
            }
        </p>
    }
}
