//! How clear a result is, drawn to scale: a lean between two options, a ranking of more.

use super::color_class;
use super::element::{Element, Name, el};
use super::widget::Props;
use super::words::fill;
use crate::model::decimal::decimal;
use crate::model::scoring::Ranking;

/// Two options share one track, from one's full score to the other's; more get a bar each.
pub fn lean(props: &Props, ranking: &Ranking) -> Element {
    if props.comparison.options.len() == 2 { between_two(props, ranking) } else { among_many(props, ranking) }
}

/// `figure.lean > div.ends > span*; svg > rect.rail, rect.even, rect, rect.middle`
fn between_two(props: &Props, ranking: &Ranking) -> Element {
    let options = &props.comparison.options;
    let first = ranking.places[0].option;
    let gap = percent(ranking.gap(), ranking.maximum);
    let template = if gap == 0 { props.words.lean_even } else { props.words.lean };
    let said = fill(template, &[&options[first].name, &options[1 - first].name, &decimal(gap as usize)]);
    let end = |option: usize| el("span").class(color_class(option)).text(&options[option].name);
    el("figure.lean")
        .attr(Name::Role, "img")
        .attr(Name::AriaLabel, &said)
        .child(el("div.ends").attr(Name::AriaHidden, "true").child(end(0)).child(end(1)))
        .child(
            track()
                .child(rail())
                .child(rect("rect.even", "47.5%", "7", "5%", "6"))
                .child(bar(first, first == 0, ranking.gap(), 2 * ranking.maximum, "3", "14"))
                .child(rect("rect.middle", "50%", "0", "1", "20")),
        )
}

/// `ol.ranking > li* > span.name, svg > rect.rail, rect`
fn among_many(props: &Props, ranking: &Ranking) -> Element {
    el("ol.ranking").attr(Name::AriaLabel, props.words.ranking).each(&ranking.places, |place| {
        let width = share(per_mille(place.points, ranking.maximum));
        let bar = rect("rect", "0", "3", &width, "14").class(color_class(place.option)).attr(Name::Rx, "2");
        el("li")
            .child(el("span.name").text(&props.comparison.options[place.option].name))
            .child(track().child(rail()).child(bar))
    })
}

pub fn track() -> Element {
    el("svg.track").attr(Name::AriaHidden, "true").attr(Name::Focusable, "false")
}

fn rail() -> Element {
    rect("rect.rail", "0", "7", "100%", "6").attr(Name::Rx, "3")
}

/// A bar from the middle of a drawing to the left or right, `part` of `whole` of its width.
pub fn bar(option: usize, left: bool, part: u32, whole: u32, y: &str, height: &str) -> Element {
    let width = per_mille(part, whole);
    let x = if left { 500 - width } else { 500 };
    rect("rect", &share(x), y, &share(width), height).class(color_class(option)).attr(Name::Rx, "2")
}

pub fn rect(selector: &'static str, x: &str, y: &str, width: &str, height: &str) -> Element {
    el(selector).attr(Name::X, x).attr(Name::Y, y).attr(Name::Width, width).attr(Name::Height, height)
}

fn percent(part: u32, whole: u32) -> u32 {
    (100 * part + whole / 2) / whole
}

fn per_mille(part: u32, whole: u32) -> u32 {
    (1000 * part + whole / 2) / whole
}

/// A share of the width, from thousandths: `375` is `37.5%`.
fn share(per_mille: u32) -> String {
    [&decimal(per_mille as usize / 10), ".", &decimal(per_mille as usize % 10), "%"].concat()
}
