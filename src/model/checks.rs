//! What a well-formed file must also keep to before it can be shown: each check is one function with one
//! "Ensure" line and one broken fixture.

use super::file::{File, Keyed};
use super::node::is_id;
use super::problem::{Path, nearest};

pub use super::problem::Problem;

/// One check: adds what it finds.
pub type Check = fn(&File, &mut Vec<Problem>);

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
pub fn run(table: &[(&str, Check)], file: &File) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (_, check) in table {
        check(file, &mut problems);
    }
    problems
}

/// Ensure an id is used once among its siblings.
fn ids_are_unique(file: &File, problems: &mut Vec<Problem>) {
    let root = Path::default();
    unique(file.options.iter().map(|option| &option.id), &root.field("options"), problems);
    unique(file.criteria.iter().map(|criterion| &criterion.id), &root.field("criteria"), problems);
    unique(file.questions.iter().map(|question| &question.id), &root.field("questions"), problems);
    unique(file.notes.iter().map(|note| &note.id), &root.field("notes"), problems);
    for (index, question) in file.questions.iter().enumerate() {
        let path = root.field("questions").item(index).field("answers");
        unique(question.answers.iter().map(|answer| &answer.id), &path, problems);
    }
    unique_keys(&file.sources, &root.field("sources"), problems);
}

fn unique<'a>(ids: impl Iterator<Item = &'a String>, list: &Path, problems: &mut Vec<Problem>) {
    let mut seen: Vec<&String> = Vec::new();
    for (index, id) in ids.enumerate() {
        if !id.is_empty() && seen.contains(&id) {
            let what = format!("the id \"{id}\" is taken already");
            problems.push(Problem::error(list.item(index).field("id"), what, "choose another"));
        }
        seen.push(id);
    }
}

fn unique_keys<T>(keyed: &Keyed<T>, map: &Path, problems: &mut Vec<Problem>) {
    for (index, (key, _)) in keyed.iter().enumerate() {
        if keyed[..index].iter().any(|(earlier, _)| earlier == key) {
            let what = format!("\"{key}\" is written twice");
            problems.push(Problem::error(map.field(key), what, "keep one of them"));
        }
    }
}

/// Ensure a criterion has exactly one cell for each option.
fn every_option_has_a_cell(file: &File, problems: &mut Vec<Problem>) {
    if !options_are_sound(file) {
        return;
    }
    for (index, criterion) in file.criteria.iter().enumerate() {
        let path = Path::default().field("criteria").item(index).field("cells");
        keys_are_options(file, &criterion.cells, &path, "cell", problems);
    }
}

/// Ensure an answer has exactly one fit for each option.
fn every_option_has_a_fit(file: &File, problems: &mut Vec<Problem>) {
    if !options_are_sound(file) {
        return;
    }
    for (q, question) in file.questions.iter().enumerate() {
        for (a, answer) in question.answers.iter().enumerate() {
            let path = Path::default().field("questions").item(q).field("answers").item(a).field("fit");
            keys_are_options(file, &answer.fit, &path, "fit", problems);
        }
    }
}

fn keys_are_options<T>(file: &File, keyed: &Keyed<T>, map: &Path, noun: &str, problems: &mut Vec<Problem>) {
    unique_keys(keyed, map, problems);
    for (key, _) in keyed {
        known(key, option_ids(file), "option", &map.field(key), problems);
    }
    for id in option_ids(file).filter(|id| !keyed.iter().any(|(key, _)| key == id)) {
        let what = format!("the option \"{id}\" has no {noun}");
        problems.push(Problem::error(map.clone(), what, format!("add \"{id}\"")));
    }
}

/// Ensure a verdict's winners are options, each named once.
fn winners_are_options(file: &File, problems: &mut Vec<Problem>) {
    if !options_are_sound(file) {
        return;
    }
    for (index, criterion) in file.criteria.iter().enumerate() {
        let path = Path::default().field("criteria").item(index).field("verdict").field("winners");
        let winners = criterion.verdict.iter().flat_map(|verdict| &verdict.winners);
        references(winners, option_ids(file), "option", &path, problems);
    }
}

/// Ensure a question draws on criteria that exist.
fn questions_name_criteria(file: &File, problems: &mut Vec<Problem>) {
    for (index, question) in file.questions.iter().enumerate() {
        let path = Path::default().field("questions").item(index).field("criteria");
        let ids = file.criteria.iter().map(|criterion| criterion.id.as_str());
        references(question.criteria.iter(), ids, "criterion", &path, problems);
    }
}

/// Ensure a source that is cited stands in `sources`.
fn cited_sources_exist(file: &File, problems: &mut Vec<Problem>) {
    for (path, cited) in citations(file) {
        let ids = file.sources.iter().map(|(id, _)| id.as_str());
        references(cited.iter(), ids, "source", &path, problems);
    }
}

fn citations(file: &File) -> impl Iterator<Item = (Path, &Vec<String>)> {
    let at = |list: &str, index: usize| Path::default().field(list).item(index).field("sources");
    let options = file.options.iter().enumerate().map(move |(i, option)| (at("options", i), &option.sources));
    let criteria = file.criteria.iter().enumerate().map(move |(i, criterion)| (at("criteria", i), &criterion.sources));
    let notes = file.notes.iter().enumerate().map(move |(i, note)| (at("notes", i), &note.sources));
    options.chain(criteria).chain(notes)
}

fn references<'a>(
    ids: impl Iterator<Item = &'a String>,
    among: impl Iterator<Item = &'a str> + Clone,
    noun: &str,
    list: &Path,
    problems: &mut Vec<Problem>,
) {
    let mut seen: Vec<&String> = Vec::new();
    for (index, id) in ids.enumerate() {
        if seen.contains(&id) {
            problems.push(Problem::error(list.item(index), format!("\"{id}\" is named twice"), "keep one of them"));
        } else {
            known(id, among.clone(), noun, &list.item(index), problems);
        }
        seen.push(id);
    }
}

fn known<'a>(
    id: &str,
    among: impl Iterator<Item = &'a str> + Clone,
    noun: &str,
    at: &Path,
    problems: &mut Vec<Problem>,
) {
    if among.clone().any(|other| other == id) {
        return;
    }
    let mend = match nearest(id, among) {
        Some(near) => format!("did you mean \"{near}\"?"),
        None => "name one that exists, or add it".to_owned(),
    };
    problems.push(Problem::error(at.clone(), format!("there is no {noun} \"{id}\""), mend));
}

fn option_ids(file: &File) -> impl Iterator<Item = &str> + Clone {
    file.options.iter().map(|option| option.id.as_str())
}

/// Where an option's own id is broken, everything that names it would be reported too, to no use.
fn options_are_sound(file: &File) -> bool {
    option_ids(file).all(is_id)
}
