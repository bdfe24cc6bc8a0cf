//! The quiz, one question at a time. All questions are laid over each other, so that the frame keeps the
//! height of the tallest and nothing jumps.
//!
//! ```text
//! form.quiz
//!   div.stack > div.question* > div.progress, fieldset > legend, p.help, label.star, label.answer*
//!   div.steps > button*
//! ```
//!
//! Before the WebAssembly has come the same markup, rendered ahead ("still"), takes answers by style alone: so
//! each question holds its own position, a skip is a radio too, and the fields have the names that
//! [`form`](crate::model::form) reads.

use yew::prelude::*;

use super::widget::Props;
use super::words::{Words, fill};
use super::{Request, Shared};
use crate::model::answers::{Choice, Response};
use crate::model::form;
use crate::model::session::{Action, Screen};
use crate::model::settled::settled;

pub fn quiz(props: &Props) -> Html {
    let Props { comparison, words, session, .. } = props;
    let Screen::Question(current) = session.screen else { return Html::default() };
    let total = comparison.questions.len();
    let chosen = session.answers.response(current).choice.is_some();
    let last = current + 1 == total;
    let questions = (0..total).map(|question| {
        html! {
            <Question key={question} {question} current={question == current} comparison={comparison.clone()}
                words={*words} response={session.answers.response(question)} on={props.on.clone()}
                content_lang={props.content_lang()} param={props.param.clone()} still={props.still()} />
        }
    });
    let so_far = !last && session.answers.answered().next().is_some();
    html! {
        <form class="quiz" method="get" onsubmit={submit(props, chosen)} onkeydown={digits(props, current)}>
            <div class="stack">{ for questions }</div>
            <div class="steps">
                <button type="button" class="plain" disabled={current == 0} onclick={props.acts(Action::Back)}>
                    { words.back }
                </button>
                <button type="button" class="plain skip" onclick={skip(props, current)}>{ words.skip }</button>
                <button type="submit" class="main" disabled={!chosen}>
                    { if last { words.finish } else { words.next } }
                </button>
            </div>
            <p class="settled" role="status">{ settled_text(props).unwrap_or_default() }</p>
            if props.other.is_some() {
                <p class="settled">{ words.versus_running }</p>
            }
            <button type="button" class="plain early" disabled={!so_far} onclick={props.acts(Action::GoTo(Screen::Result))}>
                { words.so_far }
            </button>
            if props.still() { { send(props) } }
        </form>
    }
}

/// Without any script the form can be sent all the same: the page's address then holds the answers.
fn send(props: &Props) -> Html {
    html! {
        <div class="send">
            <input type="hidden" name={form::comparison_field(&props.param)} value={props.comparison.id.clone()} />
            <p>{ props.words.send_note }</p>
            <button type="submit" class="main">{ props.words.finish }</button>
        </div>
    }
}

/// Said once no open question can change who leads, so that a reader may stop.
fn settled_text(props: &Props) -> Option<String> {
    let answers = &props.session.answers;
    settled(&props.comparison, answers)?;
    let open = (0..props.comparison.questions.len()).filter(|&question| answers.response(question).choice.is_none());
    Some(fill(props.words.settled, &[&open.count().to_string()]))
}

fn submit(props: &Props, chosen: bool) -> Callback<SubmitEvent> {
    let on = props.on.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        if chosen {
            on.emit(Request::Act(Action::Next));
        }
    })
}

fn skip(props: &Props, question: usize) -> Callback<MouseEvent> {
    let on = props.on.clone();
    Callback::from(move |_| {
        on.emit(Request::Act(Action::Skip { question }));
        on.emit(Request::Act(Action::Next));
    })
}

/// Digits choose, Enter moves on; a key never does both.
fn digits(props: &Props, question: usize) -> Callback<KeyboardEvent> {
    let on = props.on.clone();
    let count = props.comparison.questions[question].answers.len();
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        if let [digit @ b'1'..=b'9'] = event.key().as_bytes() {
            let answer = usize::from(digit - b'1');
            if answer < count {
                on.emit(Request::Act(Action::Choose { question, answer }));
            }
        }
    })
}

