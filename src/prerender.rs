//! The widget's first view as HTML: it stands and takes answers before any script has run.

use tiebreak_core::comparison::Comparison;
use yew::{Callback, LocalServerRenderer, classes};

use crate::components::app::{App, AppProps};
use crate::height_estimate::shorter;
use crate::i18n::{Word, words};
use crate::palette::palette;
use crate::shared::Shared;
use crate::state::{self, Heading, State, View};

const FIRST_STYLES: &str = include_str!("../styles/first.css");
const COMPARE_STYLES: &str = concat!(include_str!("../styles/compare.css"), include_str!("../styles/no-scripts.css"));

/// What a page says of the widget.
pub struct Settings {
    pub view: View,
    /// BCP 47 tag of the widget's own words.
    pub lang: String,
    pub param: String,
    pub heading: Heading,
    /// The address of the comparison's file; `None`: the built-in comparison.
    pub src: Option<String>,
    /// The style sheet's address, for pages whose policy forbids styles in the HTML.
    pub styles: Option<String>,
}

/// `<div> > tie-break > template > style, div.mount.prerendered, noscript > (style, div.mount.prerendered-comparison)`,
/// to be pasted into a page.
///
/// It survives Markdown, where raw HTML starts with a tag that every renderer knows, hence the `<div>`, and ends with a
/// blank line. Nor does it hold what template languages would fill in.
///
/// What the first answer needs comes first. The comparison and its styles are in `<noscript>`: readers without scripts
/// see them, and for others a browser shows the quiz without having parsed a long table; the script behind the button
/// "Compare" takes them out.
pub fn snippet(comparison: &Comparison, settings: &Settings) -> String {
    let view = match settings.view {
        View::Both => None,
        View::Quiz => Some("quiz"),
        View::Compare => Some("compare"),
    };
    let heading = (settings.heading != Heading::default()).then(|| settings.heading.to_string());
    let attributes: String = [
        ("src", settings.src.as_deref()),
        ("view", view),
        ("lang", (settings.lang != "en").then_some(settings.lang.as_str())),
        ("param", (settings.param != "tiebreak").then_some(settings.param.as_str())),
        ("heading", heading.as_deref()),
    ]
    .iter()
    .filter_map(|(name, value)| Some(format!(" {name}=\"{}\"", escape((*value)?))))
    .collect();
    let (linked, first_styles, compare_styles) = match &settings.styles {
        Some(url) => (format!("<link rel=\"stylesheet\" href=\"{}\">", escape(url)), String::new(), String::new()),
        None => (String::new(), style(FIRST_STYLES, ""), style(COMPARE_STYLES, &palette(comparison))),
    };
    let (first, compare) = (first_view(comparison, settings), compare_view(comparison, settings));
    let views = match offered(comparison, settings) {
        View::Compare => format!("{compare_styles}{first}{compare}"),
        View::Both | View::Quiz => format!("{first}<noscript>{compare_styles}{compare}</noscript>\n"),
    };
    format!(
        "<div><tie-break{attributes}><template shadowrootmode=\"open\">\n{linked}{first_styles}{views}</template></tie-break></div>\n"
    )
}

/// The first screen alone and the status lines, which a page's script fetches where the page does not hold them.
pub fn first_view(comparison: &Comparison, settings: &Settings) -> String {
    let words = words(&settings.lang);
    let lines = [
        ("slow", &words[Word::StatusSlow]),
        ("failed", &words[Word::StatusFailed]),
        ("missing", &words[Word::StatusMissing]),
    ];
    let lines = lines.map(|(name, text)| {
        format!("<p class=\"status-line\" role=\"status\" data-status=\"{name}\" hidden>{text}</p>")
    });
    let lines = lines.concat();
    match offered(comparison, settings) {
        View::Compare => format!("{lines}\n"),
        View::Both | View::Quiz => {
            format!("<div class=\"mount prerendered\">{}</div>{lines}\n", render(comparison, settings, false))
        }
    }
}

fn compare_view(comparison: &Comparison, settings: &Settings) -> String {
    let class = match offered(comparison, settings) {
        View::Quiz => return String::new(),
        View::Both => "mount prerendered prerendered-comparison",
        View::Compare => "mount prerendered",
    };
    format!("<div class=\"{class}\">{}</div>\n", render(comparison, settings, true))
}

fn state(comparison: &Comparison, settings: &Settings) -> State {
    let settings = state::Settings {
        view: settings.view,
        param: settings.param.clone(),
        heading: settings.heading,
        ..state::Settings::new(words(&settings.lang))
    };
    State::new(Shared::new(comparison.clone()), settings)
}

fn offered(comparison: &Comparison, settings: &Settings) -> View {
    state(comparison, settings).view()
}

fn render(comparison: &Comparison, settings: &Settings, comparing: bool) -> String {
    let question_classes =
        shorter(comparison).into_iter().map(|widths| classes!("prerendered-question", widths)).collect();
    let props = AppProps {
        state: Shared::new(State { comparing, ..state(comparison, settings) }),
        dispatch: Callback::noop(),
        drawn: Callback::noop(),
        prerendered: true,
        question_classes: Some(Shared::new(question_classes)),
    };
    as_references(&pollster::block_on(LocalServerRenderer::<App>::with_props(props).hydratable(false).render()))
}

/// Line breaks of texts and code, and what opens a placeholder in template languages, as character references.
fn as_references(html: &str) -> String {
    html.replace("\r\n", "&#10;").replace(['\n', '\r'], "&#10;").replace('{', "&#123;")
}

fn style(css: &str, more: &str) -> String {
    format!("<style>{}{more}</style>\n", compact(css))
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
