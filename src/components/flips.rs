//! What would change the result: the smallest changes of answers that would put another option in front.

use tiebreak_core::answers::Answers;
use tiebreak_core::flips::{Change, Flip, flips};
use tiebreak_core::scoring::rank;
use yew::prelude::*;

use super::Ui;
use super::parts::{button, content};
use crate::i18n::{Word, fill, fill_numbers, list};
use crate::state::Msg;

/// As many ways as a reader takes in at a glance.
const WAYS_SHOWN: usize = 3;
/// As many more are folded away; nobody reads beyond these.
const MORE_WAYS_SHOWN: usize = 20;

#[derive(PartialEq, Properties)]
pub struct FlipsProps {
    pub answers: Answers,
}

/// A component of its own, since flips are only computed anew when the answers change.
#[component]
pub fn Flips(props: &FlipsProps) -> Html {
    let ui = use_context::<Ui>().expect("App provides it");
    let words = &ui.words;
    let Some(ranking) = rank(&ui.comparison, &props.answers) else { return Html::default() };
    let flips = flips(&ui.comparison, &props.answers, &ranking);
    let lead = match flips.first() {
        None => Some(&words[Word::FlipsNone]),
        Some(flip) if flip.changes.len() > 1 => Some(&words[Word::FlipsMany]),
        Some(_) => None,
    };
    let ways: Vec<&[Flip]> = flips.chunk_by(is_same_way).collect();
    let (shown, rest) = ways.split_at(ways.len().min(WAYS_SHOWN));
    html! {
        <section class="flips">
            <h4>{ &words[Word::Flips] }</h4>
            if let Some(lead) = lead {
                <p>{ lead }</p>
            }
            { way_list(&ui, shown) }
            if !rest.is_empty() {
                <details>
                    <summary>{ fill_numbers(&words[Word::FlipsMore], &[rest.len()]) }</summary>
                    { way_list(&ui, &rest[..rest.len().min(MORE_WAYS_SHOWN)]) }
                </details>
            }
        </section>
    }
}

/// Single changes of one question are one sentence: "if you answered this or that".
fn is_same_way(a: &Flip, b: &Flip) -> bool {
    a.winner == b.winner && a.changes.len() == 1 && a.changes[0].question == b.changes[0].question
}

fn way_list(ui: &Ui, ways: &[&[Flip]]) -> Html {
    html! {
        <ul>
            for way in ways {
                { way_item(ui, way) }
            }
        </ul>
    }
}

fn way_item(ui: &Ui, way: &[Flip]) -> Html {
    let Ui { comparison, words, .. } = ui;
    let is_single = way[0].changes.len() == 1;
    let question = &comparison.questions[way[0].changes[0].question];
    let winner = &comparison.options[way[0].winner].name;
    let alternatives: Vec<String> = way.iter().map(|flip| answers_text(ui, flip)).collect();
    html! {
        <li>
            if is_single {
                { content(ui, Some("topic"), &question.text) }
            }
            <span>{ fill(&words[Word::Flip], &[&list(&alternatives, &words[Word::Or]), winner]) }</span>
            <p class="more">
                for (flip, answers) in way.iter().zip(&alternatives) {
                    { try_button(ui, flip, is_single.then_some(answers)) }
                }
            </p>
        </li>
    }
}

/// The answers that a flip changes to, quoted.
fn answers_text(ui: &Ui, flip: &Flip) -> String {
    let Ui { comparison, words, .. } = ui;
    let quote = |change: &Change| {
        let answer = &comparison.questions[change.question].answers[change.answer];
        fill(&words[Word::Quote], &[&answer.text])
    };
    list(&flip.changes.iter().map(quote).collect::<Vec<_>>(), &words[Word::And])
}

/// `answer`: named on the button where there is only one.
fn try_button(ui: &Ui, flip: &Flip, answer: Option<&String>) -> Html {
    let label =
        answer.map_or_else(|| ui.words[Word::TryAll].to_string(), |answer| fill(&ui.words[Word::TryOne], &[answer]));
    button(ui, "link", &label, Msg::Try(flip.changes.clone()))
}
