//! Which options stand side by side, where there are more than two.

use tiebreak_core::index::OptionIndex;
use web_sys::Element;
use yew::prelude::*;

use crate::components::Ui;
use crate::components::parts::option_mark;
use crate::i18n::Word;
use crate::state::Msg;

/// Only the styles know how many columns there is room for. They hide the word "shown" of the others, and by that a press
/// knows whether to show its option or to take it out.
pub fn column_picker(ui: &Ui, columns: &[OptionIndex]) -> Html {
    html! {
        <div class="picker" role="group" aria-label={ui.words[Word::ShowOptions].clone()}>
            for option in ui.comparison.options.keys() {
                { chip(ui, columns, option) }
            }
            if columns.len() == 2 {
                <p>{ &ui.words[Word::TwoStay] }</p>
            }
        </div>
    }
}

/// The position of an option among the columns, from 1; 0 where it is not shown.
pub fn position(columns: &[OptionIndex], option: OptionIndex) -> usize {
    columns.iter().position(|&column| column == option).map_or(0, |index| index + 1)
}

fn chip(ui: &Ui, columns: &[OptionIndex], option: OptionIndex) -> Html {
    let position = position(columns, option);
    let onclick = ui.dispatch.reform(move |event: MouseEvent| {
        let chip = event.target_unchecked_into::<Element>().closest(".chip").ok().flatten();
        let mark = chip.and_then(|chip| chip.query_selector(".shown").ok().flatten());
        Msg::ShowColumn { option, shown: mark.is_none_or(|mark| mark.client_width() == 0) }
    });
    html! {
        <button type="button" class={format!("chip c{position}")} {onclick}>
            { option_mark(ui, option) }
            { &ui.comparison.options[option].name }
            if position > 0 {
                <span class="hidden shown">{ " " }{ &ui.words[Word::IsShown] }</span>
            }
        </button>
    }
}
