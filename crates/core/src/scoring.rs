//! From answers to a ranking, in exact integers.
//!
//! For each answered question with weight w (the author's, doubled by a star) and answer a:
//! `score(o) = Σ w·fit(a, o) / Σ 4·w`. Skipped and open questions are in neither sum.

use typed_index_collections::TiVec;

use crate::answers::Answers;
use crate::comparison::{Comparison, MAX_FIT};
use crate::index::{OptionIndex, QuestionIndex};

/// How decided a ranking is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// One option leads by at least 0.05.
    Clear,
    /// One option leads by less than 0.05.
    Close,
    /// Two or more options share the highest score.
    Tie,
}

impl Verdict {
    /// Its name in the public result.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Clear => "clear",
            Verdict::Close => "close",
            Verdict::Tie => "tie",
        }
    }
}

/// One option's place; `points` over the ranking's `maximum` is its score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub option: OptionIndex,
    pub points: u32,
}

/// Every option's place, best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// Two or more. Equal options stand in the order of their ids, so that the order of a file never decides.
    pub places: Vec<Place>,
    /// The points of an option that fits every answer perfectly; above 0.
    pub maximum: u32,
}

/// Ranks the options; `None` until one question is answered.
pub fn rank(comparison: &Comparison, answers: &Answers) -> Option<Ranking> {
    let mut points: TiVec<OptionIndex, u32> = comparison.options.iter().map(|_| 0).collect();
    let mut maximum = 0;
    for (question, answer) in answers.answered() {
        let weight = weight(comparison, answers, question);
        maximum += MAX_FIT * weight;
        for (sum, fit) in points.iter_mut().zip(&comparison.questions[question].answers[answer].fit) {
            *sum += weight * fit;
        }
    }
    let mut places: Vec<Place> =
        points.into_iter_enumerated().map(|(option, points)| Place { option, points }).collect();
    places.sort_unstable_by(|a, b| {
        b.points.cmp(&a.points).then_with(|| comparison.options[a.option].id.cmp(&comparison.options[b.option].id))
    });
    (maximum > 0).then_some(Ranking { places, maximum })
}

/// A question's weight for this reader: 1 to 6.
pub fn weight(comparison: &Comparison, answers: &Answers, question: QuestionIndex) -> u32 {
    let weight = comparison.questions[question].weight;
    if answers.response(question).star { 2 * weight } else { weight }
}

impl Ranking {
    pub fn verdict(&self) -> Verdict {
        match self.gap() {
            0 => Verdict::Tie,
            _ if self.is_close(self.places[1].points) => Verdict::Close,
            _ => Verdict::Clear,
        }
    }

    /// Points between the first and the second place.
    pub fn gap(&self) -> u32 {
        self.places[0].points - self.places[1].points
    }

    /// The option in the lead, or those that the tie or close call is between; best first.
    pub fn winners(&self) -> Vec<OptionIndex> {
        let best = self.places[0].points;
        let verdict = self.verdict();
        let wins = |place: &&Place| match verdict {
            Verdict::Clear | Verdict::Tie => place.points == best,
            Verdict::Close => self.is_close(place.points),
        };
        self.places.iter().filter(wins).map(|place| place.option).collect()
    }

    /// Points as a share of the maximum, 0 to 1.
    pub fn score(&self, points: u32) -> f64 {
        f64::from(points) / f64::from(self.maximum)
    }

    /// Less than 0.05 behind the lead: `(best - points) / maximum < 1/20`.
    pub fn is_close(&self, points: u32) -> bool {
        20 * (self.places[0].points - points) < self.maximum
    }

    /// At least 0.25 behind the lead: about one answer in four more is for the leader.
    pub fn is_far(&self, points: u32) -> bool {
        4 * (self.places[0].points - points) >= self.maximum
    }
}
