//! Someone else's result beside one's own: where they agree, where they differ, and what split them.

use super::account::column;
use super::element::{Element, Name, button, el, input};
use super::lean::lean;
use super::request::Request;
use super::verdict::{choice_text, short_verdict};
use super::widget::Props;
use super::words::{fill, fill_numbers};
use crate::model::answers::Answers;
use crate::model::scoring::rank;
use crate::model::versus::{Difference, versus};

/// The comparison of two results, or the ways to one.
pub fn side_by_side(props: &Props) -> Element {
    let words = props.words;
    let section =
        el("section.versus").child(el("h4").attr(Name::Tabindex, "-1").attr(Name::Id, "versus").text(words.versus));
    match &props.other {
        Some(other) => both(props, other, section),
        None if props.from_link => section.child(el("p").text(words.versus_invite)).child(button(
            "main",
            words.versus_start,
            props.asks(Request::CompareWithMine),
        )),
        None => section.child(paste(props)),
    }
}

/// `div.one*, p.agreed, p | table.sums, button`
fn both(props: &Props, other: &Answers, section: Element) -> Element {
    let Props { comparison, words, session, .. } = props;
    let found = versus(comparison, other, &session.answers);
    let counts = [found.agreed, comparison.questions.len(), found.differences.len()];
    let differences = if found.differences.is_empty() {
        el("p").text(words.versus_none)
    } else {
        differences(props, &found.differences)
    };
    section
        .maybe(one(props, other, words.versus_their_result))
        .maybe(one(props, &session.answers, words.versus_my_result))
        .child(el("p.agreed").text(&fill_numbers(words.versus_agreed, &counts)))
        .child(differences)
        .child(button("plain", words.versus_end, props.asks(Request::EndComparison)))
}

fn one(props: &Props, answers: &Answers, label: &str) -> Option<Element> {
    let ranking = rank(&props.comparison, answers)?;
    let said = short_verdict(&props.comparison, answers, props.words)?;
    Some(el("div.one").child(el("p").text(&fill(label, &[&said]))).child(lean(props, &ranking)))
}

fn differences(props: &Props, differences: &[Difference]) -> Element {
    let words = props.words;
    let head = el("tr")
        .child(column(words.account_question))
        .child(column(words.versus_theirs))
        .child(column(words.versus_mine));
    let rows = el("tbody").each(differences, |difference| {
        let question = difference.question;
        el("tr")
            .child(el("th").attr(Name::Scope, "row").text(&props.comparison.questions[question].text))
            .child(el("td").text(choice_text(props, question, difference.theirs)))
            .child(el("td").text(choice_text(props, question, difference.mine)))
    });
    el("table.sums").maybe_attr(Name::Lang, props.content_lang()).child(el("thead").child(head)).child(rows)
}

/// A field for someone else's link, folded away until it is wanted. What it holds is its own affair until it is
/// sent.
fn paste(props: &Props) -> Element {
    let words = props.words;
    let show = props.asks(Request::CompareWithLink(String::new()));
    let field = input("text")
        .attr(Name::AriaLabel, words.versus_field)
        .attr(Name::Placeholder, words.versus_field)
        .maybe_attr(Name::AriaInvalid, props.paste_failed.then_some("true"))
        .attr(Name::Autocomplete, "off");
    let form = el("form.by-hand")
        .on(Name::DataSubmit, show)
        .child(field)
        .maybe(props.paste_failed.then(|| el("p").attr(Name::Role, "alert").text(words.versus_bad)))
        .child(el("button.main").attr(Name::Type, "submit").text(words.versus_show));
    el("details").child(el("summary").text(words.versus_paste)).child(form)
}
