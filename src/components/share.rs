//! Sharing a result: one obvious button, a picture, other forms in a menu, and the link itself where the clipboard is
//! refused.

use yew::prelude::*;

use super::Ui;
use super::parts::{block, button, fold, paragraph};
use crate::i18n::Word;
use crate::state::{Msg, PictureFormat, Sharing, State, TextFormat};

pub fn share(ui: &Ui, state: &State) -> Html {
    let words = &ui.words;
    // Whoever opened a link is asked for their own answers first, and whoever has open questions for these.
    let is_first = !state.is_someone_elses() && state.is_settled();
    let main = if is_first { "main" } else { "second" };
    let (label, msg) = if !state.has_link() {
        (Word::CopyText, Msg::CopyText)
    } else if state.other.is_some() {
        (Word::CopyBoth, Msg::CopyBoth)
    } else if state.can_share {
        (Word::Share, Msg::Share)
    } else {
        (Word::Copy, Msg::Copy)
    };
    let copy = (state.has_link() && msg != Msg::Copy).then(|| (words[Word::Copy].as_str(), Msg::Copy));
    let others = [
        (words[Word::PictureTall].as_str(), Msg::SavePicture(PictureFormat::TallPng)),
        (words[Word::PictureSvg].as_str(), Msg::SavePicture(PictureFormat::Svg)),
        ("Markdown", Msg::Save(TextFormat::Markdown)),
        ("CSV", Msg::Save(TextFormat::Csv)),
        (&words[Word::Print], Msg::Print),
    ];
    let items = copy.into_iter().chain(others).map(|(label, msg)| button(ui, "plain", label, msg));
    let help = state.has_link().then(|| paragraph("", &words[Word::ShareHelp]));
    html! {
        <div class="share">
            { button(ui, main, &words[label], msg) }
            { button(ui, "second", &words[Word::Picture], Msg::SavePicture(PictureFormat::Png)) }
            { fold("menu", html! { &words[Word::More] }, block("menu-items", items.chain(help).collect())) }
            { copy_outcome(ui, state) }
        </div>
    }
}

/// What became of copying; nothing before.
pub fn copy_outcome(ui: &Ui, state: &State) -> Html {
    let words = &ui.words;
    match &state.sharing {
        Sharing::Untouched => Html::default(),
        Sharing::Copied => paragraph("done", &words[Word::Copied]),
        Sharing::ByHand(text) => html! {
            <label class="link-field">
                <span>{ &words[Word::CopyByHand] }</span>
                if state.has_link() {
                    <input type="text" id="share-link" readonly=true aria-label={words[Word::Link].clone()} value={text.clone()} />
                } else {
                    <textarea id="share-link" readonly=true rows="4" aria-label={words[Word::Text].clone()} value={text.clone()} />
                }
            </label>
        },
    }
}
