//! The platform's share sheet and its clipboard. Either may be missing: old browsers, insecure pages.

use gloo::utils::window;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

/// What became of a share sheet.
pub enum Outcome {
    Shared,
    /// The reader closed it.
    Dismissed,
    Refused,
}

pub async fn share(title: &str, url: &str) -> Outcome {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(url);
    match JsFuture::from(window().navigator().share_with_data(&data)).await {
        Ok(_) => Outcome::Shared,
        Err(error) if is_abort(&error) => Outcome::Dismissed,
        Err(_) => Outcome::Refused,
    }
}

fn is_abort(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
}

/// Whether the text is on the clipboard now.
pub async fn copy(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
