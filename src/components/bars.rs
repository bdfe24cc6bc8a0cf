//! Bars and marks, drawn to scale.
//!
//! They are SVG because widths as attributes pass a strict content security policy, and style attributes do not.

use tiebreak_core::index::OptionIndex;
use yew::prelude::*;

use super::color_class;

/// A place on a track, in thousandths of its width.
pub type Thousandths = i64;

pub const MIDDLE: Thousandths = 500;

pub fn track(class: &'static str, bars: Html) -> Html {
    html! { <svg class={classes!("track", class)} aria-hidden="true" focusable="false">{ bars }</svg> }
}

/// A bar of an option's color between two places, in either order.
pub fn bar(option: OptionIndex, from: Thousandths, to: Thousandths) -> Html {
    rect(classes!("bar", color_class(option)), from, to)
}

/// What lies behind the bars.
pub fn zone(class: &'static str, from: Thousandths, to: Thousandths) -> Html {
    rect(classes!("zone", class), from, to)
}

fn rect(class: Classes, from: Thousandths, to: Thousandths) -> Html {
    html! { <rect {class} x={percentage(from.min(to))} y="20%" width={percentage((from - to).abs())} height="60%" /> }
}

/// What is still possible between two places: stripes.
pub fn stripes((least, most): (Thousandths, Thousandths)) -> Html {
    line("stripes", (least, MIDDLE), (most, MIDDLE))
}

pub fn axis() -> Html {
    line("axis", (MIDDLE, 0), (MIDDLE, 1000))
}

pub fn line(class: &'static str, from: (Thousandths, Thousandths), to: (Thousandths, Thousandths)) -> Html {
    let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(percentage);
    html! { <line {class} {x1} {y1} {x2} {y2} /> }
}

/// A mark at a place: the needle, or a dot.
pub fn mark(class: &'static str, at: Thousandths) -> Html {
    let d = if class == "needle" { "M-1.5-14h3v28h-3z" } else { "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0" };
    html! { <svg class="at" x={percentage(at)} y="50%"><path {class} {d} /></svg> }
}

/// `part / whole` in thousandths, rounded to the nearest; `whole` is above 0.
pub fn share(part: i64, whole: i64) -> Thousandths {
    part.signum() * ((2000 * part.abs() + whole) / (2 * whole))
}

/// Thousandths as a length: `375` is `37.5%`.
pub fn percentage(thousandths: Thousandths) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_rounded() {
        assert_eq!([share(1, 3), share(2, 3), share(0, 5), share(-5, 5), share(-2, 3)], [333, 667, 0, -1000, -667]);
        assert_eq!([percentage(0), percentage(375), percentage(1000)], ["0.0%", "37.5%", "100.0%"]);
    }
}
