//! What can be asked of the command.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
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
        /// Level of the widget's title, 2 to 6, or none where the page says it already.
        #[arg(long, value_name = "LEVEL", default_value = "2")]
        heading: Heading,
        /// A style sheet to link to, for pages whose policy allows no styles in the HTML.
        #[arg(long, value_name = "URL")]
        styles: Option<String>,
        /// Only the first screen: what tiebreak.js fetches where a page does not hold it.
        #[arg(long)]
        first: bool,
    },
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
