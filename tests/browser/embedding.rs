//! Pages as they are: that style everything, extend everything, change without reloading, and load things twice.

use serde_json::json;

use crate::page::{Browser, Page};
use crate::prerendered::PAGE;

async fn assert_one_widget_works(page: &Page) {
    page.press_answer("A web app").await;
    page.find("group", "What do you already know").await;
    assert_eq!(page.eval("return widget.answers.goal.answer").await, json!("web"));
}

/// The script is on this page twice, under two addresses, as two versions of it would be.
pub async fn a_hostile_page_changes_nothing_inside(browser: Browser) {
    let page = browser.open("/tests/pages/hostile.html").await;
    assert_eq!(page.eval("return uncaught").await, json!([]), "a second script does nothing");
    let style = |name: &str| format!("return getComputedStyle(root.querySelector('.answer')).{name}");
    for (name, value) in [("display", "flex"), ("float", "none"), ("marginTop", "0px"), ("borderTopWidth", "0px")] {
        assert_eq!(page.eval(&style(name)).await, json!(value), "{name}");
    }
    for (name, value) in [
        ("textTransform", "none"),
        ("letterSpacing", "normal"),
        ("wordSpacing", "0px"),
        ("textIndent", "0px"),
        ("whiteSpace", "normal"),
        ("fontWeight", "400"),
    ] {
        assert_eq!(page.eval(&style(name)).await, json!(value), "{name}");
    }
    assert_one_widget_works(&page).await;
    assert_eq!(
        page.eval("return JSON.stringify(widget.answers)").await,
        json!(r#"{"goal":{"answer":"web","star":false}}"#)
    );
    page.close().await;
}

/// As navigation without a reload does: the old page's content goes, the new one's is parsed from text.
pub async fn a_site_changes_pages_without_a_reload(browser: Browser) {
    let page = browser.open(PAGE).await;
    page.press_answer("An AI or machine-learning").await;
    page.find("group", "What do you already know").await;
    let script =
        "const done = arguments[0]; fetch(location.pathname).then((response) => response.text()).then((text) => {
        const from = text.indexOf('<main>'), to = text.indexOf('</main>');
        history.pushState(null, '', '?next');
        document.querySelector('main').innerHTML = text.slice(from + 6, to);
        done(document.querySelectorAll('tie-break').length) })";
    assert_eq!(page.driver.execute_async(script, vec![]).await.unwrap().json(), &json!(1));
    page.ready().await;
    page.find("group", "What do you mainly want").await;
    assert_one_widget_works(&page).await;
    assert_eq!(page.eval("return uncaught").await, json!([]));
    assert!(page.eval("return location.search").await.as_str().unwrap().starts_with("?next&tiebreak=1."));
    page.close().await;
}

/// Touched in the moment it is there, and only later near the screen: it starts for one of them, not again for the other.
pub async fn a_widget_starts_once(browser: Browser) {
    let page = browser.open(PAGE).await;
    let script =
        "const done = arguments[0]; fetch(location.pathname).then((response) => response.text()).then((text) => {
        const from = text.indexOf('<tie-break'), to = text.indexOf('</tie-break>');
        history.replaceState(null, '', location.pathname);
        heard.length = 0;
        const main = document.querySelector('main');
        main.innerHTML = `<p style=\"height: 5000px\"></p>${text.slice(from, to)}</tie-break>`;
        main.lastChild.shadowRoot.dispatchEvent(new Event('pointerdown'));
        done(main.children.length) })";
    assert_eq!(page.driver.execute_async(script, vec![]).await.unwrap().json(), &json!(2));
    page.ready().await;
    page.eval("scrollTo(0, 0)").await;
    assert_one_widget_works(&page).await;
    page.eval("window.painted = 0; const next = () => { window.painted += 1; requestAnimationFrame(next) }; next()")
        .await;
    page.until("return window.painted > 20").await;
    let ready = "return heard.filter(({ type }) => type === 'tiebreak-ready').length";
    assert_eq!(page.eval(ready).await, json!(1));
    page.find("group", "What do you already know").await;
    page.close().await;
}

/// What a sanitizer that keeps `data-*` lets through must not run: only the documented attributes are taken over.
pub async fn a_div_hands_over_documented_attributes_only(browser: Browser) {
    let page = browser.open("/tests/pages/gadgets.html").await;
    let insert = "const div = document.createElement('div');
        div.innerHTML = document.querySelector('#gadgets').innerHTML;
        document.querySelector('main').append(div);";
    page.driver.execute(insert, vec![]).await.unwrap();
    page.until("return document.querySelectorAll('tie-break').length === 8").await;
    let names = "return [...document.querySelectorAll('tie-break')].map((e) => e.getAttributeNames().join(' '))";
    let expected = ["view", "", "view", "view lang"];
    assert_eq!(page.eval(names).await, json!([expected, expected].concat()));
    page.eval("window.painted = 0; const next = () => { window.painted += 1; requestAnimationFrame(next) }; next()")
        .await;
    page.until("return window.painted > 10").await;
    assert_eq!(
        page.eval("return [window.ran, uncaught, document.activeElement.localName]").await,
        json!([[], [], "body"])
    );
    page.close().await;
}

