//! The quiz, one question at a time. All questions are laid over each other, so that the frame keeps the
//! height of the tallest and nothing jumps.
//!
//! ```text
//! form.quiz
//!   div.stack > fieldset.question* > div.progress, legend, p.help, label.star, label.answer*; div.send?
//!   div.steps > button*
//! ```
//!
//! Before the WebAssembly has come the same markup, rendered ahead ("still"), takes answers by style alone: so
//! each question holds its own position, a skip is a radio too, and the fields have the names that
//! [`form`](crate::model::form) reads.

use std::rc::Rc;

use yew::Html;

use super::element::{Element, Name, button, el, input};
use super::part::Part;
use super::request::Request;
use super::widget::Props;
#[cfg(not(target_arch = "wasm32"))]
use super::words::ahead::ahead;
use super::words::fill_numbers;
use crate::model::answers::Choice;
use crate::model::decimal::decimal;
use crate::model::form;
use crate::model::session::Screen;
use crate::model::settled::settled;

pub fn quiz(props: &Rc<Props>, current: usize) -> Element {
    let Props { comparison, words, session, .. } = &**props;
    let total = comparison.questions.len();
    let chosen = session.answers.response(current).choice.is_some();
    let last = current + 1 == total;
    let so_far = !last && session.answers.answered().next().is_some();
    let mut questions: Vec<Html> = Vec::new();
    for question in 0..total {
        questions.push(Part::Question(Rc::clone(props), question).html(question));
    }
    // Nothing has to be answered: unasked, a browser looks at all fields before it submits.
    let onward = el("button.main")
        .attr(Name::Type, "submit")
        .flag(Name::Formnovalidate, true)
        .flag(Name::Disabled, !chosen)
        .text(if last { words.finish } else { words.next });
    let steps = el("div.steps")
        .child(button("plain", words.back, props.asks(Request::Back)).flag(Name::Disabled, current == 0))
        .child(button("plain", words.skip, props.asks(Request::Skip(current))).class("skip"))
        .child(onward);
    let early = props.asks(Request::ShowResult);
    let submit = if chosen { props.asks(Request::Next) } else { None };
    el("form.quiz")
        .attr(Name::Method, "get")
        .on(Name::DataSubmit, submit)
        .child(el("div.stack").html(questions.into_iter().collect()).maybe(send(props)))
        .child(steps)
        .maybe(
            (!props.still()).then(|| button("plain", words.so_far, early).class("early").flag(Name::Disabled, !so_far)),
        )
        .child(el("p.settled").attr(Name::Role, "status").text(settled_text(props).unwrap_or_default()))
        .maybe(props.other.is_some().then(|| el("p.running").text(words.versus_running)))
}

/// Without any script the form can be sent all the same: the page's address then holds the answers.
#[cfg(not(target_arch = "wasm32"))]
fn send(props: &Props) -> Option<Element> {
    let whose = input("hidden").attr(Name::Name, &form::comparison_field(&props.param)).value(&props.comparison.id);
    let send =
        el("div.send").class("ahead").child(whose).child(el("p").text(ahead(props.words).send)).child(
            el("button.main").attr(Name::Type, "submit").flag(Name::Formnovalidate, true).text(props.words.finish),
        );
    props.still.then_some(send)
}

#[cfg(target_arch = "wasm32")]
fn send(_: &Props) -> Option<Element> {
    None
}

/// Said once no open question can change who leads, so that a reader may stop.
fn settled_text(props: &Props) -> Option<&str> {
    let answers = &props.session.answers;
    settled(&props.comparison, answers).map(|_| props.words.settled)
}

/// Drawn by itself, so that a press redraws one question and not a hundred.
pub fn question(props: &Props, question: usize) -> Element {
    let Props { comparison, words, session, .. } = props;
    let (entry, total) = (&comparison.questions[question], comparison.questions.len());
    let response = session.answers.response(question);
    let current = session.screen == Screen::Question(question);
    let progress = el("progress")
        .attr(Name::AriaHidden, "true")
        .attr(Name::Max, &decimal(total))
        .attr(Name::Value, &decimal(question));
    let own_lang = props.content_lang().map(|_| words.lang);
    let position = el("div.progress")
        .maybe_attr(Name::Lang, own_lang)
        .text(&fill_numbers(words.question_of, &[question + 1, total]))
        .child(progress);
    let legend =
        el("legend").attr(Name::Tabindex, "-1").maybe_attr(Name::DataFocus, current.then_some("")).text(&entry.text);
    let star = input("checkbox")
        .attr(Name::Name, &form::star_field(&props.param))
        .value(&entry.id)
        .checked(response.star)
        .on(Name::DataChange, props.asks(Request::Star { question, star: !response.star }));
    let star = el("label.star")
        .maybe_attr(Name::Lang, own_lang)
        .child(star)
        .child(el("span").text(words.star))
        .child(el("small").text(words.star_help));
    let answers = el("div.answers")
        .each(0..entry.answers.len(), |answer| answer_row(props, question, answer))
        .maybe(props.still().then(|| skip_row(props, question)));
    let mut frame = el("fieldset.question");
    if current {
        frame = frame.class("current");
    }
    if props.still() {
        frame = frame.class("ahead");
        for class in &props.low[question] {
            frame = frame.class(class);
        }
    }
    frame = frame.maybe_attr(Name::Lang, props.content_lang()).child(position).child(legend);
    if !entry.help.is_empty() {
        let id = ["help-", &entry.id].concat();
        let help = el("p.help").attr(Name::Id, &id).text(&entry.help);
        frame = frame.attr(Name::AriaDescribedby, &id).child(help);
    }
    frame.child(star).child(answers)
}

/// The skip as one of the radios, for as long as no script runs. It makes a choice required, so that styles can tell a
/// question that has one: it is valid.
fn skip_row(props: &Props, question: usize) -> Element {
    let name = form::question_field(&props.param, &props.comparison.questions[question].id);
    el("label.answer")
        .class("leave-out")
        .maybe_attr(Name::Lang, props.content_lang().map(|_| props.words.lang))
        .child(input("radio").attr(Name::Name, &name).flag(Name::Required, true).value(""))
        .text(props.words.skip)
}

fn answer_row(props: &Props, question: usize, answer: usize) -> Element {
    let entry = &props.comparison.questions[question];
    let chosen = props.session.answers.response(question).choice == Some(Choice::Answer(answer));
    let radio = input("radio")
        .attr(Name::Name, &form::question_field(&props.param, &entry.id))
        .value(&entry.answers[answer].id)
        .checked(chosen)
        .on(Name::DataChange, props.asks(Request::Choose { question, answer }));
    el("label.answer")
        .on(Name::DataPress, props.asks(Request::ChooseThenNext { question, answer }))
        .child(radio)
        .text(&entry.answers[answer].text)
}
