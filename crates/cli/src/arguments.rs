//! What can be asked of the command.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use tiebreak::prerender::Settings;
use tiebreak::state::Heading;

/// Checks and analyzes the comparison files of Tiebreak.
#[derive(Debug, Parser)]
#[command(name = "tiebreak", version, after_help = "Exit status: 0 fine, 1 the data falls short, 2 wrong use.")]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say everything that is wrong with comparison files, and how to mend it.
    Check {
        /// The comparison files, or - for standard input.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Print the problems as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say what a quiz does over all the answers that readers can give.
    Analyze {
        /// The comparison file, or - for standard input.
        file: PathBuf,
        /// Print the figures as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Print the JSON Schema of comparison files.
    Schema,
    /// Write the widget's first view as HTML, for a page to hold.
    ///
    /// It shows before any script has run, takes answers, and holds the whole comparison for readers and search
    /// engines without scripts. Write it anew when the file changes.
    Prerender(Prerender),
    /// Say what keeps a page that holds the widget from working. On Node.js alone: `npx tiebreak doctor URL`.
    Doctor {
        /// The page's address.
        url: String,
    },
}

#[derive(Args, Debug)]
pub struct Prerender {
    /// The comparison file, or - for standard input.
    pub file: PathBuf,
    /// Where the page finds that file [default: none, for the built-in comparison].
    #[arg(long, value_name = "URL", value_parser = NonEmptyStringValueParser::new())]
    pub src: Option<String>,
    /// A page that gets the HTML between its markers <!-- tiebreak --> and <!-- /tiebreak -->.
    #[arg(long, value_name = "PAGE", conflicts_with_all = ["output", "first"])]
    pub into: Option<PathBuf>,
    /// Which markers, where a page has several: those that start with <!-- tiebreak: NAME -->.
    #[arg(long, value_name = "NAME", requires = "into", conflicts_with_all = ["output", "first"])]
    pub name: Option<String>,
    /// A file to write instead of printing; - prints, also on a terminal.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// What is shown: the element's attribute of this name.
    #[arg(long, value_enum, default_value = "both")]
    pub view: View,
    /// Language of the widget's own words, such as de.
    #[arg(long, value_name = "TAG", default_value = "en", value_parser = NonEmptyStringValueParser::new())]
    pub lang: String,
    /// The widget's key in the page's query string.
    #[arg(long, value_name = "NAME", default_value = "tiebreak", value_parser = NonEmptyStringValueParser::new())]
    pub param: String,
    /// Level of the widget's title, 2 to 6, or none where the page says it already.
    #[arg(long, value_name = "LEVEL", default_value = "2")]
    pub heading: Heading,
    /// A style sheet to link to, for pages whose policy allows no styles in the HTML.
    #[arg(long, value_name = "URL", value_parser = NonEmptyStringValueParser::new())]
    pub styles: Option<String>,
    /// Only the first screen: what tiebreak.js fetches where a page does not hold it.
    #[arg(long)]
    pub first: bool,
}

impl Prerender {
    pub fn settings(&self) -> Settings {
        Settings {
            view: self.view.into(),
            lang: self.lang.clone(),
            param: self.param.clone(),
            heading: self.heading,
            src: self.src.clone(),
            styles: self.styles.clone(),
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum View {
    Both,
    Quiz,
    Compare,
}

impl From<View> for tiebreak::state::View {
    fn from(view: View) -> Self {
        match view {
            View::Both => Self::Both,
            View::Quiz => Self::Quiz,
            View::Compare => Self::Compare,
        }
    }
}
