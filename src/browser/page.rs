//! The page around the widget: its address, the tab's memory and focus.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/browser/page.js")]
extern "C" {
    pub fn address() -> String;

    /// Host and path, for people to read.
    pub fn place() -> String;

    #[wasm_bindgen(js_name = replaceAddress)]
    pub fn replace_address(url: &str);

    /// Keeps a text for the tab's life; an empty one is forgotten.
    pub fn keep(name: &str, text: &str);

    pub fn kept(name: &str) -> String;

    /// Brings the reader to an element within `root`.
    pub fn reach(root: &Element, selector: &str);
}
