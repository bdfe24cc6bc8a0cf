//! What a file of the right format must also keep to before it can be shown: each check is one function with one
//! "Ensure" line and one broken fixture.

use std::collections::HashSet;

use super::format::MAX_OPTIONS;
use super::problem::{Alike, Place, Problem, did_you_mean};
use super::spelling::is_id;
use super::value::Value;
use super::{ids, keys};

/// One check: adds the problems it finds in a file.
pub type Check = fn(&Value, &mut Vec<Problem>);

/// Each check by the name of its broken fixture.
pub const CHECKS: &[(&str, Check)] = &[
    ("ids-are-unique", ids_are_unique),
    ("every-option-has-a-cell", every_option_has_a_cell),
    ("every-option-has-a-fit", every_option_has_a_fit),
    ("reasons-name-options", reasons_name_options),
    ("rows-are-measured-alike", rows_are_measured_alike),
    ("winners-are-options", winners_are_options),
    ("questions-name-criteria", questions_name_criteria),
    ("cited-sources-exist", cited_sources_exist),
];

/// Every problem that every check of a table finds, in the order of the table.
pub fn run(table: &[(&str, Check)], file: &Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (_, check) in table {
        check(file, &mut problems);
    }
    problems
}

/// The places that cite sources.
pub(super) const CITATIONS: [&[&str]; 3] =
    [&["options", "*", "sources"], &["criteria", "*", "sources"], &["notes", "*", "sources"]];

/// Calls `visit` for everything at the end of a way into a file, where `*` stands for each item of a list.
/// What is not there is visited as `Null`.
pub(super) fn each<'a>(file: &'a Value, way: &[&str], visit: &mut dyn FnMut(&'a Value, &Place)) {
    walk(file, way, &Place::Root, visit);
}

fn walk<'a>(value: &'a Value, way: &[&str], at: &Place, visit: &mut dyn FnMut(&'a Value, &Place)) {
    match way {
        [] => visit(value, at),
        ["*", rest @ ..] => {
            for (index, item) in value.items().iter().enumerate() {
                walk(item, rest, &Place::Item(at, index), visit);
            }
        }
        [name, rest @ ..] => walk(value.get(name), rest, &Place::Field(at, name), visit),
    }
}

/// Ensure an id is used once among its siblings.
fn ids_are_unique(file: &Value, problems: &mut Vec<Problem>) {
    let lists: [&[&str]; 5] = [&["options"], &["criteria"], &["questions"], &["notes"], &["questions", "*", "answers"]];
    for way in lists {
        each(file, way, &mut |list, at| {
            let mut seen = HashSet::new();
            for (index, id) in ids(list).enumerate().filter(|(_, id)| !id.is_empty()) {
                if !seen.insert(id) {
                    let path = at.path().item(index).field("id");
                    let what = format!("the id \"{id}\" is taken already");
                    problems.push(Problem::error(path, what, "choose another"));
                }
            }
        });
    }
    keys_are_unique(file.get("sources"), &Place::Field(&Place::Root, "sources"), problems);
}

fn keys_are_unique(map: &Value, at: &Place, problems: &mut Vec<Problem>) {
    let mut seen = HashSet::new();
    let mut twice = Alike::new(problems);
    for key in keys(map).filter(|key| !seen.insert(*key)) {
        twice.push(|| Problem::error(at.path().field(key), format!("\"{key}\" is written twice"), "keep one of them"));
    }
    twice.finish(at);
}

/// Ensure a criterion has exactly one cell for each option.
fn every_option_has_a_cell(file: &Value, problems: &mut Vec<Problem>) {
    keys_are_options(file, &["criteria", "*", "cells"], "cell", problems);
}

/// Ensure an answer has exactly one fit for each option.
fn every_option_has_a_fit(file: &Value, problems: &mut Vec<Problem>) {
    keys_are_options(file, &["questions", "*", "answers", "*", "fit"], "fit", problems);
}

fn keys_are_options(file: &Value, way: &[&str], noun: &str, problems: &mut Vec<Problem>) {
    let Some(mut options) = sound_options(file) else { return };
    each(file, way, &mut |map, at| {
        keys_are_known(map, at, &mut options, problems);
        let present: HashSet<&str> = keys(map).collect();
        for id in options.names.iter().filter(|id| !present.contains(*id)) {
            let what = format!("the option \"{id}\" has no {noun}");
            problems.push(Problem::error(at.path(), what, format!("add \"{id}\"")));
        }
    });
}

