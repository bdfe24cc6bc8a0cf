//! Elements by plain calls that read like the markup they make: `el("p.note").text(note)`.
//!
//! Every function stands once in the WebAssembly, where `html!` writes its code out anew for every tag.

use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag, VText};
use yew::{AttrValue, Html};

use crate::model::cut::cut;
use crate::model::decimal::decimal;

/// An element to be drawn.
#[must_use = "an element is drawn as a child of another one"]
pub struct Element(Box<Parts>);

struct Parts {
    tag: VTag,
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<Html>,
}

/// `<tag>`, or from `tag.class` `<tag class="class">`.
pub fn el(selector: &'static str) -> Element {
    let (tag, class) = cut(selector, '.').unwrap_or((selector, ""));
    let element = Element(Box::new(Parts {
        tag: VTag::new(AttrValue::Static(tag)),
        values: vec![None; names(tag).len()],
        children: Vec::new(),
    }));
    if class.is_empty() { element } else { element.set(Name::Class, AttrValue::Static(class)) }
}

pub fn input(kind: &str) -> Element {
    el("input").attr(Name::Type, kind)
}

pub fn button(class: &'static str, label: &str, asked: Option<String>) -> Element {
    bare_button(class, asked).text(label)
}

pub fn bare_button(class: &'static str, asked: Option<String>) -> Element {
    el("button").attr(Name::Type, "button").class(class).on(Name::DataClick, asked)
}

/// What is read out, but not shown.
pub fn hidden(text: &str) -> Element {
    el("span.hidden").text(text)
}

impl Element {
    fn set(mut self, name: Name, value: AttrValue) -> Element {
        self.0.values[name as usize] = Some(AttributeOrProperty::Attribute(value));
        self
    }

    pub fn attr(self, name: Name, value: &str) -> Element {
        self.set(name, AttrValue::Rc(value.into()))
    }

    pub fn maybe_attr(self, name: Name, value: Option<&str>) -> Element {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute that says all by being there.
    pub fn flag(self, name: Name, there: bool) -> Element {
        if there { self.set(name, AttrValue::Static(NAMES[name as usize])) } else { self }
    }

    /// One more class.
    pub fn class(mut self, class: &'static str) -> Element {
        match &mut self.0.values[Name::Class as usize] {
            Some(AttributeOrProperty::Attribute(value)) => *value = [value, " ", class].concat().into(),
            _ => return self.set(Name::Class, AttrValue::Static(class)),
        }
        self
    }

    /// What tells this element from those beside it when they change.
    pub fn key(mut self, key: usize) -> Element {
        self.0.tag.key = Some(decimal(key).into());
        self
    }

    /// What a field holds.
    pub fn value(mut self, value: &str) -> Element {
        self.0.tag.set_value(Some(AttrValue::Rc(value.into())));
        self
    }

    pub fn checked(mut self, checked: bool) -> Element {
        self.0.tag.set_checked(checked);
        self
    }

    pub fn html(mut self, child: Html) -> Element {
        self.0.children.push(child);
        self
    }

    pub fn child(self, child: Element) -> Element {
        self.html(child.into())
    }

    /// A child, or what holds its place for as long as it is not there.
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

    fn list(self, elements: Vec<Element>) -> Element {
        self.html(elements.into_iter().collect())
    }

    /// Text goes on in the text before it: HTML that is read in knows no two texts side by side, and no empty one.
    pub fn text(mut self, text: &str) -> Element {
        if let Some(Html::VText(before)) = self.0.children.last_mut() {
            before.text = [&before.text, text].concat().into();
        } else if !text.is_empty() {
            self.0.children.push(Html::VText(VText { text: AttrValue::Rc(text.into()) }));
        }
        self
    }

    pub fn number(self, number: usize) -> Element {
        self.text(&decimal(number))
    }

    /// What an event asks for stands in the markup, where the page's script finds it, see `browser/listening.js`.
    pub fn on(self, event: Name, asked: Option<String>) -> Element {
        self.maybe_attr(event, asked.as_deref())
    }
}

impl From<Element> for Html {
    fn from(element: Element) -> Html {
        let Parts { mut tag, values, children } = *element.0;
        tag.attributes = Attributes::Dynamic { keys: names(tag.tag()), values: values.into() };
        if let Some(place) = tag.children_mut() {
            *place = VList::from(children).into();
        }
        tag.into()
    }
}

/// The names of the attributes that an element of this tag can have.
///
/// It has a place for each: Yew compares attributes one by one where the list of names is the very same, as it is for
/// elements of the same tag, and the code for all other cases is left out, see `scripts/snip.mjs`.
fn names(tag: &str) -> &'static [&'static str] {
    match tag {
        "a" | "button" | "form" | "input" | "option" | "progress" | "rect" | "select" | "svg" => &NAMES,
        _ => &NAMES[..=Name::DataPress as usize],
    }
}

/// The attributes that the views set; their names stand in [`NAMES`]. First those of any element.
#[derive(Clone, Copy)]
pub enum Name {
    Class,
    Lang,
    Role,
    Id,
    Scope,
    Tabindex,
    AriaLabel,
    AriaLabelledby,
    AriaDescribedby,
    AriaHidden,
    DataFocus,
    DataOf,
    Dir,
    /// A click by pointer, and no other.
    DataPress,
    DataClick,
    DataChange,
    DataInput,
    DataSubmit,
    DataSelect,
    AriaPressed,
    AriaInvalid,
    Type,
    Name,
    Disabled,
    Readonly,
    Required,
    Selected,
    Placeholder,
    Autocomplete,
    Value,
    Max,
    Method,
    Formnovalidate,
    Href,
    Target,
    Rel,
    Focusable,
    X,
    Y,
    Width,
    Height,
    Rx,
}

static NAMES: [&str; Name::Rx as usize + 1] = [
    "class",
    "lang",
    "role",
    "id",
    "scope",
    "tabindex",
    "aria-label",
    "aria-labelledby",
    "aria-describedby",
    "aria-hidden",
    "data-focus",
    "data-of",
    "dir",
    "data-press",
    "data-click",
    "data-change",
    "data-input",
    "data-submit",
    "data-select",
    "aria-pressed",
    "aria-invalid",
    "type",
    "name",
    "disabled",
    "readonly",
    "required",
    "selected",
    "placeholder",
    "autocomplete",
    "value",
    "max",
    "method",
    "formnovalidate",
    "href",
    "target",
    "rel",
    "focusable",
    "x",
    "y",
    "width",
    "height",
    "rx",
];
