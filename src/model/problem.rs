//! A problem in a comparison file: where it is, what is wrong and how to mend it.

use std::fmt;

use super::decimal::decimal;

/// One step from a value to a value inside it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Item(usize),
    Field(String),
}

/// The way from the root of the file to a value, shown as `questions[2].answers[0].fit`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(pub Vec<Step>);

impl Path {
    #[must_use]
    pub fn field(mut self, name: &str) -> Path {
        self.0.push(Step::Field(name.to_owned()));
        self
    }

    #[must_use]
    pub fn item(mut self, index: usize) -> Path {
        self.0.push(Step::Item(index));
        self
    }

    fn text(&self) -> String {
        let mut text = String::new();
        for step in &self.0 {
            match step {
                Step::Field(name) => {
                    text.push_str(if text.is_empty() { "" } else { "." });
                    text.push_str(name);
                }
                Step::Item(index) => text.push_str(&["[", &decimal(*index), "]"].concat()),
            }
        }
        if text.is_empty() { "the file".to_owned() } else { text }
    }
}

/// A place on the way down into a file: it costs nothing until a problem is found there.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    Root,
    Field(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl Place<'_> {
    pub fn path(&self) -> Path {
        match self {
            Place::Root => Path::default(),
            Place::Field(around, name) => around.path().field(name),
            Place::Item(around, index) => around.path().item(*index),
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.text())
    }
}

/// Errors keep a comparison from being shown; warnings are advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Error,
    Warning,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub level: Level,
    pub at: Path,
    pub what: String,
    pub mend: String,
}

impl Problem {
    pub fn error(at: Path, what: impl Into<String>, mend: impl Into<String>) -> Problem {
        Problem { level: Level::Error, at, what: what.into(), mend: mend.into() }
    }

    pub fn warning(at: Path, what: impl Into<String>, mend: impl Into<String>) -> Problem {
        Problem { level: Level::Warning, at, what: what.into(), mend: mend.into() }
    }

    /// All of it on one line.
    pub fn sentence(&self) -> String {
        [&self.at.text(), ": ", &self.what, "; ", &self.mend].concat()
    }

    pub fn is_error(&self) -> bool {
        self.level == Level::Error
    }
}

/// Whether what is wrong with a file is put into words: everywhere but in the widget's own WebAssembly. Only
/// authors need the words, so there they are in the seldom one.
const IN_WORDS: bool = cfg!(any(not(target_arch = "wasm32"), feature = "seldom"));

/// Adds an error; `say` gives what is wrong and how to mend it.
pub fn report<W, M>(problems: &mut Vec<Problem>, at: &Place, say: impl FnOnce() -> (W, M))
where
    W: Into<String>,
    M: Into<String>,
{
    if IN_WORDS {
        let (what, mend) = say();
        problems.push(Problem::error(at.path(), what, mend));
    } else {
        problems.push(Problem::error(Path::default(), "", ""));
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.sentence())
    }
}

/// The known name nearest to a misspelt one, if it is near enough to be meant:
/// at most one edit in three letters, by Levenshtein's distance.
pub fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let near = |other: &&str| distance(name, other) <= 1 + name.len().max(other.len()) / 3;
    known.iter().copied().filter(near).min_by_key(|other| distance(name, other))
}

fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let substituted = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
