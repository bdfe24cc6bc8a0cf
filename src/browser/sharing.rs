//! The platform's own share sheet and its clipboard.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/sharing.js")]
extern "C" {
    /// Whether there is a share sheet.
    #[wasm_bindgen(js_name = hasSheet)]
    pub fn has_native() -> bool;

    /// Opens the share sheet; nothing is called when the reader closes it.
    pub fn share(title: &str, url: &str, shared: &JsValue, refused: &JsValue);

    pub fn copy(text: &str, copied: &JsValue, refused: &JsValue);
}
