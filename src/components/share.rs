//! Sharing a result: one obvious button, a picture, other forms in a menu, and the link itself where the clipboard is
//! refused.

use yew::prelude::*;

use super::Ui;
use super::parts::button;
use crate::i18n::Word;
use crate::state::{Msg, PictureFormat, Sharing, State, TextFormat};

pub fn share(ui: &Ui, state: &State) -> Html {
    let words = &ui.words;
    // Whoever opened a link is asked for their own answers first, and whoever has open questions for these.
    let is_first = !state.is_someone_elses() && state.is_settled();
    let main = if is_first { "main" } else { "second" };
    html! {
        <div class="share">
            if !state.has_link() {
                { button(ui, main, &words[Word::CopyText], Msg::CopyText) }
            } else if state.other.is_some() {
                { button(ui, main, &words[Word::CopyBoth], Msg::CopyBoth) }
            } else if state.can_share {
                { button(ui, main, &words[Word::Share], Msg::Share) }
            } else {
                { button(ui, main, &words[Word::Copy], Msg::Copy) }
            }
            { button(ui, "second", &words[Word::Picture], Msg::SavePicture(PictureFormat::Png)) }
            <details class="menu">
                <summary>{ &words[Word::More] }</summary>
                <div class="menu-items">
                    if state.has_link() && (state.can_share || state.other.is_some()) {
                        { button(ui, "plain", &words[Word::Copy], Msg::Copy) }
                    }
                    { button(ui, "plain", &words[Word::PictureSvg], Msg::SavePicture(PictureFormat::Svg)) }
                    { button(ui, "plain", "Markdown", Msg::Save(TextFormat::Markdown)) }
                    { button(ui, "plain", "CSV", Msg::Save(TextFormat::Csv)) }
                    { button(ui, "plain", &words[Word::Print], Msg::Print) }
                    if state.has_link() {
                        <p>{ &words[Word::ShareHelp] }</p>
                    }
                </div>
            </details>
            { outcome(ui, state) }
        </div>
    }
}

fn outcome(ui: &Ui, state: &State) -> Html {
    let words = &ui.words;
    match &state.sharing {
        Sharing::Untouched => Html::default(),
        Sharing::Copied => html! { <p class="done">{ &words[Word::Copied] }</p> },
        Sharing::ByHand(text) if !state.has_link() => html! {
            <label class="link-field">
                <span>{ &words[Word::CopyByHand] }</span>
                <textarea id="share-link" readonly=true rows="4" aria-label={words[Word::Text].clone()} value={text.clone()} />
            </label>
        },
        Sharing::ByHand(url) => html! {
            <label class="link-field">
                <span>{ &words[Word::CopyByHand] }</span>
                <input type="text" id="share-link" readonly=true aria-label={words[Word::Link].clone()} value={url.clone()} />
            </label>
        },
    }
}
