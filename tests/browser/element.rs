//! The element as a page's script meets it: properties, events, attributes, life and death.

use serde_json::{Value, json};

use crate::page::Browser;

pub async fn properties_and_events(browser: Browser) {
    let page = browser.open_at("/tests/pages/two.html", 1).await;
    assert_eq!(page.eval("return widget.result").await, Value::Null);
    assert_eq!(page.eval("return widget.data.id").await, json!("tea-or-coffee"));
    page.eval("heard.length = 0; widget.answers = { time: { answer: 'lots', star: true }, milk: { answer: null, star: false } }").await;
    assert_eq!(page.eval("return widget.result.winners").await, json!(["tea"]), "a property is there at once");
    page.find("heading", "clearly to Tea").await;
    assert_eq!(page.eval("return heard").await, json!([]), "setting a property emits nothing");
    assert_eq!(
        page.eval("return widget.answers").await,
        json!({"time": {"answer": "lots", "star": true}, "milk": {"answer": null, "star": false}})
    );
    let error = page
        .eval("try { widget.answers = { tme: { answer: null, star: false } } } catch (e) { return String(e) }")
        .await;
    assert_eq!(error, json!("TypeError: answers: tme: there is no such question; did you mean \"time\"?"));
    page.click("button", "Start again").await;
    page.press_answer("None").await;
    page.press_answer("Well").await;
    page.press_answer("Yes").await;
    page.find("heading", "clearly to Coffee").await;
    let heard = page.eval("return heard.map((e) => [e.type, e.detail.question ?? e.detail.origin])").await;
    assert_eq!(
        heard,
        json!([
            ["tiebreak-answer", "time"],
            ["tiebreak-answer", "sleep"],
            ["tiebreak-answer", "milk"],
            ["tiebreak-result", "quiz"]
        ])
    );
    page.close().await;
}

pub async fn data_set_by_the_page(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    page.eval("window.mine = { ...widget.data, id: 'mine', title: 'Mine?' }; widget.data = mine; window.done = widget.ready.then(() => { window.ok = true })").await;
    page.until("return window.ok === true").await;
    page.find("heading", "Mine?").await;
    assert_eq!(page.eval("return widget.data === mine").await, json!(true));
    page.close().await;
}

