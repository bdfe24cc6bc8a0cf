//! What is shown: state in, `Html` out; everything a reader does leaves as a [`Request`](request::Request).

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
pub mod request;
pub mod share;
pub mod side_by_side;
pub mod verdict;
pub mod why;
pub mod widget;
pub mod words;

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
