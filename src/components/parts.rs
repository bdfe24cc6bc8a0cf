//! Small pieces of markup that several screens share.

use tiebreak_core::comparison::Contender;
use tiebreak_core::index::OptionIndex;
use yew::prelude::*;

use super::{Ui, color_class};
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

/// What stands for an option, in its colour. Screen readers skip it: the name stands beside it, or in a label.
pub fn option_mark(ui: &Ui, option: OptionIndex) -> Html {
    let class = classes!("mark", color_class(option));
    html! { <span {class} aria-hidden="true">{ mark_text(&ui.comparison.options[option]) }</span> }
}

/// The icon of an option, or else the monogram of its name.
pub fn mark_text(contender: &Contender) -> String {
    if contender.icon.is_empty() { monogram(&contender.name) } else { contender.icon.clone() }
}

/// The first letters of two words, or else the first two characters: "Ruby on Rails" is "Ro", "Python" is "Py".
pub fn monogram(name: &str) -> String {
    let mut words = name.split([' ', '.', '-', '/', '_']).filter(|word| !word.is_empty());
    match (words.next(), words.next()) {
        (Some(first), Some(second)) => first.chars().take(1).chain(second.chars().take(1)).collect(),
        _ => name.chars().take(2).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::monogram;

    #[test]
    fn monograms_have_two_characters() {
        let names = ["Python", "Node.js", "gRPC", "C++", "C#", "R", "Ruby on Rails", "東京", "Éclair"];
        assert_eq!(names.map(monogram), ["Py", "Nj", "gR", "C+", "C#", "R", "Ro", "東京", "Éc"]);
    }
}
