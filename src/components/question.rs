//! One question: a component, so that a press draws one question anew and not a hundred.

use tiebreak_core::answers::Response;
use tiebreak_core::form;
use tiebreak_core::index::{AnswerIndex, QuestionIndex};
use yew::prelude::*;

use super::Ui;
use super::progress::{place_among, plain_progress};
use super::quiz::is_chosen;
use crate::i18n::Word;
use crate::state::Msg;

#[derive(Properties, PartialEq)]
pub struct QuestionProps {
    pub ui: Ui,
    pub question: QuestionIndex,
    pub response: Response,
    pub current: bool,
    /// As many questions have a star as there may be.
    pub stars_full: bool,
    /// A star was refused here.
    pub star_refused: bool,
}

#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let &QuestionProps { ref ui, question, response, current, .. } = props;
    let entry = &ui.comparison.questions[question];
    let position = usize::from(question);
    let questions = ui.comparison.questions.len();
    let help_id = (!entry.help.is_empty()).then(|| format!("help-{}", entry.id));
    let class = classes!(
        "question",
        current.then_some("current"),
        ui.question_classes.as_ref().map(|classes| classes[position].clone()),
    );
    html! {
        <fieldset {class} lang={ui.content_lang()} aria-describedby={help_id.clone()}>
            if ui.prerendered {
                <div class="progress" lang={ui.words_lang()}>
                    { place_among(ui, position, questions) }
                    { plain_progress(position, questions) }
                </div>
            }
            <legend id={format!("question-{}", entry.id)} part="question" tabindex="-1">{ &entry.text }</legend>
            if help_id.is_some() {
                <p class="help" id={help_id}>{ &entry.help }</p>
            }
            <div class="answers">
                for answer in entry.answers.keys() {
                    { answer_row(ui, question, answer, response) }
                }
                if ui.prerendered {
                    { skip_row(ui, question) }
                }
            </div>
            { star(props) }
        </fieldset>
    }
}

fn star(props: &QuestionProps) -> Html {
    let &QuestionProps { ref ui, question, response, stars_full, star_refused, .. } = props;
    let id = &ui.comparison.questions[question].id;
    let checked = response.star;
    let onchange = ui.send(Msg::Star { question, star: !checked });
    // One star too many is not even drawn: the state hears of it, and says so.
    let dispatch = ui.dispatch.clone();
    let onclick = move |event: MouseEvent| {
        if stars_full && !checked {
            event.prevent_default();
            dispatch.emit(Msg::Star { question, star: true });
        }
    };
    let help = if star_refused { Word::StarsFull } else { Word::StarHelp };
    html! {
        <label class={classes!("star", star_refused.then_some("refused"))} lang={ui.words_lang()}>
            <input id={format!("{id}__star")} type="checkbox" name={form::star_field(&ui.param)} value={id.clone()}
                {checked} {onchange} {onclick} />
            <span>{ &ui.words[Word::Star] }</span>
            <small>{ &ui.words[help] }</small>
        </label>
    }
}

fn answer_row(ui: &Ui, question: QuestionIndex, answer: AnswerIndex, response: Response) -> Html {
    let entry = &ui.comparison.questions[question];
    let name = form::question_field(&ui.param, &entry.id);
    let choice = &entry.answers[answer];
    // A click by pointer has a count; the click that a browser makes of an arrow key has none.
    let dispatch = ui.dispatch.clone();
    let onclick = move |event: MouseEvent| {
        if event.detail() > 0 {
            dispatch.emit(Msg::ChooseByPointer { question, answer });
        }
    };
    let onchange = ui.send(Msg::Choose { question, answer });
    html! {
        <label class="answer" part="answer" {onclick}>
            <input id={format!("{}_{}", entry.id, choice.id)} type="radio" {name} value={choice.id.clone()}
                checked={is_chosen(response.choice, answer)} {onchange} />
            { &choice.text }
        </label>
    }
}

/// The skip as one of the radios, for as long as no script runs. It makes a choice required, so that styles can tell a
/// question that has one: it is valid.
fn skip_row(ui: &Ui, question: QuestionIndex) -> Html {
    let id = &ui.comparison.questions[question].id;
    html! {
        <label class="answer skip-answer" part="answer" lang={ui.words_lang()}>
            <input id={format!("{id}_")} type="radio" name={form::question_field(&ui.param, id)} required=true value="" />
            { &ui.words[Word::Skip] }
        </label>
    }
}
