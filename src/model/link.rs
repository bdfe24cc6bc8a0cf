//! The code that carries answers in a link, both directions.
//!
//! `1.python-vs-nodejs.1.goal_ai*.team_js.time_.0a1b2c`: format, comparison, revision, then question and
//! answer in the order of their ids (no answer: a skip; `*`: a star), last a check over all before it.

use std::fmt;

use super::answers::{Answers, Choice, Response};
use super::comparison::Comparison;
use super::cut::{cut, pieces};
use super::decimal::{decimal, number};
use super::spelling::is_id;

const FORMAT: &str = "1";

/// What a link held, as far as this comparison still knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    pub answers: Answers,
    /// The revision the link was made with.
    pub revision: u32,
    /// Questions or answers in the link that the comparison no longer has.
    pub gone: usize,
    /// Questions of the comparison that have changed, or come, since the link was made.
    pub changed: usize,
}

/// Why a code could not be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Cut off, or changed on its way.
    Damaged,
    /// Made by a later version of Tiebreak.
    NewerFormat,
    /// For the comparison of this id.
    OtherComparison(String),
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            LinkError::Damaged => f.write_str("the link is cut off or was changed on its way"),
            LinkError::NewerFormat => f.write_str("the link was made by a newer version"),
            LinkError::OtherComparison(id) => write!(f, "the link is for the comparison \"{id}\""),
        }
    }
}

/// The code for a set of answers; `None` where no question is answered or skipped.
pub fn encode(comparison: &Comparison, answers: &Answers) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    for (index, question) in comparison.questions.iter().enumerate() {
        let response = answers.response(index);
        let Some(choice) = response.choice else { continue };
        let answer = match choice {
            Choice::Skip => "",
            Choice::Answer(answer) => &question.answers[answer].id,
        };
        let star = if response.star { "*" } else { "" };
        parts.push([&question.id, "_", answer, star].concat());
    }
    if parts.is_empty() {
        return None;
    }
    parts.sort_unstable_by(|a, b| question_of(a).cmp(question_of(b)));
    let mut body = [FORMAT, ".", &comparison.id, ".", &decimal(comparison.revision as usize)].concat();
    for part in &parts {
        body += ".";
        body += part;
    }
    Some(seal(&body))
}

/// A body with the check that tells it from a damaged one.
pub fn seal(body: &str) -> String {
    [body, ".", &check(body)].concat()
}

/// The answers in a code. Whatever the string, there is a value or an error that can be said to a reader.
///
/// # Errors
/// See [`LinkError`]; a code whose questions are all gone is no error, but has no answers.
pub fn decode(comparison: &Comparison, code: &str) -> Result<Opened, LinkError> {
    let parts = pieces(code, ".");
    let [format, content @ .., found] = &parts[..] else { return Err(LinkError::Damaged) };
    if *format != FORMAT && is_number(format) {
        return Err(LinkError::NewerFormat);
    }
    if check(&code[..code.len() - found.len() - 1]) != *found {
        return Err(LinkError::Damaged);
    }
    let [id, rest @ ..] = content else { return Err(LinkError::Damaged) };
    if !is_id(id) {
        return Err(LinkError::Damaged);
    }
    if *id != comparison.id {
        return Err(LinkError::OtherComparison((*id).to_owned()));
    }
    let [revision, parts @ ..] = rest else { return Err(LinkError::Damaged) };
    let Some(revision) = number(revision).filter(|_| is_number(revision)) else { return Err(LinkError::Damaged) };
    let revision = revision as u32;
    let changed = comparison.questions.iter().filter(|question| question.revised > revision).count();
    let mut opened = Opened { answers: Answers::none(comparison), revision, gone: 0, changed };
    for part in parts {
        let (question, answer, star) = split(part).ok_or(LinkError::Damaged)?;
        match find(comparison, question, answer) {
            Some((question, choice)) => opened.answers.set(question, Response { choice: Some(choice), star }),
            None => opened.gone += 1,
        }
    }
    Ok(opened)
}

fn find(comparison: &Comparison, question: &str, answer: &str) -> Option<(usize, Choice)> {
    let index = comparison.question_named(question)?;
    if answer.is_empty() {
        return Some((index, Choice::Skip));
    }
    Some((index, Choice::Answer(comparison.questions[index].answer_named(answer)?)))
}

fn split(part: &str) -> Option<(&str, &str, bool)> {
    let (question, answer) = cut(part, '_')?;
    let (answer, star) = answer.strip_suffix('*').map_or((answer, false), |answer| (answer, true));
    (is_id(question) && (answer.is_empty() || is_id(answer))).then_some((question, answer, star))
}

fn question_of(part: &str) -> &str {
    cut(part, '_').map_or(part, |(question, _)| question)
}

fn is_number(text: &str) -> bool {
    text.len() <= 7 && !text.starts_with('0') && number(text).is_some()
}

/// Six characters of five bits: CRC-30/CDMA (3GPP2 C.S0002, its check value is in the tests), which notices
/// every change within 30 neighbouring bits, so every mistyped or swapped pair of characters.
fn check(body: &str) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let crc = crc30(body.as_bytes());
    (0..6).rev().map(|digit| char::from(ALPHABET[(crc >> (5 * digit)) as usize & 31])).collect()
}

fn crc30(bytes: &[u8]) -> u32 {
    const MASK: u32 = (1 << 30) - 1;
    let mut crc = MASK;
    for byte in bytes {
        crc ^= u32::from(*byte) << 22;
        for _ in 0..8 {
            let overflow = crc & (1 << 29) != 0;
            crc = (crc << 1) & MASK;
            if overflow {
                crc ^= 0x2030_b9c7;
            }
        }
    }
    crc ^ MASK
}

#[cfg(test)]
mod tests {
    #[test]
    fn crc30_gives_the_published_check_value() {
        assert_eq!(super::crc30(b"123456789"), 0x04c3_4abf);
    }
}
