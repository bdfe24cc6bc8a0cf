//! Of a tie or close call: the question that separates the options most, or else which answer matters most.

use tiebreak_core::answers::{Answers, Choice};
use tiebreak_core::deciders::deciders;
use tiebreak_core::flips::Change;
use tiebreak_core::index::QuestionIndex;
use tiebreak_core::reasons::pulls;
use tiebreak_core::scoring::{Ranking, rank};
use yew::prelude::*;

use super::Ui;
use super::parts::{block, content, fold, section, toggle, topic_and_answer};
use super::quiz::is_chosen;
use super::tried::tried;
use crate::i18n::Word;
use crate::state::{MAX_STARS, Msg, Place, State};

/// The strongest answer of each option: one against the other. The others are folded away.
const STARS_SHOWN: usize = 2;

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
    let tried = is_tried.then(|| tried(ui, before, &state.answers, false));
    section(ui, "decider", "decider", &words[Word::Decider], html! { <>{ body }{ tried.unwrap_or_default() }</> })
}

/// The question with its answers in place. A press answers it.
fn open_question(ui: &Ui, state: &State, question: QuestionIndex) -> Html {
    let entry = &ui.comparison.questions[question];
    let chosen = state.answers.response(question).choice;
    let choices = entry.answers.iter_enumerated().map(|(answer, entry)| {
        let pressed = is_chosen(chosen, answer);
        let change = Msg::Try { changes: vec![Change { question, answer }], place: Place::Decider };
        // A second press takes it back.
        let msg = if pressed { Msg::Undo } else { change };
        toggle(ui, "choice", pressed, msg, content(ui, None, &entry.text))
    });
    group(content(ui, None, &entry.text), choices.collect())
}

fn group(question: Html, choices: Html) -> Html {
    html! {
        <div role="group" aria-labelledby="decider-question">
            <p id="decider-question">{ question }</p>
            { choices }
        </div>
    }
}

/// The answers to star, for either option in turn, so that neither is offered more often or first.
fn stars(ui: &Ui, answers: &Answers, ranking: &Ranking, questions: &[QuestionIndex]) -> Vec<QuestionIndex> {
    let comparison = &ui.comparison;
    if answers.starred().count() >= MAX_STARS {
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
    in_turn.flatten().copied().collect()
}

fn star_chips(ui: &Ui, state: &State, questions: &[QuestionIndex]) -> Html {
    let chip = |&question: &QuestionIndex| {
        let response = state.answers.response(question);
        let Some(Choice::Answer(answer)) = response.choice else { return Html::default() };
        let msg = if response.star { Msg::Undo } else { Msg::TryStar(question) };
        toggle(ui, "chip", response.star, msg, topic_and_answer(ui, question, answer))
    };
    let chips = |questions: &[QuestionIndex]| block("chips", questions.iter().map(chip).collect());
    let (shown, rest) = questions.split_at(questions.len().min(STARS_SHOWN));
    let rest = (!rest.is_empty()).then(|| fold("", html! { &ui.words[Word::More] }, chips(rest)));
    group(html! { &ui.words[Word::DeciderStar] }, html! { <>{ chips(shown) }{ rest.unwrap_or_default() }</> })
}
