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
}

pub fn emit(host: &Host, name: &str, detail: &Value) {
    host.emit(name, &to_js(detail));
}
