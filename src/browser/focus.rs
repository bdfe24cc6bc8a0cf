//! Moves the focus to where reading continues, once what was asked for has been drawn.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// What to bring to the reader.
pub enum Goal {
    /// The heading of the screen.
    Heading,
    /// The row of a criterion, opened.
    Row(String),
    /// The link, selected, to be copied by hand.
    Link,
    /// Two results side by side.
    Versus,
}

pub fn reach(root: &Element, goal: Goal) {
    match goal {
        Goal::Heading => focus(root, "[data-focus]"),
        Goal::Row(id) => {
            let details = ["#row-", &id, " details"].concat();
            if let Ok(Some(details)) = root.query_selector(&details) {
                let _ = details.set_attribute("open", "");
            }
            focus(root, &[&details, " summary"].concat());
        }
        Goal::Versus => focus(root, "#versus"),
        Goal::Link => {
            focus(root, "[data-select]");
            if let Ok(Some(field)) = root.query_selector("[data-select]") {
                field.unchecked_into::<HtmlInputElement>().select();
            }
        }
    }
}

/// Measured first: Firefox focuses a legend only where its present frame can be, and else what follows it
/// (<https://searchfox.org/mozilla-central/source/dom/html/HTMLLegendElement.cpp>).
fn focus(root: &Element, selector: &str) {
    if let Ok(Some(element)) = root.query_selector(selector) {
        let element: HtmlElement = element.unchecked_into();
        element.offset_height();
        let _ = element.focus();
    }
}
