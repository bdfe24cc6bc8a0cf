//! The platform's own share sheet and its clipboard.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/sharing.js")]
extern "C" {
    /// Opens the share sheet; nothing is called when the reader closes it.
    pub fn share(title: &str, url: &str, shared: &JsValue, refused: &JsValue);

    pub fn copy(text: &str, copied: &JsValue, refused: &JsValue);
}
