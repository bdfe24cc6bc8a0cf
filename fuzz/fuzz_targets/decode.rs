//! Any string opens as answers or gives a typed error. Answers that were opened encode to a code that opens to the same.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tiebreak_core::comparison::Comparison;
use tiebreak_core::link::{decode, encode, from_pasted_text, seal};
use tiebreak_core::query;

static COMPARISON: LazyLock<Comparison> = LazyLock::new(|| {
    let file = serde_json::from_str(include_str!("../../tests/fixtures/tea-or-coffee.json")).expect("JSON");
    Comparison::from_value(&file).expect("a valid comparison")
});

fuzz_target!(|text: &str| {
    let comparison = &*COMPARISON;
    let _ = decode(comparison, text);
    let _ = from_pasted_text(comparison, text);
    // With a check that fits, which random strings never have.
    if let Ok(opened) = decode(comparison, &seal(text))
        && let Some(code) = encode(comparison, &opened.answers)
    {
        let again = decode(comparison, &code).expect("our own code opens");
        assert_eq!(again.answers, opened.answers);
        assert_eq!(encode(comparison, &again.answers), Some(code));
    }
    let url = query::with(text, "tiebreak", Some("x"));
    assert_eq!(query::get(&url, "tiebreak").as_deref(), Some("x"));
});
