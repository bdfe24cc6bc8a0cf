//! The widget's own words, one file per language; `{0}` and `{1}` are filled in by [`fill`].

#[cfg(not(target_arch = "wasm32"))]
pub mod ahead;
mod empty;
#[cfg(not(target_arch = "wasm32"))]
mod files;
pub mod table;

#[cfg(not(target_arch = "wasm32"))]
pub use files::words;

use crate::model::cut::{cut, pieces};
use crate::model::decimal::{decimal, number};

/// Every sentence the widget says itself, in the order of `words/en.json`. The WebAssembly holds none: the page's script
/// fetches those of its reader's language and hands them over.
#[cfg_attr(test, derive(Debug))]
pub struct Words {
    /// BCP 47 tag of these words.
    pub lang: &'static str,
    pub months: [&'static str; 12],
    pub quiz: &'static str,
    pub compare: &'static str,
    pub views: &'static str,
    pub as_of: &'static str,

    pub question_of: &'static str,
    pub star: &'static str,
    pub star_help: &'static str,
    pub back: &'static str,
    pub next: &'static str,
    pub finish: &'static str,
    pub skip: &'static str,
    pub so_far: &'static str,
    pub no_questions: &'static str,

    pub clear: &'static str,
    pub strong: &'static str,
    pub close: &'static str,
    pub tie: &'static str,
    pub clear_note: &'static str,
    pub strong_note: &'static str,
    pub close_note: &'static str,
    pub tie_note: &'static str,
    pub and: &'static str,
    pub or: &'static str,
    pub all_skipped: &'static str,
    pub all_skipped_note: &'static str,
    pub lean: &'static str,
    pub lean_even: &'static str,
    pub ranking: &'static str,
    pub answered_of: &'static str,
    pub skipped: &'static str,
    pub starred: &'static str,
    pub open: &'static str,

    pub why: &'static str,
    pub no_reasons: &'static str,
    pub speaks_for: &'static str,
    pub speaks_over: &'static str,
    pub why_pair: &'static str,
    pub rows: &'static str,
    pub change: &'static str,
    pub all_reasons: &'static str,
    pub flips: &'static str,
    pub flips_none: &'static str,
    pub flips_many: &'static str,
    pub quote: &'static str,
    pub flip: &'static str,
    pub flips_more: &'static str,

    pub share: &'static str,
    pub share_help: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub link: &'static str,
    pub review: &'static str,
    pub restart: &'static str,

    pub link_damaged: &'static str,
    pub link_newer: &'static str,
    pub link_other: &'static str,
    pub link_nothing_left: &'static str,
    pub dismiss: &'static str,

    pub search: &'static str,
    pub differences: &'static str,
    pub my_order: &'static str,
    pub shown: &'static str,
    pub show_options: &'static str,
    pub nothing_found: &'static str,
    pub no_criteria: &'static str,
    pub criterion: &'static str,
    pub details: &'static str,
    pub advantage: &'static str,
    pub no_advantage: &'static str,
    pub sources: &'static str,
    pub read_on: &'static str,
    pub users: &'static str,
    pub pros: &'static str,
    pub cons: &'static str,
    pub choose_when: &'static str,

    pub failed: &'static str,
    pub failed_note: &'static str,
    pub failed_problems: &'static str,
    pub failed_more: &'static str,

    pub short_clear: &'static str,
    pub short_strong: &'static str,
    pub short_close: &'static str,
    pub short_tie: &'static str,
    pub settled: &'static str,
    pub account: &'static str,
    pub account_note: &'static str,
    pub account_question: &'static str,
    pub account_weight: &'static str,
    pub account_sum: &'static str,
    pub try_one: &'static str,
    pub try_all: &'static str,
    pub tried: &'static str,
    pub undo: &'static str,
    pub your_answers: &'static str,
    pub versus: &'static str,
    pub versus_invite: &'static str,
    pub versus_start: &'static str,
    pub versus_paste: &'static str,
    pub versus_field: &'static str,
    pub versus_show: &'static str,
    pub versus_bad: &'static str,
    pub versus_agreed: &'static str,
    pub versus_theirs: &'static str,
    pub versus_mine: &'static str,
    pub versus_their_result: &'static str,
    pub versus_my_result: &'static str,
    pub versus_none: &'static str,
    pub versus_running: &'static str,
    pub versus_end: &'static str,
    pub was_skipped: &'static str,
    pub was_open: &'static str,
    pub link_changed: &'static str,
    pub resume: &'static str,
    pub resume_go: &'static str,
    pub resume_not: &'static str,
    pub picture: &'static str,
}

/// Tables are told apart by where they stand.
impl PartialEq for Words {
    fn eq(&self, other: &Words) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Puts `values` in the places of `{0}`, `{1}` …
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = cut(rest, '{') {
        filled.push_str(before);
        let index = after.bytes().next().map_or(0, |digit| usize::from(digit.wrapping_sub(b'0')));
        filled.push_str(values.get(index).copied().unwrap_or_default());
        rest = after.get(2..).unwrap_or_default();
    }
    filled.push_str(rest);
    filled
}

/// [`fill`] with numbers.
pub fn fill_numbers(template: &str, values: &[usize]) -> String {
    let mut texts = Vec::new();
    for value in values {
        texts.push(decimal(*value));
    }
    let mut values = Vec::new();
    for text in &texts {
        values.push(text.as_str());
    }
    fill(template, &values)
}

/// "A", "A and B", "A, B and C", with the language's own last joint.
pub fn list(names: &[String], joint: &str) -> String {
    let mut list = String::new();
    for (index, name) in names.iter().enumerate() {
        list.push_str(match index {
            0 => "",
            _ if index + 1 == names.len() => joint,
            _ => ", ",
        });
        list.push_str(name);
    }
    list
}

/// `2026-11` as "November 2026", `2026-11-23` as "23 November 2026"; anything else as it stands.
pub fn date(words: &Words, date: &str) -> String {
    let mut parts = pieces(date, "-").into_iter();
    let year = parts.next().unwrap_or(date);
    let month = parts.next().and_then(number).and_then(|month| words.months.get(month.wrapping_sub(1)));
    match (month, parts.next()) {
        (Some(month), Some(day)) => [day.strip_prefix('0').unwrap_or(day), " ", month, " ", year].concat(),
        (Some(month), None) => [month, " ", year].concat(),
        _ => date.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_filled_in_any_order() {
        assert_eq!(fill("{1} of {0}, {1}", &["a", "b"]), "b of a, b");
        assert_eq!(fill("plain", &[]), "plain");
    }

    #[test]
    fn dates_are_written_out() {
        assert_eq!(date(words("en"), "2026-11"), "November 2026");
        assert_eq!(date(words("en-GB"), "2026-11-03"), "3 November 2026");
        assert_eq!(date(words("en"), "soon"), "soon");
    }

    #[test]
    fn lists_join_their_last_item() {
        assert_eq!(list(&["A", "B", "C"].map(String::from), " and "), "A, B and C");
    }
}
