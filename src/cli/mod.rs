//! The `tiebreak` command: the only place that knows arguments, files and terminals.

pub mod analyze;
pub mod check;
mod source;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::model::balance::balance;
use check::{Finding, check};

const SCHEMA: &str = include_str!("../../data/comparison.schema.json");

/// Checks and analyzes the comparison files of Tiebreak.
#[derive(Parser)]
#[command(name = "tiebreak", version, after_help = "Exit status: 0 fine, 1 the data falls short, 2 wrong use.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Say everything that is wrong with comparison files, and how to mend it.
    Check {
        /// The comparison files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Print the problems as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say what a quiz does over all the answers that readers can give.
    Analyze {
        /// The comparison file.
        file: PathBuf,
        /// Print the figures as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Print the JSON Schema of comparison files.
    Schema,
}

/// Carries out what the command line asks for.
pub fn run() -> ExitCode {
    match Arguments::parse().command {
        Command::Check { files, json } => check_files(&files, json),
        Command::Analyze { file, json } => analyze_file(&file, json),
        Command::Schema => {
            anstream::print!("{SCHEMA}");
            ExitCode::SUCCESS
        }
    }
}

fn check_files(files: &[PathBuf], json: bool) -> ExitCode {
    let mut findings: Vec<Finding> = Vec::new();
    for file in files {
        match read(file) {
            Ok(text) => findings.extend(check(&file.display().to_string(), &text).1),
            Err(code) => return code,
        }
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
    if findings.iter().any(Finding::is_error) { ExitCode::from(1) } else { ExitCode::SUCCESS }
}

fn analyze_file(file: &Path, json: bool) -> ExitCode {
    let text = match read(file) {
        Ok(text) => text,
        Err(code) => return code,
    };
    let (comparison, findings) = check(&file.display().to_string(), &text);
    let Some(comparison) = comparison else {
        for finding in findings.iter().filter(|finding| finding.is_error()) {
            anstream::eprintln!("{}", finding.line());
        }
        return ExitCode::from(1);
    };
    if comparison.questions.is_empty() {
        anstream::eprintln!("{}: it has no questions; add some, there is nothing to analyze", file.display());
        return ExitCode::from(1);
    }
    let balance = balance(&comparison);
    if json {
        anstream::println!("{}", analyze::json(&balance));
    } else {
        anstream::print!("{}", analyze::report(&comparison, &balance));
    }
    ExitCode::SUCCESS
}

/// A file that cannot be read is wrong use.
fn read(file: &Path) -> Result<String, ExitCode> {
    std::fs::read_to_string(file).map_err(|error| {
        let mend =
            if error.kind() == std::io::ErrorKind::InvalidData { "save it as UTF-8" } else { "name a comparison file" };
        anstream::eprintln!("{}: it cannot be read: {error}; {mend}", file.display());
        ExitCode::from(2)
    })
}
