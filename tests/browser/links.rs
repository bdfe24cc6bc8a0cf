//! Sharing a result and opening it; links that are broken; widgets that share a page.

use serde_json::json;

use crate::page::{Browser, Page};
use crate::quiz::{assert_result, chosen, take};
use crate::support::shipped;

pub async fn copied_and_opened_in_another_profile(browser: Browser) {
    let comparison = shipped("python-vs-nodejs");
    let answers = chosen(&comparison);
    let page = browser.open("/tests/pages/one.html?other=a%20b#part").await;
    take(&page, &comparison, &answers).await;
    page.click("button", "Copy the link").await;
    page.until("return root.querySelector('[role=status]').textContent.startsWith('Link copied')").await;
    let link = page.pasted().await;
    assert_eq!(json!(link), page.eval("return widget.shareUrl").await);
    assert!(link.contains("?other=a%20b&tiebreak=1.python-vs-nodejs.") && link.ends_with("#part"), "{link}");
    page.until("return heard.some((event) => event.type === 'tiebreak-share' && event.detail.method === 'copy')").await;
    page.close().await;

    let friend = browser.open(&link).await;
    friend.find("heading", "Their answers").await;
    assert_result(&friend, &comparison, &answers).await;
    assert_eq!(
        friend.eval("return heard.map((event) => event.type)").await,
        json!(["tiebreak-ready", "tiebreak-result"])
    );
    assert_eq!(friend.eval("return heard[1].detail.origin").await, json!("link"));
    assert_eq!(friend.eval("return document.activeElement === document.body").await, json!(true), "no focus is taken");
    let before = friend.eval("return widget.result").await;
    friend.click("button", "Go through the answers").await;
    let other = friend
        .eval("return root.querySelector('.current [type=radio]:not(:checked)').closest('label').textContent")
        .await;
    friend.press_answer(other.as_str().unwrap().trim_end_matches(char::is_numeric)).await;
    friend.until("return heard.some((event) => event.type === 'tiebreak-answer')").await;
    assert_ne!(friend.eval("return widget.result").await, before);
    friend.close().await;
}

pub async fn damaged(browser: Browser) {
    let page = browser.open("/tests/pages/one.html?tiebreak=1.python-vs-nodejs.1.goal_web.ab").await;
    page.until("return root.querySelector('.notice')?.textContent.includes('cut off') ?? false").await;
    page.find("group", "What do you mainly want").await;
    assert_eq!(
        page.eval("return heard.map((e) => e.detail.code ?? e.type)").await,
        json!(["tiebreak-ready", "link-damaged"])
    );
    page.click("button", "Got it").await;
    page.until("return root.querySelector('.notice') === null").await;
    page.close().await;
}

pub async fn for_another_comparison(browser: Browser) {
    let page = browser.open_at("/tests/pages/two.html", 1).await;
    page.press_answer("None").await;
    page.until("return 'time' in widget.answers").await;
    let link = page.eval("return widget.shareUrl").await.as_str().unwrap().replace("tiebreak-2=", "tiebreak=");
    let page = Page { widget: 0, ..page };
    page.go(&link).await;
    page.until("return root.querySelector('.notice')?.textContent.includes('another comparison') ?? false").await;
    let shown = page.eval("return root.querySelector('.widget').textContent.includes('tea-or-coffee')").await;
    assert_eq!(shown, json!(false), "no text of a link is shown");
    page.close().await;
}

pub async fn two_widgets_stay_apart(browser: Browser) {
    let page = browser.open("/tests/pages/two.html").await;
    page.press_answer("A web app").await;
    page.until("return 'goal' in widget.answers").await;
    let page = Page { widget: 1, ..page };
    assert_eq!(page.eval("return widget.answers").await, json!({}));
    page.press_answer("Lots").await;
    page.until("return 'time' in widget.answers").await;
    page.until("return location.search.includes('tiebreak=1.python') && location.search.includes('tiebreak-2=1.tea')")
        .await;
    assert_eq!(page.eval("return Object.keys(document.querySelector('tie-break').answers)").await, json!(["goal"]));
    let ids = page.eval("return heard.filter((e) => e.type === 'tiebreak-answer').map((e) => e.id)").await;
    assert_eq!(ids, json!(["first", "second"]));
    let url = page.address().await;
    page.go(&url).await;
    assert_eq!(page.eval("return Object.keys(widget.answers)").await, json!(["time"]));
    page.close().await;
}
