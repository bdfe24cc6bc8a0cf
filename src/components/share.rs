//! Sharing a result: one obvious button, and the link itself where the clipboard is refused.

use yew::prelude::*;

use super::Ui;
use super::parts::button;
use crate::i18n::Word;
use crate::state::{Msg, PictureFormat, Sharing, State};

pub fn share(ui: &Ui, state: &State) -> Html {
    let words = &ui.words;
    // Whoever opened a link is asked for their own answers first.
    let main = if state.is_someone_elses() { "plain" } else { "main" };
    html! {
        <div class="share">
            if !state.has_link() {
                { button(ui, main, &words[Word::CopyText], Msg::CopyText) }
            } else if state.can_share {
                { button(ui, main, &words[Word::Share], Msg::Share) }
                { button(ui, "plain", &words[Word::Copy], Msg::Copy) }
            } else {
                { button(ui, main, &words[Word::Copy], Msg::Copy) }
            }
            { button(ui, "plain", &words[Word::Picture], Msg::SavePicture(PictureFormat::Png)) }
            <button type="button" class="plain" onclick={ui.send(Msg::SavePicture(PictureFormat::Svg))}>
                <span class="hidden">{ &words[Word::Picture] }{ ": " }</span>
                { "SVG" }
            </button>
            { outcome(ui, state) }
        </div>
    }
}

fn outcome(ui: &Ui, state: &State) -> Html {
    let words = &ui.words;
    match &state.sharing {
        Sharing::Untouched if !state.has_link() => Html::default(),
        Sharing::Untouched => html! { <p>{ &words[Word::ShareHelp] }</p> },
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
