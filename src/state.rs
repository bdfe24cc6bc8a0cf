//! The state of one widget and everything that can happen to it: pure, so that every transition has a native test.

mod effect;
mod event;
mod links;
mod opening;
mod settings;
mod trial;
mod update;

use tiebreak_core::answers::{Answers, Choice};
use tiebreak_core::comparison::Comparison;
use tiebreak_core::filter::Filter;
use tiebreak_core::flips::Change;
use tiebreak_core::index::{AnswerIndex, CriterionIndex, OptionIndex, QuestionIndex};
use tiebreak_core::result::{QuizResult, result};
use tiebreak_core::settled::is_settled;

use crate::shared::Shared;

pub use effect::{Effect, Focus, PictureFormat, TextFormat};
pub use event::{ErrorCode, Event, Origin, ShareMethod};
pub use opening::{Opening, Prerendered, Visit, open};
pub use settings::{Heading, Settings, View};
pub use trial::{MAX_STARS, Place, Restarted, Trial};
pub use update::update;

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
    /// What is tried on the result, until it is kept or undone.
    pub trial: Option<Trial>,
    /// The answers that the result was opened with, once others were tried: its lists keep their order.
    pub listed_by: Option<Answers>,
    /// The option that the leader is compared with, where the reader has chosen it.
    pub rival: Option<OptionIndex>,
    /// Someone else's answers, shown beside the reader's own.
    pub other: Option<Answers>,
    /// The answers of the link that opened the page, as they were given.
    pub from_link: Option<Answers>,
    /// Whether a star was refused, because there are as many as there may be.
    pub star_refused: bool,
    /// What there was before the reader started again, for as long as that can be undone.
    pub restarted: Option<Restarted>,
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
    Differences(bool),
    MineFirst(bool),
    /// Shows an option beside the others, or no longer.
    ToggleOption(OptionIndex),
    /// Other answers, to see what they would do, until they are kept or undone.
    Try {
        changes: Vec<Change>,
        place: Place,
    },
    /// A star that might decide.
    TryStar(QuestionIndex),
    Keep,
    Undo,
    /// Compares the leader with this option.
    ChooseRival(OptionIndex),
    UndoRestart,
    /// Starting again can't be undone any more.
    ForgetRestart,
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
    /// A link to both results.
    CopyBoth,
    Save(TextFormat),
    Print,
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
            trial: None,
            listed_by: None,
            rival: None,
            other: None,
            from_link: None,
            star_refused: false,
            restarted: None,
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

    /// Whether a question is answered or skipped, or the first one left behind.
    pub fn has_begun(&self) -> bool {
        self.screen != Screen::Question(QuestionIndex::default()) || !self.answers.is_empty()
    }

    /// Whether open questions can no longer change the result.
    pub fn is_settled(&self) -> bool {
        is_settled(&self.comparison, &self.answers)
    }

    /// Whether both results came with a link, so that neither is the reader's.
    pub fn is_of_two_others(&self) -> bool {
        self.from_link.is_some() && self.other.is_some()
    }

    /// Whether the result is that of whoever sent the link, with none beside it.
    pub fn is_someone_elses(&self) -> bool {
        self.from_link.is_some() && self.other.is_none()
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
