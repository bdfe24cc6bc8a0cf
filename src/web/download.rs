//! Saves the result as a file: as a picture, or as text.

use gloo::utils::document;
use js_sys::encode_uri_component;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement};

use crate::picture::Shape;
use crate::state::PictureFormat;

/// Saves an SVG document as it is, or drawn to PNG.
///
/// # Errors
/// Whatever the browser refuses.
pub async fn save_picture(svg: &str, name: &str, format: PictureFormat, shape: Shape) -> Result<(), JsValue> {
    let url = format!("data:image/svg+xml;charset=utf-8,{}", encode_uri_component(svg));
    match format {
        PictureFormat::Svg => download(&url, &format!("{name}.svg")),
        PictureFormat::Png | PictureFormat::TallPng => download(&draw(&url, shape).await?, &format!("{name}.png")),
    }
}

/// # Errors
/// Whatever the browser refuses.
pub fn save_text(text: &str, name: &str) -> Result<(), JsValue> {
    download(&format!("data:text/plain;charset=utf-8,{}", encode_uri_component(text)), name)
}

/// The `data:` URL of the picture as PNG.
async fn draw(svg_url: &str, shape: Shape) -> Result<String, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(svg_url);
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    let (width, height) = shape.size();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or("no canvas")?;
    context.unchecked_into::<CanvasRenderingContext2d>().draw_image_with_html_image_element(&image, 0.0, 0.0)?;
    canvas.to_data_url()
}

/// Downloads what a `data:` URL holds.
fn download(url: &str, name: &str) -> Result<(), JsValue> {
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(url);
    link.set_download(name);
    link.click();
    Ok(())
}
