//! How far the options are apart: one gauge between two of them, a bar each for more.
//!
//! The gauge is drawn by the root of the lead, so that its zones are as wide as the words make them: half of the way is
//! a clear lead, and a lead too small to tell can still be seen.

use tiebreak_core::answers::Answers;
use tiebreak_core::comparison::Answer;
use tiebreak_core::index::OptionIndex;
use tiebreak_core::range::{Share, range};
use tiebreak_core::scoring::{Place, Ranking, rank};
use tiebreak_core::settled::is_settled;
use yew::prelude::*;

use super::Ui;
use super::bars::{MIDDLE, Thousandths, axis, bar, mark, stripes, track, zone};
use super::parts::ends;
use super::ranking::ranked_bars;
use crate::i18n::{Word, fill};

/// What a gauge shows.
#[derive(Clone, Copy)]
pub struct Gauge<'a> {
    pub ui: &'a Ui,
    pub answers: &'a Answers,
    /// Other answers to mark on it, and their name.
    pub other: Option<(&'a Answers, Word)>,
    /// The option that the leader is compared with; choosing another one is offered where there is one.
    pub rival: Option<OptionIndex>,
    /// Within a line: without names and zones' names.
    pub small: bool,
}

/// Nothing where there is no answer.
pub fn gauge(gauge: Gauge) -> Html {
    let Some(ranking) = rank(&gauge.ui.comparison, gauge.answers) else { return Html::default() };
    let other = gauge.other.and_then(|(answers, name)| Some((rank(&gauge.ui.comparison, answers)?, name)));
    if gauge.ui.comparison.options.len() == 2 {
        between_two(gauge, &ranking, other.as_ref())
    } else {
        ranked_bars(gauge, &ranking, other.as_ref())
    }
}

/// From the middle outwards, the first option to the left and the second to the right. The zones end where verdicts do, at
/// the roots of 1/20 and 1/4 of the scale.
fn between_two(gauge: Gauge, ranking: &Ranking, other: Option<&(Ranking, Word)>) -> Html {
    let Gauge { ui, small, .. } = gauge;
    let words = &ui.words;
    let leader = ranking.places[0].option;
    let range = lead_range(gauge, ranking);
    let size = if small { "small" } else { "large" };
    // Of two people both marks are dots, as in the rows below.
    let is_someone = other.is_some_and(|(_, name)| *name != Word::Before);
    let tentative = range.is_some().then_some("tentative");
    html! {
        <figure class={classes!("gauge", size, tentative)} part={(!small).then_some("gauge")} role="img" aria-label={label(gauge, ranking, range, other)}>
            if !small {
                { ends(ui, (0.into(), 1.into())) }
            }
            { track("scale", html! {
                <>
                    { zone("clear", 0, 1000) }
                    { zone("leaning", 250, 750) }
                    { zone("close", 388, 612) }
                    { range.map(|(least, most)| stripes((place(least), place(most)))).unwrap_or_default() }
                    <g class="fill">{ bar(leader, MIDDLE, place(lead(ranking))) }</g>
                    { axis() }
                    { other.map(|(ranking, _)| mark("other", place(lead(ranking)))).unwrap_or_default() }
                    { mark(if is_someone { "needle-dot" } else { "needle" }, place(lead(ranking))) }
                </>
            }) }
            if !small {
                <div class="zones">
                    for word in [Word::ZoneClear, Word::ZoneLeaning, Word::ZoneClose, Word::ZoneLeaning, Word::ZoneClear] {
                        <span>{ &words[word] }</span>
                    }
                </div>
                if range.is_some() {
                    <div class="open-range">{ &words[Word::OpenRange] }</div>
                }
            }
        </figure>
    }
}

/// How far the first option leads the second.
fn lead(ranking: &Ranking) -> Share {
    let points = |option: usize| points(ranking, option.into());
    Share { points: points(0) - points(1), maximum: i64::from(ranking.maximum) }
}

pub fn points(ranking: &Ranking, option: OptionIndex) -> i64 {
    ranking.places.iter().find(|place| place.option == option).map_or(0, |&Place { points, .. }| i64::from(points))
}

/// Where a lead of the first option stands: 0 where it has all, 1000 where the second has.
fn place(Share { points, maximum }: Share) -> Thousandths {
    let root = (250_000 * points.abs() / maximum).isqrt();
    if points > 0 { MIDDLE - root } else { MIDDLE + root }
}

/// The least and the most lead that open questions leave, where they can still change who leads.
fn lead_range(gauge: Gauge, ranking: &Ranking) -> Option<(Share, Share)> {
    let Gauge { ui, answers, small, .. } = gauge;
    if small || is_settled(&ui.comparison, answers) {
        return None;
    }
    let fit = |answer: &Answer, option: usize| i64::from(answer.fit[OptionIndex::from(option)]);
    let value = |answer: &Answer| fit(answer, 0) - fit(answer, 1);
    Some(range(&ui.comparison, answers, ranking, lead(ranking).points, value))
}

/// All that the drawing says, in words.
fn label(gauge: Gauge, ranking: &Ranking, range: Option<(Share, Share)>, other: Option<&(Ranking, Word)>) -> String {
    let words = &gauge.ui.words;
    let mut parts = vec![lead_text(gauge.ui, lead(ranking))];
    parts.extend(other.map(|(other, name)| format!("{}: {}", words[*name], lead_text(gauge.ui, lead(other)))));
    parts.extend(range.map(|(least, most)| {
        fill(&words[Word::GaugeRange], &[&lead_text(gauge.ui, most), &lead_text(gauge.ui, least)])
    }));
    parts.extend((!gauge.small).then(|| words[Word::GaugeScale].to_string()));
    parts.join(" ")
}

fn lead_text(ui: &Ui, Share { points, maximum }: Share) -> String {
    let hundredths = (200 * points.abs() + maximum) / (2 * maximum);
    let order = if points < 0 { [1, 0] } else { [0, 1] };
    let [ahead, behind] = order.map(|option| ui.comparison.options[OptionIndex::from(option)].name.as_str());
    let template = if points == 0 { &ui.words[Word::ScoreBarEven] } else { &ui.words[Word::ScoreBar] };
    fill(template, &[ahead, behind, &hundredths.to_string()])
}
