//! Holds a widget's session: apply, draw, publish and announce, in one place.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::events::{Host, emit};
use super::focus::Goal;
use super::json::to_js;
use super::opening::{Opening, open, other_key};
use super::resume::{Kept, keep};
use super::{address, page};
use crate::model::answers::{Answers, Choice};
use crate::model::comparison::Comparison;
use crate::model::link::encode;
use crate::model::query;
use crate::model::result::result;
use crate::model::session::{Action, Screen, Session, apply};
use crate::model::table::Filter;
use crate::model::value::{Value, record};
use crate::view::part::{Drawing, Part};
use crate::view::widget::Props;
use crate::view::words::Words;
use crate::view::words::table::listed;
use crate::view::{Notice, Offer, Sharing};

/// The element's attributes.
pub struct Settings {
    pub offer: Offer,
    pub words: &'static Words,
    pub param: String,
    pub share_base: Option<String>,
}

impl Settings {
    /// `[view, list of words, param, share-url or nothing]`.
    pub fn read(settings: &Value) -> Settings {
        let item = |at: usize| settings.items().get(at).unwrap_or(&Value::Null);
        let text = |at| item(at).text();
        let offer = match text(0) {
            "quiz" => Offer::Quiz,
            "compare" => Offer::Compare,
            _ => Offer::Both,
        };
        let share_base = Some(text(3)).filter(|base| !base.is_empty());
        Settings { offer, words: listed(item(1)), param: text(2).to_owned(), share_base: share_base.map(str::to_owned) }
    }
}

pub struct Store {
    pub comparison: Rc<Comparison>,
    pub host: Host,
    pub root: Element,
    pub settings: RefCell<Settings>,
    pub session: RefCell<Session>,
    /// The reader's wishes for the table, for as long as it is on screen.
    pub filter: RefCell<Filter>,
    pub notice: RefCell<Option<Notice>>,
    pub sharing: Cell<Sharing>,
    /// The answers before something was tried.
    pub before: RefCell<Option<Answers>>,
    /// Someone else's answers.
    pub other: RefCell<Option<Answers>>,
    pub from_link: Cell<bool>,
    pub paste_failed: Cell<bool>,
    /// Where the focus goes once what was asked for has been drawn.
    goal: RefCell<Option<Goal>>,
    /// Told by each drawing.
    drawn: Callback<()>,
    /// Moves on after a choice by pointer; dropping it cancels.
    pub beat: RefCell<Option<Timeout>>,
    app: RefCell<Option<AppHandle<Drawing>>>,
}

impl Store {
    pub fn mount(host: Host, root: Element, comparison: Comparison, settings: Settings) -> Rc<Store> {
        let Opening { session, notice, from_link, sent, other } = open(&host, &comparison, &settings.param);
        let store = Rc::new_cyclic(|weak| Store {
            comparison: Rc::new(comparison),
            host,
            root: root.clone(),
            settings: RefCell::new(settings),
            session: RefCell::new(session),
            filter: RefCell::default(),
            notice: RefCell::new(notice),
            sharing: Cell::default(),
            before: RefCell::default(),
            other: RefCell::new(other),
            from_link: Cell::new(from_link),
            paste_failed: Cell::default(),
            goal: RefCell::default(),
            drawn: Callback::from(drawn(weak.clone())),
            beat: RefCell::default(),
            app: RefCell::default(),
        });
        let app = Renderer::<Drawing>::with_root_and_props(root, store.part()).render();
        store.app.replace(Some(app));
        if sent {
            store.publish();
        }
        store
    }

    pub fn unmount(&self) {
        self.beat.take();
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }

    pub fn configure(self: &Rc<Self>, settings: Settings) {
        self.settings.replace(settings);
        self.draw();
    }

    pub fn announce(&self, comparison: &JsValue) {
        let detail = Object::new();
        let _ = Reflect::set(&detail, &"comparison".into(), comparison);
        self.host.emit("tiebreak-ready", &detail);
        let code = match *self.notice.borrow() {
            Some(Notice::Damaged) => "link-damaged",
            Some(Notice::NewerFormat) => "link-newer-format",
            Some(Notice::OtherComparison(_)) => "link-other-comparison",
            _ if self.from_link.get() => return self.announce_result("link"),
            _ => return,
        };
        let message = "the answers in the link cannot be read";
        emit(&self.host, "tiebreak-error", &record(vec![("code", code.into()), ("message", message.into())]));
    }

    pub fn public_answers(&self) -> JsValue {
        to_js(&self.session.borrow().answers.public(&self.comparison))
    }

    pub fn public_result(&self) -> JsValue {
        let result = result(&self.comparison, &self.session.borrow().answers);
        result.map_or(JsValue::NULL, |result| to_js(&result.into()))
    }