pub async fn bad_data_is_said_in_its_own_place(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    page.eval("heard.length = 0; const bad = structuredClone(widget.data); delete bad.title; bad.questions[0].answers[0].fit.python = 9;
        widget.data = bad; widget.ready.catch((error) => { window.refused = error.message })").await;
    page.until("return window.refused !== undefined").await;
    page.find("alert", "").await;
    let said = page.eval("return root.querySelector('.problems').textContent").await;
    assert!(said.as_str().unwrap().contains("questions[0].answers[0].fit.python"), "{said}");
    assert!(page.eval("return refused").await.as_str().unwrap().contains("\"title\" is missing"));
    assert_eq!(page.eval("return heard.map((e) => e.detail.code)").await, json!(["data-invalid"]));
    page.eval("widget.setAttribute('src', '/tests/fixtures/none.json')").await;
    page.until("return heard.at(-1).detail.code === 'data-unreachable'").await;
    page.eval("heard.length = 0").await;
    page.click("button", "Try again").await;
    page.until("return heard.at(-1)?.detail.code === 'data-unreachable'").await;
    page.says("just now").await;
    page.eval("widget.setAttribute('src', '/tests/fixtures/not-json.json')").await;
    page.until("return heard.at(-1).detail.code === 'data-invalid'").await;
    let message = page.eval("return heard.at(-1).detail.message").await;
    assert!(
        message.as_str().unwrap().contains("not-json.json: ") && message.as_str().unwrap().contains("it is not JSON"),
        "{message}"
    );
    page.find("button", "Try again").await;
    page.eval("widget.setAttribute('src', '/tests/fixtures/tea-or-coffee.json')").await;
    page.find("heading", "Tea or coffee?").await;
    page.close().await;
}

/// Whatever a page hands over, it is said to be at fault, and nothing breaks.
pub async fn odd_data_and_answers_are_refused(browser: Browser) {
    let page = browser.open("/tests/pages/two.html").await;
    page.eval("document.querySelectorAll('tie-break')[1].answers = { time: { answer: 'lots', star: false } }").await;
    let odd = [
        "const data = { ...widget.data }; data.itself = data; return data",
        "let deep = []; for (let n = 0; n < 3000; n += 1) deep = [deep]; return { ...widget.data, title: deep }",
        "return Object.defineProperty({ ...widget.data }, 'notes', { enumerable: true, get() { throw null } })",
        "return window",
        "return { ...widget.data, error: new Error('mine'), title: 5n }",
        "return 7",
    ];
    page.eval("window.good = widget.data").await;
    for data in odd {
        page.eval("heard.length = 0; widget.data = good").await;
        page.until("return heard.some(({ type }) => type === 'tiebreak-ready')").await;
        let set = format!(
            "window.said = undefined; widget.data = (() => {{ {data} }})();
            widget.ready.then(() => {{ window.said = 'ready' }}, (error) => {{ window.said = error.message }})"
        );
        page.eval(&set).await;
        page.until("return window.said !== undefined").await;
        let codes = "return [said !== 'ready', ...heard.filter(({ type }) => type === 'tiebreak-error').map((e) => e.detail.code)]";
        assert_eq!(page.eval(codes).await, json!([true, "data-invalid"]), "{data}");
        page.find("alert", "").await;
        let other = "return heard.filter(({ id }) => id === 'second').length";
        assert_eq!(page.eval(other).await, json!(0), "the other one goes on: {data}");
    }
    page.eval("widget.data = good").await;
    page.find("group", "What do you mainly want").await;
    let throws =
        "try { widget.answers = { get goal() { throw new Error('mine') } } } catch (error) { return error.name }";
    assert_eq!(page.eval(throws).await, json!("TypeError"));
    page.find("group", "What do you mainly want").await;
    page.close().await;
}

pub async fn moved_removed_and_put_back(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    page.press_answer("A web app").await;
    page.find("group", "What do you already know").await;
    page.eval("document.body.append(widget)").await;
    page.find("group", "What do you already know").await;
    page.eval("window.kept = widget; widget.remove()").await;
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    page.driver.execute("document.body.append(kept)", vec![]).await.unwrap();
    page.until("return widget.answers.goal?.answer === 'web'").await;
    page.find("group", "What do you already know").await;
    page.close().await;
}

pub async fn attributes_are_followed(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    page.eval("widget.view = 1; widget.setAttribute('view', 'compare')").await;
    page.find("table", "").await;
    assert!(page.look("button", "Quiz").await.is_none());
    page.eval("widget.setAttribute('view', 'quiz'); widget.setAttribute('lang', 'de-AT')").await;
    page.find("button", "Überspringen").await;
    page.eval("widget.setAttribute('theme', 'dark')").await;
    let color = page.eval("return getComputedStyle(widget).color").await;
    assert_eq!(color, json!("rgb(236, 238, 242)"));
    page.eval("widget.setAttribute('param', 'mine'); widget.setAttribute('share-url', '/elsewhere')").await;
    page.press_answer("A web app").await;
    page.until("return location.search.startsWith('?mine=1.')").await;
    let url = page.eval("return widget.shareUrl").await;
    assert!(url.as_str().unwrap().contains("/elsewhere?mine=1.python"), "{url}");
    page.close().await;
}

pub async fn another_language_is_fetched(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    page.press_answer("A web app").await;
    let fetched =
        "return performance.getEntriesByType('resource').filter(({ name }) => name.includes('/words-')).length";
    assert_eq!(page.eval(fetched).await, json!(1), "one language");
    for _ in 0..2 {
        page.eval("widget.setAttribute('lang', 'de')").await;
        page.find("button", "Überspringen").await;
        page.eval("widget.setAttribute('lang', 'en')").await;
        page.find("button", "Skip").await;
    }
    assert_eq!(page.eval(fetched).await, json!(2), "each once");
    assert_eq!(page.eval("return widget.answers.goal.answer").await, json!("web"));
    page.eval("widget.setAttribute('lang', 'de'); widget.setAttribute('lang', 'xx')").await;
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    page.find("button", "Skip").await;
    page.eval("widget.setAttribute('lang', 'de-AT'); widget.data = { format: 1 }; widget.ready.catch(() => {})").await;
    page.find("alert", "").await;
    let said = page.eval("return root.querySelector('[role=alert]').textContent").await;
    assert!(said.as_str().unwrap().contains("kann nicht gezeigt werden"), "{said}");
    page.close().await;
}

/// Set before there is a widget to refuse them: it says so, and starts without them.
pub async fn bad_answers_set_early_are_refused(browser: Browser) {
    let page = browser.visit("/~late-5000/tests/pages/bare.html").await;
    page.eval("widget.answers = { gaol: { answer: 'ai', star: false } }").await;
    page.ready().await;
    page.until("return heard.some((e) => e.detail.message?.includes('did you mean'))").await;
    page.press_answer("An AI or machine-learning").await;
    page.until("return widget.answers.goal?.answer === 'ai'").await;
    page.close().await;
}

/// What a reader asks for is still being done when the page hears of it.
pub async fn taken_down_by_what_it_emits(browser: Browser) {
    let page = browser.open("/tests/pages/one.html").await;
    page.eval(
        "heard.length = 0; widget.addEventListener('tiebreak-answer', () => {
            widget.data = { ...widget.data, title: 'Another one?' };
        }, { once: true });",
    )
    .await;
    page.press_answer("A web app").await;
    page.find("heading", "Another one?").await;
    page.eval(
        "widget.addEventListener('tiebreak-ready', () => { widget.data = { ...widget.data, title: 'A third?' } },
            { once: true });
        widget.data = { ...widget.data };",
    )
    .await;
    page.find("heading", "A third?").await;
    page.until("return widget.answers.goal?.answer === 'web'").await;
    let errors = "return heard.filter(({ type }) => type === 'tiebreak-error').length";
    assert_eq!(page.eval(errors).await, json!(0));
    page.close().await;
}
