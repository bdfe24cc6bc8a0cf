//! Of a tie or close call: the question that separates the options most, or else which answer matters most.

use tiebreak_core::answers::{Answers, Choice};
use tiebreak_core::deciders::deciders;
use tiebreak_core::flips::Change;
use tiebreak_core::index::{AnswerIndex, QuestionIndex};
use tiebreak_core::reasons::pulls;
use tiebreak_core::scoring::{Ranking, rank};
use yew::prelude::*;

use super::Ui;
use super::parts::{content, topic};
use super::quiz::is_chosen;
use super::tried::tried;
use crate::i18n::Word;
use crate::state::{MAX_STARS, Msg, Place, State};

/// As many answers to star as a reader compares at a glance; an even number, so that both options have as many.
const STARS_OFFERED: usize = 6;

/// Nothing where there is nothing to decide, or where it is not the reader's to decide.
pub fn decider(ui: &Ui, state: &State) -> Html {
    let Ui { comparison, words, .. } = ui;
    let before = state.answers_before_trial();
    let Some(ranking) = rank(comparison, before) else { return Html::default() };
    let questions = deciders(comparison, before, &ranking);
    let open = questions.first().filter(|&&question| before.response(question).choice.is_none());
    let body = match open {
        Some(&question) => open_question(ui, state, question),
        None => match stars(ui, before, &ranking, &questions) {
            stars if stars.is_empty() => return Html::default(),
            stars => star_chips(ui, state, &stars),
        },
    };
    if state.is_someone_elses() {
        return Html::default();
    }
    let is_tried = state.trial.as_ref().is_some_and(|trial| trial.place == Place::Decider);
    html! {
        <section class="decider" aria-labelledby="decider">
            <h4 id="decider" tabindex="-1">{ &words[Word::Decider] }</h4>
            { body }
            if is_tried {
                { tried(ui, before, &state.answers, false) }
            }
        </section>
    }
}

/// The question with its answers in place. A press answers it.
fn open_question(ui: &Ui, state: &State, question: QuestionIndex) -> Html {
    let entry = &ui.comparison.questions[question];
    let chosen = state.answers.response(question).choice;
    html! {
        <div role="group" aria-labelledby="decider-question">
            <p id="decider-question" lang={ui.content_lang()}>{ &entry.text }</p>
            for (answer, entry) in entry.answers.iter_enumerated() {
                { choice(ui, question, answer, &entry.text, is_chosen(chosen, answer)) }
            }
        </div>
    }
}

/// A second press takes it back.
fn choice(ui: &Ui, question: QuestionIndex, answer: AnswerIndex, text: &str, pressed: bool) -> Html {
    let change = Msg::Try { changes: vec![Change { question, answer }], place: Place::Decider };
    let onclick = ui.send(if pressed { Msg::Undo } else { change });
    html! {
        <button type="button" class="choice" aria-pressed={pressed.to_string()} {onclick}>
            { content(ui, None, text) }
        </button>
    }
}

/// The answers to star, for either option in turn, so that neither is offered more often or first.
fn stars(ui: &Ui, answers: &Answers, ranking: &Ranking, questions: &[QuestionIndex]) -> Vec<QuestionIndex> {
    let comparison = &ui.comparison;
    let starred = comparison.questions.keys().filter(|&question| answers.response(question).star).count();
    if starred >= MAX_STARS {
        return Vec::new();
    }
    let [first, second] = [0, 1].map(|place| ranking.places[place].option);
    let pulls = pulls(comparison, answers, first, second);
    let (mut ours, mut theirs): (Vec<_>, Vec<_>) = (Vec::new(), Vec::new());
    for pull in pulls.iter().filter(|pull| questions.contains(&pull.question)) {
        if pull.option == first { ours.push(pull.question) } else { theirs.push(pull.question) }
    }
    let turns = ours.len().max(theirs.len());
    let in_turn = (0..turns).flat_map(|turn| [theirs.get(turn), ours.get(turn)]);
    in_turn.flatten().copied().take(STARS_OFFERED).collect()
}

fn star_chips(ui: &Ui, state: &State, questions: &[QuestionIndex]) -> Html {
    html! {
        <div role="group" aria-labelledby="decider-question">
            <p id="decider-question">{ &ui.words[Word::DeciderStar] }</p>
            <div class="chips">
                for &question in questions {
                    { star_chip(ui, state, question) }
                }
            </div>
        </div>
    }
}

fn star_chip(ui: &Ui, state: &State, question: QuestionIndex) -> Html {
    let comparison = &ui.comparison;
    let response = state.answers.response(question);
    let onclick = ui.send(if response.star { Msg::Undo } else { Msg::TryStar(question) });
    html! {
        <button type="button" class="chip" aria-pressed={response.star.to_string()} {onclick}>
            <span class="said">
                <b>{ topic(comparison, question) }</b>
                if let Some(Choice::Answer(answer)) = response.choice {
                    { content(ui, None, &comparison.questions[question].answers[answer].text) }
                }
            </span>
        </button>
    }
}
