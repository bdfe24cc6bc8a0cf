//! Sharing a result: one obvious button, and the link by hand where the platform refuses the clipboard.

use yew::prelude::*;

use super::widget::Props;
use super::{PictureFormat, Request, Sharing};

pub fn share(props: &Props) -> Html {
    let words = props.words;
    html! {
        <div class="share">
            if props.native_share {
                <button type="button" class="main" onclick={props.asks(Request::Share)}>{ words.share }</button>
                <button type="button" class="plain" onclick={props.asks(Request::Copy)}>{ words.copy }</button>
            } else {
                <button type="button" class="main" onclick={props.asks(Request::Copy)}>{ words.copy }</button>
            }
            <button type="button" class="plain" onclick={props.asks(Request::SavePicture(PictureFormat::Png))}>{ words.picture }</button>
            <button type="button" class="plain" onclick={props.asks(Request::SavePicture(PictureFormat::Svg))}><span class="hidden">{ [words.picture, ": "].concat() }</span>{ "SVG" }</button>
            { said(props) }
        </div>
    }
}

fn said(props: &Props) -> Html {
    let words = props.words;
    match props.sharing {
        Sharing::Untouched => html! { <p>{ words.share_help }</p> },
        Sharing::Copied => html! { <p class="done">{ words.copied }</p> },
        Sharing::ByHand => html! {
            <label class="by-hand">
                <span>{ words.copy_by_hand }</span>
                <input type="text" readonly=true aria-label={words.link} value={props.share_url.clone()}
                    data-select="" />
            </label>
        },
    }
}
