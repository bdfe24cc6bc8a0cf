//! The events that a page hears.

use serde::Serialize;
use tiebreak_core::result::QuizResult;

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
