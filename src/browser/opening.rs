//! What a widget starts with: the answers of the page's link, those of an earlier visit, or none.

use super::events::Host;
use super::page;
use super::resume::kept;
use crate::model::answers::Answers;
use crate::model::comparison::Comparison;
use crate::model::cut::pieces;
use crate::model::form::{self, Filled};
use crate::model::link::{LinkError, Opened, decode, encode};
use crate::model::query;
use crate::model::session::{Screen, Session};
use crate::view::Notice;

pub struct Opening {
    pub session: Session,
    pub notice: Option<Notice>,
    /// Whether the answers came with somebody's link.
    pub from_link: bool,
    /// Whether they came as the fields of a form, to be turned into a link.
    pub sent: bool,
    /// Someone else's answers, which the address holds beside one's own.
    pub other: Option<Answers>,
}

/// The key beside a widget's own that holds the answers it is compared with.
pub fn other_key(param: &str) -> String {
    [param, "-with"].concat()
}

pub fn open(host: &Host, comparison: &Comparison, param: &str) -> Opening {
    let url = page::address();
    let other = query::get(&url, &other_key(param)).and_then(|code| decode(comparison, &code).ok());
    let other = other.map(|opened| opened.answers).filter(|answers| !answers.is_empty());
    let kept = kept(host, comparison, param);
    let last = comparison.questions.len();
    let mut sent = false;
    let (session, notice, from_link) = match query::get(&url, param) {
        Some(code) => {
            let (answers, notice) = read(comparison, &code);
            let from_link = !answers.is_empty();
            // A reload of one's own page is nobody's link: it goes on where it was.
            match kept.filter(|kept| from_link && kept.code == code) {
                Some(kept) if kept.question < last => {
                    (Session { screen: Screen::Question(kept.question), comparing: false, answers }, notice, false)
                }
                Some(_) => (Session::opened(answers), notice, false),
                None => (Session::opened(answers), notice, from_link),
            }
        }
        None if let Some(filled) = form::read(comparison, param, &url) => {
            let (answers, notice) = take_fields(comparison, filled);
            sent = true;
            let from_link = !answers.is_empty();
            (Session::opened(answers), notice, from_link)
        }
        None => {
            let kept = kept.filter(|kept| other.is_none() && kept.question < last);
            let notice = kept.map(|kept| Notice::Resumable(kept.question));
            (Session::opened(Answers::none(comparison)), notice, false)
        }
    };
    Opening { session, notice, from_link, sent, other }
}

/// The answers in a link's code, and what a reader should know of them.
fn read(comparison: &Comparison, code: &str) -> (Answers, Option<Notice>) {
    let none = Answers::none(comparison);
    match decode(comparison, code) {
        Ok(Opened { answers, .. }) if answers.is_empty() => (none, Some(Notice::NothingLeft)),
        Ok(Opened { answers, gone, changed, .. }) => {
            let notice = Notice::Changed { questions: changed, answers: gone };
            (answers, (gone + changed > 0).then_some(notice))
        }
        Err(LinkError::Damaged) => (none, Some(Notice::Damaged)),
        Err(LinkError::NewerFormat) => (none, Some(Notice::NewerFormat)),
        Err(LinkError::OtherComparison(id)) => (none, Some(Notice::OtherComparison(id))),
    }
}

/// The answers in the fields of a form that was sent without any script.
fn take_fields(comparison: &Comparison, filled: Filled) -> (Answers, Option<Notice>) {
    match filled.comparison {
        Some(id) if id != comparison.id => (Answers::none(comparison), Some(Notice::OtherComparison(id))),
        _ => {
            let notice = Notice::Changed { questions: 0, answers: filled.gone };
            (filled.answers, (filled.gone > 0).then_some(notice))
        }
    }
}

/// The answers in whatever a reader pasted: a whole link, with any key, or a bare code.
pub fn pasted(comparison: &Comparison, text: &str) -> Option<Answers> {
    let candidates = pieces(text, "?&=# \r\n\t");
    let mut opened =
        candidates.into_iter().filter_map(|code| decode(comparison, code).ok().map(|opened| opened.answers));
    opened.find(|answers| encode(comparison, answers).is_some())
}
