//! Holds a widget's session and carries out what a reader or the page asks: apply, draw, publish, in one place.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement};
use yew::{AppHandle, Callback, InputEvent, Renderer, TargetCast};

use super::events::{AnswerDetail, ErrorDetail, Host, ResultDetail, ShareDetail, emit, plain};
use super::focus::{Goal, move_to};
use super::{address, sharing};
use crate::model::answers::{Answers, Choice};
use crate::model::comparison::Comparison;
use crate::model::link::{LinkError, decode, encode};
use crate::model::query;
use crate::model::result::result;
use crate::model::session::{Action, Screen, Session, apply};
use crate::view::widget::{Props, Widget};
use crate::view::words::{Words, words};
use crate::view::{Notice, Offer, Request, Shared, Sharing};

/// How long a choice by pointer shows before the quiz moves on.
const BEAT_MS: u32 = 350;

/// The element's attributes.
pub struct Settings {
    offer: Offer,
    words: &'static Words,
    param: String,
    share_base: Option<String>,
}

impl Settings {
    pub fn new(view: &str, lang: &str, param: String, share_base: Option<String>) -> Settings {
        let offer = match view {
            "quiz" => Offer::Quiz,
            "compare" => Offer::Compare,
            _ => Offer::Both,
        };
        Settings { offer, words: words(lang), param, share_base }
    }
}

pub struct Store {
    pub comparison: Shared,
    host: Host,
    root: Element,
    settings: RefCell<Settings>,
    session: RefCell<Session>,
    notice: RefCell<Option<Notice>>,
    sharing: Cell<Sharing>,
    /// Moves on after a choice by pointer; dropping it cancels.
    beat: RefCell<Option<Timeout>>,
    app: RefCell<Option<AppHandle<Widget>>>,
}

impl Store {
    pub fn mount(host: Host, root: Element, comparison: Comparison, settings: Settings) -> Rc<Store> {
        let (answers, notice) = open_link(&comparison, &settings.param);
        let store = Rc::new(Store {
            comparison: Shared(Rc::new(comparison)),
            host,
            root: root.clone(),
            settings: RefCell::new(settings),
            session: RefCell::new(Session::opened(answers)),
            notice: RefCell::new(notice),
            sharing: Cell::default(),
            beat: RefCell::default(),
            app: RefCell::default(),
        });
        let app = Renderer::<Widget>::with_root_and_props(root, store.props()).render();
        store.app.replace(Some(app));
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
        let detail = wasm_bindgen_futures::js_sys::Object::new();
        let _ = wasm_bindgen_futures::js_sys::Reflect::set(&detail, &"comparison".into(), comparison);
        self.host.emit("tiebreak-ready", &detail);
        let code = match *self.notice.borrow() {
            Some(Notice::Damaged) => "link-damaged",
            Some(Notice::NewerFormat) => "link-newer-format",
            Some(Notice::OtherComparison(_)) => "link-other-comparison",
            _ => return self.announce_result("link"),
        };
        let message = "the answers in the link cannot be read".to_owned();
        emit(&self.host, "tiebreak-error", &ErrorDetail { code, message });
    }

    pub fn public_answers(&self) -> JsValue {
        plain(&self.session.borrow().answers.public(&self.comparison))
    }

    pub fn public_result(&self) -> JsValue {
        plain(&result(&self.comparison, &self.session.borrow().answers))
    }

    pub fn replace_answers(self: &Rc<Self>, answers: Answers) {
        self.beat.take();
        self.session.replace(Session::opened(answers));
        self.publish();
        self.draw();
    }

    pub fn share_url(&self) -> String {
        let settings = self.settings.borrow();
        let base = settings.share_base.clone().unwrap_or_else(address::current);
        query::with(&base, &settings.param, self.code().as_deref())
    }

    fn code(&self) -> Option<String> {
        encode(&self.comparison, &self.session.borrow().answers)
    }

    fn props(self: &Rc<Self>) -> Props {
        let settings = self.settings.borrow();
        // Weak: the drawing is owned by the store, and must not keep it alive.
        let store = Rc::downgrade(self);
        Props {
            comparison: self.comparison.clone(),
            session: self.session.borrow().clone(),
            words: settings.words,
            offer: settings.offer,
            notice: self.notice.borrow().clone(),
            sharing: self.sharing.get(),
            share_url: self.share_url().into(),
            native_share: sharing::has_native(),
            on: Callback::from(move |request| {
                if let Some(store) = store.upgrade() {
                    store.carry_out(request);
                }
            }),
            text_of: Callback::from(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value()),
        }
    }

