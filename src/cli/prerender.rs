//! A widget's first view as HTML: it stands and takes answers before any script has run.

use std::rc::Rc;

use yew::LocalServerRenderer;

use crate::model::answers::Answers;
use crate::model::comparison::Comparison;
use crate::model::session::Session;
use crate::view::Offer;
use crate::view::low::low;
use crate::view::palette::palette;
use crate::view::part::{Drawing, Part};
use crate::view::widget::Props;
use crate::view::words::ahead::{AheadWords, ahead};
use crate::view::words::words;

const FIRST_STYLES: &str = include_str!("../../styles/first.css");
const COMPARE_STYLES: &str = include_str!("../../styles/compare.css");

/// What a page says of the widget.
pub struct Settings {
    pub offer: Offer,
    /// BCP 47 tag of the widget's own words.
    pub lang: String,
    pub param: String,
    /// Where the page finds the comparison's file; the built-in one where absent.
    pub src: Option<String>,
    /// The style sheet's address, for pages whose policy forbids styles in the HTML.
    pub styles: Option<String>,
}

/// `<tie-break> > template > style, div.mount.still, div.mount.still.below`, to be pasted into a page.
///
/// What the first answer needs stands first, so that a browser can show it while the rest is still on its way. The
/// comparison's styles stand there too: more styles later would have the browser style and lay out the quiz anew.
pub fn snippet(comparison: &Comparison, settings: &Settings) -> String {
    let view = match settings.offer {
        Offer::Both => None,
        Offer::Quiz => Some("quiz"),
        Offer::Compare => Some("compare"),
    };
    let attributes = [
        ("src", settings.src.as_deref()),
        ("view", view),
        ("lang", (settings.lang != "en").then_some(settings.lang.as_str())),
        ("param", (settings.param != "tiebreak").then_some(settings.param.as_str())),
    ];
    let attributes: String = attributes
        .iter()
        .filter_map(|(name, value)| Some([" ", name, "=\"", &escape((*value)?), "\""].concat()))
        .collect();
    let styles = match &settings.styles {
        Some(url) => format!("<link rel=\"stylesheet\" href=\"{}\">", escape(url)),
        None => {
            format!("<style>{}{}{}</style>\n", compact(FIRST_STYLES), compact(COMPARE_STYLES), palette(comparison))
        }
    };
    let (first, compare) = (first_view(comparison, settings), compare_view(comparison, settings));
    format!(
        "<tie-break{attributes}><template shadowrootmode=\"open\">\n{styles}{first}{compare}</template></tie-break>\n"
    )
}

/// The first screen alone, for the widget's script to fetch where a page does not hold it, and what that script may
/// have to say.
pub fn first_view(comparison: &Comparison, settings: &Settings) -> String {
    let AheadWords { late, failed, missing, .. } = ahead(words(&settings.lang));
    let notices = [("late", late), ("failed", failed), ("missing", missing)];
    let notices = notices
        .map(|(name, text)| format!("<p class=\"quiet\" role=\"status\" data-notice=\"{name}\" hidden>{text}</p>"));
    let quiz = match settings.offer {
        Offer::Compare => String::new(),
        _ => format!("<div class=\"mount still\">{}</div>", render(comparison, settings, false)),
    };
    format!("{quiz}{}\n", notices.concat())
}

fn compare_view(comparison: &Comparison, settings: &Settings) -> String {
    let below = match settings.offer {
        Offer::Quiz => return String::new(),
        Offer::Both => " below",
        Offer::Compare => "",
    };
    format!("<div class=\"mount still{below}\">{}</div>\n", render(comparison, settings, true))
}

fn render(comparison: &Comparison, settings: &Settings, comparing: bool) -> String {
    let session = Session { comparing, ..Session::opened(Answers::none(comparison)) };
    let props = Props {
        offer: settings.offer,
        param: settings.param.clone(),
        still: true,
        low: low(comparison),
        ..Props::new(Rc::new(comparison.clone()), session, words(&settings.lang))
    };
    let part = Part::Widget(Rc::new(props));
    pollster::block_on(LocalServerRenderer::<Drawing>::with_props(part).hydratable(false).render())
}

/// Styles without comments and line breaks.
fn compact(css: &str) -> String {
    let without_comments: String = css
        .split("/*")
        .enumerate()
        .map(|(index, part)| if index == 0 { part } else { part.split_once("*/").map_or("", |(_, rest)| rest) })
        .collect();
    without_comments.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_lose_comments_and_keep_rules() {
        assert_eq!(
            compact("/* a */\n.b { c: d; /* e */ }\n\n.f::before { content: \"+\" / \"\"; }\n"),
            ".b { c: d;  }.f::before { content: \"+\" / \"\"; }"
        );
    }

    #[test]
    fn attributes_cannot_break_out() {
        assert_eq!(escape("a\"><b"), "a&quot;>&lt;b");
    }
}
