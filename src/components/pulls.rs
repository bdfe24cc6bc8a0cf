//! The pulls: a row for each answer on one shared axis, strongest first. A row opens in place.

use tiebreak_core::answers::Answers;
use tiebreak_core::index::{OptionIndex, QuestionIndex};
use tiebreak_core::reasons::{Reason, pulls};
use tiebreak_core::scoring::Ranking;
use yew::prelude::*;

use super::Ui;
use super::breakdown::breakdown;
use super::parts::{button, option_name};
use super::profile::profile;
use super::pull_row::PullRow;
use super::ranking::equally_near;
use crate::i18n::{Word, fill, fill_numbers, list};
use crate::state::{Msg, Place, State};

/// As many rows as a reader takes in at a glance; the others are folded away.
const ROWS_SHOWN: usize = 4;

pub fn pulls_section(ui: &Ui, state: &State, ranking: &Ranking, pair: (OptionIndex, OptionIndex)) -> Html {
    let Ui { comparison, words, .. } = ui;
    let pulls = ordered_pulls(state, pair);
    let largest = pulls.iter().map(|pull| pull.points).max().unwrap_or_default().max(1);
    let (shown, rest) = pulls.split_at(pulls.len().min(ROWS_SHOWN));
    let rows = |rows: &[Reason]| {
        html! {
            <ol class="pulls">
                for &pull in rows {
                    <PullRow
                        key={usize::from(pull.question)}
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
    html! {
        <section class="why">
            <h4>{ &words[Word::Pulls] }</h4>
            { rival_choice(ui, ranking, pair) }
            <div class="pull-line heads">
                <span></span>
                <div class="ends">
                    { option_name(ui, pair.0) }
                    { option_name(ui, pair.1) }
                </div>
            </div>
            { rows(shown) }
            if !rest.is_empty() {
                <details class="rest">
                    <summary>{ fill_numbers(&words[Word::AllPulls], &[comparison.questions.len().min(pulls.len())]) }</summary>
                    { rows(rest) }
                </details>
            }
            { profile(ui, &state.answers, pair) }
            { breakdown(ui, &state.answers, ranking) }
        </section>
    }
}

/// The pulls of the present answers, in the order that the list was opened with.
fn ordered_pulls(state: &State, pair: (OptionIndex, OptionIndex)) -> Vec<Reason> {
    let mut found = pulls(&state.comparison, &state.answers, pair.0, pair.1);
    if let Some(listed_by) = &state.listed_by {
        let order = pulls(&state.comparison, listed_by, pair.0, pair.1);
        let position = |question| order.iter().position(|pull| pull.question == question).unwrap_or(order.len());
        found.sort_by_key(|pull| position(pull.question));
    }
    found
}

/// The answers before and now, where they are tried in this row.
fn tried_at(state: &State, question: QuestionIndex) -> Option<(Answers, Answers)> {
    let trial = state.trial.as_ref().filter(|trial| trial.place == Place::Pull(question))?;
    Some((trial.before.clone(), state.answers.clone()))
}

/// Of several options that are equally near none is taken without a word.
fn rival_choice(ui: &Ui, ranking: &Ranking, pair: (OptionIndex, OptionIndex)) -> Html {
    let equal = equally_near(ui, ranking);
    if equal.is_empty() {
        return Html::default();
    }
    let second = ranking.places[1].points;
    html! {
        <div class="rivals">
            <p>{ fill(&ui.words[Word::EquallyNear], &[&list(&equal, &ui.words[Word::And])]) }</p>
            <div class="chips" role="group" aria-label={ui.words[Word::CompareWith].clone()}>
                for place in ranking.places[1..].iter().filter(|place| place.points == second) {
                    <button
                        type="button"
                        class="chip"
                        aria-pressed={(place.option == pair.0 || place.option == pair.1).to_string()}
                        onclick={ui.send(Msg::ChooseRival(place.option))}
                    >
                        { option_name(ui, place.option) }
                    </button>
                }
            </div>
        </div>
    }
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
