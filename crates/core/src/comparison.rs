//! A comparison that is valid by construction: ids are resolved to positions, nothing required is missing.

use std::collections::HashMap;

use typed_index_collections::TiVec;

use crate::index::{AnswerIndex, CriterionIndex, OptionIndex, QuestionIndex, SourceIndex};
use crate::validate::{self, Problem, Value};

/// The best fit of an answer. An answered question of weight w is worth `MAX_FIT * w` points.
pub const MAX_FIT: u32 = 4;

/// One comparison, built only from data without errors.
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
    /// Empty: none given; so with every other optional text.
    pub summary: String,
    /// 2 to 8.
    pub options: TiVec<OptionIndex, Contender>,
    /// Up to 500.
    pub criteria: TiVec<CriterionIndex, Criterion>,
    /// Up to 100.
    pub questions: TiVec<QuestionIndex, Question>,
    pub notes: Vec<Note>,
    pub sources: TiVec<SourceIndex, Source>,
}

/// An option of the comparison; not named `Option`, which is Rust's own.
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
    pub sources: Vec<SourceIndex>,
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
    /// One per option.
    pub cells: TiVec<OptionIndex, Cell>,
    /// Options with the advantage; empty: none has it.
    pub winners: Vec<OptionIndex>,
    pub why: String,
    pub sources: Vec<SourceIndex>,
}

/// What one option is on one criterion: a few words, and the detail behind them.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub value: String,
    pub detail: String,
    pub examples: Vec<String>,
    pub code: Option<Code>,
}

/// A code sample.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    pub language: String,
    pub text: String,
}

#[derive(Clone, Debug)]
pub struct Question {
    pub id: String,
    /// A short noun for lists.
    pub topic: String,
    pub text: String,
    pub help: String,
    /// 1 to 3; a reader's star doubles it.
    pub weight: u32,
    /// The revision in which it last changed.
    pub revised: u32,
    /// The criteria it draws on.
    pub criteria: Vec<CriterionIndex>,
    /// 2 to 12.
    pub answers: TiVec<AnswerIndex, Answer>,
}

#[derive(Clone, Debug)]
pub struct Answer {
    pub id: String,
    pub text: String,
    /// 0 to [`MAX_FIT`] for each option.
    pub fit: TiVec<OptionIndex, u32>,
    pub because: String,
}

/// What fits in no row, such as how to use the options together.
#[derive(Clone, Debug)]
pub struct Note {
    pub title: String,
    pub text: String,
    pub sources: Vec<SourceIndex>,
}

/// Where a claim can be read, and the day it was read there (`YYYY-MM-DD`).
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub title: String,
    pub url: String,
    pub date: String,
}

impl Comparison {
    /// Validates data of the file format and resolves its ids.
    ///
    /// # Errors
    /// Everything that is wrong with the data, not only the first problem.
    pub fn from_value(file: &Value) -> Result<Comparison, Vec<Problem>> {
        let problems = validate::errors(file);
        if problems.is_empty() { Ok(Resolver::new(file).comparison(file)) } else { Err(problems) }
    }

    /// The question of this id.
    pub fn question_named(&self, id: &str) -> Option<QuestionIndex> {
        self.questions.position(|question| question.id == id)
    }

    /// `None` where the comparison has no questions.
    pub fn last_question(&self) -> Option<QuestionIndex> {
        self.questions.last_key()
    }
}

impl Question {
    /// The answer of this id.
    pub fn answer_named(&self, id: &str) -> Option<AnswerIndex> {
        self.answers.position(|answer| answer.id == id)
    }
}

/// Turns validated data into a [`Comparison`]. All that is required is known to be there.
struct Resolver<'a> {
    options: Vec<&'a str>,
    option_positions: HashMap<&'a str, OptionIndex>,
    criterion_positions: HashMap<&'a str, CriterionIndex>,
    source_positions: HashMap<&'a str, SourceIndex>,
}

