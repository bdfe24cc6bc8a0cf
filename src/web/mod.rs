//! The only place that knows the browser: what the element's script calls, and the effects of the state's transitions.

mod border;
mod download;
mod effects;
mod focus;
mod held;
mod history;
mod page;
mod root;
mod sharing;
mod widget;