#[derive(Clone, PartialEq, Properties)]
struct QuestionProps {
    question: usize,
    current: bool,
    comparison: Shared,
    words: &'static Words,
    response: Response,
    content_lang: Option<AttrValue>,
    param: AttrValue,
    still: bool,
    on: Callback<Request>,
}

/// A component of its own, so that a press redraws one question and not a hundred.
#[component]
fn Question(props: &QuestionProps) -> Html {
    let QuestionProps { question, words, .. } = *props;
    let entry = &props.comparison.questions[question];
    let help_id = ["help-", &entry.id].concat();
    let has_help = !entry.help.is_empty();
    // The focus is here after moving on; a digit chooses, and Enter must do what it does within the answers.
    let enter = {
        let (on, chosen) = (props.on.clone(), props.response.choice.is_some());
        Callback::from(move |event: KeyboardEvent| {
            if chosen && event.key() == "Enter" {
                on.emit(Request::Act(Action::Next));
            }
        })
    };
    let star = {
        let on = props.on.clone();
        let star = !props.response.star;
        Callback::from(move |_: Event| on.emit(Request::Act(Action::Star { question, star })))
    };
    let total = props.comparison.questions.len();
    let position = fill(words.question_of, &[&(question + 1).to_string(), &total.to_string()]);
    html! {
        <div class={classes!("question", props.current.then_some("current"))}>
            <div class="progress">
                <span>{ position }</span>
                <progress aria-hidden="true" max={total.to_string()} value={question.to_string()} />
            </div>
            <fieldset lang={props.content_lang.clone()} aria-describedby={has_help.then(|| help_id.clone())}>
                <legend tabindex="-1" data-focus={props.current.then_some("")} onkeydown={enter}>{ entry.text.clone() }</legend>
                if has_help { <p class="help" id={help_id}>{ entry.help.clone() }</p> }
                <label class="star" lang={words.lang}>
                    <input type="checkbox" name={form::star_field(&props.param)} value={entry.id.clone()}
                        checked={props.response.star} onchange={star} />
                    <span class="mark" aria-hidden="true" />
                    <span>{ words.star }</span>
                    <small>{ words.star_help }</small>
                </label>
                <div class="answers">
                    { for (0..entry.answers.len()).map(|answer| answer_row(props, answer)) }
                    if props.still { { skip_row(props) } }
                </div>
            </fieldset>
        </div>
    }
}

/// The skip as one of the radios, for as long as no script runs.
fn skip_row(props: &QuestionProps) -> Html {
    let name = form::question_field(&props.param, &props.comparison.questions[props.question].id);
    html! {
        <label class="answer leave-out" lang={props.words.lang}>
            <input type="radio" {name} value="" />
            <span>{ props.words.skip }</span>
        </label>
    }
}

/// A press by pointer has a click count; the click a browser makes up for an arrow key has none.
fn answer_row(props: &QuestionProps, answer: usize) -> Html {
    let question = props.question;
    let entry = &props.comparison.questions[question];
    let choose = Action::Choose { question, answer };
    let press = {
        let (on, choose) = (props.on.clone(), choose.clone());
        Callback::from(move |event: MouseEvent| {
            if event.detail() > 0 {
                on.emit(Request::ActThenNext(choose.clone()));
            }
        })
    };
    let change = {
        let on = props.on.clone();
        Callback::from(move |_: Event| on.emit(Request::Act(choose.clone())))
    };
    html! {
        <label class="answer" onclick={press}>
            <input type="radio" name={form::question_field(&props.param, &entry.id)} value={entry.answers[answer].id.clone()}
                checked={props.response.choice == Some(Choice::Answer(answer))} onchange={change} />
            <span>{ entry.answers[answer].text.clone() }</span>
            if answer < 9 { <kbd aria-hidden="true">{ answer + 1 }</kbd> }
        </label>
    }
}
