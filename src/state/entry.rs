//! What an entry of the page's history shows: Back and Forward lead from one to the other. Answers are no part of it,
//! so that going back takes none away.

use tiebreak_core::index::CriterionIndex;

use super::{Effect, Focus, Screen, State};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    pub screen: Screen,
    pub comparing: bool,
    /// The row that was opened last.
    pub row: Option<CriterionIndex>,
}

impl Entry {
    /// Whether both look the same but for the question of the quiz: going through the questions makes no entries.
    fn is_same_screen(self, other: Entry) -> bool {
        let is_result = |entry: Entry| entry.screen == Screen::Result;
        self.comparing == other.comparing && self.row == other.row && is_result(self) == is_result(other)
    }
}

impl State {
    pub fn entry(&self) -> Entry {
        Entry { screen: self.screen, comparing: self.comparing, row: self.row }
    }

    /// The effect that brings the page's address in step after a reader's action: a new screen is an entry of the history.
    pub(super) fn publish_since(&self, before: Entry) -> Effect {
        if before.is_same_screen(self.entry()) { Effect::Publish } else { Effect::Push(before) }
    }
}

/// The reader has gone back or forward to `entry`.
pub(super) fn return_to(state: &mut State, entry: Entry) -> Vec<Effect> {
    let closed = state.row.filter(|&row| entry.row != Some(row));
    if state.screen != entry.screen {
        state.forget_trial();
    }
    (state.screen, state.comparing, state.row) = (entry.screen, entry.comparing, entry.row);
    let mut effects = vec![Effect::CancelNext, Effect::Publish];
    effects.extend(closed.map(|row| Effect::CloseRow(state.comparison.criteria[row].id.clone())));
    effects.push(Effect::Focus(Focus::Returned));
    effects
}
