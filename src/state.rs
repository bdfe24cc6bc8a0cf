//! The state of one widget and everything that can happen to it: pure, so that every transition has a native test.

mod effect;
mod entry;
mod links;
mod msg;
mod opening;
mod settings;
mod trial;
mod update;

use tiebreak_core::answers::{Answers, Choice};
use tiebreak_core::comparison::Comparison;
use tiebreak_core::filter::Filter;
use tiebreak_core::index::{CriterionIndex, OptionIndex, QuestionIndex};
use tiebreak_core::result::{QuizResult, result};
use tiebreak_core::settled::is_settled;

use crate::shared::Shared;

pub use effect::{Effect, ErrorCode, Event, Focus, Origin, ShareMethod};
pub use entry::Entry;
pub use msg::{Msg, PictureFormat, TextFormat};
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

impl Screen {
    /// By the position of a question; the number of questions stands for the result.
    pub fn at(position: usize, questions: usize) -> Screen {
        if position < questions { Screen::Question(position.into()) } else { Screen::Result }
    }

    /// See [`Screen::at`].
    pub fn position(self, questions: usize) -> usize {
        match self {
            Screen::Question(question) => question.into(),
            Screen::Result => questions,
        }
    }
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
    /// An earlier visit ended there.
    Resumable {
        screen: Screen,
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
    /// The row of the comparison that was opened last: the page's address names it.
    pub row: Option<CriterionIndex>,
    /// Which rows and columns of the table are shown.
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
            row: None,
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

    /// The screen that answers are opened with: the quiz where there are none, else their result.
    fn screen_of(answers: &Answers) -> Screen {
        if answers.is_empty() { Screen::Question(QuestionIndex::default()) } else { Screen::Result }
    }

    fn show_answers(&mut self, answers: Answers) {
        self.screen = State::screen_of(&answers);
        self.comparing = false;
        self.row = None;
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
