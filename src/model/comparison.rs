//! A comparison that is valid by construction: every name resolved, every option in every row and answer.

use super::checks::{self, Problem};
use super::file::{Cell, Color, File, Keyed, Source};
use super::reader;
use super::value::Value;

/// The most a fit can be; also what one point of weight is worth in the denominator of a score.
pub const MAX_FIT: u32 = 4;

/// One comparison: built only from a [`File`] without errors. Positions stand for ids throughout:
/// the n-th cell of a criterion and the n-th fit of an answer belong to the n-th option.
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
    pub summary: String,
    pub options: Vec<Contender>,
    pub criteria: Vec<Criterion>,
    pub questions: Vec<Question>,
    pub notes: Vec<Note>,
    pub sources: Vec<Source>,
}

/// What is compared: an "option" everywhere outside, named otherwise here because `Option` is Rust's.
#[derive(Clone, Debug)]
pub struct Contender {
    pub id: String,
    pub name: String,
    pub summary: String,
    pub color: Option<Color>,
    pub users: Vec<String>,
    pub pros: Vec<String>,
    pub cons: Vec<String>,
    pub choose_when: Vec<String>,
    pub sources: Vec<usize>,
}

/// A row of the comparison.
#[derive(Clone, Debug)]
pub struct Criterion {
    pub id: String,
    pub title: String,
    pub group: String,
    pub cells: Vec<Cell>,
    /// Options with the advantage; empty: none has it.
    pub winners: Vec<usize>,
    pub why: String,
    pub sources: Vec<usize>,
}

#[derive(Clone, Debug)]
pub struct Question {
    pub id: String,
    /// A short noun for lists; empty: none given.
    pub topic: String,
    pub text: String,
    pub help: String,
    /// 1 to 3; a reader's star doubles it.
    pub weight: u32,
    /// The revision in which it last changed.
    pub revised: u32,
    pub criteria: Vec<usize>,
    pub answers: Vec<Answer>,
}

#[derive(Clone, Debug)]
pub struct Answer {
    pub id: String,
    pub text: String,
    /// 0 to [`MAX_FIT`] for each option.
    pub fit: Vec<u32>,
    pub because: String,
}

/// What no row can say, such as how to use the options together.
#[derive(Clone, Debug)]
pub struct Note {
    pub title: String,
    pub text: String,
    pub sources: Vec<usize>,
}

impl Comparison {
    /// Reads and checks JSON.
    ///
    /// # Errors
    /// Every error in the data; warnings are left out.
    pub fn read(value: &Value) -> Result<Comparison, Vec<Problem>> {
        let (file, mut problems) = reader::read(value);
        problems.extend(checks::run(checks::CHECKS, &file));
        problems.retain(Problem::is_error);
        if problems.is_empty() { Ok(resolve(file)) } else { Err(problems) }
    }

    pub fn question_named(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|question| question.id == id)
    }
}

impl Question {
    pub fn answer_named(&self, id: &str) -> Option<usize> {
        self.answers.iter().position(|answer| answer.id == id)
    }
}

/// Turns ids into positions; the checks have shown that each is there.
fn resolve(file: File) -> Comparison {
    let option_ids: Vec<String> = file.options.iter().map(|option| option.id.clone()).collect();
    let criterion_ids: Vec<String> = file.criteria.iter().map(|criterion| criterion.id.clone()).collect();
    let (source_ids, sources): (Vec<String>, Vec<Source>) = file.sources.into_iter().unzip();
    let criteria = file.criteria.into_iter().map(|entry| {
        let verdict = entry.verdict.unwrap_or_default();
        Criterion {
            id: entry.id,
            title: entry.title,
            group: entry.group,
            cells: in_order(entry.cells, &option_ids),
            winners: positions(&verdict.winners, &option_ids),
            why: verdict.why,
            sources: positions(&entry.sources, &source_ids),
        }
    });
    let questions = file.questions.into_iter().map(|entry| Question {
        id: entry.id,
        topic: entry.topic,
        text: entry.text,
        help: entry.help,
        weight: entry.weight,
        revised: entry.revised,
        criteria: positions(&entry.criteria, &criterion_ids),
        answers: entry
            .answers
            .into_iter()
            .map(|answer| Answer {
                id: answer.id,
                text: answer.text,
                fit: in_order(answer.fit, &option_ids),
                because: answer.because,
            })
            .collect(),
    });
    let options = file.options.into_iter().map(|entry| Contender {
        id: entry.id,
        name: entry.name,
        summary: entry.summary,
        color: entry.color,
        users: entry.users,
        pros: entry.pros,
        cons: entry.cons,
        choose_when: entry.choose_when,
        sources: positions(&entry.sources, &source_ids),
    });
    let notes = file.notes.into_iter().map(|entry| Note {
        title: entry.title,
        text: entry.text,
        sources: positions(&entry.sources, &source_ids),
    });
    Comparison {
        id: file.id,
        revision: file.revision,
        lang: file.lang,
        as_of: file.as_of,
        title: file.title,
        summary: file.summary,
        options: options.collect(),
        criteria: criteria.collect(),
        questions: questions.collect(),
        notes: notes.collect(),
        sources,
    }
}

fn positions(ids: &[String], among: &[String]) -> Vec<usize> {
    ids.iter().filter_map(|id| among.iter().position(|other| other == id)).collect()
}

fn in_order<T>(mut keyed: Keyed<T>, ids: &[String]) -> Vec<T> {
    keyed.sort_by_key(|(key, _)| ids.iter().position(|id| id == key));
    keyed.into_iter().map(|(_, value)| value).collect()
}
