//! How far the open questions can still move a result; exact.

use crate::answers::Answers;
use crate::comparison::{Answer, Comparison, MAX_FIT};
use crate::scoring::Ranking;

/// A value over its maximum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub points: i64,
    /// Above 0.
    pub maximum: i64,
}

/// The least and the most that a sum of points can come to as a share of the maximum, whatever is answered, starred or
/// skipped among the open questions. `points`: what the answers so far have come to; `value`: what an answer adds for
/// each point of its question's weight.
pub fn range(
    comparison: &Comparison,
    answers: &Answers,
    ranking: &Ranking,
    points: i64,
    value: impl Fn(&Answer) -> i64,
) -> (Share, Share) {
    let now = Share { points, maximum: i64::from(ranking.maximum) };
    let open: Vec<(i64, Vec<i64>)> = answers
        .open()
        .map(|question| &comparison.questions[question])
        .map(|question| (2 * i64::from(question.weight), question.answers.iter().map(&value).collect()))
        .collect();
    let least = open.iter().map(|(weight, values)| (*weight, -values.iter().copied().min().unwrap_or(0))).collect();
    let most = open.iter().map(|(weight, values)| (*weight, values.iter().copied().max().unwrap_or(0))).collect();
    let least = largest(Share { points: -points, ..now }, least);
    (Share { points: -least.points, ..least }, largest(now, most))
}

/// The largest share that starred answers of these weights and values can make of one. Each is taken, best value first,
/// for as long as it is worth more than the share so far; the others are skipped.
fn largest(start: Share, mut open: Vec<(i64, i64)>) -> Share {
    open.sort_unstable_by_key(|&(_, value)| -value);
    let maximum = i64::from(MAX_FIT);
    open.into_iter().fold(start, |share, (weight, value)| {
        if value * share.maximum <= share.points * maximum {
            return share;
        }
        Share { points: share.points + weight * value, maximum: share.maximum + weight * maximum }
    })
}
