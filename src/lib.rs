//! Tiebreak: an embeddable quiz and comparison widget. `web → components → state → core`.

pub mod components;
pub mod data;
pub mod export;
pub mod i18n;
pub mod palette;
pub mod picture;
pub mod shared;
pub mod state;
pub mod stepping;
pub mod store;

#[cfg(feature = "prerender")]
pub mod height_estimate;
#[cfg(feature = "prerender")]
pub mod prerender;
#[cfg(all(feature = "web", target_arch = "wasm32"))]
mod web;

/// A third of the bytes of the standard library's allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
