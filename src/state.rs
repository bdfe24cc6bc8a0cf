//! The state of one widget and everything that can happen to it: pure, so that every transition has a native test.

mod effect;
mod msg;
mod opening;
mod update;

use tiebreak_core::answers::{Answers, Choice};
use tiebreak_core::comparison::Comparison;
use tiebreak_core::filter::Filter;
use tiebreak_core::index::QuestionIndex;
use tiebreak_core::link::encode;
use tiebreak_core::query;
use tiebreak_core::result::{QuizResult, result};

use crate::i18n::Words;
use crate::shared::Shared;

pub use effect::{Effect, ErrorCode, Event, Focus, Origin, ShareMethod};
pub use msg::{Msg, PictureFormat};
pub use opening::{Opening, Prerendered, Visit, open};
pub use update::update;

/// The `view` attribute: which of quiz and comparison is offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    Both,
    Quiz,
    Compare,
}

/// The `heading` attribute: the level of the widget's title, if it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// 2 to 6.
    Level(u8),
    None,
}

impl Default for Heading {
    fn default() -> Heading {
        Heading::Level(2)
    }
}

/// What the page says of a widget by attributes.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub view: View,
    pub heading: Heading,
    pub words: Shared<Words>,
    /// The query-string key of this widget.
    pub param: String,
    /// Absolute base of share links; `None`: the page's own URL.
    pub share_url: Option<String>,
}

impl Settings {
    pub fn new(words: impl Into<Shared<Words>>) -> Settings {
        Settings {
            view: View::default(),
            heading: Heading::default(),
            words: words.into(),
            param: "tiebreak".to_owned(),
            share_url: None,
        }
    }

    /// The key that holds the answers which the reader's own are compared with.
    pub fn other_param(&self) -> String {
        format!("{}-with", self.param)
    }
}

/// The screen of the quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Question(QuestionIndex),
    Result,
}

/// How far sharing has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sharing {
    #[default]
    Untouched,
    Copied,
    /// The clipboard was refused: this link or text is shown, to be copied by hand.
    ByHand(String),
}

/// What a reader should know of the link or the earlier visit that the widget started with.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    LinkDamaged,
    LinkNewerFormat,
    LinkOtherComparison,
    /// So many questions have changed since the link was made, and so many of its answers are gone.
    LinkChanged {
        questions: usize,
        answers: usize,
    },
    LinkNothingLeft,
    /// An earlier visit ended at this question.
    Resumable {
        question: QuestionIndex,
        answers: Answers,
    },
    PictureFailed,
}

#[allow(clippy::struct_excessive_bools, reason = "each is one independent fact")]
#[derive(Clone, Debug)]
pub struct State {
    pub comparison: Shared<Comparison>,
    pub settings: Settings,
    pub answers: Answers,
    pub screen: Screen,
    /// Whether the reader has switched to the comparison.
    pub comparing: bool,
    /// The reader's wishes for the table, for as long as it is shown.
    pub filter: Filter,
    pub notice: Option<Notice>,
    pub sharing: Sharing,
    /// Whether the platform has a share sheet.
    pub can_share: bool,
    /// Whether the page has an address of its own, which others can open.
    pub has_address: bool,
    /// The answers before a change was tried.
    pub tried_from: Option<Answers>,
    /// Someone else's answers, shown beside the reader's own.
    pub other: Option<Answers>,
    /// Whether the answers came with the link that opened the page.
    pub from_link: bool,
    /// Whether a pasted text held no result.
    pub paste_failed: bool,
}

impl State {
    /// A quiz that nothing has happened to.
    pub fn new(comparison: Shared<Comparison>, settings: Settings) -> State {
        let answers = Answers::none(&comparison);
        State {
            comparison,
            settings,
            answers,
            screen: Screen::Question(QuestionIndex::default()),
            comparing: false,
            filter: Filter::default(),
            notice: None,
            sharing: Sharing::default(),
            can_share: false,
            has_address: true,
            tried_from: None,
            other: None,
            from_link: false,
            paste_failed: false,
        }
    }

    /// What is offered: a comparison without questions has only its table.
    pub fn view(&self) -> View {
        match self.settings.view {
            View::Both if self.comparison.questions.is_empty() => View::Compare,
            view => view,
        }
    }

    /// Whether the comparison is on screen: by the reader's wish, or because nothing else is offered.
    pub fn shows_comparison(&self) -> bool {
        match self.view() {
            View::Both => self.comparing,
            View::Quiz => false,
            View::Compare => true,
        }
    }

    pub fn shows_result(&self) -> bool {
        !self.shows_comparison() && self.screen == Screen::Result
    }

    /// Whether the result is that of whoever sent the link, with none beside it.
    pub fn is_someone_elses(&self) -> bool {
        self.from_link && self.other.is_none()
    }

    /// The code of the answers; `None` where no question is answered or skipped.
    pub fn code(&self) -> Option<String> {
        encode(&self.comparison, &self.answers)
    }

    /// The code of the answers that the reader's own are compared with.
    pub fn other_code(&self) -> Option<String> {
        encode(&self.comparison, self.other.as_ref()?)
    }

    /// Whether a link to the result leads anywhere.
    pub fn has_link(&self) -> bool {
        self.has_address || self.settings.share_url.is_some()
    }

    /// The link to the present answers, on a page of this address unless the page names another base.
    pub fn share_url(&self, page: &str) -> String {
        let base = self.settings.share_url.as_deref().unwrap_or(page);
        let alone = query::with(base, &self.settings.other_param(), None);
        query::with(&alone, &self.settings.param, self.code().as_deref())
    }

    /// What to keep for a later visit.
    pub fn visit(&self) -> Option<Visit> {
        let position = match self.screen {
            Screen::Question(question) => question.into(),
            Screen::Result => self.comparison.questions.len(),
        };
        Some(Visit { code: self.code()?, position })
    }

    pub fn result(&self) -> Option<QuizResult> {
        result(&self.comparison, &self.answers)
    }

    /// The screen that these answers are opened with: the quiz where there are none, else their result.
    fn show_answers(&mut self, answers: Answers) {
        self.screen = if answers.is_empty() { Screen::Question(QuestionIndex::default()) } else { Screen::Result };
        self.comparing = false;
        self.answers = answers;
    }

    fn answer_event(&self, question: QuestionIndex) -> Event {
        let response = self.answers.response(question);
        let entry = &self.comparison.questions[question];
        let answer = match response.choice {
            Some(Choice::Answer(answer)) => Some(entry.answers[answer].id.clone()),
            Some(Choice::Skip) | None => None,
        };
        Event::Answer { question: entry.id.clone(), answer, star: response.star }
    }

    fn result_event(&self, origin: Origin) -> Option<Effect> {
        Some(Effect::Emit(Event::Result { result: self.result()?, origin }))
    }
}
