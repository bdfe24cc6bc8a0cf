//! Every transition of a result: trying, side by side, sharing.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

#[path = "support/states.rs"]
mod states;

use expect_test::{Expect, expect};
use states::{PAGE, change, choose, code, comparison, fresh, opened_at, transitions};
use support::answers;
use tiebreak::export::{csv, markdown};
use tiebreak::state::{Msg, PictureFormat, Place, Screen, Settings, State, TextFormat};
use tiebreak_core::flips::Change;
use tiebreak_core::index::QuestionIndex;

fn tried(changes: Vec<Change>, place: Place) -> Msg {
    Msg::Try { changes, place }
}

#[track_caller]
fn check(state: State, messages: Vec<Msg>, expected: &Expect) {
    expected.assert_eq(&transitions(state, messages));
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
                CancelNext; Publish; emit answer time_none; Hold(Flips)
            result, 1.tea-or-coffee.3.sleep_badly*.time_none.4ftj0h, tried at Pull(QuestionIndex(1)) from 1.tea-or-coffee.3.sleep_well*.time_none.pgb3wx, listed by 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, from link 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x
                CancelNext; Publish; emit answer sleep_badly*; Hold(Pull(QuestionIndex(1)))
            result, 1.tea-or-coffee.3.sleep_badly*.time_none.4ftj0h, listed by 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, from link 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x
                Hold(Pull(QuestionIndex(1))); Focus(Tried(Pull(QuestionIndex(1))))
            result, 1.tea-or-coffee.3.sleep_badly*.time_none.4ftj0h, listed by 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, from link 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x
            question 0, 1.tea-or-coffee.3.sleep_badly*.time_none.4ftj0h, from link 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x
                CancelNext; Publish; Focus(Heading)
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
                CancelNext; Publish; emit answer time_lots*; Hold(Decider)
            result, 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, listed by 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, from link
                Publish; Hold(Decider); Focus(Tried(Decider))
            result, 1.tea-or-coffee.3.milk_no.sleep_well.time_lots.2g4q9j, tried at Decider from 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, listed by 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, from link 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3
                CancelNext; Publish; emit answer milk_no; Hold(Decider)
            result, 1.tea-or-coffee.3.milk_no.sleep_well.time_lots.2g4q9j, tried at Decider from 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, listed by 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, rival coffee, from link 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3
            result, 1.tea-or-coffee.3.milk_no.sleep_well.time_lots.2g4q9j, comparing, tried at Decider from 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, listed by 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, rival coffee, from link 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3
                CancelNext; Publish
            result, 1.tea-or-coffee.3.milk_no.sleep_well.time_lots.2g4q9j, tried at Decider from 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, listed by 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, rival coffee, from link 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3
                CancelNext; Publish
            result, 1.tea-or-coffee.3.milk_no.sleep_well.time_lots.2g4q9j, listed by 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3, rival coffee, from link 1.tea-or-coffee.3.milk_yes.sleep_well.time_lots.1xwjy3
                Hold(Decider); Focus(Tried(Decider))
        "#]],
    );
}

