//! Why a ranking came out as it did: what each answer added, exactly.

use crate::answers::Answers;
use crate::comparison::Comparison;
use crate::index::{AnswerIndex, OptionIndex, QuestionIndex};
use crate::scoring::{Ranking, weight};

/// What one answer added to the lead of `option` over its nearest rival.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    pub question: QuestionIndex,
    pub answer: AnswerIndex,
    /// One of the two options.
    pub option: OptionIndex,
    /// Divided by the ranking's maximum it is in units of score.
    pub points: u32,
}

/// The answers that set the first and the second place apart, strongest first.
///
/// The points for the first place less those for the second are the gap between them. An answer that
/// fits both alike moved nothing and is no reason.
pub fn reasons(comparison: &Comparison, answers: &Answers, ranking: &Ranking) -> Vec<Reason> {
    let mut reasons = pulls(comparison, answers, ranking.places[0].option, ranking.places[1].option);
    reasons.retain(|reason| reason.points > 0);
    reasons
}

/// What every answer added to the lead of one option over another, strongest first; those that fit both alike have no
/// points and come last.
pub fn pulls(comparison: &Comparison, answers: &Answers, first: OptionIndex, second: OptionIndex) -> Vec<Reason> {
    let reason = |(question, answer): (QuestionIndex, AnswerIndex)| {
        let fit = &comparison.questions[question].answers[answer].fit;
        let option = if fit[first] > fit[second] { first } else { second };
        let points = weight(comparison, answers, question) * fit[first].abs_diff(fit[second]);
        Reason { question, answer, option, points }
    };
    let mut pulls: Vec<Reason> = answers.answered().map(reason).collect();
    let id = |reason: &Reason| &comparison.questions[reason.question].id;
    pulls.sort_unstable_by(|a, b| b.points.cmp(&a.points).then_with(|| id(a).cmp(id(b))));
    pulls
}
