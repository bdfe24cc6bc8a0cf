//! The colors that a comparison gives its options, as a style sheet.

use tiebreak_core::comparison::Comparison;

/// Sets `--tiebreak-option-1` and so on where the data has colors. A page's own style on the element wins. Browsers
/// without `light-dark()` keep the colors of the style sheet.
pub fn palette(comparison: &Comparison) -> String {
    let colors = comparison.options.iter().zip(1..).filter_map(|(option, position)| {
        let color = option.color.as_ref()?;
        Some(format!("--tiebreak-option-{position}:light-dark({},{});", color.light, color.dark))
    });
    format!("@supports (color:light-dark(#000,#fff)){{:host{{{}}}}}", colors.collect::<String>())
}
