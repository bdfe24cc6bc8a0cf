//! The `tiebreak` command on this machine: the only place that knows its files and terminals.

use std::ffi::OsString;
use std::fs;
use std::io::{self, IsTerminal, Read};
use std::path::Path;
use std::process::ExitCode;

use tiebreak_cli::system::System;

fn main() -> ExitCode {
    tiebreak_cli::run(std::env::args_os(), &mut Native).into()
}

struct Native;

impl System for Native {
    fn read(&mut self, file: &Path) -> io::Result<Vec<u8>> {
        fs::read(file)
    }

    fn read_input(&mut self) -> io::Result<Vec<u8>> {
        let mut content = Vec::new();
        io::stdin().read_to_end(&mut content)?;
        Ok(content)
    }

    fn write(&mut self, file: &Path, text: &str) -> io::Result<bool> {
        match fs::metadata(file) {
            Ok(old) if !old.is_file() => fs::write(file, text).map(|()| true),
            Ok(_) if fs::read(file)? == text.as_bytes() => Ok(false),
            // A link stays one.
            Ok(old) => replace(&fs::canonicalize(file)?, text, Some(old.permissions())).map(|()| true),
            Err(_) => replace(file, text, None).map(|()| true),
        }
    }

    fn print(&mut self, text: &str) {
        anstream::print!("{text}");
    }

    fn print_error(&mut self, text: &str) {
        anstream::eprint!("{text}");
    }

    fn is_terminal(&self) -> bool {
        io::stdout().is_terminal()
    }
}

/// By another file that takes its name, so that nobody finds half of it.
fn replace(file: &Path, text: &str, permissions: Option<fs::Permissions>) -> io::Result<()> {
    let mut name = OsString::from(".");
    name.push(file.file_name().unwrap_or_default());
    name.push(format!(".{}", std::process::id()));
    let new = file.with_file_name(name);
    let done = fs::write(&new, text)
        .and_then(|()| permissions.map_or(Ok(()), |permissions| fs::set_permissions(&new, permissions)))
        .and_then(|()| fs::rename(&new, file));
    if done.is_err() {
        // It may not even be there.
        let _ = fs::remove_file(&new);
    }
    done
}
