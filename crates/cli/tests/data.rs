//! The shipped comparisons have no problems, and the built-in one covers its subject.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use support::{shipped, shipped_names, text};
use tiebreak_cli::check::{Finding, check};

#[test]
fn shipped_comparisons_are_clean() {
    let names = shipped_names();
    assert!(names.len() >= 4);
    for name in &names {
        let (comparison, findings) = check(name, &text(&format!("data/{name}.json")));
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
    assert!(answers.into_iter().all(|answer| answer.because.iter().any(|text| !text.is_empty())));
}
