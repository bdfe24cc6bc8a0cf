//! The elements that widgets are drawn in. Yew keeps an element's listeners forever, so one that is no longer needed
//! serves the next widget.

use std::cell::RefCell;

use gloo::utils::document;
use web_sys::Element;
use yew::Renderer;
use yew::prelude::*;
use yew::virtual_dom::Key;

thread_local! {
    static IDLE: RefCell<Vec<Root>> = const { RefCell::new(Vec::new()) };
}

/// An element that Yew draws in.
pub struct Root {
    element: Element,
    app: AppHandle<Slot>,
    /// How many widgets it has been used for before.
    generation: u32,
}

#[derive(Properties, PartialEq)]
struct SlotProps {
    content: Html,
}

struct Slot;

impl Component for Slot {
    type Message = ();
    type Properties = SlotProps;

    fn create(_: &Context<Self>) -> Slot {
        Slot
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().content.clone()
    }
}

impl Root {
    /// Puts an empty one into `mount`.
    pub fn mount(mount: &Element) -> Root {
        let root = IDLE.with_borrow_mut(Vec::pop).unwrap_or_else(|| {
            let element = document().create_element("div").expect("every document has elements");
            let app = Renderer::with_root_and_props(element.clone(), SlotProps { content: Html::default() }).render();
            Root { element, app, generation: 0 }
        });
        let _ = mount.append_child(&root.element);
        root
    }

    /// A key for what is drawn: another one for each widget, since what Yew drew for the last may still be there.
    pub fn key(&self) -> Key {
        self.generation.into()
    }

    pub fn draw(&mut self, content: Html) {
        self.app.update(SlotProps { content });
    }

    /// Takes the element out and keeps it for the next widget.
    pub fn release(mut self) {
        self.draw(Html::default());
        self.element.remove();
        self.generation += 1;
        IDLE.with_borrow_mut(|idle| idle.push(self));
    }
}
