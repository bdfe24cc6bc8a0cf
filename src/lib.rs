//! Tiebreak: an embeddable quiz and comparison widget. `browser → view → model`, `cli → view → model`.

pub mod model;
pub mod view;

#[cfg(all(target_arch = "wasm32", not(feature = "seldom")))]
mod browser;

#[cfg(all(target_arch = "wasm32", feature = "seldom"))]
#[path = "browser/seldom.rs"]
mod browser;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;

/// A third of the bytes of the standard library's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
