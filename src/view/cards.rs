//! Below the table: each option at a glance, and the notes that no row can hold.

use yew::prelude::*;

use super::cell::{items, sources};
use super::color_class;
use super::words::{Words, fill};
use crate::model::comparison::Comparison;

pub fn cards(comparison: &Comparison, words: &Words, options: &[usize]) -> Html {
    html! { <div class="cards">{ for options.iter().map(|&option| card(comparison, words, option)) }</div> }
}

fn card(comparison: &Comparison, words: &Words, option: usize) -> Html {
    let contender = &comparison.options[option];
    let part = |name: String, class: &'static str, texts: &[String]| {
        if texts.is_empty() {
            return Html::default();
        }
        html! { <><h4>{ name }</h4>{ items(class, texts) }</> }
    };
    html! {
        <section class={classes!("card", color_class(option))}>
            <h3>{ contender.name.clone() }</h3>
            if !contender.summary.is_empty() { <p>{ contender.summary.clone() }</p> }
            { part(fill(words.choose_when, &[&contender.name]), "when", &contender.choose_when) }
            { part(words.pros.to_owned(), "pros", &contender.pros) }
            { part(words.cons.to_owned(), "cons", &contender.cons) }
            { part(words.users.to_owned(), "examples", &contender.users) }
            if !contender.sources.is_empty() {
                <details><summary>{ words.sources }<span class="hidden">{ [": ", &contender.name].concat() }</span></summary>
                    { sources(comparison, words, &contender.sources) }
                </details>
            }
        </section>
    }
}

pub fn notes(comparison: &Comparison, words: &Words) -> Html {
    let notes = comparison.notes.iter().map(|note| {
        html! {
            <section class="remark">
                <h3>{ note.title.clone() }</h3>
                <p>{ note.text.clone() }</p>
                if !note.sources.is_empty() {
                    <details><summary>{ words.sources }<span class="hidden">{ [": ", &note.title].concat() }</span></summary>
                        { sources(comparison, words, &note.sources) }
                    </details>
                }
            </section>
        }
    });
    html! { <>{ for notes }</> }
}
