//! Why the result came out as it did, and what would change it.

use yew::prelude::*;

use super::lean::bar;
use super::widget::Props;
use super::words::{fill, list};
use super::{Request, color_class};
use crate::model::explain::{Reason, reasons};
use crate::model::flips::{Flip, flips};
use crate::model::scoring::Ranking;
use crate::model::session::{Action, Screen};

/// As many reasons as a reader takes in at a glance; the rest are one press away.
const REASONS_SHOWN: usize = 4;
const FLIPS_SHOWN: usize = 3;

pub fn reasons_section(props: &Props, ranking: &Ranking) -> Html {
    let words = props.words;
    let all = reasons(&props.comparison, &props.session.answers, ranking);
    let name = |place: usize| &props.comparison.options[ranking.places[place].option].name;
    if all.is_empty() {
        return html! {
            <section class="why"><h4>{ words.why }</h4><p>{ fill(words.no_reasons, &[name(0), name(1)]) }</p></section>
        };
    }
    let largest = all[0].points;
    let rest = all.get(REASONS_SHOWN..).unwrap_or_default();
    let items = |reasons: &[Reason]| {
        reasons.iter().map(|reason| reason_item(props, ranking, reason, largest)).collect::<Html>()
    };
    html! {
        <section class="why">
            <h4>{ words.why }</h4>
            <ol class="reasons">{ items(&all[..all.len().min(REASONS_SHOWN)]) }</ol>
            if !rest.is_empty() {
                <details><summary>{ words.all_reasons }</summary><ol class="reasons">{ items(rest) }</ol></details>
            }
        </section>
    }
}

/// The sides are those of the lean: the first option of two is left; of more, the leader is.
fn reason_item(props: &Props, ranking: &Ranking, reason: &Reason, largest: u32) -> Html {
    let Props { comparison, words, .. } = props;
    let question = &comparison.questions[reason.question];
    let answer = &question.answers[reason.answer];
    let left = if comparison.options.len() == 2 { 0 } else { ranking.places[0].option };
    let favored = &comparison.options[reason.option].name;
    let links = question.criteria.iter().map(|&criterion| {
        html! {
            <button type="button" class="link" onclick={props.asks(Request::ShowCriterion(criterion))}>
                { comparison.criteria[criterion].title.clone() }
            </button>
        }
    });
    let topic = if question.topic.is_empty() { &question.text } else { &question.topic };
    html! {
        <li>
            <p class="said">
                <span class="topic" lang={props.content_lang()}>{ topic.clone() }</span>
                <span lang={props.content_lang()}>{ answer.text.clone() }</span>
            </p>
            <svg class="track" aria-hidden="true" focusable="false">
                { bar(reason.option, reason.option == left, reason.points, 2 * largest, "2", "8") }
                <rect class="middle" x="50%" y="0" width="1" height="12" />
            </svg>
            <p class="because">
                <b class={color_class(reason.option)}>{ fill(words.speaks_for, &[favored]) }</b>
                <span lang={props.content_lang()}>{ answer.because.clone() }</span>
            </p>
            <p class="more">
                if !question.criteria.is_empty() { <span>{ words.rows }</span> { for links } }
                <button type="button" class="link" onclick={props.acts(Action::GoTo(Screen::Question(reason.question)))}>
                    { words.change }
                </button>
            </p>
        </li>
    }
}

pub fn flips_section(props: &Props, ranking: &Ranking) -> Html {
    let words = props.words;
    let all = flips(&props.comparison, &props.session.answers, ranking);
    let lead = match all.first() {
        None => Some(words.flips_none),
        Some(flip) if flip.changes.len() > 1 => Some(words.flips_many),
        Some(_) => None,
    };
    html! {
        <section class="flips">
            <h4>{ words.flips }</h4>
            if let Some(lead) = lead { <p>{ lead }</p> }
            <ul>{ for all.iter().take(FLIPS_SHOWN).map(|flip| flip_item(props, flip)) }</ul>
        </section>
    }
}

fn flip_item(props: &Props, flip: &Flip) -> Html {
    let Props { comparison, words, .. } = props;
    let changes: Vec<String> = flip
        .changes
        .iter()
        .map(|change| {
            let question = &comparison.questions[change.question];
            fill(words.flip, &[&question.answers[change.answer].text, &question.text])
        })
        .collect();
    let changes: Vec<&str> = changes.iter().map(String::as_str).collect();
    let winner = &comparison.options[flip.winner].name;
    html! {
        <li>
            <span lang={props.content_lang()}>{ list(&changes, words.and) }</span>
            { ": " }
            <b class={color_class(flip.winner)}>{ fill(words.flip_winner, &[winner]) }</b>
        </li>
    }
}
