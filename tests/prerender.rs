//! The prerendered view holds everything, and what its form sends is understood.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]
#![allow(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod support;

use expect_test::{Expect, expect};
use support::{fixture, shipped};
use tiebreak::height_estimate::shorter;
use tiebreak::prerender::{Settings, first_view, snippet};
use tiebreak::state::{Heading, View};
use tiebreak_core::form;
use tiebreak_core::link::encode;

fn settings(view: View) -> Settings {
    Settings { view, lang: "en".into(), param: "tiebreak".into(), heading: Heading::default(), src: None, styles: None }
}

#[test]
fn every_question_and_every_row_is_there() {
    let comparison = shipped("python-vs-nodejs");
    let html = snippet(&comparison, &settings(View::Both));
    let written = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    for question in &comparison.questions {
        assert!(html.contains(&written(&question.text)), "{}", question.text);
        for answer in &question.answers {
            assert!(html.contains(&written(&answer.text)), "{}", answer.text);
        }
    }
    for criterion in &comparison.criteria {
        assert!(html.contains(&written(&criterion.title)), "{}", criterion.title);
        for cell in &criterion.cells {
            assert!(html.contains(&written(&cell.detail)), "{}", cell.detail);
        }
    }
    assert!(!html.contains("<script"), "nothing in it runs");
}

#[test]
fn the_quiz_stands_before_the_comparison() {
    let comparison = fixture("tea-or-coffee");
    let (both, quiz, compare) = (View::Both, View::Quiz, View::Compare);
    let [both, quiz, compare] = [both, quiz, compare].map(|view| snippet(&comparison, &settings(view)));
    assert!(both.find("class=\"quiz\"").unwrap() < both.find("<table").unwrap());
    assert!(!quiz.contains("<table") && !compare.contains("class=\"quiz\""));
    assert!(first_view(&comparison, &settings(View::Both)).starts_with("<div class=\"mount prerendered\">"));
}

/// A browser that meets another letter sets up its tables for all of Unicode: in the page's own time, if there is one.
#[test]
fn words_before_the_first_answer_are_plain_letters() {
    let comparison = fixture("tea-or-coffee");
    for lang in ["en", "de"] {
        let html = first_view(&comparison, &Settings { lang: lang.into(), ..settings(View::Both) });
        let (shown, _) = html.split_once("<p class=\"status-line\"").unwrap();
        let rare: String = shown.chars().filter(|&letter| letter > '\u{FF}').collect();
        assert_eq!(rare, "", "{lang}");
    }
}

#[test]
fn the_comparison_is_folded_away_from_those_who_have_scripts() {
    let comparison = fixture("tea-or-coffee");
    let folded = |view| {
        let html = snippet(&comparison, &settings(view));
        html.split_once("<noscript>")
            .map(|(before, rest)| (before.to_owned(), rest.split_once("</noscript>").unwrap().0.to_owned()))
    };
    for view in [View::Both, View::Quiz] {
        let (before, within) = folded(view).unwrap();
        assert!(before.contains("<form") && !before.contains("<table") && !before.contains(".row"));
        assert_eq!(within.matches("<style").count(), 1);
        assert_eq!(within.contains("<table"), view == View::Both);
    }
    assert!(folded(View::Compare).is_none(), "it is the first view");
}

