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

/// `<tie-break> > template > style, div.mount.still, noscript > (style, div.mount.still.below)`, to be pasted into a page.
///
/// What the first answer needs stands first. The comparison and its styles stand in `<noscript>`: readers without scripts
/// see them, and for others a browser shows the quiz without having parsed a long table; the script that serves the
/// button "Compare" takes them out.
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
    let (linked, first_styles, more_styles) = match &settings.styles {
        Some(url) => (format!("<link rel=\"stylesheet\" href=\"{}\">", escape(url)), String::new(), String::new()),
        None => (String::new(), style(FIRST_STYLES, ""), style(COMPARE_STYLES, &palette(comparison))),
    };
    let (first, compare) = (first_view(comparison, settings), compare_view(comparison, settings));
    let views = match settings.offer {
        Offer::Compare => format!("{more_styles}{first}{compare}"),
        Offer::Both | Offer::Quiz => format!("{first}<noscript>{more_styles}{compare}</noscript>\n"),
    };
    format!(
        "<tie-break{attributes}><template shadowrootmode=\"open\">\n{linked}{first_styles}{views}</template></tie-break>\n"
    )
}

fn style(css: &str, more: &str) -> String {
    format!("<style>{}{more}</style>\n", compact(css))
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

/// Styles without comments and the spaces that mean nothing: a browser reads them before it can show a question.
fn compact(css: &str) -> String {
    let without_comments: String = css
        .split("/*")
        .enumerate()
        .map(|(index, part)| if index == 0 { part } else { part.split_once("*/").map_or("", |(_, rest)| rest) })
        .collect();
    let lines: Vec<&str> = without_comments.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    // Every other part stands between quotes.
    let parts = lines.join(" ");
    let parts = parts.split('"').enumerate().map(|(index, part)| match index % 2 {
        0 => [" {", "{ ", " }", "} ", "; ", ", ", ": "]
            .iter()
            .fold(part.to_owned(), |css, spaced| css.replace(spaced, spaced.trim())),
        _ => part.to_owned(),
    });
    parts.collect::<Vec<String>>().join("\"").replace(";}", "}")
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
            compact(
                "/* a */\n.b :c, .d { e: f; /* g */ }\n\n.h::before { content: \", \" / \"\"; }\n@media (i: j) { k { l: m } }"
            ),
            ".b :c,.d{e:f}.h::before{content:\", \" / \"\"}@media (i:j){k{l:m}}"
        );
    }

    #[test]
    fn attributes_cannot_break_out() {
        assert_eq!(escape("a\"><b"), "a&quot;>&lt;b");
    }
}
