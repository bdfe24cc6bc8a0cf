//! What goes wrong on the way: the page goes on, what can be read stays, and one status line says the rest.

use serde_json::json;

use crate::page::{Browser, Page};
use crate::prerendered::{PAGE, STRICT, late};

/// The prerendered quiz still takes answers, the comparison can be read, and the page hears of one error.
async fn assert_standing(page: &Page, notice: &str, again: bool) {
    page.ready().await;
    page.says(notice).await;
    assert_eq!(page.look("button", "Try again").await.is_some(), again, "a retry where it can help");
    page.press_answer("An AI or machine-learning").await;
    page.find("group", "What do you already know").await;
    page.click("button", "Compare").await;
    page.find("rowheader", "Raw speed").await;
    let rejected = page.eval("return heard.filter((e) => e.type === 'tiebreak-error').map((e) => e.detail.code)").await;
    assert_eq!(rejected, json!(["unavailable"]));
    assert_eq!(page.eval("return uncaught").await, json!([]), "nothing reaches the page");
    page.eval("widget.ready.catch(() => { window.refused = true })").await;
    page.until("return window.refused === true").await;
}

async fn stands(browser: Browser, path: &str, notice: &str, again: bool) {
    let page = browser.visit(path).await;
    assert_standing(&page, notice, again).await;
    page.close().await;
}

pub async fn the_webassembly_is_not_there(browser: Browser) {
    stands(browser, &format!("/~gone{PAGE}"), "could not be loaded", true).await;
}

/// The form was sent, since nobody worked the result out: the page that comes then holds the answers still.
pub async fn what_was_sent_is_still_there(browser: Browser) {
    let sent = "?tiebreak.goal=web&tiebreak.back=new&tiebreak.*=goal&tiebreak.=python-vs-nodejs";
    let page = browser.visit(&format!("/~gone{PAGE}{sent}")).await;
    page.find("group", "Which of these would you enjoy most").await;
    let chosen = "return [...root.querySelectorAll('.question :checked')].map(({ value }) => value).sort()";
    assert_eq!(page.eval(chosen).await, json!(["goal", "new", "web"]));
    page.close().await;
}

pub async fn its_glue_is_not_there(browser: Browser) {
    stands(browser, &format!("/~gone-glue{PAGE}"), "could not be loaded", true).await;
}

pub async fn its_words_are_not_there(browser: Browser) {
    stands(browser, &format!("/~gone-words-en{PAGE}"), "could not be loaded", true).await;
}

/// A widget that is to speak another language keeps the words it has; nothing else waits for them.
pub async fn without_the_words_of_another_language_a_widget_keeps_its_own(browser: Browser) {
    let page = browser.visit("/~gone-words-de/tests/pages/bare.html").await;
    page.ready().await;
    page.eval("widget.setAttribute('lang', 'de'); widget.setAttribute('view', 'quiz')").await;
    // A refused file is in no list of what was fetched.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    page.press_answer("An AI or machine-learning").await;
    page.find("button", "Skip").await;
    assert!(page.look("button", "Compare").await.is_none(), "the other attribute is followed");
    assert_eq!(page.eval("return uncaught").await, json!([]));
    page.close().await;
}

pub async fn the_connection_breaks(browser: Browser) {
    stands(browser, &format!("/~cut{PAGE}"), "could not be loaded", true).await;
}

pub async fn half_of_it_is_there(browser: Browser) {
    stands(browser, &format!("/~half{PAGE}"), "could not be loaded", true).await;
}

pub async fn the_browser_has_no_webassembly(browser: Browser) {
    stands(browser, &format!("{PAGE}?missing"), "needs WebAssembly", false).await;
}

pub async fn a_policy_forbids_it(browser: Browser) {
    let page = browser.visit(&format!("/~policy-without-wasm{STRICT}")).await;
    // That the policy is broken is what the page's own tools are told of.
    page.until("return uncaught.every((what) => what.startsWith('script-src'))").await;
    page.ready().await;
    page.eval("uncaught.length = 0").await;
    assert_standing(&page, "needs WebAssembly", false).await;
    page.close().await;
}

