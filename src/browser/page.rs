//! The page around the widget: its address, the tab's memory and focus.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/browser/page.js")]
extern "C" {
    pub fn address() -> String;

    /// Brings the reader to an element within `root`.
    pub fn reach(root: &Element, selector: &str);
}
