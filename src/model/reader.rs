//! Holds a value against the [format](super::format), and reports everything that is not as the format says.

use super::decimal::decimal;
use super::format::{FILE, FORMAT, Field, Kind};
use super::problem::{Place, Problem, nearest, report};
use super::spelling::{Spelling, holds_markup};
use super::value::Value;

/// Everything in a file that is not of its kind. What is sound beside it can be checked all the same.
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
                self.report(at, || {
                    let mend = ["update Tiebreak, or write format ", &decimal(FORMAT as usize)].concat();
                    ("the file is in a newer format", mend)
                });
            }
            (Kind::Format, Value::Number(number)) => self.whole(*number, FORMAT, FORMAT, at),
            (Kind::Whole(min, max), Value::Number(number)) => self.whole(*number, *min, *max, at),
            (Kind::Verbatim(limit), Value::Text(text)) => self.verbatim(text, *limit, at),
            (Kind::Text(limit), Value::Text(text)) => {
                self.verbatim(text, *limit, at);
                if holds_markup(text) {
                    self.report(at, || ("it holds HTML", "write plain text: it is shown as it stands, tags and all"));
                }
            }
            (Kind::Spelled(spelling), Value::Text(text)) => {
                self.verbatim(text, 2000, at);
                if !text.is_empty() {
                    self.spelled(text, *spelling, at);
                }
            }
            (Kind::List(min, max, kind), Value::List(items)) => {
                if items.len() < *min || items.len() > *max {
                    self.report(at, || {
                        let mend = ["have ", &decimal(*min), " to ", &decimal(*max), " of them"].concat();
                        (["it has ", &decimal(items.len()), " items"].concat(), mend)
                    });
                }
                for (index, item) in items.iter().enumerate() {
                    self.read(item, kind, &Place::Item(at, index));
                }
            }
            (Kind::Keyed(kind), Value::Record(entries)) => {
                for (key, value) in entries {
                    let at = Place::Field(at, key);
                    self.spelled(key, Spelling::Id, &at);
                    self.read(value, kind, &at);
                }
            }
            (Kind::Record(fields), Value::Record(entries)) => self.record(entries, fields, at),
            _ => self.report(at, || {
                let expected = match kind {
                    Kind::Format | Kind::Whole(..) => "write a number",
                    Kind::List(..) => "write an array",
                    Kind::Keyed(_) | Kind::Record(_) => "write an object",
                    _ => "write a string",
                };
                (["it is ", value.kind()].concat(), expected)
            }),
        }
    }

    /// Ensure an object has the fields it needs and no others, each once.
    fn record(&mut self, entries: &[(String, Value)], fields: &[Field], at: &Place) {
        let known: Vec<&str> = fields.iter().map(|field| field.name).collect();
        for (index, (name, _)) in entries.iter().enumerate() {
            let at = Place::Field(at, name);
            if entries[..index].iter().any(|(earlier, _)| earlier == name) {
                self.report(&at, || ("this field is written twice", "keep one of them"));
            } else if !known.contains(&name.as_str()) {
                self.report(&at, || {
                    let mend = match nearest(name, &known) {
                        Some(near) => ["did you mean \"", near, "\"?"].concat(),
                        None => ["remove it; known here are ", &known.join(", ")].concat(),
                    };
                    ("no field of this name is known here", mend)
                });
            }
        }
        for Field { name, needed, kind } in fields {
            match entries.iter().find(|(key, _)| key == name) {
                Some((_, value)) => self.read(value, kind, &Place::Field(at, name)),
                None if *needed => self.report(at, || (["\"", name, "\" is missing"].concat(), "add it")),
                None => {}
            }
        }
    }

    /// Ensure a text is neither empty nor longer than `limit` characters.
    fn verbatim(&mut self, text: &str, limit: usize, at: &Place) {
        let length = text.chars().count();
        if text.chars().all(char::is_whitespace) {
            self.report(at, || ("it is empty", "write something, or leave the field out if it is optional"));
        } else if length > limit {
            self.report(at, || {
                let what = ["it has ", &decimal(length), " characters"].concat();
                (what, ["shorten it to at most ", &decimal(limit)].concat())
            });
        }
    }

    /// Ensure a text is spelled as what it stands for.
    fn spelled(&mut self, text: &str, spelling: Spelling, at: &Place) {
        if !spelling.fits(text) {
            self.report(at, || {
                let shown: String = text.chars().take(60).collect();
                let (fault, mend) = spelling.fault();
                (["\"", &shown, "\" ", fault].concat(), mend)
            });
        }
    }

    /// Ensure a number is whole and within its range.
    fn whole(&mut self, number: f64, min: u32, max: u32, at: &Place) {
        if number.fract() != 0.0 || !(f64::from(min)..=f64::from(max)).contains(&number) {
            self.report(at, || {
                let [min, max] = [min, max].map(|limit| decimal(limit as usize));
                ("the number is out of range", ["write a whole number from ", &min, " to ", &max].concat())
            });
        }
    }

    fn report<W: Into<String>, M: Into<String>>(&mut self, at: &Place, say: impl FnOnce() -> (W, M)) {
        report(&mut self.problems, at, say);
    }
}
