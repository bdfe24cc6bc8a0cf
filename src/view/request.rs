//! What a reader asks for by an event, and its text in the markup: a word and numbers, such as `choose 3 2`.

use crate::model::comparison::Comparison;
use crate::model::cut::pieces;
use crate::model::decimal::{decimal, number};
use crate::model::flips::Change;

/// One that was read is valid: its positions are those of the comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    Choose {
        question: usize,
        answer: usize,
    },
    /// A choice by pointer: moves on by itself after a beat that shows it.
    ChooseThenNext {
        question: usize,
        answer: usize,
    },
    /// Leaves a question out and moves on.
    Skip(usize),
    Star {
        question: usize,
        star: bool,
    },
    Next,
    Back,
    ShowQuestion(usize),
    ShowResult,
    Restart,
    /// Whether the comparison is shown rather than the quiz.
    Compare(bool),
    ShowCriterion(usize),
    /// Only rows that hold what the field does.
    Search(String),
    Differences(bool),
    MineFirst(bool),
    /// Shows an option beside the others, or no longer.
    ToggleOption(usize),
    /// Other answers, to see what they would do; can be undone.
    Try(Vec<Change>),
    /// Another answer, the one that the field says; can be undone.
    ChangeAnswer {
        question: usize,
        answer: usize,
    },
    Undo,
    /// Keeps the answers of the link that was opened and starts the quiz for one's own.
    CompareWithMine,
    /// Shows the result in the link that the field holds beside this one.
    CompareWithLink(String),
    EndComparison,
    /// Goes on where an earlier visit to the page ended.
    Resume,
    StartFresh,
    DismissNotice,
    Share,
    Copy,
    SavePicture(PictureFormat),
}

/// How a picture of the result is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    Png,
    Svg,
}

/// As it stands in the markup; what a field is to say is left to it.
pub fn write(request: &Request) -> String {
    let flat: Vec<usize>;
    let (word, numbers): (&str, &[usize]) = match *request {
        Request::Choose { question, answer } => ("choose", &[question, answer]),
        Request::ChooseThenNext { question, answer } => ("choose-then-next", &[question, answer]),
        Request::Skip(question) => ("skip", &[question]),
        Request::Star { question, star } => ("star", &[question, usize::from(star)]),
        Request::Next => ("next", &[]),
        Request::Back => ("back", &[]),
        Request::ShowQuestion(question) => ("question", &[question]),
        Request::ShowResult => ("result", &[]),
        Request::Restart => ("restart", &[]),
        Request::Compare(comparing) => ("compare", &[usize::from(comparing)]),
        Request::ShowCriterion(criterion) => ("row", &[criterion]),
        Request::Search(_) => ("search", &[]),
        Request::Differences(only) => ("differences", &[usize::from(only)]),
        Request::MineFirst(first) => ("mine-first", &[usize::from(first)]),
        Request::ToggleOption(option) => ("option", &[option]),
        Request::Try(ref changes) => {
            flat = changes.iter().flat_map(|change| [change.question, change.answer]).collect();
            ("try", &flat)
        }
        Request::ChangeAnswer { question, .. } => ("change", &[question]),
        Request::Undo => ("undo", &[]),
        Request::CompareWithMine => ("versus", &[]),
        Request::CompareWithLink(_) => ("paste", &[]),
        Request::EndComparison => ("end-versus", &[]),
        Request::Resume => ("resume", &[]),
        Request::StartFresh => ("fresh", &[]),
        Request::DismissNotice => ("dismiss", &[]),
        Request::Share => ("share", &[]),
        Request::Copy => ("copy", &[]),
        Request::SavePicture(format) => ("picture", &[usize::from(format == PictureFormat::Svg)]),
    };
    let mut text = word.to_owned();
    for &number in numbers {
        text.push(' ');
        text.push_str(&decimal(number));
    }
    text
}

/// What a text in the markup asks for, with what its field says; nothing where it is none of ours, or about what the
/// comparison does not have.
pub fn parse(text: &str, field: &str, comparison: &Comparison) -> Option<Request> {
    let words = pieces(text, " ");
    let [word, rest @ ..] = &*words else { return None };
    let mut numbers = Vec::new();
    for word in rest {
        numbers.push(number(word)?);
    }
    let flag = |number: usize| (number < 2).then_some(number == 1);
    let request = match (*word, &*numbers) {
        ("choose", &[question, answer]) => Request::Choose { question, answer },
        ("choose-then-next", &[question, answer]) => Request::ChooseThenNext { question, answer },
        ("skip", &[question]) => Request::Skip(question),
        ("star", &[question, star]) => Request::Star { question, star: flag(star)? },
        ("next", []) => Request::Next,
        ("back", []) => Request::Back,
        ("question", &[question]) => Request::ShowQuestion(question),
        ("result", []) => Request::ShowResult,
        ("restart", []) => Request::Restart,
        ("compare", &[comparing]) => Request::Compare(flag(comparing)?),
        ("row", &[criterion]) => Request::ShowCriterion(criterion),
        ("search", []) => Request::Search(field.to_owned()),
        ("differences", &[only]) => Request::Differences(flag(only)?),
        ("mine-first", &[first]) => Request::MineFirst(flag(first)?),
        ("option", &[option]) => Request::ToggleOption(option),
        ("try", changes) if changes.len() % 2 == 0 => Request::Try(
            changes.chunks_exact(2).map(|change| Change { question: change[0], answer: change[1] }).collect(),
        ),
        ("change", &[question]) => Request::ChangeAnswer { question, answer: number(field)? },
        ("undo", []) => Request::Undo,
        ("versus", []) => Request::CompareWithMine,
        ("paste", []) => Request::CompareWithLink(field.to_owned()),
        ("end-versus", []) => Request::EndComparison,
        ("resume", []) => Request::Resume,
        ("fresh", []) => Request::StartFresh,
        ("dismiss", []) => Request::DismissNotice,
        ("share", []) => Request::Share,
        ("copy", []) => Request::Copy,
        ("picture", &[svg]) => Request::SavePicture(if flag(svg)? { PictureFormat::Svg } else { PictureFormat::Png }),
        _ => return None,
    };
    holds(&request, comparison).then_some(request)
}

/// Whether a comparison has all that a request is about.
fn holds(request: &Request, comparison: &Comparison) -> bool {
    let has = |question: usize, answer: usize| {
        comparison.questions.get(question).is_some_and(|question| answer < question.answers.len())
    };
    match *request {
        Request::Choose { question, answer }
        | Request::ChooseThenNext { question, answer }
        | Request::ChangeAnswer { question, answer } => has(question, answer),
        Request::Skip(question) | Request::Star { question, .. } | Request::ShowQuestion(question) => has(question, 0),
        Request::ShowCriterion(criterion) => criterion < comparison.criteria.len(),
        Request::ToggleOption(option) => option < comparison.options.len(),
        Request::Try(ref changes) => {
            !changes.is_empty() && changes.iter().all(|change| has(change.question, change.answer))
        }
        _ => true,
    }
}
