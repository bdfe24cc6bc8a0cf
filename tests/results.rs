//! Every transition of a result: trying, side by side, sharing.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

#[path = "support/states.rs"]
mod states;

use expect_test::{Expect, expect};
use states::{PAGE, change, choose, code, comparison, fresh, opened_at, transitions};
use support::answers;
use tiebreak::state::{Msg, PictureFormat, Screen, Settings, State};

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
            Msg::Try(vec![change(0, 1)]),
            Msg::Undo,
            Msg::Undo,
            Msg::Try(vec![change(0, 1), change(1, 0)]),
            Msg::Try(vec![change(0, 0)]),
            Msg::ShowQuestion(0.into()),
            Msg::Undo,
        ],
        &expect![[r#"
            result, 1.tea-or-coffee.3.sleep_well*.time_none.pgb3wx, tried from Some("1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x"), from link
                CancelNext; Publish; emit answer time_none; Focus(Heading)
            result, 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, from link
                CancelNext; Publish; Focus(Heading)
            result, 1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x, from link
            result, 1.tea-or-coffee.3.sleep_badly*.time_none.4ftj0h, tried from Some("1.tea-or-coffee.3.sleep_well*.time_lots.1ap01x"), from link
                CancelNext; Publish; emit answer time_none; emit answer sleep_badly*; Focus(Heading)
            result, 1.tea-or-coffee.3.sleep_badly*.time_lots.kn7hxh, tried from Some("1.tea-or-coffee.3.sleep_badly*.time_none.4ftj0h"), from link
                CancelNext; Publish; emit answer time_lots; Focus(Heading)
            question 0, 1.tea-or-coffee.3.sleep_badly*.time_lots.kn7hxh, from link
                CancelNext; Publish; Focus(Heading)
            question 0, 1.tea-or-coffee.3.sleep_badly*.time_lots.kn7hxh, from link
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
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link, ByHand("https://example.org/"), PictureFailed
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link, ByHand("https://example.org/")
                Focus(Heading)
            question 0, ByHand("https://example.org/")
                CancelNext; Publish; Focus(Heading)
        "#]],
    );
}

#[test]
fn links_hold_the_readers_own_answers_alone() {
    let state = opened_at(&format!("?tiebreak={}", code("time_lots")));
    let page = format!("{PAGE}?a=1&tiebreak-with={}#top", code("milk_no"));
    assert_eq!(state.share_url(&page), format!("{PAGE}?a=1&tiebreak={}#top", code("time_lots")));
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
