//! Every transition: what a message does to the state, and which effects follow.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

#[path = "support/states.rs"]
mod states;

use expect_test::expect;
use states::{PAGE, check, choose, code, fresh, opened, opened_at};
use support::shipped;
use tiebreak::i18n::words;
use tiebreak::shared::Shared;
use tiebreak::state::{Msg, Opening, Screen, Settings, State, Visit};

#[test]
fn answering() {
    check(
        fresh(),
        vec![choose(0, 1), choose(0, 1), Msg::Next, Msg::Back, choose(0, 0)],
        &expect![[r#"
        question 0, 1.tea-or-coffee.3.time_none.c3eba1
            CancelNext; Publish; emit answer time_none
        question 0, 1.tea-or-coffee.3.time_none.c3eba1
        question 1, 1.tea-or-coffee.3.time_none.c3eba1
            CancelNext; Publish; Focus(Heading)
        question 0, 1.tea-or-coffee.3.time_none.c3eba1
            CancelNext; Publish; Focus(Heading)
        question 0, 1.tea-or-coffee.3.time_lots.vsk8q1
            CancelNext; Publish; emit answer time_lots
    "#]],
    );
    check(
        fresh(),
        vec![Msg::ChooseByPointer { question: 0.into(), answer: 0.into() }, choose(0, 0), Msg::Next],
        &expect![[r#"
            question 0, 1.tea-or-coffee.3.time_lots.vsk8q1
                CancelNext; Publish; emit answer time_lots; ScheduleNext
            question 0, 1.tea-or-coffee.3.time_lots.vsk8q1
            question 1, 1.tea-or-coffee.3.time_lots.vsk8q1
                CancelNext; Publish; Focus(Heading)
        "#]],
    );
}

#[test]
fn nothing_leads_past_an_open_question_but_a_skip() {
    check(
        fresh(),
        vec![Msg::Next, Msg::Back, Msg::Skip(0.into()), Msg::Next],
        &expect![[r#"
        question 0
        question 0
        question 1, 1.tea-or-coffee.3.time_.6svwtr
            CancelNext; Publish; emit answer time_; Focus(Heading)
        question 1, 1.tea-or-coffee.3.time_.6svwtr
    "#]],
    );
}

#[test]
fn stars() {
    let star = |star| Msg::Star { question: 0.into(), star };
    check(
        fresh(),
        vec![star(true), choose(0, 0), star(false), star(true), Msg::Skip(0.into())],
        &expect![[r#"
        question 0
            CancelNext; Publish; emit answer time_*
        question 0, 1.tea-or-coffee.3.time_lots*.wdaw8w
            CancelNext; Publish; emit answer time_lots*
        question 0, 1.tea-or-coffee.3.time_lots.vsk8q1
            CancelNext; Publish; emit answer time_lots
        question 0, 1.tea-or-coffee.3.time_lots*.wdaw8w
            CancelNext; Publish; emit answer time_lots*
        question 1, 1.tea-or-coffee.3.time_.6svwtr
            CancelNext; Publish; emit answer time_; Focus(Heading)
    "#]],
    );
}

#[test]
fn there_are_no_more_than_three_stars() {
    let comparison = shipped("python-vs-nodejs");
    let state = State::new(Shared::new(comparison), Settings::new(words("en")));
    let star = |question: usize, star| Msg::Star { question: question.into(), star };
    check(
        state,
        vec![
            star(0, true),
            star(1, true),
            star(2, true),
            star(3, true),
            star(2, false),
            star(3, true),
            star(4, true),
            Msg::ShowQuestion(1.into()),
        ],
        &expect![[r#"
            question 0
                CancelNext; Publish; emit answer goal_*
            question 0
                CancelNext; Publish; emit answer back_*
            question 0
                CancelNext; Publish; emit answer work_*
            question 0, star refused
            question 0
                CancelNext; Publish; emit answer work_
            question 0
                CancelNext; Publish; emit answer team_*
            question 0, star refused
            question 1
                CancelNext; Publish; Focus(Heading)
        "#]],
    );
}

#[test]
fn the_last_question_leads_to_the_result() {
    let last = State { screen: Screen::Question(2.into()), ..fresh() };
    check(
        last.clone(),
        vec![choose(2, 0), Msg::Next, Msg::Next, Msg::Back],
        &expect![[r#"
            question 2, 1.tea-or-coffee.3.milk_yes.qkzc3h
                CancelNext; Publish; emit answer milk_yes
            result, 1.tea-or-coffee.3.milk_yes.qkzc3h
                CancelNext; push, leaving Question(QuestionIndex(2)); Focus(Heading); emit result ["coffee"] Quiz
            result, 1.tea-or-coffee.3.milk_yes.qkzc3h
            question 2, 1.tea-or-coffee.3.milk_yes.qkzc3h
                CancelNext; push, leaving Result; Focus(Heading)
        "#]],
    );
    check(
        last,
        vec![Msg::Skip(2.into()), Msg::ShowQuestion(1.into()), Msg::ShowResult],
        &expect![[r#"
            result, 1.tea-or-coffee.3.milk_.ackjrw
                CancelNext; push, leaving Question(QuestionIndex(2)); emit answer milk_; Focus(Heading)
            question 1, 1.tea-or-coffee.3.milk_.ackjrw
                CancelNext; push, leaving Result; Focus(Heading)
            result, 1.tea-or-coffee.3.milk_.ackjrw
                CancelNext; push, leaving Question(QuestionIndex(1)); Focus(Heading)
        "#]],
    );
}

#[test]
fn starting_again() {
    check(
        opened_at(&format!("?tiebreak={}", code("time_lots"))),
        vec![Msg::Restart],
        &expect![[r#"
            question 0, restarted
                CancelNext; push, leaving Result; Focus(Heading); ScheduleForgetRestart
        "#]],
    );
}

#[test]
fn resuming_an_earlier_visit() {
    let visit = Some(Visit { code: code("time_lots"), position: 1 });
    let state = opened(Opening { url: PAGE.to_owned(), visit, ..Opening::default() }).0;
    check(
        state.clone(),
        vec![Msg::Resume],
        &expect![[r#"
        question 1, 1.tea-or-coffee.3.time_lots.vsk8q1
            CancelNext; Publish; Focus(Heading)
    "#]],
    );
    check(
        state.clone(),
        vec![Msg::StartFresh],
        &expect![[r#"
        question 0
            ForgetVisit; Focus(Heading)
    "#]],
    );
    check(
        state,
        vec![choose(0, 1), Msg::Resume],
        &expect![[r#"
        question 0, 1.tea-or-coffee.3.time_none.c3eba1
            CancelNext; Publish; emit answer time_none
        question 0, 1.tea-or-coffee.3.time_none.c3eba1
    "#]],
    );
}
