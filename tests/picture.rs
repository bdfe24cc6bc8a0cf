//! The picture of a result: well-formed for any text, and nothing in it outside its frame.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::fs;

use serde_json::{Value, json};
use support::{answers, fixture, path, shipped};
use tiebreak::i18n::words;
use tiebreak::picture::{Shape, picture};
use tiebreak_core::answers::{Answers, Choice, Response};
use tiebreak_core::comparison::Comparison;

/// So many options with names as long as they may be, of one letter over and over where one is given.
fn many(options: usize, name: &str) -> Comparison {
    let ids: Vec<String> = (1..=options).map(|number| format!("option-{number}")).collect();
    let fit = |best: usize| -> Value {
        ids.iter()
            .enumerate()
            .map(|(index, id)| (id.clone(), json!(if index == best { 4 } else { 1 })))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let answer = |best: usize| json!({"id": format!("a-{best}"), "text": name.repeat(100).chars().take(100).collect::<String>(), "fit": fit(best)});
    let even: serde_json::Map<String, Value> = ids.iter().map(|id| (id.clone(), json!(2))).collect();
    let questions: Vec<Value> = (0..4)
        .map(|number| {
            let answers = [answer(number % options), json!({"id": "even", "text": name, "fit": even})];
            json!({"id": format!("q-{number}"), "topic": name.chars().take(24).collect::<String>(), "text": "?", "answers": answers})
        })
        .collect();
    let options: Vec<Value> =
        ids.iter().map(|id| json!({"id": id, "name": name.repeat(32).chars().take(32).collect::<String>()})).collect();
    let file = json!({"format": 1, "id": "many", "revision": 1, "lang": "en", "as_of": "2026-11",
        "title": name.repeat(80).chars().take(80).collect::<String>(), "options": options, "criteria": [], "questions": questions});
    let value = serde_json::from_value(file).unwrap();
    Comparison::from_value(&value).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

fn all(comparison: &Comparison, answer: usize) -> Answers {
    let mut answers = Answers::none(comparison);
    for question in comparison.questions.keys() {
        answers.set(question, Response { choice: Some(Choice::Answer(answer.into())), star: false });
    }
    answers
}

/// Draws it in both shapes, in light and dark, ensures that it is XML with everything inside its frame, and leaves it
/// in `target/tmp/` to be looked at.
#[track_caller]
fn check(name: &str, comparison: &Comparison, answers: &Answers, address: &str) {
    for (shape, dark) in [(Shape::Wide, false), (Shape::Tall, true)] {
        let svg = picture(comparison, answers, &words("en"), address, dark, shape).unwrap();
        let (width, height) = shape.size();
        let document = roxmltree::Document::parse(&svg).unwrap();
        for node in document.descendants().filter(roxmltree::Node::is_element).skip(1) {
            let number = |name| node.attribute(name).map_or(0, |value| value.parse::<u32>().unwrap());
            let is_inside = number("x") + number("width") <= width && number("y") + number("height") <= height;
            assert!(is_inside, "{name}: {node:?}");
            assert!(
                node.attribute("font-size").is_none_or(|size| size.parse::<u32>().unwrap() >= 12),
                "{name}: {node:?}"
            );
        }
        let folder = path("target/tmp");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("picture-{name}-{shape:?}.svg")), svg).unwrap();
    }
}

#[test]
fn any_text_makes_a_picture() {
    for (name, text) in [
        ("words", "Wide Words "),
        ("signs", "\"R&D\" a < b, c > d ]]> 'e' "),
        ("wide", "W"),
        ("emoji", "\u{1f40d}"),
        ("odd", "a\u{8}b\u{ffff}c "),
    ] {
        for options in [2, 3, 8] {
            let comparison = many(options, text);
            for (kind, answer) in [("lead", 0), ("tie", 1)] {
                check(
                    &format!("{name}-{options}-{kind}"),
                    &comparison,
                    &all(&comparison, answer),
                    "example.org/a/page/with/a/long/name",
                );
            }
        }
    }
}

#[test]
fn shipped_comparisons_make_pictures() {
    for name in ["python-vs-nodejs", "static-site-generators", "rest-graphql-grpc"] {
        let comparison = shipped(name);
        check(name, &comparison, &all(&comparison, 0), "example.org/");
    }
}

#[test]
fn a_local_address_is_left_out() {
    let comparison = fixture("tea-or-coffee");
    let answers = answers(&comparison, "time_lots");
    let drawn = |address| picture(&comparison, &answers, &words("en"), address, false, Shape::Wide).unwrap();
    assert!(drawn("example.org/tea").contains(">example.org/tea<"));
    assert!(!drawn("localhost:8080/tea").contains("localhost"));
    assert!(drawn("localhost:8080/tea").contains("What’s yours?"));
}

#[test]
fn all_lines_have_their_topic_or_none_has() {
    for name in ["python-vs-nodejs", "rest-graphql-grpc", "static-site-generators"] {
        let comparison = shipped(name);
        for answer in 0..2 {
            for shape in [Shape::Wide, Shape::Tall] {
                let given = all(&comparison, answer);
                let svg = picture(&comparison, &given, &words("en"), "example.org", false, shape).unwrap();
                let has_topic = |topic: &str| svg.contains(&format!(">{topic}<"));
                let topics = comparison.questions.iter().filter(|question| has_topic(&question.topic)).count();
                assert!([0, 3].contains(&topics), "{name}, answer {answer}: {topics} of 3");
            }
        }
    }
}
