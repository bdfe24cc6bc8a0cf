//! Where a reader was when they left the page: kept for the tab's life, and only where the browser allows it.

use super::page;
use crate::model::comparison::Comparison;
use crate::model::cut::cut;
use crate::model::decimal::{decimal, number};

/// The code of the answers and the question that was open; past the last one: the result.
pub struct Kept {
    pub code: String,
    pub question: usize,
}

/// One key for each comparison on each page.
fn key(comparison: &Comparison, param: &str) -> String {
    ["tiebreak ", &page::place(), " ", param, " ", &comparison.id].concat()
}

pub fn keep(comparison: &Comparison, param: &str, kept: Option<&Kept>) {
    let text = kept.map(|Kept { code, question }| [&decimal(*question), " ", code].concat());
    page::keep(&key(comparison, param), &text.unwrap_or_default());
}

pub fn kept(comparison: &Comparison, param: &str) -> Option<Kept> {
    let text = page::kept(&key(comparison, param));
    let (question, code) = cut(&text, ' ')?;
    let question = number(question).filter(|question| *question <= comparison.questions.len())?;
    Some(Kept { code: code.to_owned(), question })
}
