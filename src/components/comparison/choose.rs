//! When to choose which option, side by side.

use tiebreak_core::index::OptionIndex;
use tiebreak_core::search::Search;
use yew::prelude::*;

use super::fold::fold;
use super::marked::marked_list;
use crate::components::parts::option_mark;
use crate::components::{Ui, color_class};
use crate::i18n::{Word, fill, fill_numbers};

/// As many as a reader takes in at a glance; the rest is folded away.
const POINTS_SHOWN: usize = 3;

/// From so many options on, all of them are folded away at once.
const MANY: usize = 5;

pub fn choose_when(ui: &Ui, columns: &[OptionIndex], search: &Search) -> Html {
    let all = html! {
        <div class={format!("choose n{}", columns.len())} lang={ui.content_lang()}>
            for &option in columns {
                { points(ui, option, search) }
            }
        </div>
    };
    if columns.len() < MANY {
        return all;
    }
    fold(ui, classes!("choose-all"), &html! { { &ui.words[Word::ChooseWhich] } }, all)
}

fn points(ui: &Ui, option: OptionIndex, search: &Search) -> Html {
    let contender = &ui.comparison.options[option];
    let points: Vec<String> =
        contender.choose_when.iter().filter(|point| search.matches(&[point.as_str()])).cloned().collect();
    if points.is_empty() {
        return Html::default();
    }
    let title = html! {
        <>
            { option_mark(ui, option) }
            <span lang={ui.words_lang()}>{ fill(&ui.words[Word::ChooseWhen], &[&contender.name]) }</span>
        </>
    };
    let (shown, rest) = points.split_at(points.len().min(POINTS_SHOWN));
    let content = html! {
        <>
            { marked_list(search, "when", shown) }
            if !rest.is_empty() {
                <details>
                    <summary lang={ui.words_lang()}>{ fill_numbers(&ui.words[Word::MorePoints], &[rest.len()]) }</summary>
                    { marked_list(search, "when", rest) }
                </details>
            }
        </>
    };
    fold(ui, classes!(color_class(option)), &title, content)
}
