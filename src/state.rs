//! The state of one widget and everything that can happen to it: pure, so that every transition has a native test.

mod opening;
mod update;

use serde::Serialize;
use tiebreak_core::answers::{Answers, Choice};
use tiebreak_core::comparison::Comparison;
use tiebreak_core::filter::Filter;
use tiebreak_core::flips::Change;
use tiebreak_core::index::{AnswerIndex, CriterionIndex, OptionIndex, QuestionIndex};
use tiebreak_core::link::encode;
use tiebreak_core::query;
use tiebreak_core::result::{QuizResult, result};

use crate::i18n::Words;
use crate::shared::Shared;

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

/// What a reader or the page does.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    Choose {
        question: QuestionIndex,
        answer: AnswerIndex,
    },
    /// A choice by pointer, which moves on by itself after a moment that shows it.
    ChooseByPointer {
        question: QuestionIndex,
        answer: AnswerIndex,
    },
    /// Leaves a question out and moves on.
    Skip(QuestionIndex),
    Star {
        question: QuestionIndex,
        star: bool,
    },
    Next,
    Back,
    ShowQuestion(QuestionIndex),
    ShowResult,
    Restart,
    /// Whether the comparison is shown rather than the quiz.
    ShowComparison(bool),
    ShowCriterion(CriterionIndex),
    Search(String),
    ClearSearch,
    ClearWinners(bool),
    /// Only the rows that the answers draw on.
    Mine(bool),
    /// Only the rows that starred answers draw on.
    StarredRows(bool),
    /// Only the rows of a group, or those of all.
    ShowGroup(Option<String>),
    ShowAllRows,
    /// Shows an option beside the others, or no longer.
    ShowColumn {
        option: OptionIndex,
        shown: bool,
    },
    /// Other answers, to see what they would do; can be undone.
    Try(Vec<Change>),
    Undo,
    /// Keeps the answers of the link that was opened and starts the quiz for the reader's own.
    CompareWithMine,
    /// Shows the result in a pasted text beside this one.
    CompareWithText(String),
    EndSideBySide,
    /// Goes on where an earlier visit to the page ended.
    Resume,
    StartFresh,
    DismissNotice,
    Share,
    Copy,
    /// The result as text, where there is no link.
    CopyText,
    /// This link is on the clipboard now.
    Copied(String),
    TextCopied,
    /// This link or text could not be put on the clipboard.
    CopyRefused(String),
    Shared(String),
    SavePicture(PictureFormat),
    PictureFailed,
    /// Changed attributes or words.
    Configure(Settings),
    /// Answers that the page's script sets.
    SetAnswers(Answers),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    Png,
    /// Higher than wide, for phones.
    TallPng,
    Svg,
}

/// What the browser is to do after a transition.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Bring the address and what is kept for a later visit in step with the state.
    Publish,
    /// Forget what is kept for a later visit.
    ForgetVisit,
    /// Send [`Msg::Next`] after a moment that shows the choice.
    ScheduleNext,
    CancelNext,
    /// Focus an element once the state has been drawn.
    Focus(Focus),
    Emit(Event),
    Copy,
    CopyText,
    Share,
    SavePicture(PictureFormat),
}

/// Where reading continues after a transition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The heading of the screen.
    Heading,
    /// The row of this criterion, opened.
    Row(String),
    /// The comparison's table.
    Rows,
    Search,
    /// The link that is to be copied by hand.
    ShareLink,
    SideBySide,
}

/// An event for the page; serialized it is the event's `detail`.
#[derive(Clone, Debug, Serialize, PartialEq)]
#[serde(untagged)]
pub enum Event {
    /// Its detail, the comparison, is added where it is dispatched.
    Ready {},
    Answer {
        question: String,
        answer: Option<String>,
        star: bool,
    },
    Result {
        result: QuizResult,
        origin: Origin,
    },
    Share {
        url: String,
        method: ShareMethod,
    },
    Error {
        code: ErrorCode,
        message: String,
    },
}

#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    Quiz,
    Link,
}

#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum ShareMethod {
    Copy,
    Native,
}

/// Codes of `tiebreak-error` that the widget itself reports; the element has more.
#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    LinkDamaged,
    LinkNewerFormat,
    LinkOtherComparison,
    AnswersInvalid,
}

impl Event {
    /// The event's type, such as `tiebreak-answer`.
    pub fn name(&self) -> &'static str {
        match self {
            Event::Ready {} => "tiebreak-ready",
            Event::Answer { .. } => "tiebreak-answer",
            Event::Result { .. } => "tiebreak-result",
            Event::Share { .. } => "tiebreak-share",
            Event::Error { .. } => "tiebreak-error",
        }
    }
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
