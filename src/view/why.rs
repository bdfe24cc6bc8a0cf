//! Why the result came out as it did, and what would change it.

use yew::prelude::*;

use super::account::account;
use super::lean::bar;
use super::widget::Props;
use super::words::{fill, list};
use super::{Request, color_class};
use crate::model::answers::Choice;
use crate::model::explain::{Reason, reasons};
use crate::model::flips::{Change, Flip, flips};
use crate::model::scoring::Ranking;

/// As many reasons as a reader takes in at a glance; the rest are one press away.
const REASONS_SHOWN: usize = 4;
const FLIPS_SHOWN: usize = 3;
const ROWS_SHOWN: usize = 3;
/// Beyond these nobody reads on.
const MOST_FLIPS: usize = 20;

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
            if props.comparison.options.len() > 2 { <p class="note">{ fill(words.why_pair, &[name(0), name(1)]) }</p> }
            <ol class="reasons">{ items(&all[..all.len().min(REASONS_SHOWN)]) }</ol>
            if !rest.is_empty() {
                <details><summary>{ words.all_reasons }</summary><ol class="reasons">{ items(rest) }</ol></details>
            }
            { account(props, ranking) }
        </section>
    }
}

/// The sides are those of the lean: the first option of two is left; of more, the leader is.
fn reason_item(props: &Props, ranking: &Ranking, reason: &Reason, largest: u32) -> Html {
    let Props { comparison, words, .. } = props;
    let question = &comparison.questions[reason.question];
    let answer = &question.answers[reason.answer];
    let left = if comparison.options.len() == 2 { 0 } else { ranking.places[0].option };
    let name = |place: usize| &comparison.options[ranking.places[place].option].name;
    let favored = usize::from(reason.option != ranking.places[0].option);
    let speaks = if comparison.options.len() == 2 {
        fill(words.speaks_for, &[name(favored)])
    } else {
        fill(words.speaks_over, &[name(favored), name(1 - favored)])
    };
    let links = question.criteria.iter().take(ROWS_SHOWN).map(|&criterion| {
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
                <b class={color_class(reason.option)}>{ speaks }</b>
                <span lang={props.content_lang()}>{ answer.because.clone() }</span>
            </p>
            <p class="more">
                if !question.criteria.is_empty() { <span>{ words.rows }</span> { for links } }
                { change_here(props, reason.question) }
            </p>
        </li>
    }
}

/// The answers to a question as a list to choose another from, on the spot.
fn change_here(props: &Props, question: usize) -> Html {
    let entry = &props.comparison.questions[question];
    let chosen = props.session.answers.response(question).choice;
    let change = {
        let (on, value_of) = (props.on.clone(), props.value_of.clone());
        Callback::from(move |event: Event| {
            if let Ok(answer) = value_of.emit(event).parse() {
                on.emit(Request::Try(vec![Change { question, answer }]));
            }
        })
    };
    let options = entry.answers.iter().enumerate().map(|(answer, entry)| {
        html! {
            <option value={answer.to_string()} selected={chosen == Some(Choice::Answer(answer))}>{ entry.text.clone() }</option>
        }
    });
    html! {
        <label class="change">
            <span>{ props.words.change }</span>
            <select aria-label={[props.words.change, ": ", &entry.text].concat()} onchange={change}>{ for options }</select>
        </label>
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
    // Single changes to one question are one sentence: "if you answered this or that".
    let same = |a: &Flip, b: &Flip| {
        a.winner == b.winner && a.changes.len() == 1 && a.changes[0].question == b.changes[0].question
    };
    let ways: Vec<&[Flip]> = all.chunk_by(same).collect();
    let more = ways.len().saturating_sub(FLIPS_SHOWN);
    html! {
        <section class="flips">
            <h4>{ words.flips }</h4>
            if let Some(lead) = lead { <p>{ lead }</p> }
            <ul>{ for ways.iter().take(FLIPS_SHOWN).map(|way| flip_item(props, way)) }</ul>
            if more > 0 {
                <details>
                    <summary>{ fill(words.flips_more, &[&more.to_string()]) }</summary>
                    <ul>{ for ways.iter().skip(FLIPS_SHOWN).take(MOST_FLIPS).map(|way| flip_item(props, way)) }</ul>
                </details>
            }
        </section>
    }
}

fn flip_item(props: &Props, way: &[Flip]) -> Html {
    let Props { comparison, words, .. } = props;
    let question = |flip: &Flip| &comparison.questions[flip.changes[0].question];
    let quoted = |flip: &Flip| {
        let answers = flip
            .changes
            .iter()
            .map(|change| fill(words.quote, &[&comparison.questions[change.question].answers[change.answer].text]));
        list(&answers.collect::<Vec<String>>(), words.and)
    };
    let alternatives: Vec<String> = way.iter().map(quoted).collect();
    let winner = &comparison.options[way[0].winner].name;
    let single = way[0].changes.len() == 1;
    let tries = way.iter().map(|flip| {
        let label = if single { fill(words.try_one, &[&quoted(flip)]) } else { words.try_all.to_owned() };
        html! {
            <button type="button" class="link" onclick={props.asks(Request::Try(flip.changes.clone()))}>{ label }</button>
        }
    });
    html! {
        <li>
            if single { <span class="topic" lang={props.content_lang()}>{ question(&way[0]).text.clone() }</span> }
            <span>{ fill(words.flip, &[&list(&alternatives, words.or), winner]) }</span>
            <p class="more">{ for tries }</p>
        </li>
    }
}
