//! The promise: links made by earlier versions open, with the result they had.
//!
//! A line in `fixtures/links.txt` is a comparison, a code and what it opened to. Lines are added, never changed,
//! but for the results of shipped comparisons, whose data may be corrected.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use expect_test::expect_file;
use support::{fixture, shipped};
use tiebreak::model::link::decode;
use tiebreak::model::result::result;

fn opened(name: &str, code: &str) -> String {
    let comparison = if name.contains("-or-") || name == "three-pets" { fixture(name) } else { shipped(name) };
    let opened = decode(&comparison, code).unwrap_or_else(|error| panic!("{code}: {error}"));
    let Some(result) = result(&comparison, &opened.answers) else { return format!("none gone {}", opened.gone) };
    let scores: Vec<String> =
        result.ranking.iter().map(|place| format!("{} {:.4}", place.option, place.score)).collect();
    format!("{} {} answered {} gone {}", result.verdict, scores.join(" "), result.answered, opened.gone)
}

#[test]
fn links_of_earlier_versions_open() {
    let kept = std::fs::read_to_string("tests/fixtures/links.txt").unwrap();
    let lines: Vec<String> = kept
        .lines()
        .map(|line| {
            let mut words = line.split(' ');
            let (name, code) = (words.next().unwrap(), words.next().unwrap());
            format!("{name} {code} {}\n", opened(name, code))
        })
        .collect();
    expect_file!["fixtures/links.txt"].assert_eq(&lines.concat());
}
