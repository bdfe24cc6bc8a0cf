//! The whole widget: head, notice, one of the screens, foot.

use yew::prelude::*;

use super::Ui;
use super::comparison::ComparisonView;
use super::header::{about, header};
use super::notice::notice;
use super::quiz::quiz;
use super::result::result_screen;
use super::share::copy_outcome;
use super::tried::announcement;
use crate::i18n::{Word, date, fill};
use crate::shared::Shared;
use crate::state::{Msg, Screen, Sharing, State, View};

#[derive(Properties, PartialEq)]
pub struct AppProps {
    pub state: Shared<State>,
    pub dispatch: Callback<Msg>,
    /// Called each time the widget has been drawn, all parts of it.
    #[prop_or_default]
    pub drawn: Callback<()>,
    #[prop_or_default]
    pub prerendered: bool,
    /// See [`Ui::question_classes`].
    #[prop_or_default]
    pub question_classes: Option<Shared<Vec<Classes>>>,
}

pub struct App;

impl Component for App {
    type Message = ();
    type Properties = AppProps;

    fn create(_: &Context<Self>) -> App {
        App
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AppProps { state, dispatch, prerendered, question_classes, .. } = ctx.props();
        let ui = Ui {
            comparison: state.comparison.clone(),
            words: state.settings.words.clone(),
            dispatch: dispatch.clone(),
            param: state.settings.param.clone().into(),
            heading: state.settings.heading,
            theirs: state.from_link.is_some(),
            has_link: state.has_link() && !prerendered,
            prerendered: *prerendered,
            question_classes: question_classes.clone(),
        };
        let words = &ui.words;
        let as_of = fill(&words[Word::AsOf], &[&date(words, &ui.comparison.as_of)]);
        let said = if state.sharing == Sharing::Copied {
            words[Word::Copied].to_string()
        } else if state.star_refused {
            words[Word::StarsFull].to_string()
        } else {
            announcement(&ui, state)
        };
        let class = classes!("widget", state.has_begun().then_some("begun"));
        html! {
                <div {class} lang={words.lang.clone()}>
                    { header(&ui, state) }
                    if let Some(found) = &state.notice {
                        { notice(&ui, found) }
                    }
                    { screen(&ui, state) }
                    if state.shows_comparison() && state.sharing != Sharing::Untouched {
                        <div class="toast">{ copy_outcome(&ui, state) }</div>
                    }
                    <footer class="foot" part="foot">
                        <span>{ as_of }</span>
                        { about(&ui) }
                    </footer>
                    <p class="hidden" role="status">{ said }</p>
                </div>
        }
    }

    /// Yew calls this after the parts of the widget have been drawn.
    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        ctx.props().drawn.emit(());
    }
}

fn screen(ui: &Ui, state: &State) -> Html {
    if state.shows_comparison() {
        let has_result = state.view() == View::Both && state.screen == Screen::Result;
        return html! {
            <ComparisonView ui={ui.clone()} answers={state.answers.clone()} filter={state.filter.clone()} {has_result} />
        };
    }
    match state.screen {
        _ if ui.comparison.questions.is_empty() => {
            html! { <p class="empty">{ &ui.words[Word::NoQuestions] }</p> }
        }
        Screen::Question(current) => quiz(ui, state, current),
        Screen::Result => result_screen(ui, state),
    }
}
