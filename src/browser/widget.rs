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
use crate::view::palette::palette;
use crate::view::part::{Drawing, Part};
use crate::view::words::words;

/// A widget on a page; lives until [`Widget::unmount`].
#[wasm_bindgen]
pub struct Widget(Rc<Store>);

#[wasm_bindgen]
impl Widget {
    /// Shows a comparison in `root`.
    ///
    /// # Errors
    /// `null` where the data has problems; the second WebAssembly says which.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: Host,
        root: Element,
        data: JsValue,
        view: &str,
        lang: &str,
        param: String,
        share_url: Option<String>,
    ) -> Result<Widget, JsValue> {
        let comparison = Comparison::read(&from_js(&data)).map_err(|_| JsValue::NULL)?;
        Ok(Widget(Store::mount(host, root, comparison, Settings::new(view, lang, param, share_url))))
    }

    /// Follows a changed attribute.
    pub fn configure(&self, view: &str, lang: &str, param: String, share_url: Option<String>) {
        self.0.configure(Settings::new(view, lang, param, share_url));
    }

    /// Goes on where a reader got to in the quiz rendered ahead: `fields` is what its form holds, their names
    /// without the widget's key; `question` is the one on screen, past the last one when they asked for the
    /// result. Says whether there was anything to take up, and so will be drawn.
    pub fn adopt(&self, fields: &str, question: usize, comparing: bool) -> bool {
        self.0.adopt(&["?", fields].concat(), question, comparing)
    }

    /// Tells the page that the widget is interactive, and of the result of a link that was opened.
    pub fn announce(&self, comparison: &JsValue) {
        self.0.announce(comparison);
    }

    /// The colours that the comparison gives its options, as a style sheet.
    pub fn palette(&self) -> String {
        palette(&self.0.comparison)
    }

    pub fn answers(&self) -> JsValue {
        self.0.public_answers()
    }

    /// # Errors
    /// What is wrong with the answers, in words.
    pub fn set_answers(&self, answers: JsValue) -> Result<(), String> {
        let answers = Answers::read(&from_js(&answers), &self.0.comparison).map_err(|problem| problem.sentence())?;
        self.0.replace_answers(answers);
        Ok(())
    }

    pub fn result(&self) -> JsValue {
        self.0.public_result()
    }

    pub fn share_url(&self) -> String {
        self.0.share_url()
    }

    pub fn unmount(self) {
        self.0.unmount();
    }
}

/// Shows that there is nothing to show, and why.
#[wasm_bindgen]
pub fn show_failure(root: Element, lang: &str, problems: Vec<String>) {
    Renderer::<Drawing>::with_root_and_props(root, Part::Failure(words(lang), problems)).render();
}
