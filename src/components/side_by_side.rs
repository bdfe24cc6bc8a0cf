//! Someone else's result beside the reader's own: where they agree, where they differ, and what matters most of that.

use tiebreak_core::answers::Answers;
use tiebreak_core::scoring::rank;
use tiebreak_core::side_by_side::{Difference, side_by_side as compare};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Ui;
use super::parts::{button, column};
use super::score_bar::score_bar;
use super::verdict::{choice_text, short_verdict};
use crate::i18n::{Word, fill, fill_numbers};
use crate::state::{Msg, State};

/// Both results, or the ways to a second one.
pub fn side_by_side(ui: &Ui, state: &State) -> Html {
    let words = &ui.words;
    let body = match &state.other {
        Some(other) => both(ui, other, &state.answers),
        None if state.from_link => html! {
            <>
                <p>{ &words[Word::SideBySideInvite] }</p>
                { button(ui, "main", &words[Word::SideBySideStart], Msg::CompareWithMine) }
            </>
        },
        None => paste(ui, state.paste_failed),
    };
    html! {
        <section class="side-by-side">
            <h4 id="side-by-side" tabindex="-1">{ &words[Word::SideBySide] }</h4>
            { body }
        </section>
    }
}

fn both(ui: &Ui, theirs: &Answers, mine: &Answers) -> Html {
    let Ui { comparison, words, .. } = ui;
    let found = compare(comparison, theirs, mine);
    let counts = [found.agreed, comparison.questions.len(), found.differences.len()];
    html! {
        <>
            { one(ui, theirs, &words[Word::SideBySideTheirResult]) }
            { one(ui, mine, &words[Word::SideBySideMyResult]) }
            <p class="agreed">{ fill_numbers(&words[Word::SideBySideAgreed], &counts) }</p>
            if found.differences.is_empty() {
                <p>{ &words[Word::SideBySideNone] }</p>
            } else {
                { differences(ui, &found.differences) }
            }
            { button(ui, "plain", &words[Word::SideBySideEnd], Msg::EndSideBySide) }
        </>
    }
}

/// One of the two results; nothing where there is none.
fn one(ui: &Ui, answers: &Answers, label: &str) -> Html {
    let Some(ranking) = rank(&ui.comparison, answers) else { return Html::default() };
    html! {
        <div class="one">
            <p>{ fill(label, &[&short_verdict(&ui.comparison, &ui.words, &ranking)]) }</p>
            { score_bar(ui, &ranking) }
        </div>
    }
}

fn differences(ui: &Ui, differences: &[Difference]) -> Html {
    let Ui { comparison, words, .. } = ui;
    html! {
        <table class="sums" lang={ui.content_lang()}>
            <thead>
                <tr>
                    { column(None, &words[Word::BreakdownQuestion]) }
                    { column(None, &words[Word::SideBySideTheirs]) }
                    { column(None, &words[Word::SideBySideMine]) }
                </tr>
            </thead>
            <tbody>
                for &Difference { question, theirs, mine, .. } in differences {
                    <tr>
                        <th scope="row">{ &comparison.questions[question].text }</th>
                        <td>{ choice_text(ui, question, theirs) }</td>
                        <td>{ choice_text(ui, question, mine) }</td>
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// A field for someone else's link. What it holds is read when it is submitted.
fn paste(ui: &Ui, failed: bool) -> Html {
    let words = &ui.words;
    let field = NodeRef::default();
    let onsubmit = ui.dispatch.reform({
        let field = field.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            Msg::CompareWithText(field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default())
        }
    });
    html! {
        <details>
            <summary>{ &words[Word::SideBySidePaste] }</summary>
            <form class="link-field" {onsubmit}>
                <input
                    ref={field}
                    type="text"
                    aria-label={words[Word::SideBySideField].clone()}
                    placeholder={words[Word::SideBySideField].clone()}
                    aria-invalid={failed.then_some("true")}
                    autocomplete="off"
                />
                if failed {
                    <p role="alert">{ &words[Word::SideBySideBad] }</p>
                }
                <button type="submit" class="main">{ &words[Word::SideBySideShow] }</button>
            </form>
        </details>
    }
}
