//! A reader's answers: for each question a choice, or none yet, and whether it is starred.

use super::comparison::Comparison;
use super::problem::nearest;
use super::value::{Value, record};

/// What a reader did with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The question is left out of the score.
    Skip,
    /// The position of the chosen answer.
    Answer(usize),
}

/// One question's place in the answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// `None`: not answered yet.
    pub choice: Option<Choice>,
    /// "This matters most to me": doubles the question's weight.
    pub star: bool,
}

/// One [`Response`] for each question, in the order of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers(Vec<Response>);

impl Answers {
    /// No question answered.
    pub fn none(comparison: &Comparison) -> Answers {
        Answers(vec![Response::default(); comparison.questions.len()])
    }

    pub fn response(&self, question: usize) -> Response {
        self.0[question]
    }

    pub fn set(&mut self, question: usize, response: Response) {
        self.0[question] = response;
    }

    /// Question and answer of every question that has an answer; skips and open questions are left out.
    pub fn answered(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.0.iter().enumerate().filter_map(|(question, response)| match response.choice {
            Some(Choice::Answer(answer)) => Some((question, answer)),
            _ => None,
        })
    }

    /// The first question that is neither answered nor skipped.
    pub fn first_open(&self) -> Option<usize> {
        self.0.iter().position(|response| response.choice.is_none())
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|response| response.choice.is_none())
    }

    /// Reads `{[questionId]: {answer: string or null, star: boolean}}`.
    ///
    /// # Errors
    /// What is wrong with the first entry that names no question or answer of the comparison, or is not of that
    /// shape, and how to mend it.
    pub fn read(value: &Value, comparison: &Comparison) -> Result<Answers, String> {
        let Value::Record(entries) = value else {
            return Err(["they are ", value.kind(), "; write an object"].concat());
        };
        let mut answers = Answers::none(comparison);
        for (id, entry) in entries {
            let Some(question) = comparison.question_named(id) else {
                let mut known = Vec::new();
                for question in &comparison.questions {
                    known.push(question.id.as_str());
                }
                let mend = match nearest(id, &known) {
                    Some(near) => ["did you mean \"", near, "\"?"].concat(),
                    None => "name one of the comparison".to_owned(),
                };
                return Err([id, ": there is no such question; ", &mend].concat());
            };
            let response = read_response(entry, &comparison.questions[question]).map_err(|what| {
                [id, ": ", &what, "; write {\"answer\": id or null, \"star\": true or false}"].concat()
            })?;
            answers.set(question, response);
        }
        Ok(answers)
    }

    /// The form that [`Answers::read`] reads.
    pub fn public(&self, comparison: &Comparison) -> Value {
        let mut entries = Vec::new();
        for (question, response) in comparison.questions.iter().zip(&self.0) {
            let answer = match response.choice {
                None => continue,
                Some(Choice::Skip) => None,
                Some(Choice::Answer(answer)) => Some(question.answers[answer].id.as_str()),
            };
            entries
                .push((question.id.clone(), record(vec![("answer", answer.into()), ("star", response.star.into())])));
        }
        Value::Record(entries)
    }
}

fn read_response(entry: &Value, question: &super::comparison::Question) -> Result<Response, String> {
    let Value::Record(fields) = entry else {
        return Err(["it is ", entry.kind()].concat());
    };
    let mut response = Response::default();
    for (name, value) in fields {
        match (name.as_str(), value) {
            ("answer", Value::Null) => response.choice = Some(Choice::Skip),
            ("answer", Value::Text(id)) => {
                let answer = question.answer_named(id).ok_or_else(|| ["there is no answer \"", id, "\""].concat())?;
                response.choice = Some(Choice::Answer(answer));
            }
            ("star", Value::Bool(star)) => response.star = *star,
            _ => return Err(["\"", name, "\" is ", value.kind()].concat()),
        }
    }
    Ok(response)
}
