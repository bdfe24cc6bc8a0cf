//! Small comparisons and answers of any shape, for property tests.

#![allow(clippy::unwrap_used, reason = "tests")]

use proptest::prelude::*;
use serde_json::{Value, json};
use tiebreak_core::answers::{Answers, Choice, Response};
use tiebreak_core::comparison::Comparison;
use tiebreak_core::index::QuestionIndex;

/// The JSON of a comparison of 2 to 4 options and 1 to `most` questions of 2 to 3 answers.
pub fn file(most: usize) -> impl Strategy<Value = Value> {
    (2..=4usize).prop_flat_map(move |options| {
        let answer = prop::collection::vec(0..=4u32, options);
        let question = (1..=3u32, prop::collection::vec(answer, 2..=3));
        prop::collection::vec(question, 1..=most).prop_map(move |questions| build(options, &questions))
    })
}

fn build(options: usize, questions: &[(u32, Vec<Vec<u32>>)]) -> Value {
    let option = |index: usize| json!({"id": format!("o-{index}"), "name": format!("Option {index}")});
    let fit = |fits: &[u32]| -> Value {
        fits.iter()
            .enumerate()
            .map(|(index, fit)| (format!("o-{index}"), json!(fit)))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let question = |(index, (weight, answers)): (usize, &(u32, Vec<Vec<u32>>))| {
        let answers: Vec<Value> = answers
            .iter()
            .enumerate()
            .map(|(answer, fits)| json!({"id": format!("a{answer}"), "text": "An answer", "fit": fit(fits)}))
            .collect();
        json!({"id": format!("q{index}"), "text": "A question", "weight": weight, "answers": answers})
    };
    json!({
        "format": 1, "id": "any", "revision": 1, "lang": "en", "as_of": "2026-11", "title": "Any",
        "options": (0..options).map(option).collect::<Vec<_>>(),
        "criteria": [],
        "questions": questions.iter().enumerate().map(question).collect::<Vec<_>>(),
    })
}

pub fn comparison(file: &Value) -> Comparison {
    Comparison::from_value(&serde_json::from_value(file.clone()).unwrap()).unwrap()
}

/// A comparison and answers to it: some open, some skipped, some starred.
pub fn answered(most: usize) -> impl Strategy<Value = (Value, Comparison, Answers)> {
    file(most).prop_flat_map(move |file| {
        let comparison = comparison(&file);
        let responses = prop::collection::vec((0..6usize, any::<bool>()), comparison.questions.len());
        responses.prop_map(move |responses| {
            let mut answers = Answers::none(&comparison);
            for (question, (choice, star)) in comparison.questions.keys().zip(responses) {
                let count = comparison.questions[question].answers.len();
                let choice = match choice {
                    0 => None,
                    1 => Some(Choice::Skip),
                    other => Some(Choice::Answer((other % count).into())),
                };
                let star = star && choice.is_some();
                answers.set(question, Response { choice, star });
            }
            (file.clone(), comparison.clone(), answers)
        })
    })
}

/// Every set of answers that differs from `answers` only in these questions, with these responses to each.
pub fn variations(answers: &Answers, questions: &[(QuestionIndex, Vec<Response>)]) -> Vec<Answers> {
    let mut all = vec![answers.clone()];
    for (question, responses) in questions {
        let with = |base: &Answers| {
            let mut next = Vec::new();
            for response in responses {
                let mut changed = base.clone();
                changed.set(*question, *response);
                next.push(changed);
            }
            next
        };
        all = all.iter().flat_map(with).collect();
    }
    all
}
