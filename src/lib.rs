//! Tiebreak: an embeddable quiz and comparison widget. `browser → view → model`, `cli → view → model`.

pub mod model;
pub mod view;

#[cfg(target_arch = "wasm32")]
mod browser;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
