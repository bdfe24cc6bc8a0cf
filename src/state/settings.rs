//! What the page says of a widget by attributes.

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use crate::i18n::Words;
use crate::shared::Shared;

/// The `view` attribute: which of quiz and comparison is offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    Both,
    Quiz,
    Compare,
}

/// The `heading` attribute: the level of the widget's title, if it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// 2 to 6.
    Level(u8),
    None,
}

impl Heading {
    /// The level of a heading so many levels below the title, at most 6. A title that the page says itself counts as
    /// the default.
    pub fn below(self, levels: u8) -> u8 {
        let title = match self {
            Heading::Level(level) => level,
            Heading::None => 2,
        };
        (title + levels).min(6)
    }
}

impl FromStr for Heading {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Heading, &'static str> {
        let level = || text.parse().ok().filter(|level| (2..=6).contains(level)).map(Heading::Level);
        let heading = if text == "none" { Some(Heading::None) } else { level() };
        heading.ok_or("write a level from 2 to 6, or none")
    }
}

/// As the attribute has it.
impl Display for Heading {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Heading::Level(level) => write!(f, "{level}"),
            Heading::None => write!(f, "none"),
        }
    }
}

impl Default for Heading {
    fn default() -> Heading {
        Heading::Level(2)
    }
}

/// What the page says of a widget by attributes.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub view: View,
    pub heading: Heading,
    pub words: Shared<Words>,
    /// The query-string key of this widget.
    pub param: String,
    /// Absolute base of share links; `None`: the page's own URL.
    pub share_url: Option<String>,
}

impl Settings {
    pub fn new(words: impl Into<Shared<Words>>) -> Settings {
        Settings {
            view: View::default(),
            heading: Heading::default(),
            words: words.into(),
            param: "tiebreak".to_owned(),
            share_url: None,
        }
    }

    /// The key that holds the opened row of the comparison.
    pub fn row_param(&self) -> String {
        format!("{}-row", self.param)
    }

    /// The key that holds the answers which the reader's own are compared with.
    pub fn other_param(&self) -> String {
        format!("{}-with", self.param)
    }
}
