//! What a reader does with a result: change an answer on the spot, try, undo, compare with another, save it.

use serde_json::json;
use thirtyfour::Key;

use crate::page::{Browser, Page};
use crate::quiz::{chosen, take};
use crate::support::{answers, fixture, shipped};
use tiebreak_core::flips::flips;
use tiebreak_core::link::encode;
use tiebreak_core::scoring::rank;

/// The second widget of the page with these answers, as somebody's link would open it.
async fn opened(browser: Browser, notation: &str) -> Page {
    let comparison = fixture("tea-or-coffee");
    let code = encode(&comparison, &answers(&comparison, notation)).unwrap();
    browser.open_at(&format!("/tests/pages/two.html?tiebreak-2={code}"), 1).await
}

pub async fn a_change_is_tried_and_undone(browser: Browser) {
    let comparison = fixture("tea-or-coffee");
    let given = answers(&comparison, "time_none sleep_badly milk_yes");
    let flip = flips(&comparison, &given, &rank(&comparison, &given).unwrap()).remove(0);
    assert_eq!(flip.changes.len(), 1);
    let page = opened(browser, "time_none sleep_badly milk_yes").await;
    page.find("heading", "lean towards Tea").await;
    page.click("button", "Try “Well”").await;
    page.find("heading", "clearly to Coffee").await;
    page.until_focused("Coffee").await;
    page.until("return root.querySelector('.tried p').textContent.includes('Before: leaning to Tea')").await;
    assert_eq!(page.eval("return widget.answers.sleep.answer").await, json!("well"));
    page.until("return location.search.includes('sleep_well')").await;
    page.click("button", "Undo").await;
    page.find("heading", "lean towards Tea").await;
    page.until("return location.search.includes('sleep_badly') && root.querySelector('.tried') === null").await;
    page.close().await;
}

/// Changing one answer sorts the reasons anew.
pub async fn every_list_holds_the_answer_beside_it(browser: Browser) {
    let comparison = shipped("python-vs-nodejs");
    let code = encode(&comparison, &chosen(&comparison)).unwrap();
    let page = browser.open(&format!("/tests/pages/one.html?tiebreak={code}")).await;
    let lists = "const told = [...root.querySelectorAll('.reasons li')].map((li) =>
        [li.querySelector('.said').lastChild.textContent, li.querySelector('select').selectedOptions[0].textContent]);
        return told.length > 4 && told.every(([said, held]) => said === held)";
    page.until(lists).await;
    for list in 0..6 {
        // As a press on the next choice does; a browser's list is no part of the page.
        let pick = "const list = root.querySelectorAll('select')[PLACE];
            list.selectedIndex = (list.selectedIndex + 1) % list.length;
            list.dispatchEvent(new Event('change', { bubbles: true }))";
        page.eval(&pick.replace("PLACE", &list.to_string())).await;
        page.find("button", "Undo").await;
        page.until(lists).await;
        if list % 2 == 0 {
            page.click("button", "Undo").await;
            page.until("return root.querySelector('.tried') === null").await;
            page.until(lists).await;
        }
    }
    page.close().await;
}

pub async fn by_keyboard(browser: Browser) {
    let page = opened(browser, "time_none sleep_badly milk_yes").await;
    tab_to(&page, "Try “Well”").await;
    page.keys(Key::Enter).await;
    page.until_focused("clearly to Coffee").await;
    tab_to(&page, "Undo").await;
    page.keys(Key::Enter).await;
    page.until_focused("lean towards Tea").await;
    tab_to(&page, "Caffeine").await;
    page.keys(Key::Enter).await;
    page.until_focused("Caffeine").await;
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
    page.until("return root.querySelector('.agreed').textContent.startsWith('Alike: 2 of 3')").await;
    tab_to(&page, "Put the other result away").await;
    page.keys(Key::Enter).await;
    page.until_focused("Side by side").await;
    tab_to(&page, "Have someone else").await;
    page.keys(Key::Enter).await;
    page.keys(Key::Tab).await;
    page.keys(encode(&comparison, &answers(&comparison, "time_lots")).unwrap()).await;
    page.keys(Key::Enter).await;
    page.until("return root.querySelector('.agreed')?.textContent.startsWith('Alike: 0 of 3') ?? false").await;
    page.until_focused("Side by side").await;
    page.close().await;
}

async fn tab_to(page: &Page, text: &str) {
    for _ in 0..80 {
        page.keys(Key::Tab).await;
        if page.focused().await.contains(text) {
            return;
        }
    }
    panic!("Tab never comes to {text:?}");
}

pub async fn an_answer_is_changed_on_the_spot(browser: Browser) {
    let page = opened(browser, "time_none sleep_badly milk_yes").await;
    let list = page.find("combobox", "How much time").await;
    list.send_keys("L").await.unwrap();
    page.until("return widget.answers.time.answer === 'lots'").await;
    page.find("heading", "clearly to Tea").await;
    page.click("button", "Undo").await;
    page.until("return widget.answers.time.answer === 'none'").await;
    page.close().await;
}

