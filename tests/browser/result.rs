//! What a reader does with a result: change an answer on the spot, try, undo, start again, compare with another, save it.

use serde_json::json;
use thirtyfour::Key;

use crate::page::{Browser, Page};
use crate::quiz::{chosen, take};
use crate::support::{answers, fixture, shipped};
use tiebreak_core::flips::flips;
use tiebreak_core::link::encode;
use tiebreak_core::scoring::rank;

/// The second widget of the page with these answers, as somebody's link would open it.
pub async fn opened(browser: Browser, notation: &str) -> Page {
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
    page.find("heading", "lean to Tea").await;
    page.click("button", "Well").await;
    page.find("heading", "clearly to Coffee").await;
    page.until_focused("Well").await;
    page.until("return root.querySelector('.tried p').textContent.includes('Before: leaning to Tea')").await;
    page.until("return root.querySelector('.widget > [role=status]').textContent.includes('Now: clearly Coffee')")
        .await;
    assert_eq!(page.eval("return widget.answers.sleep.answer").await, json!("well"));
    page.until("return location.search.includes('sleep_well')").await;
    page.click("button", "Undo").await;
    page.find("heading", "lean to Tea").await;
    page.until_focused("What would change it").await;
    page.until("return location.search.includes('sleep_badly') && root.querySelector('.tried') === null").await;
    page.close().await;
}

/// Changing one answer moves no row.
pub async fn every_row_holds_its_answer(browser: Browser) {
    let comparison = shipped("python-vs-nodejs");
    let code = encode(&comparison, &chosen(&comparison)).unwrap();
    let page = browser.open(&format!("/tests/pages/one.html?tiebreak={code}")).await;
    let rows = "const told = [...root.querySelectorAll('.why .pull')].map((row) =>
        [row.querySelector('.chosen').textContent, row.querySelector(':checked').parentNode.textContent]);
        return told.length === 12 && told.every(([said, held]) => said === held)";
    page.until(rows).await;
    let order = "return [...root.querySelectorAll('.why .pull')].map((row) => row.id)";
    let before = page.eval(order).await;
    page.eval("root.querySelectorAll('.why details').forEach((details) => { details.open = true })").await;
    for row in 0..6 {
        // As a pointer does: a press counts, an arrow key does not.
        let pick =
            "const rest = root.querySelectorAll('.why .pull')[PLACE].querySelectorAll('label:not(:has(:checked))');
            rest[0].dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }))";
        page.eval(&pick.replace("PLACE", &row.to_string())).await;
        page.find("button", "Undo").await;
        page.until(rows).await;
        assert_eq!(page.eval(order).await, before);
        if row % 2 == 0 {
            page.click("button", "Undo").await;
        } else {
            page.click("button", "Keep").await;
        }
        page.until("return root.querySelector('.tried') === null").await;
        page.until(rows).await;
        assert_eq!(page.eval(order).await, before);
    }
    page.close().await;
}

pub async fn by_keyboard(browser: Browser) {
    let page = opened(browser, "time_none sleep_badly milk_yes").await;
    tab_to(&page, "Well").await;
    page.keys(Key::Enter).await;
    page.find("heading", "clearly to Coffee").await;
    page.until_focused("Well").await;
    tab_to(&page, "Undo").await;
    page.keys(Key::Enter).await;
    page.until_focused("What would change it").await;
    page.close().await;
}

/// Choosing among the answers of a row says nothing until Enter, or until the focus leaves them.
pub async fn arrow_keys_choose_without_a_try(browser: Browser) {
    let page = opened(browser, "time_none sleep_badly milk_yes").await;
    tab_to(&page, "How do you sleep").await;
    page.keys(Key::Enter).await;
    page.keys(Key::Tab).await;
    page.keys(Key::Down).await;
    page.until("return root.querySelector('#pull-sleep :checked').parentNode.textContent === 'Well'").await;
    assert_eq!(page.eval("return widget.answers.sleep.answer").await, json!("badly"));
    page.keys(Key::Enter).await;
    page.until("return widget.answers.sleep.answer === 'well'").await;
    tab_to(&page, "Undo").await;
    page.keys(Key::Enter).await;
    page.until("return widget.answers.sleep.answer === 'badly'").await;
    page.until_focused("How do you sleep").await;
    page.keys(Key::Tab).await;
    page.keys(Key::Down).await;
    page.keys(Key::Tab).await;
    page.until("return widget.answers.sleep.answer === 'well'").await;
    tab_to(&page, "Caffeine").await;
    page.keys(Key::Enter).await;
    page.until_focused("Caffeine").await;
    page.close().await;
}

