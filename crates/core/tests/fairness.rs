//! The shipped quizzes are fair.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use support::{shipped, shipped_names};
use tiebreak_core::answers::{Answers, Choice, Response};
use tiebreak_core::balance::balance;
use tiebreak_core::index::AnswerIndex;
use tiebreak_core::result::result;
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

/// How far a reader who always takes the answer at one position (or the last, where there are fewer) is led to one
/// option, of a full score.
#[test]
fn no_position_leans_in_the_built_in_quiz() {
    let comparison = shipped("python-vs-nodejs");
    let most = comparison.questions.iter().map(|question| question.answers.len()).max().unwrap();
    for position in 0..most {
        let mut answers = Answers::none(&comparison);
        for (index, question) in comparison.questions.iter_enumerated() {
            let answer = AnswerIndex::from(position.min(question.answers.len() - 1));
            answers.set(index, Response { choice: Some(Choice::Answer(answer)), star: false });
        }
        let ranking = result(&comparison, &answers).unwrap().ranking;
        let lean = ranking[0].score - ranking[1].score;
        assert!(lean < 0.05, "answer {} leans to {} by {lean:.3}", position + 1, ranking[0].option);
    }
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
