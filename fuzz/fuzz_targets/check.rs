//! Any text is a comparison or has problems, each with a line. A comparison can be ranked and explained.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tiebreak_cli::check::check;
use tiebreak_core::answers::{Answers, Choice, Response};
use tiebreak_core::result::result;

fuzz_target!(|text: &str| {
    let (comparison, findings) = check("fuzz", text);
    let lines = text.lines().count() + 1;
    assert!(findings.iter().all(|finding| (1..=lines).contains(&finding.line)));
    let Some(comparison) = comparison else {
        assert!(!findings.is_empty());
        return;
    };
    let mut answers = Answers::none(&comparison);
    for question in comparison.questions.keys().take(6) {
        let star = usize::from(question) == 1;
        answers.set(question, Response { choice: Some(Choice::Answer(0.into())), star });
    }
    let _ = result(&comparison, &answers);
});