/// Made and filled before the script has come.
pub async fn upgraded_late(browser: Browser) {
    let page = browser.visit(&format!("/~gone-script{PAGE}")).await;
    let script = "const done = arguments[0]; (async () => {
        const quiz = await (await fetch('/tests/fixtures/tea-or-coffee.json')).json();
        const late = document.createElement('tie-break');
        late.data = quiz;
        late.answers = { time: { answer: 'lots', star: false } };
        document.querySelector('main').replaceChildren(late);
        await import('/dist/tiebreak.js');
        await late.ready;
        done([late.data.id, late.result.winners[0]]) })()";
    let found = page.driver.execute_async(script, vec![]).await.unwrap();
    assert_eq!(found.json(), &json!(["tea-or-coffee", "tea"]));
    page.find("heading", "Tea").await;
    page.close().await;
}

pub async fn moved_and_removed_while_it_loads(browser: Browser) {
    let page = browser.visit("/~late-1500/tests/pages/bare.html").await;
    let script = "const done = arguments[0]; (async () => {
        const widget = document.querySelector('tie-break'), away = widget.cloneNode(true);
        document.body.append(widget, away);
        away.remove();
        document.querySelector('main').append(widget);
        await widget.ready;
        done(uncaught) })()";
    assert_eq!(page.driver.execute_async(script, vec![]).await.unwrap().json(), &json!([]));
    assert_one_widget_works(&page).await;
    page.close().await;
}

/// One WebAssembly serves all widgets of a page, prerendered or not.
pub async fn nothing_is_loaded_twice(browser: Browser) {
    let page = browser.open(PAGE).await;
    let script = "const done = arguments[0]; (async () => {
        const more = Array.from({ length: 3 }, () => document.createElement('tie-break'));
        for (const widget of more) widget.setAttribute('loading', 'eager');
        document.body.append(...more);
        await Promise.all(more.map((widget) => widget.ready));
        const names = performance.getEntriesByType('resource').map((entry) => entry.name);
        done(names.filter((name, index) => names.indexOf(name) !== index)) })()";
    assert_eq!(page.driver.execute_async(script, vec![]).await.unwrap().json(), &json!([]));
    page.close().await;
}

/// Without scripts the page holds all questions and the whole comparison, laid out, and the form can be sent.
pub async fn readable_without_scripts(browser: Browser) {
    let page = browser.without_scripts("/dist/index.html").await;
    let seen =
        "const seen = (selector) => [...document.querySelector('tie-break').shadowRoot.querySelectorAll(selector)]
        .filter((e) => e.checkVisibility({ visibilityProperty: true })).length;";
    let count = |selector: &str| format!("{seen} return seen('{selector}')");
    assert_eq!(page.eval(&count("legend")).await, json!(12));
    // Where the table is narrow its groups are folded, which a reader opens without any script.
    page.eval("root.querySelectorAll('.fold-toggle').forEach((details) => { details.open = true })").await;
    assert_eq!(
        page.eval(&count(".prerendered-comparison .row")).await,
        page.eval("return root.querySelectorAll('.prerendered-comparison .row').length").await
    );
    assert!(page.eval(&count(".prerendered-comparison .row")).await.as_u64() > Some(20));
    assert_eq!(page.eval(&count(".steps button, .views button, .controls input")).await, json!(0), "no dead buttons");
    let stacked = "const places = [...root.querySelectorAll('.question')].map((e) => e.getBoundingClientRect());
        return places.every((place, index) => index === 0 || place.top >= places[index - 1].bottom)";
    assert_eq!(page.eval(stacked).await, json!(true), "one below the other");
    page.close().await;
}

/// A page may be dark and never say `color-scheme`: the widget goes by the color of the text, and follows it.
pub async fn a_dark_page_that_does_not_say_so(browser: Browser) {
    const LIGHT_TEXT: &str = "return getComputedStyle(root.querySelector('.title')).color === 'rgb(236, 238, 242)'";
    let page = browser.open("/tests/pages/bare.html").await;
    assert_eq!(page.eval(LIGHT_TEXT).await, json!(false));
    page.eval("document.documentElement.style.cssText = 'color: #eee; background: #111'").await;
    page.until(LIGHT_TEXT).await;
    // A page that does say so decides, also where no attribute of the root changes.
    page.eval("widget.parentElement.style.colorScheme = 'light'; document.body.className = 'changed'").await;
    page.until(&LIGHT_TEXT.replace("===", "!==")).await;
    page.eval("widget.parentElement.style.colorScheme = 'dark'").await;
    page.until(LIGHT_TEXT).await;
    page.eval("widget.setAttribute('theme', 'light')").await;
    page.until(&LIGHT_TEXT.replace("===", "!==")).await;
    page.close().await;
}

