//! Small pieces of markup that several screens share.

use yew::prelude::*;

use super::Ui;
use crate::state::Msg;

/// A button that sends `msg`.
pub fn button(ui: &Ui, class: &'static str, label: &str, msg: Msg) -> Html {
    let onclick = ui.send(msg);
    html! { <button type="button" {class} {onclick}>{ label }</button> }
}

/// Text of the comparison, which may be in another language than the widget's own words.
pub fn content(ui: &Ui, class: Option<&'static str>, text: &str) -> Html {
    html! { <span {class} lang={ui.content_lang()}>{ text }</span> }
}

/// A list of plain texts; nothing where there are none.
pub fn text_list(class: &'static str, texts: &[String]) -> Html {
    if texts.is_empty() {
        return Html::default();
    }
    html! {
        <ul {class}>
            for text in texts {
                <li>{ text }</li>
            }
        </ul>
    }
}

/// The head of a column.
pub fn column(class: Option<&'static str>, title: &str) -> Html {
    html! { <th {class} scope="col">{ title }</th> }
}
