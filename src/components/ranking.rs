//! Three and more options: a bar each, best first, with words. Choosing one compares the leader with it.

use tiebreak_core::comparison::Answer;
use tiebreak_core::index::OptionIndex;
use tiebreak_core::range::range;
use tiebreak_core::scoring::{Place, Ranking};
use tiebreak_core::settled::is_settled;
use yew::prelude::*;

use super::bars::{bar, mark, share, stripes, track, zone};
use super::gauge::{Gauge, points};
use super::parts::{block, option_name, toggle};
use crate::i18n::{Word, fill};
use crate::state::Msg;

/// As many bars as the small one has.
const SMALL: usize = 3;

pub fn ranked_bars(gauge: Gauge, ranking: &Ranking, other: Option<&(Ranking, Word)>) -> Html {
    let Gauge { ui, small, .. } = gauge;
    let shown = if small { SMALL } else { ranking.places.len() };
    let tentative = !small && !is_settled(&ui.comparison, gauge.answers);
    html! {
        <ol class={classes!("ranking", small.then_some("small"), tentative.then_some("tentative"))} part={(!small).then_some("gauge")} aria-label={ui.words[Word::Ranking].clone()}>
            for place in ranking.places.iter().take(shown) {
                <li key={usize::from(place.option)}>{ entry(gauge, ranking, *place, other) }</li>
            }
        </ol>
    }
}

/// An option's line; a button where it can be chosen.
fn entry(gauge: Gauge, ranking: &Ranking, place: Place, other: Option<&(Ranking, Word)>) -> Html {
    let Gauge { ui, rival, small, .. } = gauge;
    let option = place.option;
    let fit = share(place.points.into(), ranking.maximum.into());
    let points_text = fill(&ui.words[Word::OfHundred], &[&((fit + 5) / 10).to_string()]);
    let is_rival = !small && rival == Some(option);
    let line = html! {
        <>
            { option_name(ui, option) }
            <span class="how-near">
                if is_rival {
                    <b>{ &ui.words[Word::Rival] }</b>
                    { ", " }
                }
                { &ui.words[nearness(ranking, place)] }
                <span class="hidden">{ ", " }{ points_text }</span>
            </span>
            { track("scale", html! {
                <>
                    { zone("clear", 0, 1000) }
                    { possible(gauge, ranking, option).map(stripes).unwrap_or_default() }
                    <g class="fill">{ bar(option, 0, fit) }</g>
                    { other.map(|(other, _)| mark("other", share(points(other, option), other.maximum.into()))).unwrap_or_default() }
                </>
            }) }
        </>
    };
    if small || rival.is_none() || option == ranking.places[0].option {
        return block("place", line);
    }
    toggle(ui, "place", is_rival, Msg::ChooseRival(option), line)
}

/// How near an option is to the best, by the limits of the verdict.
fn nearness(ranking: &Ranking, place: Place) -> Word {
    match place.points {
        points if points == ranking.places[0].points => Word::BestFit,
        points if ranking.is_close(points) => Word::CloseBehind,
        points if ranking.is_far(points) => Word::FarBehind,
        _ => Word::Behind,
    }
}

/// The least and the most that open questions leave of an option's score, where they can still change who leads.
fn possible(gauge: Gauge, ranking: &Ranking, option: OptionIndex) -> Option<(i64, i64)> {
    let Gauge { ui, answers, small, .. } = gauge;
    if small || is_settled(&ui.comparison, answers) {
        return None;
    }
    let value = |answer: &Answer| i64::from(answer.fit[option]);
    let (least, most) = range(&ui.comparison, answers, ranking, points(ranking, option), value);
    Some((share(least.points, least.maximum), share(most.points, most.maximum)))
}

/// The options that are compared below: the leader and its rival, in the order of the comparison. The rival is the
/// reader's choice, or else the second place.
pub fn pair(ranking: &Ranking, chosen: Option<OptionIndex>) -> (OptionIndex, OptionIndex) {
    let [leader, second] = [0, 1].map(|place| ranking.places[place].option);
    let rival = chosen.filter(|&chosen| chosen != leader).unwrap_or(second);
    (leader.min(rival), leader.max(rival))
}
