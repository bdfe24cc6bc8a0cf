//! Links: a readable, canonical code that survives edits of the file; a broken one gives a clear error.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use expect_test::{Expect, expect};
use support::{answers, fixture, shipped, text};
use tiebreak_core::answers::{Answers, Choice, Response};
use tiebreak_core::comparison::Comparison;
use tiebreak_core::link::{decode, encode, from_pasted_text, seal};
use tiebreak_core::query;

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
            let public = serde_json::to_string(&opened.answers.to_public(&comparison)).unwrap();
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
    check_decode("2.anything", &expect!["error: the link is cut off or was changed on its way"]);
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

/// Only a whole link tells its format: a damaged one could have any number.
#[test]
fn a_newer_format_is_known_by_its_number() {
    for body in ["2", "2.anything", "17.tea-or-coffee.3.time_lots"] {
        check_decode(&seal(body), &expect!["error: the link was made by a newer version"]);
    }
    for format in ["01", "+1", "1.0", "1e0", "0", "-2", "02", "+2", " 2", "2x", "12345678", "", "²"] {
        let code = seal(&format!("{format}.tea-or-coffee.3.time_lots"));
        check_decode(&code, &expect!["error: the link is cut off or was changed on its way"]);
    }
}

#[test]
fn malformed_codes_are_damaged_even_where_their_check_fits() {
    for body in [
        "1",
        "1.tea-or-coffee",
        "1.Tea",
        "1.tea-or-coffee.0",
        "1.tea-or-coffee.03",
        "1.tea-or-coffee.+3",
        "1.tea-or-coffee.3.",
        "1.tea-or-coffee.3.time",
        "1.tea-or-coffee.3.time_Lots",
        "1.tea-or-coffee.3.time_lots**",
        "1.other.x",
    ] {
        check_decode(&seal(body), &expect!["error: the link is cut off or was changed on its way"]);
    }
}

#[track_caller]
fn check_pasted(text: &str, expected: &Expect) {
    let comparison = fixture("tea-or-coffee");
    let pasted = from_pasted_text(&comparison, text);
    let code = pasted.and_then(|answers| encode(&comparison, &answers));
    expected.assert_eq(code.as_deref().unwrap_or("none"));
}

#[test]
fn links_are_found_in_pasted_text() {
    let code = "1.tea-or-coffee.3.milk_no.sleep_.time_lots*.t5mde1";
    let encoded = code.replace('*', "%2A");
    let twice = code.replace('*', "%252A");
    let url = format!("https://example.org/quiz?a=1&tea={code}");
    for text in [
        code.to_owned(),
        encoded.clone(),
        url.clone(),
        format!("{url}&b=2#top"),
        format!("  {url}\n"),
        format!("https://example.org/?tiebreak={encoded}"),
        format!("https://redirect.example/?to=https%3A%2F%2Fexample.org%2F%3Ftiebreak%3D{twice}"),
        format!("<{url}>"),
        format!("My answers ({url})."),
        format!("{url}, what are yours?"),
        format!("«{url}»"),
        format!("“{url}”"),
        format!("'{url}'; \"{url}\"!"),
        format!("[my result]({url})"),
        format!("**{code}**"),
        format!("100% %E9 {encoded}…"),
        format!("1.tea-or-coffee.3.milk_no.xxxxxx {url}"),
    ] {
        check_pasted(&text, &expect!["1.tea-or-coffee.3.milk_no.sleep_.time_lots*.t5mde1"]);
    }
    for text in ["", "1.", "tea or coffee?", &code[1..], &code[..40], "https://example.org/?tiebreak="] {
        check_pasted(text, &expect!["none"]);
    }
    let pets = fixture("three-pets");
    check_pasted(&encode(&pets, &answers(&pets, "room_flat")).unwrap(), &expect!["none"]);
}

/// A later edition of the fixture: one question gone, one answer renamed, the order changed.
#[test]
fn codes_survive_edits() {
    let text = text("tests/fixtures/tea-or-coffee.json");
    let old = fixture("tea-or-coffee");
    let code = encode(&old, &answers(&old, "time_none sleep_badly milk_no")).unwrap();
    let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
    value["revision"] = 4.into();
    let questions = value["questions"].as_array_mut().unwrap();
    questions.retain(|question| question["id"] != "milk");
    questions.reverse();
    questions[0]["answers"][0]["id"] = "hardly".into();
    let new = Comparison::from_value(&serde_json::from_value(value).unwrap()).unwrap();
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
    for (index, question) in comparison.questions.iter_enumerated() {
        let answer = question.answers.keys().max_by_key(|&answer| question.answers[answer].id.len()).unwrap();
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
