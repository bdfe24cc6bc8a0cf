//! The one component: each part of the widget that is drawn by itself, and only when it would look different.
//!
//! Yew's code for a component stands once for each type of component, so there is one type; the rest is data.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VComp;

use super::compare::compare;
use super::failure::failure;
use super::quiz::question;
use super::widget::{Props, widget};
use super::words::Words;
use crate::model::decimal::decimal;
use crate::model::session::Screen;

pub enum Part {
    Widget(Rc<Props>),
    Compare(Rc<Props>),
    Question(Rc<Props>, usize),
    Failure(&'static Words, Vec<String>),
}

impl Part {
    /// This part within another one.
    pub fn html(self, key: usize) -> Html {
        VComp::new::<Drawing>(Rc::new(self), Some(decimal(key).into())).into()
    }
}

/// Whether two parts look the same. The widget as a whole is drawn whenever it is asked for.
impl PartialEq for Part {
    fn eq(&self, other: &Part) -> bool {
        match (self, other) {
            (Part::Compare(a), Part::Compare(b)) => {
                a.says_the_same(b) && a.session.answers == b.session.answers && a.filter == b.filter
            }
            (Part::Question(a, question), Part::Question(b, other)) => {
                let state = |props: &Props| {
                    (props.session.screen == Screen::Question(*question), props.session.answers.response(*question))
                };
                question == other && a.says_the_same(b) && state(a) == state(b)
            }
            _ => false,
        }
    }
}

impl Properties for Part {
    type Builder = ();

    fn builder() {}
}

pub struct Drawing;

impl Component for Drawing {
    type Message = ();
    type Properties = Part;

    fn create(_: &Context<Self>) -> Drawing {
        Drawing
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let element = match context.props() {
            Part::Widget(props) => widget(props),
            Part::Compare(props) => compare(props),
            Part::Question(props, position) => question(props, *position),
            Part::Failure(words, problems) => failure(words, problems),
        };
        element.into()
    }

    /// The parts of a whole are drawn before it.
    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        if let Part::Widget(props) = context.props() {
            props.drawn.emit(());
        }
    }
}
