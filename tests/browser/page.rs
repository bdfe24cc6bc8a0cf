//! A browser with one page open, and how a person finds things on it: by role and name.

use std::mem::ManuallyDrop;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::engine::Engine;

const TESTING_LIBRARY: &str =
    include_str!("../../node_modules/@testing-library/dom/dist/@testing-library/dom.umd.min.js");
/// Names are costly to compute: only those of what can be seen are asked for.
const LOOK: &str = "window.look = (root, role, name) => {
    const query = (from, more) => TestingLibraryDom.queryAllByRole(from, role, { hidden: true, ...more });
    const seen = query(root).filter((e) => e.checkVisibility({ visibilityProperty: true }));
    const named = (e) => query(e.parentNode, { name: (text) => text.includes(name) }).includes(e);
    return seen.find((e) => !name || named(e)) ?? null;
}";
const PATIENCE: Duration = Duration::from_secs(10);

/// The engine that a test runs in.
#[derive(Clone, Copy)]
pub struct Browser {
    pub engine: Engine,
    pub driver: u16,
    pub site: u16,
}

pub struct Page {
    /// Never dropped: it would ask its driver to end the session and wait for long; a test that fails ends the driver.
    pub driver: ManuallyDrop<WebDriver>,
    /// Which `<tie-break>` of the page is looked at.
    pub widget: usize,
    pub browser: Browser,
    pub framed: bool,
}

impl Browser {
    /// Opens a page in a fresh profile and waits until its first widget is ready or has failed.
    pub async fn open(self, path: &str) -> Page {
        self.open_at(path, 0).await
    }

    /// The same for a later widget of the page.
    pub async fn open_at(self, path: &str, widget: usize) -> Page {
        let page = Page { widget, ..self.blank(false).await };
        page.go(path).await;
        page
    }

    /// The same for a reader who wishes for dark pages or not, and no motion; the page can be resized.
    pub async fn open_sized(self, path: &str, dark: bool, width: u32) -> Page {
        let page = self.blank(dark).await;
        let framed = self.engine != Engine::Chromium;
        if !framed {
            let scheme = if dark { "dark" } else { "light" };
            let features = json!([
                {"name": "prefers-color-scheme", "value": scheme},
                {"name": "prefers-reduced-motion", "value": "reduce"},
            ]);
            page.devtools("Emulation.setEmulatedMedia", json!({"features": features})).await;
        }
        let page = Page { framed, ..page };
        page.go(path).await;
        page.resize(width).await;
        page
    }

    /// Opens a page in a fresh profile without waiting for its widgets.
    pub async fn visit(self, path: &str) -> Page {
        let page = self.blank(false).await;
        page.arrive(path).await;
        page
    }

    /// Opens a page whose scripts do not run; those of the tests do.
    pub async fn without_scripts(self, path: &str) -> Page {
        let page = self.blank(false).await;
        page.devtools("Emulation.setScriptExecutionDisabled", json!({"value": true})).await;
        page.driver.goto(format!("http://127.0.0.1:{}{path}", self.site)).await.unwrap();
        page
    }

    async fn blank(self, dark: bool) -> Page {
        let address = format!("http://127.0.0.1:{}", self.driver);
        let driver = WebDriver::new(address, self.engine.capabilities(dark)).await.unwrap();
        Page { driver: ManuallyDrop::new(driver), widget: 0, browser: self, framed: false }
    }
}

impl Page {
    pub async fn go(&self, path: &str) {
        self.arrive(path).await;
        self.ready().await;
    }

    async fn arrive(&self, path: &str) {
        let origin = format!("http://127.0.0.1:{}", self.browser.site);
        let path = path.trim_start_matches(&origin);
        if self.framed {
            self.driver.goto(format!("{origin}/tests/pages/frame.html?{path}")).await.unwrap();
            self.driver.enter_frame(0).await.unwrap();
        } else {
            self.driver.goto(format!("{origin}{path}")).await.unwrap();
        }
        self.bring(&[TESTING_LIBRARY, LOOK].join(";")).await;
    }

    pub async fn reload(&self) {
        self.driver.refresh().await.unwrap();
        self.bring(&[TESTING_LIBRARY, LOOK].join(";")).await;
        self.ready().await;
    }

    /// Runs a library. Firefox gives each script a sandbox, in which `globalThis` is not the window and classes are
    /// its own: `instanceof Function` is false of another script's functions.
    pub async fn bring(&self, library: &str) {
        self.driver.execute(format!("const globalThis = window; {library}"), vec![]).await.unwrap();
    }

    /// Waits until the widget is ready or has failed.
    pub async fn ready(&self) {
        let script = "const [index, done] = arguments; customElements.whenDefined('tie-break')
            .then(() => document.querySelectorAll('tie-break')[index].ready).then(() => done(0), () => done(1))";
        self.driver.execute_async(script, vec![json!(self.widget)]).await.unwrap();
    }

    /// Runs a script in which `widget` is the element and `root` its shadow root.
    pub async fn eval(&self, script: &str) -> Value {
        let script = format!(
            "const widget = document.querySelectorAll('tie-break')[arguments[0]], root = widget.shadowRoot; {script}"
        );
        self.driver.execute(script, vec![json!(self.widget)]).await.unwrap().json().clone()
    }

