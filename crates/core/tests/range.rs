//! The range that open questions leave, and the pull in each group, by hand and against trying everything out.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]
#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use expect_test::{Expect, expect};
use support::{answers, fixture, shipped};
use tiebreak_core::answers::{Answers, Choice, Response};
use tiebreak_core::comparison::{Answer, Comparison};
use tiebreak_core::index::{OptionIndex, QuestionIndex};
use tiebreak_core::profile::{PARTS, profile};
use tiebreak_core::range::{Share, range};
use tiebreak_core::scoring::rank;

fn lead(answer: &Answer) -> i64 {
    let [first, second] = [0, 1].map(|option| i64::from(answer.fit[OptionIndex::from(option)]));
    first - second
}

/// The lead of the first option over the second, and the maximum.
fn now(comparison: &Comparison, answers: &Answers) -> Share {
    let ranking = rank(comparison, answers).unwrap();
    let points = |option: usize| {
        let place = ranking.places.iter().find(|place| place.option == OptionIndex::from(option)).unwrap();
        i64::from(place.points)
    };
    Share { points: points(0) - points(1), maximum: i64::from(ranking.maximum) }
}

fn lead_range(comparison: &Comparison, answers: &Answers) -> (Share, Share) {
    let ranking = rank(comparison, answers).unwrap();
    range(comparison, answers, &ranking, now(comparison, answers).points, lead)
}

/// Every way to answer, star or skip the open questions.
fn everything(comparison: &Comparison, answers: &Answers) -> Vec<Answers> {
    let mut ways = vec![answers.clone()];
    let open: Vec<QuestionIndex> = answers.open().collect();
    for question in open {
        let keys = comparison.questions[question].answers.keys();
        let choices = keys.flat_map(|answer| [false, true].map(|star| (Choice::Answer(answer), star)));
        let choices: Vec<(Choice, bool)> = choices.chain([(Choice::Skip, false)]).collect();
        ways = ways
            .iter()
            .flat_map(|way| {
                choices.iter().map(|&(choice, star)| {
                    let mut way = way.clone();
                    way.set(question, Response { choice: Some(choice), star });
                    way
                })
            })
            .collect();
    }
    ways
}

#[test]
fn the_range_is_what_trying_everything_comes_to() {
    for notation in ["time_lots", "time_none*", "sleep_badly", "sleep_well*", "milk_no", "time_lots milk_", "milk_yes*"]
    {
        let comparison = fixture("tea-or-coffee");
        let answers = answers(&comparison, notation);
        let (least, most) = lead_range(&comparison, &answers);
        let shares: Vec<Share> = everything(&comparison, &answers).iter().map(|way| now(&comparison, way)).collect();
        let at_most = |a: &Share, b: &Share| a.points * b.maximum <= b.points * a.maximum;
        assert!(shares.iter().all(|share| at_most(&least, share) && at_most(share, &most)), "{notation}");
        for end in [least, most] {
            assert!(shares.iter().any(|share| at_most(share, &end) && at_most(&end, share)), "{notation} {end:?}");
        }
    }
}

#[test]
fn nothing_open_leaves_no_range() {
    let comparison = fixture("tea-or-coffee");
    let answers = answers(&comparison, "time_lots sleep_ milk_no");
    assert_eq!(lead_range(&comparison, &answers), (now(&comparison, &answers), now(&comparison, &answers)));
}

#[track_caller]
fn check_profile(comparison: &Comparison, notation: &str, expected: &Expect) {
    let answers = answers(comparison, notation);
    let lines = profile(comparison, &answers, 0.into(), 1.into());
    let lines = lines.iter().map(|line| format!("{}: {:.2}\n", line.group, line.pull as f64 / PARTS as f64));
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn groups_pull_by_the_criteria_that_answers_draw_on() {
    check_profile(&fixture("tea-or-coffee"), "milk_yes", &expect![""]);
    check_profile(
        &fixture("tea-or-coffee"),
        "time_lots* sleep_badly",
        &expect![[r#"
        Effect: 24.00
    "#]],
    );
    check_profile(
        &shipped("python-vs-nodejs"),
        "goal_ai back_js",
        &expect![[r#"
            At a glance: 1.14
            Language: -6.86
            What you build: 5.71
        "#]],
    );
}
