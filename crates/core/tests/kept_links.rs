//! Links made by earlier versions open, with the result they had.
//!
//! A line in `tests/fixtures/links.txt` is a comparison, a code and its result. Lines are added, never changed, except
//! for the results of shipped comparisons, whose data may be corrected.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use expect_test::expect_file;
use support::{fixture, path, shipped, text};
use tiebreak_core::link::decode;
use tiebreak_core::result::result;

fn opened(name: &str, code: &str) -> String {
    let comparison = if name.contains("-or-") || name == "three-pets" { fixture(name) } else { shipped(name) };
    let opened = decode(&comparison, code).unwrap_or_else(|error| panic!("{code}: {error}"));
    let Some(result) = result(&comparison, &opened.answers) else { return format!("none gone {}", opened.gone) };
    let scores: Vec<String> =
        result.ranking.iter().map(|place| format!("{} {:.4}", place.option, place.score)).collect();
    format!("{} {} answered {} gone {}", result.verdict.name(), scores.join(" "), result.answered, opened.gone)
}

#[test]
fn links_of_earlier_versions_open() {
    let lines: Vec<String> = text("tests/fixtures/links.txt")
        .lines()
        .map(|line| {
            let mut words = line.split(' ');
            let (name, code) = (words.next().unwrap(), words.next().unwrap());
            format!("{name} {code} {}\n", opened(name, code))
        })
        .collect();
    expect_file![path("tests/fixtures/links.txt")].assert_eq(&lines.concat());
}
