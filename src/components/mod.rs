//! What is drawn: state in, `Html` out; what a reader does leaves as a [`Msg`].
//!
//! A part is a component where it has props of its own to be compared; else it is a plain function, since each
//! component type costs code.

pub mod app;
pub mod bars;
pub mod breakdown;
pub mod comparison;
pub mod decider;
pub mod failure;
pub mod flips;
pub mod gauge;
pub mod header;
pub mod notice;
pub mod parts;
pub mod profile;
pub mod progress;
pub mod pull_row;
pub mod pulls;
pub mod question;
pub mod quiz;
pub mod ranking;
pub mod result;
pub mod share;
pub mod side_by_side;
pub mod tried;
pub mod verdict;

use tiebreak_core::comparison::Comparison;
use tiebreak_core::index::OptionIndex;
use yew::{AttrValue, Callback, Classes};

use crate::i18n::{Word, Words};
use crate::shared::Shared;
use crate::state::{Heading, Msg};

/// What all parts of a widget need and what rarely changes.
#[derive(Clone, PartialEq)]
pub struct Ui {
    pub comparison: Shared<Comparison>,
    pub words: Shared<Words>,
    pub dispatch: Callback<Msg>,
    /// The query-string key of the widget, which also names the fields of the quiz.
    pub param: AttrValue,
    /// The level of the widget's title; those of its parts are counted from it.
    pub heading: Heading,
    /// Whether the answers are those of whoever sent the link.
    pub theirs: bool,
    /// Whether links to what is shown lead anywhere.
    pub has_link: bool,
    /// Whether it is rendered to HTML by the command. No listener runs there: styles do what listeners do in the widget.
    pub prerendered: bool,
    /// Further classes of each question, for the styles of the prerendered quiz.
    pub question_classes: Option<Shared<Vec<Classes>>>,
}

impl Ui {
    /// A listener that sends a message whatever the event says.
    pub fn send<E: 'static>(&self, msg: Msg) -> Callback<E> {
        self.dispatch.reform(move |_| msg.clone())
    }

    /// The first of the words where the answers are the reader's own, else the second.
    pub fn whose(&self, mine: Word, theirs: Word) -> &AttrValue {
        &self.words[if self.theirs { theirs } else { mine }]
    }

    /// The `lang` of the comparison's own texts, where it is not that of the words.
    pub fn content_lang(&self) -> Option<AttrValue> {
        (self.comparison.lang != self.words.lang).then(|| self.comparison.lang.clone().into())
    }

    /// The `lang` of the words within the comparison's own texts.
    pub fn words_lang(&self) -> Option<AttrValue> {
        (self.comparison.lang != self.words.lang).then(|| self.words.lang.clone())
    }
}

/// The class that gives an element the color of an option: `o1` to `o8`.
pub fn color_class(option: OptionIndex) -> &'static str {
    ["o1", "o2", "o3", "o4", "o5", "o6", "o7", "o8"][usize::from(option)]
}
