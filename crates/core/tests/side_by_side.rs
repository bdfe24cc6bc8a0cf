//! Two sets of answers side by side.

#[path = "../../../tests/support/mod.rs"]
mod support;

use expect_test::{Expect, expect};
use support::{answers, fixture};
use tiebreak_core::side_by_side::side_by_side;

#[track_caller]
fn check(theirs: &str, mine: &str, expected: &Expect) {
    let comparison = fixture("tea-or-coffee");
    let shown = side_by_side(&comparison, &answers(&comparison, theirs), &answers(&comparison, mine));
    let differences: Vec<String> = shown
        .differences
        .iter()
        .map(|difference| format!("{} {}", comparison.questions[difference.question].id, difference.split))
        .collect();
    expected.assert_eq(&format!("agreed {}; {}", shown.agreed, differences.join(", ")));
}

#[test]
fn the_questions_that_split_most_come_first() {
    check("time_lots sleep_well", "time_lots sleep_well", &expect!["agreed 2; "]);
    check("time_lots sleep_well milk_no", "time_none sleep_badly milk_no", &expect!["agreed 1; time 336, sleep 288"]);
    check(
        "time_lots sleep_well milk_no",
        "time_none sleep_badly* milk_yes",
        &expect!["agreed 0; sleep 576, time 408, milk 60"],
    );
    check("time_ sleep_well", "time_ sleep_badly", &expect!["agreed 0; sleep 144"]);
    check("time_lots", "", &expect!["agreed 0; time 10"]);
    check("", "", &expect!["agreed 0; "]);
}
