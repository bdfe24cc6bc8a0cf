//! The whole calculation of a result, so that its sums can be followed by hand.

use tiebreak_core::answers::{Answers, Choice};
use tiebreak_core::index::{AnswerIndex, QuestionIndex};
use tiebreak_core::scoring::{Place, Ranking, weight};
use yew::prelude::*;

use super::parts::column;
use super::verdict::choice_text;
use super::{Ui, color_class};
use crate::i18n::{Word, fill_numbers};

/// A row for each answer, with its weight and its points for the first two places.
pub fn breakdown(ui: &Ui, answers: &Answers, ranking: &Ranking) -> Html {
    let Ui { comparison, words, .. } = ui;
    let first_two = first_two(ranking);
    html! {
        <details class="breakdown">
            <summary>{ &words[Word::Breakdown] }</summary>
            <p>{ fill_numbers(&words[Word::BreakdownNote], &[ranking.maximum as usize]) }</p>
            <table class="sums">
                <thead>
                    <tr>
                        { column(None, &words[Word::BreakdownQuestion]) }
                        { column(None, &words[Word::BreakdownWeight]) }
                        for place in &first_two {
                            { column(Some(color_class(place.option)), &comparison.options[place.option].name) }
                        }
                    </tr>
                </thead>
                <tbody>
                    for (question, answer) in answers.answered() {
                        { row(ui, answers, &first_two, question, answer) }
                    }
                </tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{ &words[Word::BreakdownSum] }</th>
                        <td></td>
                        for place in &first_two {
                            <td>{ place.points }</td>
                        }
                    </tr>
                </tfoot>
            </table>
        </details>
    }
}

/// The first two places, in the order of the options as everywhere else.
fn first_two(ranking: &Ranking) -> Vec<Place> {
    let mut places = ranking.places[..2].to_vec();
    places.sort_unstable_by_key(|place| place.option);
    places
}

fn row(ui: &Ui, answers: &Answers, first_two: &[Place], question: QuestionIndex, answer: AnswerIndex) -> Html {
    let entry = &ui.comparison.questions[question];
    let weight = weight(&ui.comparison, answers, question);
    let star = if answers.response(question).star { " ★" } else { "" };
    html! {
        <tr>
            <th scope="row" lang={ui.content_lang()}>
                { &entry.text }
                <small>{ choice_text(ui, question, Some(Choice::Answer(answer))) }</small>
            </th>
            <td>{ format!("{weight}{star}") }</td>
            for place in first_two {
                { points(weight, entry.answers[answer].fit[place.option]) }
            }
        </tr>
    }
}

fn points(weight: u32, fit: u32) -> Html {
    html! { <td>{ format!("{weight} × {fit} = {}", weight * fit) }</td> }
}
