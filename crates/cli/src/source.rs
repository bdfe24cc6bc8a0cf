//! A comparison file's text as a value, and the line of each part of it.

use std::collections::BTreeMap;

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use serde::de::IgnoredAny;
use tiebreak_core::validate::problem::{Path, Place, Problem};
use tiebreak_core::validate::value::{MAX_DEPTH, Value};

/// The value that a text holds, and on which line each part of it starts.
#[derive(Debug)]
pub struct Source {
    pub value: Value,
    lines: BTreeMap<Path, usize>,
}

impl Source {
    /// # Errors
    /// The line on which the text stops being JSON, from 1, and what is wrong there.
    pub fn parse(text: &str) -> Result<Source, (usize, Problem)> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let problem = |error| not_a_value(text, &error);
        // Of broken syntax, reading without values says more than reading values.
        serde_json::from_str::<IgnoredAny>(text).map_err(problem)?;
        let value = serde_json::from_str(text).map_err(problem)?;
        // The other parser accepts more than JSON. It only tells where things stand.
        let parsed = jsonc_parser::parse_to_ast(
            text,
            &jsonc_parser::CollectOptions::default(),
            &jsonc_parser::ParseOptions::default(),
        );
        let line_starts = text.match_indices('\n').map(|(at, _)| at + 1).collect();
        let mut lines = Lines { starts: line_starts, of: BTreeMap::new() };
        if let Some(root) = parsed.ok().and_then(|parsed| parsed.value) {
            lines.read(&root, &Place::Root);
        }
        Ok(Source { value, lines: lines.of })
    }

    /// The line of a place, or of the nearest thing around it that is there.
    pub fn line(&self, at: &Path) -> usize {
        let mut steps = at.0.as_slice();
        loop {
            if let Some(line) = self.lines.get(&Path(steps.to_vec())) {
                return *line;
            }
            let [around @ .., _] = steps else { return 1 };
            steps = around;
        }
    }
}

/// Collects the lines of places.
struct Lines {
    /// Where each line but the first starts.
    starts: Vec<usize>,
    of: BTreeMap<Path, usize>,
}

impl Lines {
    fn line(&self, at: usize) -> usize {
        1 + self.starts.partition_point(|start| *start <= at)
    }

    fn read(&mut self, node: &ast::Value, at: &Place) {
        let line = self.line(node.start());
        self.of.entry(at.path()).or_insert(line);
        match node {
            ast::Value::Array(array) => {
                for (index, item) in array.elements.iter().enumerate() {
                    self.read(item, &Place::Item(at, index));
                }
            }
            ast::Value::Object(object) => {
                for property in &object.properties {
                    let at = Place::Field(at, property.name.as_str());
                    // A field stands where its name stands; of two with one name the later is the one too many.
                    let line = self.line(property.name.start());
                    self.of.insert(at.path(), line);
                    self.read(&property.value, &at);
                }
            }
            _ => {}
        }
    }
}

/// Why a text is no value, and on which line.
fn not_a_value(text: &str, error: &serde_json::Error) -> (usize, Problem) {
    let message = error.to_string();
    let what = message.split(" at line ").next().unwrap_or(&message);
    let problem = |what: &str, mend: &str| Problem::error(Path::default(), what, mend);
    if text.trim().is_empty() {
        return (1, problem("it is empty", "write a comparison into it"));
    }
    if error.is_data() {
        let mend = format!("have at most {MAX_DEPTH} arrays and objects inside each other");
        return (error.line(), problem(what, &mend));
    }
    if what == "number out of range" {
        return (error.line(), problem("the number is out of range", "write a smaller one"));
    }
    let start = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let before = text.get(..start + error.column().saturating_sub(1)).unwrap_or(text).trim_end();
    let line = if what.starts_with("expected `,`") || what.starts_with("trailing comma") {
        // Where a comma is missing or one too many, the fault is at the end of what came before.
        1 + before.matches('\n').count()
    } else {
        error.line().max(1)
    };
    let rest = text.get(start..).unwrap_or_default().lines().next().unwrap_or_default();
    let mend = mend(text, what, before, rest);
    (line, problem(&format!("not JSON: {what}"), mend))
}

/// Whether a text starts with a name and what gives it a value, without a quote or a bracket.
fn is_yaml_or_toml(text: &str) -> bool {
    let start = text.trim_start();
    let name = start.split([':', '=']).next().unwrap_or_default().trim_end();
    let is_name = |name: &str| {
        !name.is_empty() && name.chars().all(|letter| letter.is_ascii_alphanumeric() || "_-".contains(letter))
    };
    start.starts_with("---") || start.len() > name.len() && is_name(name)
}

/// How to mend a text that is not JSON: `before` is what stands before the fault, `line` the line of the fault.
fn mend(text: &str, what: &str, before: &str, line: &str) -> &'static str {
    if text.trim_start().starts_with('<') {
        "this looks like a web page; name a comparison file"
    } else if is_yaml_or_toml(text) {
        "this looks like YAML or TOML; write it as JSON"
    } else if std::path::Path::new(text.trim_end()).extension().is_some_and(|ending| ending == "json") {
        "this looks like a file's name; give what is in the file"
    } else if line.contains("//") && !line.contains('"') || line.contains("/*") {
        "remove the comment: JSON has none"
    } else if line.contains(['\u{201c}', '\u{201d}']) && what != "trailing comma" {
        "write straight quotes (\") around names and texts, not curly ones"
    } else if what.starts_with("control character") {
        "close the quote on the line where it was opened; write a line break inside a text as \\n"
    } else if what.starts_with("trailing comma") || before.ends_with(',') && line.trim_start().starts_with([']', '}']) {
        "remove the comma before the closing bracket"
    } else {
        "mend it here or just before: a comma, a quote or a bracket is often the cause"
    }
}
