//! Who is ahead where, at a glance: of two options a square for each row, of more a matrix of groups and options.

use tiebreak_core::answers::Answers;
use tiebreak_core::filter::questions;
use tiebreak_core::index::{CriterionIndex, OptionIndex};
use tiebreak_core::scoreboard::{Group, Tally, groups, tally};
use yew::prelude::*;

use crate::components::parts::{mark_text, option_mark};
use crate::components::{Ui, color_class};
use crate::i18n::{Word, fill, fill_numbers};
use crate::state::Msg;

#[derive(PartialEq, Properties)]
pub struct ScoreboardProps {
    pub ui: Ui,
    pub answers: Answers,
    /// The group that the table shows alone.
    pub group: Option<String>,
}

/// A component of its own, since it stays as it is while a reader searches the table.
#[component]
pub fn Scoreboard(props: &ScoreboardProps) -> Html {
    let ui = &props.ui;
    let comparison = &ui.comparison;
    let all: Vec<CriterionIndex> = comparison.criteria.keys().collect();
    let groups = groups(comparison, &all);
    let chosen = props.group.as_deref();
    html! {
        <section class="scoreboard" aria-label={ui.words[Word::Scoreboard].clone()}>
            { whole_tally(ui, &tally(comparison, &all)) }
            if comparison.options.len() == 2 {
                if props.answers.answered().next().is_some() {
                    <p class="outlined">{ ui.whose(Word::Outlined, Word::OutlinedTheirs) }</p>
                }
                { squares(ui, &props.answers, &groups, chosen) }
            } else {
                { matrix(ui, &groups, chosen) }
            }
        </section>
    }
}

/// "Node.js leads 6, Python 5, 17 even": the legend of the squares too.
fn whole_tally(ui: &Ui, tally: &Tally) -> Html {
    let words = &ui.words;
    let is_led =
        tally.wins.len() == 1 || tally.wins.first().map(|first| first.1) != tally.wins.get(1).map(|second| second.1);
    html! {
        <p class="tally">
            for (place, &(option, rows)) in tally.wins.iter().enumerate() {
                <span>
                    { option_mark(ui, option) }
                    { " " }
                    if place == 0 && is_led {
                        <b>{ fill(&words[Word::Leads], &[&ui.comparison.options[option].name, &rows.to_string()]) }</b>
                    } else {
                        { format!("{} {rows}", ui.comparison.options[option].name) }
                    }
                    <span class="hidden">{ ", " }</span>
                </span>
            }
            <span>{ even_mark() }{ " " }{ fill_numbers(&words[Word::Even], &[tally.even]) }</span>
        </p>
    }
}

/// Each option with the rows that it wins, in the order of the comparison.
fn in_order<'a>(ui: &'a Ui, tally: &'a Tally) -> impl Iterator<Item = (OptionIndex, usize)> + 'a {
    let rows_of = |option| tally.wins.iter().find(|(winner, _)| *winner == option).map_or(0, |win| win.1);
    ui.comparison.options.keys().map(move |option| (option, rows_of(option)))
}

/// Marks and numbers, for the head of a group: in the order of the options, as in the columns below.
pub fn short_tally(ui: &Ui, rows: &[CriterionIndex]) -> Html {
    let tally = tally(&ui.comparison, rows);
    html! {
        <>
            for (option, rows) in in_order(ui, &tally).filter(|(_, rows)| *rows > 0) {
                <span>
                    { option_mark(ui, option) }
                    <span class="hidden">{ format!(", {}", ui.comparison.options[option].name) }</span>
                    { format!(" {rows}") }
                </span>
            }
            if tally.even > 0 {
                <span>
                    { even_mark() }
                    <span class="hidden">{ ", " }{ fill_numbers(&ui.words[Word::Even], &[tally.even]) }</span>
                    <span aria-hidden="true">{ format!(" {}", tally.even) }</span>
                </span>
            }
        </>
    }
}

fn even_mark() -> Html {
    html! { <span class="mark even" aria-hidden="true">{ "≈" }</span> }
}

/// The name of a group; pressed, the table shows no other rows.
fn group_button(ui: &Ui, name: &str, chosen: Option<&str>) -> Html {
    if name.is_empty() || ui.prerendered {
        return html! { <span lang={ui.content_lang()}>{ name.to_owned() }</span> };
    }
    let is_chosen = chosen == Some(name);
    let onclick = ui.send(Msg::ShowGroup((!is_chosen).then(|| name.to_owned())));
    html! {
        <button type="button" class="link" lang={ui.content_lang()} aria-pressed={is_chosen.to_string()} {onclick}>
            { name.to_owned() }
        </button>
    }
}

