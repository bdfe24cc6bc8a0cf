//! `tiebreak check`: all problems of a file, sorted by line, and in a line by place.

use anstyle::{AnsiColor, Style};
use serde::Serialize;

use super::source::Source;
use crate::model::checks;
use crate::model::comparison::Comparison;
use crate::model::problem::{Level, Problem};
use crate::model::{reader, review};

/// A problem and where it stands; lines count from 1.
#[derive(Debug, Serialize)]
pub struct Finding {
    pub file: String,
    pub line: usize,
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
        problems(&source).into_iter().map(|problem| finding(file, source.line(&problem.at), problem)).collect();
    findings.sort_by(|a, b| a.line.cmp(&b.line).then_with(|| natural(&a.at).cmp(&natural(&b.at))));
    (Comparison::read(&source.value).ok(), findings)
}

/// A place to be sorted with its numbers as numbers: `questions[2]` comes before `questions[10]`.
fn natural(at: &str) -> Vec<(usize, &str)> {
    let parts = at.split_inclusive(['[', ']']);
    parts.map(|part| part.trim_end_matches(']').parse().map_or((0, part), |number| (number, ""))).collect()
}

/// What follows from a broken value is left out: it would send the author to the wrong place.
fn problems(source: &Source) -> Vec<Problem> {
    let broken = reader::read(&source.value);
    let mut followers = checks::run(checks::CHECKS, &source.value);
    followers.extend(checks::run(review::CHECKS, &source.value));
    followers.retain(|problem| !broken.iter().any(|first| problem.at.0.starts_with(&first.at.0)));
    broken.into_iter().chain(followers).collect()
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

    /// `FILE:LINE: where: what is wrong; how to mend it`, with colours for a terminal.
    pub fn line(&self) -> String {
        let Finding { file, line, at, what, mend, .. } = self;
        let bold = Style::new().bold();
        let color = if self.is_error() { AnsiColor::Red } else { AnsiColor::Yellow }.on_default();
        let advice = if self.is_error() { "" } else { " (warning)" };
        format!("{bold}{file}:{line}:{bold:#} {at}: {color}{what}{color:#}; {mend}{advice}")
    }
}
