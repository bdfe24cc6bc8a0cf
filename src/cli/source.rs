//! A comparison file's text as a value whose places are known by line.

use std::collections::BTreeMap;

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;

use crate::model::problem::{Path, Place, Problem};
use crate::model::value::Value;

/// The value that a text holds, and on which line each part of it starts.
pub struct Source {
    pub value: Value,
    lines: BTreeMap<Path, usize>,
}

impl Source {
    /// # Errors
    /// The line on which the text stops being JSON, from 1, and what is wrong there.
    pub fn parse(text: &str) -> Result<Source, (usize, Problem)> {
        // serde_json judges; the other parser, which forgives more, only tells where things stand.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(text) {
            return Err(not_json(text, &error));
        }
        let parsed = jsonc_parser::parse_to_ast(
            text,
            &jsonc_parser::CollectOptions::default(),
            &jsonc_parser::ParseOptions::default(),
        );
        let Some(root) = parsed.ok().and_then(|parsed| parsed.value) else {
            let what = "it holds no value";
            return Err((1, Problem::error(Path::default(), what, "write a comparison: one JSON object")));
        };
        let starts: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
        let line_of = |at: usize| 1 + starts.partition_point(|newline| *newline < at);
        let mut lines = BTreeMap::new();
        let value = read(&root, &Place::Root, &line_of, &mut lines);
        Ok(Source { value, lines })
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

/// Where a comma is missing or one too many, the fault is at the end of what came before.
fn not_json(text: &str, error: &serde_json::Error) -> (usize, Problem) {
    let message = error.to_string();
    let what = message.split(" at line ").next().unwrap_or(&message);
    let mut line = error.line().max(1);
    if what.starts_with("expected `,`") || what.starts_with("trailing comma") {
        let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
        let before = text.get(..start + error.column().saturating_sub(1)).unwrap_or(text).trim_end();
        line = 1 + before.matches('\n').count();
    }
    let start: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let here = text.get(start..).unwrap_or_default().lines().next().unwrap_or_default();
    let before = text.get(..start + error.column().saturating_sub(1)).unwrap_or(text).trim_end();
    let mend = if text.trim_start().starts_with('<') {
        "this looks like a web page; name a comparison file"
    } else if here.contains("//") && !here.contains('"') || here.contains("/*") {
        "remove the comment: JSON has none"
    } else if here.contains(['\u{201c}', '\u{201d}']) && what != "trailing comma" {
        "write straight quotes (\") around names and texts, not curly ones"
    } else if what.starts_with("control character") {
        "close the quote on the line where it was opened; write a line break inside a text as \\n"
    } else if what.starts_with("trailing comma") || before.ends_with(',') && here.trim_start().starts_with([']', '}']) {
        "remove the comma before the closing bracket"
    } else {
        "mend it here or just before: a comma, a quote or a bracket is often the cause"
    };
    let what = format!("not JSON: {what}");
    (line, Problem::error(Path::default(), what, mend))
}

fn read(node: &ast::Value, at: &Place, line_of: &dyn Fn(usize) -> usize, lines: &mut BTreeMap<Path, usize>) -> Value {
    lines.entry(at.path()).or_insert_with(|| line_of(node.start()));
    match node {
        ast::Value::NullKeyword(_) => Value::Null,
        ast::Value::BooleanLit(literal) => Value::Bool(literal.value),
        ast::Value::NumberLit(literal) => Value::Number(literal.value.parse().unwrap_or(f64::NAN)),
        ast::Value::StringLit(literal) => Value::Text(literal.value.clone().into_owned()),
        ast::Value::Array(array) => {
            let items = array.elements.iter().enumerate();
            Value::List(items.map(|(index, item)| read(item, &Place::Item(at, index), line_of, lines)).collect())
        }
        ast::Value::Object(object) => {
            let mut fields = Vec::new();
            for property in &object.properties {
                let at = Place::Field(at, property.name.as_str());
                // A field stands where its name stands; of two with one name the later is the one too many.
                lines.insert(at.path(), line_of(property.name.start()));
                fields.push((property.name.as_str().to_owned(), read(&property.value, &at, line_of, lines)));
            }
            Value::Record(fields)
        }
    }
}
