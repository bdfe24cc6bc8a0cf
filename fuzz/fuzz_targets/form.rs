//! Any query string is read as a form's fields or is none; what was read makes a link that opens to the same answers.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tiebreak_core::comparison::Comparison;
use tiebreak_core::form;
use tiebreak_core::link::{decode, encode};

static COMPARISON: LazyLock<Comparison> = LazyLock::new(|| {
    let file = serde_json::from_str(include_str!("../../tests/fixtures/tea-or-coffee.json")).expect("JSON");
    Comparison::from_value(&file).expect("a valid comparison")
});

fuzz_target!(|text: &str| {
    let comparison = &*COMPARISON;
    for param in ["", "tiebreak"] {
        let Some(filled) = form::read(comparison, param, &format!("https://example.org/?{text}")) else { continue };
        let Some(code) = encode(comparison, &filled.answers) else { continue };
        let opened = decode(comparison, &code).expect("our own code opens");
        // A star without an answer is in no link.
        assert_eq!(encode(comparison, &opened.answers), Some(code));
    }
});
