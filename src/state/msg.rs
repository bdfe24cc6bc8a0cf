//! What a reader or the page does.

use tiebreak_core::answers::Answers;
use tiebreak_core::flips::Change;
use tiebreak_core::index::{AnswerIndex, CriterionIndex, OptionIndex, QuestionIndex};

use super::{Entry, Place, Settings};

/// A message to the store.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    Choose {
        question: QuestionIndex,
        answer: AnswerIndex,
    },
    /// A choice by pointer, which moves on by itself after a moment that shows it.
    ChooseByPointer {
        question: QuestionIndex,
        answer: AnswerIndex,
    },
    /// Leaves a question out and moves on.
    Skip(QuestionIndex),
    Star {
        question: QuestionIndex,
        star: bool,
    },
    Next,
    Back,
    ShowQuestion(QuestionIndex),
    ShowResult,
    Restart,
    /// Whether the comparison is shown rather than the quiz.
    ShowComparison(bool),
    ShowCriterion(CriterionIndex),
    /// A row's details, opened or closed.
    ToggleRow {
        criterion: CriterionIndex,
        open: bool,
    },
    /// The page's history has gone back or forward to this entry.
    Return(Entry),
    Search(String),
    ClearSearch,
    /// Only the rows in which some options, but not all, have the advantage.
    OnlyClearWinners(bool),
    /// Only the rows that the answers draw on.
    OnlyMine(bool),
    /// Only the rows that starred answers draw on.
    OnlyStarred(bool),
    /// Only the rows of a group, or those of all.
    ShowGroup(Option<String>),
    ShowAllRows,
    /// Shows an option beside the others, or no longer.
    ShowColumn {
        option: OptionIndex,
        shown: bool,
    },
    /// Other answers, to see what they would do, until they are kept or undone.
    Try {
        changes: Vec<Change>,
        place: Place,
    },
    /// A star that might decide.
    TryStar(QuestionIndex),
    Keep,
    Undo,
    /// Compares the leader with this option.
    ChooseRival(OptionIndex),
    UndoRestart,
    /// Starting again can't be undone any more.
    ForgetRestart,
    /// Keeps the answers of the link that was opened and starts the quiz for the reader's own.
    CompareWithMine,
    /// Shows the result in a pasted text beside this one.
    CompareWithText(String),
    EndSideBySide,
    /// Goes on where an earlier visit to the page ended.
    Resume,
    StartFresh,
    DismissNotice,
    Share,
    Copy,
    /// A link to both results.
    CopyBoth,
    /// A link to a row of the comparison, without anybody's answers.
    CopyRow(CriterionIndex),
    Save(TextFormat),
    Print,
    /// The result as text, where there is no link.
    CopyText,
    /// This link is on the clipboard now.
    Copied(String),
    TextCopied,
    /// This link or text could not be put on the clipboard.
    CopyRefused(String),
    Shared(String),
    SavePicture(PictureFormat),
    PictureFailed,
    /// Changed attributes or words.
    Configure(Settings),
    /// Answers that the page's script sets.
    SetAnswers(Answers),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    Png,
    /// Higher than wide, for phones.
    TallPng,
    Svg,
}

/// A result as a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFormat {
    Markdown,
    Csv,
}
