//! What the element's script (`tiebreak.js`) calls.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Renderer;

use super::events::Host;
use super::json::from_js;
use super::store::{Settings, Store};
use crate::model::answers::Answers;
use crate::model::comparison::Comparison;
use crate::model::value::Value;
use crate::view::palette::palette;
use crate::view::part::{Drawing, Part};
use crate::view::request::parse;
use crate::view::words::table::listed;

/// A widget on a page; shown until [`Widget::unmount`].
#[wasm_bindgen]
pub struct Widget(Rc<Store>);

#[wasm_bindgen]
impl Widget {
    /// Shows a comparison in `root`; for `settings` see [`Settings::read`].
    ///
    /// # Errors
    /// `null` where the data has problems; the second WebAssembly says which.
    #[wasm_bindgen(constructor)]
    pub fn new(host: Host, root: Element, data: &JsValue, settings: &JsValue) -> Result<Widget, JsValue> {
        let comparison = Comparison::read(&from_js(data)).map_err(|_| JsValue::NULL)?;
        Ok(Widget(Store::mount(host, root, comparison, Settings::read(&from_js(settings)))))
    }

    /// Follows a changed attribute.
    pub fn configure(&self, settings: &JsValue) {
        self.0.configure(Settings::read(&from_js(settings)));
    }

    /// Goes on where a reader got to in the quiz rendered ahead. `taken` is what its form holds, the names without
    /// the widget's key; the question on screen, past the last one when they asked for the result; and whether the
    /// comparison is. Says whether there was anything to take up, and so will be drawn.
    pub fn adopt(&self, taken: &JsValue) -> bool {
        let taken = from_js(taken);
        let [fields, question, comparing] = taken.items() else { return false };
        let fields = ["?", fields.text()].concat();
        self.0.adopt(&fields, question.whole(0) as usize, *comparing == Value::Bool(true))
    }

    /// Tells the page that the widget is interactive, and of the result of a link that was opened.
    pub fn announce(&self, comparison: &JsValue) {
        self.0.announce(comparison);
    }

    /// The colours that the comparison gives its options, as a style sheet.
    pub fn palette(&self) -> JsValue {
        palette(&self.0.comparison).into()
    }

    pub fn answers(&self) -> JsValue {
        self.0.public_answers()
    }

    /// # Errors
    /// What is wrong with the answers, in words.
    pub fn set_answers(&self, answers: &JsValue) -> Result<(), JsValue> {
        let answers = Answers::read(&from_js(answers), &self.0.comparison)?;
        self.0.replace_answers(answers);
        Ok(())
    }

    pub fn result(&self) -> JsValue {
        self.0.public_result()
    }

    pub fn share_url(&self) -> JsValue {
        self.0.share_url().into()
    }

    /// Does what a text in the markup asks for; `field` is what the field beside it says.
    pub fn ask(&self, text: &str, field: &str) {
        if let Some(request) = parse(text, field, &self.0.comparison) {
            self.0.carry_out(request);
        }
    }

    /// By reference: what is emitted on the way may lead a page to take the widget down at once.
    pub fn unmount(&self) {
        self.0.unmount();
    }
}

/// Shows that there is nothing to show, and why, in words of a list.
#[wasm_bindgen]
pub fn show_failure(root: Element, words: &JsValue, problems: &JsValue) {
    let mut sentences = Vec::new();
    for problem in from_js(problems).items() {
        sentences.push(problem.text().to_owned());
    }
    let failure = Part::Failure(listed(&from_js(words)), sentences);
    Renderer::<Drawing>::with_root_and_props(root, failure).render();
}
