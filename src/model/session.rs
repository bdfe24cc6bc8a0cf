//! Where a reader is and what they answered; every act is a pure function of both.

use super::answers::{Answers, Choice, Response};
use super::comparison::Comparison;
use super::flips::Change;

/// The screen of the quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Question(usize),
    Result,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub screen: Screen,
    /// Whether the comparison is shown rather than the quiz.
    pub comparing: bool,
    pub answers: Answers,
}

/// What a reader can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    Choose {
        question: usize,
        answer: usize,
    },
    Skip {
        question: usize,
    },
    Star {
        question: usize,
        star: bool,
    },
    /// To the following question, or from the last one to the result.
    Next,
    Back,
    GoTo(Screen),
    Compare(bool),
    /// Other answers to some questions, all at once.
    Change(Vec<Change>),
    Restart,
}

impl Session {
    /// A session that shows these answers: a fresh quiz where there are none, else their result.
    pub fn opened(answers: Answers) -> Session {
        let screen = if answers.is_empty() { Screen::Question(0) } else { Screen::Result };
        Session { screen, comparing: false, answers }
    }
}

/// The session after an action; what cannot be done leaves it as it was.
#[must_use]
pub fn apply(session: &Session, action: &Action, comparison: &Comparison) -> Session {
    let mut next = session.clone();
    let last = comparison.questions.len().saturating_sub(1);
    let mut set = |question: usize, choice: Choice, star: bool| {
        next.answers.set(question, Response { choice: Some(choice), star });
    };
    let starred = |question: usize| session.answers.response(question).star;
    match *action {
        Action::Choose { question, answer } => set(question, Choice::Answer(answer), starred(question)),
        Action::Skip { question } => set(question, Choice::Skip, false),
        Action::Star { question, star } => {
            next.answers.set(question, Response { star, ..session.answers.response(question) });
        }
        Action::Change(ref changes) => {
            for &Change { question, answer } in changes {
                set(question, Choice::Answer(answer), starred(question));
            }
        }
        Action::Next => {
            next.screen = match session.screen {
                Screen::Question(question) if question < last => Screen::Question(question + 1),
                _ => Screen::Result,
            };
        }
        Action::Back => {
            next.screen = match session.screen {
                Screen::Question(question) => Screen::Question(question.saturating_sub(1)),
                Screen::Result => Screen::Question(last),
            };
        }
        Action::GoTo(screen) => {
            next.screen = screen;
            next.comparing = false;
        }
        Action::Compare(comparing) => next.comparing = comparing,
        Action::Restart => next = Session::opened(Answers::none(comparison)),
    }
    next
}
