//! One value of a comparison file on its way into a type: each method ensures one thing or reports why not.

use std::cell::RefCell;

use super::problem::{Path, Problem, nearest};
use super::value::Value;

/// Where the problems of one reading gather.
pub type Problems = RefCell<Vec<Problem>>;

/// A value, or the absence of an optional one, and where it stands.
pub struct Node<'a> {
    value: Option<&'a Value>,
    path: Path,
    problems: &'a Problems,
}

/// An object whose field names are known; empty where the file holds something else.
pub struct Record<'a> {
    fields: Option<&'a [(String, Value)]>,
    path: Path,
    problems: &'a Problems,
}

const ID_SHAPE: &str = "use words of a-z and 0-9 joined by single hyphens, at most 24 characters";

impl<'a> Node<'a> {
    pub fn root(value: &'a Value, problems: &'a Problems) -> Node<'a> {
        Node { value: Some(value), path: Path::default(), problems }
    }

    /// Ensure an object has known fields only, each once.
    pub fn record(&self, known: &[&'static str]) -> Record<'a> {
        let fields = self.fields();
        let mut seen: Vec<&str> = Vec::new();
        for (name, _) in fields.unwrap_or_default() {
            if seen.contains(&name.as_str()) {
                self.report_at(self.path.field(name), "this field is written twice", "keep one of them");
            } else if !known.contains(&name.as_str()) {
                let mend = match nearest(name, known.iter().copied()) {
                    Some(near) => format!("did you mean \"{near}\"?"),
                    None => format!("remove it; known here are {}", known.join(", ")),
                };
                self.report_at(self.path.field(name), "no field of this name is known here", mend);
            }
            seen.push(name);
        }
        Record { fields, path: self.path.clone(), problems: self.problems }
    }

    /// Ensure a map is an object whose keys are ids; whether they are the right ones is for the checks.
    pub fn keyed<T>(&self, read: fn(Node<'a>) -> T) -> Vec<(String, T)> {
        let entry = |(name, value): &'a (String, Value)| {
            let node = Node { value: Some(value), path: self.path.field(name), problems: self.problems };
            node.ensure(is_id(name), name, "is no id", ID_SHAPE);
            (name.clone(), read(node))
        };
        self.fields().unwrap_or_default().iter().map(entry).collect()
    }

    /// Ensure a list has at least `min` and at most `max` items.
    pub fn list<T>(&self, min: usize, max: usize, read: impl Fn(Node<'a>) -> T) -> Vec<T> {
        let items = match self.value {
            None => return Vec::new(),
            Some(Value::List(items)) => items,
            Some(other) => return self.mismatch(other, "an array"),
        };
        if items.len() < min || items.len() > max {
            self.report(format!("it has {} items", items.len()), format!("have {min} to {max} of them"));
        }
        let node = |(index, value)| Node { value: Some(value), path: self.path.item(index), problems: self.problems };
        items.iter().enumerate().map(|item| read(node(item))).collect()
    }

    pub fn optional<T>(self, read: impl FnOnce(Node<'a>) -> T) -> Option<T> {
        self.value.is_some().then(|| read(self))
    }

    /// Ensure a text is neither empty, nor longer than `limit` characters, nor HTML.
    pub fn text(&self, limit: usize) -> String {
        let text = self.verbatim(limit);
        if holds_markup(&text) {
            self.report("it holds HTML", "write plain text: it is shown as it stands, tags and all");
        }
        text
    }

    /// Ensure a text that is shown character by character, such as code, is neither empty nor too long.
    pub fn verbatim(&self, limit: usize) -> String {
        let text = match self.value {
            None => return String::new(),
            Some(Value::Text(text)) => text,
            Some(other) => return self.mismatch(other, "a string"),
        };
        let length = text.chars().count();
        if text.trim().is_empty() {
            self.report("it is empty", "write something, or leave the field out if it is optional");
        } else if length > limit {
            self.report(format!("it has {length} characters"), format!("shorten it to at most {limit}"));
        }
        text.clone()
    }

    /// Ensure an id is made of `a-z0-9` words joined by single hyphens, at most 24 characters.
    pub fn id(&self) -> String {
        self.shaped(is_id, "is no id", ID_SHAPE)
    }

    /// Ensure a retired id is a question's, or a question's and an answer's.
    pub fn retired(&self) -> String {
        let is_retired = |text: &str| text.split_once('_').map_or(is_id(text), |(a, b)| is_id(a) && is_id(b));
        self.shaped(is_retired, "is no retired id", "write a question's id, or \"question_answer\"")
    }

    /// Ensure a language is a BCP 47 tag.
    pub fn language(&self) -> String {
        let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
        let is_tag = |text: &str| text.len() <= 35 && text.split('-').all(is_part);
        self.shaped(is_tag, "is no language tag", "write one such as \"en\" or \"pt-BR\"")
    }

    /// Ensure a date is a day or a month.
    pub fn date(&self) -> String {
        let is_date = |text: &str| is_day(text) || (text.len() == 7 && is_day(&format!("{text}-01")));
        self.shaped(is_date, "is no date", "write it as \"2026-11\" or \"2026-11-23\"")
    }

    /// Ensure a date is a day.
    pub fn day(&self) -> String {
        self.shaped(is_day, "is no day", "write it as \"2026-11-23\"")
    }

    /// Ensure a link is http or https.
    pub fn url(&self) -> String {
        self.shaped(is_url, "is no web address", "write one that starts with https:// or http://")
    }

    /// Ensure a color is `#rrggbb`.
    pub fn color(&self) -> String {
        let is_color = |text: &str| {
            text.len() == 7 && text.starts_with('#') && text.bytes().skip(1).all(|b| b.is_ascii_hexdigit())
        };
        self.shaped(is_color, "is no color", "write it as \"#rrggbb\", such as \"#1f5fbf\"")
    }

    /// Ensure a number is whole and within its range.
    pub fn whole(&self, min: u32, max: u32) -> u32 {
        match self.value {
            None => min,
            Some(Value::Number(number)) => {
                if number.fract() == 0.0 && (f64::from(min)..=f64::from(max)).contains(number) {
                    return *number as u32;
                }
                self.report("the number is out of range", format!("write a whole number from {min} to {max}"));
                min
            }
            Some(other) => {
                let _: String = self.mismatch(other, "a number");
                min
            }
        }
    }

    /// Ensure the file is in a format this version reads.
    pub fn format(&self, ours: u32) {
        match self.value {
            Some(Value::Number(number)) if *number > f64::from(ours) => {
                self.report("the file is in a newer format", format!("update Tiebreak, or write format {ours}"));
            }
            _ => {
                self.whole(ours, ours);
            }
        }
    }

    fn shaped(&self, fits: impl Fn(&str) -> bool, fault: &str, mend: &str) -> String {
        let text = self.verbatim(2000);
        self.ensure(text.is_empty() || fits(&text), &text, fault, mend);
        text
    }

    fn ensure(&self, fits: bool, text: &str, fault: &str, mend: &str) {
        if !fits {
            let shown: String = text.chars().take(60).collect();
            self.report(format!("\"{shown}\" {fault}"), mend);
        }
    }

    fn fields(&self) -> Option<&'a [(String, Value)]> {
        match self.value? {
            Value::Record(fields) => Some(fields),
            other => {
                let _: String = self.mismatch(other, "an object");
                None
            }
        }
    }

    fn mismatch<T: Default>(&self, found: &Value, expected: &str) -> T {
        self.report(format!("it is {}", found.kind()), format!("write {expected}"));
        T::default()
    }

    fn report(&self, what: impl Into<String>, mend: impl Into<String>) {
        self.report_at(self.path.clone(), what, mend);
    }

    fn report_at(&self, path: Path, what: impl Into<String>, mend: impl Into<String>) {
        self.problems.borrow_mut().push(Problem::error(path, what, mend));
    }
}

impl<'a> Record<'a> {
    /// Ensure a required field is there.
    pub fn need(&self, name: &str) -> Node<'a> {
        let node = self.may(name);
        if self.fields.is_some() && node.value.is_none() {
            let problem = Problem::error(self.path.clone(), format!("\"{name}\" is missing"), "add it");
            self.problems.borrow_mut().push(problem);
        }
        node
    }

    pub fn may(&self, name: &str) -> Node<'a> {
        let value = self.fields.unwrap_or_default().iter().find(|(key, _)| key == name).map(|(_, value)| value);
        Node { value, path: self.path.field(name), problems: self.problems }
    }
}

/// The shape of every id, in files and in links.
pub fn is_id(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.len() <= 24 && text.split('-').all(is_word)
}

fn is_day(text: &str) -> bool {
    // A parse alone would take "+1" for a number of two digits.
    let is_plain = text.bytes().all(|b| b == b'-' || b.is_ascii_digit());
    let mut parts = text.split('-').map(|part| (part.len(), part.parse::<u32>()));
    let parts = (parts.next(), parts.next(), parts.next(), parts.next());
    is_plain && matches!(parts, (Some((4, Ok(_))), Some((2, Ok(1..=12))), Some((2, Ok(1..=31))), None))
}

fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && !text.contains([' ', '"', '<', '>']))
}

/// A tag, a comment or an entity. `a < b`, `Vec<T>` and `R&D` are none.
fn holds_markup(text: &str) -> bool {
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
