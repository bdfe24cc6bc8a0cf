//! Any JSON is a comparison or a list of problems, each with a line; a comparison can be ranked and explained.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tiebreak::cli::check::check;
use tiebreak::model::answers::{Answers, Choice, Response};
use tiebreak::model::result::result;

fuzz_target!(|text: &str| {
    let (comparison, findings) = check("fuzz", text);
    let lines = text.lines().count() + 1;
    assert!(findings.iter().all(|finding| (1..=lines).contains(&finding.line)));
    let Some(comparison) = comparison else {
        assert!(!findings.is_empty());
        return;
    };
    let mut answers = Answers::none(&comparison);
    for question in 0..comparison.questions.len().min(6) {
        answers.set(question, Response { choice: Some(Choice::Answer(0)), star: question == 1 });
    }
    let _ = result(&comparison, &answers);
});
