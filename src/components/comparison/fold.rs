//! What a narrow widget folds away under its title, by style alone: it works before any script, and on paper.

use yew::prelude::*;

use crate::components::Ui;
use crate::components::parts::heading;

/// A heading for wide widgets and paper, a disclosure for narrow ones; the styles show one of them.
pub fn fold(ui: &Ui, class: Classes, title: &Html, content: Html) -> Html {
    html! {
        <section class={classes!("fold", class)}>
            { heading(ui, 1, "fold-title", None, title.clone()) }
            { toggle(title) }
            <div class="folded">{ content }</div>
        </section>
    }
}

/// The disclosure: open or not, it holds nothing itself.
pub fn toggle(title: &Html) -> Html {
    html! { <details class="fold-toggle"><summary>{ title.clone() }</summary></details> }
}
