//! What a file of the right format must also keep to before it can be shown: each check is one function with one
//! "Ensure" line and one broken fixture.

use super::problem::{Place, nearest, report};
use super::spelling::is_id;
use super::value::Value;

pub use super::problem::Problem;

/// One check: adds what it finds in a file.
pub type Check = fn(&Value, &mut Vec<Problem>);

/// Each check by the name of its broken fixture.
pub const CHECKS: &[(&str, Check)] = &[
    ("ids-are-unique", ids_are_unique),
    ("every-option-has-a-cell", every_option_has_a_cell),
    ("every-option-has-a-fit", every_option_has_a_fit),
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
pub const CITATIONS: [&[&str]; 3] =
    [&["options", "*", "sources"], &["criteria", "*", "sources"], &["notes", "*", "sources"]];

/// Calls `visit` for all that stands at the end of a way into a file, where `*` is each item of a list.
/// What is not there is visited as `Null`.
pub fn each<'a>(file: &'a Value, way: &[&str], visit: &mut dyn FnMut(&'a Value, &Place)) {
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
            let ids = ids(list);
            for (index, id) in ids.iter().enumerate().filter(|(index, id)| !id.is_empty() && ids[..*index].contains(id))
            {
                let at = Place::Item(at, index);
                report(problems, &Place::Field(&at, "id"), || {
                    (["the id \"", id, "\" is taken already"].concat(), "choose another")
                });
            }
        });
    }
    keys_are_unique(&keys(file.get("sources")), &Place::Field(&Place::Root, "sources"), problems);
}

fn keys_are_unique(keys: &[&str], map: &Place, problems: &mut Vec<Problem>) {
    for (index, key) in keys.iter().enumerate() {
        if keys[..index].contains(key) {
            report(problems, &Place::Field(map, key), || {
                (["\"", key, "\" is written twice"].concat(), "keep one of them")
            });
        }
    }
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
    let Some(options) = sound_options(file) else { return };
    each(file, way, &mut |map, at| {
        let keys = keys(map);
        keys_are_unique(&keys, at, problems);
        for key in &keys {
            known(key, &options, "option", &Place::Field(at, key), problems);
        }
        for id in options.iter().filter(|id| !keys.contains(id)) {
            report(problems, at, || {
                (["the option \"", id, "\" has no ", noun].concat(), ["add \"", id, "\""].concat())
            });
        }
    });
}

/// Ensure a verdict's winners are options, each named once.
fn winners_are_options(file: &Value, problems: &mut Vec<Problem>) {
    if let Some(options) = sound_options(file) {
        references(file, &["criteria", "*", "verdict", "winners"], &options, "option", problems);
    }
}

/// Ensure a question draws on criteria that exist.
fn questions_name_criteria(file: &Value, problems: &mut Vec<Problem>) {
    references(file, &["questions", "*", "criteria"], &ids(file.get("criteria")), "criterion", problems);
}

/// Ensure a source that is cited stands in `sources`.
fn cited_sources_exist(file: &Value, problems: &mut Vec<Problem>) {
    let sources = keys(file.get("sources"));
    for way in CITATIONS {
        references(file, way, &sources, "source", problems);
    }
}

fn references(file: &Value, way: &[&str], among: &[&str], noun: &str, problems: &mut Vec<Problem>) {
    each(file, way, &mut |list, at| {
        let named: Vec<&str> = list.items().iter().map(Value::text).collect();
        for (index, id) in named.iter().enumerate() {
            let at = Place::Item(at, index);
            if named[..index].contains(id) {
                report(problems, &at, || (["\"", id, "\" is named twice"].concat(), "keep one of them"));
            } else {
                known(id, among, noun, &at, problems);
            }
        }
    });
}

fn known(id: &str, among: &[&str], noun: &str, at: &Place, problems: &mut Vec<Problem>) {
    if among.contains(&id) {
        return;
    }
    report(problems, at, || {
        let mend = match nearest(id, among) {
            Some(near) => ["did you mean \"", near, "\"?"].concat(),
            None => "name one that exists, or add it".to_owned(),
        };
        (["there is no ", noun, " \"", id, "\""].concat(), mend)
    });
}

/// The ids of a list's items.
pub fn ids(list: &Value) -> Vec<&str> {
    list.items().iter().map(|item| item.get("id").text()).collect()
}

/// The keys of a map.
pub fn keys(map: &Value) -> Vec<&str> {
    map.entries().iter().map(|(key, _)| key.as_str()).collect()
}

/// Where an option's own id is broken, everything that names it would be reported too, to no use.
fn sound_options(file: &Value) -> Option<Vec<&str>> {
    let options = ids(file.get("options"));
    options.iter().all(|id| is_id(id)).then_some(options)
}
