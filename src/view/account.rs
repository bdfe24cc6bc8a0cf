//! The whole account of a result, so that its sums can be followed by hand.

use yew::prelude::*;

use super::color_class;
use super::verdict::choice_text;
use super::widget::Props;
use super::words::fill;
use crate::model::answers::Choice;
use crate::model::scoring::{Ranking, weight};

/// `details > summary, p, table > (question and answer, weight, weight × fit for the first two places)*, sum`
pub fn account(props: &Props, ranking: &Ranking) -> Html {
    let Props { comparison, words, session, .. } = props;
    let pair = &ranking.places[..2];
    let rows = session.answers.answered().map(|(question, answer)| {
        let entry = &comparison.questions[question];
        let weight = weight(comparison, &session.answers, question);
        let fits = pair.iter().map(|place| {
            let fit = entry.answers[answer].fit[place.option];
            html! { <td>{ [&weight.to_string(), " × ", &fit.to_string(), " = ", &(weight * fit).to_string()].concat() }</td> }
        });
        html! {
            <tr>
                <th scope="row" lang={props.content_lang()}>
                    { entry.text.clone() }
                    <small>{ choice_text(props, question, Some(Choice::Answer(answer))).to_owned() }</small>
                </th>
                <td>{ weight }{ if session.answers.response(question).star { " ★" } else { "" } }</td>
                { for fits }
            </tr>
        }
    });
    let heads = pair.iter().map(|place| {
        html! { <th scope="col" class={color_class(place.option)}>{ comparison.options[place.option].name.clone() }</th> }
    });
    html! {
        <details class="account">
            <summary>{ words.account }</summary>
            <p>{ fill(words.account_note, &[&ranking.maximum.to_string()]) }</p>
            <table class="sums">
                <thead>
                    <tr><th scope="col">{ words.account_question }</th><th scope="col">{ words.account_weight }</th>{ for heads }</tr>
                </thead>
                <tbody>{ for rows }</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{ words.account_sum }</th>
                        <td></td>
                        { for pair.iter().map(|place| html! { <td>{ place.points }</td> }) }
                    </tr>
                </tfoot>
            </table>
        </details>
    }
}
