//! Links, explanations and `settled` hold for every comparison and every set of answers; checked by brute force.

#![allow(clippy::unwrap_used, reason = "tests")]

mod arbitrary;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use arbitrary::{answered, comparison, variations};
use proptest::prelude::*;
use serde_json::Value;
use tiebreak_core::answers::{Answers, Choice, Response};
use tiebreak_core::comparison::Comparison;
use tiebreak_core::deciders::deciders;
use tiebreak_core::flips::flips;
use tiebreak_core::index::{AnswerIndex, OptionIndex, QuestionIndex};
use tiebreak_core::link::{decode, encode};
use tiebreak_core::reasons::reasons;
use tiebreak_core::result::result;
use tiebreak_core::scoring::{Ranking, Verdict, rank};
use tiebreak_core::settled::settled;

/// The option that leads alone.
fn sole_leader(ranking: &Ranking) -> Option<OptionIndex> {
    (ranking.gap() > 0).then_some(ranking.places[0].option)
}

/// The same file with options, questions and answers in reverse order.
fn reversed(file: &Value) -> Value {
    let mut file = file.clone();
    file["options"].as_array_mut().unwrap().reverse();
    let questions = file["questions"].as_array_mut().unwrap();
    questions.reverse();
    for question in questions {
        question["answers"].as_array_mut().unwrap().reverse();
    }
    file
}

/// Question and answer of each change.
type Changes = BTreeSet<(QuestionIndex, AnswerIndex)>;

/// All smallest sets of changes that make another option lead alone, by trying every set of answers.
fn flips_by_force(comparison: &Comparison, answers: &Answers, ranking: &Ranking) -> BTreeSet<Changes> {
    let questions: Vec<(QuestionIndex, Vec<Response>)> = answers
        .answered()
        .map(|(question, _)| {
            let star = answers.response(question).star;
            let all = comparison.questions[question].answers.keys();
            (question, all.map(|answer| Response { choice: Some(Choice::Answer(answer)), star }).collect())
        })
        .collect();
    let mut found: Vec<Changes> = Vec::new();
    for other in variations(answers, &questions) {
        let winner = rank(comparison, &other).and_then(|ranking| sole_leader(&ranking));
        if winner.is_some() && winner != sole_leader(ranking) {
            let old: Changes = answers.answered().collect();
            found.push(other.answered().filter(|change| !old.contains(change)).collect());
        }
    }
    let smallest = found.iter().map(BTreeSet::len).min();
    found.into_iter().filter(|changes| Some(changes.len()) == smallest).collect()
}

/// The deciders of a result, by ranking the options after each answer and each star. Questions have 2 or 3 answers, so
/// that six times a mean is a whole number.
fn deciders_by_force(comparison: &Comparison, answers: &Answers, ranking: &Ranking) -> Vec<QuestionIndex> {
    if ranking.verdict() == Verdict::Clear {
        return Vec::new();
    }
    let winners = ranking.winners();
    let gap_after = |question, response| {
        let mut changed = answers.clone();
        changed.set(question, response);
        let places = rank(comparison, &changed).unwrap().places;
        let points: Vec<u32> =
            places.iter().filter(|place| winners.contains(&place.option)).map(|place| place.points).collect();
        points[0] - points[1]
    };
    let mut found = Vec::new();
    for (index, question) in comparison.questions.iter_enumerated() {
        let response = answers.response(index);
        let (group, gaps): (_, Vec<u32>) = match response {
            Response { choice: None, .. } => {
                let all = question.answers.keys().map(|answer| Some(Choice::Answer(answer)));
                (0, all.map(|choice| gap_after(index, Response { choice, ..response })).collect())
            }
            Response { choice: Some(Choice::Answer(_)), star: false } => {
                (1, vec![gap_after(index, Response { star: true, ..response })])
            }
            _ => continue,
        };
        if gaps.iter().any(|gap| *gap > ranking.gap()) {
            let six_means = gaps.iter().sum::<u32>() * 6 / gaps.len() as u32;
            found.push((group, Reverse(six_means), question.id.clone(), index));
        }
    }
    found.sort();
    found.into_iter().map(|(.., index)| index).collect()
}

