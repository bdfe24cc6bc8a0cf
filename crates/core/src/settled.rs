//! Whether the open questions can still change who leads; exact.

use crate::answers::Answers;
use crate::comparison::Comparison;
use crate::index::{OptionIndex, QuestionIndex};
use crate::scoring::rank;

/// The option that leads alone whatever is answered, starred or skipped among the open questions.
/// `None` where that is not certain, and where no question is open.
///
/// The worst that can happen to the lead over each rival: every open question gets the answer that costs the
/// lead most, starred, or a skip where no answer costs anything. One rival at a time is enough: whatever lets any
/// of them catch up changes the winner.
pub fn settled(comparison: &Comparison, answers: &Answers) -> Option<OptionIndex> {
    answers.first_open()?;
    let ranking = rank(comparison, answers)?;
    let leader = ranking.places[0];
    let safe = ranking.places[1..].iter().all(|rival| {
        let lead = i64::from(leader.points) - i64::from(rival.points);
        lead + worst(comparison, answers, leader.option, rival.option) > 0
    });
    safe.then_some(leader.option)
}

/// Whether the result is final: no question is open, or what is open can't change who leads.
pub fn is_settled(comparison: &Comparison, answers: &Answers) -> bool {
    answers.first_open().is_none() || settled(comparison, answers).is_some()
}

/// The most that the open questions can take from the lead, in points; at most 0.
fn worst(comparison: &Comparison, answers: &Answers, leader: OptionIndex, rival: OptionIndex) -> i64 {
    let cost = |question: QuestionIndex| {
        let question = &comparison.questions[question];
        let leads = question.answers.iter().map(|answer| i64::from(answer.fit[leader]) - i64::from(answer.fit[rival]));
        2 * i64::from(question.weight) * leads.min().unwrap_or(0).min(0)
    };
    answers.open().map(cost).sum()
}
