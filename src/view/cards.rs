//! Below the table: each option at a glance, and the notes that no row can hold.

use super::cell::{fold, items, sources};
use super::color_class;
use super::element::{Element, el};
use super::words::{Words, fill};
use crate::model::comparison::Comparison;

/// `div.cards > section.card* > h3, p, (h4, ul)*, details`
pub fn cards(comparison: &Comparison, words: &Words, options: &[usize]) -> Element {
    el("div.cards").each(options, |&option| card(comparison, words, option))
}

fn card(comparison: &Comparison, words: &Words, option: usize) -> Element {
    let contender = &comparison.options[option];
    let mut card = el("section.card").class(color_class(option)).child(el("h3").text(&contender.name));
    if !contender.summary.is_empty() {
        card = card.child(el("p").text(&contender.summary));
    }
    for (name, class, texts) in [
        (&*fill(words.choose_when, &[&contender.name]), "ul.when", &contender.choose_when),
        (words.pros, "ul.pros", &contender.pros),
        (words.cons, "ul.cons", &contender.cons),
        (words.users, "ul.examples", &contender.users),
    ] {
        if !texts.is_empty() {
            card = card.child(el("h4").text(name)).child(items(class, texts));
        }
    }
    card.maybe(cited(comparison, words, &contender.name, &contender.sources))
}

/// `section.remark* > h3, p, details`
pub fn note(comparison: &Comparison, words: &Words, note: usize) -> Element {
    let note = &comparison.notes[note];
    el("section.remark").child(el("h3").text(&note.title)).child(el("p").text(&note.text)).maybe(cited(
        comparison,
        words,
        &note.title,
        &note.sources,
    ))
}

/// The sources of what `name` is about, folded away.
fn cited(comparison: &Comparison, words: &Words, name: &str, cited: &[usize]) -> Option<Element> {
    Some(fold(words.sources, name).child(sources(comparison, words, cited)?))
}