proptest! {
    #[test]
    fn codes_open_to_what_they_were_made_of((file, comparison_, answers) in answered(6)) {
        let Some(code) = encode(&comparison_, &answers) else { return Ok(()) };
        prop_assert!(code.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._*".contains(&b)), "{}", code);
        let opened = decode(&comparison_, &code).unwrap();
        prop_assert_eq!(&opened.answers, &answers);
        // Canonical: another order of the file gives the same code.
        let other = comparison(&reversed(&file));
        let same = decode(&other, &code).unwrap();
        prop_assert_eq!(encode(&other, &same.answers), Some(code));
    }

    #[test]
    fn any_string_opens_or_is_an_error((_, comparison, _) in answered(3), text in "\\PC*") {
        let _ = decode(&comparison, &text);
    }

    #[test]
    fn damage_is_noticed((_, comparison, answers) in answered(4)) {
        let Some(code) = encode(&comparison, &answers) else { return Ok(()) };
        for at in 0..code.len() {
            let (before, after) = (&code[..at], &code[at + 1..]);
            let mut damaged = vec![format!("{before}{after}"), format!("{before}e{after}"), before.to_owned()];
            if let Some(next) = after.chars().next() {
                damaged.push(format!("{before}{next}{}{}", &code[at..=at], &after[1..]));
            }
            for text in damaged.iter().filter(|text| **text != code) {
                prop_assert!(decode(&comparison, text).is_err(), "{}", text);
            }
        }
    }

    #[test]
    fn reasons_sum_to_the_gap((_, comparison, answers) in answered(6)) {
        let Some(ranking) = rank(&comparison, &answers) else { return Ok(()) };
        let first = ranking.places[0].option;
        let sum: i64 = reasons(&comparison, &answers, &ranking)
            .iter()
            .map(|reason| if reason.option == first { i64::from(reason.points) } else { -i64::from(reason.points) })
            .sum();
        prop_assert_eq!(sum, i64::from(ranking.gap()));
    }

    #[test]
    fn flips_are_exactly_the_smallest_sets((_, comparison, answers) in answered(5)) {
        let Some(ranking) = rank(&comparison, &answers) else { return Ok(()) };
        let found: BTreeSet<Changes> = flips(&comparison, &answers, &ranking)
            .iter()
            .map(|flip| flip.changes.iter().map(|change| (change.question, change.answer)).collect())
            .collect();
        prop_assert_eq!(found, flips_by_force(&comparison, &answers, &ranking));
    }

    #[test]
    fn settled_is_exact((_, comparison, answers) in answered(4)) {
        let open: Vec<(QuestionIndex, Vec<Response>)> = answers
            .open()
            .map(|question| {
                let all = comparison.questions[question].answers.keys().flat_map(|answer| {
                    [false, true].map(|star| Response { choice: Some(Choice::Answer(answer)), star })
                });
                (question, all.chain([Response { choice: Some(Choice::Skip), star: false }]).collect())
            })
            .collect();
        let Some(ranking) = rank(&comparison, &answers) else { return Ok(()) };
        let leader = sole_leader(&ranking);
        let always = variations(&answers, &open)
            .iter()
            .all(|end| rank(&comparison, end).and_then(|ranking| sole_leader(&ranking)) == leader);
        let expected = leader.filter(|_| always && !open.is_empty());
        prop_assert_eq!(settled(&comparison, &answers), expected);
    }

    #[test]
    fn deciders_separate_the_winners_most_first((_, comparison, answers) in answered(6)) {
        let Some(ranking) = rank(&comparison, &answers) else { return Ok(()) };
        prop_assert_eq!(deciders(&comparison, &answers, &ranking), deciders_by_force(&comparison, &answers, &ranking));
    }

    #[test]
    fn results_do_not_depend_on_the_order_of_the_file((file, comparison_, answers) in answered(6)) {
        let Some(code) = encode(&comparison_, &answers) else { return Ok(()) };
        let other = comparison(&reversed(&file));
        let same = decode(&other, &code).unwrap().answers;
        let ranking = |comparison: &Comparison, answers: &Answers| {
            result(comparison, answers).map(|result| {
                let ranking: Vec<(String, u64)> = result.ranking.iter().map(|place| (place.option.clone(), place.score.to_bits())).collect();
                (ranking, result.verdict, result.winners)
            })
        };
        prop_assert_eq!(ranking(&comparison_, &answers), ranking(&other, &same));
    }
}
