//! Where a claim can be read.

use tiebreak_core::comparison::Source;
use tiebreak_core::index::SourceIndex;
use yew::prelude::*;

use crate::components::Ui;
use crate::i18n::{Word, date, fill};

/// One run of titles, the day on which most were read once at its end; nothing where there are none. The checks on the
/// data have made sure that the addresses are http(s).
pub fn sources(ui: &Ui, sources: &[SourceIndex]) -> Html {
    let Ui { comparison, words, .. } = ui;
    let sources: Vec<&Source> = sources.iter().map(|&source| &comparison.sources[source]).collect();
    let same_day = |source: &&&Source| sources.iter().filter(|other| other.date == source.date).count();
    let Some(common) = sources.iter().max_by_key(same_day).map(|source| source.date.as_str()) else {
        return Html::default();
    };
    let read_on = |day: &str| fill(&words[Word::ReadOn], &[&date(words, day)]);
    html! {
        <p class="sources">
            <span lang={ui.words_lang()}>{ &words[Word::Sources] }{ ": " }</span>
            for source in &sources {
                <a href={source.url.clone()} target="_blank" rel="noopener noreferrer external">{ &source.title }</a>
                if source.date != common {
                    <small lang={ui.words_lang()}>{ format!(" ({})", read_on(&source.date)) }</small>
                }
                { ", " }
            }
            <small lang={ui.words_lang()}>{ read_on(common) }</small>
        </p>
    }
}

/// The sources of what `about` names, folded away; nothing where there are none.
pub fn folded_sources(ui: &Ui, about: &str, cited: &[SourceIndex]) -> Html {
    if cited.is_empty() {
        return Html::default();
    }
    let words = &ui.words;
    html! {
        <details class="cited" lang={ui.words_lang()}>
            <summary aria-label={format!("{}: {about}", words[Word::Sources])}>{ &words[Word::Sources] }</summary>
            <div lang={ui.content_lang()}>{ sources(ui, cited) }</div>
        </details>
    }
}
