//! The report of `analyze`, and its figures as JSON.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use expect_test::expect;
use serde_json::json;
use support::fixture;
use tiebreak_cli::analyze;
use tiebreak_core::balance::balance;
use tiebreak_core::comparison::Comparison;

#[test]
fn the_report() {
    let comparison = fixture("tea-or-coffee");
    expect![[r#"
        Tea or coffee? (tea-or-coffee, revision 3)
        Exact: all 8 ways to answer every question count alike.

        Who leads
          Tea           ██████████████████         75.0 %  clearly 75.0 %
          Coffee        ██████                     25.0 %  clearly 25.0 %
          a tie                                     0.0 %
          a close call                              0.0 %  also counted above, for the option just ahead

        How far the first is ahead of the second, of a full score
          at least    ███                        12.5 %
          on average  █████████                  37.5 %
          at most     ███████████████████        79.2 %

        Influence: how often another answer to a question changes who leads
          time   ████████████               50.0 %
          sleep  ████████████               50.0 %
          milk                               0.0 %

        How often an option leads alone when every reader stars a question
          time   25.0 points  Tea 75.0 % → 50.0 %, Coffee 25.0 % → 50.0 %
          sleep   0.0 points
          milk    0.0 points

        Always the same answer
          first   clearly Tea (Tea 91.7 %, Coffee 20.8 %)
          second  clearly Coffee (Coffee 66.7 %, Tea 37.5 %)
          last    clearly Coffee (Coffee 66.7 %, Tea 37.5 %)

        What stands out
          No other answer to "milk" ever changes who leads.
          Tea leads alone in 75.0 %; 40.0 % to 60.0 % is fair.
          Coffee leads alone in 25.0 %; 40.0 % to 60.0 % is fair.
    "#]]
    .assert_eq(&analyze::report(&comparison, &balance(&comparison)));
}

#[test]
fn the_figures_as_json() {
    let comparison = fixture("three-pets");
    let figures: serde_json::Value = serde_json::from_str(&analyze::json(&balance(&comparison))).unwrap();
    expect![[r#"{"comparison":"three-pets","revision":1,"method":"exact","answer_sets":4.0,"options":[{"option":"cat","leads":0.25,"leads_clearly":0.25},{"option":"dog","leads":0.25,"leads_clearly":0.25},{"option":"fish","leads":0.25,"leads_clearly":0.25}],"ties":0.25,"close":0.0,"margin":{"smallest":0.0,"largest":0.375,"expected":0.21875},"never_lead":[],"questions":[{"question":"room","influence":1.0,"dead":false,"star":{"options":[{"option":"cat","leads":0.25},{"option":"dog","leads":0.25},{"option":"fish","leads":0.5}],"biggest_shift":0.25}},{"question":"walks","influence":1.0,"dead":false,"star":{"options":[{"option":"cat","leads":0.25},{"option":"dog","leads":0.5},{"option":"fish","leads":0.25}],"biggest_shift":0.25}}],"patterns":[{"answers":"first","ranking":[{"option":"dog","score":0.625},{"option":"fish","score":0.625},{"option":"cat","score":0.5}],"verdict":"tie","winners":["dog","fish"]},{"answers":"second","ranking":[{"option":"cat","score":1.0},{"option":"fish","score":0.625},{"option":"dog","score":0.5}],"verdict":"clear","winners":["cat"]},{"answers":"last","ranking":[{"option":"cat","score":1.0},{"option":"fish","score":0.625},{"option":"dog","score":0.5}],"verdict":"clear","winners":["cat"]}]}"#]].assert_eq(&figures.to_string());
}

#[test]
fn a_sampled_balance_says_so() {
    let fits = |q: usize, a: usize| (0..8).map(move |o| (format!("o{o}"), json!((q * 7 + a * 3 + o * (q + a)) % 5)));
    let answer = |q, a| json!({"id": format!("a{a}"), "text": "An answer", "fit": fits(q, a).collect::<serde_json::Map<_, _>>()});
    let question = |q| json!({"id": format!("q{q}"), "text": "A question?", "weight": 1 + q % 3, "answers": (0..12).map(|a| answer(q, a)).collect::<Vec<_>>()});
    let file = json!({
        "format": 1, "id": "quiz", "revision": 1, "lang": "en", "as_of": "2026-11", "title": "A quiz", "criteria": [],
        "options": (0..8).map(|o| json!({"id": format!("o{o}"), "name": "An option"})).collect::<Vec<_>>(),
        "questions": (0..20).map(question).collect::<Vec<_>>(),
    });
    let comparison = Comparison::from_value(&serde_json::from_value(file).unwrap()).unwrap();
    let balance = balance(&comparison);
    assert!(analyze::report(&comparison, &balance).contains("Sampled: 262 144 of 3.8e21 ways"));
    assert!(analyze::json(&balance).contains("\"sampled\": {\n      \"samples\": 262144,"));
}
