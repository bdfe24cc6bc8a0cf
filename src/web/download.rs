//! Saves a picture as a file: an SVG document as it is, or drawn to PNG.

use gloo::utils::{document, window};
use js_sys::{Number, encode_uri_component};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, Element, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement};

use crate::picture::Shape;
use crate::state::PictureFormat;

/// # Errors
/// Whatever the browser refuses.
pub async fn save(svg: &str, name: &str, format: PictureFormat, shape: Shape) -> Result<(), JsValue> {
    let url = format!("data:image/svg+xml;charset=utf-8,{}", encode_uri_component(svg));
    match format {
        PictureFormat::Svg => offer(&url, &format!("{name}.svg")),
        PictureFormat::Png | PictureFormat::TallPng => offer(&draw(&url, shape).await?, &format!("{name}.png")),
    }
}

/// # Errors
/// Whatever the browser refuses.
pub fn save_text(text: &str, name: &str) -> Result<(), JsValue> {
    offer(&format!("data:text/plain;charset=utf-8,{}", encode_uri_component(text)), name)
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

fn offer(url: &str, name: &str) -> Result<(), JsValue> {
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(url);
    link.set_download(name);
    link.click();
    Ok(())
}

/// Whether the page is dark where an element stands: light text says so, whoever chose the colours.
pub fn is_dark(element: &Element) -> bool {
    let style = window().get_computed_style(element).ok().flatten();
    let color = style.and_then(|style| style.get_property_value("color").ok()).unwrap_or_default();
    // By the platform's parser: the standard library's brings 10 kB of tables.
    let mut channels = color.split(['(', ',', ' ']).map(Number::parse_float).filter(|channel| channel.is_finite());
    let mut channel = || channels.next().unwrap_or(0.0);
    channel() * 0.3 + channel() * 0.6 + channel() * 0.1 > 128.0
}
