//! The texts of one language.

use std::ops::Index;

use serde::Deserialize;
use strum::VariantNames;
use tiebreak_core::validate::Value;
use yew::AttrValue;

/// The name of a text that the widget says itself, in the order of the language files, where it is written `like_this`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum Word {
    Quiz,
    Compare,
    Views,
    AsOf,

    QuestionOf,
    Star,
    StarHelp,
    Back,
    Next,
    Finish,
    Skip,
    SoFar,
    NoQuestions,

    Clear,
    Strong,
    Close,
    Tie,
    And,
    AllSkipped,
    AllSkippedNote,
    ScoreBar,
    ScoreBarEven,
    Ranking,
    AnsweredOf,
    Skipped,
    Starred,
    Open,

    SpeaksFor,
    SpeaksOver,
    Rows,
    Flips,
    FlipsNone,
    Quote,

    Share,
    ShareHelp,
    Copy,
    Copied,
    CopyByHand,
    Link,
    Review,
    Restart,

    LinkDamaged,
    LinkNewer,
    LinkOther,
    LinkNothingLeft,
    Dismiss,

    Search,
    Shown,
    ShowOptions,
    NothingFound,
    NoCriteria,
    Criterion,
    Advantage,
    NoAdvantage,
    Sources,
    ReadOn,
    Users,
    Pros,
    Cons,
    ChooseWhen,

    Failed,
    FailedNote,
    FailedProblems,
    FailedMore,

    ShortClear,
    ShortStrong,
    ShortClose,
    ShortTie,
    Settled,
    Breakdown,
    BreakdownNote,
    BreakdownQuestion,
    BreakdownWeight,
    BreakdownSum,
    Tried,
    Undo,
    SideBySide,
    SideBySideInvite,
    SideBySideStart,
    SideBySidePaste,
    SideBySideField,
    SideBySideShow,
    SideBySideBad,
    SideBySideNone,
    SideBySideRunning,
    SideBySideEnd,
    WasSkipped,
    WasOpen,
    LinkChanged,
    Resume,
    ResumeGo,
    ResumeResult,
    ResumeShow,
    ResumeNot,
    Picture,
    CopyText,
    Text,
    PictureFailed,

    SendHelp,
    // Only the page's scripts and the prerendered HTML say these, while there is no widget.
    StatusSlow,
    StatusFailed,
    StatusMissing,
    StatusBareFailed,
    StatusBareMissing,
    StatusRetry,
    StatusBareSlow,
    StatusOutdated,

    // The quiz.
    About,
    Questions,
    Segment,
    SegmentAnswered,
    SegmentSkipped,
    StarsFull,
    Restarted,

    // The result.
    YourResult,
    SharedWithYou,
    VerdictSoFar,
    VerdictOfTwo,
    TheirClear,
    TheirStrong,
    MostlyBecause,
    EitherFits,
    ForOption,
    AnswerOthers,
    AnswerLast,
    ZoneClose,
    ZoneLeaning,
    ZoneClear,
    GaugeRange,
    OpenRange,
    GaugeScale,
    OfHundred,
    BestFit,
    CloseBehind,
    Behind,
    FarBehind,
    EquallyNear,
    Rival,
    Decider,
    DeciderStar,
    Keep,
    Before,
    Now,
    More,
    PictureSvg,
    Print,
    CopyBoth,
    CopyRow,
    Pulls,
    AllPulls,
    PullsNeither,
    Profile,
    Movable,
    Firm,

    // Two results side by side.
    Theirs,
    Yours,
    FirstResult,
    SecondResult,
    Agree,
    AgreeOfTwo,
    MoreDifferences,
    Alike,
    ReviewTheirs,

    // The comparison.
    Leads,
    Even,
    Scoreboard,
    ClearWinners,
    Mine,
    StarredRows,
    ClearSearch,
    ToResult,
    AllRows,
    IsShown,
    TwoStay,
    MorePoints,
    YouAnswered,
    TheyAnswered,
    MoreIsBetter,
    LessIsBetter,
    LevelOf,
    Code,

    // The picture, and more of the comparison.
    WhatsYours,
    PictureTall,
    Outlined,
    OutlinedTheirs,
    TieOf,
    ChooseWhich,
}

/// The texts of one language by their names: `words[Word::Next]`. `{0}` and `{1}` in them are placeholders for
/// [`fill`](super::fill). A text that its file lacks is empty; the tests make sure that none does.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Value")]
pub struct Words {
    /// BCP 47 tag.
    pub lang: AttrValue,
    /// January to December.
    pub months: Vec<AttrValue>,
    texts: Vec<AttrValue>,
}

impl Index<Word> for Words {
    type Output = AttrValue;

    fn index(&self, word: Word) -> &AttrValue {
        &self.texts[word as usize]
    }
}

impl From<Value> for Words {
    fn from(file: Value) -> Words {
        let text = |value: &Value| AttrValue::from(value.text().to_owned());
        let texts = Word::VARIANTS.iter().map(|name| text(file.get(name))).collect();
        let months = file.get("months").items().iter().map(text).collect();
        Words { lang: text(file.get("lang")), months, texts }
    }
}
