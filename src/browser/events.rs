//! The events that the element emits.

use wasm_bindgen::prelude::*;

use super::json::to_js;
use crate::model::value::Value;

#[wasm_bindgen]
extern "C" {
    /// The custom element, as its script defines it.
    pub type Host;

    /// Dispatches a bubbling, composed event from the element.
    #[wasm_bindgen(method)]
    pub fn emit(this: &Host, name: &str, detail: &JsValue);

    /// Tells the element that a drawing is done.
    #[wasm_bindgen(method)]
    pub fn drawn(this: &Host);

    /// Whether there is a share sheet.
    #[wasm_bindgen(method, js_name = canShare)]
    pub fn can_share(this: &Host) -> bool;

    /// Saves the picture of a link's code, drawn by the second WebAssembly; `address` is shown at its foot.
    #[wasm_bindgen(method, js_name = savePicture)]
    pub fn save_picture(this: &Host, png: bool, code: &str, lang: &str, address: &str);
}

pub fn emit(host: &Host, name: &str, detail: &Value) {
    host.emit(name, &to_js(detail));
}
