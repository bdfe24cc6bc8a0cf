//! The page's address and history. Each entry of the history holds what the widget shows there, under the widget's own
//! key and beside what the page itself keeps.

use gloo::utils::window;
use js_sys::{Object, Reflect};
use serde::Serialize;
use tiebreak_core::comparison::Comparison;
use tiebreak_core::form::comparison_field;
use tiebreak_core::query;
use tiebreak_core::validate::Value;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::History;

use super::convert::{from_js, to_js};
use super::page::address;
use crate::state::{Entry, Screen, State};

/// An [`Entry`] as the browser's history stores it.
#[derive(Serialize)]
struct StoredEntry<'a> {
    position: usize,
    comparing: bool,
    row: Option<&'a str>,
}

/// Brings the address in step with the state: in place, or in a new entry of the history after `left`, the one that the
/// reader leaves. False where the browser refuses for now.
pub fn publish(state: &State, left: Option<Entry>) -> bool {
    if !state.has_address {
        return true;
    }
    let param = &state.settings.param;
    let old = address();
    let url = query::without(&old, &comparison_field(param));
    let url = query::with(&url, &state.settings.other_param(), state.other_code().as_deref());
    let url = query::with(&url, &state.settings.row_param(), state.row_id());
    let url = query::with(&url, param, state.code().as_deref());
    if left.is_none() && old == url {
        return true;
    }
    // Browsers refuse too many changes in a row, and any in some embedded documents.
    change(state, left, &url).is_ok()
}

fn change(state: &State, left: Option<Entry>, url: &str) -> Result<(), JsValue> {
    let history = window().history()?;
    if let Some(left) = left {
        history.replace_state_with_url(&with_entry(&history, state, left)?, "", None)?;
        return history.push_state_with_url(&with_entry(&history, state, state.entry())?, "", Some(url));
    }
    history.replace_state_with_url(&with_entry(&history, state, state.entry())?, "", Some(url))
}

/// The history's state with the widget's entry beside what the page keeps there. Where the page keeps something other than
/// an object, it stays as it is.
fn with_entry(history: &History, state: &State, entry: Entry) -> Result<JsValue, JsValue> {
    let of_page = history.state()?;
    if !of_page.is_null() && !of_page.is_object() {
        return Ok(of_page);
    }
    let all = Object::new();
    if let Some(of_page) = of_page.dyn_ref::<Object>() {
        Object::assign(&all, of_page);
    }
    let comparison = &state.comparison;
    let row = entry.row.map(|row| comparison.criteria[row].id.as_str());
    let stored =
        StoredEntry { position: entry.screen.position(comparison.questions.len()), comparing: entry.comparing, row };
    Reflect::set(&all, &key(&state.settings.param), &to_js(&stored))?;
    Ok(all.into())
}

/// What the present entry of the history shows, where the widget has said so.
pub fn entry(comparison: &Comparison, param: &str) -> Option<Entry> {
    let stored = Reflect::get(&window().history().ok()?.state().ok()?, &key(param)).ok()?;
    let stored = from_js(stored).ok().filter(|stored| matches!(stored.get("position"), Value::Number(_)))?;
    let questions = comparison.questions.len();
    let position = stored.get("position").whole(0) as usize;
    let comparing = *stored.get("comparing") == Value::Bool(true);
    let row = comparison.criterion_named(stored.get("row").text());
    Some(Entry { screen: Screen::at(position.min(questions), questions), comparing, row })
}

fn key(param: &str) -> JsValue {
    format!("tiebreak {param}").into()
}
