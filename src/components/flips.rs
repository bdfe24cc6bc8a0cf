//! What would change the result: how firm it is, and the smallest changes of answers that would put another option in
//! front.

use tiebreak_core::answers::{Answers, Choice, Response};
use tiebreak_core::flips::{Flip, flips};
use tiebreak_core::scoring::rank;
use yew::prelude::*;

use super::Ui;
use super::parts::{content, option_name, topic};
use super::tried::tried;
use crate::i18n::{Word, fill_numbers};
use crate::state::{Msg, Place};

/// As many ways as a reader takes in at a glance.
const WAYS_SHOWN: usize = 3;

#[derive(PartialEq, Properties)]
pub struct FlipsProps {
    /// Those that are to be changed.
    pub answers: Answers,
    /// Those after a change that is tried here.
    pub tried: Option<Answers>,
}

/// A component of its own, since flips are only computed anew when the answers change.
#[component]
pub fn Flips(props: &FlipsProps) -> Html {
    let ui = use_context::<Ui>().expect("App provides it");
    let comparison = ui.comparison.clone();
    let ways = use_memo(props.answers.clone(), move |answers| {
        rank(&comparison, answers).map(|ranking| flips(&comparison, answers, &ranking)).unwrap_or_default()
    });
    let shown = one_of_each(&ways);
    html! {
        <section class="flips" aria-labelledby="flips">
            <h4 id="flips" tabindex="-1">{ &ui.words[Word::Flips] }</h4>
            <p>{ firmness(&ui, &ways) }</p>
            if !shown.is_empty() {
                <div class="chips">
                    for flip in shown {
                        { chip(&ui, props, flip) }
                    }
                </div>
            }
            if let Some(now) = &props.tried {
                { tried(&ui, &props.answers, now, true) }
            }
        </section>
    }
}

fn firmness(ui: &Ui, ways: &[Flip]) -> String {
    match ways.first().map(|flip| flip.changes.len()) {
        None => ui.words[Word::FlipsNone].to_string(),
        Some(1) => ui.words[Word::Movable].to_string(),
        Some(changes) => fill_numbers(&ui.words[Word::Firm], &[changes]),
    }
}

/// The first way of each question that the smallest changes begin with: other answers to it say little new.
fn one_of_each(ways: &[Flip]) -> Vec<&Flip> {
    let mut shown: Vec<&Flip> = Vec::new();
    for way in ways {
        if shown.len() < WAYS_SHOWN && !shown.iter().any(|known| is_alike(known, way)) {
            shown.push(way);
        }
    }
    shown
}

fn is_alike(a: &Flip, b: &Flip) -> bool {
    a.winner == b.winner && a.changes.iter().zip(&b.changes).all(|(a, b)| a.question == b.question)
}

/// A press tries it, another press puts it back.
fn chip(ui: &Ui, props: &FlipsProps, flip: &Flip) -> Html {
    let comparison = &ui.comparison;
    let tried = props.tried.as_ref().is_some_and(|tried| {
        let mut answers = props.answers.clone();
        for change in &flip.changes {
            let star = answers.response(change.question).star;
            let choice = Some(Choice::Answer(change.answer));
            answers.set(change.question, Response { choice, star });
        }
        answers == *tried
    });
    let msg = if tried { Msg::Undo } else { Msg::Try { changes: flip.changes.clone(), place: Place::Flips } };
    html! {
        <button type="button" class="chip" aria-pressed={tried.to_string()} onclick={ui.send(msg)}>
            for change in &flip.changes {
                <span class="said">
                    <b>{ topic(comparison, change.question) }</b>
                    { content(ui, None, &comparison.questions[change.question].answers[change.answer].text) }
                </span>
            }
            <span class="leads-to">{ option_name(ui, flip.winner) }</span>
        </button>
    }
}
