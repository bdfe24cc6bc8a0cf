//! What is tried, beside what was before, with the ways to keep and to undo it. It stands where it was tried.

use tiebreak_core::answers::Answers;
use tiebreak_core::scoring::rank;
use yew::prelude::*;

use super::Ui;
use super::gauge::{Gauge, gauge};
use super::parts::{block, button, paragraph, topic};
use super::verdict::{choice_text, short_verdict};
use crate::i18n::{Word, fill, list};
use crate::state::{Msg, State};

/// `with_gauges`: where the large one is out of sight.
pub fn tried(ui: &Ui, before: &Answers, now: &Answers, with_gauges: bool) -> Html {
    let words = &ui.words;
    let small = |answers, name| {
        html! {
            <div class="then">
                <span>{ &words[name] }</span>
                { gauge(Gauge { ui, answers, other: None, rival: None, small: true }) }
            </div>
        }
    };
    let keep = button(ui, "main", &words[Word::Keep], Msg::Keep);
    let undo = button(ui, "plain", &words[Word::Undo], Msg::Undo);
    html! {
        <div class="tried">
            { paragraph("", tried_text(ui, before, now)) }
            if with_gauges {
                { small(before, Word::Before) }
                { small(now, Word::Now) }
            }
            { block("keep", html! { <>{ keep }{ undo }</> }) }
        </div>
    }
}

/// What was changed, and both verdicts.
fn tried_text(ui: &Ui, before: &Answers, now: &Answers) -> String {
    let Ui { comparison, words, .. } = ui;
    let changes = comparison.questions.keys().filter_map(|question| {
        let (was, is) = (before.response(question), now.response(question));
        if was.choice == is.choice {
            (was.star != is.star).then(|| format!("{} ★", topic(comparison, question)))
        } else {
            Some(fill(&words[Word::Quote], &[choice_text(ui, question, is.choice)]))
        }
    });
    let changes: Vec<String> = changes.collect();
    let verdict = |answers| rank(comparison, answers).map(|ranking| short_verdict(comparison, words, &ranking));
    let [was, is] = [before, now].map(|answers| verdict(answers).unwrap_or_default());
    fill(&words[Word::Tried], &[&list(&changes, &words[Word::And]), &was, &is])
}

/// For a screen reader that stays where it is: what trying has come to.
pub fn announcement(ui: &Ui, state: &State) -> String {
    state.trial.as_ref().map(|trial| tried_text(ui, &trial.before, &state.answers)).unwrap_or_default()
}
