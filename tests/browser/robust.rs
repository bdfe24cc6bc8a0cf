//! Pages that get in the way: odd markup, changes while loading, work without end, a deploy in between.

use serde_json::{Value, json};

use crate::page::{Browser, Page};
use crate::prerendered::{PAGE, STRICT_TWO};

const BARE: &str = "/tests/pages/bare.html";
const SRC: &str = "/tests/pages/src.html";

/// Runs a script that may wait: what it returns, or what it throws as text.
async fn run(page: &Page, script: &str) -> Value {
    let script = format!(
        "const done = arguments[0], widget = document.querySelector('tie-break');
        (async () => {{ {script} }})().then(done, (error) => done(`threw: ${{error}}`))"
    );
    page.driver.execute_async(script, vec![]).await.unwrap().json().clone()
}

async fn assert_quiet(page: &Page) {
    assert_eq!(page.eval("return uncaught").await, json!([]), "nothing reaches the page");
}

/// Only the element itself can look inside.
pub async fn a_closed_root_is_taken(browser: Browser) {
    let page = browser.open("/tests/pages/closed.html").await;
    assert_eq!(page.eval("return root").await, json!(null));
    page.eval("widget.answers = { goal: { answer: 'ai', star: false } }").await;
    assert_eq!(page.eval("return widget.result.winners").await, json!(["python"]));
    assert_quiet(&page).await;
    page.close().await;
}

/// What a sanitizer took for an inert template must not become a shadow root.
pub async fn a_template_set_as_text_stays_one(browser: Browser) {
    let page = browser.open(BARE).await;
    page.eval(
        "document.querySelector('main').innerHTML = `<tie-break><template shadowrootmode=\"open\">
            <p class=\"smuggled\">In</p><img src=\"data:,\" onerror=\"window.ran = true\"></template></tie-break>`",
    )
    .await;
    let smuggled = "return [root.querySelector('.smuggled, img'), widget.querySelector('template')?.localName]";
    assert_eq!(page.eval(smuggled).await, json!([null, "template"]));
    page.ready().await;
    page.press_answer("A web app").await;
    page.find("group", "What do you already know").await;
    assert_eq!(page.eval(smuggled).await, json!([null, "template"]));
    assert_eq!(page.eval("return window.ran").await, json!(null));
    assert_quiet(&page).await;
    page.close().await;
}

pub async fn a_share_url_that_is_none_is_warned_of_once(browser: Browser) {
    let page = browser.open(BARE).await;
    page.eval("window.warned = []; console.warn = (...given) => warned.push(given.join(' '))").await;
    page.eval("widget.setAttribute('share-url', 'http://['); widget.setAttribute('view', 'quiz')").await;
    page.eval("widget.answers = { goal: { answer: 'ai', star: false } }").await;
    page.until("return widget.shareUrl.startsWith(location.href.split('?')[0] + '?tiebreak=1.')").await;
    let warned = page.eval("return warned").await;
    assert_eq!(warned.as_array().unwrap().len(), 1, "{warned}");
    assert!(warned[0].as_str().unwrap().contains("http://["), "{warned}");
    assert_quiet(&page).await;
    page.close().await;
}

/// Pages that allow a policy of trusted types by its name allow it once.
pub async fn several_widgets_share_one_policy(browser: Browser) {
    let page = browser.visit(&format!("/~named-6000{STRICT_TWO}")).await;
    page.until("return root.querySelector('.scripted') !== null").await;
    page.click("button", "Compare").await;
    page.until("return root.querySelector('.prerendered-comparison')?.checkVisibility() ?? false").await;
    let second = Page { widget: 1, ..page };
    second.until("return root.querySelector('.scripted') !== null").await;
    second.click("button", "Compare").await;
    second.until("return root.querySelector('.prerendered-comparison')?.checkVisibility() ?? false").await;
    second.ready().await;
    second.find("table", "").await;
    assert_quiet(&second).await;
    second.close().await;
}

/// Taken while something loads, it speaks for what the page asks for instead.
pub async fn ready_speaks_for_what_comes_instead(browser: Browser) {
    let page = browser.visit(&format!("/~late-1500{BARE}")).await;
    let data = "const { ready } = widget;
        widget.data = await (await fetch('/tests/fixtures/tea-or-coffee.json')).json();
        await ready;
        return widget.data.id";
    assert_eq!(run(&page, data).await, json!("tea-or-coffee"));
    let src = "widget.data = { format: 1 };
        const { ready } = widget;
        widget.setAttribute('src', '/tests/fixtures/three-pets.json');
        await ready;
        return widget.data.id";
    assert_eq!(run(&page, src).await, json!("three-pets"));
    assert_quiet(&page).await;
    page.close().await;
}

pub async fn ready_of_a_removed_element_says_so(browser: Browser) {
    let page = browser.visit(&format!("/~late-1500{BARE}")).await;
    let removed = "const { ready } = widget, main = widget.parentNode;
        widget.remove();
        const said = await ready.catch((error) => error.message);
        main.append(widget);
        await widget.ready;
        return said";
    assert_eq!(run(&page, removed).await, json!("the element was removed"));
    assert_quiet(&page).await;
    page.close().await;
}

/// As frameworks do whose idea of the page has no such element.
pub async fn removed_again_and_again(browser: Browser) {
    let page = browser.open(BARE).await;
    let fight = "window.rounds = 0;
        new MutationObserver((records) => {
            for (const { addedNodes } of records) for (const node of addedNodes) {
                if (node.localName !== 'tie-break' || !node.parentNode?.matches('[data-tiebreak]')) continue;
                window.rounds += 1;
                node.parentNode.replaceWith(node.parentNode.cloneNode());
            }
        }).observe(document.body, { childList: true, subtree: true });
        const div = document.createElement('div');
        div.dataset.tiebreak = '';
        document.body.append(div);
        for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
        return window.rounds > 0";
    assert_eq!(run(&page, fight).await, json!(true));
    page.press_answer("A web app").await;
    page.find("group", "What do you already know").await;
    assert_quiet(&page).await;
    page.close().await;
}

pub async fn many_unknown_keys_are_answered(browser: Browser) {
    let page = browser.open(BARE).await;
    let set = "const data = structuredClone(widget.data);
        for (let n = 0; n < 50_000; n += 1) data[`unknown-${n}`] = n;
        widget.data = data;
        return widget.ready.then(() => 'ready', () => 'refused')";
    assert_eq!(run(&page, set).await, json!("refused"));
    page.find("alert", "").await;
    assert_quiet(&page).await;
    page.close().await;
}

pub async fn a_slow_file_is_said_to_be_on_its_way(browser: Browser) {
    let page = browser.visit(&format!("/~late-data-9500{SRC}")).await;
    page.says("still on its way").await;
    page.ready().await;
    page.find("heading", "Tea or coffee?").await;
    assert_eq!(page.eval("return root.querySelector('.status-line')").await, json!(null));
    assert_quiet(&page).await;
    page.close().await;
}

/// The entry is an old one, from a cache; the files that it names are gone.
pub async fn after_a_deploy_the_page_is_to_be_loaded_again(browser: Browser) {
    for path in [BARE, PAGE] {
        let page = browser.visit(&format!("/~deployed{path}")).await;
        page.ready().await;
        page.says("load the page again").await;
        assert_quiet(&page).await;
        page.eval("window.isOld = true").await;
        page.click("button", "Try again").await;
        page.until_loaded_again().await;
        page.close().await;
    }
}