    fn draw(self: &Rc<Self>) {
        let props = self.props();
        if let Some(app) = self.app.borrow_mut().as_mut() {
            app.update(props);
        }
    }

    fn publish(&self) {
        address::replace(&self.settings.borrow().param, self.code().as_deref());
    }

    fn carry_out(self: &Rc<Self>, request: Request) {
        match request {
            Request::Act(action) => self.act(&action),
            Request::ActThenNext(action) => {
                self.act(&action);
                let store = Rc::clone(self);
                self.beat.replace(Some(Timeout::new(BEAT_MS, move || store.act(&Action::Next))));
            }
            Request::ShowCriterion(criterion) => {
                self.act(&Action::Compare(true));
                move_to(self.root.clone(), Goal::Row(self.comparison.criteria[criterion].id.clone()));
            }
            Request::Share => self.share(),
            Request::Copy => self.copy(),
            Request::DismissNotice => {
                self.notice.take();
                self.draw();
                move_to(self.root.clone(), Goal::Heading);
            }
        }
    }

    fn act(self: &Rc<Self>, action: &Action) {
        let before = self.session.borrow().clone();
        let after = apply(&before, action, &self.comparison);
        if after == before {
            return;
        }
        self.beat.take();
        self.sharing.set(Sharing::Untouched);
        self.session.replace(after.clone());
        if after.answers != before.answers {
            self.publish();
            self.announce_answer(action);
        }
        self.draw();
        if after.screen != before.screen && !after.comparing {
            move_to(self.root.clone(), Goal::Heading);
            if after.screen == Screen::Result {
                self.announce_result("quiz");
            }
        }
    }

    fn announce_answer(&self, action: &Action) {
        let (Action::Choose { question, .. } | Action::Skip { question } | Action::Star { question, .. }) = *action
        else {
            return;
        };
        let response = self.session.borrow().answers.response(question);
        let entry = &self.comparison.questions[question];
        let answer = match response.choice {
            Some(Choice::Answer(answer)) => Some(entry.answers[answer].id.as_str()),
            _ => None,
        };
        emit(&self.host, "tiebreak-answer", &AnswerDetail { question: &entry.id, answer, star: response.star });
    }

    fn announce_result(&self, origin: &'static str) {
        let result = result(&self.comparison, &self.session.borrow().answers);
        if let Some(result) = result {
            emit(&self.host, "tiebreak-result", &ResultDetail { result, origin });
        }
    }

    fn share(self: &Rc<Self>) {
        let store = Rc::clone(self);
        spawn_local(async move {
            let url = store.share_url();
            match sharing::native(&store.comparison.title, &url).await {
                Ok(true) => emit(&store.host, "tiebreak-share", &ShareDetail { url: &url, method: "native" }),
                Ok(false) => {}
                Err(_) => store.copy(),
            }
        });
    }

    fn copy(self: &Rc<Self>) {
        let store = Rc::clone(self);
        spawn_local(async move {
            let url = store.share_url();
            if sharing::copy(&url).await.is_ok() {
                store.sharing.set(Sharing::Copied);
                emit(&store.host, "tiebreak-share", &ShareDetail { url: &url, method: "copy" });
                store.draw();
            } else {
                store.sharing.set(Sharing::ByHand);
                store.draw();
                move_to(store.root.clone(), Goal::Link);
            }
        });
    }
}

/// The answers that the page's address holds, and what a reader should know of them.
fn open_link(comparison: &Comparison, param: &str) -> (Answers, Option<Notice>) {
    let none = Answers::none(comparison);
    let Some(code) = query::get(&address::current(), param) else {
        return (none, None);
    };
    match decode(comparison, &code) {
        Ok(opened) if opened.answers.is_empty() => (none, Some(Notice::NothingLeft)),
        Ok(opened) => (opened.answers, (opened.gone > 0).then_some(Notice::Gone(opened.gone))),
        Err(LinkError::Damaged) => (none, Some(Notice::Damaged)),
        Err(LinkError::NewerFormat) => (none, Some(Notice::NewerFormat)),
        Err(LinkError::OtherComparison(id)) => (none, Some(Notice::OtherComparison(id))),
    }
}
