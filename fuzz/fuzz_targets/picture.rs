//! The picture of any accepted comparison is well-formed XML.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tiebreak::i18n::words;
use tiebreak::picture::{Shape, picture};
use tiebreak_core::answers::{Answers, Choice, Response};
use tiebreak_core::comparison::Comparison;

const FIXTURE: &str = include_str!("../../tests/fixtures/tea-or-coffee.json");

/// The texts of the fixture that a picture shows, replaced by parts of the input.
fuzz_target!(|texts: (String, String, String, u8)| {
    let (title, name, text, answer) = texts;
    let mut file: serde_json::Value = serde_json::from_str(FIXTURE).expect("JSON");
    file["title"] = title.into();
    file["options"][0]["name"] = name.into();
    file["questions"][0]["answers"][0]["text"] = text.into();
    let value = serde_json::from_value(file).expect("JSON");
    let Ok(comparison) = Comparison::from_value(&value) else { return };
    let mut answers = Answers::none(&comparison);
    for question in comparison.questions.keys() {
        let choice = Choice::Answer(usize::from(answer % 2).into());
        answers.set(question, Response { choice: Some(choice), star: answer % 3 == 0 });
    }
    let shape = if answer % 7 == 0 { Shape::Tall } else { Shape::Wide };
    if let Some(svg) = picture(&comparison, &answers, &words("en"), "example.org", answer % 5 == 0, shape) {
        roxmltree::Document::parse(&svg).expect("well-formed XML");
    }
});
