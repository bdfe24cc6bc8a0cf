//! The whole account of a result, so that its sums can be followed by hand.

use super::color_class;
use super::element::{Element, Name, el};
use super::verdict::choice_text;
use super::widget::Props;
use super::words::fill_numbers;
use crate::model::answers::Choice;
use crate::model::scoring::{Ranking, weight};

/// `details > summary, p, table > (question and answer, weight, weight × fit for the first two places)*, sum`
pub fn account(props: &Props, ranking: &Ranking) -> Element {
    let words = props.words;
    let pair = &ranking.places[..2];
    let head = el("tr")
        .child(column(words.account_question))
        .child(column(words.account_weight))
        .each(pair, |place| column(&props.comparison.options[place.option].name).class(color_class(place.option)));
    let sum = el("tr")
        .child(el("th").attr(Name::Scope, "row").text(words.account_sum))
        .child(el("td"))
        .each(pair, |place| el("td").number(place.points as usize));
    el("details.account")
        .child(el("summary").text(words.account))
        .child(el("p").text(&fill_numbers(words.account_note, &[ranking.maximum as usize])))
        .child(
            el("table.sums")
                .child(el("thead").child(head))
                .child(el("tbody").each(props.session.answers.answered(), |(question, answer)| {
                    account_row(props, ranking, question, answer)
                }))
                .child(el("tfoot").child(sum)),
        )
}

pub fn column(title: &str) -> Element {
    el("th").attr(Name::Scope, "col").text(title)
}

fn account_row(props: &Props, ranking: &Ranking, question: usize, answer: usize) -> Element {
    let entry = &props.comparison.questions[question];
    let weight = weight(&props.comparison, &props.session.answers, question) as usize;
    let star = if props.session.answers.response(question).star { " ★" } else { "" };
    let asked = el("th")
        .attr(Name::Scope, "row")
        .maybe_attr(Name::Lang, props.content_lang())
        .text(&entry.text)
        .child(el("small").text(choice_text(props, question, Some(Choice::Answer(answer)))));
    el("tr").child(asked).child(el("td").number(weight).text(star)).each(&ranking.places[..2], |place| {
        let fit = entry.answers[answer].fit[place.option] as usize;
        el("td").number(weight).text(" × ").number(fit).text(" = ").number(weight * fit)
    })
}
