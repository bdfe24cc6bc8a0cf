//! The promise: what the markup asks for is what is carried out, and nothing else that stands there is.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::collections::HashSet;

use expect_test::expect;
use proptest::prelude::*;
use support::fixture;
use tiebreak::model::flips::Change;
use tiebreak::view::request::{PictureFormat, Request, parse, write};

/// What the field says that completes a request. A new request fails to compile here: add it to [`all`] too.
fn field(request: &Request) -> String {
    match request {
        Request::Search(text) | Request::CompareWithLink(text) => text.clone(),
        Request::ChangeAnswer { answer, .. } => answer.to_string(),
        Request::Choose { .. }
        | Request::ChooseThenNext { .. }
        | Request::Skip(_)
        | Request::Star { .. }
        | Request::Next
        | Request::Back
        | Request::ShowQuestion(_)
        | Request::ShowResult
        | Request::Restart
        | Request::Compare(_)
        | Request::ShowCriterion(_)
        | Request::Differences(_)
        | Request::MineFirst(_)
        | Request::ToggleOption(_)
        | Request::Try(_)
        | Request::Undo
        | Request::CompareWithMine
        | Request::EndComparison
        | Request::Resume
        | Request::StartFresh
        | Request::DismissNotice
        | Request::Share
        | Request::Copy
        | Request::SavePicture(_) => "some field".to_owned(),
    }
}

fn all() -> Vec<Request> {
    let change = |question, answer| Change { question, answer };
    vec![
        Request::Choose { question: 2, answer: 1 },
        Request::ChooseThenNext { question: 0, answer: 1 },
        Request::Skip(2),
        Request::Star { question: 1, star: true },
        Request::Star { question: 1, star: false },
        Request::Next,
        Request::Back,
        Request::ShowQuestion(2),
        Request::ShowResult,
        Request::Restart,
        Request::Compare(true),
        Request::Compare(false),
        Request::ShowCriterion(2),
        Request::Search("two words, ü".to_owned()),
        Request::Differences(true),
        Request::MineFirst(false),
        Request::ToggleOption(1),
        Request::Try(vec![change(0, 1)]),
        Request::Try(vec![change(0, 1), change(2, 0)]),
        Request::ChangeAnswer { question: 1, answer: 1 },
        Request::Undo,
        Request::CompareWithMine,
        Request::CompareWithLink("https://example.org/?tiebreak=1.x".to_owned()),
        Request::EndComparison,
        Request::Resume,
        Request::StartFresh,
        Request::DismissNotice,
        Request::Share,
        Request::Copy,
        Request::SavePicture(PictureFormat::Png),
        Request::SavePicture(PictureFormat::Svg),
    ]
}

#[test]
fn what_is_written_is_read() {
    let comparison = fixture("tea-or-coffee");
    let mut words = HashSet::new();
    let mut texts = Vec::new();
    for request in all() {
        let text = write(&request);
        words.insert(text.split(' ').next().unwrap().to_owned());
        assert_eq!(parse(&text, &field(&request), &comparison), Some(request), "{text}");
        texts.push(text);
    }
    let kinds: HashSet<_> = all().iter().map(std::mem::discriminant).collect();
    assert_eq!(words.len(), kinds.len(), "each kind has a word of its own");
    expect!["choose 2 1, choose-then-next 0 1, skip 2, star 1 1, star 1 0, next, back, question 2, result, restart, compare 1, compare 0, row 2, search, differences 1, mine-first 0, option 1, try 0 1, try 0 1 2 0, change 1, undo, versus, paste, end-versus, resume, fresh, dismiss, share, copy, picture 0, picture 1"].assert_eq(&texts.join(", "));
}

#[test]
fn what_the_comparison_does_not_have_is_not_asked_for() {
    let comparison = fixture("tea-or-coffee");
    for text in [
        "choose 3 0",
        "choose 0 2",
        "choose-then-next 0 999999999",
        "skip 3",
        "star 3 1",
        "question 3",
        "row 3",
        "option 2",
        "try 0 1 0 2",
        "try 3 0",
        "change 3",
    ] {
        assert_eq!(parse(text, "0", &comparison), None, "{text}");
    }
    for field in ["2", "-1", "", "one"] {
        assert_eq!(parse("change 0", field, &comparison), None, "{field}");
    }
}

#[test]
fn nothing_else_is_a_request() {
    let comparison = fixture("tea-or-coffee");
    for text in [
        "",
        " ",
        "nonsense",
        "Next",
        "next ",
        " next",
        "next 1",
        "choose",
        "choose 1",
        "choose 1 1 1",
        "choose 1  1",
        "choose a b",
        "choose -1 0",
        "skip 99999999999999999999",
        "star 0 2",
        "compare 2",
        "picture 2",
        "try",
        "try 0",
        "try 0 1 2",
        "undo\n",
    ] {
        assert_eq!(parse(text, "0", &comparison), None, "{text:?}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_fault(text in "([a-z-]{0,17}|choose|try|row)( [0-9]{0,12}){0,4}.{0,3}", field in ".{0,12}") {
        let comparison = fixture("tea-or-coffee");
        if let Some(request) = parse(&text, &field, &comparison) {
            prop_assert_eq!(parse(&write(&request), &field, &comparison), Some(request));
        }
    }
}
