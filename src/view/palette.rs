//! The colours that a comparison gives its options, as a style sheet.

use crate::model::comparison::Comparison;
use crate::model::decimal::decimal;

/// Sets `--tiebreak-option-1` and so on where the data has colours. A page's own style on the element wins.
pub fn palette(comparison: &Comparison) -> String {
    let mut css = String::from(":host{");
    for (index, option) in comparison.options.iter().enumerate() {
        if let Some(color) = &option.color {
            let position = decimal(index + 1);
            let parts = ["--tiebreak-option-", &position, ":light-dark(", &color.light, ",", &color.dark, ");"];
            css.push_str(&parts.concat());
        }
    }
    css.push('}');
    css
}
