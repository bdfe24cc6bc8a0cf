//! The platform's own share sheet and its clipboard.

use gloo::utils::window;
use wasm_bindgen::{JsCast, prelude::*};
use wasm_bindgen_futures::{JsFuture, js_sys::Promise};

#[wasm_bindgen]
extern "C" {
    /// Every part may be missing: old browsers, insecure pages.
    type Platform;

    #[wasm_bindgen(method, getter, structural)]
    fn clipboard(this: &Platform) -> Option<Clipboard>;

    #[wasm_bindgen(method, getter, structural, js_name = share)]
    fn share_function(this: &Platform) -> JsValue;

    #[wasm_bindgen(method, catch)]
    fn share(this: &Platform, data: &ShareData) -> Result<Promise, JsValue>;

    type Clipboard;

    #[wasm_bindgen(method, catch, js_name = writeText)]
    fn write_text(this: &Clipboard, text: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(extends = wasm_bindgen_futures::js_sys::Object)]
    type ShareData;

    #[wasm_bindgen(method, setter, structural)]
    fn set_title(this: &ShareData, title: &str);

    #[wasm_bindgen(method, setter, structural)]
    fn set_url(this: &ShareData, url: &str);
}

fn platform() -> Platform {
    window().navigator().unchecked_into()
}

pub fn has_native() -> bool {
    !platform().share_function().is_undefined()
}

/// `Ok(false)`: the reader closed the sheet.
pub async fn native(title: &str, url: &str) -> Result<bool, JsValue> {
    let data: ShareData = wasm_bindgen_futures::js_sys::Object::new().unchecked_into();
    data.set_title(title);
    data.set_url(url);
    match JsFuture::from(platform().share(&data)?).await {
        Ok(_) => Ok(true),
        Err(error) if is_abort(&error) => Ok(false),
        Err(error) => Err(error),
    }
}

fn is_abort(error: &JsValue) -> bool {
    error.dyn_ref::<web_sys::DomException>().is_some_and(|error| error.name() == "AbortError")
}

pub async fn copy(url: &str) -> Result<(), JsValue> {
    let clipboard = platform().clipboard().ok_or(JsValue::NULL)?;
    JsFuture::from(clipboard.write_text(url)?).await.map(drop)
}
