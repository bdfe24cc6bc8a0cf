//! What stands in the widget's place when its comparison cannot be shown.

use super::element::{Element, Name, el};
use super::words::{Words, fill_numbers};

/// As many problems as fit the widget's place; the command lists them all.
const SHOWN: usize = 5;

/// `problems`: where, what and how to mend it, for the author.
pub fn failure(words: &Words, problems: &[String]) -> Element {
    let more = problems.len().saturating_sub(SHOWN);
    let list = el("ul")
        .each(problems.iter().take(SHOWN), |problem| el("li").child(el("code").text(problem)))
        .maybe((more > 0).then(|| el("li").text(&fill_numbers(words.failed_more, &[more]))));
    let details = el("details.problems").child(el("summary").text(words.failed_problems)).child(list);
    let failure = el("div.failure")
        .attr(Name::Role, "alert")
        .child(el("h2").text(words.failed))
        .child(el("p").text(words.failed_note));
    el("div.widget").attr(Name::Lang, words.lang).child(failure).maybe((!problems.is_empty()).then_some(details))
}
