//! The result screen: the verdict, the scores, sharing, the reasons, what would change it, and someone else's result.

use tiebreak_core::answers::{Answers, Choice};
use tiebreak_core::scoring::rank;
use yew::prelude::*;

use super::Ui;
use super::flips::Flips;
use super::parts::button;
use super::reasons::Reasons;
use super::score_bar::score_bar;
use super::share::share;
use super::side_by_side::side_by_side;
use super::verdict::{choice_text, short_verdict, verdict};
use crate::i18n::{Word, fill, fill_numbers, list};
use crate::state::{Msg, State};

pub fn result_screen(ui: &Ui, state: &State) -> Html {
    let Ui { comparison, words, .. } = ui;
    let Some(ranking) = rank(comparison, &state.answers) else {
        return html! {
            <section class="result">
                { heading(&words[Word::AllSkipped]) }
                <p class="note">{ &words[Word::AllSkippedNote] }</p>
                { closing_steps(ui, state) }
            </section>
        };
    };
    let (sentence, remark) = verdict(comparison, words, &ranking);
    // Whoever opened a link should see early whose answers these are.
    let is_someone_elses = state.is_someone_elses();
    html! {
        <section class="result" aria-labelledby="verdict">
            { heading(&sentence) }
            <p class="note">{ remark }</p>
            { score_bar(ui, &ranking) }
            <p class="counts">{ counts(ui, &state.answers) }</p>
            if let Some(before) = &state.tried_from {
                { tried(ui, &state.answers, before) }
            }
            { share(ui, state) }
            if is_someone_elses {
                { side_by_side(ui, state) }
            }
            <Reasons answers={state.answers.clone()} />
            <Flips answers={state.answers.clone()} />
            if !is_someone_elses {
                { side_by_side(ui, state) }
            }
            { closing_steps(ui, state) }
        </section>
    }
}

fn heading(text: &str) -> Html {
    html! { <h3 class="verdict" id="verdict" tabindex="-1">{ text }</h3> }
}

/// What was tried, what the result was before, and the way back.
fn tried(ui: &Ui, answers: &Answers, before: &Answers) -> Html {
    let Ui { comparison, words, .. } = ui;
    let changed =
        comparison.questions.keys().filter(|&question| before.response(question) != answers.response(question));
    let quotes: Vec<String> = changed
        .map(|question| fill(&words[Word::Quote], &[choice_text(ui, question, answers.response(question).choice)]))
        .collect();
    let verdict = rank(comparison, before).map(|ranking| short_verdict(comparison, words, &ranking));
    html! {
        <div class="notice tried">
            <p>{ fill(&words[Word::Tried], &[&list(&quotes, &words[Word::And]), &verdict.unwrap_or_default()]) }</p>
            { button(ui, "plain", &words[Word::Undo], Msg::Undo) }
        </div>
    }
}

/// How many questions are answered, skipped, open and starred.
fn counts(ui: &Ui, answers: &Answers) -> String {
    let Ui { comparison, words, .. } = ui;
    let (mut answered, mut skipped, mut open, mut starred) = (0, 0, 0, 0);
    for question in comparison.questions.keys() {
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
    let others = [(skipped, &words[Word::Skipped]), (open, &words[Word::Open]), (starred, &words[Word::Starred])];
    let others = others.into_iter().filter(|(count, _)| *count > 0);
    let mut parts = vec![fill_numbers(&words[Word::AnsweredOf], &[answered, comparison.questions.len()])];
    parts.extend(others.map(|(count, template)| fill_numbers(template, &[count])));
    parts.join(" · ")
}

/// The row of buttons that ends the screen.
fn closing_steps(ui: &Ui, state: &State) -> Html {
    let first_open = state.answers.first_open().unwrap_or_default();
    html! {
        <div class="steps again">
            { button(ui, "plain", &ui.words[Word::Review], Msg::ShowQuestion(first_open)) }
            { button(ui, "plain", &ui.words[Word::Restart], Msg::Restart) }
        </div>
    }
}
