//! What is shown: state in, `Html` out; everything a reader does leaves as a [`Request`].

pub mod account;
pub mod cards;
pub mod cell;
pub mod compare;
pub mod element;
pub mod failure;
pub mod lean;
#[cfg(not(target_arch = "wasm32"))]
pub mod low;
pub mod palette;
pub mod part;
pub mod picture;
pub mod quiz;
pub mod share;
pub mod side_by_side;
pub mod verdict;
pub mod why;
pub mod widget;
pub mod words;

use crate::model::flips::Change;
use crate::model::session::Action;
use crate::model::table::Filter;

/// What a reader asks for by an event.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    Act(Action),
    /// A choice by pointer: moves on by itself after a beat that shows it.
    ActThenNext(Action),
    ShowCriterion(usize),
    /// Other wishes for the table.
    Filter(Filter),
    /// Other answers, to see what they would do; can be undone.
    Try(Vec<Change>),
    Undo,
    /// Keeps the answers of the link that was opened and starts the quiz for one's own.
    CompareWithMine,
    /// Shows the result in a pasted link beside this one.
    CompareWithLink(String),
    EndComparison,
    /// Goes on where an earlier visit to the page ended.
    Resume,
    StartFresh,
    SavePicture(PictureFormat),
    Share,
    Copy,
    DismissNotice,
}

/// How a picture of the result is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    Png,
    Svg,
}

/// How far sharing has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sharing {
    #[default]
    Untouched,
    Copied,
    /// The clipboard was refused: the link is shown, to be copied by hand.
    ByHand,
}

/// What became of the link that opened the page, where a reader should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    Damaged,
    NewerFormat,
    OtherComparison(String),
    /// So many questions have changed since the link was made, and so many of its answers are gone.
    Changed {
        questions: usize,
        answers: usize,
    },
    NothingLeft,
    /// An earlier visit ended at this question.
    Resumable(usize),
}

/// Which of quiz and comparison is offered: the `view` attribute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Offer {
    #[default]
    Both,
    Quiz,
    Compare,
}

/// The class that gives an element the colour of an option: `o1` to `o8`.
fn color_class(option: usize) -> &'static str {
    ["o1", "o2", "o3", "o4", "o5", "o6", "o7", "o8"][option]
}
