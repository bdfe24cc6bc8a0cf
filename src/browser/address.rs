//! The page's address, kept in step with the answers.

use super::events::Host;
use super::page;
use crate::model::form::comparison_field;
use crate::model::query;

/// Writes a key of the query string without adding to the history; a form's fields of that key are replaced by it.
/// Where the browser refuses, the link in the share button is right all the same.
pub fn replace(host: &Host, param: &str, code: Option<&str>) {
    let old = page::address();
    let new = query::with(&query::without(&old, &comparison_field(param)), param, code);
    if new != old {
        host.replace_address(&new);
    }
}