pub async fn the_breakdown_adds_up(browser: Browser) {
    let page = opened(browser, "time_none* sleep_badly milk_").await;
    page.eval("root.querySelector('.breakdown').open = true").await;
    let cells = page.eval("return [...root.querySelectorAll('.breakdown tr')].map((row) => [...row.cells].slice(1).map((cell) => cell.textContent))").await;
    assert_eq!(
        cells,
        json!([
            ["Weight", "Coffee", "Tea"],
            ["4 ★", "4 × 4 = 16", "4 × 0 = 0"],
            ["3", "3 × 0 = 0", "3 × 4 = 12"],
            ["", "16", "12"]
        ])
    );
    page.close().await;
}

pub async fn a_settled_result_is_said_early(browser: Browser) {
    let page = browser.open_at("/tests/pages/two.html", 1).await;
    page.press_answer("None").await;
    page.find("group", "How do you sleep").await;
    assert_eq!(page.eval("return root.querySelector('.settled[role=status]').textContent").await, json!(""));
    page.press_answer("Well").await;
    page.find("group", "Milk").await;
    page.until("return root.querySelector('.settled')?.textContent.includes('settled') ?? false").await;
    page.click("button", "Back").await;
    page.click("button", "See the result so far").await;
    page.find("heading", "clearly to Coffee").await;
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
    page.until("return root.querySelector('.agreed').textContent === 'Alike: 2 of 3 questions. Different: 1.'").await;
    let row = page
        .eval("return [...root.querySelector('.side-by-side tbody tr').cells].map((cell) => cell.textContent)")
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
    page.until("return root.querySelector('.agreed')?.textContent.startsWith('Alike: 0 of 3') ?? false").await;
    page.until_focused("Side by side").await;
    page.close().await;
}

pub async fn an_older_link_says_what_changed(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    page.eval("window.next = { ...structuredClone(widget.data), revision: 3 }; next.questions[0].revised = 3; next.questions[1].revised = 3").await;
    take(&page, &shipped("python-vs-nodejs"), &chosen(&shipped("python-vs-nodejs"))).await;
    page.eval("widget.data = next").await;
    page.until("return root.querySelector('.notice')?.textContent.includes('2 of its 12 questions are new or different') ?? false").await;
    page.close().await;
}

pub async fn the_quiz_goes_on_after_a_visit_elsewhere(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    page.press_answer("A web app").await;
    page.find("group", "What do you already know").await;
    // A reload in the middle goes on where it was.
    page.reload().await;
    page.until("return root.querySelector('.current').textContent.includes('already know')").await;
    // One's own result stays one's own after a reload.
    page.click("button", "See the result so far").await;
    page.find("heading", "Side by side").await;
    page.reload().await;
    page.until("return root.querySelector('.side-by-side details') !== null").await;
    page.click("button", "Go through my answers").await;
    page.find("group", "What do you already know").await;
    // Coming back without the answers in the address is offered, not imposed.
    page.go("/tests/pages/one.html").await;
    page.until("return root.querySelector('.notice').textContent.includes('You were at question 2 of 12')").await;
    assert_eq!(page.eval("return widget.answers").await, json!({}));
    page.click("button", "Go on").await;
    page.until("return widget.answers.goal?.answer === 'web'").await;
    page.until_focused("already know").await;
    // A link is never overridden.
    let comparison = shipped("python-vs-nodejs");
    let code = encode(&comparison, &answers(&comparison, "goal_ai")).unwrap();
    page.go(&format!("/tests/pages/one.html?tiebreak={code}")).await;
    page.find("heading", "Python").await;
    assert_eq!(page.eval("return widget.answers.goal.answer").await, json!("ai"));
    page.close().await;
}

pub async fn a_picture_is_saved(browser: Browser) {
    let page = opened(browser, "time_none sleep_badly milk_yes").await;
    page.eval(
        "window.saved = []; HTMLAnchorElement.prototype.click = function () { saved.push([this.download, this.href]) }",
    )
    .await;
    page.click("button", "Save as a picture: SVG").await;
    page.until("return saved.length === 1").await;
    let svg = page.eval("return decodeURIComponent(saved[0][1])").await;
    let svg = svg.as_str().unwrap();
    assert!(svg.contains("Tea or coffee?") && svg.contains("Leaning to Tea") && svg.contains("127.0.0.1"), "{svg}");
    page.click("button", "Save as a picture").await;
    page.until("return saved.length === 2").await;
    assert_eq!(page.eval("return saved[1][0]").await, json!("tea-or-coffee.png"));
    let size = "const [url, done] = arguments; const image = new Image(); image.src = url; image.decode().then(() => done([image.width, image.height]))";
    let url = page.eval("return saved[1][1]").await;
    assert_eq!(page.driver.execute_async(size, vec![url]).await.unwrap().json(), &json!([1200, 630]));
    page.close().await;
}

pub async fn a_refused_clipboard_leaves_the_link_to_copy(browser: Browser) {
    let page = opened(browser, "time_none").await;
    page.eval("Object.defineProperty(navigator, 'clipboard', { value: undefined })").await;
    page.click("button", "Copy the link").await;
    page.find("textbox", "Link to this result").await;
    page.until("const field = root.activeElement; return field?.value === widget.shareUrl && field.selectionEnd === field.value.length").await;
    page.close().await;
}
