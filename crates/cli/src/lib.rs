//! The `tiebreak` command: the only place that knows arguments, files and terminals.

pub mod analyze;
mod arguments;
pub mod check;
pub mod source;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use tiebreak::prerender::{Settings, first_view, snippet};
use tiebreak_core::balance::balance;
use tiebreak_core::comparison::Comparison;

use arguments::{Arguments, Command};
use check::{Finding, check};

const SCHEMA: &str = include_str!("../../../data/comparison.schema.json");

/// The data falls short.
const FAILURE: u8 = 1;

/// Wrong use, as clap exits too.
const WRONG_USE: u8 = 2;

/// Does what the command line asks for.
pub fn run() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check { files, json } => check_files(&files, json),
        Command::Analyze { file, json } => analyze_file(&file, json),
        Command::Schema => {
            anstream::print!("{SCHEMA}");
            Ok(())
        }
        Command::Prerender { file, src, view, lang, param, heading, styles, first } => {
            prerender_file(&file, &Settings { view: view.into(), lang, param, heading, src, styles }, first)
        }
    };
    done.map_or_else(ExitCode::from, |()| ExitCode::SUCCESS)
}

/// What a subcommand ends with: an exit status where it failed, once the reason has been printed.
type Done = Result<(), u8>;

fn check_files(files: &[PathBuf], json: bool) -> Done {
    let mut findings: Vec<Finding> = Vec::new();
    for file in files {
        findings.extend(check(&file.display().to_string(), &read(file)?).1);
    }
    if json {
        anstream::println!("{}", serde_json::to_string_pretty(&findings).expect("findings are plain data"));
    } else {
        for finding in &findings {
            anstream::eprintln!("{}", finding.line());
        }
        let errors = findings.iter().filter(|finding| finding.is_error()).count();
        let warnings = findings.len() - errors;
        anstream::println!("files: {}, errors: {errors}, warnings: {warnings}", files.len());
    }
    if findings.iter().any(Finding::is_error) { Err(FAILURE) } else { Ok(()) }
}

fn analyze_file(file: &Path, json: bool) -> Done {
    let comparison = comparison(file)?;
    if comparison.questions.is_empty() {
        anstream::eprintln!("{}: it has no questions; add some, there is nothing to analyze", file.display());
        return Err(FAILURE);
    }
    let balance = balance(&comparison);
    if json {
        anstream::println!("{}", analyze::json(&balance));
    } else {
        anstream::print!("{}", analyze::report(&comparison, &balance));
    }
    Ok(())
}

fn prerender_file(file: &Path, settings: &Settings, first: bool) -> Done {
    let comparison = comparison(file)?;
    let html = if first { first_view(&comparison, settings) } else { snippet(&comparison, settings) };
    anstream::print!("{html}");
    Ok(())
}

/// The comparison in a file. Where it cannot be shown, its errors are printed.
fn comparison(file: &Path) -> Result<Comparison, u8> {
    let (comparison, findings) = check(&file.display().to_string(), &read(file)?);
    comparison.ok_or_else(|| {
        for finding in findings.iter().filter(|finding| finding.is_error()) {
            anstream::eprintln!("{}", finding.line());
        }
        FAILURE
    })
}

/// A file's text. A file that cannot be read is wrong use.
fn read(file: &Path) -> Result<String, u8> {
    std::fs::read_to_string(file).map_err(|error| {
        let mend = match error.kind() {
            ErrorKind::InvalidData => "save it as UTF-8",
            _ => "name a comparison file",
        };
        anstream::eprintln!("{}: it cannot be read: {error}; {mend}", file.display());
        WRONG_USE
    })
}
