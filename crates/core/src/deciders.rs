//! What would decide a tie or a close call: the questions to answer or to star next.

use std::cmp::Ordering;

use crate::answers::Answers;
use crate::comparison::{Answer, Comparison};
use crate::index::QuestionIndex;
use crate::scoring::{Place, Ranking, Verdict, weight};

/// Of a tie or close call, the questions that would separate its winners most; empty after a clear result.
///
/// How far a question separates the winners is the gap in points, between the best of them and the next best of them,
/// once it is answered or starred:
/// - for an open question, neither answered nor skipped: the mean over its answers, each as likely as another;
/// - for an answered question without a star: the gap once it is starred.
///
/// Open questions come first, because they tell something new; in both groups the ones that separate most come first,
/// equal ones in the order of their ids. A question that can't widen the present gap, by any answer, is left out.
pub fn deciders(comparison: &Comparison, answers: &Answers, ranking: &Ranking) -> Vec<QuestionIndex> {
    if ranking.verdict() == Verdict::Clear {
        return Vec::new();
    }
    let winners = ranking.winners();
    let winners: Vec<Place> = ranking.places.iter().filter(|place| winners.contains(&place.option)).copied().collect();
    let gap_with = |question: QuestionIndex, answer: &Answer| {
        let weight = weight(comparison, answers, question);
        gap(winners.iter().map(|place| place.points + weight * answer.fit[place.option]))
    };
    let open = answers.open().map(|question| {
        let gaps = comparison.questions[question].answers.iter().map(|answer| gap_with(question, answer)).collect();
        Decider { question, gaps }
    });
    let unstarred = answers.answered().filter(|(question, _)| !answers.response(*question).star);
    let unstarred = unstarred.map(|(question, answer)| {
        let gaps = vec![gap_with(question, &comparison.questions[question].answers[answer])];
        Decider { question, gaps }
    });
    let sorted = |mut deciders: Vec<Decider>| {
        deciders.retain(|decider| decider.gaps.iter().any(|gap| *gap > ranking.gap()));
        let id = |decider: &Decider| &comparison.questions[decider.question].id;
        deciders.sort_unstable_by(|a, b| a.cmp_mean(b).reverse().then_with(|| id(a).cmp(id(b))));
        deciders
    };
    let deciders = sorted(open.collect()).into_iter().chain(sorted(unstarred.collect()));
    deciders.map(|decider| decider.question).collect()
}

/// A question and the gaps it can lead to.
struct Decider {
    question: QuestionIndex,
    /// Not empty.
    gaps: Vec<u32>,
}

impl Decider {
    /// Compares the means of the gaps, exactly: `a / n` with `b / m` as `a·m` with `b·n`.
    fn cmp_mean(&self, other: &Decider) -> Ordering {
        let total = |gaps: &[u32]| gaps.iter().map(|gap| u64::from(*gap)).sum::<u64>();
        let (ours, theirs) = (total(&self.gaps), total(&other.gaps));
        (ours * other.gaps.len() as u64).cmp(&(theirs * self.gaps.len() as u64))
    }
}

/// The most points less the second most.
fn gap(points: impl Iterator<Item = u32>) -> u32 {
    let mut points: Vec<u32> = points.collect();
    points.sort_unstable_by(|a, b| b.cmp(a));
    points[0] - points[1]
}
