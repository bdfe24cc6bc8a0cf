//! The place on a page that a snippet fills: between `<!-- tiebreak -->` and `<!-- /tiebreak -->`.

use std::fmt::{self, Display, Formatter};

/// The markers of a page, as an author writes them. With a name, a page has room for several snippets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marker<'a> {
    Start(Option<&'a str>),
    End(Option<&'a str>),
}

/// A place between two markers.
struct Place<'a> {
    name: Option<&'a str>,
    /// Just after the first marker, and where the second one starts.
    from: usize,
    to: usize,
    /// What stands before the first marker on its line, if it is space.
    indent: &'a str,
    /// Of the first marker, from 1.
    line: usize,
}

/// Why it is not certain what a snippet would replace. Lines count from 1.
#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
    /// The page has no place of this name, but some of other names.
    Absent { name: Option<String>, others: Vec<Option<String>> },
    /// A start without its end.
    NotEnded { line: usize, name: Option<String> },
    /// An end without its start.
    NotStarted { line: usize },
    /// Two places of one name.
    Twice { line: usize, first: usize, name: Option<String> },
}

/// The page with `snippet` between the markers of a name.
///
/// # Errors
/// A fault of any marker on the page: then nothing is replaced.
pub fn fill(page: &str, name: Option<&str>, snippet: &str) -> Result<String, Fault> {
    let places = places(page)?;
    let place = places.iter().find(|place| place.name == name).ok_or_else(|| Fault::Absent {
        name: owned(name),
        others: places.iter().map(|place| owned(place.name)).collect(),
    })?;
    let (line_break, indent) = (if page.contains("\r\n") { "\r\n" } else { "\n" }, place.indent);
    let before_line = format!("{line_break}{indent}");
    let mut filled = page[..place.from].to_owned();
    for line in snippet.lines() {
        filled.extend([&before_line, line]);
    }
    // In Markdown the blank line ends the HTML, so that what follows the markers is still Markdown.
    filled.extend([line_break, &before_line, &page[place.to..]]);
    Ok(filled)
}

fn places(page: &str) -> Result<Vec<Place<'_>>, Fault> {
    let mut places: Vec<Place> = Vec::new();
    let mut open: Option<Place> = None;
    let (mut at, mut line) = (0, 1);
    while let Some(start) = page[at..].find("<!--").map(|found| at + found) {
        line += page[at..start].matches('\n').count();
        let Some(end) = page[start..].find("-->").map(|found| start + found + "-->".len()) else { break };
        match (marker(&page[start + "<!--".len()..end - "-->".len()]), open.take()) {
            (None, before) => open = before,
            (Some(Marker::Start(name)), None) => {
                if let Some(first) = places.iter().find(|place| place.name == name) {
                    return Err(Fault::Twice { line, first: first.line, name: owned(name) });
                }
                let before = &page[page[..start].rfind('\n').map_or(0, |at| at + 1)..start];
                let indent = if before.trim().is_empty() { before } else { "" };
                open = Some(Place { name, from: end, to: end, indent, line });
            }
            (Some(Marker::End(name)), Some(place)) if name.is_none() || name == place.name => {
                places.push(Place { to: start, ..place });
            }
            (Some(_), Some(Place { name, line, .. })) => return Err(Fault::NotEnded { line, name: owned(name) }),
            (Some(Marker::End(_)), None) => return Err(Fault::NotStarted { line }),
        }
        line += page[start..end].matches('\n').count();
        at = end;
    }
    match open {
        Some(Place { name, line, .. }) => Err(Fault::NotEnded { line, name: owned(name) }),
        None => Ok(places),
    }
}

/// A comment that is a marker.
fn marker(comment: &str) -> Option<Marker<'_>> {
    let comment = comment.trim();
    let (word, name) = comment.split_once(':').map_or((comment, None), |(word, name)| (word, Some(name.trim())));
    match word.trim_end() {
        "tiebreak" => Some(Marker::Start(name)),
        "/tiebreak" => Some(Marker::End(name)),
        _ => None,
    }
}

fn owned(name: Option<&str>) -> Option<String> {
    name.map(str::to_owned)
}

/// The marker that starts a place.
fn start(name: Option<&str>) -> String {
    name.map_or_else(|| "<!-- tiebreak -->".to_owned(), |name| format!("<!-- tiebreak: {name} -->"))
}

impl Fault {
    /// Where to look, if the fault is at a place.
    pub fn line(&self) -> Option<usize> {
        match self {
            Fault::Absent { .. } => None,
            Fault::NotEnded { line, .. } | Fault::NotStarted { line } | Fault::Twice { line, .. } => Some(*line),
        }
    }
}

/// What is wrong, and how to mend it.
impl Display for Fault {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Fault::Absent { name, others } => {
                let start = start(name.as_deref());
                write!(f, "there is no {start}; write {start} and <!-- /tiebreak --> where the quiz shall stand")?;
                let names: Vec<&str> = others.iter().flatten().map(String::as_str).collect();
                match (names.as_slice(), name) {
                    ([], None) => Ok(()),
                    ([], Some(_)) if others.is_empty() => Ok(()),
                    ([], Some(_)) => write!(f, ", or leave out --name"),
                    (names, _) => write!(f, ", or choose with --name: {}", names.join(", ")),
                }
            }
            Fault::NotEnded { name, .. } => {
                write!(f, "{} has no end; write <!-- /tiebreak --> behind it", start(name.as_deref()))
            }
            Fault::NotStarted { .. } => {
                write!(f, "<!-- /tiebreak --> has no start; write <!-- tiebreak --> before it")
            }
            Fault::Twice { first, name, .. } => {
                let start = start(name.as_deref());
                write!(
                    f,
                    "{start} stands on line {first} already; give one a name, <!-- tiebreak: NAME -->, for --name"
                )
            }
        }
    }
}
