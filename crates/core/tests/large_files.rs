//! Validation takes time in proportion to the size of a file, however broken it is.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use std::time::{Duration, Instant};

use expect_test::expect;
use serde_json::{Value as Json, json};
use support::text;
use tiebreak_core::validate::{Problem, Value, errors};

const MANY: usize = 50_000;

/// Anything quadratic in [`MANY`] takes far longer, also in a debug build.
const LIMIT: Duration = Duration::from_secs(5);

/// The errors of the complete fixture after a change.
fn errors_after(change: impl FnOnce(&mut Json)) -> Vec<Problem> {
    let mut file: Json = serde_json::from_str(&text("tests/fixtures/complete.json")).unwrap();
    change(&mut file);
    errors_in_time(&serde_json::from_value(file).unwrap())
}

fn errors_in_time(file: &Value) -> Vec<Problem> {
    let start = Instant::now();
    let errors = errors(file);
    assert!(start.elapsed() < LIMIT, "{:?}", start.elapsed());
    errors
}

fn add_fields(object: &mut Json, name: &str, value: &Json) {
    object.as_object_mut().unwrap().extend((0..MANY).map(|index| (format!("{name}{index}"), value.clone())));
}

#[test]
fn unknown_fields_are_counted_after_the_first_hundred() {
    let errors = errors_after(|file| add_fields(&mut file["options"][0], "pross", &json!("x")));
    assert_eq!(errors.len(), 101);
    expect![[r#"options[0].pross0: no field of this name is known here; did you mean "pros"?"#]]
        .assert_eq(&errors[0].to_string());
    expect!["options[0]: and 49900 more like these; mend the first ones and check again"]
        .assert_eq(&errors[100].to_string());
}

#[test]
fn fields_written_twice_are_counted_after_the_first_hundred() {
    let twice = (0..MANY).map(|_| ("id".to_owned(), Value::Text("a".to_owned())));
    let errors = errors_in_time(&Value::Record(twice.collect()));
    let counted: Vec<&Problem> = errors.iter().filter(|error| error.what.contains("49899 more")).collect();
    assert_eq!(counted.len(), 1);
    assert!(errors.len() < 120);
}

#[test]
fn unknown_keys_are_counted_after_the_first_hundred() {
    let errors = errors_after(|file| add_fields(&mut file["questions"][0]["answers"][0]["fit"], "option-", &json!(1)));
    assert_eq!(errors.len(), 101);
    let errors =
        errors_after(|file| add_fields(&mut file["criteria"][0]["cells"], "Not an id ", &json!({"value": "x"})));
    assert_eq!(errors.len(), 203, "misspelled, unknown and not measured like the others");
}

#[test]
fn many_names_are_resolved_in_time() {
    let source = json!({"title": "A source", "url": "https://example.org", "date": "2026-11-01"});
    let errors = errors_after(|file| {
        add_fields(&mut file["sources"], "source-", &source);
        let cited: Vec<String> = (0..MANY).map(|index| format!("source-{index}")).collect();
        file["notes"][0]["sources"] = json!(cited);
    });
    let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(errors, [format!("notes[0].sources: it has {MANY} items; have 0 to 50 of them")]);
    let errors = errors_after(|file| {
        add_fields(&mut file["sources"], "source-", &source);
        let cited: Vec<String> = (0..MANY).map(|index| format!("sorce-{index}")).collect();
        file["notes"][0]["sources"] = json!(cited);
    });
    assert_eq!(errors.len(), 1 + MANY);
}

#[test]
fn long_lists_are_checked_in_time() {
    let errors = errors_after(|file| {
        for list in ["options", "criteria", "questions", "notes"] {
            file[list] = json!(vec![file[list][0].clone(); 5_000]);
        }
    });
    assert!(errors.len() > 4);
}

#[test]
fn long_names_are_not_compared_letter_by_letter() {
    let errors = errors_after(|file| {
        file["titlet".repeat(100_000)] = json!(1);
        file["questions"][0]["criteria"] = json!(["x".repeat(1_000_000)]);
        file["criteria"][0]["id"] = json!("y".repeat(1_000_000));
    });
    assert!(errors.len() >= 3);
}

#[test]
fn deep_nesting_is_an_error() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(serde_json::from_str::<Value>(&nested(50)).is_ok());
    for depth in [51, 1_000, 100_000] {
        let error = serde_json::from_str::<Value>(&nested(depth)).unwrap_err().to_string();
        assert!(error.starts_with("it is nested too deeply"), "{error}");
    }
    let objects = "{\"a\":".repeat(51) + "1" + &"}".repeat(51);
    assert!(serde_json::from_str::<Value>(&objects).unwrap_err().to_string().starts_with("it is nested too deeply"));
}
