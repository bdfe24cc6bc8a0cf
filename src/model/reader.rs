//! Reads JSON into a [`File`], field by field, and reports every value that is not as the format says.

use super::file::{
    AnswerEntry, Cell, Code, Color, CriterionEntry, File, NoteEntry, OptionEntry, QuestionEntry, Source, VerdictEntry,
};
use super::node::{Node, Problems, Record};
use super::problem::Problem;
use super::value::Value;

/// The format this version reads and writes.
pub const FORMAT: u32 = 1;

/// Reads what can be read: a broken field is reported and left empty, so that all problems come at once.
pub fn read(value: &Value) -> (File, Vec<Problem>) {
    let problems = Problems::default();
    let file = file(Node::root(value, &problems));
    (file, problems.into_inner())
}

fn file(node: Node) -> File {
    let record = node.record(&[
        "$schema",
        "format",
        "id",
        "revision",
        "lang",
        "as_of",
        "title",
        "summary",
        "options",
        "criteria",
        "questions",
        "notes",
        "sources",
        "retired",
    ]);
    record.need("format").format(FORMAT);
    File {
        id: record.need("id").id(),
        revision: record.need("revision").whole(1, 1_000_000),
        lang: record.need("lang").language(),
        as_of: record.need("as_of").date(),
        title: record.need("title").text(80),
        summary: record.may("summary").text(300),
        options: record.need("options").list(2, 8, option),
        criteria: record.need("criteria").list(0, 500, criterion),
        questions: record.need("questions").list(0, 100, question),
        notes: record.may("notes").list(0, 20, note),
        sources: record.may("sources").keyed(source),
        retired: record.may("retired").list(0, 1000, |id| id.retired()),
    }
}

fn option(node: Node) -> OptionEntry {
    let record = node.record(&["id", "name", "summary", "color", "users", "pros", "cons", "choose_when", "sources"]);
    OptionEntry {
        id: record.need("id").id(),
        name: record.need("name").text(32),
        summary: record.may("summary").text(300),
        color: record.may("color").optional(color),
        users: texts(&record, "users", 60),
        pros: texts(&record, "pros", 120),
        cons: texts(&record, "cons", 120),
        choose_when: texts(&record, "choose_when", 120),
        sources: ids(&record, "sources"),
    }
}

fn color(node: Node) -> Color {
    let record = node.record(&["light", "dark"]);
    Color { light: record.need("light").color(), dark: record.need("dark").color() }
}

fn criterion(node: Node) -> CriterionEntry {
    let record = node.record(&["id", "title", "group", "cells", "verdict", "sources"]);
    CriterionEntry {
        id: record.need("id").id(),
        title: record.need("title").text(60),
        group: record.may("group").text(40),
        cells: record.need("cells").keyed(cell),
        verdict: record.may("verdict").optional(verdict),
        sources: ids(&record, "sources"),
    }
}

fn cell(node: Node) -> Cell {
    let record = node.record(&["value", "detail", "examples", "code"]);
    Cell {
        value: record.need("value").text(60),
        detail: record.may("detail").text(600),
        examples: texts(&record, "examples", 60),
        code: record.may("code").optional(code),
    }
}

fn code(node: Node) -> Code {
    let record = node.record(&["language", "text"]);
    Code { language: record.need("language").text(32), text: record.need("text").verbatim(1200) }
}

fn verdict(node: Node) -> VerdictEntry {
    let record = node.record(&["winners", "why"]);
    VerdictEntry { winners: record.need("winners").list(0, 8, |id| id.id()), why: record.may("why").text(300) }
}

fn question(node: Node) -> QuestionEntry {
    let record = node.record(&["id", "topic", "text", "help", "weight", "revised", "criteria", "answers"]);
    QuestionEntry {
        id: record.need("id").id(),
        topic: record.may("topic").text(24),
        text: record.need("text").text(140),
        help: record.may("help").text(200),
        weight: record.may("weight").optional(|weight| weight.whole(1, 3)).unwrap_or(1),
        revised: record.may("revised").optional(|revision| revision.whole(1, 1_000_000)).unwrap_or(1),
        criteria: ids(&record, "criteria"),
        answers: record.need("answers").list(2, 12, answer),
    }
}

fn answer(node: Node) -> AnswerEntry {
    let record = node.record(&["id", "text", "fit", "because"]);
    AnswerEntry {
        id: record.need("id").id(),
        text: record.need("text").text(100),
        fit: record.need("fit").keyed(|fit| fit.whole(0, super::comparison::MAX_FIT)),
        because: record.may("because").text(160),
    }
}

fn note(node: Node) -> NoteEntry {
    let record = node.record(&["id", "title", "text", "sources"]);
    NoteEntry {
        id: record.need("id").id(),
        title: record.need("title").text(60),
        text: record.need("text").text(800),
        sources: ids(&record, "sources"),
    }
}

fn source(node: Node) -> Source {
    let record = node.record(&["title", "url", "date"]);
    Source { title: record.need("title").text(160), url: record.need("url").url(), date: record.need("date").day() }
}

fn texts(record: &Record, name: &str, limit: usize) -> Vec<String> {
    record.may(name).list(0, 50, |text| text.text(limit))
}

fn ids(record: &Record, name: &str) -> Vec<String> {
    record.may(name).list(0, 50, |id| id.id())
}
