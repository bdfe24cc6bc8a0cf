//! The result in the words of the public interface: plain data, ids, scores from 0 to 1.

use serde::Serialize;

use super::answers::Answers;
use super::comparison::Comparison;
use super::explain::{Reason, reasons};
use super::flips::{Change, flips};
use super::scoring::{Verdict, rank};
use super::value::{Value, record};

#[derive(Debug)]
pub struct QuizResult {
    /// Best first.
    pub ranking: Vec<RankedOption>,
    /// `clear`, `close` or `tie`.
    pub verdict: &'static str,
    /// The leader, or the options that a tie or close call is between.
    pub winners: Vec<String>,
    pub answered: usize,
    pub total: usize,
    /// Strongest first; for the first place less for the second they sum to the gap.
    pub reasons: Vec<NamedReason>,
    /// The smallest sets of changes that would change the winner.
    pub flips: Vec<Vec<NamedChange>>,
}

#[derive(Debug, Serialize)]
pub struct RankedOption {
    pub option: String,
    pub score: f64,
}

#[derive(Debug)]
pub struct NamedReason {
    pub question: String,
    pub answer: String,
    pub option: String,
    /// In units of score.
    pub points: f64,
}

#[derive(Debug)]
pub struct NamedChange {
    pub question: String,
    pub answer: String,
}

/// The whole account of a set of answers; `None` until one question is answered.
pub fn result(comparison: &Comparison, answers: &Answers) -> Option<QuizResult> {
    let ranking = rank(comparison, answers)?;
    let option_id = |option: usize| comparison.options[option].id.clone();
    let question_id = |question: usize| comparison.questions[question].id.clone();
    let answer_id = |question: usize, answer: usize| comparison.questions[question].answers[answer].id.clone();
    let mut result = QuizResult {
        ranking: Vec::new(),
        verdict: match ranking.verdict() {
            Verdict::Clear => "clear",
            Verdict::Close => "close",
            Verdict::Tie => "tie",
        },
        winners: Vec::new(),
        answered: answers.answered().count(),
        total: comparison.questions.len(),
        reasons: Vec::new(),
        flips: Vec::new(),
    };
    for place in &ranking.places {
        result.ranking.push(RankedOption { option: option_id(place.option), score: ranking.score(place.points) });
    }
    for option in ranking.winners() {
        result.winners.push(option_id(option));
    }
    for Reason { question, answer, option, points } in reasons(comparison, answers, &ranking) {
        result.reasons.push(NamedReason {
            question: question_id(question),
            answer: answer_id(question, answer),
            option: option_id(option),
            points: ranking.score(points),
        });
    }
    for flip in flips(comparison, answers, &ranking) {
        let mut changes = Vec::new();
        for Change { question, answer } in flip.changes {
            changes.push(NamedChange { question: question_id(question), answer: answer_id(question, answer) });
        }
        result.flips.push(changes);
    }
    Some(result)
}

impl From<QuizResult> for Value {
    fn from(result: QuizResult) -> Value {
        let mut ranking = Vec::new();
        for RankedOption { option, score } in &result.ranking {
            ranking.push(record(vec![("option", option.as_str().into()), ("score", (*score).into())]));
        }
        let mut reasons = Vec::new();
        for NamedReason { question, answer, option, points } in &result.reasons {
            reasons.push(record(vec![
                ("question", question.as_str().into()),
                ("answer", answer.as_str().into()),
                ("option", option.as_str().into()),
                ("points", (*points).into()),
            ]));
        }
        let mut flips = Vec::new();
        for flip in &result.flips {
            let mut changes = Vec::new();
            for NamedChange { question, answer } in flip {
                changes.push(record(vec![("question", question.as_str().into()), ("answer", answer.as_str().into())]));
            }
            flips.push(Value::List(changes));
        }
        record(vec![
            ("ranking", Value::List(ranking)),
            ("verdict", result.verdict.into()),
            ("winners", result.winners.into()),
            ("answered", result.answered.into()),
            ("total", result.total.into()),
            ("reasons", Value::List(reasons)),
            ("flips", Value::List(flips)),
        ])
    }
}
