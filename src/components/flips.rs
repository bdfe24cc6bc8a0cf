//! What would change the result: how firm it is, and the smallest changes of answers that would put another option in
//! front.

use tiebreak_core::answers::Answers;
use tiebreak_core::flips::{Change, Flip, flips};
use tiebreak_core::scoring::{Verdict, rank};
use yew::prelude::*;

use super::Ui;
use super::parts::{block, fold, option_name, paragraph, section, toggle, topic_and_answer};
use super::quiz::is_chosen;
use super::tried::tried;
use crate::i18n::{Word, fill_numbers};
use crate::state::{Msg, Place};

/// As many ways as a reader takes in at a glance.
const WAYS_SHOWN: usize = 3;

#[derive(PartialEq, Properties)]
pub struct FlipsProps {
    pub ui: Ui,
    /// Those that are to be changed.
    pub answers: Answers,
    /// Those after a change that is tried here.
    pub tried: Option<Answers>,
}

/// A component of its own, since flips are only computed anew when the answers change.
#[component]
pub fn Flips(props: &FlipsProps) -> Html {
    let ui = &props.ui;
    let comparison = ui.comparison.clone();
    let ways = use_memo(props.answers.clone(), move |answers| {
        rank(&comparison, answers).map(|ranking| flips(&comparison, answers, &ranking)).unwrap_or_default()
    });
    let shown = one_of_each(&ways);
    let chips = shown.into_iter().map(|flip| chip(ui, props, flip)).collect();
    let chips = block("chips", chips);
    let firmness = firmness(ui, &ways);
    // Of a close call, breaking the tie comes first.
    let is_close = rank(&ui.comparison, &props.answers).is_some_and(|ranking| ranking.verdict() == Verdict::Close);
    let body = if is_close {
        fold("", html! { firmness }, chips)
    } else {
        html! { <>{ paragraph("", firmness) }{ chips }</> }
    };
    section(ui, "flips", "flips", &ui.words[Word::Flips], body)
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

/// A press tries it, another press puts it back. What it comes to stands right below.
fn chip(ui: &Ui, props: &FlipsProps, flip: &Flip) -> Html {
    let is_tried = |tried: &Answers| {
        let is_there = |change: &Change| is_chosen(tried.response(change.question).choice, change.answer);
        flip.changes.iter().all(is_there)
    };
    let pressed = props.tried.as_ref().is_some_and(is_tried);
    let msg = if pressed { Msg::Undo } else { Msg::Try { changes: flip.changes.clone(), place: Place::Flips } };
    let changes = flip.changes.iter().map(|change| topic_and_answer(ui, change.question, change.answer));
    let winner = html! { <span class="leads-to">{ option_name(ui, flip.winner) }</span> };
    html! {
        <>
            { toggle(ui, "chip", pressed, msg, changes.chain([winner]).collect()) }
            if let Some(now) = props.tried.as_ref().filter(|_| pressed) {
                { tried(ui, &props.answers, now, true) }
            }
        </>
    }
}
