//! The code samples of a row: side by side where there is room for two, else one tab for each, by style alone.

use tiebreak_core::comparison::{Code, Criterion};
use tiebreak_core::index::OptionIndex;
use yew::prelude::*;

use super::table::Shown;
use crate::components::parts::{option_mark, radios};
use crate::components::{Ui, color_class};
use crate::i18n::Word;

pub fn samples(shown: Shown, criterion: &Criterion) -> Html {
    let samples: Vec<(OptionIndex, &Code)> =
        shown.columns.iter().filter_map(|&option| Some((option, criterion.cells[option].code.as_ref()?))).collect();
    if samples.is_empty() {
        return Html::default();
    }
    let class = classes!("samples", format!("s{}", samples.len()));
    let group = html! {
        <div {class} role="group" aria-label={shown.ui.words[Word::Code].clone()}>
            for (index, &(option, code)) in samples.iter().enumerate() {
                { sample(shown.ui, criterion, option, code, index == 0) }
            }
        </div>
    };
    radios(group)
}

/// The radio shows the sample that follows its label. The code is focusable, so that it can be scrolled by keyboard.
fn sample(ui: &Ui, criterion: &Criterion, option: OptionIndex, code: &Code, is_first: bool) -> Html {
    let contender = &ui.comparison.options[option];
    // The prerendered comparison may stand beside the widget.
    let prefix = if ui.prerendered { "prerendered-" } else { "" };
    let name = format!("{prefix}{}-code-{}", ui.param, criterion.id);
    let id = format!("{name}-{}", contender.id);
    html! {
        <>
            <input type="radio" {name} id={id.clone()} checked={is_first} />
            <label class={color_class(option)} for={id}>{ option_mark(ui, option) }{ &contender.name }</label>
            <pre lang="en" dir="ltr" role="region" tabindex="0" aria-label={format!("{}: {}", contender.name, code.language)}>
                <code>{ &code.text }</code>
            </pre>
        </>
    }
}
