//! Two sets of answers side by side: where they agree, where they differ, and what the differences did.

use super::answers::{Answers, Choice};
use super::comparison::Comparison;
use super::scoring::{Ranking, rank, weight};

/// A question that two readers took differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    pub question: usize,
    pub theirs: Option<Choice>,
    pub mine: Option<Choice>,
    /// How far it moved the two results apart: the sum over all options of the difference in what the question
    /// added to their scores, times both maxima so that it is a whole number.
    pub split: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versus {
    /// Questions answered by both, alike.
    pub agreed: usize,
    /// The ones that split the results most come first.
    pub differences: Vec<Difference>,
}

pub fn versus(comparison: &Comparison, theirs: &Answers, mine: &Answers) -> Versus {
    let maxima = |answers| rank(comparison, answers).map_or(1, |ranking: Ranking| u64::from(ranking.maximum));
    let (their_maximum, my_maximum) = (maxima(theirs), maxima(mine));
    let mut agreed = 0;
    let mut differences = Vec::new();
    for question in 0..comparison.questions.len() {
        let (a, b) = (theirs.response(question).choice, mine.response(question).choice);
        if a == b {
            agreed += usize::from(matches!(a, Some(Choice::Answer(_))));
            continue;
        }
        let (added, mine_added) = (added(comparison, theirs, question), added(comparison, mine, question));
        let apart = |(theirs, mine): (&u64, &u64)| (theirs * my_maximum).abs_diff(mine * their_maximum);
        let split = added.iter().zip(&mine_added).map(apart).sum();
        differences.push(Difference { question, theirs: a, mine: b, split });
    }
    differences.sort_unstable_by(|a, b| b.split.cmp(&a.split).then(a.question.cmp(&b.question)));
    Versus { agreed, differences }
}

/// The points that one question gave each option.
fn added(comparison: &Comparison, answers: &Answers, question: usize) -> Vec<u64> {
    let weight = u64::from(weight(comparison, answers, question));
    match answers.response(question).choice {
        Some(Choice::Answer(answer)) => {
            let fit = &comparison.questions[question].answers[answer].fit;
            fit.iter().map(|fit| weight * u64::from(*fit)).collect()
        }
        _ => vec![0; comparison.options.len()],
    }
}
