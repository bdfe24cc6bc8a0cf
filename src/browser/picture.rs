//! The picture of a result, saved as a file.

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::address;
use crate::model::answers::Answers;
use crate::model::comparison::Comparison;
use crate::view::PictureFormat;
use crate::view::picture::picture;
use crate::view::words::Words;

#[wasm_bindgen(module = "/src/browser/picture.js")]
extern "C" {
    #[wasm_bindgen(js_name = saveSvg)]
    fn save_svg(svg: &str, name: &str);

    /// Where a browser cannot draw it, the SVG is saved instead.
    #[wasm_bindgen(js_name = savePng)]
    fn save_png(svg: &str, name: &str);

    #[wasm_bindgen(js_name = isDark)]
    fn is_dark(element: &Element) -> bool;
}

pub fn save(comparison: &Comparison, answers: &Answers, words: &Words, root: &Element, format: PictureFormat) {
    let Some(svg) = picture(comparison, answers, words, &address::page(), is_dark(root)) else { return };
    match format {
        PictureFormat::Svg => save_svg(&svg, &comparison.id),
        PictureFormat::Png => save_png(&svg, &comparison.id),
    }
}
