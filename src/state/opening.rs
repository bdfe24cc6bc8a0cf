//! What a widget starts with: answers set by the page, those of the prerendered quiz, of a link, of an earlier visit,
//! or none.

use tiebreak_core::answers::Answers;
use tiebreak_core::comparison::Comparison;
use tiebreak_core::form::{self, Filled};
use tiebreak_core::link::{LinkError, Opened, decode};
use tiebreak_core::query;
use tiebreak_core::validate::is_id;

use super::{Effect, Entry, ErrorCode, Event, Notice, Origin, Screen, Settings, State};
use crate::shared::Shared;

/// What the page, its address and its storage hold when the widget starts.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// The page's address.
    pub url: String,
    pub visit: Option<Visit>,
    pub prerendered: Option<Prerendered>,
    /// What the page's history says of its present entry: after a reload, and after a way back from another page.
    pub entry: Option<Entry>,
    /// Answers that the page's script has set before.
    pub answers: Option<Answers>,
    pub can_share: bool,
    /// See [`State::has_address`].
    pub has_address: bool,
}

/// Where a reader was when they left the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The code of the answers.
    pub code: String,
    /// Of the question that was open; the number of questions: the result.
    pub position: usize,
}

/// What a reader has done in the prerendered quiz.
#[derive(Clone, Debug, Default)]
pub struct Prerendered {
    /// The fields of the form, URL-encoded, their names without the widget's key.
    pub fields: String,
    /// Of the question on screen; the number of questions: the result was asked for.
    pub position: usize,
    pub comparing: bool,
}

/// The state that a widget starts with, and what the page is to be told of it.
pub fn open(comparison: Shared<Comparison>, settings: Settings, opening: Opening) -> (State, Vec<Effect>) {
    let mut state = State::new(comparison, settings);
    state.can_share = opening.can_share;
    state.has_address = opening.has_address;
    let mut effects = open_answers(&mut state, &opening);
    if let Some(answers) = opening.answers.clone() {
        state.show_answers(answers);
        effects.push(Effect::Publish);
    } else if let Some(prerendered) = &opening.prerendered {
        effects.extend(take_over(&mut state, prerendered));
    }
    effects.extend(open_comparison(&mut state, &opening));
    effects.push(Effect::Emit(Event::Ready {}));
    effects.extend(link_outcome(&state));
    (state, effects)
}

/// Shows the comparison if it was shown before a reload, or if the address names a row of it. Leads to that row, or else to
/// the widget that a link was made for.
fn open_comparison(state: &mut State, opening: &Opening) -> Option<Effect> {
    let row = query::get(&opening.url, &state.settings.row_param());
    state.row = row.and_then(|id| state.comparison.criterion_named(&id));
    state.comparing |= state.row.is_some() || opening.entry.is_some_and(|entry| entry.comparing);
    if !state.shows_comparison() {
        state.row = None;
    }
    let open = state.row_id().map(|id| Effect::OpenRow(id.to_owned()));
    let reveal = (state.from_link.is_some() && opening.entry.is_none()).then_some(Effect::Reveal);
    open.or(reveal)
}

/// The answers in the address, as a code or as the fields of a form; else the offer to resume an earlier visit.
fn open_answers(state: &mut State, opening: &Opening) -> Vec<Effect> {
    let comparison = state.comparison.clone();
    let questions = comparison.questions.len();
    let other = query::get(&opening.url, &state.settings.other_param());
    let other = other.and_then(|code| decode(&comparison, &code).ok()).map(|opened| opened.answers);
    state.other = other.filter(|answers| !answers.is_empty());
    if let Some(code) = query::get(&opening.url, &state.settings.param) {
        let (answers, notice) = read_code(&comparison, &code);
        state.notice = notice;
        // A reload of the reader's own page is nobody's link: it goes on where it was.
        let own = opening.visit.as_ref().filter(|visit| visit.code == code && !answers.is_empty());
        state.from_link = (own.is_none() && !answers.is_empty()).then(|| answers.clone());
        state.show_answers(answers);
        if let Some(visit) = own {
            state.screen = Screen::at(visit.position, questions);
        }
    } else if let Some(filled) = form::read(&comparison, &state.settings.param, &opening.url) {
        let (answers, notice) = read_fields(&comparison, filled);
        state.notice = notice;
        // Whoever sent the form is who sees this: once a widget runs, the address has a code instead.
        state.show_answers(answers);
        let mut effects = vec![Effect::Publish];
        effects.extend(state.result_event(Origin::Quiz));
        return effects;
    } else if let Some(visit) = opening.visit.as_ref().filter(|_| state.other.is_none()) {
        let screen = Screen::at(visit.position, questions);
        let opened = decode(&comparison, &visit.code).ok().filter(|opened| !opened.answers.is_empty());
        state.notice = opened.map(|opened| Notice::Resumable { screen, answers: opened.answers });
    }
    Vec::new()
}

