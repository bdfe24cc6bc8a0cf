//! Keeps a place where the reader has pressed it, whatever is drawn above it. Some browsers do so themselves, some not.

use gloo::utils::window;
use web_sys::Element;

use super::focus::place_selector;
use crate::state::{Place, State};

/// An element, and where it stood in the window before a drawing.
pub struct Held {
    element: Element,
    top: f64,
}

impl Held {
    pub fn of(mount: &Element, state: &State, place: Place) -> Option<Held> {
        let selector = match place {
            // The row's own head grows with the answer in it.
            Place::Pull(question) => format!("#pull-{} .change", state.comparison.questions[question].id),
            Place::Decider | Place::Flips => place_selector(state, place),
        };
        let element = mount.query_selector(&selector).ok()??;
        let top = element.get_bounding_client_rect().top();
        Some(Held { element, top })
    }

    /// Scrolls by as much as the element has moved, if it is still there.
    pub fn restore(&self) {
        let moved = self.element.get_bounding_client_rect().top() - self.top;
        if self.element.is_connected() && moved != 0.0 {
            window().scroll_by_with_x_and_y(0.0, moved);
        }
    }
}
