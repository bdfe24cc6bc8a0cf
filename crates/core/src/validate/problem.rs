//! A problem in a comparison file: where it is, what is wrong and how to mend it.

use std::fmt;

/// One step from a value to a value inside it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    Item(usize),
    Field(String),
}

/// The way from the root of the file to a value, shown as `questions[2].answers[0].fit`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("the file");
        }
        for (at, step) in self.0.iter().enumerate() {
            match step {
                Step::Item(index) => write!(f, "[{index}]")?,
                Step::Field(name) if at == 0 => f.write_str(name)?,
                Step::Field(name) => write!(f, ".{name}")?,
            }
        }
        Ok(())
    }
}

/// A place on the way down into a file. Unlike a [`Path`] it allocates nothing before a problem is found there.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    Root,
    Field(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl Place<'_> {
    pub fn path(&self) -> Path {
        match self {
            Place::Root => Path::default(),
            Place::Field(parent, name) => parent.path().field(name),
            Place::Item(parent, index) => parent.path().item(*index),
        }
    }
}

/// Errors keep a comparison from being shown; warnings are advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Error,
    Warning,
}

/// What is wrong at one place of a file, as a phrase, and how to mend it, as another.
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

    pub fn is_error(&self) -> bool {
        self.level == Level::Error
    }
}

/// All of it on one line.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}: {}; {}", self.at, self.what, self.mend)
    }
}

/// Problems of one kind in one object or list that are reported one by one; of the rest only the number.
pub const MAX_ALIKE: usize = 100;

/// Collects the problems of one kind in one place. A file can be broken in the same way a hundred thousand times,
/// and nobody reads that.
#[derive(Debug)]
pub(crate) struct Alike<'a> {
    problems: &'a mut Vec<Problem>,
    count: usize,
}

impl<'a> Alike<'a> {
    pub fn new(problems: &'a mut Vec<Problem>) -> Alike<'a> {
        Alike { problems, count: 0 }
    }

    /// Calls `problem` only where it is going to be reported.
    pub fn push(&mut self, problem: impl FnOnce() -> Problem) {
        self.count += 1;
        if self.count <= MAX_ALIKE {
            self.problems.push(problem());
        }
    }

    /// Says how many problems were left out.
    pub fn finish(self, at: &Place) {
        if self.count > MAX_ALIKE {
            let what = format!("and {} more like these", self.count - MAX_ALIKE);
            self.problems.push(Problem::error(at.path(), what, "mend the first ones and check again"));
        }
    }
}

/// `did you mean "goal"?`, where a known name is near enough to a misspelt one.
pub(crate) fn did_you_mean<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(name, known).map(|near| format!("did you mean \"{near}\"?"))
}

/// The known name nearest to a misspelt one, if it is near enough to be meant: at most one edit in three letters.
fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // No id and no field is as long, and the distance takes time in proportion to both lengths.
    const MAX_LENGTH: usize = 60;
    if name.len() > MAX_LENGTH {
        return None;
    }
    let near = |other: &'a str| {
        let limit = 1 + name.len().max(other.len()) / 3;
        // The distance is at least the difference in length.
        let distance = (name.len().abs_diff(other.len()) <= limit).then(|| distance(name, other))?;
        (distance <= limit).then_some((distance, other))
    };
    known.into_iter().filter_map(near).min_by_key(|(distance, _)| *distance).map(|(_, other)| other)
}

/// Levenshtein's distance: how many bytes must be inserted, removed or replaced.
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
