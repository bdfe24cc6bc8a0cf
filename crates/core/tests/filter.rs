//! The table shows the rows that a reader asked for, in the order they asked for.

#[path = "../../../tests/support/mod.rs"]
mod support;

use expect_test::{Expect, expect};
use support::{answers, fixture};
use tiebreak_core::filter::{Filter, rows};

#[track_caller]
fn check(filter: &Filter, expected: &Expect) {
    let comparison = fixture("tea-or-coffee");
    let rows = rows(&comparison, &answers(&comparison, "time_lots sleep_well*"), filter, str::to_lowercase);
    let ids: Vec<&str> = rows.iter().map(|&row| comparison.criteria[row].id.as_str()).collect();
    expected.assert_eq(&ids.join(" "));
}

#[test]
fn filters() {
    check(&Filter::default(), &expect!["caffeine ritual price"]);
    check(&Filter { differences: true, ..Filter::default() }, &expect!["caffeine ritual"]);
    check(&Filter { mine_first: true, ..Filter::default() }, &expect!["caffeine ritual price"]);
    check(&Filter { search: "GONGFU".into(), ..Filter::default() }, &expect!["ritual"]);
    check(&Filter { search: " effect  awake ".into(), ..Filter::default() }, &expect!["caffeine"]);
    check(&Filter { search: "no such thing".into(), ..Filter::default() }, &expect![""]);
}
