//! Converts values between JavaScript and Rust. All of them are plain JSON: the element's script has made sure of that.

use serde::Serialize;
use serde_wasm_bindgen::{Error, Serializer, from_value};
use tiebreak_core::answers::Answers;
use tiebreak_core::comparison::Comparison;
use tiebreak_core::validate::Value;
use wasm_bindgen::JsValue;

use super::{history, page};
use crate::i18n::Words;
use crate::shared::Shared;
use crate::state::{Opening, Prerendered, Settings, View};

/// # Errors
/// It is nested too deeply, or holds what JSON does not know.
pub fn from_js(value: JsValue) -> Result<Value, Error> {
    from_value(value)
}

/// Plain JSON: objects rather than maps, null rather than undefined.
pub fn to_js<T: Serialize>(value: &T) -> JsValue {
    value.serialize(&Serializer::json_compatible()).expect("our own values are plain JSON")
}

/// The element's attributes and the words: `{view, heading, words, param, share_url}`.
pub fn settings(value: &Value) -> Settings {
    let view = match value.get("view").text() {
        "quiz" => View::Quiz,
        "compare" => View::Compare,
        _ => View::Both,
    };
    let heading = value.get("heading").text().parse().unwrap_or_default();
    let share_url = Some(value.get("share_url").text()).filter(|url| !url.is_empty()).map(str::to_owned);
    let words = Shared::new(Words::from(value.get("words").clone()));
    Settings { view, heading, words, param: value.get("param").text().to_owned(), share_url }
}

/// What the widget starts with, and what is wrong with the answers that the page has set:
/// `{prerendered: {fields, position, comparing} or null, answers: … or null}`.
pub fn opening(value: &Value, comparison: &Comparison, settings: &Settings) -> (Opening, Option<String>) {
    let answers = Some(value.get("answers")).filter(|answers| **answers != Value::Null);
    let (answers, refused) = match answers.map(|answers| Answers::from_value(answers, comparison)).transpose() {
        Ok(answers) => (answers, None),
        Err(problem) => (None, Some(problem)),
    };
    let quiz = Some(value.get("prerendered")).filter(|quiz| **quiz != Value::Null);
    let prerendered = quiz.map(|quiz| Prerendered {
        fields: quiz.get("fields").text().to_owned(),
        position: quiz.get("position").whole(0) as usize,
        comparing: *quiz.get("comparing") == Value::Bool(true),
    });
    let entry = history::entry(comparison, &settings.param);
    let visit = page::visit(comparison, &settings.param);
    let (can_share, has_address) = (page::can_share(), page::has_address());
    (Opening { url: page::address(), visit, prerendered, entry, answers, can_share, has_address }, refused)
}
