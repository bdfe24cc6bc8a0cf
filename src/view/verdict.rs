//! The result screen: the verdict in a sentence, how clear it is, why, what would change it, and sharing.

use super::element::{Element, Name, button, el};
use super::lean::lean;
use super::request::Request;
use super::share::share;
use super::side_by_side::side_by_side;
use super::why::{flips_section, reasons_section};
use super::widget::Props;
use super::words::{Words, fill, fill_numbers, list};
use crate::model::answers::{Answers, Choice};
use crate::model::comparison::Comparison;
use crate::model::scoring::{Ranking, Verdict, rank};

/// `section.result > h3, p.note, figure.lean | ol.ranking, p.counts, div.tried?, div.share, section*, div.again`
pub fn result(props: &Props) -> Element {
    let Props { comparison, words, session, .. } = props;
    let Some(ranking) = rank(comparison, &session.answers) else {
        return el("section.result")
            .child(heading(words.all_skipped))
            .child(el("p.note").text(words.all_skipped_note))
            .child(again(props));
    };
    let (sentence, note) = verdict(comparison, &ranking, words);
    // Whoever opened a link should learn early whose answers these are.
    let someone_elses = props.someone_elses();
    el("section.result")
        .attr(Name::AriaLabelledby, "verdict")
        .child(heading(&sentence).attr(Name::Id, "verdict"))
        .child(el("p.note").text(&note))
        .child(lean(props, &ranking))
        .child(el("p.counts").text(&counts(words, &session.answers, comparison)))
        .maybe(props.before.as_ref().map(|before| tried(props, before)))
        .child(share(props))
        .maybe(someone_elses.then(|| side_by_side(props)))
        .child(reasons_section(props, &ranking))
        .child(flips_section(props, &ranking))
        .maybe((!someone_elses).then(|| side_by_side(props)))
        .child(again(props))
}

fn heading(text: &str) -> Element {
    el("h3.verdict").attr(Name::Tabindex, "-1").attr(Name::DataFocus, "").text(text)
}

/// What was tried, what the result was before, and the way back.
fn tried(props: &Props, before: &Answers) -> Element {
    let Props { comparison, words, session, .. } = props;
    let mut changed = Vec::new();
    for question in 0..comparison.questions.len() {
        let response = session.answers.response(question);
        if before.response(question) != response {
            changed.push(fill(words.quote, &[choice_text(props, question, response.choice)]));
        }
    }
    let sentence = short_verdict(comparison, before, words).unwrap_or_default();
    el("div.notice")
        .class("tried")
        .child(el("p").text(&fill(words.tried, &[&list(&changed, words.and), &sentence])))
        .child(button("plain", words.undo, props.asks(Request::Undo)))
}

/// A choice in words.
pub fn choice_text(props: &Props, question: usize, choice: Option<Choice>) -> &str {
    match choice {
        Some(Choice::Answer(answer)) => &props.comparison.questions[question].answers[answer].text,
        Some(Choice::Skip) => props.words.was_skipped,
        None => props.words.was_open,
    }
}

/// How much a verdict says; a clear one that is a quarter of the scale or more is strong: about one answer in
/// four more for the leader than for its nearest rival.
enum Strength {
    Tie,
    Close,
    Clear,
    Strong,
}

fn strength(ranking: &Ranking) -> Strength {
    match ranking.verdict() {
        Verdict::Tie => Strength::Tie,
        Verdict::Close => Strength::Close,
        Verdict::Clear if 4 * ranking.gap() >= ranking.maximum => Strength::Strong,
        Verdict::Clear => Strength::Clear,
    }
}

/// The sentence a person would say, and one that says how much to make of it.
pub fn verdict(comparison: &Comparison, ranking: &Ranking, words: &Words) -> (String, String) {
    let (first, all) = winners(comparison, ranking, words);
    match strength(ranking) {
        Strength::Tie => (fill(words.tie, &[&all]), words.tie_note.to_owned()),
        Strength::Close => (fill(words.close, &[&first]), fill(words.close_note, &[&all])),
        Strength::Clear => (fill(words.clear, &[&first]), words.clear_note.to_owned()),
        Strength::Strong => (fill(words.strong, &[&first]), words.strong_note.to_owned()),
    }
}

/// The verdict in a few words, for whoever's answers they are.
pub fn short_verdict(comparison: &Comparison, answers: &Answers, words: &Words) -> Option<String> {
    let ranking = rank(comparison, answers)?;
    let (first, all) = winners(comparison, &ranking, words);
    Some(match strength(&ranking) {
        Strength::Tie => fill(words.short_tie, &[&all]),
        Strength::Close => fill(words.short_close, &[&first]),
        Strength::Clear => fill(words.short_clear, &[&first]),
        Strength::Strong => fill(words.short_strong, &[&first]),
    })
}

/// The first winner, and all of them.
fn winners(comparison: &Comparison, ranking: &Ranking, words: &Words) -> (String, String) {
    let names: Vec<String> = ranking.winners().iter().map(|&winner| comparison.options[winner].name.clone()).collect();
    (names[0].clone(), list(&names, words.and))
}

fn counts(words: &Words, answers: &Answers, comparison: &Comparison) -> String {
    let total = comparison.questions.len();
    let (mut answered, mut skipped, mut open, mut starred) = (0, 0, 0, 0);
    for question in 0..total {
        let response = answers.response(question);
        match response.choice {
            Some(Choice::Answer(_)) => {
                answered += 1;
                starred += usize::from(response.star);
            }
            Some(Choice::Skip) => skipped += 1,
            None => open += 1,
        }
    }
    let mut text = fill_numbers(words.answered_of, &[answered, total]);
    for (count, template) in [(skipped, words.skipped), (open, words.open), (starred, words.starred)] {
        if count > 0 {
            text.push_str(" · ");
            text.push_str(&fill_numbers(template, &[count]));
        }
    }
    text
}

fn again(props: &Props) -> Element {
    let first_open = props.session.answers.first_open().unwrap_or(0);
    let review = props.asks(Request::ShowQuestion(first_open));
    el("div.steps").class("again").child(button("plain", props.words.review, review)).child(button(
        "plain",
        props.words.restart,
        props.asks(Request::Restart),
    ))
}
