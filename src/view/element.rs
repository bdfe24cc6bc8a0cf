//! Elements by plain calls that read like the markup they make: `el("p.note").text(note)`.
//!
//! Every function stands once in the WebAssembly, where `html!` writes its code out anew for every tag.

use std::rc::Rc;

use yew::html::{onclick, onkeydown};
use yew::virtual_dom::{Listener, ListenerKind, VTag, VText};
use yew::{AttrValue, Callback, Event, Html, KeyboardEvent, MouseEvent};

/// An element to be drawn.
pub struct Element(Rc<VTag>);

/// `<tag>`, or from `tag.class` `<tag class="class">`.
#[inline(never)]
pub fn el(selector: &'static str) -> Element {
    let (tag, class) = selector.split_once('.').unwrap_or((selector, ""));
    let element = Element(Rc::new(VTag::new(AttrValue::Static(tag))));
    if class.is_empty() { element } else { element.set("class", AttrValue::Static(class)) }
}

pub fn input(kind: &str) -> Element {
    el("input").attr("type", kind)
}

pub fn button(class: &'static str, label: &str, on_click: Callback<Event>) -> Element {
    bare_button(class, on_click).text(label)
}

pub fn bare_button(class: &'static str, on_click: Callback<Event>) -> Element {
    el("button").attr("type", "button").class(class).on(On::Click, on_click)
}

/// What is read out, but not shown.
pub fn hidden(text: &str) -> Element {
    el("span.hidden").text(text)
}

impl Element {
    #[inline(never)]
    fn set(mut self, name: &'static str, value: AttrValue) -> Element {
        Rc::make_mut(&mut self.0).add_attribute(name, value);
        self
    }

    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &str) -> Element {
        self.set(name, AttrValue::Rc(value.into()))
    }

    #[inline(never)]
    pub fn maybe_attr(self, name: &'static str, value: Option<&str>) -> Element {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute that says all by being there.
    #[inline(never)]
    pub fn flag(self, name: &'static str, there: bool) -> Element {
        if there { self.set(name, AttrValue::Static(name)) } else { self }
    }

    /// One more class.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Element {
        let before = self.0.attributes.iter().find(|(name, _)| *name == "class");
        let value = match before {
            Some((_, before)) => AttrValue::Rc([before, " ", class].concat().into()),
            None => AttrValue::Static(class),
        };
        self.set("class", value)
    }

    /// What tells this element from those beside it when they change.
    #[inline(never)]
    pub fn key(mut self, key: usize) -> Element {
        Rc::make_mut(&mut self.0).key = Some(key.into());
        self
    }

    /// What a field holds.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Element {
        Rc::make_mut(&mut self.0).set_value(Some(AttrValue::Rc(value.into())));
        self
    }

    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Element {
        Rc::make_mut(&mut self.0).set_checked(checked);
        self
    }

    #[inline(never)]
    pub fn html(mut self, child: Html) -> Element {
        if let Some(children) = Rc::make_mut(&mut self.0).children_mut() {
            children.to_vlist_mut().push(child);
        }
        self
    }

    #[inline(never)]
    pub fn child(self, child: Element) -> Element {
        self.html(child.into())
    }

    /// A child, or what holds its place for as long as it is not there.
    #[inline(never)]
    pub fn maybe(self, child: Option<Element>) -> Element {
        self.html(child.map_or_else(Html::default, Html::from))
    }

    /// A child for each item; a list of its own, so that what stands beside it keeps its place.
    pub fn each<T>(self, items: impl IntoIterator<Item = T>, draw: impl Fn(T) -> Element) -> Element {
        let mut list = Vec::new();
        for item in items {
            list.push(draw(item));
        }
        self.list(list)
    }

    #[inline(never)]
    pub fn list(self, elements: Vec<Element>) -> Element {
        self.html(elements.into_iter().collect())
    }

    /// Text goes on in the text before it: HTML that is read in knows no two texts side by side, and no empty one.
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Element {
        if text.is_empty() {
            return self;
        }
        if let Some(children) = Rc::make_mut(&mut self.0).children_mut() {
            let children = children.to_vlist_mut();
            let (text, joined): (AttrValue, bool) = match children.last() {
                Some(Html::VText(before)) => ([&before.text, text].concat().into(), true),
                _ => (AttrValue::Rc(text.into()), false),
            };
            if joined {
                children.pop();
            }
            children.push(VText { text }.into());
        }
        self
    }

    #[inline(never)]
    pub fn number(self, number: usize) -> Element {
        self.text(&number.to_string())
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Element {
        Rc::make_mut(&mut self.0).add_listener(listener);
        self
    }

    #[inline(never)]
    pub fn on(self, event: On, handler: Callback<Event>) -> Element {
        self.listen(Rc::new(Handler { event, handler }))
    }

    pub fn on_press(self, handler: Callback<MouseEvent>) -> Element {
        self.listen(Rc::new(onclick::Wrapper::new(handler)))
    }

    pub fn on_key(self, handler: Callback<KeyboardEvent>) -> Element {
        self.listen(Rc::new(onkeydown::Wrapper::new(handler)))
    }
}

impl From<Element> for Html {
    fn from(element: Element) -> Html {
        Html::VTag(element.0)
    }
}

/// The events that are listened to for no more than that they happen, and where.
#[derive(Clone, Copy)]
pub enum On {
    Click,
    Change,
    Input,
    Submit,
}

struct Handler {
    event: On,
    handler: Callback<Event>,
}

impl Listener for Handler {
    fn kind(&self) -> ListenerKind {
        match self.event {
            On::Click => ListenerKind::onclick,
            On::Change => ListenerKind::onchange,
            On::Input => ListenerKind::oninput,
            On::Submit => ListenerKind::onsubmit,
        }
    }

    fn handle(&self, event: Event) {
        self.handler.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
