//! The prerendered quiz: it takes answers before the WebAssembly is there, and the widget takes them over.

use std::fs;
use std::path::Path;
use std::sync::Once;

use serde_json::json;
use thirtyfour::Key;

use crate::engine::Engine;
use crate::page::{Browser, Page};
use crate::quiz::{assert_result, chosen};
use crate::support::{answers, shipped};
use tiebreak::prerender::{Settings, snippet};
use tiebreak::state::{Heading, View};

/// Styles in the HTML, as `tiebreak prerender` writes them.
pub const PAGE: &str = "/target/tmp/prerendered.html";
/// Styles linked to, nothing inline: what a strict policy asks for.
pub const STRICT: &str = "/target/tmp/strict.html";
/// Two widgets, styles linked to.
pub const STRICT_TWO: &str = "/target/tmp/strict-two.html";

/// The path of a page whose WebAssembly comes so many milliseconds late.
pub fn late(milliseconds: u32, page: &str) -> String {
    format!("/~late-{milliseconds}{page}")
}

/// Writes the pages, once for all tests.
pub fn write_pages() {
    static WRITTEN: Once = Once::new();
    WRITTEN.call_once(|| {
        let sheet = fs::read_dir("dist").unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let sheet = sheet.into_iter().find(|name| name.starts_with("widget-") && Path::new(name).extension().is_some_and(|ending| ending == "css")).unwrap();
        fs::create_dir_all("target/tmp").unwrap();
        let linked = Some(format!("../../dist/{sheet}"));
        let pages: [(&str, Option<String>, &[&str]); 3] = [
            (PAGE, None, &["tiebreak"]),
            (STRICT, linked.clone(), &["tiebreak"]),
            (STRICT_TWO, linked, &["tiebreak", "second"]),
        ];
        for (page, styles, params) in pages {
            let widgets = params.iter().map(|&param| {
                let styles = styles.clone();
                let heading = Heading::default();
                let settings = Settings { view: View::Both, lang: "en".into(), param: param.into(), heading, src: None, styles };
                snippet(&shipped("python-vs-nodejs"), &settings)
            });
            let html = format!(
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Prerendered</title>
                <link rel=\"stylesheet\" href=\"../../tests/pages/page.css\"><script src=\"../../tests/pages/record.js\"></script>
                <script type=\"module\" src=\"../../dist/tiebreak.js\"></script>
                <main><h1>Prerendered</h1>{}<p id=\"after\">What follows.</p></main></html>",
                widgets.collect::<String>()
            );
            fs::write(Path::new(".").join(page.trim_start_matches('/')), html).unwrap();
        }
    });
}

/// Where everything on screen stands, and the size of the frame: to be the same before and after the takeover.
const PLACES: &str = "const at = (e) => { const r = e.getBoundingClientRect(); return [r.x, r.y, r.width, r.height].map(Math.round) };
    return JSON.stringify([document.querySelector('#after'), ...root.querySelectorAll('h2, .views, .summary, .quiz, .progress, legend, .answer:not(.skip-answer), .star, .steps, .steps button, .foot')]
        .filter((e) => e.checkVisibility({ visibilityProperty: true })).map((e) => [e.className, ...at(e)].join(' ')).sort())";

async fn assert_quiet(page: &Page) {
    assert_eq!(page.eval("return uncaught").await, json!([]), "nothing reaches the page");
    assert_eq!(page.eval("return shifts").await, json!([]), "nothing jumps");
}

