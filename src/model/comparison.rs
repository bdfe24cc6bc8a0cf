//! A comparison that is valid by construction: every name resolved, every option in every row and answer.

use super::checks::{self, Problem, ids, keys};
use super::reader;
use super::value::Value;

/// The most a fit can be; also what one point of weight is worth in the denominator of a score.
pub const MAX_FIT: u32 = 4;

/// One comparison: built only from a file without errors. Positions stand for ids throughout:
/// the n-th cell of a criterion and the n-th fit of an answer belong to the n-th option.
#[derive(Clone, Debug)]
pub struct Comparison {
    pub id: String,
    /// Counts the published versions of the file, from 1.
    pub revision: u32,
    /// BCP 47 tag of the language of every text in the comparison.
    pub lang: String,
    /// `YYYY-MM` or `YYYY-MM-DD`: when the facts were last reviewed.
    pub as_of: String,
    pub title: String,
    pub summary: String,
    pub options: Vec<Contender>,
    pub criteria: Vec<Criterion>,
    pub questions: Vec<Question>,
    pub notes: Vec<Note>,
    pub sources: Vec<Source>,
}

/// What is compared: an "option" everywhere outside, named otherwise here because `Option` is Rust's.
#[derive(Clone, Debug)]
pub struct Contender {
    pub id: String,
    pub name: String,
    pub summary: String,
    pub color: Option<Color>,
    pub users: Vec<String>,
    pub pros: Vec<String>,
    pub cons: Vec<String>,
    pub choose_when: Vec<String>,
    pub sources: Vec<usize>,
}

/// An option's colour on a light and on a dark page, each `#rrggbb`.
#[derive(Clone, Debug, PartialEq)]
pub struct Color {
    pub light: String,
    pub dark: String,
}

/// A row of the comparison.
#[derive(Clone, Debug)]
pub struct Criterion {
    pub id: String,
    pub title: String,
    pub group: String,
    pub cells: Vec<Cell>,
    /// Options with the advantage; empty: none has it.
    pub winners: Vec<usize>,
    pub why: String,
    pub sources: Vec<usize>,
}

/// What one option is on one criterion: a few words, then the detail behind them.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub value: String,
    pub detail: String,
    pub examples: Vec<String>,
    pub code: Option<Code>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    pub language: String,
    pub text: String,
}

#[derive(Clone, Debug)]
pub struct Question {
    pub id: String,
    /// A short noun for lists; empty: none given.
    pub topic: String,
    pub text: String,
    pub help: String,
    /// 1 to 3; a reader's star doubles it.
    pub weight: u32,
    /// The revision in which it last changed.
    pub revised: u32,
    pub criteria: Vec<usize>,
    pub answers: Vec<Answer>,
}

#[derive(Clone, Debug)]
pub struct Answer {
    pub id: String,
    pub text: String,
    /// 0 to [`MAX_FIT`] for each option.
    pub fit: Vec<u32>,
    pub because: String,
}

/// What no row can say, such as how to use the options together.
#[derive(Clone, Debug)]
pub struct Note {
    pub title: String,
    pub text: String,
    pub sources: Vec<usize>,
}

/// Where a claim can be read, and the day it was read there (`YYYY-MM-DD`).
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub title: String,
    pub url: String,
    pub date: String,
}

impl Comparison {
    /// Reads and checks JSON.
    ///
    /// # Errors
    /// Everything that is wrong with the data.
    pub fn read(value: &Value) -> Result<Comparison, Vec<Problem>> {
        let mut problems = reader::read(value);
        problems.append(&mut checks::run(checks::CHECKS, value));
        if problems.is_empty() { Ok(resolve(value)) } else { Err(problems) }
    }

    pub fn question_named(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|question| question.id == id)
    }
}

impl Question {
    pub fn answer_named(&self, id: &str) -> Option<usize> {
        self.answers.iter().position(|answer| answer.id == id)
    }
}

/// Turns ids into positions; the reader and the checks have shown that all is there.
fn resolve(file: &Value) -> Comparison {
    let option_ids = ids(file.get("options"));
    let criterion_ids = ids(file.get("criteria"));
    let source_ids = keys(file.get("sources"));
    let sources = |entry: &Value| positions(entry.get("sources"), &source_ids);
    let cell = |cell: &Value| Cell {
        value: text(cell, "value"),
        detail: text(cell, "detail"),
        examples: texts(cell, "examples"),
        code: optional(cell, "code", |code| Code { language: text(code, "language"), text: text(code, "text") }),
    };
    let answer = |entry: &Value| Answer {
        id: text(entry, "id"),
        text: text(entry, "text"),
        fit: each(&option_ids, |id| entry.get("fit").get(id).whole(0)),
        because: text(entry, "because"),
    };
    Comparison {
        id: text(file, "id"),
        revision: file.get("revision").whole(1),
        lang: text(file, "lang"),
        as_of: text(file, "as_of"),
        title: text(file, "title"),
        summary: text(file, "summary"),
        options: list(file, "options", |entry| Contender {
            id: text(entry, "id"),
            name: text(entry, "name"),
            summary: text(entry, "summary"),
            color: optional(entry, "color", |color| Color { light: text(color, "light"), dark: text(color, "dark") }),
            users: texts(entry, "users"),
            pros: texts(entry, "pros"),
            cons: texts(entry, "cons"),
            choose_when: texts(entry, "choose_when"),
            sources: sources(entry),
        }),
        criteria: list(file, "criteria", |entry| Criterion {
            id: text(entry, "id"),
            title: text(entry, "title"),
            group: text(entry, "group"),
            cells: each(&option_ids, |id| cell(entry.get("cells").get(id))),
            winners: positions(entry.get("verdict").get("winners"), &option_ids),
            why: text(entry.get("verdict"), "why"),
            sources: sources(entry),
        }),
        questions: list(file, "questions", |entry| Question {
            id: text(entry, "id"),
            topic: text(entry, "topic"),
            text: text(entry, "text"),
            help: text(entry, "help"),
            weight: entry.get("weight").whole(1),
            revised: entry.get("revised").whole(1),
            criteria: positions(entry.get("criteria"), &criterion_ids),
            answers: list(entry, "answers", answer),
        }),
        notes: list(file, "notes", |entry| Note {
            title: text(entry, "title"),
            text: text(entry, "text"),
            sources: sources(entry),
        }),
        sources: each(file.get("sources").entries(), |(_, entry)| source(entry)),
    }
}

fn source(entry: &Value) -> Source {
    Source { title: text(entry, "title"), url: text(entry, "url"), date: text(entry, "date") }
}

fn text(entry: &Value, name: &str) -> String {
    entry.get(name).text().to_owned()
}

fn texts(entry: &Value, name: &str) -> Vec<String> {
    list(entry, name, |text| text.text().to_owned())
}

/// What is read from each item.
fn each<T, U>(items: &[T], read: impl Fn(&T) -> U) -> Vec<U> {
    let mut list = Vec::new();
    for item in items {
        list.push(read(item));
    }
    list
}

fn list<T>(entry: &Value, name: &str, read: impl Fn(&Value) -> T) -> Vec<T> {
    each(entry.get(name).items(), read)
}

fn optional<T>(entry: &Value, name: &str, read: impl Fn(&Value) -> T) -> Option<T> {
    let value = entry.get(name);
    (!matches!(value, Value::Null)).then(|| read(value))
}

fn positions(ids: &Value, among: &[&str]) -> Vec<usize> {
    let mut positions = Vec::new();
    for id in ids.items() {
        positions.extend(among.iter().position(|other| *other == id.text()));
    }
    positions
}
