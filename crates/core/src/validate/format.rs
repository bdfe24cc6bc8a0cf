//! The format of a comparison file as a table: which fields there are, and what each may hold.

use super::spelling::Spelling;
use crate::comparison::{MAX_FIT, MAX_LEVEL};

/// The format this version reads and writes.
pub const FORMAT: u32 = 1;

/// The most options there can be.
pub const MAX_OPTIONS: usize = 8;

/// The greatest measure.
pub const MAX_AMOUNT: f64 = 1e12;

/// What a value may be.
pub enum Kind {
    /// Anything; it is ignored.
    Any,
    /// The number of the format.
    Format,
    /// Plain text of at most so many characters, without HTML.
    Text(usize),
    /// Text of at most so many characters that may look like HTML, such as code.
    Verbatim(usize),
    /// A text of a fixed form.
    Spelled(Spelling),
    /// A whole number from the first to the second.
    Whole(u32, u32),
    /// A number from 0 to [`MAX_AMOUNT`], with or without a fraction.
    Amount,
    /// Plain text of at most so many characters, or an object of such texts, whose keys are ids.
    TextOrKeyed(&'static Kind),
    /// From the first to the second number of items, all of one kind.
    List(usize, usize, &'static Kind),
    /// An object whose keys are ids and whose values are of one kind.
    Keyed(&'static Kind),
    /// An object whose fields are these.
    Record(&'static [Field]),
}

/// A field of an object.
pub struct Field {
    pub name: &'static str,
    /// Whether it is required.
    pub needed: bool,
    pub kind: Kind,
}

const fn need(name: &'static str, kind: Kind) -> Field {
    Field { name, needed: true, kind }
}

const fn may(name: &'static str, kind: Kind) -> Field {
    Field { name, needed: false, kind }
}

const fn texts(name: &'static str, kind: &'static Kind) -> Field {
    may(name, Kind::List(0, 50, kind))
}

/// Ids of sources or criteria.
const fn ids(name: &'static str) -> Field {
    may(name, Kind::List(0, 50, &NAME))
}

const NAME: Kind = Kind::Spelled(Spelling::Id);
const SHORT: Kind = Kind::Text(60);
const LONG: Kind = Kind::Text(120);
const REVISION: Kind = Kind::Whole(1, 1_000_000);

/// The file as a whole.
pub static FILE: Kind = Kind::Record(&[
    may("$schema", Kind::Any),
    need("format", Kind::Format),
    need("id", NAME),
    need("revision", REVISION),
    need("lang", Kind::Spelled(Spelling::Language)),
    need("as_of", Kind::Spelled(Spelling::Date)),
    need("title", Kind::Text(80)),
    may("summary", Kind::Text(300)),
    need("options", Kind::List(2, MAX_OPTIONS, &OPTION)),
    need("criteria", Kind::List(0, 500, &CRITERION)),
    need("questions", Kind::List(0, 100, &QUESTION)),
    may("notes", Kind::List(0, 20, &NOTE)),
    may("sources", Kind::Keyed(&SOURCE)),
    may("retired", Kind::List(0, 1000, &Kind::Spelled(Spelling::Retired))),
]);

static OPTION: Kind = Kind::Record(&[
    need("id", NAME),
    need("name", Kind::Text(32)),
    may("icon", Kind::Spelled(Spelling::Icon)),
    may("summary", Kind::Text(300)),
    may(
        "color",
        Kind::Record(&[need("light", Kind::Spelled(Spelling::Color)), need("dark", Kind::Spelled(Spelling::Color))]),
    ),
    texts("users", &SHORT),
    texts("pros", &LONG),
    texts("cons", &LONG),
    texts("choose_when", &LONG),
    ids("sources"),
]);

static CRITERION: Kind = Kind::Record(&[
    need("id", NAME),
    need("title", SHORT),
    may("group", Kind::Text(40)),
    need("cells", Kind::Keyed(&CELL)),
    may("verdict", Kind::Record(&[need("winners", Kind::List(0, MAX_OPTIONS, &NAME)), may("why", Kind::Text(300))])),
    ids("sources"),
]);

static CELL: Kind = Kind::Record(&[
    need("value", SHORT),
    may("detail", Kind::Text(600)),
    texts("examples", &SHORT),
    may("code", Kind::Record(&[need("language", Kind::Text(32)), need("text", Kind::Verbatim(1200))])),
    may("measure", MEASURE),
    may("level", Kind::Whole(0, MAX_LEVEL)),
]);

const MEASURE: Kind = Kind::Record(&[
    need("value", Kind::Amount),
    need("unit", Kind::Text(24)),
    need("better", Kind::Spelled(Spelling::Better)),
]);

static QUESTION: Kind = Kind::Record(&[
    need("id", NAME),
    may("topic", Kind::Text(24)),
    need("text", Kind::Text(140)),
    may("help", Kind::Text(200)),
    may("weight", Kind::Whole(1, 3)),
    may("revised", REVISION),
    ids("criteria"),
    need("answers", Kind::List(2, 12, &ANSWER)),
]);

static ANSWER: Kind = Kind::Record(&[
    need("id", NAME),
    need("text", Kind::Text(100)),
    need("fit", Kind::Keyed(&Kind::Whole(0, MAX_FIT))),
    may("because", Kind::TextOrKeyed(&Kind::Text(160))),
]);

static NOTE: Kind =
    Kind::Record(&[need("id", NAME), need("title", SHORT), need("text", Kind::Text(800)), ids("sources")]);

static SOURCE: Kind = Kind::Record(&[
    need("title", Kind::Text(160)),
    need("url", Kind::Spelled(Spelling::Url)),
    need("date", Kind::Spelled(Spelling::Day)),
]);
