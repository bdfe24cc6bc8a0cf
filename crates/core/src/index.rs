//! Positions in the lists of a comparison: one type per list, so that none can be mistaken for another.

use derive_more::{From, Into};

/// Position of an option in [`Comparison::options`](crate::comparison::Comparison::options).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, From, Into)]
pub struct OptionIndex(usize);

/// Position of a criterion in [`Comparison::criteria`](crate::comparison::Comparison::criteria).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, From, Into)]
pub struct CriterionIndex(usize);

/// Position of a question in [`Comparison::questions`](crate::comparison::Comparison::questions).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, From, Into)]
pub struct QuestionIndex(usize);

/// Position of an answer in [`Question::answers`](crate::comparison::Question::answers).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, From, Into)]
pub struct AnswerIndex(usize);

/// Position of a source in [`Comparison::sources`](crate::comparison::Comparison::sources).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, From, Into)]
pub struct SourceIndex(usize);
