//! The only place that knows the browser: the element's WebAssembly side, address bar, focus and sharing.

mod address;
mod adopt;
mod events;
mod focus;
mod json;
mod opening;
mod page;
mod requests;
mod resume;
mod sharing;
mod store;
mod widget;
