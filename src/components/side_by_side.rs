//! Someone else's answers beside the reader's own: what separates the two most, and a row for each question.

use tiebreak_core::answers::{Answers, Choice};
use tiebreak_core::index::{OptionIndex, QuestionIndex};
use tiebreak_core::scoring::rank;
use tiebreak_core::side_by_side::{Difference, side_by_side as compare};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Ui;
use super::bars::{MIDDLE, Thousandths, axis, line, mark, share, track};
use super::parts::{
    axis_heads, button, content, fold, keep_typing, paragraph, section, topic, topic_and_answer, topic_in_sentence,
};
use super::ranking::pair;
use super::verdict::{choice_text, short_verdict};
use crate::i18n::{Word, fill, fill_numbers};
use crate::state::{Msg, State};

/// As many rows as are shown at once; the others are folded away.
const ROWS_SHOWN: usize = 6;

/// Whose the marks on the gauge are, and both results in words.
pub fn key(ui: &Ui, state: &State, theirs: &Answers) -> Html {
    let both = Both::new(ui, state, theirs);
    html! { <p class="key">{ both.key("other", 0, theirs) }{ both.key("needle-dot", 1, &state.answers) }</p> }
}

/// Both results, question by question.
pub fn side_by_side(ui: &Ui, state: &State, theirs: &Answers) -> Html {
    let Ui { comparison, words, .. } = ui;
    let mine = &state.answers;
    let found = compare(comparison, theirs, mine);
    let both = Both::new(ui, state, theirs);
    let (shown, rest) = found.differences.split_at(found.differences.len().min(ROWS_SHOWN));
    let more = fill_numbers(&words[Word::MoreDifferences], &[rest.len()]);
    let rest = (!rest.is_empty()).then(|| fold("rest", html! { more }, both.rows(rest)));
    let body = html! {
        <>
            { paragraph("agreed", sentence(ui, found.agreed, &found.differences, state.is_of_two_others())) }
            if !shown.is_empty() {
                { axis_heads(ui, both.axis) }
                { both.rows(shown) }
            }
            { rest.unwrap_or_default() }
            if found.agreed > 0 {
                { agreed(ui, theirs, mine, found.agreed) }
            }
            { button(ui, "plain", &words[Word::SideBySideEnd], Msg::EndSideBySide) }
        </>
    };
    section(ui, "side-by-side", "side-by-side", &words[Word::SideBySide], body)
}

fn sentence(ui: &Ui, agreed: usize, differences: &[Difference], of_two: bool) -> String {
    let Ui { comparison, words, .. } = ui;
    let Some(most) = differences.first() else { return words[Word::SideBySideNone].to_string() };
    let template = if of_two { Word::AgreeOfTwo } else { Word::Agree };
    let [agreed, questions] = [agreed, comparison.questions.len()].map(|count| count.to_string());
    let most = topic_in_sentence(comparison, words, most.question);
    fill(&words[template], &[&agreed, &questions, &most])
}

/// The options at the ends of the axis: the two leaders where they differ.
fn axis_pair(ui: &Ui, theirs: &Answers, mine: &Answers) -> (OptionIndex, OptionIndex) {
    let [theirs, mine] = [theirs, mine].map(|answers| rank(&ui.comparison, answers));
    let chosen = theirs.map(|ranking| ranking.places[0].option);
    mine.map_or((0.into(), 1.into()), |ranking| pair(&ranking, chosen))
}

/// What the rows have in common.
struct Both<'a> {
    ui: &'a Ui,
    names: [String; 2],
    axis: (OptionIndex, OptionIndex),
}

