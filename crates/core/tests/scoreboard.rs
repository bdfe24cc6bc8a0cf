//! Who is ahead in how many rows.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use expect_test::{Expect, expect};
use support::{fixture, shipped};
use tiebreak_core::comparison::Comparison;
use tiebreak_core::index::CriterionIndex;
use tiebreak_core::scoreboard::{groups, tally};

fn line(comparison: &Comparison, rows: &[CriterionIndex]) -> String {
    let tally = tally(comparison, rows);
    let wins = tally.wins.iter().map(|(option, rows)| format!("{} {rows}, ", comparison.options[*option].name));
    format!("{}{} even", wins.collect::<String>(), tally.even)
}

#[track_caller]
fn check(comparison: &Comparison, expected: &Expect) {
    let all: Vec<CriterionIndex> = comparison.criteria.keys().collect();
    let groups = groups(comparison, &all).into_iter().map(|group| (group.name, group.rows));
    let lines = [("all", all.clone())].into_iter().chain(groups);
    let lines: Vec<String> = lines.map(|(name, rows)| format!("{name}: {}\n", line(comparison, &rows))).collect();
    expected.assert_eq(&lines.concat());
}

#[test]
fn rows_are_counted_for_each_of_their_winners() {
    check(
        &fixture("tea-or-coffee"),
        &expect![[r#"
            all: Tea 1, Coffee 1, 1 even
            Effect: Tea 1, Coffee 1, 0 even
            Cost: 1 even
        "#]],
    );
    check(
        &shipped("rest-graphql-grpc"),
        &expect![[r#"
            all: REST 7, gRPC 7, GraphQL 6, 3 even
            Shape of the API: GraphQL 2, gRPC 2, 2 even
            Moving data: REST 2, gRPC 2, GraphQL 1, 0 even
            Clients and tools: REST 3, GraphQL 2, gRPC 1, 0 even
            Running it: REST 2, gRPC 2, GraphQL 1, 1 even
        "#]],
    );
}
