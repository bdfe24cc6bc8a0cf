//! Snapshots of each screen's markup: what readers, styles and assistive technology get. `UPDATE_EXPECT=1` writes them
//! anew.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use expect_test::{ExpectFile, expect_file};
use support::{answers, fixture, shipped};
use tiebreak::components::app::{App, AppProps};
use tiebreak::components::failure::failure;
use tiebreak::i18n::words;
use tiebreak::shared::Shared;
use tiebreak::state::{Screen, Settings, Sharing, State};
use tiebreak_core::answers::Answers;
use tiebreak_core::comparison::Comparison;
use yew::prelude::*;
use yew::{BaseComponent, LocalServerRenderer};

/// A widget with these answers, on its result where there are any.
fn opened(comparison: Comparison, notation: &str, lang: &str) -> State {
    let comparison = Shared::new(comparison);
    let answers = answers(&comparison, notation);
    let mut state = State::new(comparison, Settings::new(words(lang)));
    if !answers.is_empty() {
        state.screen = Screen::Result;
    }
    state.answers = answers;
    state
}

fn answers_of(state: &State, notation: &str) -> Answers {
    answers(&state.comparison, notation)
}

fn rendered(state: State) -> String {
    let props = AppProps {
        state: Shared::new(state),
        dispatch: Callback::noop(),
        drawn: Callback::noop(),
        prerendered: false,
        question_classes: None,
    };
    html::<App>(props)
}

fn html<C: BaseComponent>(props: C::Properties) -> String {
    pollster::block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
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

/// Whether the parts stand in the text in this order.
fn in_order(text: &str, parts: &[&str]) -> bool {
    let places: Vec<Option<usize>> = parts.iter().map(|part| text.find(part)).collect();
    places.iter().all(Option::is_some) && places.is_sorted()
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
    let theirs = rendered(State { from_link: true, ..opened(fixture("tea-or-coffee"), "time_lots", "en") });
    assert!(in_order(&theirs, &["class=\"share\"", "Compare with mine", "class=\"why\""]), "{theirs}");
}

#[test]
fn a_tried_change_says_what_was_before() {
    let mut state = opened(fixture("tea-or-coffee"), "time_none sleep_well", "en");
    state.tried_from = Some(answers_of(&state, "time_lots sleep_well"));
    let html = rendered(state);
    assert!(html.contains("Changed to “None”. Before: clearly Tea."), "{html}");
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
    let says_who_is_ahead =
        |notation| rendered(opened(fixture("three-pets"), notation, "en")).contains("its nearest rival");
    assert!(says_who_is_ahead("room_flat"), "a fish, before a cat");
    assert!(!says_who_is_ahead("room_farm"), "a cat or a dog");
}

#[test]
fn hidden_options_have_no_column() {
    let mut state = State { comparing: true, ..opened(shipped("rest-graphql-grpc"), "", "en") };
    state.filter.hidden = vec![0.into()];
    let html = rendered(state);
    assert!(html.contains("class=\"n2\""), "two columns");
    assert_eq!(html.matches("disabled=").count(), 2, "two options always stand side by side");
}
