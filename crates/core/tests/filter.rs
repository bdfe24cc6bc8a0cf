//! The table shows the rows that a reader asked for, and the columns.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use expect_test::{Expect, expect};
use support::{answers, fixture};
use tiebreak_core::comparison::Comparison;
use tiebreak_core::filter::{Filter, columns, rows, with_column};
use tiebreak_core::index::OptionIndex;

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
    check(&Filter { clear_winners: true, ..Filter::default() }, &expect!["caffeine ritual"]);
    check(&Filter { mine: true, ..Filter::default() }, &expect!["caffeine ritual"]);
    check(&Filter { starred: true, ..Filter::default() }, &expect!["caffeine"]);
    check(&Filter { group: Some("Cost".into()), ..Filter::default() }, &expect!["price"]);
    check(&Filter { search: "GONGFU".into(), ..Filter::default() }, &expect!["ritual"]);
    check(&Filter { search: " effect  awake ".into(), ..Filter::default() }, &expect!["caffeine"]);
    check(&Filter { search: "no such thing".into(), ..Filter::default() }, &expect![""]);
}

fn names(comparison: &Comparison, columns: &[OptionIndex]) -> String {
    columns.iter().map(|&option| comparison.options[option].id.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn of_three_and_more_the_leader_and_its_rival_come_first() {
    let order = |comparison: &Comparison, notation| {
        names(comparison, &columns(comparison, &answers(comparison, notation), &Filter::default()))
    };
    expect!["tea coffee"].assert_eq(&order(&fixture("tea-or-coffee"), "time_none"));
    let pets = fixture("three-pets");
    expect!["cat dog fish"].assert_eq(&order(&pets, ""));
    expect!["fish cat dog"].assert_eq(&order(&pets, "room_flat"));
}

#[test]
fn a_column_is_put_beside_the_first_or_taken_out() {
    let pets = fixture("three-pets");
    let all: Vec<OptionIndex> = pets.options.keys().collect();
    let fish = *all.last().unwrap();
    expect!["cat fish dog"].assert_eq(&names(&pets, &with_column(&all, fish, true)));
    let two = with_column(&all, all[0], false);
    expect!["dog fish"].assert_eq(&names(&pets, &two));
    expect!["dog fish"].assert_eq(&names(&pets, &with_column(&two, fish, false)));
}
