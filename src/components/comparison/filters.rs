//! What a reader can filter the table by, and the way back to the result.

use tiebreak_core::answers::Answers;
use tiebreak_core::filter::Filter;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::Ui;
use crate::components::parts::{button, keep_typing, toggle};
use crate::i18n::{Word, fill_numbers};
use crate::state::Msg;

/// Search, filters and the number of rows that are left.
pub fn filters(ui: &Ui, answers: &Answers, filter: &Filter, shown: usize, has_result: bool) -> Html {
    let Ui { comparison, words, dispatch, .. } = ui;
    let oninput = dispatch.reform(|event: InputEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        Msg::Search(field.value())
    });
    let has_star = answers.answered().any(|(question, _)| answers.response(question).star);
    html! {
        <div class="controls">
            <div class="search">
                <input id="search" type="search" aria-label={words[Word::Search].clone()}
                    placeholder={words[Word::Search].clone()} value={filter.search.clone()} {oninput}
                    onkeydown={keep_typing()} />
                if !filter.search.is_empty() {
                    { button(ui, "plain", &words[Word::ClearSearch], Msg::ClearSearch) }
                }
            </div>
            <div class="chips">
                { chip(ui, &words[Word::ClearWinners], filter.clear_winners, Msg::OnlyClearWinners(!filter.clear_winners)) }
                if answers.answered().next().is_some() {
                    { chip(ui, ui.whose(Word::Mine, Word::Theirs), filter.mine, Msg::OnlyMine(!filter.mine)) }
                }
                if has_star {
                    { chip(ui, &words[Word::StarredRows], filter.starred, Msg::OnlyStarred(!filter.starred)) }
                }
                if let Some(group) = &filter.group {
                    { chip(ui, group, true, Msg::ShowGroup(None)) }
                }
                <p class="count" role="status">{ fill_numbers(&words[Word::Shown], &[shown, comparison.criteria.len()]) }</p>
                if has_result {
                    { button(ui, "plain to-result", &words[Word::ToResult], Msg::ShowResult) }
                }
            </div>
        </div>
    }
}

/// A filter that is on or off; `msg` changes it.
fn chip(ui: &Ui, label: &str, on: bool, msg: Msg) -> Html {
    toggle(ui, "chip", on, msg, html! { label })
}

pub fn nothing_found(ui: &Ui) -> Html {
    html! {
        <div class="empty">
            <p>{ &ui.words[Word::NothingFound] }</p>
            { button(ui, "main", &ui.words[Word::AllRows], Msg::ShowAllRows) }
        </div>
    }
}
