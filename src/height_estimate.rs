//! Estimates which questions cannot be the tallest, for the prerendered quiz. Native only.
//!
//! The quiz has the height of its tallest question. A prerendered question that is certainly shorter than another one
//! need not be laid out before the reader comes to it, so that the first of a hundred questions appears as soon as the
//! first of ten.

use std::cmp::Reverse;
use std::ops::RangeInclusive;

use tiebreak_core::comparison::{Comparison, Question};
use tiebreak_core::index::QuestionIndex;

/// Classes of `styles/first.css` and the widths of the widget that each stands for, in em. Nothing is skipped in a
/// widget that is wider than an article's column.
const WIDTHS: [(&str, RangeInclusive<u16>); 3] =
    [("shorter-narrow", 8..=20), ("shorter-middle", 20..=30), ("shorter-wide", 30..=48)];
/// How far a text's width may be from the estimate: fonts differ in which letters are wide.
const TOLERANCE: f32 = 1.02;
/// What an answer's row holds beside its text, in em.
const BESIDE_ANSWER: f32 = 4.0;
/// The key that chooses an answer is shown in a wide row only.
const KEY: f32 = 1.5;
const KEY_FROM_WIDTH: f32 = 30.0;

/// For each question the classes of the widths at which another one is at least as tall.
pub fn shorter(comparison: &Comparison) -> Vec<Vec<&'static str>> {
    let tallest = WIDTHS.map(|(class, widths)| (class, tallest(comparison, &widths)));
    let classes = |question| {
        let shorter = tallest.iter().filter(|(_, tallest)| !tallest.contains(&question));
        shorter.map(|(class, _)| *class).collect()
    };
    comparison.questions.keys().map(classes).collect()
}

/// Questions of which one is the tallest at each of the widths; the first is always among them, since it is laid out
/// anyway.
fn tallest(comparison: &Comparison, widths: &RangeInclusive<u16>) -> Vec<QuestionIndex> {
    let questions = &comparison.questions;
    let mut order: Vec<QuestionIndex> = questions.keys().collect();
    order.sort_by_key(|&question| Reverse((question == QuestionIndex::default(), length(&questions[question]))));
    let mut tallest: Vec<QuestionIndex> = Vec::new();
    for question in order {
        if !tallest.iter().any(|&other| covers(&questions[other], &questions[question], widths.clone())) {
            tallest.push(question);
        }
    }
    tallest
}

fn length(question: &Question) -> (usize, usize) {
    let answers: usize = question.answers.iter().map(|answer| answer.text.len()).sum();
    (question.answers.len(), question.text.len() + question.help.len() + answers)
}

/// Whether one question is at least as tall as another at all widths, even if its letters are narrower than estimated
/// and those of the other one wider.
fn covers(question: &Question, other: &Question, mut widths: RangeInclusive<u16>) -> bool {
    widths.all(|width| height(question, width.into(), 1.0 / TOLERANCE) >= height(other, width.into(), TOLERANCE))
}

/// The height of what differs between questions, in em, by the sizes in `styles/first.css`.
fn height(question: &Question, width: f32, letters: f32) -> f32 {
    let rows = |text: &str, width: f32| lines(text, width / letters);
    let key = if width >= KEY_FROM_WIDTH { KEY } else { 0.0 };
    let legend = 1.25 * 1.3 * rows(&question.text, width / 1.25);
    let help = if question.help.is_empty() { 0.0 } else { 0.25 + 1.5 * rows(&question.help, width) };
    let answers = question.answers.iter();
    let answers =
        answers.map(|answer| 0.375 + f32::max(3.0, 0.875 + 1.5 * rows(&answer.text, width - BESIDE_ANSWER - key)));
    legend + help + answers.sum::<f32>()
}

/// Lines of a text, broken between words, and within a word that is wider than a line.
fn lines(text: &str, width: f32) -> f32 {
    let space = letter(' ');
    let (mut full, mut used) = (0.0, 0.0);
    for word in text.split_whitespace() {
        let word: f32 = word.chars().map(letter).sum();
        if used > 0.0 && used + space + word > width {
            full += 1.0;
            used = 0.0;
        }
        let before = if used > 0.0 { used + space } else { 0.0 };
        let over = ((before + word) / width).ceil() - 1.0;
        full += over;
        used = before + word - over * width;
    }
    full + 1.0
}

/// About how wide a letter is in common sans-serif fonts, in em.
fn letter(letter: char) -> f32 {
    match letter {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '’' | '!' | '|' | 'i' | 'j' | 'l' | 'f' | 't' | 'r' | 'I' | '(' | ')' => {
            0.3
        }
        'm' | 'w' | 'M' | 'W' => 0.83,
        'A'..='Z' => 0.66,
        '\u{0}'..='\u{2E7F}' => 0.54,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_within_wide_ones() {
        let check =
            |text, width, expected: &str| assert_eq!(format!("{}", lines(text, width)), expected, "{text}, {width}");
        let text = "none of these is very wide";
        check(text, 3.0, "6");
        check(text, 6.0, "3");
        check(text, 14.0, "1");
        check("aaaaaaaaaa", 5.4, "1");
        check("aaaaaaaaaa", 5.0, "2");
        check("aaaaaaaaaa", 2.6, "3");
        check("", 10.0, "1");
    }
}
