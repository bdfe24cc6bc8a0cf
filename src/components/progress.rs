//! Where the reader is in the quiz: a segment for each question, to be pressed; of many questions a plain bar.

use tiebreak_core::answers::{Choice, Response};
use tiebreak_core::index::QuestionIndex;
use yew::prelude::*;

use super::Ui;
use super::parts::topic;
use crate::i18n::{Word, fill, fill_numbers};
use crate::state::{Msg, State};

/// As many segments as fit a phone in two rows, each wide enough for a finger.
const MOST_SEGMENTS: usize = 24;

pub fn progress(ui: &Ui, state: &State, current: QuestionIndex) -> Html {
    let questions = ui.comparison.questions.len();
    html! {
        <div class="progress">
            { place_among(ui, current.into(), questions) }
            if questions > MOST_SEGMENTS {
                { plain_progress(current.into(), questions) }
            } else {
                <div class="segments" role="group" aria-label={ui.words[Word::Questions].clone()}>
                    for question in ui.comparison.questions.keys() {
                        { segment(ui, question, state.answers.response(question), question == current) }
                    }
                </div>
            }
        </div>
    }
}

/// The position in words for those who hear it, and short for those who see it.
pub fn place_among(ui: &Ui, position: usize, questions: usize) -> Html {
    html! {
        <>
            <span class="hidden">{ fill_numbers(&ui.words[Word::QuestionOf], &[position + 1, questions]) }</span>
            <span class="position" aria-hidden="true">{ format!("{}/{questions}", position + 1) }</span>
        </>
    }
}

pub fn plain_progress(position: usize, questions: usize) -> Html {
    html! { <progress aria-hidden="true" max={questions.to_string()} value={position.to_string()} /> }
}

/// Its name says what its look does: answered, skipped, starred, or here.
fn segment(ui: &Ui, question: QuestionIndex, response: Response, here: bool) -> Html {
    let (class, word) = match response.choice {
        Some(Choice::Answer(_)) => ("answered", Word::SegmentAnswered),
        Some(Choice::Skip) => ("skipped", Word::SegmentSkipped),
        None => ("open", Word::WasOpen),
    };
    let number = (usize::from(question) + 1).to_string();
    let mut name = fill(&ui.words[Word::Segment], &[&number, topic(&ui.comparison, question), &ui.words[word]]);
    if response.star {
        name = format!("{name}, {}", ui.words[Word::StarHelp]);
    }
    html! {
        <button
            type="button"
            class={classes!("segment", class, response.star.then_some("starred"))}
            aria-label={name}
            aria-current={here.then_some("step")}
            onclick={ui.send(Msg::ShowQuestion(question))}
        />
    }
}
