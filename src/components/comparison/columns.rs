//! Which options stand side by side, where there are more than two.

use tiebreak_core::index::OptionIndex;
use web_sys::Element;
use yew::prelude::*;

use crate::components::Ui;
use crate::components::parts::option_mark;
use crate::i18n::Word;
use crate::state::Msg;

/// How many columns there is room for only the styles know. They hide what says "shown" beside the others, and so they
/// tell what a press is to do.
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

/// The place of an option among the columns, from 1; 0 where it has none.
pub fn place(columns: &[OptionIndex], option: OptionIndex) -> usize {
    columns.iter().position(|&column| column == option).map_or(0, |index| index + 1)
}

fn chip(ui: &Ui, columns: &[OptionIndex], option: OptionIndex) -> Html {
    let place = place(columns, option);
    let onclick = ui.dispatch.reform(move |event: MouseEvent| {
        let chip = event.target_unchecked_into::<Element>().closest(".chip").ok().flatten();
        let mark = chip.and_then(|chip| chip.query_selector(".shown").ok().flatten());
        Msg::ShowColumn { option, shown: mark.is_none_or(|mark| mark.client_width() == 0) }
    });
    html! {
        <button type="button" class={format!("chip c{place}")} {onclick}>
            { option_mark(ui, option) }
            { &ui.comparison.options[option].name }
            if place > 0 {
                <span class="hidden shown">{ " " }{ &ui.words[Word::IsShown] }</span>
            }
        </button>
    }
}
