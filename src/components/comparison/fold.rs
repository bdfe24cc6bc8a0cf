//! What a narrow widget folds away under its title, by style alone: it works before any script, and on paper.

use yew::prelude::*;

/// A heading for wide widgets and paper, a disclosure for narrow ones; the styles show one of them.
pub fn fold(class: Classes, title: &Html, content: Html) -> Html {
    html! {
        <section class={classes!("fold", class)}>
            <h3 class="fold-title">{ title.clone() }</h3>
            { toggle(title) }
            <div class="folded">{ content }</div>
        </section>
    }
}

/// The disclosure: open or not, it holds nothing itself.
pub fn toggle(title: &Html) -> Html {
    html! { <details class="fold-toggle"><summary>{ title.clone() }</summary></details> }
}
