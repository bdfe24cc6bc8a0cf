//! Answers as the fields of a form: what a quiz rendered ahead sends where no script runs, and what it holds
//! when the WebAssembly takes over. `<param>.<question>=<answer>`, an empty answer is a skip,
//! `<param>.*=<question>` a star, `<param>.=<comparison>` says whose fields they are.

use super::answers::{Answers, Choice, Response};
use super::comparison::Comparison;
use super::query;

pub fn question_field(param: &str, question: &str) -> String {
    [param, ".", question].concat()
}

pub fn star_field(param: &str) -> String {
    question_field(param, "*")
}

pub fn comparison_field(param: &str) -> String {
    question_field(param, "")
}

/// What a form's fields hold.
#[derive(Debug, PartialEq, Eq)]
pub struct Filled {
    pub answers: Answers,
    /// The id of the comparison they are for, where it is said.
    pub comparison: Option<String>,
    /// How many questions or answers the comparison no longer has.
    pub gone: usize,
}

/// The fields in a URL; `None` where it has none of this form.
pub fn read(comparison: &Comparison, param: &str, url: &str) -> Option<Filled> {
    let prefix = question_field(param, "");
    let mut filled = Filled { answers: Answers::none(comparison), comparison: None, gone: 0 };
    let mut found = false;
    for (key, value) in query::fields(url) {
        let Some(name) = key.strip_prefix(&prefix) else { continue };
        found = true;
        if name.is_empty() {
            filled.comparison = Some(value);
        } else if filled.take(comparison, name, &value).is_none() {
            filled.gone += 1;
        }
    }
    filled.drop_stars_of_skips(comparison);
    found.then_some(filled)
}

impl Filled {
    fn take(&mut self, comparison: &Comparison, name: &str, value: &str) -> Option<()> {
        let question = comparison.question_named(if name == "*" { value } else { name })?;
        let before = self.answers.response(question);
        let response = match (name, value) {
            ("*", _) => Response { star: true, ..before },
            (_, "") => Response { choice: Some(Choice::Skip), ..before },
            _ => {
                Response { choice: Some(Choice::Answer(comparison.questions[question].answer_named(value)?)), ..before }
            }
        };
        self.answers.set(question, response);
        Some(())
    }

    fn drop_stars_of_skips(&mut self, comparison: &Comparison) {
        for question in 0..comparison.questions.len() {
            let choice = self.answers.response(question).choice;
            if choice == Some(Choice::Skip) {
                self.answers.set(question, Response { choice, star: false });
            }
        }
    }
}
