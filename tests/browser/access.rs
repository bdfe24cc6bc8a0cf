//! Accessible on every screen, in light and dark, at every width; no sideways scrolling; the focus follows.

use serde_json::json;

use crate::page::{Browser, Page};
use crate::prerendered::{PAGE, late};
use crate::quiz::{chosen, take};
use crate::support::shipped;

const AXE: &str = include_str!("../../node_modules/axe-core/axe.min.js");

pub async fn axe_finds_nothing_in_light(browser: Browser) {
    axe_finds_nothing(browser, false, 1200).await;
}

pub async fn axe_finds_nothing_in_dark(browser: Browser) {
    axe_finds_nothing(browser, true, 360).await;
}

async fn axe_finds_nothing(browser: Browser, dark: bool, width: u32) {
    let comparison = shipped("python-vs-nodejs");
    let page = browser.open_sized("/dist/index.html", dark, width).await;
    let scheme = page.eval("return matchMedia('(prefers-color-scheme: dark)').matches").await;
    assert_eq!(scheme, json!(dark));
    page.bring(AXE).await;
    axe(&page, "the first question").await;
    take(&page, &comparison, &chosen(&comparison)).await;
    axe(&page, "the result").await;
    page.eval("root.querySelectorAll('details').forEach((details) => { details.open = true })").await;
    page.eval("root.querySelector('.flips .chip, .decider button').click()").await;
    page.until("return root.querySelector('.tried') !== null").await;
    axe(&page, "the result, all open, after a try").await;
    let shared = page.eval("return widget.shareUrl").await;
    page.go(&shared.as_str().unwrap().replace("tiebreak=", "tiebreak-with=")).await;
    page.bring(AXE).await;
    take(&page, &comparison, &chosen(&comparison)).await;
    page.until("return root.querySelector('.agreed') !== null").await;
    axe(&page, "two results side by side").await;
    page.click("button", "Compare").await;
    page.find("table", "").await;
    page.eval("root.querySelectorAll('details').forEach((details) => { details.open = true })").await;
    axe(&page, "the comparison").await;
    page.eval("widget.data = {}").await;
    page.find("alert", "").await;
    axe(&page, "a failure").await;
    page.close().await;
}

async fn axe(page: &Page, screen: &str) {
    page.until("return root.getAnimations().every((animation) => animation.playState === 'finished')").await;
    let script = "const done = arguments[0]; axe.run(document, { resultTypes: ['violations'] }).then((found) => done(
        found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ') + ' ' + n.any.map((a) => a.message).join()).join('; ')}`)))";
    let found = page.driver.execute_async(script, vec![]).await.unwrap();
    assert_eq!(found.json(), &json!([]), "{screen}");
}

const LONG_WORDS: &str = "
    const limits = { name: 32, topic: 24, group: 40, title: 60, value: 60, text: 100 };
    const long = (key, value) => key in limits && typeof value === 'string'
        ? `${value.slice(0, 4)}donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft`.slice(0, limits[key])
        : value;
    widget.data = JSON.parse(JSON.stringify(widget.data), long)";

pub async fn nothing_scrolls_sideways(browser: Browser) {
    let page = browser.open_sized("/tests/pages/one.html", false, 1200).await;
    for name in ["python-vs-nodejs", "rest-graphql-grpc", "static-site-generators", "one of long words"] {
        if name == "one of long words" {
            page.eval(LONG_WORDS).await;
            page.find("heading", "donaudampf").await;
        } else {
            page.eval(&format!("widget.setAttribute('src', '/data/{name}.json')")).await;
            page.find("heading", &shipped(name).title).await;
        }
        for width in [280, 360, 600, 1200] {
            page.resize(width).await;
            for view in ["quiz", "compare", "result"] {
                page.eval(&format!("widget.setAttribute('view', '{}')", view.replace("result", "quiz"))).await;
                if view == "result" {
                    page.eval("widget.answers = Object.fromEntries(widget.data.questions.map((q) => [q.id, { answer: q.answers[0].id, star: false }]))").await;
                } else {
                    page.eval("widget.answers = {}").await;
                }
                page.eval("root.querySelectorAll('details').forEach((details) => { details.open = true })").await;
                let wide = "return document.documentElement.scrollWidth <= innerWidth ? [] :
                    [...root.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > innerWidth).map((e) => `${e.localName} ${e.getAttribute('class')}`)";
                assert_eq!(page.eval(wide).await, json!([]), "{name} {view} at {width}: too wide");
                let outside = "const beyond = (bar, track) => bar.right > track.right + 1 || bar.left < track.left - 1;
                    return [...root.querySelectorAll('svg.track .bar')].filter((bar) => beyond(bar.getBoundingClientRect(),
                        bar.closest('svg.track').getBoundingClientRect())).length";
                assert_eq!(page.eval(outside).await, json!(0), "{name} {view} at {width}: bars beyond their track");
                let cut = page.eval("return [...root.querySelectorAll('th, td, label, legend, button')].filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1).map((e) => e.textContent.slice(0, 40))").await;
                assert_eq!(cut, json!([]), "{name} {view} at {width}");
            }
        }
    }
    page.close().await;
}

