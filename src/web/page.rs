//! The page around the widget: its address and colors, what is kept for a later visit, what the platform can do.

use gloo::utils::window;
use js_sys::{Number, Reflect};
use tiebreak_core::comparison::Comparison;
use web_sys::{Element, Storage};

use crate::state::Visit;

/// The page's address; empty where the browser keeps it secret.
pub fn address() -> String {
    window().location().href().unwrap_or_default()
}

/// Whether the page has an address that others can open: not one of `srcdoc`, `data:` or `blob:`.
pub fn has_address() -> bool {
    let protocol = window().location().protocol().unwrap_or_default();
    ["http:", "https:", "file:"].contains(&protocol.as_str())
}

/// Host and path of the address, for people to read.
pub fn host_and_path() -> String {
    let location = window().location();
    location.host().unwrap_or_default() + &location.pathname().unwrap_or_default()
}

/// Whether there is a share sheet.
pub fn can_share() -> bool {
    Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Where the reader was when they last left the page.
pub fn visit(comparison: &Comparison, param: &str) -> Option<Visit> {
    let kept = storage()?.get_item(&storage_key(comparison, param)).ok()??;
    let (position, code) = kept.split_once(' ')?;
    let position = position.parse().ok().filter(|&position| position <= comparison.questions.len())?;
    Some(Visit { code: code.to_owned(), position })
}

/// Keeps where the reader is for a later visit, or forgets what is kept. Ignores storage errors: without it a visit starts
/// anew.
pub fn keep_visit(comparison: &Comparison, param: &str, visit: Option<&Visit>) {
    let Some(storage) = storage() else { return };
    let key = storage_key(comparison, param);
    let _ = match visit {
        Some(Visit { code, position }) => storage.set_item(&key, &format!("{position} {code}")),
        None => storage.remove_item(&key),
    };
}

/// By web-sys rather than gloo, which panics where the browser blocks storage.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// A key for each page, param and comparison.
fn storage_key(comparison: &Comparison, param: &str) -> String {
    format!("tiebreak {} {param} {}", host_and_path(), comparison.id)
}

/// Whether the page is dark around an element: then its text is light, whoever chose the colors.
pub fn is_dark(element: &Element) -> bool {
    let style = window().get_computed_style(element).ok().flatten();
    let color = style.and_then(|style| style.get_property_value("color").ok()).unwrap_or_default();
    // By the platform's parser: the standard library's brings 10 kB of tables.
    let mut channels = color.split(['(', ',', ' ']).map(Number::parse_float).filter(|channel| channel.is_finite());
    let mut channel = || channels.next().unwrap_or(0.0);
    channel() * 0.3 + channel() * 0.6 + channel() * 0.1 > 128.0
}

/// Scrolls to the widget, unless it is in view or the reader has scrolled by now.
pub fn reveal(element: &Element) {
    let top = element.get_bounding_client_rect().top();
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let is_in_view = (0.0..height / 2.0).contains(&top);
    if !is_in_view && window().scroll_y().unwrap_or_default() == 0.0 {
        element.scroll_into_view();
    }
}
