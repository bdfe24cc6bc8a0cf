//! What the view calls: made once for a widget.

use std::rc::Weak;

use yew::{Callback, Event};

use super::page;
use super::store::Store;
use crate::view::Request;

pub struct Callbacks {
    pub on: Callback<Request>,
    pub value_of: Callback<Event, String>,
    pub drawn: Callback<()>,
}

impl Callbacks {
    /// Weak: the drawing is owned by the store, and must not keep it alive.
    pub fn new(store: &Weak<Store>) -> Callbacks {
        let (asked, told) = (store.clone(), store.clone());
        Callbacks {
            on: Callback::from(move |request| {
                if let Some(store) = asked.upgrade() {
                    store.carry_out(request);
                }
            }),
            value_of: Callback::from(|event| page::value_of(&event)),
            drawn: Callback::from(move |()| {
                if let Some(store) = told.upgrade() {
                    store.reach_goal();
                    store.host.drawn();
                }
            }),
        }
    }
}
