//! Which rows of the comparison are shown, and in which order.

use std::cmp::Reverse;

use typed_index_collections::TiVec;

use crate::answers::Answers;
use crate::comparison::{Comparison, Criterion};
use crate::index::{CriterionIndex, OptionIndex};
use crate::scoring::weight;

/// What a reader asked of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only rows where some option has the advantage.
    pub differences: bool,
    /// Rows that the answers drew on first, by the weight they had.
    pub mine_first: bool,
    /// Only rows that contain each of its words, whatever their case.
    pub search: String,
    /// Options left out of the table.
    pub hidden: Vec<OptionIndex>,
}

/// How a text is lower-cased: `str::to_lowercase`, or the browser's own way, which spares the widget 5 kB of tables.
pub type Lowercase = fn(&str) -> String;

/// The criteria to show, in order.
pub fn rows(comparison: &Comparison, answers: &Answers, filter: &Filter, lowercase: Lowercase) -> Vec<CriterionIndex> {
    let search = folded(&filter.search, lowercase);
    let words: Vec<&str> = search.split_whitespace().collect();
    let shown = |criterion: &Criterion| {
        (!filter.differences || differs(comparison, criterion)) && contains_all(criterion, &words, lowercase)
    };
    let mut rows: Vec<CriterionIndex> = comparison
        .criteria
        .iter_enumerated()
        .filter(|(_, criterion)| shown(criterion))
        .map(|(index, _)| index)
        .collect();
    if filter.mine_first {
        let importance = importance(comparison, answers);
        rows.sort_by_key(|&row| Reverse(importance[row]));
    }
    rows
}

/// For each criterion the weight of the answered questions that drew on it; 0: none did.
pub fn importance(comparison: &Comparison, answers: &Answers) -> TiVec<CriterionIndex, u32> {
    let mut importance: TiVec<CriterionIndex, u32> = comparison.criteria.iter().map(|_| 0).collect();
    for (question, _) in answers.answered() {
        for &criterion in &comparison.questions[question].criteria {
            importance[criterion] += weight(comparison, answers, question);
        }
    }
    importance
}

/// For each criterion the option that the answers drawing on it fit best; `None`: no such answer, or no single best.
pub fn favored(comparison: &Comparison, answers: &Answers) -> TiVec<CriterionIndex, Option<OptionIndex>> {
    let none: TiVec<OptionIndex, u32> = comparison.options.iter().map(|_| 0).collect();
    let mut points: TiVec<CriterionIndex, _> = comparison.criteria.iter().map(|_| none.clone()).collect();
    for (question, answer) in answers.answered() {
        let entry = &comparison.questions[question];
        for &criterion in &entry.criteria {
            for (sum, fit) in points[criterion].iter_mut().zip(&entry.answers[answer].fit) {
                *sum += weight(comparison, answers, question) * fit;
            }
        }
    }
    points.iter().map(best).collect()
}

/// The only option with the most points.
fn best(points: &TiVec<OptionIndex, u32>) -> Option<OptionIndex> {
    let most = points.iter().max()?;
    let mut best = points.iter_enumerated().filter(|(_, sum)| *sum == most);
    let (option, _) = best.next()?;
    best.next().is_none().then_some(option)
}

fn differs(comparison: &Comparison, criterion: &Criterion) -> bool {
    !criterion.winners.is_empty() && criterion.winners.len() < comparison.options.len()
}

fn contains_all(criterion: &Criterion, words: &[&str], lowercase: Lowercase) -> bool {
    if words.is_empty() {
        return true;
    }
    let cells = criterion.cells.iter();
    let cell_texts = cells.flat_map(|cell| [&cell.value, &cell.detail].into_iter().chain(&cell.examples));
    let texts: Vec<&str> = [&criterion.title, &criterion.group, &criterion.why]
        .into_iter()
        .chain(cell_texts)
        .map(String::as_str)
        .collect();
    let text = folded(&texts.join("\n"), lowercase);
    words.iter().all(|word| text.contains(word))
}

/// A text without what makes no difference to a search: case, the dots of the Turkish i, the Greek final sigma.
fn folded(text: &str, lowercase: Lowercase) -> String {
    // Lower-casing İ leaves an i with a combining dot.
    lowercase(text).replace("i\u{307}", "i").replace('ı', "i").replace('ς', "σ")
}

#[cfg(test)]
mod tests {
    fn folded(text: &str) -> String {
        super::folded(text, str::to_lowercase)
    }

    #[test]
    fn case_makes_no_difference_to_a_search() {
        for (text, search) in
            [("Ärger mit Öl", "ÄRGER"), ("ÉCOLE", "école"), ("ЁЖИК", "ёжик"), ("ΟΔΟΣ", "οδος"), ("İZMİR", "izmir")]
        {
            assert!(folded(text).contains(&folded(search)), "{search} in {text}");
        }
        assert_eq!(folded("ısı"), folded("ISI"));
        assert_ne!(folded("Öl"), folded("Ol"));
    }
}
