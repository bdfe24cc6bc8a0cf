//! A reader's answers: for each question a choice, or none yet, and whether it is starred.

use serde::ser::{Serialize, Serializer};
use typed_index_collections::TiVec;

use crate::comparison::{Comparison, Question};
use crate::index::{AnswerIndex, QuestionIndex};
use crate::validate::Value;
use crate::validate::problem::did_you_mean;

/// What a reader did with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The question is left out of the score.
    Skip,
    Answer(AnswerIndex),
}

/// What a reader said to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// `None`: not answered yet.
    pub choice: Option<Choice>,
    /// "This matters most to me": doubles the question's weight. It may be set while the question is open, but counts, and is
    /// kept in a link, only with an answer.
    pub star: bool,
}

/// One [`Response`] for each question, in the order of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers(TiVec<QuestionIndex, Response>);

impl Answers {
    /// No question answered.
    pub fn none(comparison: &Comparison) -> Answers {
        Answers(comparison.questions.iter().map(|_| Response::default()).collect())
    }

    pub fn response(&self, question: QuestionIndex) -> Response {
        self.0[question]
    }

    pub fn set(&mut self, question: QuestionIndex, response: Response) {
        self.0[question] = response;
    }

    /// Answers or skips a question; its star stays as it is.
    pub fn set_choice(&mut self, question: QuestionIndex, choice: Choice) {
        self.0[question].choice = Some(choice);
    }

    pub fn set_star(&mut self, question: QuestionIndex, star: bool) {
        self.0[question].star = star;
    }

    /// Question and answer of every question that has an answer; skips and open questions are left out.
    pub fn answered(&self) -> impl Iterator<Item = (QuestionIndex, AnswerIndex)> + '_ {
        self.0.iter_enumerated().filter_map(|(question, response)| match response.choice {
            Some(Choice::Answer(answer)) => Some((question, answer)),
            _ => None,
        })
    }

    /// Every question that is neither answered nor skipped.
    pub fn open(&self) -> impl Iterator<Item = QuestionIndex> + '_ {
        self.0.iter_enumerated().filter(|(_, response)| response.choice.is_none()).map(|(question, _)| question)
    }

    /// Every question with a star, answered or not.
    pub fn starred(&self) -> impl Iterator<Item = QuestionIndex> + '_ {
        self.0.iter_enumerated().filter(|(_, response)| response.star).map(|(question, _)| question)
    }

    /// The first question that is neither answered nor skipped.
    pub fn first_open(&self) -> Option<QuestionIndex> {
        self.open().next()
    }

    /// Whether no question is answered or skipped.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|response| response.choice.is_none())
    }

    /// Reads `{[questionId]: {answer: string or null, star: boolean}}`; null is a skip.
    ///
    /// # Errors
    /// What is wrong with the first entry that names no question or answer of the comparison, or is not of that
    /// shape, and how to fix it.
    pub fn from_value(value: &Value, comparison: &Comparison) -> Result<Answers, String> {
        let Value::Record(entries) = value else {
            return Err(format!("they are {}; write an object", value.kind()));
        };
        let mut answers = Answers::none(comparison);
        for (id, entry) in entries {
            let Some(question) = comparison.question_named(id) else {
                let known = comparison.questions.iter().map(|question| question.id.as_str());
                let mend = did_you_mean(id, known).unwrap_or_else(|| "name one of the comparison".to_owned());
                return Err(format!("{id}: there is no such question; {mend}"));
            };
            let response = response_from_value(entry, &comparison.questions[question])
                .map_err(|what| format!("{id}: {what}; write {{\"answer\": id or null, \"star\": true or false}}"))?;
            answers.set(question, response);
        }
        Ok(answers)
    }

    /// The form that [`Answers::from_value`] reads, to be serialized.
    pub fn to_public<'a>(&'a self, comparison: &'a Comparison) -> PublicAnswers<'a> {
        PublicAnswers { answers: self, comparison }
    }
}

fn response_from_value(entry: &Value, question: &Question) -> Result<Response, String> {
    let Value::Record(fields) = entry else {
        return Err(format!("it is {}", entry.kind()));
    };
    let mut response = Response::default();
    for (name, value) in fields {
        match (name.as_str(), value) {
            ("answer", Value::Null) => response.choice = Some(Choice::Skip),
            ("answer", Value::Text(id)) => {
                let answer = question.answer_named(id).ok_or_else(|| format!("there is no answer \"{id}\""))?;
                response.choice = Some(Choice::Answer(answer));
            }
            ("star", Value::Bool(star)) => response.star = *star,
            _ => return Err(format!("\"{name}\" is {}", value.kind())),
        }
    }
    Ok(response)
}

/// Serializes answers as `{[questionId]: {answer: string or null, star: boolean}}`, in the order of the comparison.
/// Open questions are left out.
pub struct PublicAnswers<'a> {
    answers: &'a Answers,
    comparison: &'a Comparison,
}

#[derive(serde::Serialize)]
struct PublicResponse<'a> {
    answer: Option<&'a str>,
    star: bool,
}

impl Serialize for PublicAnswers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.answers.0.iter_enumerated().filter_map(|(index, response)| {
            let question = &self.comparison.questions[index];
            let answer = match response.choice? {
                Choice::Skip => None,
                Choice::Answer(answer) => Some(question.answers[answer].id.as_str()),
            };
            Some((&question.id, PublicResponse { answer, star: response.star }))
        }))
    }
}
