//! Whether the questions still open can change who leads; exact, so that a reader may stop with a good conscience.

use super::answers::Answers;
use super::comparison::Comparison;
use super::scoring::rank;

/// The option that leads alone whatever is answered, starred or skipped among the open questions.
/// `None` where that is not sure, or where no question is open.
///
/// The worst that can happen to the lead over each rival: every open question gets the answer that costs the
/// lead most, starred, or a skip where no answer costs anything. Rivals are looked at one by one: a set of
/// answers that lets any of them catch up is one that changes the winner.
pub fn settled(comparison: &Comparison, answers: &Answers) -> Option<usize> {
    answers.first_open()?;
    let ranking = rank(comparison, answers)?;
    let leader = ranking.places[0];
    let safe = ranking.places[1..].iter().all(|rival| {
        let lead = i64::from(leader.points) - i64::from(rival.points);
        lead + worst(comparison, answers, leader.option, rival.option) > 0
    });
    safe.then_some(leader.option)
}

/// The most that the open questions can take from the lead, at most 0.
fn worst(comparison: &Comparison, answers: &Answers, leader: usize, rival: usize) -> i64 {
    let open = comparison.questions.iter().enumerate().filter(|(index, _)| answers.response(*index).choice.is_none());
    open.map(|(_, question)| {
        let over = question.answers.iter().map(|answer| i64::from(answer.fit[leader]) - i64::from(answer.fit[rival]));
        2 * i64::from(question.weight) * over.min().unwrap_or(0).min(0)
    })
    .sum()
}
