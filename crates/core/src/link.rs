//! The code that carries answers in a link, in both directions.
//!
//! `1.python-vs-nodejs.1.goal_ai*.team_js.time_.0a1b2c`: format, comparison, revision, then question and answer in
//! the order of their ids (no answer: a skip; `*`: a star), last a check over everything before it.

use crate::answers::{Answers, Choice, Response};
use crate::comparison::Comparison;
use crate::index::QuestionIndex;
use crate::query;
use crate::validate::spelling::is_id;

const FORMAT: &str = "1";

/// What a link held, as far as this comparison still knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    pub answers: Answers,
    /// The revision the link was made with.
    pub revision: u32,
    /// Questions or answers in the link that the comparison no longer has.
    pub gone: usize,
    /// Questions of the comparison that were changed or added since the link was made.
    pub changed: usize,
}

/// Why a code could not be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    #[error("the link is cut off or was changed on its way")]
    Damaged,
    #[error("the link was made by a newer version")]
    NewerFormat,
    /// For the comparison of this id.
    #[error("the link is for the comparison \"{0}\"")]
    OtherComparison(String),
}

/// The code for a set of answers; `None` where no question is answered or skipped.
pub fn encode(comparison: &Comparison, answers: &Answers) -> Option<String> {
    let mut parts: Vec<(&str, &str, &str)> = comparison
        .questions
        .iter_enumerated()
        .filter_map(|(index, question)| {
            let response = answers.response(index);
            let answer = match response.choice? {
                Choice::Skip => "",
                Choice::Answer(answer) => &question.answers[answer].id,
            };
            Some((question.id.as_str(), answer, if response.star { "*" } else { "" }))
        })
        .collect();
    if parts.is_empty() {
        return None;
    }
    parts.sort_unstable();
    let mut body = format!("{FORMAT}.{}.{}", comparison.id, comparison.revision);
    for (question, answer, star) in parts {
        body.extend([".", question, "_", answer, star]);
    }
    Some(seal(&body))
}

/// A body with its check, which tells it from a damaged one.
pub fn seal(body: &str) -> String {
    format!("{body}.{}", check(body))
}

/// The answers in a code. Whatever the string, this is a value or an error that can be shown to a reader.
///
/// # Errors
/// See [`LinkError`]. A code whose questions are all gone is no error, but has no answers.
pub fn decode(comparison: &Comparison, code: &str) -> Result<Opened, LinkError> {
    let (body, found) = code.rsplit_once('.').ok_or(LinkError::Damaged)?;
    if check(body) != found {
        return Err(LinkError::Damaged);
    }
    let mut parts = body.split('.');
    let format = parts.next().ok_or(LinkError::Damaged)?;
    if format != FORMAT {
        return Err(if number(format).is_some() { LinkError::NewerFormat } else { LinkError::Damaged });
    }
    let id = parts.next().filter(|id| is_id(id)).ok_or(LinkError::Damaged)?;
    let revision = parts.next().and_then(number).ok_or(LinkError::Damaged)?;
    let responses: Option<Vec<_>> = parts.map(split).collect();
    let responses = responses.ok_or(LinkError::Damaged)?;
    if id != comparison.id {
        return Err(LinkError::OtherComparison(id.to_owned()));
    }
    let changed = comparison.questions.iter().filter(|question| question.revised > revision).count();
    let mut opened = Opened { answers: Answers::none(comparison), revision, gone: 0, changed };
    for (question, answer, star) in responses {
        match find(comparison, question, answer) {
            Some((question, choice)) => opened.answers.set(question, Response { choice: Some(choice), star }),
            None => opened.gone += 1,
        }
    }
    Ok(opened)
}

/// The answers in text that a reader pasted: a whole link, whatever its key, or a bare code, with any text around.
/// Links that were percent-encoded on their way are understood too, also twice, as redirecting pages do.
///
/// `None` where no code in the text has answers to this comparison.
pub fn from_pasted_text(comparison: &Comparison, text: &str) -> Option<Answers> {
    let once = decode_words(text);
    let twice = decode_words(&once);
    let answers = |code| decode(comparison, code).ok().map(|opened| opened.answers);
    [text, &once, &twice].into_iter().flat_map(candidates).filter_map(answers).find(|answers| !answers.is_empty())
}

/// Percent-decodes each word of its own: bytes that are no text in one leave the others alone.
fn decode_words(text: &str) -> String {
    text.split_whitespace().map(query::decode).collect::<Vec<_>>().join(" ")
}

/// Runs of the characters that codes consist of, without punctuation around them.
fn candidates(text: &str) -> impl Iterator<Item = &str> {
    const PUNCTUATION: [char; 4] = ['-', '.', '_', '*'];
    let is_of_code = |letter: char| letter.is_ascii_alphanumeric() || PUNCTUATION.contains(&letter);
    text.split(move |letter| !is_of_code(letter)).map(|run| run.trim_matches(PUNCTUATION))
}

fn find(comparison: &Comparison, question: &str, answer: &str) -> Option<(QuestionIndex, Choice)> {
    let index = comparison.question_named(question)?;
    let choice = match answer {
        "" => Choice::Skip,
        id => Choice::Answer(comparison.questions[index].answer_named(id)?),
    };
    Some((index, choice))
}

fn split(part: &str) -> Option<(&str, &str, bool)> {
    let (question, answer) = part.split_once('_')?;
    let (answer, star) = answer.strip_suffix('*').map_or((answer, false), |answer| (answer, true));
    (is_id(question) && (answer.is_empty() || is_id(answer))).then_some((question, answer, star))
}

/// A whole number above 0 as links write it: at most seven digits, no sign, no leading zero.
fn number(text: &str) -> Option<u32> {
    let is_number = text.len() <= 7 && !text.starts_with(['+', '0']);
    if is_number { text.parse().ok() } else { None }
}

/// Six characters of five bits each: CRC-30/CDMA (3GPP2 C.S0002). It notices every change within 30 neighbouring
/// bits, so every mistyped character and every two swapped neighbours.
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
