//! Two sets of answers side by side: where they agree, where they differ, and how far that set the results apart.

use crate::answers::{Answers, Choice};
use crate::comparison::Comparison;
use crate::index::QuestionIndex;
use crate::scoring::{rank, weight};

/// A question that two readers answered differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    pub question: QuestionIndex,
    pub theirs: Option<Choice>,
    pub mine: Option<Choice>,
    /// How far it moved the two results apart: the sum over all options of the difference in what the question
    /// added to their scores, multiplied by both maxima so that it is a whole number.
    pub split: u64,
}

/// What two sets of answers have in common, and what not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideBySide {
    /// How many questions both answered alike. Two skips do not count.
    pub agreed: usize,
    /// The ones that split the results most come first.
    pub differences: Vec<Difference>,
}

/// Compares two sets of answers to the same comparison.
pub fn side_by_side(comparison: &Comparison, theirs: &Answers, mine: &Answers) -> SideBySide {
    let maximum = |answers| rank(comparison, answers).map_or(1, |ranking| u64::from(ranking.maximum));
    let (their_maximum, my_maximum) = (maximum(theirs), maximum(mine));
    let mut agreed = 0;
    let mut differences = Vec::new();
    for question in comparison.questions.keys() {
        let (their_choice, my_choice) = (theirs.response(question).choice, mine.response(question).choice);
        if their_choice == my_choice {
            agreed += usize::from(matches!(their_choice, Some(Choice::Answer(_))));
            continue;
        }
        let their_points = points(comparison, theirs, question);
        let my_points = points(comparison, mine, question);
        let split = their_points
            .iter()
            .zip(&my_points)
            .map(|(theirs, mine)| (theirs * my_maximum).abs_diff(mine * their_maximum))
            .sum();
        differences.push(Difference { question, theirs: their_choice, mine: my_choice, split });
    }
    differences.sort_unstable_by(|a, b| b.split.cmp(&a.split).then(a.question.cmp(&b.question)));
    SideBySide { agreed, differences }
}

/// The points that one question gave each option.
fn points(comparison: &Comparison, answers: &Answers, question: QuestionIndex) -> Vec<u64> {
    let weight = u64::from(weight(comparison, answers, question));
    match answers.response(question).choice {
        Some(Choice::Answer(answer)) => {
            let fit = &comparison.questions[question].answers[answer].fit;
            fit.iter().map(|fit| weight * u64::from(*fit)).collect()
        }
        _ => vec![0; comparison.options.len()],
    }
}
