//! Who is ahead in how many rows, as a whole and by groups.

use std::cmp::Reverse;

use typed_index_collections::TiVec;

use crate::comparison::Comparison;
use crate::index::{CriterionIndex, OptionIndex};

/// How many rows each option wins, and how many none does or all do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The options that win any row, most rows first, equal ones in the order of the comparison; a shared row counts
    /// for each of its winners.
    pub wins: Vec<(OptionIndex, usize)>,
    pub even: usize,
}

pub fn tally(comparison: &Comparison, rows: &[CriterionIndex]) -> Tally {
    let mut wins: TiVec<OptionIndex, usize> = comparison.options.iter().map(|_| 0).collect();
    let mut even = 0;
    for &row in rows {
        if comparison.has_clear_winner(row) {
            comparison.criteria[row].winners.iter().for_each(|&winner| wins[winner] += 1);
        } else {
            even += 1;
        }
    }
    let mut wins: Vec<(OptionIndex, usize)> = wins.into_iter_enumerated().filter(|(_, rows)| *rows > 0).collect();
    wins.sort_unstable_by_key(|&(option, won)| (Reverse(won), option));
    Tally { wins, even }
}

/// Rows that have a name in common, which is empty where they have none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    pub name: &'a str,
    pub rows: Vec<CriterionIndex>,
}

/// Rows by their groups, in the order in which they come.
pub fn groups<'a>(comparison: &'a Comparison, rows: &[CriterionIndex]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group> = Vec::new();
    for &row in rows {
        let name = comparison.criteria[row].group.as_str();
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { name, rows: vec![row] }),
        }
    }
    groups
}
