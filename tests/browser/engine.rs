//! The engines that the tests run in: how the driver of each is started and its browser asked for.

use std::fs;
use std::path::PathBuf;

use serde_json::json;
use thirtyfour::Capabilities;

use crate::process::Process;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

pub const ALL: &[Engine] = &[Engine::Chromium, Engine::Firefox, Engine::WebKit];

impl Engine {
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    pub fn start_driver(self, port: u16) -> Vec<Process> {
        let port = format!("--port={port}");
        match self {
            Self::Chromium => vec![Process::start("chromedriver", &[&port])],
            Self::Firefox => vec![Process::start("target/tools/bin/geckodriver", &[&port])],
            // It has no headless mode. A screen each keeps focus and clipboard of parallel tests apart.
            Self::WebKit => {
                let (screen, name) = Process::start_screen();
                vec![Process::start_on(&name, "WebKitWebDriver", &[&port]), screen]
            }
        }
    }

    /// A fresh profile of a reader who wishes for dark pages or not.
    pub fn capabilities(self, dark: bool) -> Capabilities {
        let mut capabilities = Capabilities::new();
        let (key, options) = match self {
            Self::Chromium => {
                let arguments = [
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--window-size=1200,900",
                ];
                ("goog:chromeOptions", json!({ "args": arguments }))
            }
            Self::Firefox => {
                // But for the first: fewer processes and add-ons, which take a third of the time of each start.
                let preferences = json!({
                    "ui.systemUsesDarkTheme": i32::from(dark),
                    "dom.ipc.processCount": 1,
                    "dom.ipc.processPrelaunch.enabled": false,
                    "extensions.enabledScopes": 0,
                    "extensions.webextensions.remote": false,
                    "fission.autostart": false,
                });
                let arguments = ["-headless", "--width=1200", "--height=900"];
                let options = json!({"binary": "/usr/bin/firefox-esr", "args": arguments, "prefs": preferences});
                ("moz:firefoxOptions", options)
            }
            Self::WebKit => {
                let arguments = if dark { vec!["--automation", "--dark-mode"] } else { vec!["--automation"] };
                ("webkitgtk:browserOptions", json!({"binary": mini_browser(), "args": arguments}))
            }
        };
        capabilities.set(key, options).unwrap();
        capabilities
    }
}

/// WebKit's browser for tests is on no path: its folder tells the architecture and the version.
fn mini_browser() -> PathBuf {
    let folders = |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    ["/usr/lib", "/usr/lib64", "/usr/libexec"]
        .into_iter()
        .flat_map(|root| folders(root.into()).flat_map(folders).chain(folders(root.into())))
        .map(|folder| folder.join("MiniBrowser"))
        .find(|path| path.exists())
        .expect("MiniBrowser is installed")
}
