//! What stands in the widget's place when its comparison cannot be shown.

use yew::prelude::*;

use super::words::{Words, fill};

/// As many problems as fit the widget's place; the command lists them all.
const SHOWN: usize = 5;

#[derive(Clone, PartialEq, Properties)]
pub struct FailureProps {
    pub words: &'static Words,
    /// Where, what and how to mend it: for the author.
    pub problems: Vec<AttrValue>,
}

#[component]
pub fn Failure(props: &FailureProps) -> Html {
    let FailureProps { words, problems } = props;
    let more = problems.len().saturating_sub(SHOWN);
    html! {
        <div class="widget" lang={words.lang}>
            <div class="failure" role="alert">
                <h2>{ words.failed }</h2>
                <p>{ words.failed_note }</p>
            </div>
            if !problems.is_empty() {
                <details class="problems">
                    <summary>{ words.failed_problems }</summary>
                    <ul>
                        { for problems.iter().take(SHOWN).map(|problem| html! { <li><code>{ problem }</code></li> }) }
                        if more > 0 { <li>{ fill(words.failed_more, &[&more.to_string()]) }</li> }
                    </ul>
                </details>
            }
        </div>
    }
}
