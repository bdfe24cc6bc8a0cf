//! The promise: a readable, canonical code that survives edits and says what is wrong with a broken one.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use expect_test::{Expect, expect};
use support::{answers, fixture, shipped};
use tiebreak::model::answers::{Answers, Choice, Response};
use tiebreak::model::comparison::Comparison;
use tiebreak::model::link::{decode, encode};
use tiebreak::model::query;

#[track_caller]
fn check_encode(notation: &str, expected: &Expect) {
    let comparison = fixture("tea-or-coffee");
    expected.assert_eq(&encode(&comparison, &answers(&comparison, notation)).unwrap_or_default());
}

#[track_caller]
fn check_decode(code: &str, expected: &Expect) {
    let comparison = fixture("tea-or-coffee");
    let shown = match decode(&comparison, code) {
        Err(error) => format!("error: {error}"),
        Ok(opened) => {
            let public = serde_json::to_string(&opened.answers.public(&comparison)).unwrap();
            format!("{public} revision {} gone {}", opened.revision, opened.gone)
        }
    };
    expected.assert_eq(&shown);
}

#[test]
fn codes_are_canonical_and_readable() {
    check_encode("", &expect![""]);
    check_encode("time_lots", &expect!["1.tea-or-coffee.3.time_lots.vsk8q1"]);
    check_encode("time_lots* sleep_ milk_no", &expect!["1.tea-or-coffee.3.milk_no.sleep_.time_lots*.t5mde1"]);
}

#[test]
fn codes_open_or_say_why_not() {
    check_decode(
        "1.tea-or-coffee.3.milk_no.sleep_.time_lots*.t5mde1",
        &expect![[
            r#"{"time":{"answer":"lots","star":true},"sleep":{"answer":null,"star":false},"milk":{"answer":"no","star":false}} revision 3 gone 0"#
        ]],
    );
    check_decode("", &expect!["error: the link is cut off or was changed on its way"]);
    check_decode("1", &expect!["error: the link is cut off or was changed on its way"]);
    check_decode("2.anything", &expect!["error: the link was made by a newer version"]);
    check_decode(
        "1.tea-or-coffee.3.milk_no.sleep_.time_lots*",
        &expect!["error: the link is cut off or was changed on its way"],
    );
    check_decode(
        "1.tea-or-coffee.3.milk_yes.sleep_.time_lots*.t5mde1",
        &expect!["error: the link is cut off or was changed on its way"],
    );
    check_decode("%00\u{fffd}*..__--", &expect!["error: the link is cut off or was changed on its way"]);
}

/// A later edition of the fixture: one question gone, one answer renamed, the order changed.
#[test]
fn codes_survive_edits() {
    let text = std::fs::read_to_string("tests/fixtures/tea-or-coffee.json").unwrap();
    let old = fixture("tea-or-coffee");
    let code = encode(&old, &answers(&old, "time_none sleep_badly milk_no")).unwrap();
    let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
    value["revision"] = 4.into();
    let questions = value["questions"].as_array_mut().unwrap();
    questions.retain(|question| question["id"] != "milk");
    questions.reverse();
    questions[0]["answers"][0]["id"] = "hardly".into();
    let new = Comparison::read(&serde_json::from_value(value).unwrap()).unwrap();
    let opened = decode(&new, &code).unwrap();
    assert_eq!((opened.revision, opened.gone), (3, 2));
    assert_eq!(opened.answers, answers(&new, "time_none"));
}

#[test]
fn a_link_for_another_comparison_says_so() {
    let pets = fixture("three-pets");
    let code = encode(&pets, &answers(&pets, "room_flat")).unwrap();
    check_decode(&code, &expect![[r#"error: the link is for the comparison "three-pets""#]]);
}

/// Every character deleted, doubled, or swapped with its neighbour is noticed.
#[test]
fn damage_is_noticed() {
    let comparison = fixture("tea-or-coffee");
    let whole = answers(&comparison, "time_lots* sleep_ milk_no");
    let code = encode(&comparison, &whole).unwrap();
    for at in 0..code.len() {
        let (before, after) = (&code[..at], &code[at + 1..]);
        let mut damaged = vec![before.to_owned(), format!("{before}{after}"), format!("{before}x{after}")];
        if let Some(next) = after.chars().next() {
            damaged.push(format!("{before}{next}{}{}", &code[at..=at], &after[1..]));
        }
        for text in damaged.iter().filter(|text| **text != code) {
            assert!(decode(&comparison, text).is_err(), "{text}");
        }
    }
}

#[test]
fn the_longest_code_of_the_built_in_quiz_has_at_most_160_characters() {
    let comparison = shipped("python-vs-nodejs");
    let mut longest = Answers::none(&comparison);
    for (index, question) in comparison.questions.iter().enumerate() {
        let answer = (0..question.answers.len()).max_by_key(|&answer| question.answers[answer].id.len()).unwrap();
        longest.set(index, Response { choice: Some(Choice::Answer(answer)), star: true });
    }
    let code = encode(&comparison, &longest).unwrap();
    assert!(code.len() <= 160, "{} characters: {code}", code.len());
}

#[track_caller]
fn check_query(url: &str, value: Option<&str>, expected: &Expect) {
    let new = query::with(url, "tiebreak", value);
    expected.assert_eq(&format!("{new} reads {:?}", query::get(&new, "tiebreak")));
}

#[test]
fn other_keys_and_the_fragment_stay() {
    check_query(
        "https://a.example/p",
        Some("1.x"),
        &expect![[r#"https://a.example/p?tiebreak=1.x reads Some("1.x")"#]],
    );
    check_query(
        "https://a.example/p?b=%20+c&&d#f?g",
        Some("1.x"),
        &expect![[r#"https://a.example/p?b=%20+c&&d&tiebreak=1.x#f?g reads Some("1.x")"#]],
    );
    check_query(
        "https://a.example/p?tiebreak=old&b=1#f",
        Some("1.x"),
        &expect![[r#"https://a.example/p?b=1&tiebreak=1.x#f reads Some("1.x")"#]],
    );
    check_query("https://a.example/p?tie%62reak=old", None, &expect!["https://a.example/p reads None"]);
    check_query("?b=1", None, &expect!["?b=1 reads None"]);
    assert_eq!(query::get("?tiebreak=1.a%2Ab", "tiebreak").as_deref(), Some("1.a*b"));
    assert_eq!(query::get("?tiebreak=%zz%", "tiebreak").as_deref(), Some("%zz%"));
    assert_eq!(query::with("/p", "a b&c", Some("1")), "/p?a+b%26c=1");
}
