//! The page around the widget: its address, the tab's storage, what the platform can do.

use gloo::utils::window;
use js_sys::Reflect;
use tiebreak_core::comparison::Comparison;
use tiebreak_core::form::comparison_field;
use tiebreak_core::query;
use web_sys::Storage;

use crate::state::{State, Visit};

/// The page's address; empty where the browser keeps it secret.
pub fn address() -> String {
    window().location().href().unwrap_or_default()
}

/// Whether the page has an address that others can open: not one of `srcdoc`, `data:` or `blob:`.
pub fn has_address() -> bool {
    let protocol = window().location().protocol().unwrap_or_default();
    ["http:", "https:", "file:"].contains(&protocol.as_str())
}

/// Host and path, for people to read.
pub fn place() -> String {
    let location = window().location();
    location.host().unwrap_or_default() + &location.pathname().unwrap_or_default()
}

/// Whether there is a share sheet.
pub fn can_share() -> bool {
    Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Brings the address and what is kept for a later visit in step with the state; false where the browser refuses the
/// address for now.
pub fn publish(state: &State) -> bool {
    let param = &state.settings.param;
    keep_visit(&state.comparison, param, state.visit().as_ref());
    if !state.has_address {
        return true;
    }
    let old = address();
    let alone = query::without(&old, &comparison_field(param));
    let with_other = query::with(&alone, &state.settings.other_param(), state.other_code().as_deref());
    replace_address(&old, &query::with(&with_other, param, state.code().as_deref()))
}

/// Browsers refuse too many changes in a row, and any in some embedded documents.
fn replace_address(old: &str, new: &str) -> bool {
    if old == new {
        return true;
    }
    let Ok(history) = window().history() else { return false };
    let state = history.state().unwrap_or_default();
    history.replace_state_with_url(&state, "", Some(new)).is_ok()
}

/// Where the reader was when they left the page in this tab.
pub fn visit(comparison: &Comparison, param: &str) -> Option<Visit> {
    let kept = storage()?.get_item(&storage_key(comparison, param)).ok()??;
    let (position, code) = kept.split_once(' ')?;
    let position = position.parse().ok().filter(|&position| position <= comparison.questions.len())?;
    Some(Visit { code: code.to_owned(), position })
}

/// Keeps it for the tab's life, or forgets it. Ignores storage errors: it only serves comfort.
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
    window().session_storage().ok().flatten()
}

/// One entry for each page, key and comparison.
fn storage_key(comparison: &Comparison, param: &str) -> String {
    format!("tiebreak {} {param} {}", place(), comparison.id)
}
