//! Every transition of the comparison.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

#[path = "support/states.rs"]
mod states;

use expect_test::expect;
use states::{change, check, choose, code, comparison, fresh, opened_at};
use support::{answers, fixture};
use tiebreak::i18n::words;
use tiebreak::shared::Shared;
use tiebreak::state::{Entry, Msg, Place, Screen, Settings, State, View};
use tiebreak_core::index::CriterionIndex;

#[test]
fn the_comparison_and_its_filter() {
    check(
        fresh(),
        vec![
            Msg::ShowComparison(true),
            Msg::Search("price".to_owned()),
            Msg::ClearSearch,
            Msg::OnlyClearWinners(true),
            Msg::OnlyMine(true),
            Msg::OnlyStarred(true),
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
                CancelNext; push, leaving Question(QuestionIndex(0))
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
            question 0, comparing, row price, Filter { clear_winners: false, mine: false, starred: false, group: None, search: "", columns: [OptionIndex(1), OptionIndex(0)] }
                CancelNext; push, leaving Question(QuestionIndex(0)), comparing; focus row price
            question 0, Filter { clear_winners: false, mine: false, starred: false, group: None, search: "", columns: [OptionIndex(1), OptionIndex(0)] }
                CancelNext; push, leaving Question(QuestionIndex(0)), comparing, row 2
            question 0, comparing, row ritual, Filter { clear_winners: false, mine: false, starred: false, group: None, search: "", columns: [OptionIndex(1), OptionIndex(0)] }
                CancelNext; push, leaving Question(QuestionIndex(0)); focus row ritual
            question 1, Filter { clear_winners: false, mine: false, starred: false, group: None, search: "", columns: [OptionIndex(1), OptionIndex(0)] }
                CancelNext; push, leaving Question(QuestionIndex(0)), comparing, row 1; Focus(Heading)
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
                CancelNext; push, leaving Result
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link
                CancelNext; push, leaving Result, comparing; Focus(Heading)
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
fn answers_that_the_page_sets_are_not_those_of_the_link() {
    let mut state = fresh();
    state.answers = answers(&comparison(), "time_none");
    state.from_link = Some(state.answers.clone());
    check(
        state,
        vec![Msg::SetAnswers(answers(&comparison(), "time_lots milk_"))],
        &expect![[r#"
            result, 1.tea-or-coffee.3.milk_.time_lots.k91r8t
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

#[test]
fn back_and_forward() {
    let entry = |screen, comparing, row: Option<usize>| Entry { screen, comparing, row: row.map(CriterionIndex::from) };
    let result = entry(Screen::Result, false, None);
    let toggle = |criterion: usize, open| Msg::ToggleRow { criterion: criterion.into(), open };
    check(
        opened_at(&format!("?tiebreak={}", code("time_lots"))),
        vec![
            Msg::ShowComparison(true),
            toggle(1, true),
            toggle(2, true),
            toggle(1, false),
            Msg::Return(entry(Screen::Result, true, Some(1))),
            Msg::Return(entry(Screen::Result, true, None)),
            Msg::Return(result),
            Msg::Return(entry(Screen::Question(0.into()), false, None)),
            Msg::Return(entry(Screen::Result, true, Some(2))),
            toggle(2, false),
        ],
        &expect![[r#"
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, comparing, from link
                CancelNext; push, leaving Result
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, comparing, row ritual, from link
                CancelNext; push, leaving Result, comparing
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, comparing, row price, from link
                CancelNext; push, leaving Result, comparing, row 1
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, comparing, row price, from link
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, comparing, row ritual, from link
                CancelNext; Publish; CloseRow("price"); Focus(Returned)
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, comparing, from link
                CancelNext; Publish; CloseRow("ritual"); Focus(Returned)
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link
                CancelNext; Publish; Focus(Returned)
            question 0, 1.tea-or-coffee.3.time_lots.vsk8q1, from link
                CancelNext; Publish; Focus(Returned)
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, comparing, row price, from link
                CancelNext; Publish; Focus(Returned)
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, comparing, from link
                Publish
        "#]],
    );
}

/// Nothing that was tried is lost on the way, and no answer.
#[test]
fn going_back_keeps_answers() {
    check(
        fresh(),
        vec![
            choose(0, 1),
            Msg::ShowResult,
            Msg::Try { changes: vec![change(0, 0)], place: Place::Flips },
            Msg::Return(fresh().entry()),
        ],
        &expect![[r#"
            question 0, 1.tea-or-coffee.3.time_none.c3eba1
                CancelNext; Publish; emit answer time_none
            result, 1.tea-or-coffee.3.time_none.c3eba1
                CancelNext; push, leaving Question(QuestionIndex(0)); Focus(Heading); emit result ["coffee"] Quiz
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, tried at Flips from 1.tea-or-coffee.3.time_none.c3eba1, listed by 1.tea-or-coffee.3.time_none.c3eba1
                CancelNext; Publish; emit answer time_lots; Hold(Flips)
            question 0, 1.tea-or-coffee.3.time_lots.vsk8q1
                CancelNext; Publish; Focus(Returned)
        "#]],
    );
}