impl<'a> Resolver<'a> {
    fn new(file: &'a Value) -> Resolver<'a> {
        let options: Vec<&str> = validate::ids(file.get("options")).collect();
        Resolver {
            option_positions: positions(options.iter().copied()),
            criterion_positions: positions(validate::ids(file.get("criteria"))),
            source_positions: positions(validate::keys(file.get("sources"))),
            options,
        }
    }

    fn comparison(&self, file: &Value) -> Comparison {
        Comparison {
            id: text(file, "id"),
            revision: file.get("revision").whole(1),
            lang: text(file, "lang"),
            as_of: text(file, "as_of"),
            title: text(file, "title"),
            summary: text(file, "summary"),
            options: list(file, "options", |entry| self.option(entry)),
            criteria: list(file, "criteria", |entry| self.criterion(entry)),
            questions: list(file, "questions", |entry| self.question(entry)),
            notes: list(file, "notes", |entry| self.note(entry)),
            sources: file.get("sources").entries().iter().map(|(_, entry)| source(entry)).collect(),
        }
    }

    fn option(&self, entry: &Value) -> Contender {
        Contender {
            id: text(entry, "id"),
            name: text(entry, "name"),
            summary: text(entry, "summary"),
            color: optional(entry, "color", |color| Color { light: text(color, "light"), dark: text(color, "dark") }),
            users: texts(entry, "users"),
            pros: texts(entry, "pros"),
            cons: texts(entry, "cons"),
            choose_when: texts(entry, "choose_when"),
            sources: self.sources(entry),
        }
    }

    fn criterion(&self, entry: &Value) -> Criterion {
        let verdict = entry.get("verdict");
        Criterion {
            id: text(entry, "id"),
            title: text(entry, "title"),
            group: text(entry, "group"),
            cells: self.options.iter().map(|id| cell(entry.get("cells").get(id))).collect(),
            winners: resolve(verdict.get("winners"), &self.option_positions),
            why: text(verdict, "why"),
            sources: self.sources(entry),
        }
    }

    fn question(&self, entry: &Value) -> Question {
        Question {
            id: text(entry, "id"),
            topic: text(entry, "topic"),
            text: text(entry, "text"),
            help: text(entry, "help"),
            weight: entry.get("weight").whole(1),
            revised: entry.get("revised").whole(1),
            criteria: resolve(entry.get("criteria"), &self.criterion_positions),
            answers: list(entry, "answers", |answer| self.answer(answer)),
        }
    }

    fn answer(&self, entry: &Value) -> Answer {
        Answer {
            id: text(entry, "id"),
            text: text(entry, "text"),
            fit: self.options.iter().map(|id| entry.get("fit").get(id).whole(0)).collect(),
            because: text(entry, "because"),
        }
    }

    fn note(&self, entry: &Value) -> Note {
        Note { title: text(entry, "title"), text: text(entry, "text"), sources: self.sources(entry) }
    }

    fn sources(&self, entry: &Value) -> Vec<SourceIndex> {
        resolve(entry.get("sources"), &self.source_positions)
    }
}

fn cell(entry: &Value) -> Cell {
    Cell {
        value: text(entry, "value"),
        detail: text(entry, "detail"),
        examples: texts(entry, "examples"),
        code: optional(entry, "code", |code| Code { language: text(code, "language"), text: text(code, "text") }),
    }
}

fn source(entry: &Value) -> Source {
    Source { title: text(entry, "title"), url: text(entry, "url"), date: text(entry, "date") }
}

fn positions<'a, I: From<usize>>(ids: impl Iterator<Item = &'a str>) -> HashMap<&'a str, I> {
    ids.enumerate().map(|(position, id)| (id, I::from(position))).collect()
}

fn resolve<I: Copy>(ids: &Value, positions: &HashMap<&str, I>) -> Vec<I> {
    ids.items().iter().filter_map(|id| positions.get(id.text()).copied()).collect()
}

fn text(entry: &Value, name: &str) -> String {
    entry.get(name).text().to_owned()
}

fn texts(entry: &Value, name: &str) -> Vec<String> {
    list(entry, name, |text| text.text().to_owned())
}

fn list<T, L: FromIterator<T>>(entry: &Value, name: &str, read: impl Fn(&Value) -> T) -> L {
    entry.get(name).items().iter().map(read).collect()
}

fn optional<T>(entry: &Value, name: &str, read: impl Fn(&Value) -> T) -> Option<T> {
    match entry.get(name) {
        Value::Null => None,
        value => Some(read(value)),
    }
}
