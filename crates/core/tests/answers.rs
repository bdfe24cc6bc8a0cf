//! Answers in their public form, and as the fields of a form.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use expect_test::{Expect, expect};
use support::{answers, fixture};
use tiebreak_core::answers::Answers;
use tiebreak_core::form;
use tiebreak_core::link::encode;

/// Reads JSON as answers and shows them as JSON again.
#[track_caller]
fn check(json: &str, expected: &Expect) {
    let comparison = fixture("tea-or-coffee");
    let shown = match Answers::from_value(&serde_json::from_str(json).unwrap(), &comparison) {
        Ok(answers) => serde_json::to_string(&answers.to_public(&comparison)).unwrap(),
        Err(message) => message,
    };
    expected.assert_eq(&shown);
}

#[test]
fn the_public_form() {
    check("{}", &expect!["{}"]);
    check(
        r#"{"milk": {"answer": "no", "star": true}, "time": {"answer": null, "star": false}}"#,
        &expect![[r#"{"time":{"answer":null,"star":false},"milk":{"answer":"no","star":true}}"#]],
    );
    check(r#"{"sleep": {"answer": "well"}}"#, &expect![[r#"{"sleep":{"answer":"well","star":false}}"#]]);
    check(r#"{"sleep": {"star": true}}"#, &expect!["{}"]);
}

#[test]
fn what_is_wrong_with_answers() {
    check("[]", &expect!["they are an array; write an object"]);
    check(
        r#"{"slep": {"answer": "well", "star": false}}"#,
        &expect![[r#"slep: there is no such question; did you mean "sleep"?"#]],
    );
    check(
        r#"{"weather": {"answer": "well", "star": false}}"#,
        &expect!["weather: there is no such question; name one of the comparison"],
    );
    check(
        r#"{"sleep": "well"}"#,
        &expect![[r#"sleep: it is a string; write {"answer": id or null, "star": true or false}"#]],
    );
    check(
        r#"{"sleep": {"answer": "lots", "star": false}}"#,
        &expect![[r#"sleep: there is no answer "lots"; write {"answer": id or null, "star": true or false}"#]],
    );
    check(
        r#"{"sleep": {"answer": 1, "star": false}}"#,
        &expect![[r#"sleep: "answer" is a number; write {"answer": id or null, "star": true or false}"#]],
    );
    check(
        r#"{"sleep": {"answer": "well", "stars": false}}"#,
        &expect![[r#"sleep: "stars" is true or false; write {"answer": id or null, "star": true or false}"#]],
    );
}

/// Reads a form's fields and shows the code of its answers.
#[track_caller]
fn check_form(url: &str, expected: &Expect) {
    let comparison = fixture("tea-or-coffee");
    let shown = form::read(&comparison, "t", url).map(|filled| {
        let code = encode(&comparison, &filled.answers).unwrap_or_default();
        format!("{code} for {:?} gone {}", filled.comparison, filled.gone)
    });
    expected.assert_eq(shown.as_deref().unwrap_or("none"));
}

#[test]
fn the_fields_of_a_form() {
    check_form("/?t=1.x&time=lots", &expect!["none"]);
    check_form("/?t.=tea-or-coffee", &expect![[r#" for Some("tea-or-coffee") gone 0"#]]);
    check_form(
        "/?t.time=lots&t.sleep=&t.*=time&t.=tea-or-coffee&other=1",
        &expect![[r#"1.tea-or-coffee.3.sleep_.time_lots*.ctt8vc for Some("tea-or-coffee") gone 0"#]],
    );
    check_form("/?t.*=time&t.time=lots", &expect!["1.tea-or-coffee.3.time_lots*.wdaw8w for None gone 0"]);
    check_form("/?t.*=time&t.time=", &expect!["1.tea-or-coffee.3.time_.6svwtr for None gone 0"]);
    check_form(
        "/?t.time=never&t.weather=rain&t.*=weather&t.milk=no",
        &expect!["1.tea-or-coffee.3.milk_no.pfw884 for None gone 3"],
    );
    assert_eq!(form::question_field("t", "time"), "t.time");
    assert_eq!(form::star_field("t"), "t.*");
    assert_eq!(form::comparison_field("t"), "t.");
}

#[test]
fn open_questions() {
    let comparison = fixture("tea-or-coffee");
    let first_open = |notation| answers(&comparison, notation).first_open().map(usize::from);
    assert_eq!(first_open(""), Some(0));
    assert_eq!(first_open("time_ milk_no"), Some(1));
    assert_eq!(first_open("time_ sleep_well milk_no"), None);
    assert!(answers(&comparison, "").is_empty());
    assert!(!answers(&comparison, "time_").is_empty());
}
