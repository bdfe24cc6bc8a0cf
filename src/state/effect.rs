//! What the browser is to do after a transition.

use serde::Serialize;
use tiebreak_core::index::CriterionIndex;
use tiebreak_core::result::QuizResult;

use super::{Entry, PictureFormat, Place, TextFormat};

/// Run by `web` once no borrow of the state is held.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Bring the address and what is kept for a later visit in step with the state.
    Publish,
    /// The same as a new entry of the page's history, after the one that is given.
    Push(Entry),
    /// Scroll to the widget, unless it is in view or the reader has scrolled by now.
    Reveal,
    /// Open this criterion's row and scroll to it.
    OpenRow(String),
    CloseRow(String),
    /// Forget what is kept for a later visit.
    ForgetVisit,
    /// Send [`Msg::Next`] after a moment that shows the choice.
    ScheduleNext,
    CancelNext,
    /// Send [`Msg::ForgetRestart`] after a while.
    ScheduleForgetRestart,
    /// Keep this place where it is in the window: the drawing that follows may change what stands above it.
    Hold(Place),
    /// Focus an element once the state has been drawn.
    Focus(Focus),
    Emit(Event),
    Copy,
    CopyBoth,
    CopyRow(CriterionIndex),
    CopyText,
    Share,
    SavePicture(PictureFormat),
    Save(TextFormat),
    Print,
}

/// Where reading continues after a transition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The heading of the screen.
    Heading,
    /// The row of this criterion, opened.
    Row(String),
    /// The comparison's table.
    Rows,
    Search,
    /// The link that is to be copied by hand.
    ShareLink,
    SideBySide,
    /// Where reading goes on after Back or Forward; nothing scrolls.
    Returned,
    /// Where something was tried; nothing scrolls.
    Tried(Place),
}

/// An event for the page; serialized it is the event's `detail`.
#[derive(Clone, Debug, Serialize, PartialEq)]
#[serde(untagged)]
pub enum Event {
    /// Its detail, the comparison, is added where it is dispatched.
    Ready {},
    Answer {
        question: String,
        answer: Option<String>,
        star: bool,
    },
    Result {
        result: QuizResult,
        origin: Origin,
    },
    Share {
        url: String,
        method: ShareMethod,
    },
    Error {
        code: ErrorCode,
        message: String,
    },
}

#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    Quiz,
    Link,
}

#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum ShareMethod {
    Copy,
    Native,
}

/// Codes of `tiebreak-error` that the widget itself reports; the element has more.
#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    LinkDamaged,
    LinkNewerFormat,
    LinkOtherComparison,
    AnswersInvalid,
}

impl Event {
    /// The event's type, such as `tiebreak-answer`.
    pub fn name(&self) -> &'static str {
        match self {
            Event::Ready {} => "tiebreak-ready",
            Event::Answer { .. } => "tiebreak-answer",
            Event::Result { .. } => "tiebreak-result",
            Event::Share { .. } => "tiebreak-share",
            Event::Error { .. } => "tiebreak-error",
        }
    }
}
