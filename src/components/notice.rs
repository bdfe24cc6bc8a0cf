//! What a reader should know of the link or the earlier visit that the widget started with.

use tiebreak_core::scoring::rank;
use yew::prelude::*;

use super::Ui;
use super::parts::button;
use super::verdict::short_verdict;
use crate::i18n::{Word, fill, fill_numbers};
use crate::state::{Msg, Notice, Screen};

pub fn notice(ui: &Ui, notice: &Notice) -> Html {
    let words = &ui.words;
    let questions = ui.comparison.questions.len();
    let text = match notice {
        Notice::LinkDamaged => words[Word::LinkDamaged].to_string(),
        Notice::LinkNewerFormat => words[Word::LinkNewer].to_string(),
        Notice::LinkOtherComparison => words[Word::LinkOther].to_string(),
        Notice::LinkChanged { questions: changed, answers } => {
            fill_numbers(&words[Word::LinkChanged], &[*changed, questions, *answers])
        }
        Notice::LinkNothingLeft => words[Word::LinkNothingLeft].to_string(),
        Notice::Resumable { screen: Screen::Question(question), .. } => {
            fill_numbers(&words[Word::Resume], &[usize::from(*question) + 1, questions])
        }
        Notice::Resumable { answers, .. } => {
            let verdict = rank(&ui.comparison, answers).map(|ranking| short_verdict(&ui.comparison, words, &ranking));
            fill(&words[Word::ResumeResult], &[&verdict.unwrap_or_default()])
        }
        Notice::PictureFailed => words[Word::PictureFailed].to_string(),
    };
    let is_result = matches!(notice, Notice::Resumable { screen: Screen::Result, .. });
    html! {
        <div class="notice" role="note">
            <p>{ text }</p>
            if matches!(notice, Notice::Resumable { .. }) {
                { button(ui, "main", &words[if is_result { Word::ResumeShow } else { Word::ResumeGo }], Msg::Resume) }
                { button(ui, "plain", &words[Word::ResumeNot], Msg::StartFresh) }
            } else {
                { button(ui, "plain", &words[Word::Dismiss], Msg::DismissNotice) }
            }
        </div>
    }
}
