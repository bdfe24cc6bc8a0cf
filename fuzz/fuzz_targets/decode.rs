//! Any string opens as answers or a typed error; what opens is encoded to a code that opens to the same.
#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use tiebreak::model::comparison::Comparison;
use tiebreak::model::link::{decode, encode, seal};
use tiebreak::model::query;

fn comparison() -> &'static Comparison {
    static COMPARISON: OnceLock<Comparison> = OnceLock::new();
    COMPARISON.get_or_init(|| {
        let value = serde_json::from_str(include_str!("../../tests/fixtures/tea-or-coffee.json")).expect("JSON");
        Comparison::read(&value).expect("clean")
    })
}

fuzz_target!(|text: &str| {
    let comparison = comparison();
    let _ = decode(comparison, text);
    // Past the check, which random strings never meet.
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
