//! What a reader can filter the table by.

use tiebreak_core::answers::Answers;
use tiebreak_core::filter::Filter;
use tiebreak_core::index::OptionIndex;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::{Ui, color_class};
use crate::i18n::{Word, fill_numbers};
use crate::state::Msg;

/// Search, wishes and the number of rows that are left.
pub fn filters(ui: &Ui, answers: &Answers, filter: &Filter, shown: usize) -> Html {
    let Ui { comparison, words, dispatch, .. } = ui;
    let oninput = dispatch.reform(|event: InputEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        Msg::Search(field.value())
    });
    html! {
        <div class="controls">
            <label class="search">
                <span class="hidden">{ &words[Word::Search] }</span>
                <input type="search" placeholder={words[Word::Search].clone()} value={filter.search.clone()} {oninput} />
            </label>
            { checkbox(ui, &words[Word::Differences], filter.differences, Msg::Differences(!filter.differences)) }
            if answers.answered().next().is_some() {
                { checkbox(ui, &words[Word::MyOrder], filter.mine_first, Msg::MineFirst(!filter.mine_first)) }
            }
            <p class="count" role="status">{ fill_numbers(&words[Word::Shown], &[shown, comparison.criteria.len()]) }</p>
        </div>
    }
}

/// A wish that is on or off; `msg` changes it.
fn checkbox(ui: &Ui, label: &str, on: bool, msg: Msg) -> Html {
    let onchange = ui.send(msg);
    html! { <label><input type="checkbox" checked={on} {onchange} />{ label }</label> }
}

/// Which options stand side by side: at least two of them.
pub fn option_filter(ui: &Ui, shown: &[OptionIndex]) -> Html {
    html! {
        <fieldset class="pick">
            <legend>{ &ui.words[Word::ShowOptions] }</legend>
            for (option, contender) in ui.comparison.options.iter_enumerated() {
                <label class={color_class(option)}>
                    <input
                        type="checkbox"
                        checked={shown.contains(&option)}
                        disabled={shown.contains(&option) && shown.len() <= 2}
                        onchange={ui.send(Msg::ToggleOption(option))}
                    />
                    { &contender.name }
                </label>
            }
        </fieldset>
    }
}
