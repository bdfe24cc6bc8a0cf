//! The result in the words of the public interface: plain data, ids, scores from 0 to 1.

use serde::Serialize;

use crate::answers::Answers;
use crate::comparison::Comparison;
use crate::deciders::deciders;
use crate::flips::{Change, flips};
use crate::index::{AnswerIndex, OptionIndex, QuestionIndex};
use crate::reasons::reasons;
use crate::scoring::{Place, Ranking, Verdict, rank};
use crate::settled::is_settled;

/// The ranking of the options for a set of answers, with its explanation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuizResult {
    /// Best first.
    pub ranking: Vec<RankedOption>,
    pub verdict: Verdict,
    /// The leader, or the options that a tie or close call is between; best first.
    pub winners: Vec<String>,
    /// How many questions are answered; skips do not count.
    pub answered: usize,
    pub total: usize,
    /// Whether open questions can no longer change the result: one option leads alone whatever is answered to them, or
    /// none is open.
    pub settled: bool,
    /// Strongest first. The points for the first place less those for the second sum to the gap.
    pub reasons: Vec<NamedReason>,
    /// The smallest sets of changes that would change the winner.
    pub flips: Vec<Vec<NamedChange>>,
    /// Of a tie or close call, the open or unstarred questions that would separate its winners most, best first.
    pub deciders: Vec<String>,
}

/// An option and its score.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RankedOption {
    pub option: String,
    /// 0 to 1.
    pub score: f64,
}

/// What one answer added to the lead of `option` over its nearest rival.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NamedReason {
    pub question: String,
    pub answer: String,
    pub option: String,
    /// In units of score; above 0.
    pub points: f64,
}

/// Another answer to an answered question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedChange {
    pub question: String,
    pub answer: String,
}

/// The whole result of a set of answers; `None` until one question is answered.
pub fn result(comparison: &Comparison, answers: &Answers) -> Option<QuizResult> {
    let ranking = rank(comparison, answers)?;
    let question_id = |question: QuestionIndex| comparison.questions[question].id.clone();
    let answer_id =
        |question: QuestionIndex, answer: AnswerIndex| comparison.questions[question].answers[answer].id.clone();
    let named = |Change { question, answer }| NamedChange {
        question: question_id(question),
        answer: answer_id(question, answer),
    };
    Some(QuizResult {
        ranking: ranked(comparison, &ranking),
        verdict: ranking.verdict(),
        winners: ranking.winners().into_iter().map(|option| option_id(comparison, option)).collect(),
        answered: answers.answered().count(),
        total: comparison.questions.len(),
        settled: is_settled(comparison, answers),
        reasons: reasons(comparison, answers, &ranking)
            .into_iter()
            .map(|reason| NamedReason {
                question: question_id(reason.question),
                answer: answer_id(reason.question, reason.answer),
                option: option_id(comparison, reason.option),
                points: ranking.score(reason.points),
            })
            .collect(),
        flips: flips(comparison, answers, &ranking)
            .into_iter()
            .map(|flip| flip.changes.into_iter().map(named).collect())
            .collect(),
        deciders: deciders(comparison, answers, &ranking).into_iter().map(question_id).collect(),
    })
}

/// Every option with its score, best first.
pub(crate) fn ranked(comparison: &Comparison, ranking: &Ranking) -> Vec<RankedOption> {
    let ranked = |place: &Place| RankedOption {
        option: option_id(comparison, place.option),
        score: ranking.score(place.points),
    };
    ranking.places.iter().map(ranked).collect()
}

pub(crate) fn option_id(comparison: &Comparison, option: OptionIndex) -> String {
    comparison.options[option].id.clone()
}
