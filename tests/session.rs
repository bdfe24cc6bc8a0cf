//! The promise: what a reader does leads where they expect, whatever the order.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use expect_test::{Expect, expect};
use support::{answers, fixture};
use tiebreak::model::answers::Answers;
use tiebreak::model::session::{Action, Screen, Session, apply};

#[track_caller]
fn check(actions: &[Action], expected: &Expect) {
    let comparison = fixture("tea-or-coffee");
    let mut session = Session::opened(Answers::none(&comparison));
    for action in actions {
        session = apply(&session, action, &comparison);
    }
    let public = serde_json::to_string(&session.answers.public(&comparison)).unwrap();
    let comparing = if session.comparing { " comparing" } else { "" };
    expected.assert_eq(&format!("{:?}{comparing} {public}", session.screen));
}

#[test]
fn actions() {
    use Action::*;
    let choose = |question, answer| Choose { question, answer };
    check(&[], &expect!["Question(0) {}"]);
    check(&[Back], &expect!["Question(0) {}"]);
    check(&[choose(0, 1), Next], &expect![[r#"Question(1) {"time":{"answer":"none","star":false}}"#]]);
    check(
        &[choose(0, 1), Next, Back, choose(0, 0)],
        &expect![[r#"Question(0) {"time":{"answer":"lots","star":false}}"#]],
    );
    check(
        &[Star { question: 0, star: true }, choose(0, 0)],
        &expect![[r#"Question(0) {"time":{"answer":"lots","star":true}}"#]],
    );
    check(
        &[Star { question: 0, star: true }, Skip { question: 0 }, Next],
        &expect![[r#"Question(1) {"time":{"answer":null,"star":false}}"#]],
    );
    check(&[Next, Next, choose(2, 0), Next], &expect![[r#"Result {"milk":{"answer":"yes","star":false}}"#]]);
    check(&[GoTo(Screen::Result), Back], &expect!["Question(2) {}"]);
    check(
        &[choose(0, 0), Compare(true)],
        &expect![[r#"Question(0) comparing {"time":{"answer":"lots","star":false}}"#]],
    );
    check(&[Compare(true), GoTo(Screen::Question(1))], &expect!["Question(1) {}"]);
    check(&[choose(0, 0), Next, Restart], &expect!["Question(0) {}"]);
}

#[test]
fn a_link_opens_its_result() {
    let comparison = fixture("tea-or-coffee");
    assert_eq!(Session::opened(answers(&comparison, "time_lots")).screen, Screen::Result);
}
