//! How texts of a fixed form are spelled (ids, dates, addresses), and what plain text is.

/// A form of text.
#[derive(Clone, Copy, Debug)]
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
    /// What stands for an option: one or two characters, or an emoji, which can be a sequence of up to eight.
    Icon,
    /// Which numbers are better.
    Better,
}

impl Spelling {
    pub fn fits(self, text: &str) -> bool {
        match self {
            Spelling::Id => is_id(text),
            Spelling::Retired => {
                text.split_once('_').map_or(is_id(text), |(question, answer)| is_id(question) && is_id(answer))
            }
            Spelling::Language => is_language(text),
            Spelling::Date => is_date(text),
            Spelling::Day => text.len() == 10 && is_date(text),
            Spelling::Url => is_url(text),
            Spelling::Color => is_color(text),
            Spelling::Icon => is_icon(text),
            Spelling::Better => matches!(text, "more" | "less"),
        }
    }

    /// What is wrong with a text that does not fit, and how to mend it.
    pub fn fault(self) -> (&'static str, &'static str) {
        match self {
            Spelling::Id => ("is no id", "use words of a-z and 0-9 joined by single hyphens, at most 24 characters"),
            Spelling::Retired => ("is no retired id", "write a question's id, or \"question_answer\""),
            Spelling::Language => ("is no language tag", "write one such as \"en\" or \"pt-BR\""),
            Spelling::Date => ("is no date", "write it as \"2026-11\" or \"2026-11-23\""),
            Spelling::Day => ("is no day", "write it as \"2026-11-23\""),
            Spelling::Url => ("is no web address", "write one that starts with https:// or http://"),
            Spelling::Color => ("is no color", "write it as \"#rrggbb\", such as \"#1f5fbf\""),
            Spelling::Icon => ("is no icon", "write one or two characters, or one emoji"),
            Spelling::Better => ("is neither \"more\" nor \"less\"", "say which numbers are better"),
        }
    }
}

/// The shape of every id, in files and in links: `a-z0-9` words joined by single hyphens, at most 24 characters.
pub fn is_id(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.len() <= 24 && text.split('-').all(is_word)
}

fn is_language(text: &str) -> bool {
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    text.len() <= 35 && text.split('-').all(is_part)
}

/// `2026-11` or `2026-11-23`.
fn is_date(text: &str) -> bool {
    // Parsing alone would accept "+1" as a number of two digits.
    let number = |part: &str, digits: usize| {
        let is_number = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
        if is_number { part.parse::<u32>().ok() } else { None }
    };
    let is_year = |part: &str| number(part, 4).is_some();
    let is_part = |part: &str, max: u32| number(part, 2).is_some_and(|number| (1..=max).contains(&number));
    match text.split('-').collect::<Vec<_>>()[..] {
        [year, month] => is_year(year) && is_part(month, 12),
        [year, month, day] => is_year(year) && is_part(month, 12) && is_part(day, 31),
        _ => false,
    }
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

fn is_icon(text: &str) -> bool {
    let length = text.chars().count();
    let is_plain = |b: u8| b > b' ' && !matches!(b, b'<' | b'&' | 0x7F);
    text.bytes().all(is_plain) && (length <= 2 || length <= 8 && !text.bytes().any(|b| b.is_ascii()))
}

/// A tag, a comment or an entity. `a < b`, `Vec<T>` and `R&D` are none.
pub fn holds_markup(text: &str) -> bool {
    let tag = text.split('<').skip(1).any(|rest| {
        let start = rest.bytes().take_while(|b| *b == b'/').count();
        let name = rest.bytes().skip(start).take_while(|b| b.is_ascii_lowercase() || b.is_ascii_digit()).count();
        let after = rest.as_bytes().get(start + name);
        rest.starts_with("!--")
            || (name > 0 && matches!(after, Some(b'>' | b' ' | b'/')) && rest.bytes().any(|b| b == b'>'))
    });
    let entity = text.split('&').skip(1).filter_map(|rest| rest.split_once(';')).any(|(name, _)| {
        name.len() > 1 && name.strip_prefix('#').unwrap_or(name).bytes().all(|b| b.is_ascii_alphanumeric())
    });
    tag || entity
}
