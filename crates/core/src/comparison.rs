//! A comparison that is valid by construction: ids are resolved to positions, nothing required is missing.

use typed_index_collections::TiVec;

use crate::index::{AnswerIndex, CriterionIndex, OptionIndex, QuestionIndex, SourceIndex};
use crate::resolve::Resolver;
use crate::validate::{self, Problem, Value};

/// The best fit of an answer. An answered question of weight w is worth `MAX_FIT * w` points.
pub const MAX_FIT: u32 = 4;

/// The highest level of a cell.
pub const MAX_LEVEL: u32 = 4;

/// One comparison, built only from data without errors.
#[derive(Clone, Debug)]
pub struct Comparison {
    pub id: String,
    /// Counts the published versions of the file, from 1.
    pub revision: u32,
    /// BCP 47 tag of the language of every text in the comparison.
    pub lang: String,
    /// `YYYY-MM` or `YYYY-MM-DD`: when the facts were last reviewed.
    pub as_of: String,
    pub title: String,
    /// Empty: none given; so with every other optional text.
    pub summary: String,
    /// 2 to 8.
    pub options: TiVec<OptionIndex, Contender>,
    /// Up to 500.
    pub criteria: TiVec<CriterionIndex, Criterion>,
    /// Up to 100.
    pub questions: TiVec<QuestionIndex, Question>,
    pub notes: Vec<Note>,
    pub sources: TiVec<SourceIndex, Source>,
}

/// An option of the comparison; not named `Option`, which is Rust's own.
#[derive(Clone, Debug)]
pub struct Contender {
    pub id: String,
    pub name: String,
    /// One or two characters, or an emoji, that stand for the option where its name has no room.
    pub icon: String,
    pub summary: String,
    pub color: Option<Color>,
    pub users: Vec<String>,
    pub pros: Vec<String>,
    pub cons: Vec<String>,
    pub choose_when: Vec<String>,
    pub sources: Vec<SourceIndex>,
}

/// An option's color on a light and on a dark page, each `#rrggbb`.
#[derive(Clone, Debug, PartialEq)]
pub struct Color {
    pub light: String,
    pub dark: String,
}

/// A row of the comparison.
#[derive(Clone, Debug)]
pub struct Criterion {
    pub id: String,
    pub title: String,
    pub group: String,
    /// One per option.
    pub cells: TiVec<OptionIndex, Cell>,
    /// Options with the advantage; empty: none has it.
    pub winners: Vec<OptionIndex>,
    pub why: String,
    pub sources: Vec<SourceIndex>,
}

/// What one option is on one criterion: a few words, and the detail behind them.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub value: String,
    pub detail: String,
    pub examples: Vec<String>,
    pub code: Option<Code>,
    /// All cells of a row have one, with the same unit, or none has.
    pub measure: Option<Measure>,
    /// 0 to [`MAX_LEVEL`]; all cells of a row have one, or none has.
    pub level: Option<u32>,
}

/// The number in a cell's value, for bars. The value itself is what is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// 0 or more.
    pub value: f64,
    pub unit: String,
    pub better: Better,
}

/// Which numbers of a measure are the better ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    More,
    Less,
}

/// A code sample.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    pub language: String,
    pub text: String,
}

#[derive(Clone, Debug)]
pub struct Question {
    pub id: String,
    /// A short noun for lists.
    pub topic: String,
    pub text: String,
    pub help: String,
    /// 1 to 3; a reader's star doubles it.
    pub weight: u32,
    /// The revision in which it last changed.
    pub revised: u32,
    /// The criteria it draws on.
    pub criteria: Vec<CriterionIndex>,
    /// 2 to 12.
    pub answers: TiVec<AnswerIndex, Answer>,
}

#[derive(Clone, Debug)]
pub struct Answer {
    pub id: String,
    pub text: String,
    /// 0 to [`MAX_FIT`] for each option.
    pub fit: TiVec<OptionIndex, u32>,
    /// Why it speaks for each option; empty where nothing is said of it.
    pub because: TiVec<OptionIndex, String>,
}

/// What fits in no row, such as how to use the options together.
#[derive(Clone, Debug)]
pub struct Note {
    pub title: String,
    pub text: String,
    pub sources: Vec<SourceIndex>,
}

/// Where a claim can be read, and the day it was read there (`YYYY-MM-DD`).
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub title: String,
    pub url: String,
    pub date: String,
}

impl Comparison {
    /// Validates data of the file format and resolves its ids.
    ///
    /// # Errors
    /// Everything that is wrong with the data, not only the first problem.
    pub fn from_value(file: &Value) -> Result<Comparison, Vec<Problem>> {
        let problems = validate::errors(file);
        if problems.is_empty() { Ok(Resolver::new(file).comparison(file)) } else { Err(problems) }
    }

    /// Whether some options, but not all, have the advantage in a row.
    pub fn has_clear_winner(&self, row: CriterionIndex) -> bool {
        (1..self.options.len()).contains(&self.criteria[row].winners.len())
    }

    /// The criterion of this id.
    pub fn criterion_named(&self, id: &str) -> Option<CriterionIndex> {
        self.criteria.position(|criterion| criterion.id == id)
    }

    /// The question of this id.
    pub fn question_named(&self, id: &str) -> Option<QuestionIndex> {
        self.questions.position(|question| question.id == id)
    }
}

impl Criterion {
    /// A cell's measure in thousandths of the greatest one in the row.
    pub fn share(&self, option: OptionIndex) -> Option<u32> {
        let value = |cell: &Cell| cell.measure.as_ref().map(|measure| measure.value);
        let most = self.cells.iter().filter_map(value).fold(0.0, f64::max);
        let share = value(&self.cells[option])? / most * 1000.0;
        // Where all of them are zero it is no number, and the conversion makes it 0.
        Some(share.round() as u32)
    }
}

impl Question {
    /// The answer of this id.
    pub fn answer_named(&self, id: &str) -> Option<AnswerIndex> {
        self.answers.position(|answer| answer.id == id)
    }
}
