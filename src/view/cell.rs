//! One row of the table: its head with the verdict, and what each option is.

use yew::prelude::*;

use super::color_class;
use super::words::{Words, date, fill};
use crate::model::comparison::{Comparison, Criterion};

/// `th > span.title, span.nobody, span.mine, details > summary, p.why, ul.sources`
pub fn row_head(comparison: &Comparison, words: &Words, criterion: &Criterion, favored: Option<usize>) -> Html {
    let nobody = criterion.winners.is_empty();
    html! {
        <th role="rowheader" scope="row">
            <span class="title">{ criterion.title.clone() }</span>
            if nobody { <span class="nobody">{ words.no_advantage }</span> }
            if let Some(option) = favored {
                <span class={classes!("mine", color_class(option))}>
                    { fill(words.your_answers, &[&comparison.options[option].name]) }
                </span>
            }
            <details>
                <summary>{ words.details }<span class="hidden">{ [": ", &criterion.title].concat() }</span></summary>
                if !criterion.why.is_empty() { <p>{ criterion.why.clone() }</p> }
                { sources(comparison, words, &criterion.sources) }
            </details>
        </th>
    }
}

/// `td > span.of, span.value, div.detail`
pub fn cell(comparison: &Comparison, words: &Words, criterion: &Criterion, option: usize) -> Html {
    let cell = &criterion.cells[option];
    let wins = criterion.winners.contains(&option);
    html! {
        <td role="cell" class={classes!(color_class(option), wins.then_some("wins"))}>
            <span class="of" aria-hidden="true">{ comparison.options[option].name.clone() }</span>
            <span class="value">
                { cell.value.clone() }
                if wins { <span class="hidden">{ [" (", words.advantage, ")"].concat() }</span> }
            </span>
            <div class="detail">
                if !cell.detail.is_empty() { <p>{ cell.detail.clone() }</p> }
                if !cell.examples.is_empty() { { items("examples", &cell.examples) } }
                if let Some(code) = &cell.code {
                    <pre tabindex="0" role="region" aria-label={code.language.clone()} lang="en" dir="ltr"><code>{ code.text.clone() }</code></pre>
                }
            </div>
        </td>
    }
}

pub fn items(class: &'static str, texts: &[String]) -> Html {
    html! { <ul {class}>{ for texts.iter().map(|text| html! { <li>{ text.clone() }</li> }) }</ul> }
}

/// Titles, each with the day it was read; the checks have made sure that the addresses are http(s).
pub fn sources(comparison: &Comparison, words: &Words, sources: &[usize]) -> Html {
    if sources.is_empty() {
        return Html::default();
    }
    let cited = sources.iter().map(|&source| {
        let source = &comparison.sources[source];
        html! {
            <li>
                <a href={source.url.clone()} target="_blank" rel="noopener noreferrer external">{ source.title.clone() }</a>
                { " " }
                <small>{ fill(words.read_on, &[&date(words, &source.date)]) }</small>
            </li>
        }
    });
    html! { <ul class="sources" aria-label={words.sources}>{ for cited }</ul> }
}
