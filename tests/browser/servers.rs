//! The static server of the project root and the browsers' drivers, all stopped when the tests are done.

use std::net::{TcpListener, TcpStream};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::engine::Engine;
use crate::page::Browser;
use crate::process::Process;

pub struct Servers {
    site: u16,
    _process: Process,
    idle: Mutex<Vec<Driver>>,
}

struct Driver {
    engine: Engine,
    port: u16,
    // Ended in this order: a browser goes before its screen.
    _processes: Vec<Process>,
}

impl Servers {
    pub fn start() -> Self {
        let site = free_port();
        let port = site.to_string();
        let process = Process::start("node", &["tests/server.mjs", &port]);
        wait_for(site, "the server");
        Self { site, _process: process, idle: Mutex::default() }
    }

    /// Gives a test a driver that nobody else uses: those of Firefox and WebKit know one session at a time.
    pub fn lend(&self, engine: Engine) -> Loan<'_> {
        let mut idle = self.idle.lock().unwrap();
        let place = idle.iter().position(|driver| driver.engine == engine);
        let driver = place.map(|place| idle.swap_remove(place));
        drop(idle);
        Loan { servers: self, driver: Some(driver.unwrap_or_else(|| start(engine))) }
    }
}

/// A driver in use, given back afterwards. One whose test failed is ended, with whatever it had opened.
pub struct Loan<'a> {
    servers: &'a Servers,
    driver: Option<Driver>,
}

impl Loan<'_> {
    pub fn browser(&self) -> Browser {
        let driver = self.driver.as_ref().unwrap();
        Browser { engine: driver.engine, driver: driver.port, site: self.servers.site }
    }
}

impl Drop for Loan<'_> {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.servers.idle.lock().unwrap().extend(self.driver.take());
        }
    }
}

fn start(engine: Engine) -> Driver {
    let port = free_port();
    let driver = Driver { engine, port, _processes: engine.start_driver(port) };
    wait_for(port, engine.name());
    driver
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

fn wait_for(port: u16, name: &str) {
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "{name} does not start; `make setup-test` brings what it needs"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
}
