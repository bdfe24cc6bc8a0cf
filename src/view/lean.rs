//! How clear a result is, drawn to scale: a lean between two options, a ranking of more.

use yew::prelude::*;

use super::color_class;
use super::widget::Props;
use super::words::fill;
use crate::model::scoring::Ranking;

/// Two options share one track, from one's full score to the other's; more get a bar each.
pub fn lean(props: &Props, ranking: &Ranking) -> Html {
    if props.comparison.options.len() == 2 { between_two(props, ranking) } else { among_many(props, ranking) }
}

fn between_two(props: &Props, ranking: &Ranking) -> Html {
    let options = &props.comparison.options;
    let first = ranking.places[0].option;
    let gap = percent(ranking.gap(), ranking.maximum);
    let (leader, rival) = (&options[first].name, &options[1 - first].name);
    let said = if gap == 0 {
        fill(props.words.lean_even, &[leader, rival])
    } else {
        fill(props.words.lean, &[leader, rival, &gap.to_string()])
    };
    html! {
        <figure class="lean" role="img" aria-label={said}>
            <div class="ends" aria-hidden="true">
                <span class={color_class(0)}>{ options[0].name.clone() }</span>
                <span class={color_class(1)}>{ options[1].name.clone() }</span>
            </div>
            <svg class="track" aria-hidden="true" focusable="false">
                <rect class="rail" x="0" y="7" width="100%" height="6" rx="3" />
                <rect class="even" x="47.5%" y="7" width="5%" height="6" />
                { bar(first, first == 0, ranking.gap(), 2 * ranking.maximum, "3", "14") }
                <rect class="middle" x="50%" y="0" width="1" height="20" />
            </svg>
        </figure>
    }
}

/// A bar from the middle of a drawing to the left or right, `part` of `whole` of its width.
pub fn bar(option: usize, left: bool, part: u32, whole: u32, y: &'static str, height: &'static str) -> Html {
    let width = per_mille(part, whole);
    let x = if left { 500 - width } else { 500 };
    html! {
        <rect class={color_class(option)} x={share(x)} {y} width={share(width)} {height} rx="2" />
    }
}

fn among_many(props: &Props, ranking: &Ranking) -> Html {
    let rows = ranking.places.iter().map(|place| {
        html! {
            <li>
                <span class="name">{ props.comparison.options[place.option].name.clone() }</span>
                <svg class="track" aria-hidden="true" focusable="false">
                    <rect class="rail" x="0" y="7" width="100%" height="6" rx="3" />
                    <rect class={color_class(place.option)} x="0" y="3" height="14" rx="2"
                        width={share(per_mille(place.points, ranking.maximum))} />
                </svg>
            </li>
        }
    });
    html! { <ol class="ranking" aria-label={props.words.ranking}>{ for rows }</ol> }
}

fn percent(part: u32, whole: u32) -> u32 {
    (100 * part + whole / 2) / whole
}

fn per_mille(part: u32, whole: u32) -> u32 {
    (1000 * part + whole / 2) / whole
}

/// A share of the width, from thousandths: `375` is `37.5%`.
fn share(per_mille: u32) -> String {
    [&(per_mille / 10).to_string(), ".", &(per_mille % 10).to_string(), "%"].concat()
}
