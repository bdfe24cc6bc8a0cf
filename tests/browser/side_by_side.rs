//! Someone else's result beside the reader's own.

use serde_json::json;
use thirtyfour::Key;

use crate::page::Browser;
use crate::result::{opened, tab_to};
use crate::support::{answers, fixture};
use tiebreak_core::link::encode;

pub async fn what_they_answered_is_kept(browser: Browser) {
    let page = opened(browser, "time_none sleep_badly milk_yes").await;
    page.click("button", "Well").await;
    page.until("return widget.answers.sleep.answer === 'well'").await;
    page.click("button", "Compare with mine").await;
    page.until("return location.search.includes('tiebreak-2-with=') && location.search.includes('sleep_badly')").await;
    page.close().await;
}

pub async fn side_by_side_by_keyboard(browser: Browser) {
    let comparison = fixture("tea-or-coffee");
    let page = opened(browser, "time_none sleep_badly milk_yes").await;
    tab_to(&page, "Compare with mine").await;
    page.keys(Key::Enter).await;
    for (question, digit) in [("How much time", "2"), ("How do you sleep", "2"), ("Milk", "1")] {
        page.until_focused(question).await;
        page.keys(digit).await;
        page.keys(Key::Enter).await;
    }
    page.until_focused("clearly to Coffee").await;
    page.until("return root.querySelector('.agreed').textContent.startsWith('You agree on 2 of 3')").await;
    tab_to(&page, "Put the other result away").await;
    page.keys(Key::Enter).await;
    page.until_focused("Side by side").await;
    tab_to(&page, "Have someone else").await;
    page.keys(Key::Enter).await;
    page.keys(Key::Tab).await;
    page.keys(encode(&comparison, &answers(&comparison, "time_lots")).unwrap()).await;
    page.keys(Key::Enter).await;
    page.until("return root.querySelector('.agreed')?.textContent.startsWith('You agree on 0 of 3') ?? false").await;
    page.until_focused("Side by side").await;
    page.close().await;
}

pub async fn two_results_side_by_side(browser: Browser) {
    let page = opened(browser, "time_none sleep_badly milk_yes").await;
    page.click("button", "Compare with mine").await;
    page.until_focused("How much time").await;
    for answer in ["None", "Well", "Yes"] {
        page.press_answer(answer).await;
    }
    page.find("heading", "Side by side").await;
    page.until("return root.querySelector('.agreed').textContent === 'You agree on 2 of 3; “How do you sleep?” separates you most.'").await;
    let row = page
        .eval("const row = root.querySelector('.side-by-side .pull'); return [...row.querySelectorAll('.topic, dd')].map((e) => e.textContent)")
        .await;
    assert_eq!(row, json!(["How do you sleep?", "Badly", "Well"]));
    let url = page.address().await;
    assert!(url.contains("tiebreak-2-with=1.tea-or-coffee"), "{url}");
    assert!(!page.eval("return widget.shareUrl").await.as_str().unwrap().contains("-with="));
    page.go(&url).await;
    page.find("heading", "Side by side").await;
    page.until("return root.querySelector('.agreed') !== null").await;
    page.click("button", "Put the other result away").await;
    page.until("return root.querySelector('.agreed') === null && !location.search.includes('-with=')").await;
    page.close().await;
}

pub async fn a_pasted_link_is_compared(browser: Browser) {
    let comparison = fixture("tea-or-coffee");
    let page = browser.open_at("/tests/pages/two.html", 1).await;
    for answer in ["None", "Well", "Yes"] {
        page.press_answer(answer).await;
    }
    page.find("heading", "Side by side").await;
    page.eval("root.querySelector('.side-by-side details').open = true").await;
    let field = page.find("textbox", "A link to another result").await;
    field.send_keys("https://elsewhere.example/?x=1").await.unwrap();
    page.click("button", "Show side by side").await;
    page.find("alert", "").await;
    let code = encode(&comparison, &answers(&comparison, "time_lots")).unwrap();
    field.clear().await.unwrap();
    field.send_keys(format!("https://elsewhere.example/?k={code}#x")).await.unwrap();
    page.click("button", "Show side by side").await;
    page.until("return root.querySelector('.agreed')?.textContent.startsWith('You agree on 0 of 3') ?? false").await;
    page.until_focused("Side by side").await;
    page.close().await;
}
