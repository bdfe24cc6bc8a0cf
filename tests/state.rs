//! Every transition: what a message does to the state, and which effects follow.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

#[path = "support/states.rs"]
mod states;

use expect_test::{Expect, expect};
use states::{PAGE, choose, code, comparison, fresh, opened, opened_at, transitions};
use support::{answers, fixture};
use tiebreak::i18n::words;
use tiebreak::shared::Shared;
use tiebreak::state::{Msg, Opening, Screen, Settings, State, View, Visit};

#[track_caller]
fn check(state: State, messages: Vec<Msg>, expected: &Expect) {
    expected.assert_eq(&transitions(state, messages));
}

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
fn the_last_question_leads_to_the_result() {
    let last = State { screen: Screen::Question(2.into()), ..fresh() };
    check(
        last.clone(),
        vec![choose(2, 0), Msg::Next, Msg::Next, Msg::Back],
        &expect![[r#"
        question 2, 1.tea-or-coffee.3.milk_yes.qkzc3h
            CancelNext; Publish; emit answer milk_yes
        result, 1.tea-or-coffee.3.milk_yes.qkzc3h
            CancelNext; Publish; Focus(Heading); emit result ["coffee"] Quiz
        result, 1.tea-or-coffee.3.milk_yes.qkzc3h
        question 2, 1.tea-or-coffee.3.milk_yes.qkzc3h
            CancelNext; Publish; Focus(Heading)
    "#]],
    );
    check(
        last,
        vec![Msg::Skip(2.into()), Msg::ShowQuestion(1.into()), Msg::ShowResult],
        &expect![[r#"
        result, 1.tea-or-coffee.3.milk_.ackjrw
            CancelNext; Publish; emit answer milk_; Focus(Heading)
        question 1, 1.tea-or-coffee.3.milk_.ackjrw
            CancelNext; Publish; Focus(Heading)
        result, 1.tea-or-coffee.3.milk_.ackjrw
            CancelNext; Publish; Focus(Heading)
    "#]],
    );
}

#[test]
fn starting_again() {
    check(
        opened_at(&format!("?tiebreak={}", code("time_lots"))),
        vec![Msg::Restart],
        &expect![[r#"
        question 0
            CancelNext; Publish; Focus(Heading)
    "#]],
    );
}

#[test]
fn the_comparison_and_its_filter() {
    check(
        fresh(),
        vec![
            Msg::ShowComparison(true),
            Msg::Search("price".to_owned()),
            Msg::ClearSearch,
            Msg::ClearWinners(true),
            Msg::Mine(true),
            Msg::StarredRows(true),
            Msg::ShowGroup(Some("Cost".to_owned())),
            Msg::ShowColumn { option: 1.into(), shown: false },
            Msg::ShowColumn { option: 0.into(), shown: true },
            Msg::ShowAllRows,
            Msg::ShowGroup(Some("Effect".to_owned())),
            Msg::ShowCriterion(2.into()),
            Msg::ShowComparison(false),
            Msg::ShowCriterion(1.into()),
            Msg::ShowQuestion(1.into()),
        ],
        &expect![[r#"
            question 0, comparing
                CancelNext; Publish
            question 0, comparing, Filter { clear_winners: false, mine: false, starred: false, group: None, search: "price", columns: [] }
            question 0, comparing
                Focus(Search)
            question 0, comparing, Filter { clear_winners: true, mine: false, starred: false, group: None, search: "", columns: [] }
            question 0, comparing, Filter { clear_winners: true, mine: true, starred: false, group: None, search: "", columns: [] }
            question 0, comparing, Filter { clear_winners: true, mine: true, starred: true, group: None, search: "", columns: [] }
            question 0, comparing, Filter { clear_winners: true, mine: true, starred: true, group: Some("Cost"), search: "", columns: [] }
                Focus(Rows)
            question 0, comparing, Filter { clear_winners: true, mine: true, starred: true, group: Some("Cost"), search: "", columns: [OptionIndex(0), OptionIndex(1)] }
            question 0, comparing, Filter { clear_winners: true, mine: true, starred: true, group: Some("Cost"), search: "", columns: [OptionIndex(1), OptionIndex(0)] }
            question 0, comparing, Filter { clear_winners: false, mine: false, starred: false, group: None, search: "", columns: [OptionIndex(1), OptionIndex(0)] }
                Focus(Rows)
            question 0, comparing, Filter { clear_winners: false, mine: false, starred: false, group: Some("Effect"), search: "", columns: [OptionIndex(1), OptionIndex(0)] }
                Focus(Rows)
            question 0, comparing, Filter { clear_winners: false, mine: false, starred: false, group: None, search: "", columns: [OptionIndex(1), OptionIndex(0)] }
                focus row price
            question 0
                CancelNext; Publish
            question 0, comparing
                CancelNext; Publish; focus row ritual
            question 1
                CancelNext; Publish; Focus(Heading)
        "#]],
    );
}

#[test]
fn back_from_the_comparison_to_the_result() {
    let state = opened_at(&format!("?tiebreak={}", code("time_lots")));
    check(
        state,
        vec![Msg::ShowComparison(true), Msg::ShowResult],
        &expect![[r#"
        result, 1.tea-or-coffee.3.time_lots.vsk8q1, comparing, from link
            CancelNext; Publish
        result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link
            CancelNext; Publish; Focus(Heading)
    "#]],
    );
}

#[test]
fn columns_of_three_and_more() {
    let mut state = State::new(Shared::new(fixture("three-pets")), Settings::new(words("en")));
    state.answers = answers(&state.comparison, "room_flat");
    state.comparing = true;
    let show = |option: usize, shown| Msg::ShowColumn { option: option.into(), shown };
    check(
        state,
        vec![show(1, true), show(2, false), show(0, false), show(2, true)],
        &expect![[r#"
        question 0, 1.three-pets.1.room_flat.yhf1y3, comparing, Filter { clear_winners: false, mine: false, starred: false, group: None, search: "", columns: [OptionIndex(2), OptionIndex(1), OptionIndex(0)] }
        question 0, 1.three-pets.1.room_flat.yhf1y3, comparing, Filter { clear_winners: false, mine: false, starred: false, group: None, search: "", columns: [OptionIndex(1), OptionIndex(0)] }
        question 0, 1.three-pets.1.room_flat.yhf1y3, comparing, Filter { clear_winners: false, mine: false, starred: false, group: None, search: "", columns: [OptionIndex(1), OptionIndex(0)] }
        question 0, 1.three-pets.1.room_flat.yhf1y3, comparing, Filter { clear_winners: false, mine: false, starred: false, group: None, search: "", columns: [OptionIndex(1), OptionIndex(2), OptionIndex(0)] }
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

#[test]
fn what_the_page_does() {
    let settings = Settings { view: View::Compare, ..Settings::new(words("de")) };
    check(
        fresh(),
        vec![
            Msg::SetAnswers(answers(&comparison(), "time_lots milk_")),
            Msg::Configure(settings),
            Msg::SetAnswers(answers(&comparison(), "")),
        ],
        &expect![[r#"
            result, 1.tea-or-coffee.3.milk_.time_lots.k91r8t
                CancelNext; Publish
            result, 1.tea-or-coffee.3.milk_.time_lots.k91r8t
            question 0
                CancelNext; Publish
        "#]],
    );
}

#[test]
fn a_comparison_without_questions_has_only_its_table() {
    let mut comparison = fixture("tea-or-coffee");
    comparison.questions = Vec::new().into();
    let state = State::new(Shared::new(comparison), Settings::new(words("en")));
    assert!(state.shows_comparison());
    assert_eq!(state.view(), View::Compare);
}
