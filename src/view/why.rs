//! Why the result came out as it did, and what would change it.

use super::account::account;
use super::color_class;
use super::element::{Element, Name, button, el};
use super::lean::{bar, rect, track};
use super::request::Request;
use super::widget::Props;
use super::words::{fill, fill_numbers, list};
use crate::model::answers::Choice;
use crate::model::decimal::decimal;
use crate::model::explain::{Reason, reasons};
use crate::model::flips::{Flip, flips};
use crate::model::scoring::Ranking;

/// As many reasons as a reader takes in at a glance; the rest are one press away.
const REASONS_SHOWN: usize = 4;
const FLIPS_SHOWN: usize = 3;
const ROWS_SHOWN: usize = 3;
/// The format's limit.
const MOST_ANSWERS: usize = 12;
/// Beyond these nobody reads on.
const MOST_FLIPS: usize = 20;

/// `section.why > h4, p.note?, ol.reasons > li*, details?, details.account`
pub fn reasons_section(props: &Props, ranking: &Ranking) -> Element {
    let words = props.words;
    let all = reasons(&props.comparison, &props.session.answers, ranking);
    let names = [place_name(props, ranking, 0), place_name(props, ranking, 1)];
    let section = el("section.why").child(el("h4").text(words.why));
    if all.is_empty() {
        return section.child(el("p").text(&fill(words.no_reasons, &names)));
    }
    let items = |reasons: &[Reason]| {
        el("ol.reasons").each(reasons, |reason| reason_item(props, ranking, reason, all[0].points))
    };
    let (shown, rest) = all.split_at(all.len().min(REASONS_SHOWN));
    let one_ahead_of_many = props.comparison.options.len() > 2 && ranking.gap() > 0;
    section
        .maybe(one_ahead_of_many.then(|| el("p.note").text(&fill(words.why_pair, &names))))
        .child(items(shown))
        .maybe((!rest.is_empty()).then(|| details(words.all_reasons).child(items(rest))))
        .child(account(props, ranking))
}

fn place_name<'a>(props: &'a Props, ranking: &Ranking, place: usize) -> &'a str {
    &props.comparison.options[ranking.places[place].option].name
}

fn details(summary: &str) -> Element {
    el("details").child(el("summary").text(summary))
}

/// Text in the comparison's own language.
fn content(props: &Props, selector: &'static str, text: &str) -> Element {
    el(selector).maybe_attr(Name::Lang, props.content_lang()).text(text)
}

/// `li > p.said, svg, p.because, p.more`. The sides are those of the lean: the first option of two is left; of
/// more, the leader is.
fn reason_item(props: &Props, ranking: &Ranking, reason: &Reason, largest: u32) -> Element {
    let Props { comparison, words, .. } = props;
    let question = &comparison.questions[reason.question];
    let answer = &question.answers[reason.answer];
    let leader = ranking.places[0].option;
    let favored = usize::from(reason.option != leader);
    let names = [place_name(props, ranking, favored), place_name(props, ranking, 1 - favored)];
    let (left, speaks) =
        if comparison.options.len() == 2 { (0, words.speaks_for) } else { (leader, words.speaks_over) };
    let topic = if question.topic.is_empty() { &question.text } else { &question.topic };
    let said = el("p.said").child(content(props, "span.topic", topic)).child(content(props, "span", &answer.text));
    let drawing = track()
        .child(bar(reason.option, reason.option == left, reason.points, 2 * largest, "2", "8"))
        .child(rect("rect.middle", "50%", "0", "1", "12"));
    let because = el("p.because")
        .child(el("b").class(color_class(reason.option)).text(&fill(speaks, &names)))
        .child(content(props, "span", &answer.because));
    let mut more = el("p.more");
    if !question.criteria.is_empty() {
        more = more.child(el("span").text(words.rows));
    }
    for &criterion in question.criteria.iter().take(ROWS_SHOWN) {
        let show = props.asks(Request::ShowCriterion(criterion));
        more = more.child(button("link", &comparison.criteria[criterion].title, show));
    }
    el("li").child(said).child(drawing).child(because).child(more.child(change_here(props, reason.question)))
}

/// The answers to a question as a list to choose another from, on the spot.
fn change_here(props: &Props, question: usize) -> Element {
    let entry = &props.comparison.questions[question];
    let chosen = props.session.answers.response(question).choice;
    let change = props.asks(Request::ChangeAnswer { question, answer: 0 });
    let mut select = el("select")
        .attr(Name::AriaLabel, &[props.words.change, ": ", &entry.text].concat())
        .on(Name::DataChange, change);
    // What a reader has picked in a list stays picked there whatever `selected` says: another answer, another list.
    if let Some(Choice::Answer(answer)) = chosen {
        select = select.key(MOST_ANSWERS * question + answer);
    }
    for (answer, choice) in entry.answers.iter().enumerate() {
        let option = el("option")
            .attr(Name::Value, &decimal(answer))
            .flag(Name::Selected, chosen == Some(Choice::Answer(answer)))
            .text(&choice.text);
        select = select.child(option);
    }
    el("label.change").child(el("span").text(props.words.change)).child(select)
}

/// `section.flips > h4, p?, ul > li*, details?`
pub fn flips_section(props: &Props, ranking: &Ranking) -> Element {
    let words = props.words;
    let all = flips(&props.comparison, &props.session.answers, ranking);
    let lead = match all.first() {
        None => Some(words.flips_none),
        Some(flip) if flip.changes.len() > 1 => Some(words.flips_many),
        Some(_) => None,
    };
    // Single changes to one question are one sentence: "if you answered this or that".
    let same = |a: &Flip, b: &Flip| {
        a.winner == b.winner && a.changes.len() == 1 && a.changes[0].question == b.changes[0].question
    };
    let (mut shown, mut rest, mut ways) = (el("ul"), el("ul"), 0);
    for way in all.chunk_by(same) {
        ways += 1;
        if ways <= FLIPS_SHOWN {
            shown = shown.child(flip_item(props, way));
        } else if ways <= FLIPS_SHOWN + MOST_FLIPS {
            rest = rest.child(flip_item(props, way));
        }
    }
    let more = ways.saturating_sub(FLIPS_SHOWN);
    el("section.flips")
        .child(el("h4").text(words.flips))
        .maybe(lead.map(|lead| el("p").text(lead)))
        .child(shown)
        .maybe((more > 0).then(|| details(&fill_numbers(words.flips_more, &[more])).child(rest)))
}

/// `li > span.topic?, span, p.more > button*`
fn flip_item(props: &Props, way: &[Flip]) -> Element {
    let Props { comparison, words, .. } = props;
    let single = way[0].changes.len() == 1;
    let mut alternatives = Vec::new();
    let mut tries = el("p.more");
    for flip in way {
        let mut quotes = Vec::new();
        for change in &flip.changes {
            let answer = &comparison.questions[change.question].answers[change.answer];
            quotes.push(fill(words.quote, &[&answer.text]));
        }
        let answers = list(&quotes, words.and);
        let label = if single { &*fill(words.try_one, &[&answers]) } else { words.try_all };
        tries = tries.child(button("link", label, props.asks(Request::Try(flip.changes.clone()))));
        alternatives.push(answers);
    }
    let question = &comparison.questions[way[0].changes[0].question];
    let winner = &comparison.options[way[0].winner].name;
    el("li")
        .maybe(single.then(|| content(props, "span.topic", &question.text)))
        .child(el("span").text(&fill(words.flip, &[&list(&alternatives, words.or), winner])))
        .child(tries)
}
