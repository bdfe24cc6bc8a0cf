//! The result screen: the verdict with its gauge, what decides a tie, sharing; then what pulled, what would change it,
//! and someone else's result.

use tiebreak_core::answers::{Answers, Choice};
use tiebreak_core::comparison::Comparison;
use tiebreak_core::scoring::rank;
use tiebreak_core::settled::is_settled;
use yew::prelude::*;

use super::Ui;
use super::decider::decider;
use super::flips::Flips;
use super::gauge::{Gauge, gauge};
use super::parts::{block, button, heading, paragraph};
use super::pulls::pulls_section;
use super::ranking::pair;
use super::share::share;
use super::side_by_side::{key, paste, side_by_side};
use super::verdict::{because_of, verdict};
use crate::i18n::{Word, Words, fill_numbers};
use crate::state::{Msg, Place, State};

pub fn result_screen(ui: &Ui, state: &State) -> Html {
    let Ui { comparison, words, .. } = ui;
    let answers = &state.answers;
    let Some(ranking) = rank(comparison, answers) else {
        return html! {
            <section class="result">
                { verdict_heading(ui, &words[Word::AllSkipped]) }
                { paragraph("note", &words[Word::AllSkippedNote]) }
                { closing_steps(ui, state) }
            </section>
        };
    };
    // While something is tried, its lists keep the options and the order that they were opened with.
    let listed_by = state.listed_by.as_ref().unwrap_or(answers);
    let listed_ranking = rank(comparison, listed_by).unwrap_or_else(|| ranking.clone());
    let pair = pair(&listed_ranking, state.rival);
    let rival = if pair.0 == ranking.places[0].option { pair.1 } else { pair.0 };
    let theirs_name = if state.is_of_two_others() { Word::FirstResult } else { Word::Theirs };
    let before = state.trial.as_ref().map(|trial| (&trial.before, Word::Before));
    let other = before.or_else(|| state.other.as_ref().map(|other| (other, theirs_name)));
    html! {
        <section class="result" aria-labelledby="verdict">
            <div class="lead">
                { paragraph("counts", whose(ui, state)) }
                { verdict_heading(ui, &verdict(state, &ranking)) }
                { paragraph("note", because_of(comparison, words, answers, &ranking)) }
                if state.is_someone_elses() {
                    { invitation(ui) }
                }
                { gauge(Gauge { ui, answers, other, rival: Some(rival), small: false }) }
                if let Some(other) = &state.other {
                    { key(ui, state, other) }
                }
                { open_questions(ui, state) }
                { decider(ui, state) }
                { share(ui, state) }
            </div>
            <div class="account">
                if let Some(other) = &state.other {
                    { side_by_side(ui, state, other) }
                }
                { pulls_section(ui, state, &ranking, pair) }
                // What is open, or a tie, changes the result more than any of it would.
                if listed_ranking.gap() > 0 && is_settled(comparison, listed_by) {
                    { flips(ui, state) }
                }
                if state.other.is_none() && state.from_link.is_none() {
                    { paste(ui, state.paste_failed) }
                }
                { closing_steps(ui, state) }
            </div>
        </section>
    }
}

fn flips(ui: &Ui, state: &State) -> Html {
    let is_here = state.trial.as_ref().is_some_and(|trial| trial.place == Place::Flips);
    let answers = if is_here { state.answers_before_trial() } else { &state.answers };
    html! { <Flips ui={ui.clone()} answers={answers.clone()} tried={is_here.then(|| state.answers.clone())} /> }
}

fn verdict_heading(ui: &Ui, text: &str) -> Html {
    heading(ui, 1, "verdict", Some("verdict"), html! { text })
}

/// Whoever has opened a link is asked for their own answers first of all.
fn invitation(ui: &Ui) -> Html {
    let start = button(ui, "main", &ui.words[Word::SideBySideStart], Msg::CompareWithMine);
    block("actions", html! { <>{ start }{ paragraph("", &ui.words[Word::SideBySideInvite]) }</> })
}

/// The way to a result that is settled.
fn open_questions(ui: &Ui, state: &State) -> Html {
    let open = state.answers.open().count();
    let Some(first) = state.answers.first_open() else { return Html::default() };
    if is_settled(&ui.comparison, &state.answers) {
        return Html::default();
    }
    let label = if open == 1 {
        ui.words[Word::AnswerLast].to_string()
    } else {
        fill_numbers(&ui.words[Word::AnswerOthers], &[open])
    };
    let class = if state.is_someone_elses() { "plain" } else { "main" };
    block("actions", button(ui, class, &label, Msg::ShowQuestion(first)))
}

/// Whose result it is, and how many questions are answered, skipped, open and starred.
fn whose(ui: &Ui, state: &State) -> String {
    let Ui { comparison, words, .. } = ui;
    let whose = match (&state.from_link, &state.other) {
        (Some(_), _) => Word::SharedWithYou,
        (None, Some(_)) => Word::SideBySide,
        (None, None) => Word::YourResult,
    };
    format!("{} · {}", words[whose], counts(comparison, words, &state.answers))
}

fn counts(comparison: &Comparison, words: &Words, answers: &Answers) -> String {
    let (mut answered, mut skipped, mut open, mut starred) = (0, 0, 0, 0);
    for question in comparison.questions.keys() {
        let response = answers.response(question);
        match response.choice {
            Some(Choice::Answer(_)) => {
                answered += 1;
                starred += usize::from(response.star);
            }
            Some(Choice::Skip) => skipped += 1,
            None => open += 1,
        }
    }
    let others = [(skipped, &words[Word::Skipped]), (open, &words[Word::Open]), (starred, &words[Word::Starred])];
    let others = others.into_iter().filter(|(count, _)| *count > 0);
    let mut parts = vec![fill_numbers(&words[Word::AnsweredOf], &[answered, comparison.questions.len()])];
    parts.extend(others.map(|(count, template)| fill_numbers(template, &[count])));
    parts.join(" · ")
}

/// The row of buttons that ends the screen.
fn closing_steps(ui: &Ui, state: &State) -> Html {
    let first_open = state.answers.first_open().unwrap_or_default();
    let review = if state.from_link.is_some() { Word::ReviewTheirs } else { Word::Review };
    html! {
        <div class="steps again">
            { button(ui, "plain", &ui.words[review], Msg::ShowQuestion(first_open)) }
            { button(ui, "plain", &ui.words[Word::Restart], Msg::Restart) }
        </div>
    }
}
