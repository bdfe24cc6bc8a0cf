//! Why a ranking came out as it did: what each answer added, exactly.

use super::answers::Answers;
use super::comparison::Comparison;
use super::scoring::{Ranking, weight};

/// What one answer added to the lead of `option` over its nearest rival.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    pub question: usize,
    pub answer: usize,
    /// The first or the second place of the ranking.
    pub option: usize,
    /// Above 0; over the ranking's maximum it is in units of score.
    pub points: u32,
}

/// The answers that told the first place from the second, strongest first.
///
/// The points for the first place less those for the second are the gap between them. An answer that
/// fits both alike moved nothing and is no reason.
pub fn reasons(comparison: &Comparison, answers: &Answers, ranking: &Ranking) -> Vec<Reason> {
    let (first, second) = (ranking.places[0].option, ranking.places[1].option);
    let mut reasons = Vec::new();
    for (question, answer) in answers.answered() {
        let fit = &comparison.questions[question].answers[answer].fit;
        let option = if fit[first] > fit[second] { first } else { second };
        let points = weight(comparison, answers, question) * fit[first].abs_diff(fit[second]);
        if points > 0 {
            reasons.push(Reason { question, answer, option, points });
        }
    }
    let id = |reason: &Reason| &comparison.questions[reason.question].id;
    reasons.sort_unstable_by(|a, b| b.points.cmp(&a.points).then_with(|| id(a).cmp(id(b))));
    reasons
}
