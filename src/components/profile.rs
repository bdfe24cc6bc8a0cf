//! The profile: which way the answers pull in each group of criteria.

use tiebreak_core::answers::Answers;
use tiebreak_core::index::OptionIndex;
use tiebreak_core::profile::profile as pulls_by_group;
use yew::prelude::*;

use super::Ui;
use super::bars::{MIDDLE, axis, bar, share, track};
use super::parts::{content, heading};
use super::pulls::side_text;
use crate::i18n::Word;

/// A line for each group, on the axis of the pulls; nothing where no answer draws on any.
pub fn profile(ui: &Ui, answers: &Answers, pair: (OptionIndex, OptionIndex)) -> Html {
    let groups = pulls_by_group(&ui.comparison, answers, pair.0, pair.1);
    let largest = groups.iter().map(|group| group.pull.abs()).max().unwrap_or_default();
    if largest == 0 {
        return Html::default();
    }
    html! {
        <div class="profile">
            { heading(ui, 2, "heading", None, html! { &ui.words[Word::Profile] }) }
            <ul>
                for line in &groups {
                    <li class="pull-line">
                        { content(ui, Some("topic"), line.group) }
                        { track("scale", html! {
                            <>
                                if line.pull != 0 {
                                    { bar(if line.pull > 0 { pair.0 } else { pair.1 }, MIDDLE, MIDDLE - share(line.pull, 2 * largest)) }
                                }
                                { axis() }
                            </>
                        }) }
                        { side_text(ui, line.pull, pair) }
                    </li>
                }
            </ul>
        </div>
    }
}
