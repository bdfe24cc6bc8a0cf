//! Sharing a result: the transitions, the links, and the result as text.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

#[path = "support/states.rs"]
mod states;

use expect_test::expect;
use states::{PAGE, check, code, comparison, opened_at};
use support::answers;
use tiebreak::export::{csv, markdown};
use tiebreak::state::{Msg, PictureFormat, Settings, State, TextFormat};
use tiebreak_core::index::QuestionIndex;

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
                CancelNext; push, leaving Result; Focus(Heading); ScheduleForgetRestart
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
    assert_eq!(both.row_url(&page, 0.into()), format!("{PAGE}?a=1&tiebreak-row=caffeine#top"));
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
    "#]]
    .assert_eq(&markdown(&state, "https://example.org/"));
    expect![[r#"
        "question","answer","weight","Tea","Coffee"
        "How much time do you have?","Lots","4","16","4"
        "Milk?","No","1","3","2"
    "#]]
    .assert_eq(&csv(&state.comparison, &state.answers).replace('\r', ""));
    let mut comparison = comparison();
    comparison.make_mut().questions[QuestionIndex::from(0)].text = "=\"a\", b*".to_owned();
    let state = State { comparison, has_address: false, ..state };
    expect![[r##"
        # Tea or coffee?

        **clearly Tea**

        - ="a", b\* **Lots** ★
        - Milk? **No**
    "##]]
    .assert_eq(&markdown(&state, ""));
    assert!(csv(&state.comparison, &state.answers).contains("\"'=\"\"a\"\", b*\""));
}
