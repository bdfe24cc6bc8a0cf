//! Markup of the comparison.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

#[path = "support/drawn.rs"]
mod drawn;

use drawn::{in_order, opened, rendered};
use expect_test::expect;
use support::{fixture, shipped};
use tiebreak::state::State;

#[test]
fn options_that_are_taken_out_have_no_column() {
    let mut state = State { comparing: true, ..opened(shipped("rest-graphql-grpc"), "", "en") };
    state.filter.columns = vec![2.into(), 1.into()];
    let html = rendered(state);
    assert!(html.contains("class=\"compare n2\""), "two columns");
    assert!(in_order(&html, &["data-of=\"gRPC\"", "data-of=\"GraphQL\""]), "in the order that was chosen");
    assert!(!html.contains("data-of=\"REST\""));
    assert!(html.contains("Two options stay side by side"), "why no more can be taken out");
}

#[test]
fn hits_of_a_search_are_marked_also_in_folded_details() {
    let mut state = State { comparing: true, ..opened(fixture("tea-or-coffee"), "", "en") };
    state.filter.search = "gongfu".to_owned();
    let html = rendered(state.clone());
    assert!(in_order(&html, &["id=\"row-ritual\"", "class=\"context\"", "<mark>Gongfu</mark>"]), "{html}");
    state.filter.search = "calm".to_owned();
    let html = rendered(state);
    assert!(in_order(&html, &["Show all rows", "class=\"fold card o1\"", "<mark>Calm</mark>"]), "{html}");
    assert!(!html.contains("Night owls"), "cards hold what was found, and nothing else: {html}");
}

#[test]
fn a_row_says_what_was_answered_and_not_for_whom_it_speaks() {
    let html = rendered(State { comparing: true, ..opened(fixture("tea-or-coffee"), "time_none* milk_no", "en") });
    assert!(html.contains("You answered ★ “None”"), "{html}");
    assert_eq!(html.matches("class=\"square mine\"").count(), 1, "{html}");
}

#[test]
fn numbers_are_drawn_to_scale() {
    let html = rendered(State { comparing: true, ..opened(fixture("complete"), "", "en") });
    assert!(in_order(&html, &["km/h, more is better", "width=\"84.8%\"", "width=\"100.0%\""]), "{html}");
    assert!(in_order(&html, &["●●○○", "2 of 4:", "●●●○"]), "{html}");
}

#[test]
fn the_comparison_says_whose_answers_it_marks() {
    let state = State { comparing: true, ..opened(fixture("tea-or-coffee"), "time_lots", "en") };
    let theirs = rendered(State { from_link: Some(state.answers.clone()), ..state.clone() });
    let mine = rendered(state);
    assert!(mine.contains("Outlined: what your answers draw on") && mine.contains("You answered"));
    assert!(theirs.contains("Outlined: what their answers draw on") && theirs.contains("They answered"));
    assert!(!theirs.contains("Mine") && !theirs.contains("your answers"));
}

#[test]
fn equal_counts_have_equal_tints_and_who_leads_a_group_is_bold() {
    let html = rendered(State { comparing: true, ..opened(shipped("static-site-generators"), "", "en") });
    let matrix = html.split("class=\"matrix").nth(1).and_then(|rest| rest.split("</table>").next()).unwrap();
    let rows = matrix.split("<tr").skip(2).map(|row| {
        let cells = row.split("<td role=\"cell\" class=\"").skip(1);
        let cells = cells.map(|cell| cell.split("</td>").next().and_then(|cell| cell.split_once("\">")).unwrap());
        cells.map(|(class, count)| format!("{count} {}", &class["o1 ".len()..])).collect::<Vec<_>>().join(", ")
    });
    expect![[r#"
        1 half leads, 0 none, 1 half leads, 0 none, 0 none
        1 half, 2 most leads, 1 half, 0 none, 0 none
        3 all leads, 3 all leads, 1 half, 1 half, 0 none
        1 half, 0 none, 0 none, 0 none, 2 most leads
        0 none, 1 half leads, 0 none, 1 half leads, 0 none"#]]
    .assert_eq(&rows.collect::<Vec<_>>().join("\n"));
}
