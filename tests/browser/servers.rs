//! The static server of the project root and the browser's driver, stopped when the tests are done.

use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

static PORTS: OnceLock<Ports> = OnceLock::new();

pub struct Ports {
    pub site: u16,
    pub driver: u16,
}

pub struct Servers(Vec<Child>);

impl Drop for Servers {
    fn drop(&mut self) {
        for child in &mut self.0 {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

pub fn ports() -> &'static Ports {
    PORTS.get().expect("the servers start before the tests")
}

pub fn start() -> Servers {
    let ports = PORTS.get_or_init(|| Ports { site: free_port(), driver: free_port() });
    let site = Command::new("node")
        .args(["node_modules/sirv-cli/bin.js", ".", "--dev", "--quiet", "--host", "127.0.0.1", "--port"])
        .arg(ports.site.to_string())
        .stdout(Stdio::null())
        .spawn()
        .expect("the tools in package.json are installed");
    let driver = Command::new("chromedriver")
        .arg(format!("--port={}", ports.driver))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("chromedriver is installed");
    let servers = Servers(vec![site, driver]);
    for port in [ports.site, ports.driver] {
        wait_for(port);
    }
    servers
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

fn wait_for(port: u16) {
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(start.elapsed() < Duration::from_secs(20), "nothing answers on port {port}");
        std::thread::sleep(Duration::from_millis(50));
    }
}
