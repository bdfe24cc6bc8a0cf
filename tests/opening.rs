//! What a widget starts with: a link, a form, an earlier visit, the prerendered quiz.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

#[path = "support/states.rs"]
mod states;

use expect_test::{Expect, expect};
use states::{PAGE, code, comparison, describe, effects, opened};
use support::{answers, fixture};
use tiebreak::state::{Opening, Prerendered, Visit};
use tiebreak_core::link::encode;

#[track_caller]
fn check_opening(opening: Opening, expected: &Expect) {
    let (state, follows) = opened(opening);
    expected.assert_eq(&format!("{}\n    {}\n", describe(&state), effects(&follows)));
}

#[track_caller]
fn check_link(query: &str, expected: &Expect) {
    check_opening(Opening { url: format!("{PAGE}{query}"), ..Opening::default() }, expected);
}

#[test]
fn opening_without_a_link() {
    check_link(
        "",
        &expect![[r#"
        question 0
            emit tiebreak-ready
    "#]],
    );
    check_link(
        "?tiebreaker=1&other=2",
        &expect![[r#"
        question 0
            emit tiebreak-ready
    "#]],
    );
}

#[test]
fn opening_a_link() {
    check_link(
        &format!("?tiebreak={}", code("time_lots sleep_")),
        &expect![[r#"
            result, 1.tea-or-coffee.3.sleep_.time_lots.rvqm9f, from link
                Reveal; emit tiebreak-ready; emit result ["tea"] Link
        "#]],
    );
    check_link(
        &format!("?tiebreak={}&tiebreak-with={}", code("time_lots"), code("milk_no")),
        &expect![[r#"
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, other 1.tea-or-coffee.3.milk_no.pfw884, from link
                Reveal; emit tiebreak-ready; emit result ["tea"] Link
        "#]],
    );
    check_link(
        "?tiebreak=1.tea",
        &expect![[r#"
        question 0, LinkDamaged
            emit tiebreak-ready; emit tiebreak-error
    "#]],
    );
    check_link(
        "?tiebreak=",
        &expect![[r#"
        question 0, LinkDamaged
            emit tiebreak-ready; emit tiebreak-error
    "#]],
    );
    check_link(
        "?tiebreak=2.anything",
        &expect![[r#"
        question 0, LinkDamaged
            emit tiebreak-ready; emit tiebreak-error
    "#]],
    );
    let cats = fixture("three-pets");
    let other = encode(&cats, &answers(&cats, "room_flat")).unwrap();
    check_link(
        &format!("?tiebreak={other}"),
        &expect![[r#"
            question 0, LinkOtherComparison
                emit tiebreak-ready; emit tiebreak-error
        "#]],
    );
}

#[test]
fn opening_what_a_form_has_sent() {
    check_link(
        "?tiebreak.=tea-or-coffee&tiebreak.time=lots&tiebreak.*=time&tiebreak.milk=",
        &expect![[r#"
            result, 1.tea-or-coffee.3.milk_.time_lots*.wj34bm
                Publish; emit result ["tea"] Quiz; emit tiebreak-ready
        "#]],
    );
    check_link(
        "?tiebreak.=three-pets&tiebreak.room=flat",
        &expect![[r#"
            question 0, LinkOtherComparison
                Publish; emit tiebreak-ready; emit tiebreak-error
        "#]],
    );
    check_link(
        "?tiebreak.=%3Cb%3Enot+an+id&tiebreak.time=lots",
        &expect![[r#"
        question 0, LinkDamaged
            Publish; emit tiebreak-ready; emit tiebreak-error
    "#]],
    );
    check_link(
        "?tiebreak.time=never",
        &expect![[r#"
        question 0, LinkChanged { questions: 0, answers: 1 }
            Publish; emit tiebreak-ready
    "#]],
    );
}

#[test]
fn a_reload_goes_on_where_it_was() {
    let reload = |position| Opening {
        url: format!("{PAGE}?tiebreak={}", code("time_lots")),
        visit: Some(Visit { code: code("time_lots"), position }),
        ..Opening::default()
    };
    check_opening(
        reload(1),
        &expect![[r#"
        question 1, 1.tea-or-coffee.3.time_lots.vsk8q1
            emit tiebreak-ready
    "#]],
    );
    check_opening(
        reload(3),
        &expect![[r#"
        result, 1.tea-or-coffee.3.time_lots.vsk8q1
            emit tiebreak-ready
    "#]],
    );
    let visit = Some(Visit { code: code("milk_no"), position: 1 });
    check_opening(
        Opening { visit, ..reload(1) },
        &expect![[r#"
            result, 1.tea-or-coffee.3.time_lots.vsk8q1, from link
                Reveal; emit tiebreak-ready; emit result ["tea"] Link
        "#]],
    );
}

#[test]
fn the_prerendered_quiz_is_taken_over() {
    let prerendered = |fields: &str, position, comparing| Opening {
        url: PAGE.to_owned(),
        prerendered: Some(Prerendered { fields: fields.to_owned(), position, comparing }),
        ..Opening::default()
    };
    let fields = ".=tea-or-coffee&.time=lots&.*=time&.sleep=";
    check_opening(
        prerendered(fields, 2, false),
        &expect![[r#"
        question 2, 1.tea-or-coffee.3.sleep_.time_lots*.ctt8vc
            Publish; emit answer time_lots*; emit answer sleep_; emit tiebreak-ready
    "#]],
    );
    check_opening(
        prerendered(fields, 3, false),
        &expect![[r#"
        result, 1.tea-or-coffee.3.sleep_.time_lots*.ctt8vc
            Publish; emit answer time_lots*; emit answer sleep_; emit result ["tea"] Quiz; emit tiebreak-ready
    "#]],
    );
    check_opening(
        prerendered(".=tea-or-coffee", 0, false),
        &expect![[r#"
        question 0
            emit tiebreak-ready
    "#]],
    );
    check_opening(
        prerendered(".=tea-or-coffee", 0, true),
        &expect![[r#"
        question 0, comparing
            Publish; emit tiebreak-ready
    "#]],
    );
    check_opening(
        prerendered(".=three-pets&.room=flat", 1, false),
        &expect![[r#"
        question 0
            emit tiebreak-ready
    "#]],
    );
    let set_before = Some(answers(&comparison(), "milk_no"));
    check_opening(
        Opening { answers: set_before, ..prerendered(fields, 2, false) },
        &expect![[r#"
        result, 1.tea-or-coffee.3.milk_no.pfw884
            Publish; emit tiebreak-ready
    "#]],
    );
}
