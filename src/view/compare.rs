//! The comparison: controls, the table, what speaks for and against each option, notes.
//!
//! ```text
//! section.compare
//!   div.controls > label.search, label*, p.count
//!   fieldset.pick?
//!   table > thead > tr > th*; tbody.group* > tr > th[scope=row], td*
//!   div.cards, section.remark*
//! ```
//!
//! Opening the `<details>` in a row's head shows the detail of every cell in the row: by style alone, so that
//! it works before any script. The roles are written out because a `display` of grid takes them from a table.

use super::cards::{cards, note};
use super::cell::{cell, row_head};
use super::color_class;
use super::element::{Element, Name, el, hidden, input};
use super::request::Request;
use super::widget::Props;
use super::words::fill_numbers;
use crate::model::decimal::decimal;
use crate::model::table::{favored, rows};

/// So many rows are laid out at once; of a longer table only those near the screen are, by `styles/compare.css`.
const LONG: usize = 60;

pub fn compare(props: &Props) -> Element {
    let Props { comparison, words, filter, .. } = props;
    let mut options = Vec::new();
    for option in 0..comparison.options.len() {
        if !filter.hidden.contains(&option) {
            options.push(option);
        }
    }
    let section = el("section.compare");
    if comparison.criteria.is_empty() {
        return below(props, &options, section.child(el("p.empty").text(words.no_criteria)));
    }
    let shown = rows(comparison, &props.session.answers, filter);
    let table = if shown.is_empty() { el("p.empty").text(words.nothing_found) } else { table(props, &options, &shown) };
    section
        .attr(Name::AriaLabel, words.compare)
        .child(controls(props, shown.len()))
        .maybe((comparison.options.len() > 2).then(|| pick(props, options.len())))
        .child(table)
        .child(below(props, &options, el("div").maybe_attr(Name::Lang, props.content_lang())))
}

fn below(props: &Props, options: &[usize], element: Element) -> Element {
    let Props { comparison, words, .. } = props;
    let notes = 0..comparison.notes.len();
    element.child(cards(comparison, words, options)).each(notes, |position| note(comparison, words, position))
}

fn controls(props: &Props, shown: usize) -> Element {
    let Props { comparison, words, filter, .. } = props;
    let search = props.asks(Request::Search(String::new()));
    let field = input("search").attr(Name::Placeholder, words.search).value(&filter.search).on(Name::DataInput, search);
    let differences = checkbox(props, filter.differences, Request::Differences(!filter.differences));
    let mine_first = props
        .session
        .answers
        .answered()
        .next()
        .is_some()
        .then(|| checkbox(props, filter.mine_first, Request::MineFirst(!filter.mine_first)).text(words.my_order));
    let count = fill_numbers(words.shown, &[shown, comparison.criteria.len()]);
    el("div.controls")
        .child(el("label.search").child(hidden(words.search)).child(field))
        .child(differences.text(words.differences))
        .maybe(mine_first)
        .child(el("p.count").attr(Name::Role, "status").text(&count))
}

/// A wish that is there or not, and what changes it.
fn checkbox(props: &Props, on: bool, change: Request) -> Element {
    el("label").child(input("checkbox").checked(on).on(Name::DataChange, props.asks(change)))
}

/// Which options stand side by side; two always do.
fn pick(props: &Props, shown: usize) -> Element {
    let Props { comparison, words, filter, .. } = props;
    let mut pick = el("fieldset.pick").child(el("legend").text(words.show_options));
    for (option, contender) in comparison.options.iter().enumerate() {
        let on = !filter.hidden.contains(&option);
        let checkbox = input("checkbox")
            .checked(on)
            .flag(Name::Disabled, on && shown <= 2)
            .on(Name::DataChange, props.asks(Request::ToggleOption(option)));
        pick = pick.child(el("label").class(color_class(option)).child(checkbox).text(&contender.name));
    }
    pick
}

fn table(props: &Props, options: &[usize], shown: &[usize]) -> Element {
    let Props { comparison, words, filter, .. } = props;
    let favored = favored(comparison, &props.session.answers);
    let head = el("tr")
        .attr(Name::Role, "row")
        .child(column().child(hidden(words.criterion)))
        .each(options, |&option| column().class(color_class(option)).text(&comparison.options[option].name));
    let group = |row: usize| if filter.mine_first { "" } else { comparison.criteria[row].group.as_str() };
    let groups = shown.chunk_by(|&a, &b| group(a) == group(b));
    let long = if shown.len() > LONG && !props.still() { " long" } else { "" };
    el("table")
        .attr(Name::Role, "table")
        .attr(Name::Class, &["n", &decimal(options.len()), long].concat())
        .child(el("thead").attr(Name::Role, "rowgroup").child(head))
        .each(groups, |rows| {
            el("tbody.group")
                .attr(Name::Role, "rowgroup")
                .maybe_attr(Name::Lang, props.content_lang())
                .maybe(group_name(group(rows[0])))
                .each(rows, |&row| table_row(props, options, row, favored[row]))
        })
}

fn column() -> Element {
    el("th").attr(Name::Role, "columnheader").attr(Name::Scope, "col")
}

fn group_name(name: &str) -> Option<Element> {
    let head = || el("th").attr(Name::Role, "rowheader").attr(Name::Scope, "rowgroup").text(name);
    (!name.is_empty()).then(|| el("tr.group-name").attr(Name::Role, "row").child(head()))
}

fn table_row(props: &Props, options: &[usize], row: usize, favored: Option<usize>) -> Element {
    let Props { comparison, words, .. } = props;
    let criterion = &comparison.criteria[row];
    el("tr.row")
        .key(row)
        .attr(Name::Role, "row")
        .attr(Name::Id, &["row-", &criterion.id].concat())
        .child(row_head(comparison, words, criterion, favored))
        .each(options, |&option| cell(comparison, words, criterion, option))
}
