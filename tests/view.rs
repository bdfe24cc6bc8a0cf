//! Snapshots of each screen's markup: what readers, styles and assistive technology get. `UPDATE_EXPECT=1` writes them
//! anew.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

#[path = "support/drawn.rs"]
mod drawn;

use drawn::{html, in_order, opened, rendered};
use expect_test::{ExpectFile, expect_file};
use support::{answers, fixture, shipped};
use tiebreak::components::failure::failure;
use tiebreak::i18n::words;
use tiebreak::state::{Place, Sharing, State, Trial};
use tiebreak_core::answers::Answers;
use tiebreak_core::index::{AnswerIndex, OptionIndex, QuestionIndex};
use yew::prelude::*;

fn answers_of(state: &State, notation: &str) -> Answers {
    answers(&state.comparison, notation)
}

#[derive(PartialEq, Properties)]
struct ShownProps {
    content: Html,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    props.content.clone()
}

#[track_caller]
fn check(html: &str, expected: &ExpectFile) {
    expected.assert_eq(&indented(html));
}

/// Each element on a line of its own, the end of one without children on the same.
fn indented(html: &str) -> String {
    let (mut text, mut depth, mut opened) = (String::new(), 0, false);
    for piece in html.split('<').skip(1) {
        let (closes, void) = (piece.starts_with('/'), piece.starts_with("input"));
        depth -= usize::from(closes);
        if !(closes && opened || text.is_empty()) {
            text.push('\n');
            text.push_str(&"  ".repeat(depth));
        }
        text.push('<');
        text.push_str(piece);
        opened = !closes && !void;
        depth += usize::from(opened);
    }
    text.push('\n');
    text
}

#[test]
fn quiz() {
    check(&rendered(opened(fixture("tea-or-coffee"), "", "en")), &expect_file!["view/quiz.html"]);
}

#[test]
fn result() {
    check(
        &rendered(opened(fixture("tea-or-coffee"), "time_lots sleep_well*", "en")),
        &expect_file!["view/result.html"],
    );
}

#[test]
fn comparison() {
    let state = State { comparing: true, ..opened(fixture("tea-or-coffee"), "time_lots", "de") };
    check(&rendered(state), &expect_file!["view/comparison.html"]);
}

#[test]
fn two_results_side_by_side() {
    let mut state = opened(fixture("three-pets"), "room_flat", "en");
    state.other = Some(answers_of(&state, "room_farm"));
    check(&rendered(state), &expect_file!["view/side-by-side.html"]);
}

#[test]
fn a_refused_comparison() {
    let problems = vec!["options: there is one".to_owned(), "<b> is no id".to_owned()];
    check(&html::<Shown>(ShownProps { content: failure(&words("de"), &problems) }), &expect_file!["view/failure.html"]);
}

#[test]
fn a_failure_shows_no_more_problems_than_fit() {
    let problems: Vec<_> = (1..=7).map(|number| format!("problem {number}")).collect();
    let html = html::<Shown>(ShownProps { content: failure(&words("en"), &problems) });
    assert!(html.contains("problem 5") && !html.contains("problem 6") && html.contains("and 2 more"), "{html}");
}

#[test]
fn without_an_answer_there_is_no_result_yet() {
    let html = rendered(opened(fixture("tea-or-coffee"), "time_", "en"));
    assert!(in_order(&html, &["id=\"verdict\"", "No result yet.", "Go through my answers"]), "{html}");
    assert!(!html.contains("class=\"share\""), "{html}");
}

#[test]
fn a_link_shows_whose_result_it_is_before_the_reasons() {
    let own = rendered(opened(fixture("tea-or-coffee"), "time_lots", "en"));
    assert!(in_order(&own, &["class=\"why\"", "class=\"side-by-side\""]), "{own}");
    let state = opened(fixture("tea-or-coffee"), "time_lots sleep_badly", "en");
    let theirs = rendered(State { from_link: Some(state.answers.clone()), ..state });
    let parts = [
        "Shared with you",
        "Their answers point clearly to Tea",
        "Compare with mine",
        "class=\"share\"",
        "class=\"why\"",
    ];
    assert!(in_order(&theirs, &parts), "{theirs}");
    assert!(!theirs.contains("Your answers"), "{theirs}");
}

#[test]
fn a_tried_change_says_what_was_before() {
    let mut state = opened(fixture("tea-or-coffee"), "time_none sleep_well", "en");
    let before = answers_of(&state, "time_lots sleep_well");
    state.trial = Some(Trial { before, place: Place::Pull(0.into()) });
    let html = rendered(state);
    assert!(html.contains("Changed to “None”. Before: clearly Tea. Now: clearly Coffee."), "{html}");
    assert!(in_order(&html, &["id=\"pull-time\"", "Changed to", "Keep", "Undo", "id=\"pull-sleep\""]), "{html}");
}

#[test]
fn a_refused_clipboard_leaves_the_link_to_copy() {
    let sharing = Sharing::ByHand("https://example.org/?tiebreak=1".to_owned());
    let html = rendered(State { sharing, ..opened(fixture("tea-or-coffee"), "time_lots", "en") });
    assert!(in_order(&html, &["copy it from here", "https://example.org/?tiebreak=1", "id=\"share-link\""]), "{html}");
}

#[test]
fn a_pasted_text_without_a_result_says_so() {
    let html = rendered(State { paste_failed: true, ..opened(fixture("tea-or-coffee"), "time_lots", "en") });
    assert!(in_order(&html, &["aria-invalid=\"true\"", "role=\"alert\""]), "{html}");
}

