//! The comparison file as its author wrote it: names not yet resolved, nothing promised.

/// A map in the order of the file; keys may repeat until the checks have run.
pub type Keyed<T> = Vec<(String, T)>;

#[derive(Clone, Debug, Default)]
pub struct File {
    pub id: String,
    pub revision: u32,
    pub lang: String,
    pub as_of: String,
    pub title: String,
    pub summary: String,
    pub options: Vec<OptionEntry>,
    pub criteria: Vec<CriterionEntry>,
    pub questions: Vec<QuestionEntry>,
    pub notes: Vec<NoteEntry>,
    pub sources: Keyed<Source>,
    /// Ids that links may still carry: `question`, or `question_answer`.
    pub retired: Vec<String>,
}

#[derive(Clone, Debug, Default)]
pub struct OptionEntry {
    pub id: String,
    pub name: String,
    pub summary: String,
    pub color: Option<Color>,
    pub users: Vec<String>,
    pub pros: Vec<String>,
    pub cons: Vec<String>,
    pub choose_when: Vec<String>,
    pub sources: Vec<String>,
}

/// An option's colour on a light and on a dark page, each `#rrggbb`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Color {
    pub light: String,
    pub dark: String,
}

#[derive(Clone, Debug, Default)]
pub struct CriterionEntry {
    pub id: String,
    pub title: String,
    pub group: String,
    pub cells: Keyed<Cell>,
    pub verdict: Option<VerdictEntry>,
    pub sources: Vec<String>,
}

/// What one option is on one criterion: a few words, then the detail behind them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    pub value: String,
    pub detail: String,
    pub examples: Vec<String>,
    pub code: Option<Code>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Code {
    pub language: String,
    pub text: String,
}

#[derive(Clone, Debug, Default)]
pub struct VerdictEntry {
    pub winners: Vec<String>,
    pub why: String,
}

#[derive(Clone, Debug, Default)]
pub struct QuestionEntry {
    pub id: String,
    pub topic: String,
    pub text: String,
    pub help: String,
    pub weight: u32,
    /// The revision in which the question or its fits last changed; 1 where the file does not say.
    pub revised: u32,
    pub criteria: Vec<String>,
    pub answers: Vec<AnswerEntry>,
}

#[derive(Clone, Debug, Default)]
pub struct AnswerEntry {
    pub id: String,
    pub text: String,
    pub fit: Keyed<u32>,
    pub because: String,
}

#[derive(Clone, Debug, Default)]
pub struct NoteEntry {
    pub id: String,
    pub title: String,
    pub text: String,
    pub sources: Vec<String>,
}

/// Where a claim can be read, and the day it was read there (`YYYY-MM-DD`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    pub title: String,
    pub url: String,
    pub date: String,
}