pub async fn answers_come_before_the_webassembly(browser: Browser) {
    let page = browser.visit(&late(5000, PAGE)).await;
    page.press_answer("An AI or machine-learning").await;
    page.find("group", "What do you already know").await;
    page.press_answer("JavaScript or TypeScript").await;
    page.find("group", "Which of these would you enjoy").await;
    page.until("return root.querySelector('.scripted') !== null").await;
    page.click("button", "Back").await;
    page.find("group", "What do you already know").await;
    page.eval("root.querySelector('.current .star').click()").await;
    assert_eq!(page.eval("return widget.result").await, json!(null), "the WebAssembly is not there yet");
    let (before, focused) = (page.eval(PLACES).await, page.focused().await);
    page.ready().await;
    assert_eq!(page.eval("return root.querySelector('.prerendered')").await, json!(null), "the widget has taken over");
    page.find("group", "What do you already know").await;
    assert_eq!(page.focused().await, focused);
    assert_eq!(page.eval(PLACES).await, before);
    let given = json!({"goal": {"answer": "ai", "star": false}, "back": {"answer": "js", "star": true}});
    assert_eq!(page.eval("return widget.answers").await, given);
    let heard = page.eval("return heard.map((e) => [e.type, e.detail.question ?? ''])").await;
    assert_eq!(heard, json!([["tiebreak-answer", "goal"], ["tiebreak-answer", "back"], ["tiebreak-ready", ""]]));
    assert_quiet(&page).await;
    page.close().await;
}

pub async fn keys_choose_and_enter_moves_on_before_it(browser: Browser) {
    let page = browser.visit(&late(5000, PAGE)).await;
    page.until("return root.querySelector('.scripted') !== null").await;
    page.eval("root.querySelector('input[type=radio]').focus()").await;
    page.keys(Key::Down + "").await;
    page.until("return root.querySelector('.current .answer :checked')?.value === 'ai'").await;
    page.find("group", "What do you mainly want").await;
    page.keys(Key::Enter + "").await;
    page.until_focused("What do you already know").await;
    page.keys("2").await;
    page.keys(Key::Enter + "").await;
    page.until_focused("Which of these would you enjoy").await;
    page.click("button", "Skip").await;
    page.until_focused("Who will write").await;
    page.ready().await;
    page.until_focused("Who will write").await;
    let given = json!({"goal": {"answer": "ai", "star": false}, "back": {"answer": "html", "star": false},
        "work": {"answer": null, "star": false}});
    assert_eq!(page.eval("return widget.answers").await, given);
    page.close().await;
}

pub async fn styles_alone_take_answers_and_the_form_makes_a_link(browser: Browser) {
    let comparison = shipped("python-vs-nodejs");
    let page = browser.visit(&format!("/~gone-script{PAGE}")).await;
    // By keyboard: arrow keys choose, and the question stays. WebKit does not follow :has() here, and moves on at once
    // until the script has come.
    if browser.engine != Engine::WebKit {
        while page.eval("return root.activeElement?.type !== 'radio'").await == json!(true) {
            page.keys(Key::Tab + "").await;
        }
        for answer in ["ai", "live", "auto"] {
            page.keys(Key::Down + "").await;
            page.until(&format!("return root.querySelector('.question .answer :checked')?.value === '{answer}'")).await;
            page.find("group", "What do you mainly want").await;
        }
        // Tab leads to the star, then into the next question, and back.
        page.keys(Key::Tab + "").await;
        page.until_focused("This matters most").await;
        page.find("group", "What do you mainly want").await;
        page.keys(Key::Tab + "").await;
        page.find("group", "What do you already know").await;
        assert!(page.eval("return getComputedStyle(root.querySelector('.question')).opacity").await == json!("0"));
        page.back_by_tab().await;
        page.back_by_tab().await;
        page.until("return root.activeElement.value === 'auto'").await;
        page.find("group", "What do you mainly want").await;
        page.eval("root.activeElement.blur()").await;
        page.find("group", "What do you already know").await;
        page.eval("root.querySelector('form').reset()").await;
    }
    page.press_answer("An AI or machine-learning").await;
    page.find("group", "What do you already know").await;
    for (question, answer) in chosen(&comparison).answered() {
        let question = &comparison.questions[question];
        let script = format!(
            "root.querySelector('[name=\"tiebreak.{}\"][value={}]').click()",
            question.id, question.answers[answer].id
        );
        page.eval(&script).await;
    }
    page.eval("root.activeElement?.blur()").await;
    page.click("button", "See the result").await;
    page.until("return location.search.includes('tiebreak.goal=')").await;
    let query = page.eval("return location.search").await;
    page.go(&format!("{PAGE}{}", query.as_str().unwrap())).await;
    page.find("heading", "Your answers").await;
    assert_result(&page, &comparison, &chosen(&comparison)).await;
    page.close().await;
}