impl<'a> Both<'a> {
    fn new(ui: &'a Ui, state: &State, theirs: &Answers) -> Both<'a> {
        let of_two = state.is_of_two_others();
        let names = if of_two { [Word::FirstResult, Word::SecondResult] } else { [Word::Theirs, Word::Yours] };
        let axis = axis_pair(ui, theirs, &state.answers);
        Both { ui, names: names.map(|name| ui.words[name].to_string()), axis }
    }

    /// A mark, whose it is, and their result.
    fn key(&self, class: &'static str, name: usize, answers: &Answers) -> Html {
        let Ui { comparison, words, .. } = self.ui;
        let verdict = rank(comparison, answers).map(|ranking| short_verdict(comparison, words, &ranking));
        html! {
            <span class="one">
                { track("dot", mark(class, MIDDLE)) }
                { format!("{}: {}", self.names[name], verdict.unwrap_or_default()) }
            </span>
        }
    }

    fn rows(&self, differences: &[Difference]) -> Html {
        html! {
            <ol class="pulls">
                for difference in differences {
                    <li>{ self.row(difference) }</li>
                }
            </ol>
        }
    }

    fn row(&self, &Difference { question, theirs, mine, .. }: &Difference) -> Html {
        let ui = self.ui;
        html! {
            <details class="pull">
                <summary class="pull-line">
                    { content(ui, Some("topic"), topic(&ui.comparison, question)) }
                    { track("scale", html! {
                        <>
                            { line("rail", (0, MIDDLE), (1000, MIDDLE)) }
                            { axis() }
                            { for self.place(question, theirs).map(|at| mark("other", at)) }
                            { for self.place(question, mine).map(|at| mark("needle-dot", at)) }
                        </>
                    }) }
                </summary>
                <dl class="opened" lang={ui.content_lang()}>
                    for (name, choice) in self.names.iter().zip([theirs, mine]) {
                        <div>
                            <dt lang={ui.words_lang()}>{ name }</dt>
                            <dd>{ choice_text(ui, question, choice) }</dd>
                        </div>
                    }
                </dl>
            </details>
        }
    }

    /// Where an answer stands between the two options; nowhere without one.
    fn place(&self, question: QuestionIndex, choice: Option<Choice>) -> Option<Thousandths> {
        let Some(Choice::Answer(answer)) = choice else { return None };
        let fit = &self.ui.comparison.questions[question].answers[answer].fit;
        let lead = i64::from(fit[self.axis.0]) - i64::from(fit[self.axis.1]);
        // Not quite to the ends, so that a mark is whole.
        Some(MIDDLE - share(9 * lead, 80))
    }
}

/// The questions that both answered alike, as a row of ticks.
fn agreed(ui: &Ui, theirs: &Answers, mine: &Answers, count: usize) -> Html {
    let words = &ui.words;
    let alike =
        mine.answered().filter(|(question, _)| theirs.response(*question).choice == mine.response(*question).choice);
    let ticks = "✓".repeat(count);
    let summary =
        html! { <><span aria-hidden="true">{ ticks }</span>{ " " }{ fill_numbers(&words[Word::Alike], &[count]) }</> };
    let body = html! {
        <ul>
            for (question, answer) in alike {
                <li>{ topic_and_answer(ui, question, answer) }</li>
            }
        </ul>
    };
    fold("alike", summary, body)
}

/// A field for someone else's link. What it holds is read when it is submitted.
pub fn paste(ui: &Ui, failed: bool) -> Html {
    let words = &ui.words;
    let field = NodeRef::default();
    let onsubmit = ui.dispatch.reform({
        let field = field.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            Msg::CompareWithText(field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default())
        }
    });
    let form = html! {
        <form class="link-field" {onsubmit}>
            <input
                ref={field}
                type="text"
                aria-label={words[Word::SideBySideField].clone()}
                placeholder={words[Word::SideBySideField].clone()}
                aria-invalid={failed.then_some("true")}
                autocomplete="off"
                onkeydown={keep_typing()}
            />
            if failed {
                <p role="alert">{ &words[Word::SideBySideBad] }</p>
            }
            <button type="submit" class="main" part="button main">{ &words[Word::SideBySideShow] }</button>
        </form>
    };
    let body = fold("", html! { &words[Word::SideBySidePaste] }, form);
    section(ui, "side-by-side", "side-by-side", &words[Word::SideBySide], body)
}
