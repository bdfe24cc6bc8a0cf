//! The balance of a quiz is what ranking every answer set one by one gives.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use proptest::prelude::*;
use serde_json::{Map, json};
use support::fixture;
use tiebreak_core::answers::{Answers, Choice, Response};
use tiebreak_core::balance::{Balance, Method, balance, sampled};
use tiebreak_core::comparison::Comparison;
use tiebreak_core::index::{AnswerIndex, OptionIndex, QuestionIndex};
use tiebreak_core::scoring::{Ranking, Verdict, rank};
use typed_index_collections::TiVec;

/// A question: its weight, and for each answer its fit for each option.
type Question = (u32, Vec<Vec<u32>>);

fn quiz(questions: &[Question]) -> Comparison {
    let ids: Vec<String> = (0..questions[0].1[0].len()).map(|option| format!("o{option}")).collect();
    let answer = |(index, fit): (usize, &Vec<u32>)| {
        let fit: Map<_, _> = ids.iter().cloned().zip(fit.iter().map(|&fit| json!(fit))).collect();
        json!({"id": format!("a{index}"), "text": "An answer", "fit": fit})
    };
    let question = |(index, (weight, answers)): (usize, &Question)| {
        let answers: Vec<_> = answers.iter().enumerate().map(answer).collect();
        json!({"id": format!("q{index}"), "text": "A question?", "weight": weight, "answers": answers})
    };
    let file = json!({
        "format": 1, "id": "quiz", "revision": 1, "lang": "en", "as_of": "2026-11", "title": "A quiz", "criteria": [],
        "options": ids.iter().map(|id| json!({"id": id, "name": id})).collect::<Vec<_>>(),
        "questions": questions.iter().enumerate().map(question).collect::<Vec<_>>(),
    });
    Comparison::from_value(&serde_json::from_value(file).unwrap()).unwrap()
}

type Figures = Vec<(String, f64)>;

fn figures(balance: &Balance) -> Figures {
    let margin = balance.margin;
    let mut figures = vec![
        ("answer sets".to_owned(), balance.answer_sets),
        ("ties".to_owned(), balance.ties),
        ("close".to_owned(), balance.close),
        ("smallest".to_owned(), margin.smallest),
        ("largest".to_owned(), margin.largest),
        ("expected".to_owned(), margin.expected),
    ];
    for option in &balance.options {
        let id = &option.option;
        figures.push((format!("{id} leads"), option.leads));
        figures.push((format!("{id} leads clearly"), option.leads_clearly));
        figures.push((format!("{id} never leads"), f64::from(balance.never_lead.contains(id))));
    }
    for question in &balance.questions {
        let id = &question.question;
        figures.push((format!("{id} influence"), question.influence));
        figures.push((format!("{id} dead"), f64::from(question.dead)));
        figures.push((format!("{id} shift"), question.star.biggest_shift));
        figures
            .extend(question.star.options.iter().map(|option| (format!("{id} star {}", option.option), option.leads)));
    }
    figures
}

/// An answer to every question.
type AnswerSet = TiVec<QuestionIndex, AnswerIndex>;

/// Every complete answer set.
fn answer_sets(comparison: &Comparison) -> Vec<AnswerSet> {
    comparison.questions.iter().fold(vec![AnswerSet::new()], |sets, question| {
        let longer = |set: &AnswerSet| {
            let with = |answer| set.iter().copied().chain([answer]).collect();
            question.answers.keys().map(with).collect::<Vec<AnswerSet>>()
        };
        sets.iter().flat_map(longer).collect()
    })
}

fn ranked(comparison: &Comparison, set: &AnswerSet, star: Option<QuestionIndex>) -> Ranking {
    let mut answers = Answers::none(comparison);
    for (question, &answer) in set.iter_enumerated() {
        answers.set(question, Response { choice: Some(Choice::Answer(answer)), star: star == Some(question) });
    }
    rank(comparison, &answers).unwrap()
}

/// The options at the top, in the order of the file.
fn leaders(ranking: &Ranking) -> Vec<OptionIndex> {
    let top = ranking.places.iter().filter(|place| place.points == ranking.places[0].points);
    let mut leaders: Vec<OptionIndex> = top.map(|place| place.option).collect();
    leaders.sort_unstable();
    leaders
}

/// The same figures, by ranking every answer set, with every change of one answer and with every star.
fn by_ranking(comparison: &Comparison) -> Figures {
    let sets = answer_sets(comparison);
    let mean = |of: &dyn Fn(&AnswerSet) -> f64| sets.iter().map(of).sum::<f64>() / sets.len() as f64;
    let share = |of: &dyn Fn(&Ranking) -> bool| mean(&|set| f64::from(of(&ranked(comparison, set, None))));
    let margin = |set: &AnswerSet| {
        let ranking = ranked(comparison, set, None);
        ranking.score(ranking.gap())
    };
    let margins = || sets.iter().map(&margin);
    let mut figures = vec![
        ("answer sets".to_owned(), sets.len() as f64),
        ("ties".to_owned(), share(&|ranking| ranking.verdict() == Verdict::Tie)),
        ("close".to_owned(), share(&|ranking| ranking.verdict() == Verdict::Close)),
        ("smallest".to_owned(), margins().fold(1.0, f64::min)),
        ("largest".to_owned(), margins().fold(0.0, f64::max)),
        ("expected".to_owned(), mean(&margin)),
    ];
    let mut leads: TiVec<OptionIndex, f64> = TiVec::new();
    for (option, contender) in comparison.options.iter_enumerated() {
        let alone = |ranking: &Ranking| leaders(ranking) == [option];
        leads.push(share(&alone));
        figures.push((format!("{} leads", contender.id), leads[option]));
        let clearly = share(&|ranking| alone(ranking) && ranking.verdict() == Verdict::Clear);
        figures.push((format!("{} leads clearly", contender.id), clearly));
        figures.push((format!("{} never leads", contender.id), f64::from(leads[option] == 0.0)));
    }
    for (index, question) in comparison.questions.iter_enumerated() {
        let influence = mean(&|set| {
            let before = leaders(&ranked(comparison, set, None));
            let others = question.answers.keys().filter(|&answer| answer != set[index]);
            let changes = others.filter(|&answer| {
                let mut changed = set.clone();
                changed[index] = answer;
                leaders(&ranked(comparison, &changed, None)) != before
            });
            changes.count() as f64 / (question.answers.len() - 1) as f64
        });
        let starred: Vec<f64> = comparison
            .options
            .keys()
            .map(|o| mean(&|set| f64::from(leaders(&ranked(comparison, set, Some(index))) == [o])))
            .collect();
        let shift = leads.iter().zip(&starred).map(|(without, with)| (with - without).abs()).fold(0.0, f64::max);
        figures.push((format!("{} influence", question.id), influence));
        figures.push((format!("{} dead", question.id), f64::from(influence == 0.0)));
        figures.push((format!("{} shift", question.id), shift));
        let named = comparison.options.iter().zip(starred);
        figures.extend(named.map(|(option, share)| (format!("{} star {}", question.id, option.id), share)));
    }
    figures
}

