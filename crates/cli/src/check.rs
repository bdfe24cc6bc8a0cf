//! `tiebreak check`: all problems of a file, sorted by line, and in a line by place.

use std::collections::HashSet;

use anstyle::{AnsiColor, Style};
use serde::Serialize;
use tiebreak_core::comparison::Comparison;
use tiebreak_core::validate::problem::{Level, Problem, Step};
use tiebreak_core::validate::{Value, checks, reader, review};

use crate::source::Source;

/// A problem and where it stands; lines count from 1.
#[derive(Debug, Serialize)]
pub struct Finding {
    pub file: String,
    pub line: usize,
    /// `error` or `warning`.
    pub level: &'static str,
    #[serde(rename = "where")]
    pub at: String,
    pub what: String,
    pub mend: String,
}

/// Everything that is wrong with a file's text, and the comparison if it can be shown all the same.
pub fn check(file: &str, text: &str) -> (Option<Comparison>, Vec<Finding>) {
    let source = match Source::parse(text) {
        Ok(source) => source,
        Err((line, problem)) => return (None, vec![finding(file, line, problem)]),
    };
    let mut findings: Vec<Finding> =
        problems(&source.value).into_iter().map(|problem| finding(file, source.line(&problem.at), problem)).collect();
    findings.sort_by_cached_key(|finding| (finding.line, natural(&finding.at)));
    (Comparison::from_value(&source.value).ok(), findings)
}

/// A place to sort by, with its numbers as numbers: `questions[2]` comes before `questions[10]`.
fn natural(at: &str) -> Vec<(usize, String)> {
    let parts = at.split_inclusive(['[', ']']);
    parts
        .map(|part| {
            let number = part.trim_end_matches(']').parse();
            number.map_or_else(|_| (0, part.to_owned()), |number| (number, String::new()))
        })
        .collect()
}

/// Leaves out what follows from a broken value, which would send the author to the wrong place.
fn problems(file: &Value) -> Vec<Problem> {
    let mut problems = reader::read(file);
    let mut followers = checks::run(checks::CHECKS, file);
    followers.extend(checks::run(review::CHECKS, file));
    let broken: HashSet<&[Step]> = problems.iter().map(|problem| &*problem.at.0).collect();
    let follows = |at: &[Step]| (0..=at.len()).any(|length| broken.contains(&at[..length]));
    followers.retain(|problem| !follows(&problem.at.0));
    problems.append(&mut followers);
    problems
}

fn finding(file: &str, line: usize, problem: Problem) -> Finding {
    let level = match problem.level {
        Level::Error => "error",
        Level::Warning => "warning",
    };
    Finding { file: file.to_owned(), line, level, at: problem.at.to_string(), what: problem.what, mend: problem.mend }
}

impl Finding {
    pub fn is_error(&self) -> bool {
        self.level == "error"
    }

    /// `FILE:LINE: where: what is wrong; how to mend it`, with colors for a terminal.
    pub fn line(&self) -> String {
        let Finding { file, line, at, what, mend, .. } = self;
        let bold = Style::new().bold();
        let color = if self.is_error() { AnsiColor::Red } else { AnsiColor::Yellow }.on_default();
        let advice = if self.is_error() { "" } else { " (warning)" };
        format!("{bold}{file}:{line}:{bold:#} {at}: {color}{what}{color:#}; {mend}{advice}")
    }
}
