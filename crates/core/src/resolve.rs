//! Turns validated data into a [`Comparison`]: ids become positions.

use std::collections::HashMap;

use typed_index_collections::TiVec;

use crate::comparison::{
    Answer, Better, Cell, Code, Color, Comparison, Contender, Criterion, Measure, Note, Question, Source,
};
use crate::index::{CriterionIndex, OptionIndex, SourceIndex};
use crate::validate::{self, Value};

/// All that is required is known to be there.
pub struct Resolver<'a> {
    options: Vec<&'a str>,
    option_positions: HashMap<&'a str, OptionIndex>,
    criterion_positions: HashMap<&'a str, CriterionIndex>,
    source_positions: HashMap<&'a str, SourceIndex>,
}

impl<'a> Resolver<'a> {
    pub fn new(file: &'a Value) -> Resolver<'a> {
        let options: Vec<&str> = validate::ids(file.get("options")).collect();
        Resolver {
            option_positions: positions(options.iter().copied()),
            criterion_positions: positions(validate::ids(file.get("criteria"))),
            source_positions: positions(validate::keys(file.get("sources"))),
            options,
        }
    }

    pub fn comparison(&self, file: &Value) -> Comparison {
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
            icon: text(entry, "icon"),
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
        let fit: TiVec<OptionIndex, u32> = self.options.iter().map(|id| entry.get("fit").get(id).whole(0)).collect();
        let because = self.because(entry.get("because"), &fit);
        Answer { id: text(entry, "id"), text: text(entry, "text"), fit, because }
    }

    /// One text is said of the options that the answer fits best.
    fn because(&self, entry: &Value, fit: &TiVec<OptionIndex, u32>) -> TiVec<OptionIndex, String> {
        let best = fit.iter().max();
        let said = |(id, fit): (&&str, &u32)| match entry {
            Value::Text(text) if Some(fit) == best => text.clone(),
            each => text(each, id),
        };
        self.options.iter().zip(fit).map(said).collect()
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
        measure: optional(entry, "measure", measure),
        level: optional(entry, "level", |level| level.whole(0)),
    }
}

fn measure(entry: &Value) -> Measure {
    let value = match entry.get("value") {
        Value::Number(value) => *value,
        _ => 0.0,
    };
    let better = if entry.get("better").text() == "less" { Better::Less } else { Better::More };
    Measure { value, unit: text(entry, "unit"), better }
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
