//! The picture of a result, saved as a file.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
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

    #[wasm_bindgen(js_name = savePng, catch)]
    async fn save_png(svg: &str, name: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(js_name = isDark)]
    fn is_dark(element: &Element) -> bool;
}

/// Where a browser cannot draw the PNG, the SVG is saved instead.
pub fn save(comparison: &Comparison, answers: &Answers, words: &Words, root: &Element, format: PictureFormat) {
    let (page, name) = (address::page(), comparison.id.clone());
    let Some(svg) = picture(comparison, answers, words, &page, is_dark(root)) else { return };
    match format {
        PictureFormat::Svg => save_svg(&svg, &name),
        PictureFormat::Png => spawn_local(async move {
            if save_png(&svg, &name).await.is_err() {
                save_svg(&svg, &name);
            }
        }),
    }
}
