//! Where a reader was when they left the page: kept for the tab's life, and only where the browser allows it.

use super::events::Host;
use crate::model::comparison::Comparison;
use crate::model::cut::cut;
use crate::model::decimal::{decimal, number};

/// The code of the answers and the question that was open; past the last one: the result.
pub struct Kept {
    pub code: String,
    pub question: usize,
}

/// One key for each comparison on a page.
fn key(comparison: &Comparison, param: &str) -> String {
    [param, " ", &comparison.id].concat()
}

pub fn keep(host: &Host, comparison: &Comparison, param: &str, kept: Option<&Kept>) {
    let text = kept.map(|Kept { code, question }| [&decimal(*question), " ", code].concat());
    host.keep(&key(comparison, param), &text.unwrap_or_default());
}

pub fn kept(host: &Host, comparison: &Comparison, param: &str) -> Option<Kept> {
    let text = host.kept(&key(comparison, param));
    let (question, code) = cut(&text, ' ')?;
    let question = number(question).filter(|question| *question <= comparison.questions.len())?;
    Some(Kept { code: code.to_owned(), question })
}
