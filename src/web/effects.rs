//! Runs the effects of the state's transitions.

use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use gloo::utils::window;
use js_sys::Reflect;
use wasm_bindgen_futures::spawn_local;
use web_sys::{CustomEvent, CustomEventInit};

use super::convert::to_js;
use super::held::Held;
use super::widget::Mounted;
use super::{download, focus, history, page, sharing};
use crate::components::verdict::result_text;
use crate::export::{csv, markdown};
use crate::picture::{Shape, picture};
use crate::state::{Effect, Entry, Event, Msg, PictureFormat, TextFormat};

/// How long a choice by pointer is shown before the quiz moves on, in milliseconds.
const CHOICE_SHOWN_MS: u32 = 350;
/// For how long a reader who has started again can undo it, in milliseconds.
const RESTART_UNDO_MS: u32 = 10_000;
/// How long after a refused change of the address it is tried again, in milliseconds. Safari allows 100 changes in 30
/// seconds.
const PUBLISH_AGAIN_MS: u32 = 4000;
/// Refused changes in a row before it is no longer tried: some embedded documents refuse every one.
const MOST_REFUSALS: u8 = 10;

impl Mounted {
    pub fn run(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::Publish => self.publish(None),
            Effect::Push(left) => self.publish(Some(left)),
            Effect::Reveal => page::reveal(&self.element),
            Effect::OpenRow(id) => focus::open_row(&self.mount, &id),
            Effect::CloseRow(id) => focus::close_row(&self.mount, &id),
            Effect::ForgetVisit => {
                let state = self.store.state();
                page::keep_visit(&state.comparison, &state.settings.param, None);
            }
            Effect::ScheduleNext => drop(self.next.replace(Some(self.dispatch_after(CHOICE_SHOWN_MS, Msg::Next)))),
            Effect::CancelNext => drop(self.next.take()),
            Effect::ScheduleForgetRestart => {
                drop(self.restart.replace(Some(self.dispatch_after(RESTART_UNDO_MS, Msg::ForgetRestart))));
            }
            Effect::Hold(place) => drop(self.held.replace(Held::of(&self.mount, &self.store.state(), place))),
            Effect::Focus(focus) => drop(self.focus.replace(Some(focus))),
            Effect::Emit(event) => self.emit(&event),
            Effect::Copy => self.copy(self.store.state().share_url(&page::address()), Msg::Copied),
            Effect::CopyBoth => self.copy(self.store.state().share_both_url(&page::address()), Msg::Copied),
            Effect::CopyRow(row) => self.copy(self.store.state().row_url(&page::address(), row), Msg::Copied),
            Effect::CopyText => self.copy_text(),
            Effect::Share => self.share(),
            Effect::SavePicture(format) => self.save_picture(format),
            Effect::Save(format) => self.save_text(format),
            Effect::Print => drop(window().print()),
        }
    }

    /// Sends a message after so many milliseconds; dropping the timeout cancels it.
    fn dispatch_after(self: &Rc<Self>, milliseconds: u32, msg: Msg) -> Timeout {
        let mounted = Rc::downgrade(self);
        Timeout::new(milliseconds, move || dispatch(&mounted, msg))
    }

    /// Tries again later where the browser refuses: the limit is on changes in a short time.
    fn publish(self: &Rc<Self>, left: Option<Entry>) {
        let state = self.store.state();
        // Answers that came with a link are not the reader's own.
        if state.from_link.is_none() {
            page::keep_visit(&state.comparison, &state.settings.param, state.visit().as_ref());
        }
        if history::publish(&state, left) {
            self.refusals.set(0);
        } else if self.refusals.get() < MOST_REFUSALS {
            self.refusals.set(self.refusals.get() + 1);
            let mounted = Rc::downgrade(self);
            let again = move || {
                if let Some(mounted) = mounted.upgrade() {
                    mounted.publish(None);
                }
            };
            self.republish.replace(Some(Timeout::new(PUBLISH_AGAIN_MS, again)));
        }
    }

    fn emit(&self, event: &Event) {
        let detail = to_js(event);
        if matches!(event, Event::Ready {}) {
            let _ = Reflect::set(&detail, &"comparison".into(), &self.data);
        }
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&detail);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(event.name(), &init) {
            let _ = self.element.dispatch_event(&event);
        }
    }

    /// `copied`: the message once the text is on the clipboard.
    fn copy(self: &Rc<Self>, text: String, copied: fn(String) -> Msg) {
        let mounted = Rc::downgrade(self);
        spawn_local(async move {
            let is_copied = sharing::copy(&text).await;
            dispatch(&mounted, if is_copied { copied(text) } else { Msg::CopyRefused(text) });
        });
    }

    fn copy_text(self: &Rc<Self>) {
        let state = self.store.state();
        if let Some(text) = result_text(&state.comparison, &state.settings.words, &state.answers) {
            self.copy(text, |_| Msg::TextCopied);
        }
    }

    fn share(self: &Rc<Self>) {
        let mounted = Rc::downgrade(self);
        let state = self.store.state();
        let url = state.share_url(&page::address());
        spawn_local(async move {
            match sharing::share(&state.comparison.title, &url).await {
                sharing::Outcome::Shared => dispatch(&mounted, Msg::Shared(url)),
                sharing::Outcome::Refused => dispatch(&mounted, Msg::Copy),
                sharing::Outcome::Dismissed => {}
            }
        });
    }

    fn save_text(&self, format: TextFormat) {
        let state = self.store.state();
        let (text, ending) = match format {
            TextFormat::Markdown => (markdown(&state, &state.share_url(&page::address())), "md"),
            TextFormat::Csv => (csv(&state.comparison, &state.answers), "csv"),
        };
        // A browser that refuses a download says so itself.
        let _ = download::save_text(&text, &format!("{}.{ending}", state.comparison.id));
    }

    fn save_picture(self: &Rc<Self>, format: PictureFormat) {
        let mounted = Rc::downgrade(self);
        let state = self.store.state();
        let dark = page::is_dark(&self.mount);
        let shape = if format == PictureFormat::TallPng { Shape::Tall } else { Shape::Wide };
        let svg =
            picture(&state.comparison, &state.answers, &state.settings.words, &page::host_and_path(), dark, shape);
        let Some(svg) = svg else { return };
        spawn_local(async move {
            if download::save_picture(&svg, &state.comparison.id, format, shape).await.is_err() {
                dispatch(&mounted, Msg::PictureFailed);
            }
        });
    }
}

/// Nothing happens where the widget is gone by now.
fn dispatch(mounted: &Weak<Mounted>, msg: Msg) {
    if let Some(mounted) = mounted.upgrade() {
        mounted.store.dispatch(msg);
    }
}
