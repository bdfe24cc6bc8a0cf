//! Small states of the tea-or-coffee fixture, and states and effects in a few words.

#![allow(dead_code, reason = "each test uses its own part")]
#![allow(clippy::unwrap_used, reason = "tests")]

use expect_test::Expect;
use tiebreak::i18n::words;
use tiebreak::shared::Shared;
use tiebreak::state::{Effect, Event, Focus, Msg, Notice, Opening, Screen, Settings, Sharing, State, open, update};
use tiebreak_core::comparison::Comparison;
use tiebreak_core::filter::Filter;
use tiebreak_core::flips::Change;
use tiebreak_core::link::encode;

use crate::support::{answers, fixture};

pub const PAGE: &str = "https://example.org/page";

pub fn comparison() -> Shared<Comparison> {
    Shared::new(fixture("tea-or-coffee"))
}

pub fn fresh() -> State {
    State::new(comparison(), Settings::new(words("en")))
}

pub fn code(notation: &str) -> String {
    let comparison = fixture("tea-or-coffee");
    encode(&comparison, &answers(&comparison, notation)).unwrap()
}

/// On a page with an address of its own.
pub fn opened(opening: Opening) -> (State, Vec<Effect>) {
    open(comparison(), Settings::new(words("en")), Opening { has_address: true, ..opening })
}

pub fn opened_at(query: &str) -> State {
    opened(Opening { url: format!("{PAGE}{query}"), ..Opening::default() }).0
}

/// The state in a few words: what is not as in a fresh quiz.
pub fn describe(state: &State) -> String {
    let mut parts = vec![match state.screen {
        Screen::Question(question) => format!("question {}", usize::from(question)),
        Screen::Result => "result".to_owned(),
    }];
    parts.extend(state.code());
    parts.extend(state.comparing.then(|| "comparing".to_owned()));
    parts.extend(state.row_id().map(|row| format!("row {row}")));
    let code = |answers| encode(&state.comparison, answers).unwrap_or_default();
    parts.extend(state.trial.as_ref().map(|trial| format!("tried at {:?} from {}", trial.place, code(&trial.before))));
    parts.extend(state.listed_by.as_ref().map(|answers| format!("listed by {}", code(answers))));
    parts.extend(state.rival.map(|rival| format!("rival {}", state.comparison.options[rival].id)));
    parts.extend(state.other_code().map(|code| format!("other {code}")));
    parts.extend(state.from_link.as_ref().map(|answers| match code(answers) {
        code if Some(&code) == state.code().as_ref() => "from link".to_owned(),
        code => format!("from link {code}"),
    }));
    parts.extend(state.star_refused.then(|| "star refused".to_owned()));
    parts.extend(state.restarted.is_some().then(|| "restarted".to_owned()));
    parts.extend(state.paste_failed.then(|| "paste failed".to_owned()));
    parts.extend((state.sharing != Sharing::Untouched).then(|| format!("{:?}", state.sharing)));
    parts.extend((state.filter != Filter::default()).then(|| format!("{:?}", state.filter)));
    parts.extend(state.notice.as_ref().map(|notice| match notice {
        Notice::Resumable { screen, .. } => format!("resumable at {screen:?}"),
        other => format!("{other:?}"),
    }));
    parts.join(", ")
}

pub fn effect(effect: &Effect) -> String {
    match effect {
        Effect::Emit(Event::Result { result, origin }) => format!("emit result {:?} {origin:?}", result.winners),
        Effect::Emit(Event::Answer { question, answer, star }) => {
            let star = if *star { "*" } else { "" };
            format!("emit answer {question}_{}{star}", answer.as_deref().unwrap_or_default())
        }
        Effect::Emit(event) => format!("emit {}", event.name()),
        Effect::Push(left) => {
            let comparing = if left.comparing { ", comparing" } else { "" };
            let row = left.row.map(|row| format!(", row {}", usize::from(row))).unwrap_or_default();
            format!("push, leaving {:?}{comparing}{row}", left.screen)
        }
        Effect::Focus(Focus::Row(id)) => format!("focus row {id}"),
        other => format!("{other:?}"),
    }
}

pub fn effects(effects: &[Effect]) -> String {
    effects.iter().map(effect).collect::<Vec<_>>().join("; ")
}

/// The states after each message, and their effects.
#[track_caller]
pub fn check(state: State, messages: Vec<Msg>, expected: &Expect) {
    expected.assert_eq(&transitions(state, messages));
}

/// Sends messages one after the other; gives the state after each and its effects.
pub fn transitions(mut state: State, messages: Vec<Msg>) -> String {
    let mut lines = Vec::new();
    for msg in messages {
        let follows = effects(&update(&mut state, msg));
        lines.push(describe(&state));
        lines.extend((!follows.is_empty()).then(|| format!("    {follows}")));
    }
    lines.join("\n") + "\n"
}

pub fn choose(question: usize, answer: usize) -> Msg {
    Msg::Choose { question: question.into(), answer: answer.into() }
}

pub fn change(question: usize, answer: usize) -> Change {
    Change { question: question.into(), answer: answer.into() }
}
