//! The scores, drawn to scale: one bar between two options, a bar each for more.
//!
//! Bars are SVG because widths as attributes pass a strict content security policy, and style attributes do not.

use tiebreak_core::index::OptionIndex;
use tiebreak_core::scoring::Ranking;
use yew::prelude::*;

use super::{Ui, color_class};
use crate::i18n::{Word, fill};

pub fn score_bar(ui: &Ui, ranking: &Ranking) -> Html {
    if ui.comparison.options.len() == 2 { between_two(ui, ranking) } else { among_many(ui, ranking) }
}

/// One track, from the first option's full score to the second one's.
fn between_two(ui: &Ui, ranking: &Ranking) -> Html {
    let options = &ui.comparison.options;
    let [left, right] = [0, 1].map(OptionIndex::from);
    let leader = ranking.places[0].option;
    let other = if leader == left { right } else { left };
    let gap = rounded(100, ranking.gap(), ranking.maximum);
    let template = if gap == 0 { &ui.words[Word::ScoreBarEven] } else { &ui.words[Word::ScoreBar] };
    let label = fill(template, &[&options[leader].name, &options[other].name, &gap.to_string()]);
    html! {
        <figure class="score-bar" role="img" aria-label={label}>
            <div class="ends" aria-hidden="true">
                <span class={color_class(left)}>{ &options[left].name }</span>
                <span class={color_class(right)}>{ &options[right].name }</span>
            </div>
            { track(html! {
                <>
                    { rail() }
                    <rect class="even" x="47.5%" y="7" width="5%" height="6" />
                    { bar_from_middle(leader, leader == left, ranking.gap(), 2 * ranking.maximum, "3", "14") }
                    <rect class="middle" x="50%" y="0" width="1" height="20" />
                </>
            }) }
        </figure>
    }
}

fn among_many(ui: &Ui, ranking: &Ranking) -> Html {
    html! {
        <ol class="ranking" aria-label={ui.words[Word::Ranking].clone()}>
            for place in &ranking.places {
                <li>
                    <span class="name">{ &ui.comparison.options[place.option].name }</span>
                    { track(html! {
                        <>
                            { rail() }
                            <rect
                                class={color_class(place.option)}
                                x="0"
                                y="3"
                                width={percentage(rounded(1000, place.points, ranking.maximum))}
                                height="14"
                                rx="2"
                            />
                        </>
                    }) }
                </li>
            }
        </ol>
    }
}

pub fn track(bars: Html) -> Html {
    html! { <svg class="track" aria-hidden="true" focusable="false">{ bars }</svg> }
}

fn rail() -> Html {
    html! { <rect class="rail" x="0" y="7" width="100%" height="6" rx="3" /> }
}

/// A bar from the middle of the track to the left or right, of `part / whole` of the track's width.
pub fn bar_from_middle(
    option: OptionIndex,
    to_left: bool,
    part: u32,
    whole: u32,
    y: &'static str,
    height: &'static str,
) -> Html {
    let width = rounded(1000, part, whole);
    let x = percentage(if to_left { 500 - width } else { 500 });
    html! { <rect class={color_class(option)} {x} {y} width={percentage(width)} {height} rx="2" /> }
}

/// `scale * part / whole`, rounded to the nearest integer.
fn rounded(scale: u32, part: u32, whole: u32) -> u32 {
    (scale * part + whole / 2) / whole
}

/// Thousandths as a length: `375` is `37.5%`.
fn percentage(thousandths: u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
