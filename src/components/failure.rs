//! What stands in the widget's place when its comparison cannot be shown.

use yew::prelude::*;

use crate::i18n::{Word, Words, fill_numbers};

/// As many problems as fit the widget's place; the command line lists them all.
const PROBLEMS_SHOWN: usize = 5;

/// `problems`: for the author, a sentence for each.
pub fn failure(words: &Words, problems: &[String]) -> Html {
    let more = problems.len().saturating_sub(PROBLEMS_SHOWN);
    html! {
        <div class="widget" lang={words.lang.clone()}>
            <div class="failure" role="alert">
                <h2>{ &words[Word::Failed] }</h2>
                <p>{ &words[Word::FailedNote] }</p>
            </div>
            if !problems.is_empty() {
                <details class="problems">
                    <summary>{ &words[Word::FailedProblems] }</summary>
                    <ul>
                        for problem in problems.iter().take(PROBLEMS_SHOWN) {
                            <li><code>{ problem }</code></li>
                        }
                        if more > 0 {
                            <li>{ fill_numbers(&words[Word::FailedMore], &[more]) }</li>
                        }
                    </ul>
                </details>
            }
        </div>
    }
}