fn keys_are_known(map: &Value, at: &Place, options: &mut Known, problems: &mut Vec<Problem>) {
    keys_are_unique(map, at, problems);
    let mut unknown = Alike::new(problems);
    for key in keys(map) {
        if !options.contains(key) {
            unknown.push(|| options.unknown(key, &Place::Field(at, key)));
        }
    }
    unknown.finish(at);
}

/// Ensure the reasons of an answer are for options that exist.
fn reasons_name_options(file: &Value, problems: &mut Vec<Problem>) {
    let Some(mut options) = sound_options(file) else { return };
    each(file, &["questions", "*", "answers", "*", "because"], &mut |because, at| {
        keys_are_known(because, at, &mut options, problems);
    });
}

/// Ensure the cells of a row are all measured in one unit, or none is; and likewise with levels.
fn rows_are_measured_alike(file: &Value, problems: &mut Vec<Problem>) {
    each(file, &["criteria", "*", "cells"], &mut |cells, at| {
        let (mut scales, mut units) = (Vec::new(), Vec::new());
        for (_, cell) in cells.entries() {
            let measure = cell.get("measure");
            scales.push((*measure != Value::Null, *cell.get("level") != Value::Null));
            units.push((measure.get("unit").text(), measure.get("better").text()));
        }
        let mut report = |what, mend| problems.push(Problem::error(at.path(), what, mend));
        if scales.windows(2).any(|pair| pair[0] != pair[1]) {
            report("only some cells have a measure or a level", "give one to every cell of the row, or to none");
        } else if units.windows(2).any(|pair| pair[0] != pair[1]) {
            report("the measures differ in \"unit\" or \"better\"", "convert them to the same unit");
        }
    });
}

/// Ensure a verdict's winners are options, each named once.
fn winners_are_options(file: &Value, problems: &mut Vec<Problem>) {
    if let Some(mut options) = sound_options(file) {
        references(file, &["criteria", "*", "verdict", "winners"], &mut options, problems);
    }
}

/// Ensure a question draws on criteria that exist.
fn questions_name_criteria(file: &Value, problems: &mut Vec<Problem>) {
    let mut criteria = Known::new("criterion", ids(file.get("criteria")));
    references(file, &["questions", "*", "criteria"], &mut criteria, problems);
}

/// Ensure a source that is cited stands in `sources`.
fn cited_sources_exist(file: &Value, problems: &mut Vec<Problem>) {
    let mut sources = Known::new("source", keys(file.get("sources")));
    for way in CITATIONS {
        references(file, way, &mut sources, problems);
    }
}

fn references(file: &Value, way: &[&str], known: &mut Known, problems: &mut Vec<Problem>) {
    each(file, way, &mut |list, at| {
        let mut seen = HashSet::new();
        for (index, item) in list.items().iter().enumerate() {
            let id = item.text();
            let at = Place::Item(at, index);
            if !seen.insert(id) {
                problems.push(Problem::error(at.path(), format!("\"{id}\" is named twice"), "keep one of them"));
            } else if !known.contains(id) {
                problems.push(known.unknown(id, &at));
            }
        }
    });
}

/// The names that a reference can have.
struct Known<'a> {
    noun: &'static str,
    names: Vec<&'a str>,
    set: HashSet<&'a str>,
    /// How many more names may be compared for suggestions, which takes time where many are known and unknown.
    comparisons: usize,
}

impl<'a> Known<'a> {
    fn new(noun: &'static str, names: impl Iterator<Item = &'a str>) -> Known<'a> {
        let names: Vec<&str> = names.collect();
        Known { noun, set: names.iter().copied().collect(), names, comparisons: 100_000 }
    }

    fn contains(&self, name: &str) -> bool {
        self.set.contains(name)
    }

    fn unknown(&mut self, name: &str, at: &Place) -> Problem {
        let suggestion = self.comparisons.checked_sub(self.names.len()).and_then(|left| {
            self.comparisons = left;
            did_you_mean(name, self.names.iter().copied())
        });
        let mend = suggestion.unwrap_or_else(|| "name one that exists, or add it".to_owned());
        Problem::error(at.path(), format!("there is no {} \"{name}\"", self.noun), mend)
    }
}

/// The options, unless something is wrong with them: then everything that names one would be reported too, to no use.
fn sound_options(file: &Value) -> Option<Known<'_>> {
    let options = Known::new("option", ids(file.get("options")));
    (options.names.len() <= MAX_OPTIONS && options.names.iter().all(|id| is_id(id))).then_some(options)
}