    /// Waits for the element of this role whose name holds `name`.
    pub async fn find(&self, role: &str, name: &str) -> WebElement {
        let start = Instant::now();
        loop {
            if let Some(element) = self.look(role, name).await {
                return element;
            }
            if start.elapsed() > PATIENCE {
                let seen = "return [...root.querySelectorAll('h2, h3, legend, .status-line, button')]
                    .filter((e) => e.checkVisibility({ visibilityProperty: true })).map((e) => e.textContent)";
                panic!("no {role} named {name:?} on the page, but {}", self.eval(seen).await);
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    pub async fn look(&self, role: &str, name: &str) -> Option<WebElement> {
        let script = "const [index, role, name] = arguments;
            return look(document.querySelectorAll('tie-break')[index].shadowRoot, role, name)";
        let found = self.driver.execute(script, vec![json!(self.widget), json!(role), json!(name)]).await.unwrap();
        found.element().ok()
    }

    pub async fn click(&self, role: &str, name: &str) {
        let element = self.find(role, name).await;
        element.scroll_into_view().await.unwrap();
        element.click().await.unwrap();
    }

    /// Presses the label of an answer by pointer, as a reader does.
    pub async fn press_answer(&self, name: &str) {
        let radio = self.find("radio", name).await;
        let label =
            self.driver.execute("return arguments[0].closest('label')", vec![radio.to_json().unwrap()]).await.unwrap();
        let label = label.element().unwrap();
        label.scroll_into_view().await.unwrap();
        label.click().await.unwrap();
    }

    /// The page's address as the page has it: WebKit's driver learns of a change later.
    pub async fn address(&self) -> String {
        self.eval("return location.href").await.as_str().unwrap().to_owned()
    }

    /// Types keys wherever the focus is.
    pub async fn keys(&self, keys: impl Into<TypingData>) {
        self.driver.action_chain().send_keys(keys.into()).perform().await.unwrap();
    }

    /// Shift and Tab together.
    pub async fn back_by_tab(&self) {
        let chain = self.driver.action_chain().key_down(Key::Shift);
        chain.key_down(Key::Tab).key_up(Key::Tab).key_up(Key::Shift).perform().await.unwrap();
    }

    /// What the clipboard holds, by pasting it into a field of the page: reading it asks for leave, in ways of each
    /// engine's own.
    pub async fn pasted(&self) -> String {
        self.eval("document.body.append(document.createElement('textarea'))").await;
        let field = self.driver.find(By::Css("body > textarea")).await.unwrap();
        field.send_keys(Key::Control + "v").await.unwrap();
        let text = field.prop("value").await.unwrap();
        self.eval("document.querySelector('body > textarea').remove()").await;
        text.unwrap_or_default()
    }

    /// Waits for the status line that says so.
    pub async fn says(&self, text: &str) {
        let line = "[...root.querySelectorAll('.status-line')].find((e) => e.checkVisibility())?.textContent";
        let start = Instant::now();
        while !self.eval(&format!("return {line} ?? ''")).await.as_str().unwrap().contains(text) {
            assert!(start.elapsed() < PATIENCE, "nothing says {text:?}");
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Waits until a script gives true.
    #[track_caller]
    pub fn until(&self, script: &str) -> impl Future<Output = ()> {
        let caller = std::panic::Location::caller();
        async move {
            let start = Instant::now();
            while self.eval(script).await != json!(true) {
                assert!(start.elapsed() < PATIENCE, "never true, at {caller}: {script}");
                tokio::time::sleep(Duration::from_millis(30)).await;
            }
        }
    }

    /// Waits until `window.isOld` is gone with its page. While a page goes, drivers may refuse a script.
    pub async fn until_loaded_again(&self) {
        let start = Instant::now();
        let is_new = "return document.readyState === 'complete' && window.isOld === undefined";
        while !self.driver.execute(is_new, vec![]).await.is_ok_and(|answer| *answer.json() == json!(true)) {
            assert!(start.elapsed() < PATIENCE, "the page is still the old one");
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// The name of what has the focus, across shadow roots.
    pub async fn focused(&self) -> String {
        let script =
            "let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
            return e.ariaLabel ?? (e.labels?.[0] ?? e).textContent.trim()";
        self.eval(script).await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the focus is on something whose text holds `text`.
    pub async fn until_focused(&self, text: &str) {
        let start = Instant::now();
        while !self.focused().await.contains(text) {
            assert!(start.elapsed() < PATIENCE, "the focus is on {:?}, not on {text:?}", self.focused().await);
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Gives the page a width. Windows of Firefox and WebKit do not get as narrow as a phone's, so there the page
    /// stands in a frame.
    pub async fn resize(&self, width: u32) {
        if self.framed {
            self.driver.execute("frameElement.width = arguments[0]", vec![json!(width)]).await.unwrap();
        } else {
            let metrics = json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false});
            self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        }
    }

    pub async fn devtools(&self, command: &str, parameters: Value) {
        self.driver.cdp().send_raw(command, parameters).await.unwrap();
    }

    pub async fn close(self) {
        ManuallyDrop::into_inner(self.driver).quit().await.unwrap();
    }
}
