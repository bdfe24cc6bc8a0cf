//! How texts of a fixed form are spelled (ids, dates, addresses), and what plain text is.

use super::cut::{cut, pieces};

/// The form of a text.
#[derive(Clone, Copy)]
pub enum Spelling {
    Id,
    /// A question's id, or a question's and an answer's.
    Retired,
    /// A BCP 47 tag.
    Language,
    /// A day or a month.
    Date,
    Day,
    /// http or https.
    Url,
    Color,
}

impl Spelling {
    pub fn fits(self, text: &str) -> bool {
        match self {
            Spelling::Id => is_id(text),
            Spelling::Retired => cut(text, '_').map_or(is_id(text), |(a, b)| is_id(a) && is_id(b)),
            Spelling::Language => is_language(text),
            Spelling::Date => is_date(text),
            Spelling::Day => text.len() == 10 && is_date(text),
            Spelling::Url => is_url(text),
            Spelling::Color => is_color(text),
        }
    }

    /// What is said of a text that does not fit, and how to mend it.
    pub fn fault(self) -> (&'static str, &'static str) {
        match self {
            Spelling::Id => ("is no id", "use words of a-z and 0-9 joined by single hyphens, at most 24 characters"),
            Spelling::Retired => ("is no retired id", "write a question's id, or \"question_answer\""),
            Spelling::Language => ("is no language tag", "write one such as \"en\" or \"pt-BR\""),
            Spelling::Date => ("is no date", "write it as \"2026-11\" or \"2026-11-23\""),
            Spelling::Day => ("is no day", "write it as \"2026-11-23\""),
            Spelling::Url => ("is no web address", "write one that starts with https:// or http://"),
            Spelling::Color => ("is no color", "write it as \"#rrggbb\", such as \"#1f5fbf\""),
        }
    }
}

/// The shape of every id, in files and in links: `a-z0-9` words joined by single hyphens, at most 24 characters.
pub fn is_id(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.len() <= 24 && pieces(text, "-").into_iter().all(is_word)
}

fn is_language(text: &str) -> bool {
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    text.len() <= 35 && pieces(text, "-").into_iter().all(is_part)
}

/// `2026-11` or `2026-11-23`, digit by digit: a parse would take "+1" for a number of two digits.
fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).filter(|b| b.is_ascii_digit()).map_or(99, |b| usize::from(b - b'0'));
    let number = |at: usize| 10 * digit(at) + digit(at + 1);
    let is_part = |at: usize, most: usize| bytes.get(at - 1) == Some(&b'-') && (1..=most).contains(&number(at));
    number(0) < 100 && number(2) < 100 && is_part(5, 12) && (text.len() == 7 || text.len() == 10 && is_part(8, 31))
}

fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && !text.bytes().any(|byte| matches!(byte, b' ' | b'"' | b'<' | b'>'))
    })
}

fn is_color(text: &str) -> bool {
    text.len() == 7 && text.starts_with('#') && text.bytes().skip(1).all(|b| b.is_ascii_hexdigit())
}

/// A tag, a comment or an entity. `a < b`, `Vec<T>` and `R&D` are none.
pub fn holds_markup(text: &str) -> bool {
    let tag = pieces(text, "<").into_iter().skip(1).any(|rest| {
        let start = rest.bytes().take_while(|b| *b == b'/').count();
        let name = rest.bytes().skip(start).take_while(|b| b.is_ascii_lowercase() || b.is_ascii_digit()).count();
        let after = rest.as_bytes().get(start + name);
        rest.starts_with("!--")
            || (name > 0 && matches!(after, Some(b'>' | b' ' | b'/')) && rest.bytes().any(|b| b == b'>'))
    });
    let entity = pieces(text, "&").into_iter().skip(1).filter_map(|rest| cut(rest, ';')).any(|(name, _)| {
        name.len() > 1 && name.strip_prefix('#').unwrap_or(name).bytes().all(|b| b.is_ascii_alphanumeric())
    });
    tag || entity
}
