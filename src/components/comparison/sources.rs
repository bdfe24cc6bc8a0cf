//! Where a claim can be read.

use tiebreak_core::index::SourceIndex;
use yew::prelude::*;

use crate::components::Ui;
use crate::i18n::{Word, date, fill};

/// Titles, each with the day it was read; nothing where there are none. The checks on the data have made sure that the
/// addresses are http(s).
pub fn source_list(ui: &Ui, sources: &[SourceIndex]) -> Html {
    let Ui { comparison, words, .. } = ui;
    if sources.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="sources" aria-label={words[Word::Sources].clone()}>
            for source in sources.iter().map(|&source| &comparison.sources[source]) {
                <li>
                    <a href={source.url.clone()} target="_blank" rel="noopener noreferrer external">{ &source.title }</a>
                    { " " }
                    <small>{ fill(&words[Word::ReadOn], &[&date(words, &source.date)]) }</small>
                </li>
            }
        </ul>
    }
}

/// The sources of what `about` names, folded away; nothing where there are none.
pub fn folded_sources(ui: &Ui, about: &str, sources: &[SourceIndex]) -> Html {
    if sources.is_empty() {
        return Html::default();
    }
    html! {
        <details>
            <summary aria-label={format!("{}: {about}", ui.words[Word::Sources])}>{ &ui.words[Word::Sources] }</summary>
            { source_list(ui, sources) }
        </details>
    }
}
