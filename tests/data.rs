//! The promise: the shipped comparisons are clean, and the built-in one has a place for all it set out to cover.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use support::shipped;
use tiebreak::cli::check::{Finding, check};

#[test]
fn shipped_comparisons_are_clean() {
    let files = std::fs::read_dir("data").unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let names: Vec<String> = files.filter_map(|name| name.strip_suffix(".json").map(str::to_owned)).collect();
    assert!(names.len() >= 4);
    for name in names.iter().filter(|name| !name.ends_with(".schema")) {
        let text = std::fs::read_to_string(format!("data/{name}.json")).unwrap();
        let (comparison, findings) = check(name, &text);
        let lines: Vec<String> = findings.iter().map(Finding::line).collect();
        assert_eq!(lines, Vec::<String>::new());
        assert_eq!(comparison.unwrap().id, *name, "a file is named for its id");
    }
}

#[test]
fn the_built_in_comparison_covers_its_subject() {
    let comparison = shipped("python-vs-nodejs");
    let subjects = "type origin users best-for speed requests concurrency memory scalability syntax architecture learning \
        dev-speed frameworks apis realtime ai data-science automation package-manager packages databases community \
        security deployment jobs salary";
    for subject in subjects.split_whitespace() {
        assert!(comparison.criteria.iter().any(|criterion| criterion.id == subject), "no criterion {subject}");
    }
    assert!(comparison.notes.iter().any(|note| note.title.contains("together")));
    for option in &comparison.options {
        assert!([&option.pros, &option.cons, &option.choose_when, &option.users].iter().all(|list| list.len() >= 3));
    }
    assert!((10..=12).contains(&comparison.questions.len()));
    assert!(comparison.questions.iter().all(|question| !question.criteria.is_empty()));
    let answers = comparison.questions.iter().flat_map(|question| &question.answers);
    assert!(answers.into_iter().all(|answer| !answer.because.is_empty()));
}
