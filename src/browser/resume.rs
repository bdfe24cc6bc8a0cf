//! Where a reader was when they left the page: kept for the tab's life, and only where the browser allows it.

use gloo::utils::window;
use web_sys::Storage;

use crate::model::comparison::Comparison;
use crate::model::decimal::{decimal, number};

/// The code of the answers and the question that was open; past the last one: the result.
pub struct Kept {
    pub code: String,
    pub question: usize,
}

/// One key for each comparison on each page.
fn key(comparison: &Comparison, param: &str) -> String {
    let path = window().location().pathname().unwrap_or_default();
    ["tiebreak ", &path, " ", param, " ", &comparison.id].concat()
}

/// Blocked storage throws, or is not there: then nothing is kept.
fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

pub fn keep(comparison: &Comparison, param: &str, kept: Option<&Kept>) {
    let Some(storage) = storage() else { return };
    let key = key(comparison, param);
    let _ = match kept {
        Some(Kept { code, question }) => storage.set_item(&key, &[&decimal(*question), " ", code].concat()),
        None => storage.remove_item(&key),
    };
}

pub fn kept(comparison: &Comparison, param: &str) -> Option<Kept> {
    let text = storage()?.get_item(&key(comparison, param)).ok()??;
    let (question, code) = text.split_once(' ')?;
    let question = number(question).filter(|question| *question <= comparison.questions.len())?;
    Some(Kept { code: code.to_owned(), question })
}
