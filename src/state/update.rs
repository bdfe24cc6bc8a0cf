//! Every transition: the state after a message, and what the browser is to do then.

use std::mem;

use tiebreak_core::answers::{Answers, Choice, Response};
use tiebreak_core::filter::{Filter, columns, rows, with_column};
use tiebreak_core::link::from_pasted_text;

use super::entry::return_to;
use super::trial::{keep, may_star, restart, try_changes, try_star, undo, undo_restart};
use super::{Effect, Entry, Event, Focus, Msg, Notice, Origin, Screen, ShareMethod, Sharing, State};
use crate::i18n::lowercase;
use crate::stepping::{Direction, step};

/// Changes the state; what cannot be done leaves it as it was.
#[allow(clippy::too_many_lines, reason = "one arm a message")]
pub fn update(state: &mut State, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Choose { question, answer } => {
            act(state, |state| state.answers.set_choice(question, Choice::Answer(answer)))
        }
        Msg::ChooseByPointer { question, answer } => {
            let mut effects = update(state, Msg::Choose { question, answer });
            effects.push(Effect::ScheduleNext);
            effects
        }
        Msg::Skip(question) => act(state, |state| {
            state.answers.set(question, Response { choice: Some(Choice::Skip), star: false });
            move_by(state, Direction::Next);
        }),
        Msg::Star { question, star: true } if !may_star(state, question) => {
            state.star_refused = true;
            Vec::new()
        }
        Msg::Star { question, star } => act(state, |state| state.answers.set_star(question, star)),
        Msg::Next if !is_decided(state) => Vec::new(),
        Msg::Next => act(state, |state| move_by(state, Direction::Next)),
        Msg::Back => act(state, |state| move_by(state, Direction::Back)),
        Msg::ShowQuestion(question) => act(state, |state| {
            state.screen = Screen::Question(question);
            state.comparing = false;
        }),
        Msg::Return(entry) => return_to(state, entry),
        Msg::ShowResult => {
            let was_comparing = state.comparing;
            let mut effects = act(state, |state| {
                state.screen = Screen::Result;
                state.comparing = false;
            });
            if was_comparing {
                // The pressed button, which stands in the comparison, is gone.
                effects.push(Effect::Focus(Focus::Heading));
            }
            effects
        }
        Msg::Restart => restart(state),
        Msg::UndoRestart => undo_restart(state),
        Msg::ForgetRestart => {
            state.restarted = None;
            Vec::new()
        }
        Msg::ShowComparison(comparing) => act(state, |state| state.comparing = comparing),
        Msg::ShowCriterion(criterion) => {
            let mut effects = act(state, |state| {
                state.comparing = true;
                state.row = Some(criterion);
            });
            if !rows(&state.comparison, &state.answers, &state.filter, lowercase).contains(&criterion) {
                show_all_rows(state);
            }
            effects.push(Effect::Focus(Focus::Row(state.comparison.criteria[criterion].id.clone())));
            effects
        }
        Msg::ToggleRow { criterion, open: true } => act(state, |state| state.row = Some(criterion)),
        Msg::ToggleRow { criterion, .. } => match state.row.take_if(|row| *row == criterion) {
            Some(_) => vec![Effect::Publish],
            None => Vec::new(),
        },
        Msg::Search(search) => filter(state, |filter| filter.search = search),
        Msg::ClearSearch => {
            state.filter.search.clear();
            vec![Effect::Focus(Focus::Search)]
        }
        Msg::OnlyClearWinners(only) => filter(state, |filter| filter.clear_winners = only),
        Msg::OnlyMine(only) => filter(state, |filter| filter.mine = only),
        Msg::OnlyStarred(only) => filter(state, |filter| filter.starred = only),
        Msg::ShowGroup(group) => {
            state.filter.group = group;
            vec![Effect::Focus(Focus::Rows)]
        }
        Msg::ShowAllRows => {
            show_all_rows(state);
            vec![Effect::Focus(Focus::Rows)]
        }
        Msg::ShowColumn { option, shown } => {
            let columns = columns(&state.comparison, &state.answers, &state.filter);
            filter(state, |filter| filter.columns = with_column(&columns, option, shown))
        }
        Msg::Try { changes, place } => try_changes(state, &changes, place),
        Msg::TryStar(question) => try_star(state, question),
        Msg::Keep => keep(state),
        Msg::Undo => undo(state),
        Msg::ChooseRival(option) => {
            state.rival = Some(option);
            Vec::new()
        }
        Msg::CompareWithMine => {
            // Without what the reader has tried in them since.
            state.other = Some(state.from_link.take().unwrap_or_else(|| state.answers.clone()));
            let none = Answers::none(&state.comparison);
            replace_answers(state, none)
        }
        Msg::CompareWithText(text) => {
            state.other = from_pasted_text(&state.comparison, &text);
            state.paste_failed = state.other.is_none();
            let mut effects = vec![Effect::Publish];
            if !state.paste_failed {
                effects.push(Effect::Focus(Focus::SideBySide));
            }
            effects
        }
        Msg::EndSideBySide => {
            state.other = None;
            vec![Effect::Publish, Effect::Focus(Focus::SideBySide)]
        }
        Msg::Resume => match state.notice.take() {
            Some(Notice::Resumable { screen, answers }) => replace_answers_at(state, answers, screen),
            _ => Vec::new(),
        },
        Msg::StartFresh => {
            state.notice = None;
            vec![Effect::ForgetVisit, Effect::Focus(Focus::Heading)]
        }
        Msg::DismissNotice => {
            state.notice = None;
            vec![Effect::Focus(Focus::Heading)]
        }
        Msg::Share => vec![Effect::Share],
        Msg::Copy => vec![Effect::Copy],
        Msg::CopyBoth => vec![Effect::CopyBoth],
        Msg::CopyRow(criterion) => vec![Effect::CopyRow(criterion)],
        Msg::Save(format) => vec![Effect::Save(format)],
        Msg::Print => vec![Effect::Print],
        Msg::CopyText => vec![Effect::CopyText],
        Msg::TextCopied => {
            state.sharing = Sharing::Copied;
            Vec::new()
        }
        Msg::Copied(url) => {
            state.sharing = Sharing::Copied;
            vec![Effect::Emit(Event::Share { url, method: ShareMethod::Copy })]
        }
        Msg::CopyRefused(url) => {
            state.sharing = Sharing::ByHand(url);
            vec![Effect::Focus(Focus::ShareLink)]
        }
        Msg::Shared(url) => vec![Effect::Emit(Event::Share { url, method: ShareMethod::Native })],
        Msg::SavePicture(format) => vec![Effect::SavePicture(format)],
        Msg::PictureFailed => {
            state.notice = Some(Notice::PictureFailed);
            Vec::new()
        }
        Msg::Configure(settings) => {
            state.settings = settings;
            Vec::new()
        }
        Msg::SetAnswers(answers) => {
            state.forget_trial();
            state.from_link = None;
            state.show_answers(answers);
            vec![Effect::CancelNext, Effect::Publish]
        }
    }
}

