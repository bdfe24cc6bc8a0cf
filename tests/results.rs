//! Every transition of a result: trying, breaking a tie, side by side, starting again.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

#[path = "support/states.rs"]
mod states;

use expect_test::expect;
use states::{change, check, choose, code, comparison, fresh, opened_at};
use support::answers;
use tiebreak::state::{Msg, Place, Screen, State};
use tiebreak_core::flips::Change;

fn tried(changes: Vec<Change>, place: Place) -> Msg {
    Msg::Try { changes, place }
}

#[test]
fn trying_and_undoing() {
    let state = opened_at(&format!("?tiebreak={}", code("time_lots sleep_well*")));
    check(
        state,
        vec![
            tried(vec![change(0, 1)], Place::Flips),
            Msg::Undo,
            Msg::Undo,
            tried(vec![change(0, 1), change(1, 0)], Place::Flips),
            // Another way takes the place of the first; a change elsewhere comes on top.
            tried(vec![change(0, 1)], Place::Flips),
            tried(vec![change(1, 0)], Place::Pull(1.into())),
            Msg::Keep,
            Msg::Undo,
            Msg::ShowQuestion(0.into()),
            Msg::Undo,
        ],
        &expect![[r#"
            result, 1.tea-or-coffee.3.sleep_well*.time_none.pgb3wx, tried at Flips from 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, listed by 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, from link 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x
                CancelNext; Publish; emit answer time_none; Hold(Flips)
            result, 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, listed by 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, from link
                Publish; Hold(Flips); Focus(Tried(Flips))
            result, 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, listed by 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, from link
            result, 1.tea-or-coffee.3.sleep_badly*.time_none.4ftj0h, tried at Flips from 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, listed by 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, from link 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x
                CancelNext; Publish; emit answer time_none; emit answer sleep_badly*; Hold(Flips)
            result, 1.tea-or-coffee.3.sleep_well*.time_none.pgb3wx, tried at Flips from 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, listed by 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, from link 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x
                CancelNext; Publish; emit answer sleep_well*; Hold(Flips)
            result, 1.tea-or-coffee.3.sleep_badly*.time_none.4ftj0h, tried at Pull(QuestionIndex(1)) from 1.tea-or-coffee.3.sleep_well*.time_none.pgb3wx, listed by 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, from link 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x
                CancelNext; Publish; emit answer sleep_badly*; Hold(Pull(QuestionIndex(1)))
            result, 1.tea-or-coffee.3.sleep_badly*.time_none.4ftj0h, listed by 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, from link 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x
                Hold(Pull(QuestionIndex(1))); Focus(Tried(Pull(QuestionIndex(1))))
            result, 1.tea-or-coffee.3.sleep_badly*.time_none.4ftj0h, listed by 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, from link 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x
            question 0, 1.tea-or-coffee.3.sleep_badly*.time_none.4ftj0h, from link 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x
                CancelNext; push, leaving Result; Focus(Heading)
            question 0, 1.tea-or-coffee.3.sleep_badly*.time_none.4ftj0h, from link 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x
        "#]],
    );
}

#[test]
fn breaking_a_tie() {
    let state = opened_at(&format!("?tiebreak={}", code("time_lots sleep_well milk_yes")));
    check(
        state,
        vec![
            Msg::TryStar(1.into()),
            Msg::TryStar(0.into()),
            Msg::Undo,
            tried(vec![change(2, 1)], Place::Decider),
            Msg::ChooseRival(1.into()),
            Msg::ShowComparison(true),
            Msg::ShowComparison(false),
            Msg::Keep,
        ],
        &expect![[r#"
            result, 1.tea-or-coffee.3.milk_yes.sleep_well*.time_lots.vh76zb, tried at Decider from 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, listed by 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, from link 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3
                CancelNext; Publish; emit answer sleep_well*; Hold(Decider)
            result, 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots*.jmtxj6, tried at Decider from 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, listed by 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, from link 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3
                CancelNext; Publish; emit answer time_lots*; emit answer sleep_well; Hold(Decider)
            result, 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, listed by 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, from link
                Publish; Hold(Decider); Focus(Tried(Decider))
            result, 1.tea-or-coffee.3.milk_no.sleep_well.time_lots.2g4q9j, tried at Decider from 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, listed by 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, from link 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3
                CancelNext; Publish; emit answer milk_no; Hold(Decider)
            result, 1.tea-or-coffee.3.milk_no.sleep_well.time_lots.2g4q9j, tried at Decider from 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, listed by 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, rival coffee, from link 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3
            result, 1.tea-or-coffee.3.milk_no.sleep_well.time_lots.2g4q9j, comparing, tried at Decider from 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, listed by 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, rival coffee, from link 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3
                CancelNext; push, leaving Result
            result, 1.tea-or-coffee.3.milk_no.sleep_well.time_lots.2g4q9j, tried at Decider from 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, listed by 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, rival coffee, from link 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3
                CancelNext; push, leaving Result, comparing
            result, 1.tea-or-coffee.3.milk_no.sleep_well.time_lots.2g4q9j, listed by 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, rival coffee, from link 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3
                Hold(Decider); Focus(Tried(Decider))
        "#]],
    );
}

#[test]
fn what_they_answered_stays_as_they_answered_it() {
    let state = opened_at(&format!("?tiebreak={}", code("time_lots")));
    check(
        state,
        vec![tried(vec![change(0, 1)], Place::Flips), Msg::CompareWithMine],
        &expect![[r#"
            result, 1.tea-or-coffee.3.time_none.c3eba1, tried at Flips from 1.tea-or-coffee.3.time_lots.vsk8q1, listed by 1.tea-or-coffee.3.time_lots.vsk8q1, from link 1.tea-or-coffee.3.time_lots.vsk8q1
                CancelNext; Publish; emit answer time_none; Hold(Flips)
            question 0, other 1.tea-or-coffee.3.time_lots.vsk8q1
                CancelNext; push, leaving Result; Focus(Heading)
        "#]],
    );
}

#[test]
fn starting_again_can_be_undone() {
    let state = opened_at(&format!("?tiebreak={}", code("time_lots")));
    check(
        state.clone(),
        vec![Msg::Restart, Msg::UndoRestart, Msg::UndoRestart],
        &expect![[r#"
            question 0, restarted
                CancelNext; push, leaving Result; Focus(Heading); ScheduleForgetRestart
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link
                CancelNext; push, leaving Question(QuestionIndex(0)); Focus(Heading)
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link
        "#]],
    );
    check(
        state.clone(),
        vec![Msg::Restart, Msg::ForgetRestart, Msg::UndoRestart],
        &expect![[r#"
            question 0, restarted
                CancelNext; push, leaving Result; Focus(Heading); ScheduleForgetRestart
            question 0
            question 0
        "#]],
    );
    check(
        state,
        vec![Msg::Restart, choose(0, 1), Msg::UndoRestart],
        &expect![[r#"
            question 0, restarted
                CancelNext; push, leaving Result; Focus(Heading); ScheduleForgetRestart
            question 0, 1.tea-or-coffee.3.time_none.c3eba1
                CancelNext; Publish; emit answer time_none
            question 0, 1.tea-or-coffee.3.time_none.c3eba1
        "#]],
    );
}

#[test]
fn side_by_side() {
    let state = opened_at(&format!("?tiebreak={}", code("time_lots")));
    check(
        state,
        vec![Msg::CompareWithMine, choose(0, 1), Msg::ShowResult, Msg::EndSideBySide],
        &expect![[r#"
            question 0, other 1.tea-or-coffee.3.time_lots.vsk8q1
                CancelNext; push, leaving Result; Focus(Heading)
            question 0, 1.tea-or-coffee.3.time_none.c3eba1, other 1.tea-or-coffee.3.time_lots.vsk8q1
                CancelNext; Publish; emit answer time_none
            result, 1.tea-or-coffee.3.time_none.c3eba1, other 1.tea-or-coffee.3.time_lots.vsk8q1
                CancelNext; push, leaving Question(QuestionIndex(0)); Focus(Heading); emit result ["coffee"] Quiz
            result, 1.tea-or-coffee.3.time_none.c3eba1
                Publish; Focus(SideBySide)
        "#]],
    );
    let mine = State { screen: Screen::Result, answers: answers(&comparison(), "milk_no"), ..fresh() };
    check(
        mine,
        vec![
            Msg::CompareWithText("nothing".to_owned()),
            Msg::CompareWithText(format!("https://example.org/?x={}", code("time_lots"))),
        ],
        &expect![[r#"
            result, 1.tea-or-coffee.3.milk_no.pfw884, paste failed
                Publish
            result, 1.tea-or-coffee.3.milk_no.pfw884, other 1.tea-or-coffee.3.time_lots.vsk8q1
                Publish; Focus(SideBySide)
        "#]],
    );
}
