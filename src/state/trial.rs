//! What a reader tries on the result screen, and what can be undone there.

use tiebreak_core::answers::{Answers, Choice};
use tiebreak_core::flips::Change;
use tiebreak_core::index::QuestionIndex;

use super::update::{act, replace_answers, replace_answers_at};
use super::{Effect, Focus, Screen, State};

/// As many questions can count double: a reader for whom everything matters most has said nothing.
pub const MAX_STARS: usize = 3;

/// Where on the result screen something is tried, kept and undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Decider,
    /// The row of this question's answer.
    Pull(QuestionIndex),
    Flips,
}

/// Answers that are tried.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// What Undo brings back.
    pub before: Answers,
    pub place: Place,
}

/// What there was before the reader started again.
#[derive(Clone, Debug, PartialEq)]
pub struct Restarted {
    answers: Answers,
    from_link: Option<Answers>,
}

impl State {
    /// The answers without what is being tried.
    pub fn answers_before_trial(&self) -> &Answers {
        self.trial.as_ref().map_or(&self.answers, |trial| &trial.before)
    }

    /// How many questions count double.
    pub fn stars(&self) -> usize {
        self.answers.starred().count()
    }

    /// For when the result screen is left, or all its answers are replaced.
    pub(super) fn forget_trial(&mut self) {
        self.trial = None;
        self.listed_by = None;
        self.rival = None;
    }
}

/// Whether a question has a star or can still get one.
pub(super) fn may_star(state: &State, question: QuestionIndex) -> bool {
    state.answers.response(question).star || state.stars() < MAX_STARS
}

pub(super) fn try_changes(state: &mut State, changes: &[Change], place: Place) -> Vec<Effect> {
    start_trial(state, place, |state| {
        for &Change { question, answer } in changes {
            state.answers.set_choice(question, Choice::Answer(answer));
        }
    })
}

pub(super) fn try_star(state: &mut State, question: QuestionIndex) -> Vec<Effect> {
    start_trial(state, Place::Decider, |state| {
        if may_star(state, question) {
            state.answers.set_star(question, true);
        }
    })
}

/// Changes answers by `action` until they are kept or undone. Of the ways to decide a tie or to change the winner one is
/// tried at a time, and the next one replaces it; changes in several rows add up.
fn start_trial(state: &mut State, place: Place, action: impl FnOnce(&mut State)) -> Vec<Effect> {
    let replaced = state.trial.take_if(|trial| trial.place == place && !matches!(place, Place::Pull(_)));
    let before = replaced.map_or_else(|| state.answers.clone(), |trial| trial.before);
    let mut effects = act(state, |state| {
        state.answers = before.clone();
        action(state);
    });
    if effects.is_empty() {
        return effects;
    }
    state.listed_by.get_or_insert_with(|| before.clone());
    state.trial = Some(Trial { before, place });
    effects.push(Effect::Hold(place));
    effects
}

/// Makes what is tried the reader's answers.
pub(super) fn keep(state: &mut State) -> Vec<Effect> {
    let Some(Trial { place, .. }) = state.trial.take() else { return Vec::new() };
    vec![Effect::Hold(place), Effect::Focus(Focus::Tried(place))]
}

pub(super) fn undo(state: &mut State) -> Vec<Effect> {
    let Some(Trial { before, place }) = state.trial.take() else { return Vec::new() };
    state.answers = before;
    vec![Effect::Publish, Effect::Hold(place), Effect::Focus(Focus::Tried(place))]
}

pub(super) fn restart(state: &mut State) -> Vec<Effect> {
    let before = Restarted { answers: state.answers.clone(), from_link: state.from_link.take() };
    let none = Answers::none(&state.comparison);
    let mut effects = replace_answers(state, none);
    state.restarted = Some(before);
    effects.push(Effect::ScheduleForgetRestart);
    effects
}

pub(super) fn undo_restart(state: &mut State) -> Vec<Effect> {
    let Some(Restarted { answers, from_link }) = state.restarted.take() else { return Vec::new() };
    let effects = replace_answers_at(state, answers, Screen::Result);
    state.from_link = from_link;
    effects
}
