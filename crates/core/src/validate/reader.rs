//! Holds a value against the format, and reports everything that is not as the format says.

use std::collections::HashSet;

use super::format::{FILE, FORMAT, Field, Kind, MAX_AMOUNT};
use super::problem::{Alike, Place, Problem, did_you_mean};
use super::spelling::{Spelling, holds_markup};
use super::value::Value;

/// Everything in a file that is not of its kind.
pub fn read(file: &Value) -> Vec<Problem> {
    let mut reader = Reader { problems: Vec::new() };
    reader.read(file, &FILE, &Place::Root);
    reader.problems
}

struct Reader {
    problems: Vec<Problem>,
}

impl Reader {
    fn read(&mut self, value: &Value, kind: &Kind, at: &Place) {
        match (kind, value) {
            (Kind::Any, _) => {}
            (Kind::Format, Value::Number(number)) if *number > f64::from(FORMAT) => {
                let mend = format!("update Tiebreak, or write format {FORMAT}");
                self.report(at, "the file is in a newer format", mend);
            }
            (Kind::Format, Value::Number(number)) => self.whole(*number, FORMAT, FORMAT, at),
            (Kind::Whole(min, max), Value::Number(number)) => self.whole(*number, *min, *max, at),
            (Kind::Amount, Value::Number(number)) => {
                if !(0.0..=MAX_AMOUNT).contains(number) {
                    self.report(at, "the number is out of range", "write a number from 0 to a trillion");
                }
            }
            (Kind::TextOrKeyed(kind), Value::Text(_)) => self.read(value, kind, at),
            (Kind::Verbatim(limit), Value::Text(text)) => self.verbatim(text, *limit, at),
            (Kind::Text(limit), Value::Text(text)) => {
                self.verbatim(text, *limit, at);
                if holds_markup(text) {
                    self.report(at, "it holds HTML", "write plain text: it is shown as it stands, tags and all");
                }
            }
            (Kind::Spelled(spelling), Value::Text(text)) => {
                self.verbatim(text, 2000, at);
                if !text.is_empty() && !spelling.fits(text) {
                    self.problems.push(misspelled(text, *spelling, at));
                }
            }
            (Kind::List(min, max, kind), Value::List(items)) => {
                if !(*min..=*max).contains(&items.len()) {
                    let what = format!("it has {} items", items.len());
                    self.report(at, what, format!("have {min} to {max} of them"));
                }
                for (index, item) in items.iter().enumerate() {
                    self.read(item, kind, &Place::Item(at, index));
                }
            }
            (Kind::Keyed(kind) | Kind::TextOrKeyed(kind), Value::Record(entries)) => self.keyed(entries, kind, at),
            (Kind::Record(fields), Value::Record(entries)) => self.record(entries, fields, at),
            _ => self.report(at, format!("it is {}", value.kind()), expected(kind)),
        }
    }

    /// Ensure the keys of an object are ids.
    fn keyed(&mut self, entries: &[(String, Value)], kind: &Kind, at: &Place) {
        let mut misspelled_keys = Alike::new(&mut self.problems);
        for (key, _) in entries.iter().filter(|(key, _)| !Spelling::Id.fits(key)) {
            misspelled_keys.push(|| misspelled(key, Spelling::Id, &Place::Field(at, key)));
        }
        misspelled_keys.finish(at);
        for (key, value) in entries {
            self.read(value, kind, &Place::Field(at, key));
        }
    }

    /// Ensure an object has the fields it needs and no others, each once.
    fn record(&mut self, entries: &[(String, Value)], fields: &[Field], at: &Place) {
        let known = || fields.iter().map(|field| field.name);
        let mut seen = HashSet::new();
        let mut faulty = Alike::new(&mut self.problems);
        for (name, _) in entries {
            let error = |what, mend| Problem::error(Place::Field(at, name).path(), what, mend);
            if !seen.insert(name.as_str()) {
                faulty.push(|| error("this field is written twice", "keep one of them".to_owned()));
            } else if !known().any(|known| known == name) {
                faulty.push(|| {
                    let mend = did_you_mean(name, known()).unwrap_or_else(|| {
                        format!("remove it; known here are {}", known().collect::<Vec<_>>().join(", "))
                    });
                    error("no field of this name is known here", mend)
                });
            }
        }
        faulty.finish(at);
        for Field { name, needed, kind } in fields {
            match entries.iter().find(|(key, _)| key == name) {
                Some((_, value)) => self.read(value, kind, &Place::Field(at, name)),
                None if *needed => self.report(at, format!("\"{name}\" is missing"), "add it"),
                None => {}
            }
        }
    }

    /// Ensure a text is neither empty nor longer than `limit` characters.
    fn verbatim(&mut self, text: &str, limit: usize, at: &Place) {
        let length = text.chars().count();
        if text.chars().all(char::is_whitespace) {
            self.report(at, "it is empty", "write something, or leave the field out if it is optional");
        } else if length > limit {
            self.report(at, format!("it has {length} characters"), format!("shorten it to at most {limit}"));
        }
    }

    /// Ensure a number is whole and within its range.
    fn whole(&mut self, number: f64, min: u32, max: u32, at: &Place) {
        if number.fract() != 0.0 || !(f64::from(min)..=f64::from(max)).contains(&number) {
            let mend = format!("write a whole number from {min} to {max}");
            self.report(at, "the number is out of range", mend);
        }
    }

    fn report(&mut self, at: &Place, what: impl Into<String>, mend: impl Into<String>) {
        self.problems.push(Problem::error(at.path(), what, mend));
    }
}

fn misspelled(text: &str, spelling: Spelling, at: &Place) -> Problem {
    let start: String = text.chars().take(60).collect();
    let (fault, mend) = spelling.fault();
    Problem::error(at.path(), format!("\"{start}\" {fault}"), mend)
}

fn expected(kind: &Kind) -> &'static str {
    match kind {
        Kind::Format | Kind::Whole(..) | Kind::Amount => "write a number",
        Kind::List(..) => "write an array",
        Kind::Keyed(_) | Kind::Record(_) => "write an object",
        Kind::TextOrKeyed(_) => "write a string, or an object of one for each option",
        Kind::Any | Kind::Text(_) | Kind::Verbatim(_) | Kind::Spelled(_) => "write a string",
    }
}
