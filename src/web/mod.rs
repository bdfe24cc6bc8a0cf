//! What the element's script calls, and what runs the effects: the only place that knows the page around the widget.

mod convert;
mod download;
mod effects;
mod focus;
mod held;
mod history;
mod page;
mod root;
mod sharing;
mod widget;
