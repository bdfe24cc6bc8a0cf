//! Answers as the fields of a form: what a prerendered quiz sends without scripts, and what it holds when the widget
//! takes over.
//!
//! `<param>.<question>=<answer>` with an empty answer for a skip, `<param>.*=<question>` for a star, and
//! `<param>.=<comparison>` to say whose fields they are.

use crate::answers::{Answers, Choice};
use crate::comparison::Comparison;
use crate::query;

/// Name of the field that holds a question's answer.
pub fn question_field(param: &str, question: &str) -> String {
    format!("{param}.{question}")
}

/// Name of the fields that hold the starred questions.
pub fn star_field(param: &str) -> String {
    question_field(param, "*")
}

/// Name of the field that holds the comparison's id.
pub fn comparison_field(param: &str) -> String {
    question_field(param, "")
}

/// What a form's fields hold.
#[derive(Debug, PartialEq, Eq)]
pub struct Filled {
    pub answers: Answers,
    /// The id of the comparison they are for, where it is given.
    pub comparison: Option<String>,
    /// How many fields name a question or answer that the comparison does not have.
    pub gone: usize,
}

/// The form's fields in a URL; `None` where it has none.
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
    /// `None` where the field names nothing of the comparison.
    fn take(&mut self, comparison: &Comparison, name: &str, value: &str) -> Option<()> {
        let question = comparison.question_named(if name == "*" { value } else { name })?;
        match (name, value) {
            ("*", _) => self.answers.set_star(question, true),
            (_, "") => self.answers.set_choice(question, Choice::Skip),
            _ => {
                let answer = comparison.questions[question].answer_named(value)?;
                self.answers.set_choice(question, Choice::Answer(answer));
            }
        }
        Some(())
    }

    /// Without scripts a star can be left on a question that is then skipped.
    fn drop_stars_of_skips(&mut self, comparison: &Comparison) {
        for question in comparison.questions.keys() {
            if self.answers.response(question).choice == Some(Choice::Skip) {
                self.answers.set_star(question, false);
            }
        }
    }
}
