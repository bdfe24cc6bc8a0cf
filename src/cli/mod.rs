//! The `tiebreak` command: the only place that knows arguments, files and terminals.

pub mod analyze;
pub mod check;
pub mod prerender;
mod source;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::model::balance::balance;
use crate::model::comparison::Comparison;
use crate::view::Offer;
use check::{Finding, check};
use prerender::{Settings, first_view, snippet};

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
    /// Print the widget's first view as HTML, to be pasted into a page.
    ///
    /// It shows before any script has run, takes answers, and holds the whole comparison for readers and search
    /// engines without scripts. Print it anew when the file changes.
    Prerender {
        /// The comparison file.
        file: PathBuf,
        /// Where the page finds that file [default: none, for the built-in comparison].
        #[arg(long, value_name = "URL")]
        src: Option<String>,
        /// What is shown: the element's attribute of this name.
        #[arg(long, value_enum, default_value = "both")]
        view: View,
        /// Language of the widget's own words.
        #[arg(long, value_name = "TAG", default_value = "en")]
        lang: String,
        /// The widget's key in the page's query string.
        #[arg(long, value_name = "NAME", default_value = "tiebreak")]
        param: String,
        /// A style sheet to link to, for pages whose policy allows no styles in the HTML.
        #[arg(long, value_name = "URL")]
        styles: Option<String>,
        /// Only the first screen: what tiebreak.js fetches where a page does not hold it.
        #[arg(long)]
        first: bool,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum View {
    Both,
    Quiz,
    Compare,
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
        Command::Prerender { file, src, view, lang, param, styles, first } => {
            let offer = match view {
                View::Both => Offer::Both,
                View::Quiz => Offer::Quiz,
                View::Compare => Offer::Compare,
            };
            prerender_file(&file, &Settings { offer, lang, param, src, styles }, first)
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
    let comparison = match comparison(file) {
        Ok(comparison) => comparison,
        Err(code) => return code,
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

fn prerender_file(file: &Path, settings: &Settings, first: bool) -> ExitCode {
    let comparison = match comparison(file) {
        Ok(comparison) => comparison,
        Err(code) => return code,
    };
    let html = if first { first_view(&comparison, settings) } else { snippet(&comparison, settings) };
    anstream::print!("{html}");
    ExitCode::SUCCESS
}

/// The comparison in a file that can be shown; otherwise says what is wrong with it.
fn comparison(file: &Path) -> Result<Comparison, ExitCode> {
    let (comparison, findings) = check(&file.display().to_string(), &read(file)?);
    comparison.ok_or_else(|| {
        for finding in findings.iter().filter(|finding| finding.is_error()) {
            anstream::eprintln!("{}", finding.line());
        }
        ExitCode::from(1)
    })
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
