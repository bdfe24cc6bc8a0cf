//! The result in the words of the public interface: plain data, ids, scores from 0 to 1.

use serde::Serialize;

use super::answers::Answers;
use super::comparison::Comparison;
use super::explain::reasons;
use super::flips::flips;
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
    let named_reasons = reasons(comparison, answers, &ranking).into_iter().map(|reason| NamedReason {
        question: question_id(reason.question),
        answer: answer_id(reason.question, reason.answer),
        option: option_id(reason.option),
        points: ranking.score(reason.points),
    });
    let named_flips = flips(comparison, answers, &ranking).into_iter().map(|flip| {
        let named = flip.changes.into_iter().map(|change| NamedChange {
            question: question_id(change.question),
            answer: answer_id(change.question, change.answer),
        });
        named.collect()
    });
    let places = ranking.places.iter();
    Some(QuizResult {
        ranking: places
            .map(|place| RankedOption { option: option_id(place.option), score: ranking.score(place.points) })
            .collect(),
        verdict: match ranking.verdict() {
            Verdict::Clear => "clear",
            Verdict::Close => "close",
            Verdict::Tie => "tie",
        },
        winners: ranking.winners().into_iter().map(option_id).collect(),
        answered: answers.answered().count(),
        total: comparison.questions.len(),
        reasons: named_reasons.collect(),
        flips: named_flips.collect(),
    })
}

impl From<QuizResult> for Value {
    fn from(result: QuizResult) -> Value {
        record(vec![
            ("ranking", result.ranking.into()),
            ("verdict", result.verdict.into()),
            ("winners", result.winners.into()),
            ("answered", result.answered.into()),
            ("total", result.total.into()),
            ("reasons", result.reasons.into()),
            ("flips", result.flips.into()),
        ])
    }
}

impl From<RankedOption> for Value {
    fn from(place: RankedOption) -> Value {
        record(vec![("option", place.option.into()), ("score", place.score.into())])
    }
}

impl From<NamedReason> for Value {
    fn from(NamedReason { question, answer, option, points }: NamedReason) -> Value {
        record(vec![
            ("question", question.into()),
            ("answer", answer.into()),
            ("option", option.into()),
            ("points", points.into()),
        ])
    }
}

impl From<NamedChange> for Value {
    fn from(change: NamedChange) -> Value {
        record(vec![("question", change.question.into()), ("answer", change.answer.into())])
    }
}
