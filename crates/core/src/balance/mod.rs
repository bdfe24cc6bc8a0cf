//! What a quiz does over all complete answer sets: who leads how often, and how much each question matters.
//!
//! Every question is answered, none is starred, and each of its answers is equally likely.

mod exact;
mod gaps;
mod sample;
mod tally;

use serde::Serialize;
use typed_index_collections::TiVec;

use crate::answers::{Answers, Choice, Response};
use crate::comparison::{Comparison, MAX_FIT, Question};
use crate::index::{AnswerIndex, OptionIndex};
use crate::result::{RankedOption, option_id, ranked};
use crate::scoring::{Place, Ranking, Verdict, rank};
use tally::Tally;

/// The balance of a quiz. Shares are from 0 to 1; options and questions stand in the order of the file.
/// Without questions there is no result: every share is 0.
#[derive(Debug, Serialize)]
pub struct Balance {
    /// The id of the comparison.
    pub comparison: String,
    pub revision: u32,
    /// `"exact"`, or `{"sampled": {"samples", "half_width"}}`.
    pub method: Method,
    /// How many complete answer sets there are; rounded above 2⁵³.
    pub answer_sets: f64,
    pub options: Vec<OptionBalance>,
    /// Share of answer sets where two or more options share the highest score.
    pub ties: f64,
    /// Share of answer sets where one option leads by less than 0.05.
    pub close: f64,
    pub margin: Margin,
    /// Options that never lead alone. Sampled: for which neither the sample nor a search found such answers.
    pub never_lead: Vec<String>,
    pub questions: Vec<QuestionBalance>,
    /// The results of giving every question its first, its second and its last answer; empty without questions.
    pub patterns: Vec<Pattern>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Method {
    /// Every answer set is counted.
    Exact,
    /// Estimated from a sample, the same one every time.
    Sampled {
        samples: u32,
        /// Half of the widest 95 % confidence interval of a share. A difference of two shares is known to
        /// within twice that.
        half_width: f64,
    },
}

#[derive(Debug, Serialize)]
pub struct OptionBalance {
    pub option: String,
    /// Share of answer sets where the option leads alone, including close calls.
    pub leads: f64,
    /// Share of answer sets where it leads alone by at least 0.05.
    pub leads_clearly: f64,
}

/// The lead of the first place over the second, in units of score; 0 in a tie.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Margin {
    /// The smallest that occurs. Sampled: in the sample.
    pub smallest: f64,
    /// The largest that occurs. Sampled: the largest that the sample or a search found.
    pub largest: f64,
    /// The mean over all answer sets.
    pub expected: f64,
}

#[derive(Debug, Serialize)]
pub struct QuestionBalance {
    pub question: String,
    /// How likely another answer to this question, any of the others, changes the set of options at the top.
    pub influence: f64,
    /// No other answer ever changes it. Sampled: none did in the sample.
    pub dead: bool,
    /// What happens when every reader stars this question.
    pub star: Star,
}

#[derive(Debug, Serialize)]
pub struct Star {
    pub options: Vec<StarredOption>,
    /// The largest change of an option's share, up or down: 0.03 is three points of a hundred.
    pub biggest_shift: f64,
}

#[derive(Debug, Serialize)]
pub struct StarredOption {
    pub option: String,
    /// Share of answer sets where the option leads alone.
    pub leads: f64,
}

#[derive(Debug, Serialize)]
pub struct Pattern {
    /// `first`, `second` (the last where a question has none) or `last`.
    pub answers: &'static str,
    /// Best first.
    pub ranking: Vec<RankedOption>,
    pub verdict: Verdict,
    /// The leader, or the options that a tie or close call is between.
    pub winners: Vec<String>,
}

/// The balance: exact where the quiz leads to few enough different gaps, otherwise sampled; its `method` says which.
pub fn balance(comparison: &Comparison) -> Balance {
    match exact::count(&gaps::steps(comparison), empty_tally(comparison)) {
        Some(tally) => figures(comparison, Method::Exact, &tally),
        None => sampled(comparison),
    }
}

/// The balance of a sample, however few answer sets there are.
pub fn sampled(comparison: &Comparison) -> Balance {
    let method = Method::Sampled { samples: sample::SAMPLES, half_width: sample::half_width() };
    figures(comparison, method, &sample::count(&gaps::steps(comparison), empty_tally(comparison)))
}

