//! The events that the element emits.

use wasm_bindgen::prelude::*;

use super::json::to_js;
use crate::model::value::Value;

#[wasm_bindgen]
extern "C" {
    /// What a widget is shown for: the custom element and the page around it, see `arrival.js`.
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

    /// Saves the picture of a link's code, drawn by the second WebAssembly.
    #[wasm_bindgen(method, js_name = savePicture)]
    pub fn save_picture(this: &Host, png: bool, code: &str);

    /// Makes another address the page's, without adding to the history.
    #[wasm_bindgen(method, js_name = replaceAddress)]
    pub fn replace_address(this: &Host, url: &str);

    /// Keeps a text for this page, for the tab's life; an empty one is forgotten.
    #[wasm_bindgen(method)]
    pub fn keep(this: &Host, name: &str, text: &str);

    /// What was kept; empty where nothing was.
    #[wasm_bindgen(method)]
    pub fn kept(this: &Host, name: &str) -> String;
}

pub fn emit(host: &Host, name: &str, detail: &Value) {
    host.emit(name, &to_js(detail));
}