pub async fn starting_again_is_undone(browser: Browser) {
    let page = opened(browser, "time_none sleep_badly milk_yes").await;
    page.click("button", "Start again").await;
    page.until_focused("How much time").await;
    page.click("button", "Undo").await;
    page.find("heading", "Their answers lean to Tea").await;
    page.close().await;
}

pub async fn tab_to(page: &Page, text: &str) {
    for _ in 0..80 {
        if page.focused().await.contains(text) {
            return;
        }
        page.keys(Key::Tab).await;
    }
    panic!("Tab never comes to {text:?}");
}

pub async fn an_answer_is_changed_on_the_spot(browser: Browser) {
    let page = opened(browser, "time_none sleep_badly milk_yes").await;
    page.eval("root.querySelector('#pull-time').open = true").await;
    page.find("radio", "Lots").await.click().await.unwrap();
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
            ["Weight", "Tea", "Coffee"],
            ["4 ★", "4 × 0 = 0", "4 × 4 = 16"],
            ["3", "3 × 4 = 12", "3 × 0 = 0"],
            ["", "12", "16"]
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
    page.click("button", "Result so far").await;
    page.find("heading", "clearly to Coffee").await;
    page.close().await;
}

pub async fn an_older_link_says_what_changed(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    page.eval("window.next = { ...structuredClone(widget.data), revision: 4 }; next.questions[0].revised = 4; next.questions[1].revised = 4").await;
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
    page.click("button", "Result so far").await;
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
    page.eval("root.querySelector('.menu').open = true").await;
    page.click("button", "Picture as SVG").await;
    page.until("return saved.length === 1").await;
    let svg = page.eval("return decodeURIComponent(saved[0][1])").await;
    let svg = svg.as_str().unwrap();
    assert!(svg.contains("Tea or coffee?") && svg.contains("Leaning to Tea") && !svg.contains("127.0.0.1"), "{svg}");
    page.click("button", "Picture").await;
    page.until("return saved.length === 2").await;
    assert_eq!(page.eval("return saved[1][0]").await, json!("tea-or-coffee.png"));
    let size = "const [url, done] = arguments; const image = new Image(); image.src = url; image.decode().then(() => done([image.width, image.height]))";
    let url = page.eval("return saved[1][1]").await;
    assert_eq!(page.driver.execute_async(size, vec![url]).await.unwrap().json(), &json!([1200, 630]));
    page.click("button", "Tall picture").await;
    page.until("return saved.length === 3").await;
    let url = page.eval("return saved[2][1]").await;
    assert_eq!(page.driver.execute_async(size, vec![url]).await.unwrap().json(), &json!([1080, 1350]));
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

/// An option's name in what would change the result goes to a line of its own rather than break; at the axis of the
/// pulls it is not cut.
pub async fn names_stay_whole(browser: Browser) {
    let page = browser.open_sized("/tests/pages/one.html", false, 360).await;
    take(&page, &shipped("python-vs-nodejs"), &chosen(&shipped("python-vs-nodejs"))).await;
    page.until("return root.querySelector('.flips .chip') !== null").await;
    for width in [280, 360, 600, 1200] {
        page.resize(width).await;
        let lines = "const names = [...root.querySelectorAll('.flips .option-name > :last-child')];
            return [names.length > 0, names.filter((name) => name.getClientRects().length > 1 || name.offsetHeight > 30).length]";
        assert_eq!(page.eval(lines).await, json!([true, 0]), "at {width}");
        let cut = "const names = [...root.querySelectorAll('.heads .option-name > :last-child')];
            return [names.length, names.filter((name) => name.scrollWidth > name.offsetWidth).length]";
        assert_eq!(page.eval(cut).await, json!([2, 0]), "at {width}");
    }
    page.close().await;
}