pub async fn the_result_is_asked_for_before_it(browser: Browser) {
    let comparison = shipped("python-vs-nodejs");
    let page = browser.visit(&late(9000, PAGE)).await;
    page.until("return root.querySelector('.scripted') !== null").await;
    for (question, answer) in chosen(&comparison).answered() {
        let question = &comparison.questions[question];
        page.press_answer(&question.answers[answer].text).await;
    }
    page.ready().await;
    page.find("heading", "Your answers").await;
    page.until_focused("Your answers").await;
    assert_result(&page, &comparison, &chosen(&comparison)).await;
    assert_eq!(page.eval("return heard.at(-1).detail.origin ?? heard.at(-2).detail.origin").await, json!("quiz"));
    page.close().await;
}

pub async fn the_comparison_is_there_before_it(browser: Browser) {
    let page = browser.visit(&late(5000, PAGE)).await;
    page.until("return root.querySelector('.scripted') !== null").await;
    page.click("button", "Compare").await;
    page.find("table", "").await;
    page.until("return root.querySelector('.prerendered-comparison').checkVisibility()").await;
    page.ready().await;
    page.find("table", "").await;
    page.until_focused("Compare").await;
    assert_quiet(&page).await;
    page.close().await;
}

pub async fn a_links_answers_are_awaited(browser: Browser) {
    let comparison = shipped("python-vs-nodejs");
    let shared = answers(&comparison, "goal_ai back_js*");
    let code = tiebreak_core::link::encode(&comparison, &shared).unwrap();
    let page = browser.visit(&late(5000, &format!("{PAGE}?tiebreak={code}"))).await;
    page.until("return root.querySelector('.awaiting-link') !== null").await;
    assert!(page.look("group", "What do you mainly want").await.is_none(), "nothing to answer in vain");
    page.ready().await;
    page.find("heading", "So far: leaning to Node.js (2 of 12)").await;
    assert_result(&page, &comparison, &shared).await;
    page.close().await;
}

pub async fn a_bare_element_gets_the_first_view(browser: Browser) {
    let page = browser.visit(&late(5000, "/tests/pages/bare.html")).await;
    page.press_answer("An AI or machine-learning").await;
    page.find("group", "What do you already know").await;
    assert_eq!(page.eval("return widget.result").await, json!(null), "the WebAssembly is not there yet");
    page.ready().await;
    page.find("group", "What do you already know").await;
    assert_eq!(page.eval("return widget.answers.goal.answer").await, json!("ai"));
    page.close().await;
}

pub async fn a_strict_policy_is_kept(browser: Browser) {
    let page = browser.visit(&format!("/~policy{STRICT}")).await;
    page.ready().await;
    page.press_answer("An AI or machine-learning").await;
    page.find("group", "What do you already know").await;
    page.click("button", "Compare").await;
    page.find("table", "").await;
    page.click("button", "Quiz").await;
    page.click("button", "so far").await;
    page.find("heading", "leaning to Python (1 of 12)").await;
    let background = page.eval("return getComputedStyle(root.querySelector('.main')).backgroundColor").await;
    assert_ne!(background, json!("rgba(0, 0, 0, 0)"), "styles apply");
    assert_quiet(&page).await;
    page.close().await;
}

/// To take the comparison out of its `<noscript>` needs a policy of trusted types. A page that allows none has to wait
/// for the WebAssembly; nothing else breaks.
pub async fn without_trusted_types_the_comparison_comes_with_it(browser: Browser) {
    let page = browser.visit(&format!("/~unnamed-4000{STRICT}")).await;
    page.until("return root.querySelector('.scripted') !== null").await;
    page.click("button", "Compare").await;
    if page.eval("return 'trustedTypes' in window").await == json!(true) {
        assert_eq!(page.eval("return root.querySelector('.comparing, .prerendered-comparison')").await, json!(null));
        page.press_answer("An AI or machine-learning").await;
        page.find("group", "What do you already know").await;
    }
    page.ready().await;
    page.click("button", "Compare").await;
    page.find("table", "").await;
    let uncaught = page.eval("return uncaught.filter((what) => !what.startsWith('trusted-types '))").await;
    assert_eq!(uncaught, json!([]));
    page.close().await;
}
