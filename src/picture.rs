//! The result as a picture to share: title, verdict, scores and address, 1200 by 630 pixels.

use tiebreak_core::answers::Answers;
use tiebreak_core::comparison::Comparison;
use tiebreak_core::index::OptionIndex;
use tiebreak_core::scoring::{Ranking, rank};

use crate::components::verdict::short_verdict;
use crate::i18n::Words;

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

/// An SVG document with `address` at its foot; `None` where there is no result.
///
/// Whoever sees the picture is not the one who answered, so it does not say "your answers".
pub fn picture(comparison: &Comparison, answers: &Answers, words: &Words, address: &str, dark: bool) -> Option<String> {
    let ranking = rank(comparison, answers)?;
    let verdict = capitalized(short_verdict(comparison, words, &ranking));
    let theme = if dark { &DARK } else { &LIGHT };
    let title = wrapped(&comparison.title, 48);
    let verdict_top = 156 + 42 * title.len() as u32;
    let verdict = wrapped(&verdict, 28);
    let scores_top = verdict_top + 70 * verdict.len() as u32;
    let title = title.iter().zip(0..).map(|(line, index)| text(60, 120 + 42 * index, 34, 500, theme.quiet, line));
    let verdict =
        verdict.iter().zip(0..).map(|(line, index)| text(60, verdict_top + 70 * index, 60, 700, theme.ink, line));
    let drawing = Drawing { comparison, ranking: &ranking, theme, dark };
    let scores = if comparison.options.len() == 2 { drawing.score_bar() } else { drawing.ranking(scores_top) };
    Some(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" font-family="system-ui, -apple-system, Segoe UI, Roboto, sans-serif">{}{}{}{}{scores}{}</svg>"#,
        rect(0, 0, 1200, 630, theme.paper),
        rect(60, 60, 1080, 5, theme.ink),
        title.collect::<String>(),
        verdict.collect::<String>(),
        text(60, 590, 26, 400, theme.quiet, address),
    ))
}

/// What the drawings of the scores share.
struct Drawing<'a> {
    comparison: &'a Comparison,
    ranking: &'a Ranking,
    theme: &'a Theme,
    dark: bool,
}

impl Drawing<'_> {
    /// Two options share one track, from one's full score to the other's.
    fn score_bar(&self) -> String {
        let Ranking { places, maximum } = self.ranking;
        let [left, right] = [0, 1].map(OptionIndex::from);
        let leader = places[0].option;
        let width = 540 * self.ranking.gap() / maximum;
        let x = if leader == left { 600 - width } else { 600 };
        [
            text(60, 440, 34, 600, self.color(left), self.name(left)),
            format!(r#"<g text-anchor="end">{}</g>"#, text(1140, 440, 34, 600, self.color(right), self.name(right))),
            rect(60, 480, 1080, 14, self.theme.rail),
            rect(x, 470, width, 34, self.color(leader)),
            rect(599, 462, 2, 50, self.theme.quiet),
        ]
        .concat()
    }

    /// More options get a bar each.
    fn ranking(&self, top: u32) -> String {
        let Ranking { places, maximum } = self.ranking;
        let step = (540 - top) / places.len() as u32;
        let size = step.saturating_sub(8).min(30);
        let bars = places.iter().zip(0..).map(|(place, index)| {
            let y = top + step * index;
            [
                text(60, y + size / 2 + 4, size, 600, self.theme.ink, self.name(place.option)),
                rect(460, y, 680, size / 2, self.theme.rail),
                rect(460, y, 680 * place.points / maximum, size / 2, self.color(place.option)),
            ]
            .concat()
        });
        bars.collect()
    }

    fn name(&self, option: OptionIndex) -> &str {
        &self.comparison.options[option].name
    }

    fn color(&self, option: OptionIndex) -> &str {
        match &self.comparison.options[option].color {
            Some(color) if self.dark => &color.dark,
            Some(color) => &color.light,
            None => self.theme.options[usize::from(option)],
        }
    }
}

fn rect(x: u32, y: u32, width: u32, height: u32, fill: &str) -> String {
    format!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"/>"#)
}

fn text(x: u32, y: u32, size: u32, weight: u32, fill: &str, content: &str) -> String {
    let content = escaped(content);
    format!(r#"<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" fill="{fill}">{content}</text>"#)
}

/// Text for XML 1.0, without the characters that it does not allow even escaped.
fn escaped(text: &str) -> String {
    let is_allowed =
        |character: &char| matches!(character, '\t' | '\n' | '\r' | '\u{20}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}');
    let allowed: String = text.chars().filter(is_allowed).collect();
    allowed.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Verdicts begin with an ASCII letter in every language so far; the tables of all others are too heavy for this.
fn capitalized(mut sentence: String) -> String {
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}

/// At most three lines, all but the last of about `width` characters: SVG does not wrap text itself.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let last = lines.len() - 1;
        if lines[last].is_empty() {
            lines[last].push_str(word);
        } else if last < 2 && lines[last].chars().count() + word.chars().count() >= width {
            lines.push(word.to_owned());
        } else {
            lines[last].push(' ');
            lines[last].push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_well_formed_xml() {
        assert_eq!(escaped("R&D <b> ]]> \"it's\""), "R&amp;D &lt;b&gt; ]]&gt; \"it's\"");
        assert_eq!(escaped("a\u{0}b\u{8}c\u{b}d\u{1f}e\u{fffe}f\u{ffff}g"), "abcdefg");
        assert_eq!(escaped("\ttab\u{7f}\u{fffd}\u{1f600}"), "\ttab\u{7f}\u{fffd}\u{1f600}");
    }

    #[test]
    fn lines_are_wrapped_between_words() {
        assert_eq!(wrapped("one two three four five six", 8), ["one two", "three", "four five six"]);
        assert_eq!(wrapped("", 8), [""]);
    }

    #[test]
    fn sentences_start_with_a_capital() {
        assert_eq!(
            ["clearly Tea", "éclair", ""].map(|text| capitalized(text.to_owned())),
            ["Clearly Tea", "éclair", ""]
        );
    }
}
