//! Below the table: each option at a glance, and notes on what no row can say.

use tiebreak_core::index::OptionIndex;
use yew::prelude::*;

use super::sources::folded_sources;
use crate::components::parts::text_list;
use crate::components::{Ui, color_class};
use crate::i18n::{Word, fill};

pub fn cards(ui: &Ui, options: &[OptionIndex]) -> Html {
    html! {
        <div class="cards">
            for &option in options {
                { card(ui, option) }
            }
        </div>
    }
}

fn card(ui: &Ui, option: OptionIndex) -> Html {
    let words = &ui.words;
    let contender = &ui.comparison.options[option];
    html! {
        <section class={classes!("card", color_class(option))}>
            <h3>{ &contender.name }</h3>
            if !contender.summary.is_empty() {
                <p>{ &contender.summary }</p>
            }
            { titled_list(&fill(&words[Word::ChooseWhen], &[&contender.name]), "when", &contender.choose_when) }
            { titled_list(&words[Word::Pros], "pros", &contender.pros) }
            { titled_list(&words[Word::Cons], "cons", &contender.cons) }
            { titled_list(&words[Word::Users], "examples", &contender.users) }
            { folded_sources(ui, &contender.name, &contender.sources) }
        </section>
    }
}

fn titled_list(title: &str, class: &'static str, texts: &[String]) -> Html {
    if texts.is_empty() {
        return Html::default();
    }
    html! { <><h4>{ title }</h4>{ text_list(class, texts) }</> }
}

pub fn notes(ui: &Ui) -> Html {
    html! {
        for note in &ui.comparison.notes {
            <section class="remark">
                <h3>{ &note.title }</h3>
                <p>{ &note.text }</p>
                { folded_sources(ui, &note.title, &note.sources) }
            </section>
        }
    }
}
