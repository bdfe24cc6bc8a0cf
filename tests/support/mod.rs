//! What several tests need: fixtures, and answers in the notation of links. Also included by the tests of the crates.

#![allow(dead_code, reason = "each test uses its own part")]
#![allow(clippy::unwrap_used, reason = "tests")]

use std::path::{Path, PathBuf};

use tiebreak_core::answers::{Answers, Choice, Response};
use tiebreak_core::comparison::Comparison;

/// A path from the root of the repository, whichever package is tested.
pub fn path(path: &str) -> PathBuf {
    let mut folders = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    folders.find(|folder| folder.join("tests/fixtures").is_dir()).unwrap().join(path)
}

pub fn text(file: &str) -> String {
    let path = path(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A comparison in `tests/fixtures`.
pub fn fixture(name: &str) -> Comparison {
    comparison(&format!("tests/fixtures/{name}.json"))
}

/// A comparison in `data`.
pub fn shipped(name: &str) -> Comparison {
    comparison(&format!("data/{name}.json"))
}

/// The names of the comparisons in `data`.
pub fn shipped_names() -> Vec<String> {
    let files = std::fs::read_dir(path("data")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let names = files.filter_map(|name| name.strip_suffix(".json").map(str::to_owned));
    names.filter(|name| !name.ends_with(".schema")).collect()
}

fn comparison(file: &str) -> Comparison {
    Comparison::from_value(&serde_json::from_str(&text(file)).unwrap()).unwrap_or_else(|problems| {
        panic!("{file}:\n{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })
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
