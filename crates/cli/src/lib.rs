//! The `tiebreak` command, whatever system it runs on.

pub mod analyze;
mod arguments;
pub mod check;
pub mod markers;
mod prerender;
pub mod source;
pub mod system;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::Parser;
use tiebreak::data::SCHEMA;
use tiebreak_core::balance::balance;
use tiebreak_core::comparison::Comparison;

use arguments::{Arguments, Command};
use check::{Finding, check};
use system::System;

/// What a subcommand ends with, once the reason of a failure has been printed.
type Done = Result<(), Failure>;

#[derive(Clone, Copy, Debug)]
enum Failure {
    DataFallsShort,
    WrongUse,
}

/// Does what a command line asks for; the first argument is the command's own name. Returns the exit status.
pub fn run(arguments: impl IntoIterator<Item = OsString>, system: &mut dyn System) -> u8 {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(other) => {
            let text = other.render().ansi().to_string();
            if other.use_stderr() {
                system.print_error(&text);
            } else {
                system.print(&text);
            }
            return other.exit_code() as u8;
        }
    };
    let done = match arguments.command {
        Command::Check { files, json } => check_files(&files, json, system),
        Command::Analyze { file, json } => analyze_file(&file, json, system),
        Command::Schema => {
            system.print(SCHEMA);
            Ok(())
        }
        // On Node.js it never gets here: packages/tiebreak/node/doctor.mjs does it.
        Command::Doctor { url } => {
            system.print_error(&format!("doctor: it needs Node.js; run: npx tiebreak doctor {url}\n"));
            Err(Failure::WrongUse)
        }
        Command::Prerender(arguments) => prerender::prerender(&arguments, system),
    };
    match done {
        Ok(()) => 0,
        Err(Failure::DataFallsShort) => 1,
        Err(Failure::WrongUse) => 2,
    }
}

fn check_files(files: &[PathBuf], json: bool, system: &mut dyn System) -> Done {
    let mut findings: Vec<Finding> = Vec::new();
    for file in files {
        findings.extend(check(&shown(file), &read_comparison(file, system)?).1);
    }
    if json {
        system.print(&(serde_json::to_string_pretty(&findings).expect("findings are plain data") + "\n"));
    } else {
        for finding in &findings {
            system.print_error(&(finding.line() + "\n"));
        }
        let errors = findings.iter().filter(|finding| finding.is_error()).count();
        let warnings = findings.len() - errors;
        system.print(&format!("files: {}, errors: {errors}, warnings: {warnings}\n", files.len()));
    }
    if findings.iter().any(Finding::is_error) { Err(Failure::DataFallsShort) } else { Ok(()) }
}

fn analyze_file(file: &Path, json: bool, system: &mut dyn System) -> Done {
    let (comparison, _) = comparison(file, system)?;
    if comparison.questions.is_empty() {
        let what = "it has no questions; add some, there is nothing to analyze";
        system.print_error(&format!("{}: {what}\n", shown(file)));
        return Err(Failure::DataFallsShort);
    }
    let balance = balance(&comparison);
    let report = if json { analyze::json(&balance) + "\n" } else { analyze::report(&comparison, &balance) };
    system.print(&report);
    Ok(())
}

/// The comparison in a file, and its text. Where it cannot be shown, its errors are printed.
fn comparison(file: &Path, system: &mut dyn System) -> Result<(Comparison, String), Failure> {
    let text = read_comparison(file, system)?;
    let (comparison, findings) = check(&shown(file), &text);
    let comparison = comparison.ok_or_else(|| {
        for finding in findings.iter().filter(|finding| finding.is_error()) {
            system.print_error(&(finding.line() + "\n"));
        }
        Failure::DataFallsShort
    })?;
    Ok((comparison, text))
}

fn read_comparison(file: &Path, system: &mut dyn System) -> Result<String, Failure> {
    read(file, "name a comparison file", system)
}

/// A file's text; `-` is standard input. A file that cannot be read is wrong use: `mend` says how to use it.
fn read(file: &Path, mend: &str, system: &mut dyn System) -> Result<String, Failure> {
    let content = if is_input(file) { system.read_input() } else { system.read(file) };
    let text = content.map_err(|error| (error.to_string(), mend)).and_then(|bytes| {
        String::from_utf8(bytes).map_err(|_| ("stream did not contain valid UTF-8".to_owned(), "save it as UTF-8"))
    });
    text.map_err(|(error, mend)| {
        system.print_error(&format!("{}: it cannot be read: {error}; {mend}\n", shown(file)));
        Failure::WrongUse
    })
}

fn is_input(file: &Path) -> bool {
    file == Path::new("-")
}

/// A file's name, for messages.
fn shown(file: &Path) -> String {
    if is_input(file) { "<stdin>".to_owned() } else { file.display().to_string() }
}
