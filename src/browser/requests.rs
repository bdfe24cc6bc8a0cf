//! Carries out what a reader asks for.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsValue, closure::Closure};

use super::events::emit;
use super::focus::Goal;
use super::opening::pasted;
use super::resume::{keep, kept};
use super::sharing;
use super::store::Store;
use crate::model::answers::Answers;
use crate::model::flips::Change;
use crate::model::link::decode;
use crate::model::session::{Action, Screen, Session};
use crate::model::table::Filter;
use crate::model::value::record;
use crate::view::Sharing;
use crate::view::request::{PictureFormat, Request};

/// How long a choice by pointer shows before the quiz moves on.
const BEAT_MS: u32 = 350;

impl Store {
    pub fn carry_out(self: &Rc<Self>, request: Request) {
        match request {
            Request::Choose { question, answer } => self.act(&Action::Choose { question, answer }),
            Request::ChooseThenNext { question, answer } => {
                self.act(&Action::Choose { question, answer });
                let store = Rc::clone(self);
                self.beat.replace(Some(Timeout::new(BEAT_MS, move || store.act(&Action::Next))));
            }
            Request::Skip(question) => {
                self.act(&Action::Skip { question });
                self.act(&Action::Next);
            }
            Request::Star { question, star } => self.act(&Action::Star { question, star }),
            Request::Next => self.act(&Action::Next),
            Request::Back => self.act(&Action::Back),
            Request::ShowQuestion(question) => self.act(&Action::GoTo(Screen::Question(question))),
            Request::ShowResult => self.act(&Action::GoTo(Screen::Result)),
            Request::Restart => self.act(&Action::Restart),
            Request::Compare(comparing) => self.act(&Action::Compare(comparing)),
            Request::ShowCriterion(criterion) => {
                self.act(&Action::Compare(true));
                self.draw_and_go(Goal::Row(self.comparison.criteria[criterion].id.clone()));
            }
            Request::Search(search) => self.filter(|filter| filter.search = search),
            Request::Differences(only) => self.filter(|filter| filter.differences = only),
            Request::MineFirst(first) => self.filter(|filter| filter.mine_first = first),
            Request::ToggleOption(option) => self.filter(|filter| toggle(&mut filter.hidden, option)),
            Request::Try(changes) => self.try_out(changes),
            Request::ChangeAnswer { question, answer } => self.try_out(vec![Change { question, answer }]),
            Request::Undo => {
                if let Some(answers) = self.before.take() {
                    self.show(Session::opened(answers));
                }
            }
            Request::CompareWithMine => {
                let theirs = self.session.borrow().answers.clone();
                self.other.replace(Some(theirs));
                self.from_link.set(false);
                self.show(Session::opened(Answers::none(&self.comparison)));
            }
            Request::CompareWithLink(text) => {
                let other = pasted(&self.comparison, &text);
                self.paste_failed.set(other.is_none());
                self.other.replace(other);
                self.publish();
                if self.paste_failed.get() {
                    self.draw();
                } else {
                    self.draw_and_go(Goal::Versus);
                }
            }
            Request::EndComparison => {
                self.other.take();
                self.publish();
                self.draw_and_go(Goal::Versus);
            }
            Request::Resume => self.resume(),
            Request::StartFresh => {
                keep(&self.host, &self.comparison, &self.settings.borrow().param, None);
                self.dismiss();
            }
            Request::DismissNotice => self.dismiss(),
            Request::Share => self.share(),
            Request::Copy => self.copy(),
            Request::SavePicture(format) => self.save_picture(format),
        }
    }

    fn filter(self: &Rc<Self>, change: impl FnOnce(&mut Filter)) {
        change(&mut self.filter.borrow_mut());
        self.draw();
    }

    fn dismiss(self: &Rc<Self>) {
        self.notice.take();
        self.draw_and_go(Goal::Heading);
    }

    /// Replaces the session as a whole and brings the reader to its heading.
    fn show(self: &Rc<Self>, session: Session) {
        self.beat.take();
        self.before.take();
        self.notice.take();
        self.session.replace(session);
        self.publish();
        self.draw_and_go(Goal::Heading);
    }

    fn try_out(self: &Rc<Self>, changes: Vec<Change>) {
        let before = self.session.borrow().answers.clone();
        self.act(&Action::Change(changes));
        self.before.replace(Some(before));
        self.draw_and_go(Goal::Heading);
    }

    fn resume(self: &Rc<Self>) {
        let kept = kept(&self.host, &self.comparison, &self.settings.borrow().param);
        let opened = kept.and_then(|kept| Some((kept.question, decode(&self.comparison, &kept.code).ok()?.answers)));
        match opened {
            Some((question, answers)) => {
                self.show(Session { screen: Screen::Question(question), comparing: false, answers });
            }
            None => self.dismiss(),
        }
    }

    fn save_picture(&self, format: PictureFormat) {
        if let Some(code) = self.code() {
            self.host.save_picture(format == PictureFormat::Png, &code);
        }
    }

    fn share(self: &Rc<Self>) {
        let url = self.share_url();
        let shared = self.when(|store, url| store.announce_share(url, "native"), &url);
        sharing::share(&self.comparison.title, &url, &shared, &self.when(|store, _| store.copy(), &url));
    }

    fn copy(self: &Rc<Self>) {
        let url = self.share_url();
        let copied = |store: &Rc<Store>, url: &str| {
            store.sharing.set(Sharing::Copied);
            store.announce_share(url, "copy");
            store.draw();
        };
        let refused = |store: &Rc<Store>, _: &str| {
            store.sharing.set(Sharing::ByHand);
            store.draw_and_go(Goal::Link);
        };
        sharing::copy(&url, &self.when(copied, &url), &self.when(refused, &url));
    }

    /// What happens to a link later, as a function for the platform to call.
    fn when(self: &Rc<Self>, then: fn(&Rc<Store>, &str), url: &str) -> JsValue {
        let (store, url) = (Rc::clone(self), url.to_owned());
        Closure::once_into_js(move || then(&store, &url))
    }

    fn announce_share(&self, url: &str, method: &str) {
        emit(&self.host, "tiebreak-share", &record(vec![("url", url.into()), ("method", method.into())]));
    }
}

fn toggle(list: &mut Vec<usize>, item: usize) {
    match list.iter().position(|&other| other == item) {
        Some(found) => drop(list.remove(found)),
        None => list.push(item),
    }
}
