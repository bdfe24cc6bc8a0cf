//! One answer and its pull: a component, so that a press draws one row anew and not a hundred.

use tiebreak_core::answers::Answers;
use tiebreak_core::flips::Change;
use tiebreak_core::index::{AnswerIndex, OptionIndex, QuestionIndex};
use tiebreak_core::reasons::Reason;
use web_sys::{Element, EventTarget};
use yew::prelude::*;

use super::bars::{MIDDLE, axis, bar, share, track};
use super::parts::{content, paragraph, radios, topic_and_answer};
use super::pulls::{criteria_links, side_text};
use super::tried::tried;
use super::verdict::because;
use super::{Ui, color_class};
use crate::i18n::{Word, fill};
use crate::state::{Msg, Place};

#[derive(PartialEq, Properties)]
pub struct PullRowProps {
    pub ui: Ui,
    pub pull: Reason,
    /// The points of the strongest pull, which fill the scale.
    pub largest: u32,
    /// The options at the ends of the axis.
    pub pair: (OptionIndex, OptionIndex),
    pub star: bool,
    /// The answers before and now, where they are tried in this row.
    pub tried: Option<(Answers, Answers)>,
}

#[component]
pub fn PullRow(props: &PullRowProps) -> Html {
    let PullRowProps { ui, pull, largest, pair, star, tried: trial } = props;
    let (comparison, words) = (&ui.comparison, &ui.words);
    let entry = &comparison.questions[pull.question];
    let other = if pull.option == pair.0 { pair.1 } else { pair.0 };
    let points = if pull.option == pair.0 { i64::from(pull.points) } else { -i64::from(pull.points) };
    let names = [pull.option, other].map(|option| comparison.options[option].name.as_str());
    let template = if comparison.options.len() == 2 { Word::SpeaksFor } else { Word::SpeaksOver };
    html! {
        <li>
            <details class={classes!("pull", star.then_some("starred"))} id={format!("pull-{}", entry.id)}>
                <summary class="pull-line">
                    { topic_and_answer(ui, pull.question, pull.answer) }
                    { track("scale", html! {
                        <>
                            if pull.points > 0 {
                                { bar(pull.option, MIDDLE, MIDDLE - share(points, 2 * i64::from(*largest))) }
                            }
                            { axis() }
                        </>
                    }) }
                    if *star {
                        <span class="hidden">{ format!(" {}.", words[Word::StarHelp]) }</span>
                    }
                    { side_text(ui, points, *pair) }
                </summary>
                <div class="opened">
                    if pull.points > 0 {
                        <p class="because">
                            <b class={color_class(pull.option)}>{ fill(&words[template], &names) }</b>
                            { content(ui, None, because(comparison, *pull)) }
                        </p>
                    } else {
                        { paragraph("because", &words[Word::PullsNeither]) }
                    }
                    { answers(ui, pull.question, pull.answer) }
                    if let Some((before, now)) = trial {
                        { tried(ui, before, now, true) }
                    }
                    { criteria_links(ui, pull.question) }
                </div>
            </details>
        </li>
    }
}

/// The answers to choose another one from. Arrow keys choose and do not commit: Enter does, or leaving the group.
fn answers(ui: &Ui, question: QuestionIndex, chosen: AnswerIndex) -> Html {
    let entry = &ui.comparison.questions[question];
    let name = format!("{}-change-{}", ui.param, entry.id);
    let dispatch = ui.dispatch.clone();
    let choose = Callback::from(move |answer: AnswerIndex| {
        if answer != chosen {
            dispatch.emit(Msg::Try { changes: vec![Change { question, answer }], place: Place::Pull(question) });
        }
    });
    let onkeydown = {
        let choose = choose.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                commit(&choose, &event);
            }
        }
    };
    let onfocusout = {
        let choose = choose.clone();
        move |event: FocusEvent| {
            if has_left(&event) {
                commit(&choose, &event);
            }
        }
    };
    let group = html! {
        <fieldset class="change" {onkeydown} {onfocusout} lang={ui.content_lang()}>
            <legend>{ &entry.text }</legend>
            for (answer, choice) in entry.answers.iter_enumerated() {
                <label onclick={on_pointer(&choose, answer)}>
                    <input
                        type="radio"
                        name={name.clone()}
                        value={usize::from(answer).to_string()}
                        checked={answer == chosen}
                    />
                    { &choice.text }
                </label>
            }
        </fieldset>
    };
    radios(group)
}

/// A click by pointer has a count; the click that a browser makes of an arrow key has none.
fn on_pointer(choose: &Callback<AnswerIndex>, answer: AnswerIndex) -> Callback<MouseEvent> {
    let choose = choose.clone();
    Callback::from(move |event: MouseEvent| {
        if event.detail() > 0 {
            choose.emit(answer);
        }
    })
}

fn group(event: &Event) -> Option<Element> {
    event.target_dyn_into::<Element>()?.closest("fieldset").ok()?
}

/// The answer that is checked in the group of an event.
fn checked(event: &Event) -> Option<AnswerIndex> {
    let input = group(event)?.query_selector(":checked").ok()??;
    input.get_attribute("value")?.parse::<usize>().ok().map(AnswerIndex::from)
}

fn commit(choose: &Callback<AnswerIndex>, event: &Event) {
    if let Some(answer) = checked(event) {
        choose.emit(answer);
    }
}

/// Whether the focus goes elsewhere than to another answer of the group.
fn has_left(event: &FocusEvent) -> bool {
    let inputs = group(event).and_then(|group| group.query_selector_all("input").ok());
    let (Some(inputs), Some(to)) = (inputs, event.related_target()) else { return true };
    let mut inputs = (0..inputs.length()).filter_map(|index| inputs.get(index));
    !inputs.any(|input| AsRef::<EventTarget>::as_ref(&input) == &to)
}
