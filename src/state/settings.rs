//! What the page says of a widget by attributes.

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