pub async fn parts_are_styled_from_the_page(browser: Browser) {
    let page = browser.open("/tests/pages/bare.html").await;
    page.eval(
        "document.head.append(Object.assign(document.createElement('style'), { textContent:
            'tie-break::part(title) { font-style: italic } tie-break::part(answer) { border-radius: 0 }' }))",
    )
    .await;
    let styles = "const of = (selector) => getComputedStyle(root.querySelector(selector));
        return [of('.title').fontStyle, of('.answer').borderTopLeftRadius, of('.summary').fontStyle]";
    assert_eq!(page.eval(styles).await, json!(["italic", "0px", "normal"]));
    page.close().await;
}

/// A document of `srcdoc` has no address that others could open: no link is offered, and nothing throws.
pub async fn a_page_without_an_address_offers_the_result_as_text(browser: Browser) {
    let page = browser.visit("/tests/pages/srcdoc.html").await;
    let inner = "const inside = document.querySelector('iframe').contentDocument.querySelector('tie-break');";
    let set = format!(
        "const done = arguments[0]; {inner} inside.ready.then(() => {{
            inside.answers = {{ goal: {{ answer: 'ai', star: false }} }};
            setTimeout(() => done([...inside.shadowRoot.querySelectorAll('.share button')].map((e) => e.textContent)), 300);
        }}, (error) => done(String(error)))"
    );
    page.driver.execute("return document.querySelector('iframe').contentWindow.customElements.whenDefined('tie-break').then(() => 0)", vec![]).await.unwrap();
    let buttons = page.driver.execute_async(set, vec![]).await.unwrap().json().clone();
    assert_eq!(
        buttons,
        json!(["Copy as text", "Picture", "Tall picture", "Picture as SVG", "Markdown", "CSV", "Print"])
    );
    let errors = page.driver.execute("return document.querySelector('iframe').contentWindow.uncaught", vec![]).await;
    assert_eq!(errors.unwrap().json(), &json!([]));
    page.close().await;
}

/// How wide the widget is in a parent of the test page, at a width of the window; None where it fills the page.
async fn width(page: &Page, parent: &str, window: u32) -> Option<u64> {
    page.go(&format!("/tests/pages/parents.html?{parent}")).await;
    page.resize(window).await;
    page.until("return widget.offsetWidth > 0").await;
    let overflows = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
    assert_eq!(page.eval(overflows).await, json!(false), "{parent} at {window}");
    let width = page.eval("return widget.offsetWidth").await;
    (width != page.eval("return document.documentElement.clientWidth").await).then(|| width.as_u64().unwrap())
}

/// Where the parent shrinks to fit, the widget is as wide as its quiz gets; where there is less room, it takes that.
pub async fn each_kind_of_parent_gives_a_sensible_width(browser: Browser) {
    let page = browser.open_sized("/tests/pages/parents.html?block", false, 1200).await;
    let shrinking = ["flex", "column", "grid", "float", "inline-block", "fit", "absolute", "grid&prerendered"];
    for parent in shrinking {
        assert_eq!(width(&page, parent, 1200).await, Some(768), "{parent}");
        assert_eq!(width(&page, parent, 280).await, None, "{parent} on a narrow screen");
    }
    for (parent, expected) in [
        ("block", None),
        ("flex%20starter", Some(768)),
        ("small", Some(280)),
        ("squeezed%20flex", Some(280)),
        ("squeezed%20grid", Some(280)),
        ("tiny", Some(160)),
    ] {
        assert_eq!(width(&page, parent, 1200).await, expected, "{parent}");
    }
    page.close().await;
}

/// The policy and the scripts of the frame hold where it has no origin: else it stays as low as a frame can be.
pub async fn a_sandboxed_frame_gets_the_height_of_its_quiz(browser: Browser) {
    let page = browser.visit("/~cors/tests/pages/framed.html").await;
    let height = "return document.querySelector('iframe').clientHeight";
    for _ in 0..200 {
        if page.driver.execute(height, vec![]).await.unwrap().json().as_u64() > Some(400) {
            return page.close().await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the frame has not grown");
}

/// As Safari does after many changes in a short time.
pub async fn a_refused_address_is_tried_again(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    page.eval(
        "window.refused = 0; const own = History.prototype.replaceState;
        History.prototype.replaceState = function (...given) {
            if (window.refused < 2) { window.refused += 1; throw new DOMException('too often', 'SecurityError') }
            return own.apply(this, given);
        }",
    )
    .await;
    page.press_answer("A web app").await;
    page.find("group", "What do you already know").await;
    page.until("return location.search.includes('goal_web') && window.refused === 2").await;
    page.close().await;
}
