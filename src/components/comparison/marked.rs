//! Texts in which the words of a search are marked.

use tiebreak_core::search::Search;
use yew::prelude::*;

pub fn marked(search: &Search, text: &str) -> Html {
    let mut at = 0;
    let mut parts = Vec::new();
    for hit in search.hits(text) {
        parts.push(html! { { text[at..hit.start].to_owned() } });
        parts.push(html! { <mark>{ text[hit.clone()].to_owned() }</mark> });
        at = hit.end;
    }
    parts.push(html! { { text[at..].to_owned() } });
    parts.into_iter().collect()
}

/// A list of texts; nothing where there are none.
pub fn marked_list(search: &Search, class: &'static str, texts: &[String]) -> Html {
    if texts.is_empty() {
        return Html::default();
    }
    html! {
        <ul {class}>
            for text in texts {
                <li>{ marked(search, text) }</li>
            }
        </ul>
    }
}
