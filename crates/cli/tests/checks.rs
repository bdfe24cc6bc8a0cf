//! Every problem of a file is reported, with its line and how to mend it.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use std::time::{Duration, Instant};

use expect_test::{Expect, expect, expect_file};
use serde_json::Value;
use support::{path, text};
use tiebreak_cli::check::{Finding, check};
use tiebreak_core::validate::checks::{self, Check};
use tiebreak_core::validate::{reader, review};

const SHIPPED: &str = include_str!("../../../data/python-vs-nodejs.json");

fn lines(name: &str, text: &str) -> String {
    let lines = check(name, text)
        .1
        .iter()
        .map(|finding| anstream::adapter::strip_str(&finding.line()).to_string() + "\n")
        .collect::<Vec<_>>();
    lines.concat()
}

/// Beside each file in `fixtures/broken` stands what the command says of it.
#[test]
fn broken_fixtures_give_their_messages() {
    for entry in std::fs::read_dir(path("tests/fixtures/broken")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let name = path.file_name().unwrap().to_str().unwrap();
            let said = lines(name, &std::fs::read_to_string(&path).unwrap());
            assert!(!said.is_empty(), "{name} is not broken");
            expect_file![path.with_extension("txt")].assert_eq(&said);
        }
    }
}

/// What is wrong with a fixture is noticed by its own check and by no other.
#[test]
fn every_check_has_a_fixture_that_needs_it() {
    let all: Vec<(&str, Check)> = [checks::CHECKS, review::CHECKS].concat();
    for (name, check) in &all {
        let text = text(&format!("tests/fixtures/broken/{name}.json"));
        let file = serde_json::from_str(&text).unwrap();
        assert_eq!(reader::read(&file), [], "{name}: the reader notices already");
        let mut found = Vec::new();
        check(&file, &mut found);
        assert!(!found.is_empty(), "{name} passes its own check");
        let others: Vec<(&str, Check)> = all.iter().filter(|(other, _)| other != name).copied().collect();
        assert_eq!(checks::run(&others, &file), [], "{name}: another check notices too");
    }
}

#[test]
fn the_fixtures_of_other_tests_can_be_shown() {
    for name in ["tea-or-coffee", "three-pets"] {
        let text = text(&format!("tests/fixtures/{name}.json"));
        let (comparison, findings) = check(name, &text);
        assert!(comparison.is_some() && !findings.iter().any(Finding::is_error), "{name}");
    }
}

/// The shipped file with one line changed: the problem is on that line.
#[track_caller]
fn check_line(number: usize, text: &str) {
    let findings = check("f", text).1;
    let lines: Vec<usize> = findings.iter().map(|finding| finding.line).collect();
    assert!(lines.contains(&number), "expected line {number}, found {lines:?}: {:?}", findings.first());
}

/// Breaks the file at a line that holds `mark`, the n-th of them.
fn broken(mark: &str, nth: usize, change: impl Fn(&str) -> String) -> (usize, String) {
    let number = SHIPPED.lines().enumerate().filter(|(_, line)| line.contains(mark)).nth(nth).unwrap().0;
    let lines =
        SHIPPED.lines().enumerate().map(|(index, line)| if index == number { change(line) } else { line.to_owned() });
    (number + 1, lines.collect::<Vec<_>>().join("\n"))
}

#[test]
fn misspelled_fields_are_found_on_their_line() {
    for field in
        ["\"title\"", "\"value\"", "\"detail\"", "\"why\"", "\"because\"", "\"weight\"", "\"winners\"", "\"topic\""]
    {
        for nth in [0, 3] {
            let misspelled = field.replace('e', "ee").replace("\"w", "\"ww").replace("to", "tto");
            let (line, text) = broken(field, nth, |line| line.replacen(field, &misspelled, 1));
            check_line(line, &text);
        }
    }
}

#[test]
fn broken_json_is_found_on_its_line() {
    let total = SHIPPED.lines().filter(|line| line.contains("\": \"")).count();
    for part in 0..20 {
        let (line, text) = broken("\": \"", part * (total - 1) / 19, |line| line.replacen("\": \"", "\" \"", 1));
        check_line(line, &text);
        let (line, text) = broken("\",", part * (total - 1) / 25, |line| line.trim_end_matches(',').to_owned());
        check_line(line, &text);
    }
}

/// Dropping any field that is required is said on the line of what it is missing from.
#[test]
fn dropped_fields_are_found_where_they_are_missing() {
    let shipped: Value = serde_json::from_str(SHIPPED).unwrap();
    let lacking = |change: fn(&mut Value)| {
        let mut value = shipped.clone();
        change(&mut value);
        serde_json::to_string_pretty(&value).unwrap()
    };
    let line_of = |text: &str, mark: &str| text.lines().position(|line| line.contains(mark)).unwrap() + 1;
    let text = lacking(|value| drop(value["questions"][2].as_object_mut().unwrap().remove("text")));
    let id = format!("\"id\": {}", shipped["questions"][2]["id"]);
    check_line(line_of(&text, &id) - 1, &text);
    let text = lacking(|value| drop(value["criteria"][4]["cells"].as_object_mut().unwrap().remove("nodejs")));
    let id = format!("\"id\": {}", shipped["criteria"][4]["id"]);
    let cells = text.lines().skip(line_of(&text, &id)).position(|line| line.contains("\"cells\"")).unwrap();
    check_line(line_of(&text, &id) + cells + 1, &text);
}

#[track_caller]
fn check_text(text: &str, expected: &Expect) {
    expected.assert_eq(lines("f", text).trim_end());
}

#[test]
fn texts_that_are_no_comparison() {
    check_text("[]", &expect!["f:1: the file: it is an array; write an object"]);
    check_text("\u{feff}null", &expect!["f:1: the file: it is null; write an object"]);
    for empty in ["", "\u{feff}", " \r\n\r\n"] {
        check_text(empty, &expect!["f:1: the file: it is empty; write a comparison into it"]);
    }
    check_text(
        "mine.json",
        &expect!["f:1: the file: not JSON: expected value; this looks like a file's name; give what is in the file"],
    );
    for other in ["format: 1\n", "src: a.json\n", "---\nformat: 1\n", "format = 1\n"] {
        let said = lines("f", other);
        assert!(said.contains("this looks like YAML or TOML; write it as JSON"), "{said}");
    }
    check_text(
        "<!doctype html>",
        &expect!["f:1: the file: not JSON: expected value; this looks like a web page; name a comparison file"],
    );
    check_text(
        &("\n".to_owned() + &"[".repeat(100_000) + &"]".repeat(100_000)),
        &expect!["f:2: the file: it is nested too deeply; have at most 50 arrays and objects inside each other"],
    );
    check_text("{\n\"format\": 1e999}", &expect!["f:2: the file: the number is out of range; write a smaller one"]);
}

/// Anything quadratic in the number of fields takes far longer, also in a debug build.
#[test]
fn large_files_are_checked_in_time() {
    let fields: Vec<String> = (0..50_000).map(|index| format!("\"titel{index}\": {{}},\n")).collect();
    let text = format!("{{\n{}\"format\": 1}}", fields.concat());
    let start = Instant::now();
    let findings = check("f", &text).1;
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
    assert_eq!(findings.iter().filter(|finding| finding.what.starts_with("no field")).count(), 100);
}
