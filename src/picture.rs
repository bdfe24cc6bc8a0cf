//! The result as a picture to share: title, verdict, scores, the strongest pulls, and where to take the quiz.

mod drawing;
mod svg;

use tiebreak_core::answers::Answers;
use tiebreak_core::comparison::Comparison;
use tiebreak_core::reasons::reasons;
use tiebreak_core::scoring::rank;

use crate::components::verdict::shortest_verdict;
use crate::i18n::{Word, Words};
use drawing::{Area, Drawing};
use svg::{Anchor, Ink, rect, shortened, text, wrapped};

/// The colors of a picture, which no style sheet reaches.
struct Theme {
    paper: &'static str,
    ink: &'static str,
    quiet: &'static str,
    rail: &'static str,
    options: [&'static str; 8],
}

/// The same colors as in `styles/first.css` and `styles/compare.css`.
const LIGHT: Theme = Theme {
    paper: "#ffffff",
    ink: "#16181d",
    quiet: "#555b66",
    rail: "#e4e6ea",
    options: ["#1f5fbf", "#4d7a12", "#b3420e", "#7b3fb8", "#0b7a75", "#b01e63", "#806000", "#50596b"],
};
const DARK: Theme = Theme {
    paper: "#16181d",
    ink: "#eceef2",
    quiet: "#a9b0bd",
    rail: "#3a3f49",
    options: ["#7fb0ff", "#a6d65c", "#ffa071", "#cba3f7", "#56d1c9", "#ff8fbd", "#e3c14b", "#b7c1d3"],
};

/// How large a picture is, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// 1200 by 630, as feeds expect it.
    Wide,
    /// 1080 by 1350, for phones.
    Tall,
}

impl Shape {
    pub fn size(self) -> (u32, u32) {
        match self {
            Shape::Wide => (1200, 630),
            Shape::Tall => (1080, 1350),
        }
    }
}

const MARGIN: u32 = 60;
const PULLS_SHOWN: usize = 3;

/// An SVG document with `address` at its foot, unless nobody else can open it; `None` where there is no result.
///
/// Whoever sees the picture is not the one who answered, so it does not say "your answers".
pub fn picture(
    comparison: &Comparison,
    answers: &Answers,
    words: &Words,
    address: &str,
    dark: bool,
    shape: Shape,
) -> Option<String> {
    let ranking = rank(comparison, answers)?;
    let reasons = reasons(comparison, answers, &ranking);
    let theme = if dark { &DARK } else { &LIGHT };
    let drawing =
        Drawing { comparison, ranking: &ranking, pulls: &reasons[..reasons.len().min(PULLS_SHOWN)], theme, dark };
    let (width, height) = shape.size();
    let room = width - 2 * MARGIN;
    let is_wide = shape == Shape::Wide;
    let (title_size, sizes, verdict_height): (_, &[u32], _) =
        if is_wide { (32, &[72, 60, 48, 40, 32, 26, 22], 150) } else { (40, &[96, 80, 64, 52, 44, 36, 30], 330) };
    let quiet = |size| Ink { size, weight: 500, fill: theme.quiet };
    let bold = |size| Ink { size, weight: 700, fill: theme.ink };

    let (title_size, title) = wrapped(&comparison.title, &[title_size, title_size * 3 / 4], room, title_size * 6 / 5);
    let mut top = MARGIN + title_size;
    let mut parts =
        vec![rect(0, 0, width, height, 0, theme.paper), text(MARGIN, top, Anchor::Start, quiet(title_size), &title[0])];
    let verdict = capitalized(shortest_verdict(comparison, words, &ranking));
    let (size, lines) = wrapped(&verdict, sizes, room, verdict_height);
    for line in &lines {
        top += size * 6 / 5;
        parts.push(text(MARGIN, top, Anchor::Start, bold(size), line));
    }

    let foot = if is_wide { 28 } else { 36 };
    let bottom = height - MARGIN - 2 * foot;
    let body = Area { x: MARGIN, top: top + foot * 3 / 2, width: room, bottom };
    parts.push(drawing.body(body, shape));

    let baseline = height - MARGIN;
    let invitation = &words[Word::WhatsYours];
    parts.push(text(MARGIN, baseline, Anchor::Start, bold(foot), invitation));
    let address = shortened(public(address), foot * 4 / 5, room - svg::width(invitation) * foot / 100 - 40);
    parts.push(text(width - MARGIN, baseline, Anchor::End, quiet(foot * 4 / 5), &address));
    Some(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="system-ui, -apple-system, Segoe UI, Roboto, sans-serif">{}</svg>"#,
        parts.concat(),
    ))
}

/// The address, unless it is one that only this machine or this network knows: then nothing.
fn public(address: &str) -> &str {
    let host = address.split(['/', ':']).next().unwrap_or_default();
    let is_number = host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let is_local = host.is_empty()
        || host.starts_with('[')
        || is_number && ["127.", "10.", "192.168.", "0."].iter().any(|start| host.starts_with(start))
        || [".local", ".localhost"].iter().any(|end| format!(".{host}").ends_with(end));
    if is_local { "" } else { address.trim_end_matches('/') }
}

/// Verdicts begin with an ASCII letter in every language so far; the tables of all others are too heavy for this.
fn capitalized(mut sentence: String) -> String {
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_start_with_a_capital() {
        assert_eq!(
            ["clearly Tea", "éclair", ""].map(|text| capitalized(text.to_owned())),
            ["Clearly Tea", "éclair", ""]
        );
    }

    #[test]
    fn only_addresses_that_others_can_open_are_shown() {
        for local in [
            "localhost/",
            "localhost:8080/page",
            "127.0.0.1:8080/",
            "[::1]:80/",
            "/home/me/page.html",
            "",
            "tea.local/",
            "192.168.0.7/",
            "10.0.0.1/",
        ] {
            assert_eq!(public(local), "", "{local}");
        }
        assert_eq!(public("example.org/"), "example.org");
        assert_eq!(public("example.org:8443/a/b"), "example.org:8443/a/b");
        assert_eq!(public("10.example.org/tea"), "10.example.org/tea");
    }
}
