//! What several tests need: fixtures, and answers in the notation of links.

#![allow(dead_code, reason = "each test uses its own part")]
#![allow(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

use tiebreak::model::answers::{Answers, Choice, Response};
use tiebreak::model::comparison::Comparison;

pub fn fixture(name: &str) -> Comparison {
    read(&format!("tests/fixtures/{name}.json"))
}

pub fn shipped(name: &str) -> Comparison {
    read(&format!("data/{name}.json"))
}

fn read(path: &str) -> Comparison {
    let text = std::fs::read_to_string(path).unwrap();
    match Comparison::read(&serde_json::from_str(&text).unwrap()) {
        Ok(comparison) => comparison,
        Err(problems) => {
            panic!("{path}:\n{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        }
    }
}

/// `"time_lots* sleep_ milk_no"`: question and answer, nothing for a skip, `*` for a star.
#[track_caller]
pub fn answers(comparison: &Comparison, notation: &str) -> Answers {
    let mut answers = Answers::none(comparison);
    for part in notation.split_whitespace() {
        let (question, answer) = part.split_once('_').unwrap();
        let (answer, star) = answer.strip_suffix('*').map_or((answer, false), |answer| (answer, true));
        let question = comparison.question_named(question).unwrap();
        let choice = match answer {
            "" => Choice::Skip,
            id => Choice::Answer(comparison.questions[question].answer_named(id).unwrap()),
        };
        answers.set(question, Response { choice: Some(choice), star });
    }
    answers
}
