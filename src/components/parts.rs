//! Small pieces of markup that several screens share.

use tiebreak_core::comparison::Comparison;
use tiebreak_core::index::{OptionIndex, QuestionIndex};
use yew::prelude::*;

use super::{Ui, color_class};
use crate::i18n::{Word, Words, fill};
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

/// The sign of an option in its colour, the same everywhere. Its name stands beside it.
pub fn option_mark(ui: &Ui, option: OptionIndex) -> Html {
    html! {
        <span class={classes!("mark", color_class(option))} aria-hidden="true">
            { mark_text(&ui.comparison, option) }
        </span>
    }
}

/// The icon of an option, or else its monogram.
pub fn mark_text(comparison: &Comparison, option: OptionIndex) -> String {
    let icon = &comparison.options[option].icon;
    if icon.is_empty() { monogram(comparison, option) } else { icon.clone() }
}

/// An option's sign and name.
pub fn option_name(ui: &Ui, option: OptionIndex) -> Html {
    html! {
        <span class={classes!("option-name", color_class(option))}>
            { option_mark(ui, option) }
            { content(ui, None, &ui.comparison.options[option].name) }
        </span>
    }
}

/// A short noun for a question; its text where it has none.
pub fn topic(comparison: &Comparison, question: QuestionIndex) -> &str {
    let entry = &comparison.questions[question];
    if entry.topic.is_empty() { &entry.text } else { &entry.topic }
}

/// [`topic`] within a sentence: a whole question is quoted there.
pub fn topic_in_sentence(comparison: &Comparison, words: &Words, question: QuestionIndex) -> String {
    let entry = &comparison.questions[question];
    if entry.topic.is_empty() { fill(&words[Word::Quote], &[&entry.text]) } else { entry.topic.clone() }
}

/// Two letters of an option's name that no option before it has.
fn monogram(comparison: &Comparison, option: OptionIndex) -> String {
    let mut taken: Vec<String> = Vec::new();
    for contender in &comparison.options {
        let candidates = monograms(&contender.name);
        let free = candidates.iter().find(|candidate| !taken.contains(candidate));
        taken.push(free.or(candidates.first()).cloned().unwrap_or_default());
    }
    taken.swap_remove(option.into())
}

/// The first letters of two words, else the first letter with each later one.
fn monograms(name: &str) -> Vec<String> {
    let letters: Vec<char> =
        name.chars().filter(|letter| letter.is_ascii_alphanumeric() || !letter.is_ascii()).collect();
    let Some((first, rest)) = letters.split_first() else { return Vec::new() };
    let second_word = name.split_whitespace().nth(1).and_then(|word| word.chars().next());
    let seconds = second_word.into_iter().chain(rest.iter().copied());
    let mut found: Vec<String> = seconds.map(|second| format!("{first}{second}")).collect();
    if found.is_empty() {
        found.push(first.to_string());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn monograms_are_two_letters() {
        let first = |name| monograms(name).into_iter().next().unwrap_or_default();
        assert_eq!(
            ["Python", "Node.js", "Ruby on Rails", "C", "React 19", ""].map(first),
            ["Py", "No", "Ro", "C", "R1", ""]
        );
        assert_eq!(monograms("Hugo"), ["Hu", "Hg", "Ho"]);
    }
}
