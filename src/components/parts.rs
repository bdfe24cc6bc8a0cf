//! Small pieces of markup that several screens share.

use tiebreak_core::comparison::Comparison;
use tiebreak_core::index::{AnswerIndex, OptionIndex, QuestionIndex};
use yew::prelude::*;

use super::{Ui, color_class};
use crate::i18n::{Word, Words, fill};
use crate::state::Msg;

/// A button that sends `msg`.
pub fn button(ui: &Ui, class: &'static str, label: &str, msg: Msg) -> Html {
    let onclick = ui.send(msg);
    let part = if class == "main" { "button main" } else { "button" };
    html! { <button type="button" {class} {part} {onclick}>{ label }</button> }
}

/// Text of the comparison, which may be in another language than the widget's own words.
pub fn content(ui: &Ui, class: Option<&'static str>, text: &str) -> Html {
    html! { <span {class} lang={ui.content_lang()}>{ text }</span> }
}

/// A paragraph of a class; the class may be empty.
pub fn paragraph(class: &'static str, text: impl Into<AttrValue>) -> Html {
    fn paragraph(class: &'static str, text: AttrValue) -> Html {
        html! { <p {class}>{ text }</p> }
    }
    paragraph(class, text.into())
}

pub fn block(class: &'static str, body: Html) -> Html {
    html! { <div {class}>{ body }</div> }
}

/// A heading so many levels below the widget's title: 1 for a screen or what stands beside it, 2 for a part of it. With
/// an id it can be focused.
#[allow(clippy::ignored_unit_patterns, reason = "html! matches so for a dynamic tag")]
pub fn heading(ui: &Ui, below: u8, class: &'static str, id: Option<&'static str>, text: Html) -> Html {
    let level = ui.heading.below(below);
    let part = if class == "verdict" { "verdict" } else { "heading" };
    html! { <@{format!("h{level}")} {class} {part} {id} tabindex={id.map(|_| "-1")}>{ text }</@> }
}

/// A part of a screen, with its heading, which can be focused.
pub fn section(ui: &Ui, class: &'static str, id: &'static str, title: &AttrValue, body: Html) -> Html {
    html! {
        <section {class} aria-labelledby={id}>
            { heading(ui, 2, "heading", Some(id), html! { title }) }
            { body }
        </section>
    }
}

/// What is folded away below a line.
pub fn fold(class: &'static str, summary: Html, body: Html) -> Html {
    html! {
        <details {class}>
            <summary><span>{ summary }</span></summary>
            { body }
        </details>
    }
}

/// Radio buttons in a form of their own, which sends nothing. Without one Chromium keeps them, and all that they stand in,
/// after they are gone: it registers them with the shadow root.
pub fn radios(group: Html) -> Html {
    html! { <form method="dialog">{ group }</form> }
}

/// For text fields: what is typed stays inside. A page's shortcuts can't see that a field in a shadow root has the focus.
pub fn keep_typing() -> Callback<KeyboardEvent> {
    Callback::from(|event: KeyboardEvent| {
        // Not Escape and Tab, which dialogs around the widget need.
        if event.key().chars().count() == 1 {
            event.stop_propagation();
        }
    })
}

/// A button that is pressed or not.
pub fn toggle(ui: &Ui, class: &'static str, pressed: bool, msg: Msg, label: Html) -> Html {
    let onclick = ui.send(msg);
    html! { <button type="button" {class} aria-pressed={pressed.to_string()} {onclick}>{ label }</button> }
}

/// A question's topic and, below it, an answer.
pub fn topic_and_answer(ui: &Ui, question: QuestionIndex, answer: AnswerIndex) -> Html {
    html! {
        <span class="said">
            { content(ui, Some("topic"), topic(&ui.comparison, question)) }
            { content(ui, Some("chosen"), &ui.comparison.questions[question].answers[answer].text) }
        </span>
    }
}

/// The names of two options at the axis that the lines below share.
pub fn axis_heads(ui: &Ui, pair: (OptionIndex, OptionIndex)) -> Html {
    html! { <div class="pull-line heads"><span></span>{ ends(ui, pair) }</div> }
}

pub fn ends(ui: &Ui, pair: (OptionIndex, OptionIndex)) -> Html {
    html! { <div class="ends">{ option_name(ui, pair.0) }{ option_name(ui, pair.1) }</div> }
}

/// The head of a column.
pub fn column(class: Option<&'static str>, title: &str) -> Html {
    html! { <th {class} scope="col">{ title }</th> }
}

/// The sign of an option in its color, the same everywhere. Its name stands beside it.
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