/// The answers in a link's code, and what a reader should know of them.
fn read_code(comparison: &Comparison, code: &str) -> (Answers, Option<Notice>) {
    let none = || Answers::none(comparison);
    match decode(comparison, code) {
        Ok(Opened { answers, .. }) if answers.is_empty() => (none(), Some(Notice::LinkNothingLeft)),
        Ok(Opened { answers, gone, changed, .. }) => {
            let notice = Notice::LinkChanged { questions: changed, answers: gone };
            (answers, (gone + changed > 0).then_some(notice))
        }
        Err(LinkError::Damaged) => (none(), Some(Notice::LinkDamaged)),
        Err(LinkError::NewerFormat) => (none(), Some(Notice::LinkNewerFormat)),
        Err(LinkError::OtherComparison(_)) => (none(), Some(Notice::LinkOtherComparison)),
    }
}

/// The answers in the fields of a form that was sent without any script.
fn read_fields(comparison: &Comparison, filled: Filled) -> (Answers, Option<Notice>) {
    match filled.comparison {
        Some(id) if !is_id(&id) => (Answers::none(comparison), Some(Notice::LinkDamaged)),
        Some(id) if id != comparison.id => (Answers::none(comparison), Some(Notice::LinkOtherComparison)),
        _ => {
            let notice = Notice::LinkChanged { questions: 0, answers: filled.gone };
            (filled.answers, (filled.gone > 0).then_some(notice))
        }
    }
}

/// Goes on where the reader is in the prerendered quiz; nothing changes where they have done nothing there, or where
/// it is another comparison's.
fn take_over(state: &mut State, prerendered: &Prerendered) -> Vec<Effect> {
    let comparison = state.comparison.clone();
    let filled = form::read(&comparison, "", &format!("?{}", prerendered.fields));
    let Some(filled) = filled.filter(|filled| filled.comparison.as_ref() == Some(&comparison.id)) else {
        return Vec::new();
    };
    let untouched = filled.answers == Answers::none(&comparison) && prerendered.position == 0;
    if untouched && !prerendered.comparing {
        return Vec::new();
    }
    state.notice = None;
    state.answers = filled.answers;
    state.screen = Screen::at(prerendered.position, comparison.questions.len());
    state.comparing = prerendered.comparing;
    let decided = comparison.questions.keys().filter(|&question| state.answers.response(question).choice.is_some());
    let mut effects = vec![Effect::Publish];
    effects.extend(decided.map(|question| Effect::Emit(state.answer_event(question))));
    if state.screen == Screen::Result {
        effects.extend(state.result_event(Origin::Quiz));
    }
    effects
}

/// What the page is told of a link that was opened.
fn link_outcome(state: &State) -> Option<Effect> {
    let code = match &state.notice {
        Some(Notice::LinkDamaged) => ErrorCode::LinkDamaged,
        Some(Notice::LinkNewerFormat) => ErrorCode::LinkNewerFormat,
        Some(Notice::LinkOtherComparison) => ErrorCode::LinkOtherComparison,
        _ if state.from_link.is_some() => return state.result_event(Origin::Link),
        _ => return None,
    };
    let message = "the answers in the link cannot be read".to_owned();
    Some(Effect::Emit(Event::Error { code, message }))
}
