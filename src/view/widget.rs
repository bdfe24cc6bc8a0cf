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

use std::rc::Rc;

use yew::{Callback, Html};

use super::element::{Element, Name, button, el};
use super::part::Part;
use super::quiz::quiz;
use super::request::{Request, write};
use super::verdict::result;
use super::words::{Words, date, fill, fill_numbers};
use super::{Notice, Offer, Sharing};
use crate::model::answers::Answers;
use crate::model::comparison::Comparison;
use crate::model::session::{Screen, Session};
use crate::model::table::Filter;

#[allow(clippy::struct_excessive_bools, reason = "each says one thing that is drawn")]
pub struct Props {
    pub comparison: Rc<Comparison>,
    pub session: Session,
    pub filter: Filter,
    pub words: &'static Words,
    pub offer: Offer,
    /// The query-string key of this widget.
    pub param: String,
    /// Rendered ahead of the WebAssembly, see [`quiz`](super::quiz).
    pub still: bool,
    /// Rendered ahead: for each question the classes that [`low`](super::low) tells.
    pub low: Vec<Vec<&'static str>>,
    pub notice: Option<Notice>,
    pub sharing: Sharing,
    /// The link to the present answers, where it is shown.
    pub share_url: String,
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
    /// Told each time the drawing is done, all parts of it.
    pub drawn: Callback<()>,
}

impl Props {
    /// A widget that nothing has happened to, and where nobody listens.
    pub fn new(comparison: Rc<Comparison>, session: Session, words: &'static Words) -> Props {
        Props {
            comparison,
            session,
            filter: Filter::default(),
            words,
            offer: Offer::default(),
            param: "tiebreak".to_owned(),
            still: false,
            low: Vec::new(),
            notice: None,
            sharing: Sharing::default(),
            share_url: String::new(),
            native_share: false,
            before: None,
            other: None,
            from_link: false,
            paste_failed: false,
            drawn: Callback::noop(),
        }
    }

    /// Never so in the WebAssembly, which need not carry what only stands in for it.
    pub fn still(&self) -> bool {
        cfg!(not(target_arch = "wasm32")) && self.still
    }

    /// Whether the result on screen is that of whoever sent the link, with none beside it.
    pub fn someone_elses(&self) -> bool {
        self.from_link && self.other.is_none()
    }

    /// Whether the comparison is on screen: by the reader's wish, or because nothing else is offered.
    pub fn comparing(&self) -> bool {
        match self.offer {
            Offer::Both => self.session.comparing,
            Offer::Quiz => false,
            Offer::Compare => true,
        }
    }

    /// The text that asks for `request` in the markup; rendered ahead, there is nobody to ask.
    pub fn asks(&self, request: Request) -> Option<String> {
        (!self.still()).then(|| write(&request))
    }

    /// The tag for text in the comparison's language, where it is not the widget's own.
    pub fn content_lang(&self) -> Option<&str> {
        (self.comparison.lang != self.words.lang).then_some(&*self.comparison.lang)
    }

    /// Whether both hold the same comparison in the same words.
    pub fn says_the_same(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.comparison, &other.comparison) && self.words == other.words && self.param == other.param
    }
}

pub fn widget(props: &Rc<Props>) -> Element {
    let Props { comparison, words, session, .. } = &**props;
    let on_result = !props.comparing() && session.screen == Screen::Result;
    let screen: Html = if props.comparing() {
        Part::Compare(Rc::clone(props)).html(0)
    } else if comparison.questions.is_empty() {
        el("p.empty").text(words.no_questions).into()
    } else if let Screen::Question(current) = session.screen {
        quiz(props, current).into()
    } else {
        result(props).into()
    };
    let summary = || el("p.summary").maybe_attr(Name::Lang, props.content_lang()).text(&comparison.summary);
    let head = el("header.head")
        .child(el("h2").maybe_attr(Name::Lang, props.content_lang()).text(&comparison.title))
        .maybe((props.offer == Offer::Both).then(|| views(props)))
        .maybe((!on_result && !comparison.summary.is_empty()).then(summary));
    let as_of = el("span").text(&fill(words.as_of, &[&date(words, &comparison.as_of)]));
    let said = if props.sharing == Sharing::Copied { words.copied } else { "" };
    el("div.widget")
        .attr(Name::Lang, words.lang)
        .child(head)
        .maybe(props.notice.as_ref().map(|found| notice(props, found)))
        .html(screen)
        .child(el("footer.foot").child(as_of))
        .child(el("p.hidden").attr(Name::Role, "status").text(said))
}

fn views(props: &Props) -> Element {
    let words = props.words;
    el("div.views")
        .attr(Name::Role, "group")
        .attr(Name::AriaLabel, words.views)
        .child(view(props, false, words.quiz))
        .child(view(props, true, words.compare))
}

fn view(props: &Props, to: bool, name: &str) -> Element {
    el("button")
        .attr(Name::Type, "button")
        .attr(Name::AriaPressed, if props.comparing() == to { "true" } else { "false" })
        .on(Name::DataClick, props.asks(Request::Compare(to)))
        .text(name)
}

fn notice(props: &Props, notice: &Notice) -> Element {
    let words = props.words;
    let total = props.comparison.questions.len();
    let text = match notice {
        Notice::Damaged => words.link_damaged.to_owned(),
        Notice::NewerFormat => words.link_newer.to_owned(),
        Notice::OtherComparison(id) => fill(words.link_other, &[id]),
        Notice::Changed { questions, answers } => fill_numbers(words.link_changed, &[*questions, total, *answers]),
        Notice::Resumable(question) => fill_numbers(words.resume, &[question + 1, total]),
        Notice::NothingLeft => words.link_nothing_left.to_owned(),
    };
    let note = el("div.notice").attr(Name::Role, "note").child(el("p").text(&text));
    if let Notice::Resumable(_) = notice {
        note.child(button("main", words.resume_go, props.asks(Request::Resume))).child(button(
            "plain",
            words.resume_not,
            props.asks(Request::StartFresh),
        ))
    } else {
        note.child(button("plain", words.dismiss, props.asks(Request::DismissNotice)))
    }
}
