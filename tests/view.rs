//! The promise: a screen is this markup. Whoever changes it sees here what readers, styles and assistive technology
//! will meet.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::rc::Rc;

use expect_test::{ExpectFile, expect_file};
use support::{answers, fixture};
use tiebreak::model::comparison::Comparison;
use tiebreak::model::session::Session;
use tiebreak::view::part::{Drawing, Part};
use tiebreak::view::widget::Props;
use tiebreak::view::words::words;
use yew::LocalServerRenderer;

#[track_caller]
fn check(part: Part, expected: &ExpectFile) {
    expected.assert_eq(&indented(&drawn(part)));
}

fn drawn(part: Part) -> String {
    pollster::block_on(LocalServerRenderer::<Drawing>::with_props(part).hydratable(false).render())
}

/// Each element on a line of its own, the end of one without children on the same.
fn indented(html: &str) -> String {
    let (mut text, mut depth, mut opened) = (String::new(), 0, false);
    for piece in html.split('<').skip(1) {
        let (closes, void) = (piece.starts_with('/'), piece.starts_with("input"));
        depth -= usize::from(closes);
        if !(closes && opened || text.is_empty()) {
            text.push('\n');
            text.push_str(&"  ".repeat(depth));
        }
        text.push('<');
        text.push_str(piece);
        opened = !closes && !void;
        depth += usize::from(opened);
    }
    text.push('\n');
    text
}

fn props(comparison: &Rc<Comparison>, notation: &str) -> Rc<Props> {
    let session = Session::opened(answers(comparison, notation));
    Rc::new(Props::new(Rc::clone(comparison), session, words("en")))
}

fn widget(notation: &str, comparing: bool, lang: &str) -> Part {
    let comparison = fixture("tea-or-coffee");
    let session = Session { comparing, ..Session::opened(answers(&comparison, notation)) };
    Part::Widget(Rc::new(Props::new(Rc::new(comparison), session, words(lang))))
}

#[test]
fn the_quiz() {
    check(widget("", false, "en"), &expect_file!["view/quiz.html"]);
}

#[test]
fn a_result() {
    check(widget("time_lots sleep_well*", false, "en"), &expect_file!["view/result.html"]);
}

#[test]
fn of_several_that_lead_together_none_is_ahead() {
    let pets = Rc::new(fixture("three-pets"));
    let says_who_is_ahead = |notation| drawn(Part::Widget(props(&pets, notation))).contains("its nearest rival");
    assert!(says_who_is_ahead("room_flat"), "a fish, before a cat");
    assert!(!says_who_is_ahead("room_farm"), "a cat or a dog");
}

#[test]
fn the_comparison() {
    check(widget("time_lots", true, "de"), &expect_file!["view/comparison.html"]);
}

#[test]
fn a_failure() {
    let problems = vec!["options: there is one".to_owned(), "<b> is no id".to_owned()];
    check(Part::Failure(words("de"), problems), &expect_file!["view/failure.html"]);
}

#[test]
fn every_file_of_words_is_known() {
    for entry in std::fs::read_dir("src/view/words").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let lang = path.file_stem().unwrap().to_str().unwrap();
            assert_eq!(words(lang).lang, lang, "src/view/words/files.rs does not name {}", path.display());
        }
    }
}

#[test]
fn a_press_redraws_one_question() {
    let comparison = Rc::new(fixture("tea-or-coffee"));
    let (before, after) = (props(&comparison, "milk_no"), props(&comparison, "time_lots milk_no"));
    let redrawn =
        |question: usize| Part::Question(Rc::clone(&before), question) != Part::Question(Rc::clone(&after), question);
    assert_eq!([0, 1, 2].map(redrawn), [true, false, false]);
    assert!(Part::Compare(Rc::clone(&before)) == Part::Compare(props(&comparison, "milk_no")));
    assert!(Part::Compare(before) != Part::Compare(after));
}
