//! Which rows of the comparison are shown, and in which order.

use super::answers::Answers;
use super::comparison::{Comparison, Criterion};
use super::letters::folded;
use super::scoring::weight;

/// A reader's wishes for the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only rows where some option has the advantage.
    pub differences: bool,
    /// Rows that the answers drew on first, by the weight they had.
    pub mine_first: bool,
    /// Only rows that hold every word of it, in any case.
    pub search: String,
    /// Options that do not stand beside the others.
    pub hidden: Vec<usize>,
}

/// Positions of the criteria to show.
pub fn rows(comparison: &Comparison, answers: &Answers, filter: &Filter) -> Vec<usize> {
    let search = folded(&filter.search);
    let shown = |criterion: &Criterion| {
        (!filter.differences || differs(comparison, criterion))
            && search.split_whitespace().all(|word| holds(criterion, word))
    };
    let mut rows: Vec<usize> = (0..comparison.criteria.len()).filter(|&row| shown(&comparison.criteria[row])).collect();
    if filter.mine_first {
        let matters = importance(comparison, answers);
        rows.sort_unstable_by_key(|&row| (std::cmp::Reverse(matters[row]), row));
    }
    rows
}

/// For each criterion the weight of the answered questions that drew on it; 0: none did.
pub fn importance(comparison: &Comparison, answers: &Answers) -> Vec<u32> {
    let mut importance = vec![0; comparison.criteria.len()];
    for (question, _) in answers.answered() {
        for &criterion in &comparison.questions[question].criteria {
            importance[criterion] += weight(comparison, answers, question);
        }
    }
    importance
}

/// For each criterion the option that the answers drawing on it fitted best; `None`: no answer, or no difference.
pub fn favored(comparison: &Comparison, answers: &Answers) -> Vec<Option<usize>> {
    let mut points = vec![vec![0; comparison.options.len()]; comparison.criteria.len()];
    for (question, answer) in answers.answered() {
        let entry = &comparison.questions[question];
        for &criterion in &entry.criteria {
            for (sum, fit) in points[criterion].iter_mut().zip(&entry.answers[answer].fit) {
                *sum += weight(comparison, answers, question) * fit;
            }
        }
    }
    let best = |points: &Vec<u32>| {
        let most = points.iter().max()?;
        let first = points.iter().position(|sum| sum == most)?;
        (points.iter().filter(|sum| *sum == most).count() == 1).then_some(first)
    };
    points.iter().map(best).collect()
}

fn differs(comparison: &Comparison, criterion: &Criterion) -> bool {
    !criterion.winners.is_empty() && criterion.winners.len() < comparison.options.len()
}

fn holds(criterion: &Criterion, word: &str) -> bool {
    let within = |text: &str| folded(text).as_bytes().windows(word.len()).any(|part| part == word.as_bytes());
    within(&criterion.title)
        || within(&criterion.group)
        || within(&criterion.why)
        || criterion.cells.iter().any(|cell| {
            within(&cell.value) || within(&cell.detail) || cell.examples.iter().any(|example| within(example))
        })
}
