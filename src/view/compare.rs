//! The comparison: controls, the table, what speaks for and against each option, notes.
//!
//! ```text
//! section.compare
//!   div.controls > label.search, label*, p.count
//!   fieldset.pick?
//!   table > thead > tr > th*; tbody.group* > tr > th[scope=row], td*
//!   div.cards, section.notes
//! ```
//!
//! Opening the `<details>` in a row's head shows the detail of every cell in the row: by style alone, so that
//! it works before any script. The roles are written out because a `display` of grid takes them from a table.

use yew::prelude::*;

use super::Shared;
use super::cards::{cards, notes};
use super::cell::{cell, row_head};
use super::color_class;
use super::words::{Words, fill};
use crate::model::answers::Answers;
use crate::model::table::{Filter, favored, rows};

#[derive(Clone, PartialEq, Properties)]
pub struct CompareProps {
    pub comparison: Shared,
    pub words: &'static Words,
    pub answers: Answers,
    pub content_lang: Option<AttrValue>,
    /// The text of the field that an event came from.
    pub text_of: Callback<InputEvent, String>,
}

#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let CompareProps { comparison, words, answers, .. } = props;
    let filter = use_state_eq(Filter::default);
    let hidden = use_state_eq(Vec::<usize>::new);
    let options: Vec<usize> = (0..comparison.options.len()).filter(|option| !hidden.contains(option)).collect();
    let shown = rows(comparison, answers, &filter);
    let favored = favored(comparison, answers);
    if comparison.criteria.is_empty() {
        return html! {
            <section class="compare">
                <p class="empty">{ words.no_criteria }</p>
                { cards(comparison, words, &options) }
                { notes(comparison, words) }
            </section>
        };
    }
    html! {
        <section class="compare" aria-label={words.compare}>
            { controls(props, &filter, shown.len()) }
            if comparison.options.len() > 2 { { pick(props, &hidden, options.len()) } }
            if shown.is_empty() { <p class="empty">{ words.nothing_found }</p> } else { { table(props, &options, &shown, &favored, filter.mine_first) } }
            <div lang={props.content_lang.clone()}>
                { cards(comparison, words, &options) }
                { notes(comparison, words) }
            </div>
        </section>
    }
}

fn controls(props: &CompareProps, filter: &UseStateHandle<Filter>, shown: usize) -> Html {
    let words = props.words;
    let search = {
        let (filter, text_of) = (filter.clone(), props.text_of.clone());
        Callback::from(move |event: InputEvent| filter.set(Filter { search: text_of.emit(event), ..(*filter).clone() }))
    };
    let toggle = |change: fn(&mut Filter)| {
        let filter = filter.clone();
        Callback::from(move |_: Event| {
            let mut next = (*filter).clone();
            change(&mut next);
            filter.set(next);
        })
    };
    let count = fill(words.shown, &[&shown.to_string(), &props.comparison.criteria.len().to_string()]);
    html! {
        <div class="controls">
            <label class="search">
                <span class="hidden">{ words.search }</span>
                <input type="search" placeholder={words.search} value={filter.search.clone()} oninput={search} />
            </label>
            <label>
                <input type="checkbox" checked={filter.differences}
                    onchange={toggle(|filter| filter.differences = !filter.differences)} />
                { words.differences }
            </label>
            if props.answers.answered().next().is_some() {
                <label>
                    <input type="checkbox" checked={filter.mine_first}
                        onchange={toggle(|filter| filter.mine_first = !filter.mine_first)} />
                    { words.my_order }
                </label>
            }
            <p class="count" role="status">{ count }</p>
        </div>
    }
}

/// Which options stand side by side; two always do.
fn pick(props: &CompareProps, hidden: &UseStateHandle<Vec<usize>>, shown: usize) -> Html {
    let choices = props.comparison.options.iter().enumerate().map(|(option, contender)| {
        let on = !hidden.contains(&option);
        let toggle = {
            let hidden = hidden.clone();
            Callback::from(move |_: Event| {
                let mut next = (*hidden).clone();
                match next.iter().position(|&other| other == option) {
                    Some(found) => drop(next.remove(found)),
                    None => next.push(option),
                }
                hidden.set(next);
            })
        };
        html! {
            <label class={color_class(option)}>
                <input type="checkbox" checked={on} disabled={on && shown <= 2} onchange={toggle} />
                { contender.name.clone() }
            </label>
        }
    });
    html! {
        <fieldset class="pick">
            <legend>{ props.words.show_options }</legend>
            { for choices }
        </fieldset>
    }
}

fn table(props: &CompareProps, options: &[usize], shown: &[usize], favored: &[Option<usize>], ungrouped: bool) -> Html {
    let comparison = &props.comparison;
    let heads = options.iter().map(|&option| {
        html! { <th role="columnheader" scope="col" class={color_class(option)}>{ comparison.options[option].name.clone() }</th> }
    });
    let same_group = |a: &usize, b: &usize| ungrouped || comparison.criteria[*a].group == comparison.criteria[*b].group;
    let groups = shown.chunk_by(same_group).map(|rows| {
        let group = &comparison.criteria[rows[0]].group;
        html! {
            <tbody role="rowgroup" class="group" lang={props.content_lang.clone()}>
                if !ungrouped && !group.is_empty() {
                    <tr role="row" class="group-name"><th role="rowheader" scope="rowgroup">{ group.clone() }</th></tr>
                }
                { for rows.iter().map(|&row| table_row(props, options, row, favored[row])) }
            </tbody>
        }
    });
    html! {
        <table role="table" class={classes!(["n", &options.len().to_string()].concat())}>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col"><span class="hidden">{ props.words.criterion }</span></th>
                    { for heads }
                </tr>
            </thead>
            { for groups }
        </table>
    }
}

fn table_row(props: &CompareProps, options: &[usize], row: usize, favored: Option<usize>) -> Html {
    let criterion = &props.comparison.criteria[row];
    html! {
        <tr role="row" class="row" key={row} id={["row-", &criterion.id].concat()}>
            { row_head(&props.comparison, props.words, criterion, favored) }
            { for options.iter().map(|&option| cell(&props.comparison, props.words, criterion, option)) }
        </tr>
    }
}
