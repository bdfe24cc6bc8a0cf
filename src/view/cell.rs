//! One row of the table: its head with the verdict, and what each option is.

use super::color_class;
use super::element::{Element, Name, el};
use super::words::{Words, date, fill};
use crate::model::comparison::{Comparison, Criterion};

/// `th > span.title, span.nobody, span.mine, details > summary, p.why, ul.sources`
pub fn row_head(comparison: &Comparison, words: &Words, criterion: &Criterion, favored: Option<usize>) -> Element {
    let nobody = criterion.winners.is_empty();
    let mine = favored.map(|option| {
        let name = &comparison.options[option].name;
        el("span.mine").class(color_class(option)).text(&fill(words.your_answers, &[name]))
    });
    el("th")
        .attr(Name::Role, "rowheader")
        .attr(Name::Scope, "row")
        .child(el("span.title").text(&criterion.title))
        .maybe(nobody.then(|| el("span.nobody").text(words.no_advantage)))
        .maybe(mine)
        .child(fold(words.details, &criterion.title).maybe(paragraph(&criterion.why)).maybe(sources(
            comparison,
            words,
            &criterion.sources,
        )))
}

/// `td[data-of] > span.value, div.detail`; styles show whose cell it is where its column has no head.
pub fn cell(comparison: &Comparison, words: &Words, criterion: &Criterion, option: usize) -> Element {
    let cell = &criterion.cells[option];
    let name = &comparison.options[option].name;
    let mut of = el("td").attr(Name::Role, "cell").class(color_class(option)).attr(Name::DataOf, name);
    let mut value = el("span.value").text(&cell.value);
    if criterion.winners.contains(&option) {
        of = of.class("wins");
        value = value.child(el("span.hidden").text(" (").text(words.advantage).text(")"));
    }
    let code = cell.code.as_ref().map(|code| {
        el("pre")
            .attr(Name::Tabindex, "0")
            .attr(Name::Role, "region")
            .attr(Name::AriaLabel, &code.language)
            .attr(Name::Lang, "en")
            .attr(Name::Dir, "ltr")
            .child(el("code").text(&code.text))
    });
    let detail = el("div.detail")
        .text(&cell.detail)
        .maybe((!cell.examples.is_empty()).then(|| items("ul.examples", &cell.examples)))
        .maybe(code);
    of.child(value).child(detail)
}

/// Details to be opened, named for the eye, and for the ear by what they are about as well.
pub fn fold(name: &str, about: &str) -> Element {
    el("details").child(el("summary").attr(Name::AriaLabel, &[name, ": ", about].concat()).text(name))
}

pub fn paragraph(text: &str) -> Option<Element> {
    (!text.is_empty()).then(|| el("p").text(text))
}

pub fn items(list: &'static str, texts: &[String]) -> Element {
    el(list).each(texts, |text| el("li").text(text))
}

/// Titles, each with the day it was read; the checks have made sure that the addresses are http(s).
pub fn sources(comparison: &Comparison, words: &Words, sources: &[usize]) -> Option<Element> {
    if sources.is_empty() {
        return None;
    }
    Some(el("ul.sources").attr(Name::AriaLabel, words.sources).each(sources, |&source| {
        let source = &comparison.sources[source];
        let link = el("a")
            .attr(Name::Href, &source.url)
            .attr(Name::Target, "_blank")
            .attr(Name::Rel, "noopener noreferrer external")
            .text(&source.title);
        let read = el("small").text(&fill(words.read_on, &[&date(words, &source.date)]));
        el("li").child(link).text(" ").child(read)
    }))
}
