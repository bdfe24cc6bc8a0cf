//! What a step of the page's history shows: Back and Forward lead from one to the other. Answers are no part of it, so
//! that going back takes none away.

use tiebreak_core::index::CriterionIndex;

use super::{Effect, Focus, Screen, State};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub screen: Screen,
    pub comparing: bool,
    /// The row that was opened last.
    pub row: Option<CriterionIndex>,
}

impl Step {
    /// Whether both look the same but for the question of the quiz: going through the questions makes no steps.
    fn is_same_screen(self, other: Step) -> bool {
        let is_result = |step: Step| step.screen == Screen::Result;
        self.comparing == other.comparing && self.row == other.row && is_result(self) == is_result(other)
    }
}

impl State {
    pub fn step(&self) -> Step {
        Step { screen: self.screen, comparing: self.comparing, row: self.row }
    }

    /// The effect that brings the page's address in step after a reader's action: a new screen is a step of the history.
    pub(super) fn publish_since(&self, before: Step) -> Effect {
        if before.is_same_screen(self.step()) { Effect::Publish } else { Effect::Push(before) }
    }
}

/// The reader has gone back or forward to `step`.
pub(super) fn return_to(state: &mut State, step: Step) -> Vec<Effect> {
    let closed = state.row.filter(|&row| step.row != Some(row));
    if state.screen != step.screen {
        state.forget_tries();
    }
    (state.screen, state.comparing, state.row) = (step.screen, step.comparing, step.row);
    let close = closed.map(|row| Effect::CloseRow(state.comparison.criteria[row].id.clone()));
    [Effect::CancelNext, Effect::Publish].into_iter().chain(close).chain([Effect::Focus(Focus::Step)]).collect()
}
