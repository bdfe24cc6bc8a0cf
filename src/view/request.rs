//! What a reader asks for by an event, and its text in the markup: a word and numbers, such as `choose 3 2`.

use crate::model::comparison::Comparison;
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
    use Request::*;
    let (word, numbers) = match *request {
        Choose { question, answer } => ("choose", vec![question, answer]),
        ChooseThenNext { question, answer } => ("choose-then-next", vec![question, answer]),
        Skip(question) => ("skip", vec![question]),
        Star { question, star } => ("star", vec![question, usize::from(star)]),
        Next => ("next", vec![]),
        Back => ("back", vec![]),
        ShowQuestion(question) => ("question", vec![question]),
        ShowResult => ("result", vec![]),
        Restart => ("restart", vec![]),
        Compare(comparing) => ("compare", vec![usize::from(comparing)]),
        ShowCriterion(criterion) => ("row", vec![criterion]),
        Search(_) => ("search", vec![]),
        Differences(only) => ("differences", vec![usize::from(only)]),
        MineFirst(first) => ("mine-first", vec![usize::from(first)]),
        ToggleOption(option) => ("option", vec![option]),
        Try(ref changes) => ("try", changes.iter().flat_map(|change| [change.question, change.answer]).collect()),
        ChangeAnswer { question, .. } => ("change", vec![question]),
        Undo => ("undo", vec![]),
        CompareWithMine => ("versus", vec![]),
        CompareWithLink(_) => ("paste", vec![]),
        EndComparison => ("end-versus", vec![]),
        Resume => ("resume", vec![]),
        StartFresh => ("fresh", vec![]),
        DismissNotice => ("dismiss", vec![]),
        Share => ("share", vec![]),
        Copy => ("copy", vec![]),
        SavePicture(format) => ("picture", vec![usize::from(format == PictureFormat::Svg)]),
    };
    let mut text = word.to_owned();
    for number in numbers {
        text.push(' ');
        text.push_str(&decimal(number));
    }
    text
}

/// What a text in the markup asks for, with what its field says; nothing where it is none of ours, or about what the
/// comparison does not have.
pub fn parse(text: &str, field: &str, comparison: &Comparison) -> Option<Request> {
    use Request::*;
    let mut words = text.split(' ');
    let word = words.next()?;
    let mut numbers = Vec::new();
    for word in words {
        numbers.push(number(word)?);
    }
    let flag = |number: usize| number == 1;
    let request = match (word, &*numbers) {
        ("choose", &[question, answer]) => Choose { question, answer },
        ("choose-then-next", &[question, answer]) => ChooseThenNext { question, answer },
        ("skip", &[question]) => Skip(question),
        ("star", &[question, star]) => Star { question, star: flag(star) },
        ("next", []) => Next,
        ("back", []) => Back,
        ("question", &[question]) => ShowQuestion(question),
        ("result", []) => ShowResult,
        ("restart", []) => Restart,
        ("compare", &[comparing]) => Compare(flag(comparing)),
        ("row", &[criterion]) => ShowCriterion(criterion),
        ("search", []) => Search(field.to_owned()),
        ("differences", &[only]) => Differences(flag(only)),
        ("mine-first", &[first]) => MineFirst(flag(first)),
        ("option", &[option]) => ToggleOption(option),
        ("try", changes) => {
            Try(changes.chunks_exact(2).map(|change| Change { question: change[0], answer: change[1] }).collect())
        }
        ("change", &[question]) => ChangeAnswer { question, answer: number(field)? },
        ("undo", []) => Undo,
        ("versus", []) => CompareWithMine,
        ("paste", []) => CompareWithLink(field.to_owned()),
        ("end-versus", []) => EndComparison,
        ("resume", []) => Resume,
        ("fresh", []) => StartFresh,
        ("dismiss", []) => DismissNotice,
        ("share", []) => Share,
        ("copy", []) => Copy,
        ("picture", [0]) => SavePicture(PictureFormat::Png),
        ("picture", [1]) => SavePicture(PictureFormat::Svg),
        _ => return None,
    };
    holds(&request, comparison).then_some(request)
}

/// Whether a comparison has all that a request is about.
fn holds(request: &Request, comparison: &Comparison) -> bool {
    use Request::*;
    let has = |question: usize, answer: usize| {
        comparison.questions.get(question).is_some_and(|question| answer < question.answers.len())
    };
    match *request {
        Choose { question, answer } | ChooseThenNext { question, answer } | ChangeAnswer { question, answer } => {
            has(question, answer)
        }
        Skip(question) | Star { question, .. } | ShowQuestion(question) => has(question, 0),
        ShowCriterion(criterion) => criterion < comparison.criteria.len(),
        ToggleOption(option) => option < comparison.options.len(),
        Try(ref changes) => changes.iter().all(|change| has(change.question, change.answer)),
        _ => true,
    }
}
