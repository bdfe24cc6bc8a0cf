//! The events that the element emits, and their details.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::model::result::QuizResult;

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

#[derive(Serialize)]
pub struct AnswerDetail<'a> {
    pub question: &'a str,
    pub answer: Option<&'a str>,
    pub star: bool,
}

#[derive(Serialize)]
pub struct ResultDetail {
    pub result: QuizResult,
    pub origin: &'static str,
}

#[derive(Serialize)]
pub struct ShareDetail<'a> {
    pub url: &'a str,
    pub method: &'static str,
}

#[derive(Serialize)]
pub struct ErrorDetail {
    pub code: &'static str,
    pub message: String,
}

/// Plain JSON as a JavaScript value: absent is `null`, maps are objects.
pub fn plain(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

pub fn emit(host: &Host, name: &str, detail: &impl Serialize) {
    host.emit(name, &plain(detail));
}
