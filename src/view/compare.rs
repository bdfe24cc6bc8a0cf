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

use yew::{Callback, Event};

use super::cards::{cards, note};
use super::cell::{cell, row_head};
use super::element::{Element, On, el, hidden, input};
use super::widget::Props;
use super::words::fill_numbers;
use super::{Request, color_class};
use crate::model::decimal::decimal;
use crate::model::table::{Filter, favored, rows};

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
        .attr("aria-label", words.compare)
        .child(controls(props, shown.len()))
        .maybe((comparison.options.len() > 2).then(|| pick(props, options.len())))
        .child(table)
        .child(below(props, &options, el("div").maybe_attr("lang", props.content_lang())))
}

fn below(props: &Props, options: &[usize], element: Element) -> Element {
    let Props { comparison, words, .. } = props;
    let notes = 0..comparison.notes.len();
    element.child(cards(comparison, words, options)).each(notes, |position| note(comparison, words, position))
}

fn controls(props: &Props, shown: usize) -> Element {
    let Props { comparison, words, filter, .. } = props;
    let (on, value_of, before) = (props.on.clone(), props.value_of.clone(), filter.clone());
    let search = Callback::from(move |event: Event| {
        on.emit(Request::Filter(Filter { search: value_of.emit(event), ..before.clone() }));
    });
    let field = input("search").attr("placeholder", words.search).value(&filter.search).on(On::Input, search);
    let differences = Filter { differences: !filter.differences, ..filter.clone() };
    let differences = checkbox(props, filter.differences, differences).text(words.differences);
    let mine_first = props.session.answers.answered().next().is_some().then(|| {
        let mine_first = Filter { mine_first: !filter.mine_first, ..filter.clone() };
        checkbox(props, filter.mine_first, mine_first).text(words.my_order)
    });
    let count = fill_numbers(words.shown, &[shown, comparison.criteria.len()]);
    el("div.controls")
        .child(el("label.search").child(hidden(words.search)).child(field))
        .child(differences)
        .maybe(mine_first)
        .child(el("p.count").attr("role", "status").text(&count))
}

/// A wish that is there or not; pressed, the table is as in `next`.
fn checkbox(props: &Props, on: bool, next: Filter) -> Element {
    let change = props.asks(Request::Filter(next));
    el("label").child(input("checkbox").checked(on).on(On::Change, change))
}

/// Which options stand side by side; two always do.
fn pick(props: &Props, shown: usize) -> Element {
    let Props { comparison, words, filter, .. } = props;
    let mut pick = el("fieldset.pick").child(el("legend").text(words.show_options));
    for (option, contender) in comparison.options.iter().enumerate() {
        let mut next = filter.clone();
        let hidden = next.hidden.iter().position(|&other| other == option);
        match hidden {
            Some(found) => drop(next.hidden.remove(found)),
            None => next.hidden.push(option),
        }
        let on = hidden.is_none();
        let checkbox = input("checkbox")
            .checked(on)
            .flag("disabled", on && shown <= 2)
            .on(On::Change, props.asks(Request::Filter(next)));
        pick = pick.child(el("label").class(color_class(option)).child(checkbox).text(&contender.name));
    }
    pick
}

fn table(props: &Props, options: &[usize], shown: &[usize]) -> Element {
    let Props { comparison, words, filter, .. } = props;
    let favored = favored(comparison, &props.session.answers);
    let head = el("tr")
        .attr("role", "row")
        .child(column().child(hidden(words.criterion)))
        .each(options, |&option| column().class(color_class(option)).text(&comparison.options[option].name));
    let group = |row: usize| if filter.mine_first { "" } else { comparison.criteria[row].group.as_str() };
    let groups = shown.chunk_by(|&a, &b| group(a) == group(b));
    let long = if shown.len() > LONG && !props.still() { " long" } else { "" };
    el("table")
        .attr("role", "table")
        .attr("class", &["n", &decimal(options.len()), long].concat())
        .child(el("thead").attr("role", "rowgroup").child(head))
        .each(groups, |rows| {
            el("tbody.group")
                .attr("role", "rowgroup")
                .maybe_attr("lang", props.content_lang())
                .maybe(group_name(group(rows[0])))
                .each(rows, |&row| table_row(props, options, row, favored[row]))
        })
}

fn column() -> Element {
    el("th").attr("role", "columnheader").attr("scope", "col")
}

fn group_name(name: &str) -> Option<Element> {
    let head = || el("th").attr("role", "rowheader").attr("scope", "rowgroup").text(name);
    (!name.is_empty()).then(|| el("tr.group-name").attr("role", "row").child(head()))
}

fn table_row(props: &Props, options: &[usize], row: usize, favored: Option<usize>) -> Element {
    let Props { comparison, words, .. } = props;
    let criterion = &comparison.criteria[row];
    el("tr.row")
        .key(row)
        .attr("role", "row")
        .attr("id", &["row-", &criterion.id].concat())
        .child(row_head(comparison, words, criterion, favored))
        .each(options, |&option| cell(comparison, words, criterion, option))
}
