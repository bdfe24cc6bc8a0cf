//! Scores are exact, and the result names ties and close calls.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use expect_test::{Expect, expect};
use support::{answers, fixture};
use tiebreak_core::result::result;

#[track_caller]
fn check(name: &str, notation: &str, expected: &Expect) {
    let comparison = fixture(name);
    let shown = match result(&comparison, &answers(&comparison, notation)) {
        None => "none".to_owned(),
        Some(result) => {
            let ranking: Vec<String> = result.ranking.iter().map(|r| format!("{} {:.4}", r.option, r.score)).collect();
            let reasons: Vec<String> = result
                .reasons
                .iter()
                .map(|r| format!("{}_{} {} {:.4}", r.question, r.answer, r.option, r.points))
                .collect();
            let flips: Vec<String> = result
                .flips
                .iter()
                .map(|f| f.iter().map(|c| format!("{}_{}", c.question, c.answer)).collect::<Vec<_>>().join("+"))
                .collect();
            format!(
                "{} | {} {:?} | {}/{} | {} | flips {}",
                ranking.join(", "),
                result.verdict.name(),
                result.winners,
                result.answered,
                result.total,
                reasons.join(", "),
                flips.join(" ")
            )
        }
    };
    expected.assert_eq(&shown);
}

#[test]
fn two_options() {
    let check = |notation, expected| check("tea-or-coffee", notation, &expected);
    check("", expect!["none"]);
    check("time_ sleep_", expect!["none"]);
    check(
        "time_lots",
        expect![[r#"tea 1.0000, coffee 0.2500 | clear ["tea"] | 1/3 | time_lots tea 0.7500 | flips time_none"#]],
    );
    check(
        "time_none",
        expect![[r#"coffee 1.0000, tea 0.0000 | clear ["coffee"] | 1/3 | time_none coffee 1.0000 | flips time_lots"#]],
    );
    check("sleep_well", expect![[r#"coffee 0.5000, tea 0.5000 | tie ["coffee", "tea"] | 1/3 |  | flips sleep_badly"#]]);
    check(
        "time_none sleep_badly milk_yes",
        expect![[
            r#"tea 0.5833, coffee 0.4583 | clear ["tea"] | 3/3 | sleep_badly tea 0.5000, time_none coffee 0.3333, milk_yes coffee 0.0417 | flips sleep_well"#
        ]],
    );
    check(
        "time_none* sleep_badly milk_yes",
        expect![[
            r#"coffee 0.5938, tea 0.4375 | clear ["coffee"] | 3/3 | time_none coffee 0.5000, sleep_badly tea 0.3750, milk_yes coffee 0.0312 | flips time_lots"#
        ]],
    );
    check(
        "time_none sleep_badly* milk_",
        expect![[
            r#"tea 0.7500, coffee 0.2500 | clear ["tea"] | 2/3 | sleep_badly tea 0.7500, time_none coffee 0.2500 | flips sleep_well"#
        ]],
    );
    check(
        "sleep_well* milk_yes",
        expect![[
            r#"coffee 0.5357, tea 0.5000 | close ["coffee", "tea"] | 2/3 | milk_yes coffee 0.0357 | flips sleep_badly milk_no"#
        ]],
    );
}

#[test]
fn three_options() {
    let check = |notation, expected| check("three-pets", notation, &expected);
    check(
        "room_flat",
        expect![[r#"fish 1.0000, cat 0.7500, dog 0.2500 | clear ["fish"] | 1/2 | room_flat fish 0.2500 | flips "#]],
    );
    check(
        "room_farm",
        expect![[r#"cat 1.0000, dog 1.0000, fish 0.2500 | tie ["cat", "dog"] | 1/2 |  | flips room_flat"#]],
    );
    check(
        "room_flat walks_no",
        expect![[
            r#"fish 1.0000, cat 0.8750, dog 0.1250 | clear ["fish"] | 2/2 | room_flat fish 0.1250 | flips room_farm"#
        ]],
    );
    check(
        "room_farm walks_no",
        expect![[
            r#"cat 1.0000, fish 0.6250, dog 0.5000 | clear ["cat"] | 2/2 | room_farm cat 0.3750 | flips walks_yes room_flat"#
        ]],
    );
    check(
        "room_flat walks_yes",
        expect![[
            r#"dog 0.6250, fish 0.6250, cat 0.5000 | tie ["dog", "fish"] | 2/2 | room_flat fish 0.3750, walks_yes dog 0.3750 | flips room_farm walks_no"#
        ]],
    );
}

#[track_caller]
fn check_deciders(name: &str, notation: &str, expected: &Expect) {
    let comparison = fixture(name);
    let result = result(&comparison, &answers(&comparison, notation)).unwrap();
    expected.assert_eq(&format!("{}: {}", result.verdict.name(), result.deciders.join(" ")));
}

#[test]
fn questions_that_would_decide_a_close_result() {
    check_deciders("tea-or-coffee", "time_lots", &expect!["clear: "]);
    check_deciders("tea-or-coffee", "sleep_well", &expect!["tie: time milk"]);
    check_deciders("tea-or-coffee", "sleep_well time_", &expect!["tie: milk"]);
    check_deciders("tea-or-coffee", "sleep_well* milk_yes", &expect!["close: time milk"]);
    check_deciders("tea-or-coffee", "sleep_well* milk_yes time_", &expect!["close: milk"]);
    check_deciders("three-pets", "room_farm", &expect!["tie: walks"]);
    check_deciders("three-pets", "room_flat walks_yes", &expect!["tie: room walks"]);
    check_deciders("three-pets", "room_flat* walks_yes*", &expect!["tie: "]);
}

#[test]
fn the_public_form() {
    let comparison = fixture("tea-or-coffee");
    let result = result(&comparison, &answers(&comparison, "time_lots sleep_well*")).unwrap();
    expect![[r#"{"ranking":[{"option":"tea","score":0.625},{"option":"coffee","score":0.4375}],"verdict":"clear","winners":["tea"],"answered":2,"total":3,"settled":true,"reasons":[{"question":"time","answer":"lots","option":"tea","points":0.1875}],"flips":[[{"question":"time","answer":"none"}]],"deciders":[]}"#]].assert_eq(&serde_json::to_string(&result).unwrap());
}