pub async fn the_server_does_not_know_its_type(browser: Browser) {
    let page = browser.visit(&format!("/~typed{PAGE}")).await;
    page.ready().await;
    page.press_answer("An AI or machine-learning").await;
    page.find("group", "What do you already know").await;
    assert_eq!(page.eval("return widget.answers.goal.answer").await, json!("ai"));
    page.close().await;
}

pub async fn a_retry_goes_on_with_the_answers(browser: Browser) {
    let name = format!("{:?}{}", browser.engine, browser.driver).to_lowercase();
    let page = browser.visit(&format!("/~once-{name}{PAGE}")).await;
    page.ready().await;
    page.press_answer("An AI or machine-learning").await;
    page.click("button", "Try again").await;
    page.until("return widget.answers.goal?.answer === 'ai' && widget.result !== null").await;
    page.find("group", "What do you already know").await;
    page.close().await;
}

pub async fn a_slow_one_is_said_to_be_on_its_way(browser: Browser) {
    let page = browser.visit(&late(9500, PAGE)).await;
    page.press_answer("An AI or machine-learning").await;
    page.says("still on its way").await;
    page.ready().await;
    page.find("group", "What do you already know").await;
    assert_eq!(page.eval("return root.querySelector('.status-line')").await, json!(null));
    page.close().await;
}

pub async fn a_slow_one_is_said_of_a_fetched_view_too(browser: Browser) {
    let page = browser.visit(&late(9500, "/tests/pages/bare.html")).await;
    page.says("still on its way").await;
    page.ready().await;
    assert_eq!(page.eval("return uncaught").await, json!([]));
    page.close().await;
}

pub async fn without_a_prerendered_view_the_fallback_stays(browser: Browser) {
    let page = browser.visit("/~gone/tests/pages/bare.html").await;
    page.ready().await;
    page.says("can’t be shown just now").await;
    assert_eq!(page.eval("return document.querySelector('#fallback').checkVisibility()").await, json!(true));
    assert_eq!(page.eval("return uncaught").await, json!([]));
    page.close().await;
}

/// Some privacy settings refuse to read a canvas.
pub async fn a_picture_that_cannot_be_made_is_said(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    page.eval("widget.answers = { goal: { answer: 'ai', star: false } }").await;
    page.eval("HTMLCanvasElement.prototype.toDataURL = () => { throw new Error('refused') }").await;
    page.click("button", "Picture").await;
    page.until("return root.querySelector('.notice')?.textContent.includes('picture can’t be made') ?? false").await;
    page.click("button", "Got it").await;
    page.until("return root.querySelector('.notice') === null").await;
    page.close().await;
}

/// Takes a widget's elements away from under it and has it draw, as a translator's extension may.
const BREAK: &str = "const inside = root.querySelector('.widget'); inside.querySelector('.stack').remove();
    for (const e of inside.querySelectorAll('*')) e.replaceWith(...e.childNodes); widget.setAttribute('view', 'compare')";

pub async fn a_panic_stays_in_its_widget(browser: Browser) {
    let page = browser.open("/tests/pages/two.html").await;
    let other = "document.querySelectorAll('tie-break')[1]";
    page.eval(&format!("{other}.answers = {{ time: {{ answer: 'lots', star: false }} }}; window.uncaught = [];
        addEventListener('error', (e) => uncaught.push(e.message)); addEventListener('unhandledrejection', (e) => uncaught.push(String(e.reason)))")).await;
    // From there the other one is taken up again.
    page.until("return location.search.includes('time_lots')").await;
    page.eval(BREAK).await;
    page.says("can’t be shown just now").await;
    assert_eq!(page.eval("return uncaught").await, json!([]), "nothing reaches the page");
    let second = Page { widget: 1, ..page };
    second.until("return widget.result?.winners[0] === 'tea'").await;
    second.click("button", "Start again").await;
    second.press_answer("None").await;
    second.find("group", "How do you sleep").await;
    // The next one breaks too: the first is not started anew for it, nor this one for the first's retry.
    second.eval(BREAK).await;
    second.says("can’t be shown just now").await;
    let first = Page { widget: 0, ..second };
    first.says("can’t be shown just now").await;
    first.click("button", "Try again").await;
    first.find("table", "").await;
    let second = Page { widget: 1, ..first };
    second.says("can’t be shown just now").await;
    second.close().await;
}
