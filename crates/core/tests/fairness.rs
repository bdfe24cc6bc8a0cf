//! The shipped quizzes are fair.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use support::{shipped, shipped_names};
use tiebreak_core::balance::balance;
use tiebreak_core::scoring::Verdict;

#[test]
fn the_built_in_quiz_is_fair() {
    let balance = balance(&shipped("python-vs-nodejs"));
    for option in &balance.options {
        assert!((0.4..=0.6).contains(&option.leads), "{} leads in {:.3}", option.option, option.leads);
    }
    assert!(balance.ties + balance.close < 0.2, "ties {:.3}, close calls {:.3}", balance.ties, balance.close);
    for question in &balance.questions {
        assert!(question.influence <= 0.25, "{} has influence {:.3}", question.question, question.influence);
    }
    let favored = |answers: &str| {
        let pattern = balance.patterns.iter().find(|pattern| pattern.answers == answers).unwrap();
        (pattern.verdict == Verdict::Clear).then(|| pattern.winners.clone())
    };
    assert!(favored("first").is_none() || favored("first") != favored("last"), "{:?} both", favored("first"));
}

#[test]
fn no_shipped_quiz_has_a_dead_question_or_an_option_without_a_chance() {
    for name in shipped_names() {
        let balance = balance(&shipped(&name));
        let dead: Vec<_> = balance.questions.iter().filter(|question| question.dead).collect();
        assert!(dead.is_empty(), "{name}: {dead:?}");
        assert_eq!(balance.never_lead, Vec::<String>::new(), "{name}");
    }
}