#[test]
fn attributes_say_what_a_page_needs() {
    let all = Settings {
        view: View::Quiz,
        lang: "de".into(),
        param: "tee".into(),
        heading: Heading::Level(4),
        src: Some("/a\"b.json".into()),
        styles: Some("/widget.css".into()),
    };
    let html = snippet(&fixture("tea-or-coffee"), &all);
    let head: String = html.lines().take(2).map(|line| line.split("<div class").next().unwrap()).collect();
    expect![[r#"<div><tie-break src="/a&quot;b.json" view="quiz" lang="de" param="tee" heading="4"><template shadowrootmode="open"><link rel="stylesheet" href="/widget.css">"#]]
    .assert_eq(&head);
    assert!(html.contains("name=\"tee.time\""));
    assert!(html.contains("<h4"));
}

/// In Markdown a blank line ends raw HTML, and four spaces start code.
#[test]
fn markdown_leaves_it_as_it_is() {
    let mut comparison = shipped("python-vs-nodejs");
    comparison.summary = "One line.\n\n    Another *one*, {{ filled }} {% in %}.".into();
    let all = ["python-vs-nodejs", "rest-graphql-grpc"].map(shipped);
    for comparison in all.iter().chain([&comparison]) {
        for view in [View::Both, View::Quiz, View::Compare] {
            let html = snippet(comparison, &settings(view));
            assert!(!html.contains("{{") && !html.contains("{%"), "template languages fill it in");
            for (before, after) in [("# Title\n\n", "\nText\n"), ("Text\n", "\n* item\n"), ("<!-- tiebreak -->\n", "")]
            {
                let page = format!("{before}{html}{after}");
                assert!(rendered(&page).contains(&html), "{view:?} between {before:?} and {after:?}");
            }
            assert!(
                !rendered(&html.replacen('\n', "\n\n    ", 1)).contains("<template shadowrootmode=\"open\">\n<style")
            );
        }
    }
    assert!(snippet(&comparison, &settings(View::Both)).contains("One line.&#10;&#10;    Another *one*"));
}

fn rendered(markdown: &str) -> String {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(markdown));
    html
}

#[track_caller]
fn check(query: &str, expected: &Expect) {
    let comparison = fixture("tea-or-coffee");
    let seen = form::read(&comparison, "tiebreak", &format!("https://example.org/?{query}")).map(|filled| {
        let code = encode(&comparison, &filled.answers).unwrap_or_default();
        format!("{code} for {} gone {}", filled.comparison.unwrap_or_default(), filled.gone)
    });
    expected.assert_eq(&seen.unwrap_or_else(|| "no form".into()));
}

#[test]
fn fields_are_answers() {
    check("a=1&tiebreak=x&tiebreaker.time=lots", &expect!["no form"]);
    check(
        "tiebreak.=tea-or-coffee&tiebreak.time=lots&tiebreak.*=time&tiebreak.milk=",
        &expect!["1.tea-or-coffee.3.milk_.time_lots*.wj34bm for tea-or-coffee gone 0"],
    );
    check("tiebreak.*=milk&tiebreak.milk=", &expect!["1.tea-or-coffee.3.milk_.ackjrw for  gone 0"]);
    check(
        "tiebreak.time=never&tiebreak.nothing=lots&tiebreak.sleep=well",
        &expect!["1.tea-or-coffee.3.sleep_well.pyaqvs for  gone 2"],
    );
}

/// A frame as high as the questions that are left is high enough for all of them.
#[test]
fn shorter_questions_are_shorter_than_another_one() {
    let tall = |name: &str, class: &str| {
        let comparison = shipped(name);
        let tall =
            comparison.questions.iter().zip(shorter(&comparison)).filter(|(_, shorter)| !shorter.contains(&class));
        tall.map(|(question, _)| question.id.clone()).collect::<Vec<_>>().join(" ")
    };
    let all = ["python-vs-nodejs", "sqlite-vs-postgres", "rest-graphql-grpc", "static-site-generators"].map(|name| {
        let [narrow, middle, wide] =
            ["shorter-narrow", "shorter-middle", "shorter-wide"].map(|class| tall(name, class));
        format!("{name}: {narrow} | {middle} | {wide}\n")
    });
    expect![[r#"
        python-vs-nodejs: goal back team | goal back team | goal back
        sqlite-vs-postgres: place | place | place
        rest-graphql-grpc: who live cache speed team net | who live cache speed net risk | who cache
        static-site-generators: site host must | site must | site
    "#]]
    .assert_eq(&all.concat());
}
