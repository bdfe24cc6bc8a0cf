//! The whole widget: head, one of the screens, foot.
//!
//! ```text
//! div.widget
//!   header.head > h2, div.views > button*, p.summary
//!   div.notice?
//!   form.quiz | section.result | section.compare
//!   footer.foot
//!   p.status[role=status]
//! ```

use yew::prelude::*;

use super::compare::Compare;
use super::quiz::quiz;
use super::verdict::result;
use super::words::{Words, date, fill};
use super::{Notice, Offer, Request, Shared, Sharing};
use crate::model::answers::Answers;
use crate::model::session::{Action, Screen, Session};

#[allow(clippy::struct_excessive_bools, reason = "each says one thing that is drawn")]
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub comparison: Shared,
    pub session: Session,
    pub words: &'static Words,
    pub offer: Offer,
    /// The query-string key of this widget.
    pub param: AttrValue,
    /// Rendered ahead of the WebAssembly, see [`quiz`](super::quiz).
    pub still: bool,
    pub notice: Option<Notice>,
    pub sharing: Sharing,
    /// The link to the present answers.
    pub share_url: AttrValue,
    /// Whether the platform can share by itself.
    pub native_share: bool,
    /// The answers before something was tried.
    pub before: Option<Answers>,
    /// Someone else's answers, to be shown beside one's own.
    pub other: Option<Answers>,
    /// Whether the answers came with the link that opened the page.
    pub from_link: bool,
    /// Whether a pasted link could not be read.
    pub paste_failed: bool,
    pub on: Callback<Request>,
    /// The text of the field that an event came from.
    pub text_of: Callback<InputEvent, String>,
    /// The value chosen in the list that an event came from.
    pub value_of: Callback<Event, String>,
    /// Told each time the drawing is done, all parts of it.
    pub drawn: Callback<()>,
}

impl Props {
    /// Never so in the WebAssembly, which need not carry what only stands in for it.
    pub fn still(&self) -> bool {
        cfg!(not(target_arch = "wasm32")) && self.still
    }

    /// Whether the comparison is on screen: by the reader's wish, or because nothing else is offered.
    pub fn comparing(&self) -> bool {
        match self.offer {
            Offer::Both => self.session.comparing,
            Offer::Quiz => false,
            Offer::Compare => true,
        }
    }

    /// A handler that asks for `request` whenever its event comes.
    pub fn asks<E: 'static>(&self, request: Request) -> Callback<E> {
        let on = self.on.clone();
        Callback::from(move |_: E| on.emit(request.clone()))
    }

    pub fn acts<E: 'static>(&self, action: Action) -> Callback<E> {
        self.asks(Request::Act(action))
    }

    /// The tag for text in the comparison's language, where it is not the widget's own.
    pub fn content_lang(&self) -> Option<AttrValue> {
        (self.comparison.lang != self.words.lang).then(|| self.comparison.lang.clone().into())
    }
}

#[component]
pub fn Widget(props: &Props) -> Html {
    let Props { comparison, words, .. } = props;
    let drawn = props.drawn.clone();
    use_effect(move || drawn.emit(()));
    let on_result = !props.comparing() && props.session.screen == Screen::Result;
    let screen = if props.comparing() {
        html! {
            <Compare comparison={comparison.clone()} words={*words} answers={props.session.answers.clone()}
                content_lang={props.content_lang()} text_of={props.text_of.clone()} />
        }
    } else if comparison.questions.is_empty() {
        html! { <p class="empty">{ words.no_questions }</p> }
    } else if on_result {
        result(props)
    } else {
        quiz(props)
    };
    html! {
        <div class="widget" lang={words.lang}>
            <header class="head">
                <h2 lang={props.content_lang()}>{ comparison.title.clone() }</h2>
                if props.offer == Offer::Both { { views(props) } }
                if !on_result && !comparison.summary.is_empty() {
                    <p class="summary" lang={props.content_lang()}>{ comparison.summary.clone() }</p>
                }
            </header>
            if let Some(found) = &props.notice { { notice(props, found) } }
            { screen }
            <footer class="foot">
                <span>{ fill(words.as_of, &[&date(words, &comparison.as_of)]) }</span>
            </footer>
            <p class="hidden" role="status">{ if props.sharing == Sharing::Copied { words.copied } else { "" } }</p>
        </div>
    }
}

fn views(props: &Props) -> Html {
    let comparing = props.comparing();
    let view = |to: bool, name: &'static str| {
        html! {
            <button type="button" aria-pressed={if comparing == to { "true" } else { "false" }}
                onclick={props.acts(Action::Compare(to))}>{ name }</button>
        }
    };
    html! {
        <div class="views" role="group" aria-label={props.words.views}>
            { view(false, props.words.quiz) }
            { view(true, props.words.compare) }
        </div>
    }
}

fn notice(props: &Props, notice: &Notice) -> Html {
    let words = props.words;
    let text = match notice {
        Notice::Damaged => words.link_damaged.to_owned(),
        Notice::NewerFormat => words.link_newer.to_owned(),
        Notice::OtherComparison(id) => fill(words.link_other, &[id]),
        Notice::Changed { questions, answers } => {
            let total = props.comparison.questions.len();
            fill(words.link_changed, &[&questions.to_string(), &total.to_string(), &answers.to_string()])
        }
        Notice::Resumable(question) => {
            let total = props.comparison.questions.len();
            fill(words.resume, &[&(question + 1).to_string(), &total.to_string()])
        }
        Notice::NothingLeft => words.link_nothing_left.to_owned(),
    };
    html! {
        <div class="notice" role="note">
            <p>{ text }</p>
            if let Notice::Resumable(_) = notice {
                <button type="button" class="main" onclick={props.asks(Request::Resume)}>{ words.resume_go }</button>
                <button type="button" class="plain" onclick={props.asks(Request::StartFresh)}>{ words.resume_not }</button>
            } else {
                <button type="button" class="plain" onclick={props.asks(Request::DismissNotice)}>{ words.dismiss }</button>
            }
        </div>
    }
}
