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

/// A bar of an option's colour between two places, in either order.
pub fn bar(option: OptionIndex, from: Thousandths, to: Thousandths) -> Html {
    let class = classes!("bar", color_class(option));
    html! { <rect {class} x={percentage(from.min(to))} y="20%" width={percentage((from - to).abs())} height="60%" /> }
}

/// What is still possible between two places: stripes.
pub fn stripes(from: Thousandths, to: Thousandths) -> Html {
    html! { <line class="stripes" x1={percentage(from)} x2={percentage(to)} y1="50%" y2="50%" /> }
}

/// A mark at a place, such as the needle; the style sheet draws it by its class.
pub fn mark(class: &'static str, at: Thousandths) -> Html {
    html! {
        <svg class="at" x={percentage(at)} y="50%">
            if class == "needle" {
                <path class="needle" d="M-1.5-14h3v28h-3z" />
            } else {
                <circle {class} r="5" />
            }
        </svg>
    }
}

pub fn axis() -> Html {
    html! { <line class="axis" x1="50%" x2="50%" y1="0" y2="100%" /> }
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
