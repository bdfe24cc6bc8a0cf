//! How texts of a fixed form are spelled (ids, dates, addresses), and what plain text is.

/// The form of a text.
pub struct Spelling {
    pub fits: fn(&str) -> bool,
    /// What is said of a text that does not fit, and how to mend it.
    pub fault: &'static str,
    pub mend: &'static str,
}

pub static ID: Spelling = Spelling {
    fits: is_id,
    fault: "is no id",
    mend: "use words of a-z and 0-9 joined by single hyphens, at most 24 characters",
};

/// A question's id, or a question's and an answer's.
pub static RETIRED: Spelling = Spelling {
    fits: |text| text.split_once('_').map_or(is_id(text), |(a, b)| is_id(a) && is_id(b)),
    fault: "is no retired id",
    mend: "write a question's id, or \"question_answer\"",
};

/// A BCP 47 tag.
pub static LANGUAGE: Spelling =
    Spelling { fits: is_language, fault: "is no language tag", mend: "write one such as \"en\" or \"pt-BR\"" };

/// A day or a month.
pub static DATE: Spelling =
    Spelling { fits: is_date, fault: "is no date", mend: "write it as \"2026-11\" or \"2026-11-23\"" };

pub static DAY: Spelling =
    Spelling { fits: |text| text.len() == 10 && is_date(text), fault: "is no day", mend: "write it as \"2026-11-23\"" };

/// http or https.
pub static URL: Spelling =
    Spelling { fits: is_url, fault: "is no web address", mend: "write one that starts with https:// or http://" };

pub static COLOR: Spelling = Spelling {
    fits: |text| {
        let digits = text.strip_prefix('#');
        digits.is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
    },
    fault: "is no color",
    mend: "write it as \"#rrggbb\", such as \"#1f5fbf\"",
};

/// The shape of every id, in files and in links: `a-z0-9` words joined by single hyphens, at most 24 characters.
pub fn is_id(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.len() <= 24 && text.split('-').all(is_word)
}

fn is_language(text: &str) -> bool {
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    text.len() <= 35 && text.split('-').all(is_part)
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
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && !text.contains([' ', '"', '<', '>']))
}

/// A tag, a comment or an entity. `a < b`, `Vec<T>` and `R&D` are none.
pub fn holds_markup(text: &str) -> bool {
    let tag = text.split('<').skip(1).any(|rest| {
        let name = rest.trim_start_matches('/');
        let end = name.find(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit()).unwrap_or(name.len());
        rest.starts_with("!--")
            || (end > 0 && matches!(name[end..].chars().next(), Some('>' | ' ' | '/')) && name.contains('>'))
    });
    let entity = text.split('&').skip(1).any(|rest| {
        rest.find(';').is_some_and(|end| {
            let name = &rest[..end];
            end > 1 && name.strip_prefix('#').unwrap_or(name).bytes().all(|b| b.is_ascii_alphanumeric())
        })
    });
    tag || entity
}