/// A reader's action on answers or screen, and what follows from it. A button that goes away with its press needs a
/// [`Effect::Focus`] of its own.
pub(super) fn act(state: &mut State, action: impl FnOnce(&mut State)) -> Vec<Effect> {
    let (answers, before) = (state.answers.clone(), state.entry());
    action(state);
    follow(state, &answers, before)
}

/// What follows from an action that has changed something: the address, an event for each question whose answer or star
/// is another one, and the focus on the heading of a new screen. It also ends what could be undone, the word on sharing,
/// and the offer to resume.
fn follow(state: &mut State, answers: &Answers, before: Entry) -> Vec<Effect> {
    if !state.shows_comparison() {
        state.row = None;
    }
    if *answers == state.answers && before == state.entry() {
        return Vec::new();
    }
    let is_other_screen = before.screen != state.screen;
    if is_other_screen {
        state.forget_trial();
    } else if *answers != state.answers {
        state.trial = None;
    }
    state.star_refused = false;
    state.restarted = None;
    state.sharing = Sharing::Untouched;
    if matches!(state.notice, Some(Notice::Resumable { .. })) {
        state.notice = None;
    }
    let mut effects = vec![Effect::CancelNext, state.publish_since(before)];
    let changed = state
        .comparison
        .questions
        .keys()
        .filter(|&question| answers.response(question) != state.answers.response(question));
    effects.extend(changed.map(|question| Effect::Emit(state.answer_event(question))));
    if is_other_screen && !state.comparing {
        effects.push(Effect::Focus(Focus::Heading));
        if state.screen == Screen::Result {
            effects.extend(state.result_event(Origin::Quiz));
        }
    }
    effects
}

fn move_by(state: &mut State, direction: Direction) {
    let questions = state.comparison.questions.len();
    state.screen = Screen::at(step(state.screen.position(questions), questions, direction), questions);
}

/// Whether the current question is answered or skipped.
fn is_decided(state: &State) -> bool {
    match state.screen {
        Screen::Question(question) => state.answers.response(question).choice.is_some(),
        Screen::Result => true,
    }
}

/// Changes which rows and columns are shown. That is neither in the address nor in the history.
fn filter(state: &mut State, change: impl FnOnce(&mut Filter)) -> Vec<Effect> {
    change(&mut state.filter);
    state.sharing = Sharing::Untouched;
    Vec::new()
}

/// Takes all filters out. The columns stay as the reader has chosen them.
fn show_all_rows(state: &mut State) {
    state.filter = Filter { columns: mem::take(&mut state.filter.columns), ..Filter::default() };
}

/// Replaces all answers at once, which emits no event, and brings the reader to the heading.
pub(super) fn replace_answers(state: &mut State, answers: Answers) -> Vec<Effect> {
    let screen = State::screen_of(&answers);
    replace_answers_at(state, answers, screen)
}

/// [`replace_answers`], and shows this screen.
pub(super) fn replace_answers_at(state: &mut State, answers: Answers, screen: Screen) -> Vec<Effect> {
    let before = state.entry();
    state.forget_trial();
    state.notice = None;
    state.sharing = Sharing::Untouched;
    state.show_answers(answers);
    state.screen = screen;
    vec![Effect::CancelNext, state.publish_since(before), Effect::Focus(Focus::Heading)]
}