#[test]
fn of_several_leaders_none_is_said_to_be_ahead() {
    let html = rendered(opened(fixture("three-pets"), "room_farm walks_", "en"));
    assert!(html.contains("a tie between Cat and Dog"), "{html}");
    assert_eq!(html.matches("best fit").count(), 2, "{html}");
}

#[test]
fn of_two_that_are_second_none_is_compared_without_a_word() {
    let state = opened(fixture("three-pets"), "walks_yes", "en");
    assert!(rendered(state.clone()).contains("Equally near."));
    let chosen = rendered(State { rival: Some(2.into()), ..state });
    assert!(
        in_order(
            &chosen,
            &["Equally near", "aria-pressed=\"false\" class=\"chip\"", "aria-pressed=\"true\" class=\"chip\""]
        ),
        "{chosen}"
    );
}

#[test]
fn the_rival_is_named_beside_its_bar() {
    let state = opened(fixture("three-pets"), "room_farm walks_no", "en");
    let html = rendered(State { rival: Some(2.into()), ..state });
    assert!(
        in_order(&html, &["aria-pressed=\"true\" class=\"place\"", ">Fish<", "<b>rival</b>", "far behind"]),
        "{html}"
    );
    assert_eq!(html.matches("<b>rival</b>").count(), 1, "{html}");
}

#[test]
fn one_answer_of_several_is_no_verdict_yet() {
    let html = rendered(opened(fixture("tea-or-coffee"), "time_none", "en"));
    assert!(
        in_order(&html, &["So far: leaning to Coffee (1 of 3)", "class=\"stripes\"", "Answer the other 2"]),
        "{html}"
    );
    let settled = rendered(opened(fixture("tea-or-coffee"), "time_none sleep_well", "en"));
    assert!(
        settled.contains("Your answers point clearly to Coffee.") && !settled.contains("class=\"stripes\""),
        "{settled}"
    );
}

#[test]
fn a_tie_is_broken_in_place() {
    let open = rendered(opened(fixture("three-pets"), "room_farm", "en"));
    assert!(in_order(&open, &["Break the tie", "Do you like walks?", "class=\"choice\"", "class=\"share\""]), "{open}");
    let state = opened(fixture("tea-or-coffee"), "time_ sleep_well milk_no", "en");
    assert!(!rendered(state).contains("Break the tie"), "it is clear");
    let mut comparison = fixture("tea-or-coffee");
    comparison.questions[QuestionIndex::from(1)].weight = 2;
    comparison.questions[QuestionIndex::from(0)].answers[AnswerIndex::from(0)].fit[OptionIndex::from(1)] = 0;
    comparison.questions[QuestionIndex::from(1)].answers[AnswerIndex::from(1)].fit = vec![0, 4].into();
    let state = opened(comparison, "time_lots sleep_well milk_", "en");
    let stars = rendered(state.clone());
    let parts = [
        "a tie between Tea and Coffee",
        "For Tea: Time. For Coffee: ",
        "Which of these matters most",
        "class=\"chip\"",
    ];
    assert!(in_order(&stars, &parts), "{stars}");
    let theirs = rendered(State { from_link: Some(state.answers.clone()), ..state });
    assert!(!theirs.contains("Break the tie"), "it is theirs to break");
}

#[test]
fn of_a_close_call_two_answers_are_offered_and_the_rest_is_folded() {
    let close = "site_mkt code_liq js_demo host_lock langs_one look_theme src_data start_kit care_rare must_img";
    let html = rendered(opened(shipped("static-site-generators"), close, "en"));
    let between = |from: &str, to: &str| html.split(from).nth(1).and_then(|rest| rest.split(to).next()).unwrap();
    let decider = between("aria-labelledby=\"decider\"", "class=\"share\"").to_owned();
    let (shown, folded) = decider.split_once("<details").unwrap();
    assert_eq!(shown.matches("class=\"chip\"").count(), 2, "one of each: {decider}");
    assert!(in_order(folded, &["<summary><span>More", "class=\"chip\""]), "{decider}");
    let flips = between("aria-labelledby=\"flips\"", "</section>");
    assert!(in_order(flips, &["<details", "<summary><span>Movable", "class=\"chip\""]), "{flips}");
    let clear = "site_repo code_none js_none host_lock langs_many look_std src_data start_web care_many must_tax";
    let html = rendered(opened(shipped("static-site-generators"), clear, "en"));
    let flips = html.split("aria-labelledby=\"flips\"").nth(1).unwrap();
    assert!(in_order(flips, &["Movable", "class=\"chip\"", "<details"]), "{flips}");
}

#[test]
fn why_is_said_only_of_the_option_that_fits_best() {
    let mut comparison = fixture("three-pets");
    comparison.questions[QuestionIndex::from(0)].answers[AnswerIndex::from(0)].because =
        ["", "", "Fish need a bowl."].map(str::to_owned).to_vec().into();
    // So that the cat leads, and a flat still fits a fish best.
    comparison.questions[QuestionIndex::from(1)].answers[AnswerIndex::from(1)].fit[OptionIndex::from(2)] = 0;
    let of = |rival: usize| {
        let state = opened(comparison.clone(), "room_flat walks_no", "en");
        rendered(State { rival: Some(rival.into()), ..state })
    };
    assert!(of(2).contains("Fish need a bowl."), "between cat and fish");
    assert!(
        !of(1).contains("Fish need a bowl."),
        "between cat and dog it speaks for the cat, and fish would fit better"
    );
}
