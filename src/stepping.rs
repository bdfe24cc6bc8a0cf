//! How a quiz is stepped through, by buttons and keys. The prerendered quiz has the same rules in TypeScript
//! (`packages/tiebreak/src/stepping.ts`); both are held to `tests/fixtures/stepping.json`.

use tiebreak_core::index::AnswerIndex;

/// A way through the quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Next,
    Back,
}

/// The position after a step among `questions` questions; a position of `questions` is the result.
pub fn step(position: usize, questions: usize, direction: Direction) -> usize {
    match direction {
        Direction::Next => (position + 1).min(questions),
        Direction::Back => position.saturating_sub(1),
    }
}

/// What has the focus while a key is pressed in the quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyTarget {
    /// The text of the question, which has the focus after a step.
    Legend,
    Other,
}

/// What a key does in the quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyAction {
    /// Choose an answer, without moving on.
    Choose(AnswerIndex),
    /// What the Next button does.
    Next,
}

/// What a key does on a question of so many answers; `modified`: with Ctrl, Meta or Alt.
///
/// Enter within the answers submits the form already, so only the legend needs it.
pub fn key_action(key: &str, modified: bool, target: KeyTarget, answers: usize) -> Option<KeyAction> {
    if modified {
        return None;
    }
    if key == "Enter" && target == KeyTarget::Legend {
        return Some(KeyAction::Next);
    }
    match key.as_bytes() {
        [digit @ b'1'..=b'9'] => {
            let answer = usize::from(digit - b'1');
            (answer < answers).then(|| KeyAction::Choose(answer.into()))
        }
        _ => None,
    }
}
