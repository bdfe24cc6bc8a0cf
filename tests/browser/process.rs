//! A program that ends, with all that it has started, when its value goes or the tests die in any way.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

pub struct Process(Child);

/// Waits in a process group of its own for its input to end, which it does even when the tests are killed.
const KEEPER: &str = r#"trap : TERM; "$@" & read -r _; kill 0; wait"#;

impl Process {
    pub fn start(program: &str, arguments: &[&str]) -> Self {
        Self(keeper(program, arguments).stdout(Stdio::null()).spawn().expect("there is a shell"))
    }

    /// A driver whose windows open on this screen.
    pub fn start_on(screen: &str, program: &str, arguments: &[&str]) -> Self {
        let mut keeper = keeper(program, arguments);
        Self(keeper.env("DISPLAY", screen).stdout(Stdio::null()).spawn().expect("there is a shell"))
    }

    /// An X server that nobody looks at, and its name, which it chooses itself. `-noreset`: it would begin anew when
    /// the last window of a test closes, and refuse the first of the next.
    pub fn start_screen() -> (Self, String) {
        let arguments = ["-displayfd", "1", "-noreset", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
        let mut child = keeper("Xvfb", &arguments).stdout(Stdio::piped()).spawn().expect("there is a shell");
        let mut number = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut number).unwrap();
        assert!(!number.is_empty(), "Xvfb does not start");
        (Self(child), format!(":{}", number.trim()))
    }
}

fn keeper(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", KEEPER, "sh", program]).args(arguments);
    command.process_group(0).stdin(Stdio::piped()).stderr(Stdio::null());
    command
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}
