//! What few readers ever need, in a second WebAssembly that is fetched when they do: why a comparison is refused, in
//! words, and the picture of a result.

mod json;

use wasm_bindgen::prelude::*;

use crate::model::comparison::Comparison;
use crate::model::link::decode;
use crate::model::problem::Problem;
use crate::view::picture;
use crate::view::words::table::listed;

/// A sentence for each problem with the data.
#[wasm_bindgen]
pub fn problems(data: &JsValue) -> Vec<String> {
    let problems = Comparison::read(&json::from_js(data)).err().unwrap_or_default();
    problems.iter().map(Problem::sentence).collect()
}

/// The result of a link's code as an SVG document, in words of a list; `address` is shown at its foot.
#[wasm_bindgen]
pub fn picture(data: &JsValue, code: &str, words: &JsValue, address: &str, dark: bool) -> Option<String> {
    let comparison = Comparison::read(&json::from_js(data)).ok()?;
    let answers = decode(&comparison, code).ok()?.answers;
    picture::picture(&comparison, &answers, listed(&json::from_js(words)), address, dark)
}
