//! Which way the answers pull in each group of criteria.

use crate::answers::Answers;
use crate::comparison::Comparison;
use crate::index::OptionIndex;
use crate::scoring::weight;

/// A group of criteria, and how far the answers that draw on it pull.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupPull<'a> {
    pub group: &'a str,
    /// In parts of a point, see [`PARTS`]; above 0 towards the first option, below towards the second.
    pub pull: i64,
}

/// A point has so many parts, so that most shares of it are whole.
pub const PARTS: i64 = 2520;

/// The pull between two options in every group that an answered question draws on, in the order of the comparison. A
/// question that draws on several groups counts in each by its share of the criteria.
pub fn profile<'a>(
    comparison: &'a Comparison,
    answers: &Answers,
    first: OptionIndex,
    second: OptionIndex,
) -> Vec<GroupPull<'a>> {
    let mut groups: Vec<(GroupPull, bool)> = Vec::new();
    for criterion in &comparison.criteria {
        if !groups.iter().any(|(known, _)| known.group == criterion.group) {
            groups.push((GroupPull { group: &criterion.group, pull: 0 }, false));
        }
    }
    for (question, answer) in answers.answered() {
        let entry = &comparison.questions[question];
        let fit = &entry.answers[answer].fit;
        let lead = i64::from(fit[first]) - i64::from(fit[second]);
        let pull = PARTS * i64::from(weight(comparison, answers, question)) * lead;
        let criteria = i64::try_from(entry.criteria.len()).unwrap_or(i64::MAX);
        for &criterion in &entry.criteria {
            let group = &comparison.criteria[criterion].group;
            for (known, touched) in groups.iter_mut().filter(|(known, _)| known.group == group) {
                known.pull += pull / criteria;
                *touched = true;
            }
        }
    }
    groups.into_iter().filter(|(_, touched)| *touched).map(|(group, _)| group).collect()
}
