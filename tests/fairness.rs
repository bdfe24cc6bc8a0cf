//! The promise: the report says what a quiz does, and the shipped quizzes are fair.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use expect_test::expect;
use support::{fixture, shipped};
use tiebreak::cli::analyze;
use tiebreak::model::balance::balance;

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
        (pattern.verdict == "clear").then(|| pattern.winners.clone())
    };
    assert!(favored("first").is_none() || favored("first") != favored("last"), "{:?} both", favored("first"));
}

#[test]
fn no_shipped_quiz_has_a_dead_question_or_an_option_without_a_chance() {
    let files = std::fs::read_dir("data").unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let names = files.filter_map(|name| name.strip_suffix(".json").map(str::to_owned));
    for name in names.filter(|name| !name.ends_with(".schema")) {
        let balance = balance(&shipped(&name));
        let dead: Vec<_> = balance.questions.iter().filter(|question| question.dead).collect();
        assert!(dead.is_empty(), "{name}: {dead:?}");
        assert_eq!(balance.never_lead, Vec::<String>::new(), "{name}");
    }
}
