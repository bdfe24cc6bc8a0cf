//! Someone else's result beside one's own: where they agree, where they differ, and what split them.

use yew::prelude::*;

use super::Request;
use super::lean::lean;
use super::verdict::{choice_text, short_verdict};
use super::widget::Props;
use super::words::fill;
use crate::model::answers::Answers;
use crate::model::scoring::rank;
use crate::model::versus::{Difference, versus};

/// The comparison of two results, or the ways to one.
pub fn side_by_side(props: &Props) -> Html {
    let words = props.words;
    let body = match &props.other {
        Some(other) => both(props, other),
        None if props.from_link => html! {
            <>
                <p>{ words.versus_invite }</p>
                <button type="button" class="main" onclick={props.asks(Request::CompareWithMine)}>{ words.versus_start }</button>
            </>
        },
        None => {
            html! { <Paste words={words} failed={props.paste_failed} on={props.on.clone()} text_of={props.text_of.clone()} /> }
        }
    };
    html! { <section class="versus"><h4 tabindex="-1" id="versus">{ words.versus }</h4>{ body }</section> }
}

fn both(props: &Props, other: &Answers) -> Html {
    let Props { comparison, words, session, .. } = props;
    let found = versus(comparison, other, &session.answers);
    let counts = [found.agreed, comparison.questions.len(), found.differences.len()].map(|count| count.to_string());
    html! {
        <>
            { one(props, other, words.versus_their_result) }
            { one(props, &session.answers, words.versus_my_result) }
            <p class="agreed">{ fill(words.versus_agreed, &[&counts[0], &counts[1], &counts[2]]) }</p>
            if found.differences.is_empty() { <p>{ words.versus_none }</p> } else { { differences(props, &found.differences) } }
            <button type="button" class="plain" onclick={props.asks(Request::EndComparison)}>{ words.versus_end }</button>
        </>
    }
}

fn one(props: &Props, answers: &Answers, label: &str) -> Html {
    let Some(ranking) = rank(&props.comparison, answers) else { return Html::default() };
    let said = short_verdict(&props.comparison, answers, props.words).unwrap_or_default();
    html! { <div class="one"><p>{ fill(label, &[&said]) }</p>{ lean(props, &ranking) }</div> }
}

fn differences(props: &Props, differences: &[Difference]) -> Html {
    let Props { comparison, words, .. } = props;
    let rows = differences.iter().map(|difference| {
        let text = |choice| choice_text(props, difference.question, choice).to_owned();
        html! {
            <tr>
                <th scope="row">{ comparison.questions[difference.question].text.clone() }</th>
                <td>{ text(difference.theirs) }</td>
                <td>{ text(difference.mine) }</td>
            </tr>
        }
    });
    html! {
        <table class="sums" lang={props.content_lang()}>
            <thead>
                <tr>
                    <th scope="col">{ words.account_question }</th>
                    <th scope="col">{ words.versus_theirs }</th>
                    <th scope="col">{ words.versus_mine }</th>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PasteProps {
    words: &'static super::words::Words,
    failed: bool,
    on: Callback<Request>,
    text_of: Callback<InputEvent, String>,
}

/// A field for someone else's link, folded away until it is wanted.
#[component]
fn Paste(props: &PasteProps) -> Html {
    let words = props.words;
    let text = use_state(String::new);
    let typed = {
        let (text, text_of) = (text.clone(), props.text_of.clone());
        Callback::from(move |event: InputEvent| text.set(text_of.emit(event)))
    };
    let show = {
        let (text, on) = (text.clone(), props.on.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            on.emit(Request::CompareWithLink((*text).clone()));
        })
    };
    html! {
        <details>
            <summary>{ words.versus_paste }</summary>
            <form class="by-hand" onsubmit={show}>
                <input type="text" aria-label={words.versus_field} placeholder={words.versus_field} value={(*text).clone()} oninput={typed}
                    aria-invalid={props.failed.then_some("true")} autocomplete="off" />
                if props.failed { <p role="alert">{ words.versus_bad }</p> }
                <button type="submit" class="main">{ words.versus_show }</button>
            </form>
        </details>
    }
}
