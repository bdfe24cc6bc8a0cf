//! The result screen: the verdict in a sentence, how clear it is, why, what would change it, and sharing.

use yew::prelude::*;

use super::Request;
use super::lean::lean;
use super::share::share;
use super::side_by_side::side_by_side;
use super::why::{flips_section, reasons_section};
use super::widget::Props;
use super::words::{Words, fill, list};
use crate::model::answers::{Answers, Choice};
use crate::model::comparison::Comparison;
use crate::model::scoring::{Ranking, Verdict, rank};
use crate::model::session::{Action, Screen};

pub fn result(props: &Props) -> Html {
    let Props { comparison, words, session, .. } = props;
    let Some(ranking) = rank(comparison, &session.answers) else {
        return html! {
            <section class="result">
                <h3 class="verdict" tabindex="-1" data-focus="">{ words.all_skipped }</h3>
                <p class="note">{ words.all_skipped_note }</p>
                { again(props) }
            </section>
        };
    };
    let (sentence, note) = verdict(comparison, &ranking, words);
    // Whoever opened a link should learn early whose answers these are.
    let someone_elses = props.from_link && props.other.is_none();
    html! {
        <section class="result" aria-labelledby="verdict">
            <h3 class="verdict" id="verdict" tabindex="-1" data-focus="">{ sentence }</h3>
            <p class="note">{ note }</p>
            { lean(props, &ranking) }
            <p class="counts">{ counts(words, &session.answers, comparison) }</p>
            if let Some(before) = &props.before { { tried(props, before) } }
            { share(props) }
            if someone_elses { { side_by_side(props) } }
            { reasons_section(props, &ranking) }
            { flips_section(props, &ranking) }
            if !someone_elses { { side_by_side(props) } }
            { again(props) }
        </section>
    }
}

/// What was tried, what the result was before, and the way back.
fn tried(props: &Props, before: &Answers) -> Html {
    let Props { comparison, words, session, .. } = props;
    let changed = (0..comparison.questions.len())
        .filter(|&question| before.response(question) != session.answers.response(question))
        .map(|question| fill(words.quote, &[choice_text(props, question, session.answers.response(question).choice)]));
    let changed = list(&changed.collect::<Vec<String>>(), words.and);
    let sentence = short_verdict(comparison, before, words).unwrap_or_default();
    html! {
        <div class="notice tried">
            <p>{ fill(words.tried, &[&changed, &sentence]) }</p>
            <button type="button" class="main" onclick={props.asks(Request::Undo)}>{ words.undo }</button>
        </div>
    }
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
    let responses = || (0..total).map(|question| answers.response(question));
    let answered = answers.answered().count();
    let skipped = responses().filter(|response| response.choice == Some(Choice::Skip)).count();
    let open = total - answered - skipped;
    let starred =
        responses().filter(|response| response.star && matches!(response.choice, Some(Choice::Answer(_)))).count();
    let mut parts = vec![fill(words.answered_of, &[&answered.to_string(), &total.to_string()])];
    for (count, template) in [(skipped, words.skipped), (open, words.open), (starred, words.starred)] {
        if count > 0 {
            parts.push(fill(template, &[&count.to_string()]));
        }
    }
    parts.join(" · ")
}

fn again(props: &Props) -> Html {
    let first_open = props.session.answers.first_open().unwrap_or(0);
    html! {
        <div class="steps again">
            <button type="button" class="plain" onclick={props.acts(Action::GoTo(Screen::Question(first_open)))}>
                { props.words.review }
            </button>
            <button type="button" class="plain" onclick={props.acts(Action::Restart)}>{ props.words.restart }</button>
        </div>
    }
}
