//! Why the result came out as it did: the answers that told the first place from the second.

use tiebreak_core::answers::{Answers, Choice};
use tiebreak_core::flips::Change;
use tiebreak_core::index::{OptionIndex, QuestionIndex};
use tiebreak_core::reasons::{Reason, reasons};
use tiebreak_core::scoring::{Ranking, rank};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::breakdown::breakdown;
use super::parts::{button, content};
use super::score_bar::{bar_from_middle, track};
use super::{Ui, color_class};
use crate::i18n::{Word, fill};
use crate::state::Msg;

/// As many reasons as a reader takes in at a glance; the rest is folded away.
const REASONS_SHOWN: usize = 4;
const ROWS_SHOWN: usize = 3;

#[derive(PartialEq, Properties)]
pub struct ReasonsProps {
    pub answers: Answers,
}

/// A component of its own, since reasons are only computed anew when the answers change.
#[component]
pub fn Reasons(props: &ReasonsProps) -> Html {
    let ui = use_context::<Ui>().expect("App provides it");
    let (comparison, words) = (&ui.comparison, &ui.words);
    let Some(ranking) = rank(comparison, &props.answers) else { return Html::default() };
    let reasons = reasons(comparison, &props.answers, &ranking);
    let [leader, rival] = [0, 1].map(|place| comparison.options[ranking.places[place].option].name.as_str());
    let Some(strongest) = reasons.first() else {
        return html! {
            <section class="why">
                <h4>{ &words[Word::Why] }</h4>
                <p>{ fill(&words[Word::NoReasons], &[leader, rival]) }</p>
            </section>
        };
    };
    let result = Explained { ui: &ui, answers: &props.answers, ranking: &ranking, largest: strongest.points };
    let (shown, rest) = reasons.split_at(reasons.len().min(REASONS_SHOWN));
    html! {
        <section class="why">
            <h4>{ &words[Word::Why] }</h4>
            if comparison.options.len() > 2 && ranking.gap() > 0 {
                <p class="note">{ fill(&words[Word::WhyPair], &[leader, rival]) }</p>
            }
            { result.reason_list(shown) }
            if !rest.is_empty() {
                <details>
                    <summary>{ &words[Word::AllReasons] }</summary>
                    { result.reason_list(rest) }
                </details>
            }
            { breakdown(&ui, &props.answers, &ranking) }
        </section>
    }
}

/// The result that the reasons are for.
struct Explained<'a> {
    ui: &'a Ui,
    answers: &'a Answers,
    ranking: &'a Ranking,
    /// The points of the strongest reason, which fill the scale.
    largest: u32,
}

impl Explained<'_> {
    fn reason_list(&self, reasons: &[Reason]) -> Html {
        html! {
            <ol class="reasons">
                for reason in reasons {
                    { self.reason(reason) }
                }
            </ol>
        }
    }

    /// The sides are those of the score bar: of two options the first is left, of more the leader is.
    fn reason(&self, reason: &Reason) -> Html {
        let Ui { comparison, words, .. } = self.ui;
        let question = &comparison.questions[reason.question];
        let answer = &question.answers[reason.answer];
        let [leader, rival] = [0, 1].map(|place| self.ranking.places[place].option);
        let other = if reason.option == leader { rival } else { leader };
        let names = [reason.option, other].map(|option| comparison.options[option].name.as_str());
        let (left, template) = if comparison.options.len() == 2 {
            (OptionIndex::default(), &words[Word::SpeaksFor])
        } else {
            (leader, &words[Word::SpeaksOver])
        };
        let topic = if question.topic.is_empty() { &question.text } else { &question.topic };
        html! {
            <li>
                <p class="said">
                    { content(self.ui, Some("topic"), topic) }
                    { content(self.ui, None, &answer.text) }
                </p>
                { track(html! {
                    <>
                        { bar_from_middle(reason.option, reason.option == left, reason.points, 2 * self.largest, "2", "8") }
                        <rect class="middle" x="50%" y="0" width="1" height="12" />
                    </>
                }) }
                <p class="because">
                    <b class={color_class(reason.option)}>{ fill(template, &names) }</b>
                    { content(self.ui, None, &answer.because[reason.option]) }
                </p>
                <p class="more">
                    if !question.criteria.is_empty() {
                        <span>{ &words[Word::Rows] }</span>
                    }
                    for &criterion in question.criteria.iter().take(ROWS_SHOWN) {
                        { button(self.ui, "link", &comparison.criteria[criterion].title, Msg::ShowCriterion(criterion)) }
                    }
                    { self.change_answer(reason.question) }
                </p>
            </li>
        }
    }

    /// A list to choose another answer from, on the spot.
    fn change_answer(&self, question: QuestionIndex) -> Html {
        let Ui { comparison, words, dispatch, .. } = self.ui;
        let entry = &comparison.questions[question];
        let chosen = match self.answers.response(question).choice {
            Some(Choice::Answer(answer)) => Some(answer),
            Some(Choice::Skip) | None => None,
        };
        // What a reader has picked in a list stays picked whatever `selected` says, so a list for another answer is
        // another element.
        let key = format!("{}_{}", entry.id, chosen.map_or("", |answer| &entry.answers[answer].id));
        let onchange = dispatch.reform(move |event: Event| {
            let picked = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            let answer = usize::try_from(picked).unwrap_or_default().into();
            Msg::Try(vec![Change { question, answer }])
        });
        html! {
            <label class="change">
                <span>{ &words[Word::Change] }</span>
                <select {key} aria-label={format!("{}: {}", words[Word::Change], entry.text)} {onchange}>
                    for (answer, choice) in entry.answers.iter_enumerated() {
                        <option selected={chosen == Some(answer)}>{ &choice.text }</option>
                    }
                </select>
            </label>
        }
    }
}