    pub fn replace_answers(self: &Rc<Self>, answers: Answers) {
        self.beat.take();
        self.before.take();
        self.session.replace(Session::opened(answers));
        self.publish();
        self.draw();
    }

    pub fn share_url(&self) -> String {
        let settings = self.settings.borrow();
        let base = settings.share_base.clone().unwrap_or_else(page::address);
        let alone = query::with(&base, &other_key(&settings.param), None);
        query::with(&alone, &settings.param, self.code().as_deref())
    }

    pub fn code(&self) -> Option<String> {
        encode(&self.comparison, &self.session.borrow().answers)
    }

    fn part(&self) -> Part {
        let settings = self.settings.borrow();
        let props = Props {
            comparison: self.comparison.clone(),
            session: self.session.borrow().clone(),
            filter: self.filter.borrow().clone(),
            words: settings.words,
            offer: settings.offer,
            param: settings.param.clone(),
            still: false,
            low: Vec::new(),
            notice: self.notice.borrow().clone(),
            sharing: self.sharing.get(),
            share_url: if self.sharing.get() == Sharing::ByHand { self.share_url() } else { String::new() },
            native_share: self.host.can_share(),
            before: self.before.borrow().clone(),
            other: self.other.borrow().clone(),
            from_link: self.from_link.get(),
            paste_failed: self.paste_failed.get(),
            drawn: self.drawn.clone(),
        };
        if !props.comparing() {
            self.filter.take();
        }
        Part::Widget(Rc::new(props))
    }

    pub fn draw(self: &Rc<Self>) {
        let part = self.part();
        if let Some(app) = self.app.borrow_mut().as_mut() {
            app.update(part);
        }
    }

    /// Draws, then brings the reader to where reading continues.
    pub fn draw_and_go(self: &Rc<Self>, goal: Goal) {
        self.goal.replace(Some(goal));
        self.draw();
    }

    fn reach_goal(&self) {
        if let Some(goal) = self.goal.take() {
            page::reach(&self.root, &goal.selector());
        }
    }

    /// Brings the address and what is kept for a later visit in step with the session.
    pub fn publish(&self) {
        let settings = self.settings.borrow();
        let code = self.code();
        let other = self.other.borrow().as_ref().and_then(|other| encode(&self.comparison, other));
        address::replace(&self.host, &settings.param, code.as_deref());
        address::replace(&self.host, &other_key(&settings.param), other.as_deref());
        let question = match self.session.borrow().screen {
            Screen::Question(question) => question,
            Screen::Result => self.comparison.questions.len(),
        };
        let kept = code.map(|code| Kept { code, question });
        keep(&self.host, &self.comparison, &settings.param, kept.as_ref());
    }

    pub fn act(self: &Rc<Self>, action: &Action) {
        let before = self.session.borrow().clone();
        let after = apply(&before, action, &self.comparison);
        if after == before {
            return;
        }
        self.beat.take();
        self.before.take();
        self.sharing.set(Sharing::Untouched);
        if matches!(*self.notice.borrow(), Some(Notice::Resumable(_))) {
            self.notice.take();
        }
        self.session.replace(after.clone());
        self.publish();
        if after.answers != before.answers {
            self.announce_answer(action);
        }
        if after.screen == before.screen || after.comparing {
            return self.draw();
        }
        self.draw_and_go(Goal::Heading);
        if after.screen == Screen::Result {
            self.announce_result("quiz");
        }
    }

    fn announce_answer(&self, action: &Action) {
        let questions = match action {
            Action::Choose { question, .. } | Action::Skip { question } | Action::Star { question, .. } => {
                vec![*question]
            }
            Action::Change(changes) => changes.iter().map(|change| change.question).collect(),
            _ => Vec::new(),
        };
        self.announce_answers(&questions);
    }

    pub fn announce_answers(&self, questions: &[usize]) {
        for &question in questions {
            let response = self.session.borrow().answers.response(question);
            let entry = &self.comparison.questions[question];
            let answer = match response.choice {
                Some(Choice::Answer(answer)) => Some(entry.answers[answer].id.as_str()),
                _ => None,
            };
            let detail = record(vec![
                ("question", entry.id.as_str().into()),
                ("answer", answer.into()),
                ("star", response.star.into()),
            ]);
            emit(&self.host, "tiebreak-answer", &detail);
        }
    }

    pub fn announce_result(&self, origin: &'static str) {
        let result = result(&self.comparison, &self.session.borrow().answers);
        if let Some(result) = result {
            emit(&self.host, "tiebreak-result", &record(vec![("result", result.into()), ("origin", origin.into())]));
        }
    }
}

/// Weak: the drawing is owned by the store, and must not keep it alive.
fn drawn(store: Weak<Store>) -> impl Fn(()) {
    move |()| {
        if let Some(store) = store.upgrade() {
            store.reach_goal();
            store.host.drawn();
        }
    }
}
