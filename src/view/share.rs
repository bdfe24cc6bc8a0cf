//! Sharing a result: one obvious button, and the link by hand where the platform refuses the clipboard.

use super::Sharing;
use super::element::{Element, Name, bare_button, button, el, hidden, input};
use super::request::{PictureFormat, Request};
use super::widget::Props;

/// `div.share > button*, p | label.by-hand > span, input`
pub fn share(props: &Props) -> Element {
    let words = props.words;
    let copy = props.asks(Request::Copy);
    let share = el("div.share");
    // Whoever opened a link is asked for their own answers first.
    let main = if props.someone_elses() { "plain" } else { "main" };
    let share = if props.native_share {
        share.child(button(main, words.share, props.asks(Request::Share))).child(button("plain", words.copy, copy))
    } else {
        share.child(button(main, words.copy, copy))
    };
    let picture = |format: PictureFormat| props.asks(Request::SavePicture(format));
    share
        .child(button("plain", words.picture, picture(PictureFormat::Png)))
        .child(bare_button("plain", picture(PictureFormat::Svg)).child(hidden(words.picture).text(": ")).text("SVG"))
        .child(said(props))
}

fn said(props: &Props) -> Element {
    let words = props.words;
    match props.sharing {
        Sharing::Untouched => el("p").text(words.share_help),
        Sharing::Copied => el("p.done").text(words.copied),
        Sharing::ByHand => el("label.by-hand").child(el("span").text(words.copy_by_hand)).child(
            input("text")
                .flag(Name::Readonly, true)
                .attr(Name::AriaLabel, words.link)
                .attr(Name::DataSelect, "")
                .value(&props.share_url),
        ),
    }
}