#[test]
fn what_they_answered_stays_as_they_answered_it() {
    let state = opened_at(&format!("?tiebreak={}", code("time_lots")));
    check(state, vec![tried(vec![change(0, 1)], Place::Flips), Msg::CompareWithMine], &expect![[r#"
        result, 1.tea-or-coffee.3.time_none.c3eba1, tried at Flips from 1.tea-or-coffee.3.time_lots.vsk8q1, listed by 1.tea-or-coffee.3.time_lots.vsk8q1, from link 1.tea-or-coffee.3.time_lots.vsk8q1
            CancelNext; Publish; emit answer time_none; Hold(Flips)
        question 0, other 1.tea-or-coffee.3.time_lots.vsk8q1
            CancelNext; Publish; Focus(Heading)
    "#]]);
}

#[test]
fn starting_again_can_be_undone() {
    let state = opened_at(&format!("?tiebreak={}", code("time_lots")));
    check(state.clone(), vec![Msg::Restart, Msg::UndoRestart, Msg::UndoRestart], &expect![[r#"
        question 0, restarted
            CancelNext; Publish; Focus(Heading); ScheduleForgetRestart
        result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link
            CancelNext; Publish; Focus(Heading)
        result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link
    "#]]);
    check(state.clone(), vec![Msg::Restart, Msg::ForgetRestart, Msg::UndoRestart], &expect![[r#"
        question 0, restarted
            CancelNext; Publish; Focus(Heading); ScheduleForgetRestart
        question 0
        question 0
    "#]]);
    check(state, vec![Msg::Restart, choose(0, 1), Msg::UndoRestart], &expect![[r#"
        question 0, restarted
            CancelNext; Publish; Focus(Heading); ScheduleForgetRestart
        question 0, 1.tea-or-coffee.3.time_none.c3eba1
            CancelNext; Publish; emit answer time_none
        question 0, 1.tea-or-coffee.3.time_none.c3eba1
    "#]]);
}

#[test]
fn side_by_side() {
    let state = opened_at(&format!("?tiebreak={}", code("time_lots")));
    check(
        state,
        vec![Msg::CompareWithMine, choose(0, 1), Msg::ShowResult, Msg::EndSideBySide],
        &expect![[r#"
            question 0, other 1.tea-or-coffee.3.time_lots.vsk8q1
                CancelNext; Publish; Focus(Heading)
            question 0, 1.tea-or-coffee.3.time_none.c3eba1, other 1.tea-or-coffee.3.time_lots.vsk8q1
                CancelNext; Publish; emit answer time_none
            result, 1.tea-or-coffee.3.time_none.c3eba1, other 1.tea-or-coffee.3.time_lots.vsk8q1
                CancelNext; Publish; Focus(Heading); emit result ["coffee"] Quiz
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

#[test]
fn sharing() {
    let state = opened_at(&format!("?tiebreak={}", code("time_lots")));
    let url = || "https://example.org/".to_owned();
    check(
        state,
        vec![
            Msg::Copy,
            Msg::Copied(url()),
            Msg::CopyRefused(url()),
            Msg::Share,
            Msg::Shared(url()),
            Msg::SavePicture(PictureFormat::Png),
            Msg::CopyBoth,
            Msg::Save(TextFormat::Csv),
            Msg::Print,
            Msg::PictureFailed,
            Msg::DismissNotice,
            Msg::Restart,
        ],
        &expect![[r#"
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link
                Copy
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link, Copied
                emit tiebreak-share
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link, ByHand("https://example.org/")
                Focus(ShareLink)
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link, ByHand("https://example.org/")
                Share
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link, ByHand("https://example.org/")
                emit tiebreak-share
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link, ByHand("https://example.org/")
                SavePicture(Png)
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link, ByHand("https://example.org/")
                CopyBoth
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link, ByHand("https://example.org/")
                Save(Csv)
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link, ByHand("https://example.org/")
                Print
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link, ByHand("https://example.org/"), PictureFailed
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link, ByHand("https://example.org/")
                Focus(Heading)
            question 0, restarted
                CancelNext; Publish; Focus(Heading); ScheduleForgetRestart
        "#]],
    );
}

#[test]
fn links_hold_the_readers_own_answers_alone() {
    let state = opened_at(&format!("?tiebreak={}", code("time_lots")));
    let page = format!("{PAGE}?a=1&tiebreak-with={}#top", code("milk_no"));
    assert_eq!(state.share_url(&page), format!("{PAGE}?a=1&tiebreak={}#top", code("time_lots")));
    let both = State { other: Some(answers(&comparison(), "milk_yes")), ..state.clone() };
    let url = format!("{PAGE}?a=1&tiebreak={}&tiebreak-with={}#top", code("time_lots"), code("milk_yes"));
    assert_eq!(both.share_both_url(&page), url);
    let base = Some("https://example.org/share".to_owned());
    let state = State { settings: Settings { share_url: base, ..state.settings.clone() }, ..state };
    assert_eq!(state.share_url(&page), format!("https://example.org/share?tiebreak={}", code("time_lots")));
}

#[test]
fn sharing_where_the_page_has_no_address() {
    let state = State { has_address: false, ..opened_at(&format!("?tiebreak={}", code("time_lots"))) };
    assert!(!state.has_link());
    let base = Some("https://example.org/share".to_owned());
    let named = State { settings: Settings { share_url: base, ..state.settings.clone() }, ..state.clone() };
    assert!(named.has_link(), "the page names another base");
    check(
        state,
        vec![Msg::CopyText, Msg::TextCopied, Msg::CopyRefused("Tea or coffee? clearly Tea".to_owned())],
        &expect![[r#"
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link
                CopyText
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link, Copied
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link, ByHand("Tea or coffee? clearly Tea")
                Focus(ShareLink)
        "#]],
    );
}

#[test]
fn results_as_text() {
    let state = opened_at(&format!("?tiebreak={}", code("time_lots* milk_no")));
    expect![[r#"
        # Tea or coffee?

        **clearly Tea**

        - How much time do you have? **Lots** ★
        - Milk? **No**

        <https://example.org/>
    "#]].assert_eq(&markdown(&state, "https://example.org/"));
    expect![[r#"
        "question","answer","weight","Tea","Coffee"
        "How much time do you have?","Lots","4","16","4"
        "Milk?","No","1","3","2"
    "#]].assert_eq(&csv(&state.comparison, &state.answers).replace('\r', ""));
    let mut comparison = comparison();
    comparison.make_mut().questions[QuestionIndex::from(0)].text = "=\"a\", b*".to_owned();
    let state = State { comparison, has_address: false, ..state };
    expect![[r##"
        # Tea or coffee?

        **clearly Tea**

        - ="a", b\* **Lots** ★
        - Milk? **No**
    "##]].assert_eq(&markdown(&state, ""));
    assert!(csv(&state.comparison, &state.answers).contains("\"'=\"\"a\"\", b*\""));
}
