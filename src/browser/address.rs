//! The page's address: read once, then kept in step with the answers.

use gloo::utils::{history, window};

use crate::model::form::comparison_field;
use crate::model::query;

pub fn current() -> String {
    window().location().href().unwrap_or_default()
}

/// Host and path, for people to read.
pub fn page() -> String {
    let location = window().location();
    [location.host().unwrap_or_default(), location.pathname().unwrap_or_default()].concat()
}

/// Writes a key of the query string without adding to the history; a form's fields of that key are replaced by it. Browsers refuse this in some embedded
/// documents and when it comes too often; the link in the share button is right all the same.
pub fn replace(param: &str, code: Option<&str>) {
    let (old, state) = (current(), history().state());
    let new = query::with(&query::without(&old, &comparison_field(param)), param, code);
    if new != old {
        let _ = history().replace_state_with_url(&state.unwrap_or_default(), "", Some(&new));
    }
}
