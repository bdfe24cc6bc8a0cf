//! What the browser is to do after a transition.

use super::{Event, Place};

/// What the browser is to do after a transition.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Bring the address and what is kept for a later visit in step with the state.
    Publish,
    /// Forget what is kept for a later visit.
    ForgetVisit,
    /// Send [`Msg::Next`] after a moment that shows the choice.
    ScheduleNext,
    CancelNext,
    /// Send [`Msg::ForgetRestart`] after a while.
    ScheduleForgetRestart,
    /// Draw what has changed without moving this place under the reader.
    Hold(Place),
    /// Focus an element once the state has been drawn.
    Focus(Focus),
    Emit(Event),
    Copy,
    CopyBoth,
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
    /// The link that is to be copied by hand.
    ShareLink,
    SideBySide,
    /// Where something was tried; nothing scrolls.
    Tried(Place),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    Png,
    Svg,
}

/// A result as a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFormat {
    Markdown,
    Csv,
}
