//! Below the table: each option at a glance, and notes on what no row can say. A search leaves what it finds.

use tiebreak_core::index::OptionIndex;
use tiebreak_core::search::Search;
use yew::prelude::*;

use super::fold::fold;
use super::marked::{marked, marked_list};
use super::sources::folded_sources;
use crate::components::parts::{heading, option_mark};
use crate::components::{Ui, color_class};
use crate::i18n::Word;

pub fn cards(ui: &Ui, columns: &[OptionIndex], search: &Search) -> Html {
    html! {
        <div class="cards">
            for &option in columns {
                { card(ui, option, search) }
            }
        </div>
    }
}

fn card(ui: &Ui, option: OptionIndex, search: &Search) -> Html {
    let words = &ui.words;
    let contender = &ui.comparison.options[option];
    let found = |texts: &[String]| -> Vec<String> {
        texts.iter().filter(|text| search.matches(&[text.as_str()])).cloned().collect()
    };
    let [pros, cons, users] = [&contender.pros, &contender.cons, &contender.users].map(|texts| found(texts));
    let has_summary = !contender.summary.is_empty() && search.matches(&[contender.summary.as_str()]);
    if !has_summary && [&pros, &cons, &users].iter().all(|texts| texts.is_empty()) {
        return Html::default();
    }
    let title = html! { <>{ option_mark(ui, option) }<span>{ &contender.name }</span></> };
    let content = html! {
        <>
            if has_summary {
                <p>{ marked(search, &contender.summary) }</p>
            }
            { titled_list(ui, &words[Word::Pros], "pros", &pros, search) }
            { titled_list(ui, &words[Word::Cons], "cons", &cons, search) }
            { titled_list(ui, &words[Word::Users], "examples", &users, search) }
            { folded_sources(ui, &contender.name, &contender.sources) }
        </>
    };
    fold(ui, classes!("card", color_class(option)), &title, content)
}

fn titled_list(ui: &Ui, title: &str, class: &'static str, texts: &[String], search: &Search) -> Html {
    if texts.is_empty() {
        return Html::default();
    }
    let title = html! { <span lang={ui.words_lang()}>{ title }</span> };
    html! { <>{ heading(ui, 2, "heading", None, title) }{ marked_list(search, class, texts) }</> }
}

pub fn notes(ui: &Ui, search: &Search) -> Html {
    let notes = ui.comparison.notes.iter();
    let notes = notes.filter(|note| search.matches(&[note.title.as_str(), &note.text])).map(|note| {
        let content = html! {
            <>
                <p>{ marked(search, &note.text) }</p>
                { folded_sources(ui, &note.title, &note.sources) }
            </>
        };
        fold(ui, classes!("remark"), &marked(search, &note.title), content)
    });
    notes.collect()
}