/// On paper, where what serves presses is left out, the answers of each question stand below it.
pub async fn questions_print_with_their_answers(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    page.press_answer("A web app").await;
    page.find("group", "What do you already know").await;
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    let missing = "const widths = [...root.querySelectorAll('.answers')].map((e) => e.offsetWidth / e.closest('.quiz').offsetWidth);
        const keys = [...root.querySelectorAll('.answer')].filter((e) => getComputedStyle(e, '::after').content !== 'none');
        return [Math.min(...widths) < 0.9, keys.length]";
    assert_eq!(page.eval(missing).await, json!([false, 0]), "narrow answers, keys");
    page.close().await;
}

pub async fn focus_follows_the_reader(browser: Browser) {
    let page = browser.open("/tests/pages/two.html").await;
    assert_eq!(page.eval("return document.activeElement === document.body").await, json!(true), "not on load");
    let page = Page { widget: 1, ..page };
    page.press_answer("Lots").await;
    page.find("group", "How do you sleep?").await;
    page.until_focused("How do you sleep?").await;
    page.click("button", "Result so far").await;
    page.find("heading", "clearly to Tea").await;
    page.until_focused("Tea").await;
    page.close().await;
}

/// In forced colors a system color stays what it is: text in the color of the paper must not stand on it.
pub async fn main_buttons_are_read_in_forced_colors(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    page.press_answer("A web app").await;
    page.find("group", "What do you already know").await;
    page.click("button", "Result so far").await;
    page.find("heading", "So far").await;
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    page.devtools("Emulation.setEmulatedMedia", forced).await;
    let unreadable = "return [...root.querySelectorAll('.main')].filter((button) =>
        getComputedStyle(button).color === getComputedStyle(button).backgroundColor).length";
    assert_eq!(page.eval(unreadable).await, json!(0), "text in the color of its background");
    page.close().await;
}

/// The ends of texts: whether their last character stands right of the one before it, and how far a text's lines end
/// from the page's side of its element.
const ENDS: &str = "const ends = (...selectors) => selectors.map((selector) => {
    const element = root.querySelector(selector);
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    const at = (from, to) => { const range = document.createRange(); range.setStart(text, from); range.setEnd(text, to); return range.getBoundingClientRect() };
    const length = text.data.trimEnd().length, [last, before] = [at(length - 1, length), at(length - 2, length - 1)];
    const side = getComputedStyle(element).direction === 'rtl' ? 'right' : 'left';
    const gap = Math.abs(at(0, length)[side] - element.getBoundingClientRect()[side]);
    return [selector, last.left > before.left, gap < 8];
});";

/// A text keeps the direction of its language on a page of the other one, and stands on the page's side there.
pub async fn texts_keep_the_direction_of_their_language(browser: Browser) {
    let rtl = "document.documentElement.dir = 'rtl';";
    let page = browser.visit(&late(5000, PAGE)).await;
    let prerendered = format!("{rtl} {ENDS} return ends('.title', '.summary', 'legend')");
    let expected = json!([[".title", true, true], [".summary", true, true], ["legend", true, true]]);
    assert_eq!(page.eval(&prerendered).await, expected, "before the WebAssembly");
    page.close().await;

    let page = browser.open("/tests/pages/one.html").await;
    page.eval(rtl).await;
    take(&page, &shipped("python-vs-nodejs"), &chosen(&shipped("python-vs-nodejs"))).await;
    let result = format!("{ENDS} return ends('.title', '.verdict', '.note', '.flips p', '.side-by-side summary span')");
    let told = page.eval(&result).await;
    let told: Vec<&serde_json::Value> = told.as_array().unwrap().iter().map(|end| &end[1]).collect();
    assert_eq!(told, vec![&json!(true); 5], "English on a page of Hebrew");
    page.eval("document.documentElement.dir = 'ltr'; widget.answers = {};
        widget.data = { ...JSON.parse(JSON.stringify(widget.data)), lang: 'he', title: 'תה או קפה?', summary: 'השוואה קצרה.' }")
        .await;
    page.find("heading", "תה או קפה?").await;
    let hebrew = format!("{ENDS} return ends('.title')");
    assert_eq!(page.eval(&hebrew).await, json!([[".title", false, true]]), "Hebrew on a page of English");
    page.close().await;
}