fn empty_tally(comparison: &Comparison) -> Tally {
    Tally::new(comparison.options.len(), comparison.questions.len(), maximum(comparison) as usize)
}

/// The points of an option that fits every answer perfectly.
fn maximum(comparison: &Comparison) -> u32 {
    comparison.questions.iter().map(|question| MAX_FIT * question.weight).sum()
}

fn figures(comparison: &Comparison, method: Method, tally: &Tally) -> Balance {
    let options = || comparison.options.keys();
    let maximum = maximum(comparison);
    let leads = |option: OptionIndex| tally.leads[option].iter().sum::<f64>();
    let with_verdict = |option: OptionIndex, verdict: Verdict| -> f64 {
        let share = |(gap, share)| if verdict_of(gap, maximum) == verdict { share } else { 0.0 };
        tally.leads[option].iter().copied().enumerate().map(share).sum()
    };
    let star = |starred: &TiVec<OptionIndex, f64>| Star {
        options: options()
            .map(|option| StarredOption { option: option_id(comparison, option), leads: starred[option] })
            .collect(),
        biggest_shift: options().map(|option| (starred[option] - leads(option)).abs()).fold(0.0, f64::max),
    };
    Balance {
        comparison: comparison.id.clone(),
        revision: comparison.revision,
        method,
        answer_sets: comparison.questions.iter().map(|question| question.answers.len() as f64).product(),
        options: options()
            .map(|option| OptionBalance {
                option: option_id(comparison, option),
                leads: leads(option),
                leads_clearly: with_verdict(option, Verdict::Clear),
            })
            .collect(),
        ties: tally.ties,
        close: options().map(|option| with_verdict(option, Verdict::Close)).sum(),
        margin: margin(tally, maximum),
        never_lead: options()
            .filter(|option| tally.widest[*option] == 0)
            .map(|option| option_id(comparison, option))
            .collect(),
        questions: comparison
            .questions
            .iter()
            .zip(&tally.questions)
            .map(|(question, tally)| QuestionBalance {
                question: question.id.clone(),
                influence: tally.changes,
                dead: tally.changes <= 0.0,
                star: star(&tally.starred),
            })
            .collect(),
        patterns: PATTERNS.iter().filter_map(|&(name, pick)| pattern(comparison, name, pick)).collect(),
    }
}

/// The verdict where the first place is `gap` points ahead of the second: the scoring's own, for two such options.
fn verdict_of(gap: usize, maximum: u32) -> Verdict {
    let place = |(option, points): (usize, u32)| Place { option: option.into(), points };
    Ranking { places: [gap as u32, 0].into_iter().enumerate().map(place).collect(), maximum }.verdict()
}

fn margin(tally: &Tally, maximum: u32) -> Margin {
    let score = |points: usize| points as f64 / f64::from(maximum.max(1));
    let shares = || tally.leads.iter().flat_map(|by_gap| by_gap.iter().enumerate());
    let smallest = shares().filter(|(_, share)| **share > 0.0).map(|(gap, _)| gap).min();
    Margin {
        smallest: if tally.ties > 0.0 { 0.0 } else { score(smallest.unwrap_or(0)) },
        largest: score(tally.widest.iter().copied().max().unwrap_or(0)),
        expected: shares().map(|(gap, share)| score(gap) * share).sum(),
    }
}

/// Which answer of a question a pattern picks.
type Pick = fn(&Question) -> AnswerIndex;

const PATTERNS: [(&str, Pick); 3] = [
    ("first", |_| AnswerIndex::default()),
    ("second", |question| last_answer(question).min(1.into())),
    ("last", last_answer),
];

fn last_answer(question: &Question) -> AnswerIndex {
    question.answers.last_key().unwrap_or_default()
}

fn pattern(comparison: &Comparison, name: &'static str, pick: Pick) -> Option<Pattern> {
    let mut answers = Answers::none(comparison);
    for (index, question) in comparison.questions.iter_enumerated() {
        answers.set(index, Response { choice: Some(Choice::Answer(pick(question))), star: false });
    }
    let ranking = rank(comparison, &answers)?;
    Some(Pattern {
        answers: name,
        ranking: ranked(comparison, &ranking),
        verdict: ranking.verdict(),
        winners: ranking.winners().into_iter().map(|option| option_id(comparison, option)).collect(),
    })
}
