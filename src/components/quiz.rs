//! The quiz, one question at a time. All questions lie over each other, so that the frame keeps the height of the
//! tallest and nothing jumps.
//!
//! The prerendered quiz is the same markup and takes answers by style alone: so each question holds its own position,
//! a skip is a radio too, and the fields have the names that [`form`] reads.

use tiebreak_core::answers::Choice;
use tiebreak_core::form;
use tiebreak_core::index::{AnswerIndex, QuestionIndex};
use tiebreak_core::settled::settled;
use web_sys::Element;
use yew::prelude::*;

use super::Ui;
use super::parts::button;
use super::progress::progress;
use super::question::Question;
use crate::i18n::Word;
use crate::state::{MAX_STARS, Msg, Screen, State};
use crate::stepping::{KeyAction, KeyTarget, key_action};

pub fn quiz(ui: &Ui, state: &State, current: QuestionIndex) -> Html {
    let Ui { comparison, words, dispatch, .. } = ui;
    let chosen = state.answers.response(current).choice.is_some();
    let is_last = usize::from(current) + 1 == comparison.questions.len();
    let has_result = state.answers.answered().next().is_some();
    let settled_text = settled(comparison, &state.answers).map(|_| words[Word::Settled].clone());
    let onsubmit = dispatch.reform(|event: SubmitEvent| {
        event.prevent_default();
        Msg::Next
    });
    html! {
        <form class="quiz" method="get" {onsubmit} onkeydown={on_key(ui, current)}>
            if state.other.is_some() {
                <p class="running">{ &words[Word::SideBySideRunning] }</p>
            }
            if !ui.prerendered {
                { progress(ui, state, current) }
            }
            <div class="stack">
                for index in comparison.questions.keys() {
                    { question(ui, state, index) }
                }
                if ui.prerendered {
                    { send(ui) }
                }
            </div>
            <div class="steps">
                { step(ui, "back", usize::from(current) == 0, Word::Back, Msg::Back) }
                { step(ui, "skip", false, Word::Skip, Msg::Skip(current)) }
                { step(ui, "so-far", !has_result, Word::SoFar, Msg::ShowResult) }
                // Nothing has to be answered: unasked, a browser validates all fields before it submits.
                <button id="next" class="main" part="button main" type="submit" formnovalidate=true disabled={!chosen}>
                    { &words[if is_last { Word::Finish } else { Word::Next }] }
                </button>
            </div>
            if state.restarted.is_some() {
                <p class="settled">
                    { &words[Word::Restarted] }
                    { button(ui, "plain", &words[Word::Undo], Msg::UndoRestart) }
                </p>
            } else {
                <p class="settled" role="status">{ settled_text.unwrap_or_default() }</p>
            }
        </form>
    }
}

fn step(ui: &Ui, id: &'static str, disabled: bool, label: Word, msg: Msg) -> Html {
    let onclick = ui.send(msg);
    html! { <button {id} class="plain" part="button" type="button" {disabled} {onclick}>{ &ui.words[label] }</button> }
}

fn question(ui: &Ui, state: &State, question: QuestionIndex) -> Html {
    let current = state.screen == Screen::Question(question);
    let response = state.answers.response(question);
    let stars_full = state.stars() >= MAX_STARS;
    let star_refused = current && state.star_refused;
    html! { <Question key={usize::from(question)} ui={ui.clone()} {question} {response} {current} {stars_full} {star_refused} /> }
}

/// Digits choose an answer; Enter on the legend does what it does within the answers.
fn on_key(ui: &Ui, question: QuestionIndex) -> Callback<KeyboardEvent> {
    let answers = ui.comparison.questions[question].answers.len();
    let dispatch = ui.dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        let on_legend = event.target_dyn_into::<Element>().is_some_and(|target| target.local_name() == "legend");
        let target = if on_legend { KeyTarget::Legend } else { KeyTarget::Other };
        match key_action(&event.key(), modified, target, answers) {
            Some(KeyAction::Choose(answer)) => dispatch.emit(Msg::Choose { question, answer }),
            Some(KeyAction::Next) => dispatch.emit(Msg::Next),
            None => {}
        }
    })
}

/// Without any script the form can be sent all the same: the page's address then holds the answers.
fn send(ui: &Ui) -> Html {
    html! {
        <div class="send">
            <input type="hidden" name={form::comparison_field(&ui.param)} value={ui.comparison.id.clone()} />
            <p>{ &ui.words[Word::SendHelp] }</p>
            <button class="main" part="button main" type="submit" formnovalidate=true>{ &ui.words[Word::Finish] }</button>
        </div>
    }
}

/// Whether an answer is the chosen one.
pub fn is_chosen(choice: Option<Choice>, answer: AnswerIndex) -> bool {
    choice == Some(Choice::Answer(answer))
}