#[track_caller]
fn assert_near(actual: &Figures, expected: &Figures, tolerance: impl Fn(&str) -> f64) {
    assert_eq!(actual.len(), expected.len());
    for ((name, actual), (expected_name, expected)) in actual.iter().zip(expected) {
        assert_eq!(name, expected_name);
        assert!((actual - expected).abs() <= tolerance(name), "{name}: {actual} is not {expected}");
    }
}

fn small_quiz() -> impl Strategy<Value = Vec<Question>> {
    (2..=8_usize).prop_flat_map(|options| {
        let fit = prop::collection::vec(0..=4_u32, options);
        prop::collection::vec((1..=3_u32, prop::collection::vec(fit, 2..=4)), 1..=5)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_exact_balance_is_that_of_ranking_every_answer_set(questions in small_quiz()) {
        let comparison = quiz(&questions);
        let balance = balance(&comparison);
        prop_assert_eq!(balance.method, Method::Exact);
        assert_near(&figures(&balance), &by_ranking(&comparison), |_| 1e-12);
    }
}

#[test]
fn options_that_never_lead_and_dead_questions_are_named() {
    let heavy = (3, vec![vec![4, 0, 1], vec![0, 4, 1]]);
    let light = (1, vec![vec![0, 2, 2], vec![2, 0, 1]]);
    let level = (2, vec![vec![3, 3, 3], vec![1, 1, 1]]);
    let balance = balance(&quiz(&[heavy, light, level]));
    assert_eq!(balance.never_lead, ["o2"]);
    let dead: Vec<bool> = balance.questions.iter().map(|question| question.dead).collect();
    assert_eq!(dead, [false, true, true]);
}

/// Invented, and different for each variant.
fn variant(k: u32) -> Comparison {
    let fit = |q: u32, a: u32, o: u32| (q * a + k * a * o + q * q * o + k) % 5;
    let answers = |q| (1..=4).map(|a| (0..3).map(|o| fit(q, a, o)).collect()).collect();
    quiz(&(1..=4).map(|q| (1 + (q + k) % 3, answers(q))).collect::<Vec<_>>())
}

/// An interval of 95 % misses one figure in twenty. The figures of one quiz depend on each other, so only one of
/// each quiz is held to that. Twice as wide, the interval misses none.
#[test]
fn a_sample_agrees_with_counting() {
    let fixtures = ["tea-or-coffee", "three-pets"].map(fixture);
    let comparisons: Vec<Comparison> = fixtures.into_iter().chain((0..10).map(variant)).collect();
    let mut missed = 0;
    for comparison in &comparisons {
        let (sampled, counted) = (sampled(comparison), balance(comparison));
        let Method::Sampled { samples, half_width } = sampled.method else { panic!("it is not sampled") };
        assert!(samples >= 100_000 && half_width < 0.0025);
        assert_near(&figures(&sampled), &figures(&counted), |name| match name {
            // What occurs at all, the sample or its search finds in quizzes this small.
            "answer sets" | "smallest" | "largest" => 1e-12,
            _ if name.ends_with("never leads") || name.ends_with("dead") => 0.0,
            _ if name.ends_with("shift") => 4.0 * half_width,
            _ => 2.0 * half_width,
        });
        missed += usize::from((sampled.options[0].leads - counted.options[0].leads).abs() > half_width);
    }
    assert!(missed <= 2, "{missed} of {}", comparisons.len());
    let (once, again) = (sampled(&comparisons[0]), sampled(&comparisons[0]));
    let json = |balance| serde_json::to_string(balance).unwrap();
    assert_eq!(json(&once), json(&again), "the same sample every time");
}

#[test]
fn a_large_quiz_is_sampled_and_says_so() {
    let fits = |q, a| (0..8).map(|o| (q * 7 + a * 3 + o * (q + a)) % 5).collect();
    let questions: Vec<Question> = (0..20).map(|q| (1 + q % 3, (0..12).map(|a| fits(q, a)).collect())).collect();
    let comparison = quiz(&questions);
    let balance = balance(&comparison);
    assert!(serde_json::to_string(&balance).unwrap().contains(r#""method":{"sampled":{"samples":262144,"#));
    let total: f64 = balance.options.iter().map(|option| option.leads).sum::<f64>() + balance.ties;
    assert!((total - 1.0).abs() < 1e-12);
}
