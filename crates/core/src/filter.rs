//! Which rows and columns of the comparison are shown, and in which order.

use typed_index_collections::TiVec;

use crate::answers::Answers;
use crate::comparison::{Comparison, Criterion};
use crate::index::{CriterionIndex, OptionIndex, QuestionIndex};
use crate::scoring::rank;
use crate::search::{Lowercase, Search};

/// What a reader asked of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only rows in which some options, but not all, have the advantage.
    pub clear_winners: bool,
    /// Only rows that answered questions draw on.
    pub mine: bool,
    /// Only rows that starred questions draw on.
    pub starred: bool,
    /// Only the rows of this group.
    pub group: Option<String>,
    /// Only rows that contain each of its words, whatever their case.
    pub search: String,
    /// The options to show, in order; empty: all of them, see [`columns`].
    pub columns: Vec<OptionIndex>,
}

impl Filter {
    /// Whether rows can be left out by it.
    pub fn is_active(&self) -> bool {
        *self != Filter { columns: self.columns.clone(), ..Filter::default() }
    }
}

/// The criteria to show, in order.
pub fn rows(comparison: &Comparison, answers: &Answers, filter: &Filter, lowercase: Lowercase) -> Vec<CriterionIndex> {
    let search = Search::new(&filter.search, lowercase);
    let questions = questions(comparison, answers);
    let is_shown = |&row: &CriterionIndex| {
        let criterion = &comparison.criteria[row];
        (!filter.clear_winners || comparison.has_clear_winner(row))
            && (!filter.mine || !questions[row].is_empty())
            && (!filter.starred || questions[row].iter().any(|&question| answers.response(question).star))
            && filter.group.as_ref().is_none_or(|group| *group == criterion.group)
            && (search.is_empty() || search.matches(&texts(criterion)))
    };
    comparison.criteria.keys().filter(is_shown).collect()
}

/// For each criterion the answered questions that draw on it.
pub fn questions(comparison: &Comparison, answers: &Answers) -> TiVec<CriterionIndex, Vec<QuestionIndex>> {
    let mut questions: TiVec<CriterionIndex, Vec<QuestionIndex>> =
        comparison.criteria.iter().map(|_| Vec::new()).collect();
    for (question, _) in answers.answered() {
        for &criterion in &comparison.questions[question].criteria {
            questions[criterion].push(question);
        }
    }
    questions
}

/// The options to show, in order. Of three and more the leader and its rival come first, since a narrow table has no
/// room for all.
pub fn columns(comparison: &Comparison, answers: &Answers, filter: &Filter) -> Vec<OptionIndex> {
    if !filter.columns.is_empty() {
        return filter.columns.clone();
    }
    match rank(comparison, answers) {
        Some(ranking) if comparison.options.len() > 2 => ranking.places.iter().map(|place| place.option).collect(),
        _ => comparison.options.keys().collect(),
    }
}

/// The columns once an option has been put beside the first one, or else taken out. Two of them always stay.
pub fn with_column(columns: &[OptionIndex], option: OptionIndex, shown: bool) -> Vec<OptionIndex> {
    let mut others: Vec<OptionIndex> = columns.iter().copied().filter(|&other| other != option).collect();
    if shown {
        others.insert(1, option);
    } else if others.len() < 2 {
        return columns.to_vec();
    }
    others
}

/// All that a search looks at.
fn texts(criterion: &Criterion) -> Vec<&str> {
    let cells = criterion.cells.iter();
    let cell_texts = cells.flat_map(|cell| [&cell.value, &cell.detail].into_iter().chain(&cell.examples));
    let texts = [&criterion.title, &criterion.group, &criterion.why].into_iter().chain(cell_texts);
    texts.map(String::as_str).collect()
}
