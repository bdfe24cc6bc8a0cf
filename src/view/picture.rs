//! The result as a picture for a feed: title, verdict, lean and address, 1200 by 630.

use super::verdict::short_verdict;
use super::words::Words;
use crate::model::answers::Answers;
use crate::model::comparison::Comparison;
use crate::model::decimal::decimal;
use crate::model::letters::upper;
use crate::model::scoring::{Ranking, rank};

/// The colors of a picture, which no style sheet reaches.
struct Theme {
    paper: &'static str,
    ink: &'static str,
    quiet: &'static str,
    rail: &'static str,
    options: [&'static str; 8],
}

/// As in `styles/first.css` and `styles/compare.css`, light and dark.
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

/// An SVG document; `address` is shown at its foot. `None` where there is no result.
pub fn picture(comparison: &Comparison, answers: &Answers, words: &Words, address: &str, dark: bool) -> Option<String> {
    let ranking = &rank(comparison, answers)?;
    let said = capitalized(&short_verdict(comparison, answers, words)?);
    let theme = if dark { &DARK } else { &LIGHT };
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\" viewBox=\"0 0 1200 630\" \
         font-family=\"system-ui, -apple-system, Segoe UI, Roboto, sans-serif\">",
    );
    rect(&mut svg, 0, 0, 1200, 630, theme.paper);
    rect(&mut svg, 60, 60, 1080, 5, theme.ink);
    let mut y = 120;
    for line in wrapped(&comparison.title, 48) {
        text(&mut svg, 60, y, 34, "500", theme.quiet, &line);
        y += 42;
    }
    y += 36;
    for line in wrapped(&said, 28) {
        text(&mut svg, 60, y, 60, "700", theme.ink, &line);
        y += 70;
    }
    if comparison.options.len() == 2 {
        between_two(&mut svg, comparison, ranking, theme, dark);
    } else {
        among_many(&mut svg, comparison, ranking, theme, dark, y);
    }
    text(&mut svg, 60, 590, 26, "400", theme.quiet, address);
    svg.push_str("</svg>");
    Some(svg)
}

/// Whoever sees the picture is not the one who answered, so it does not say "your answers".
fn capitalized(sentence: &str) -> String {
    let mut characters = sentence.chars();
    characters.next().map_or_else(String::new, |first| [upper(first)].into_iter().chain(characters).collect())
}

fn between_two(svg: &mut String, comparison: &Comparison, ranking: &Ranking, theme: &Theme, dark: bool) {
    let width = 540 * ranking.gap() / ranking.maximum;
    let first = ranking.places[0].option;
    text(svg, 60, 440, 34, "600", color(comparison, theme, 0, dark), &comparison.options[0].name);
    svg.push_str("<g text-anchor=\"end\">");
    text(svg, 1140, 440, 34, "600", color(comparison, theme, 1, dark), &comparison.options[1].name);
    svg.push_str("</g>");
    rect(svg, 60, 480, 1080, 14, theme.rail);
    rect(svg, if first == 0 { 600 - width } else { 600 }, 470, width, 34, color(comparison, theme, first, dark));
    rect(svg, 599, 462, 2, 50, theme.quiet);
}

fn among_many(svg: &mut String, comparison: &Comparison, ranking: &Ranking, theme: &Theme, dark: bool, top: u32) {
    let step = (540 - top) / comparison.options.len() as u32;
    let size = step.saturating_sub(8).min(30);
    for (index, place) in ranking.places.iter().enumerate() {
        let y = top + step * index as u32;
        text(svg, 60, y + size / 2 + 4, size, "600", theme.ink, &comparison.options[place.option].name);
        rect(svg, 460, y, 680, size / 2, theme.rail);
        rect(svg, 460, y, 680 * place.points / ranking.maximum, size / 2, color(comparison, theme, place.option, dark));
    }
}

fn color<'a>(comparison: &'a Comparison, theme: &Theme, option: usize, dark: bool) -> &'a str {
    match &comparison.options[option].color {
        Some(color) => {
            if dark {
                &color.dark
            } else {
                &color.light
            }
        }
        None => theme.options[option],
    }
}

fn rect(svg: &mut String, x: u32, y: u32, width: u32, height: u32, fill: &str) {
    let numbers = [x, y, width, height].map(|number| decimal(number as usize));
    let [x, y, width, height] = &numbers;
    for part in
        ["<rect x=\"", x, "\" y=\"", y, "\" width=\"", width, "\" height=\"", height, "\" fill=\"", fill, "\"/>"]
    {
        svg.push_str(part);
    }
}

fn text(svg: &mut String, x: u32, y: u32, size: u32, weight: &str, fill: &str, content: &str) {
    let [x, y, size] = [x, y, size].map(|number| decimal(number as usize));
    let head = [
        "<text x=\"",
        &x,
        "\" y=\"",
        &y,
        "\" font-size=\"",
        &size,
        "\" font-weight=\"",
        weight,
        "\" fill=\"",
        fill,
        "\">",
    ];
    for part in head {
        svg.push_str(part);
    }
    for character in content.chars() {
        match character {
            '<' => svg.push_str("&lt;"),
            '&' => svg.push_str("&amp;"),
            other => svg.push(other),
        }
    }
    svg.push_str("</text>");
}

/// At most two lines of about `width` characters; SVG does not wrap by itself.
fn wrapped(content: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in content.split_whitespace() {
        let last = lines.len() - 1;
        if !lines[last].is_empty() && lines[last].chars().count() + word.chars().count() >= width && last < 2 {
            lines.push(word.to_owned());
        } else {
            if !lines[last].is_empty() {
                lines[last].push(' ');
            }
            lines[last].push_str(word);
        }
    }
    lines
}
