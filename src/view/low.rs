//! Which questions cannot be the tallest, told from their texts alone. Not in the WebAssembly.
//!
//! The quiz has the height of its tallest question. Rendered ahead, a question that is surely lower than another one
//! need not be laid out before the reader comes to it, so the first one is shown as soon with a hundred as with ten.

use std::cmp::Reverse;
use std::ops::RangeInclusive;

use crate::model::comparison::{Comparison, Question};

/// Widths of the widget that are tried, in em, up to that of the text of an article; the classes are those of
/// `styles/first.css`.
const WIDTHS: [(&str, RangeInclusive<u16>); 3] =
    [("low-narrow", 8..=20), ("low-middle", 20..=30), ("low-wide", 30..=48)];
/// How far a text's width may be from the estimate: fonts differ in which letters are wide.
const TOLERANCE: f32 = 1.02;
/// What an answer's row holds beside its text, in em; a wide one shows the key that chooses it too.
const BESIDE_ANSWER: f32 = 4.0;
const KEY: f32 = 1.5;
const KEY_FROM_WIDTH: f32 = 30.0;

/// For each question the classes of the widths at which another one is at least as tall.
pub fn low(comparison: &Comparison) -> Vec<Vec<&'static str>> {
    let questions = &comparison.questions;
    let mut low = vec![Vec::new(); questions.len()];
    for (class, widths) in WIDTHS {
        let tall = tallest(questions, &widths);
        for (question, classes) in low.iter_mut().enumerate() {
            if !tall.contains(&question) {
                classes.push(class);
            }
        }
    }
    low
}

/// Questions of which one is the tallest at each of the widths; the first is among them, since it is laid out anyway.
fn tallest(questions: &[Question], widths: &RangeInclusive<u16>) -> Vec<usize> {
    let mut tall: Vec<usize> = Vec::new();
    let mut order: Vec<usize> = (0..questions.len()).collect();
    order.sort_by_key(|&question| Reverse((question == 0, length(&questions[question]))));
    for question in order {
        if !tall.iter().any(|&other| covers(&questions[other], &questions[question], widths.clone())) {
            tall.push(question);
        }
    }
    tall
}

fn length(question: &Question) -> (usize, usize) {
    let texts = question.answers.iter().map(|answer| answer.text.len()).sum::<usize>();
    (question.answers.len(), question.text.len() + question.help.len() + texts)
}

/// Whether a question is at least as tall as another one, with letters a tenth narrower against letters a tenth wider.
fn covers(tall: &Question, low: &Question, mut widths: RangeInclusive<u16>) -> bool {
    widths.all(|width| height(tall, width.into(), 1.0 / TOLERANCE) >= height(low, width.into(), TOLERANCE))
}

/// The height of what differs between questions, in em, as `styles/first.css` has it.
fn height(question: &Question, width: f32, letters: f32) -> f32 {
    let rows = |text: &str, width: f32| lines(text, width / letters);
    let key = if width >= KEY_FROM_WIDTH { KEY } else { 0.0 };
    let legend = 1.25 * 1.3 * rows(&question.text, width / 1.25);
    let help = if question.help.is_empty() { 0.0 } else { 0.25 + 1.5 * rows(&question.help, width) };
    let answers = question.answers.iter();
    let answers =
        answers.map(|answer| 0.5 + f32::max(3.25, 1.25 + 1.5 * rows(&answer.text, width - BESIDE_ANSWER - key)));
    legend + help + answers.sum::<f32>()
}

/// Lines of a text, broken between words, and within one that is wider than a line.
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
