//! Back and Forward through the screens, the row of a link, a link to a widget that is folded away or far down.

use serde_json::json;

use crate::page::{Browser, Page};
use crate::support::{answers, fixture, shipped};
use tiebreak_core::link::encode;

const PYTHON: &str = "A web app";

/// Back leads from a row to the comparison, the result and the quiz, Forward the same way; answers stay.
pub async fn back_undoes_screens(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    let length = page.eval("return history.length").await.as_u64().unwrap();
    page.press_answer(PYTHON).await;
    page.find("group", "What do you already know").await;
    page.click("button", "Result so far").await;
    page.find("heading", "So far").await;
    page.click("button", "Compare").await;
    page.find("table", "").await;
    page.eval("root.querySelector('#row-concurrency summary, .row summary').click()").await;
    page.until("return location.search.includes('tiebreak-row=')").await;
    assert_eq!(page.eval("return history.length").await, json!(length + 3), "a step for each screen, none for answers");
    page.eval("history.back()").await;
    page.until("return !location.search.includes('-row=') && root.querySelector('.row details[open]') === null").await;
    page.eval("history.back()").await;
    page.find("heading", "So far").await;
    page.until_focused("So far").await;
    page.eval("history.back()").await;
    page.find("group", "What do you already know").await;
    page.until("return location.search.includes('tiebreak=')").await;
    assert_eq!(page.eval("return Object.keys(widget.answers).length").await, json!(1), "no answer is lost");
    page.eval("history.go(3)").await;
    page.until("return root.querySelector('.row details[open]') !== null").await;
    page.reload().await;
    page.until("return root.querySelector('.row details[open]') !== null").await;
    page.close().await;
}

/// The page's own state of the history stays beside the widget's, and so does its place.
pub async fn the_pages_history_stays(browser: Browser) {
    let page = browser.open("/tests/pages/two.html").await;
    page.eval("history.replaceState({ own: 1 }, '')").await;
    let page = Page { widget: 1, ..page };
    page.press_answer("Lots").await;
    page.find("group", "How do you sleep?").await;
    page.eval("document.body.style.paddingBlockEnd = '2000px'; root.querySelector('#so-far').scrollIntoView()").await;
    let place = page.eval("return Math.round(scrollY)").await;
    page.eval("root.querySelector('#so-far').click()").await;
    page.find("heading", "Tea").await;
    assert_eq!(page.eval("return history.state.own").await, json!(1));
    page.eval("scrollTo(0, 0); history.back()").await;
    page.find("group", "How do you sleep?").await;
    page.until(&format!("return Math.abs(Math.round(scrollY) - {place}) < 3")).await;
    assert_eq!(page.eval("return history.state.own").await, json!(1));
    // A step of the page's own moves no widget.
    page.eval("location.hash = 'elsewhere'").await;
    page.eval("history.back()").await;
    page.find("group", "How do you sleep?").await;
    page.close().await;
}

/// A result left behind is offered again where the page is opened without it, and one's own link is one's own.
pub async fn a_result_is_offered_again(browser: Browser) {
    let comparison = shipped("python-vs-nodejs");
    let page = browser.open("/tests/pages/one.html").await;
    page.press_answer(PYTHON).await;
    page.find("group", "What do you already know").await;
    page.click("button", "Result so far").await;
    page.find("heading", "So far").await;
    let own = page.address().await;
    page.driver.new_tab().await.unwrap();
    let tabs = page.driver.windows().await.unwrap();
    page.driver.switch_to_window(tabs[1].clone()).await.unwrap();
    page.go("/tests/pages/one.html").await;
    page.until("return root.querySelector('.notice').textContent.includes('Your result from before')").await;
    page.click("button", "Show it").await;
    page.find("heading", "So far").await;
    page.go(&own).await;
    page.until("return root.querySelector('.counts').textContent.startsWith('Your result')").await;
    let theirs = encode(&comparison, &answers(&comparison, "goal_ai back_js*")).unwrap();
    page.go(&format!("/tests/pages/one.html?tiebreak={theirs}")).await;
    page.until("return root.querySelector('.counts').textContent.startsWith('Shared with you')").await;
    page.close().await;
}

/// A link leads to its widget, though the page has folded it away below the fold.
pub async fn a_link_leads_to_its_widget(browser: Browser) {
    let comparison = fixture("tea-or-coffee");
    let code = encode(&comparison, &answers(&comparison, "time_lots")).unwrap();
    let page = browser.open(&format!("/tests/pages/folded.html?tiebreak={code}")).await;
    page.find("heading", "clearly to Tea").await;
    page.until("const { top } = widget.getBoundingClientRect(); return top > -1 && top < innerHeight / 2").await;
    page.go("/tests/pages/folded.html?tiebreak-row=price").await;
    page.until("return root.querySelector('#row-price details').open").await;
    page.until("const { top } = root.querySelector('#row-price').getBoundingClientRect(); return top > -1 && top < innerHeight").await;
    page.close().await;
}