fn squares(ui: &Ui, answers: &Answers, groups: &[Group], chosen: Option<&str>) -> Html {
    let questions = questions(&ui.comparison, answers);
    html! {
        <ul class="lines">
            for group in groups {
                <li>
                    { group_button(ui, group.name, chosen) }
                    <span class="line">
                        for row in by_winner(ui, &group.rows) {
                            { square(ui, row, !questions[row].is_empty()) }
                        }
                    </span>
                </li>
            }
        </ul>
    }
}

/// The first option's rows, those that are even, the second one's.
fn by_winner(ui: &Ui, rows: &[CriterionIndex]) -> Vec<CriterionIndex> {
    let mut rows = rows.to_vec();
    let side = |row: CriterionIndex| match ui.comparison.criteria[row].winners[..] {
        [winner] => 2 * usize::from(winner),
        _ => 1,
    };
    rows.sort_unstable_by_key(|&row| (side(row), row));
    rows
}

/// `is_mine`: the reader's answers draw on the row.
fn square(ui: &Ui, row: CriterionIndex, is_mine: bool) -> Html {
    let Ui { comparison, words, .. } = ui;
    let criterion = &comparison.criteria[row];
    let names: Vec<&str> = criterion.winners.iter().map(|&winner| comparison.options[winner].name.as_str()).collect();
    let who = if names.is_empty() { words[Word::NoAdvantage].to_string() } else { names.join(", ") };
    let mine = if is_mine { format!(" ({})", ui.whose(Word::Mine, Word::Theirs)) } else { String::new() };
    let label = format!("{}: {who}{mine}", criterion.title);
    let class = classes!("square", is_mine.then_some("mine"));
    let parts = html! {
        <>
            <span class="hidden">{ label.clone() }</span>
            for &winner in &criterion.winners {
                <i aria-hidden="true" class={color_class(winner)}>{ mark_text(comparison, winner) }</i>
            }
            if names.is_empty() {
                <i aria-hidden="true">{ "≈" }</i>
            }
        </>
    };
    // Nobody hears a press there.
    if ui.prerendered {
        return html! { <span {class} title={label}>{ parts }</span> };
    }
    let onclick = ui.send(Msg::ShowCriterion(row));
    html! { <button type="button" {class} title={label} {onclick}>{ parts }</button> }
}

/// Roles are written out because a `display` of grid takes them from a table.
fn matrix(ui: &Ui, groups: &[Group], chosen: Option<&str>) -> Html {
    let Ui { comparison, words, .. } = ui;
    let wins = |group: &Group| tally(comparison, &group.rows).wins.first().map_or(0, |win| win.1);
    let most = groups.iter().map(wins).max().unwrap_or_default();
    html! {
        <table class={format!("matrix m{}", comparison.options.len())} role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col"><span class="hidden">{ &words[Word::Criterion] }</span></th>
                    for (option, contender) in comparison.options.iter_enumerated() {
                        <th role="columnheader" scope="col">
                            { option_mark(ui, option) }
                            <span class="name">{ &contender.name }</span>
                        </th>
                    }
                    <th role="columnheader" scope="col">
                        { even_mark() }
                        <span class="name">{ &words[Word::NoAdvantage] }</span>
                    </th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                for group in groups {
                    <tr role="row">
                        <th role="rowheader" scope="row">{ group_button(ui, group.name, chosen) }</th>
                        { counts(ui, group, most) }
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// `most`: the largest count of the matrix, which has the full tint. So rows with few criteria look like what they are.
fn counts(ui: &Ui, group: &Group, most: usize) -> Html {
    let tally = tally(&ui.comparison, &group.rows);
    let leads = |rows: usize| tally.wins.first().is_some_and(|win| win.1 == rows);
    html! {
        <>
            for (option, rows) in in_order(ui, &tally) {
                <td role="cell" class={classes!(color_class(option), tint(rows, most), leads(rows).then_some("leads"))}>
                    { rows }
                </td>
            }
            <td role="cell">{ tally.even }</td>
        </>
    }
}

/// How strongly a count is tinted.
fn tint(rows: usize, most: usize) -> &'static str {
    ["none", "quarter", "half", "most", "all"][(4 * rows).div_ceil(most.max(1))]
}
