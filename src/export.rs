//! A result as text that other programs read: Markdown and CSV.

use tiebreak_core::answers::Answers;
use tiebreak_core::comparison::Comparison;
use tiebreak_core::scoring::{rank, weight};

use crate::components::verdict::short_verdict;
use crate::state::State;

/// The verdict, a list of the answers, and `link` at the end where there is one.
pub fn markdown(state: &State, link: &str) -> String {
    let State { comparison, answers, .. } = state;
    let verdict = rank(comparison, answers).map(|ranking| short_verdict(comparison, &state.settings.words, &ranking));
    let head = format!("# {}\n\n**{}**\n\n", plain(&comparison.title), plain(&verdict.unwrap_or_default()));
    let lines = answers.answered().map(|(question, answer)| {
        let entry = &comparison.questions[question];
        let star = if answers.response(question).star { " ★" } else { "" };
        format!("- {} **{}**{star}\n", plain(&entry.text), plain(&entry.answers[answer].text))
    });
    let link = if state.has_link() { format!("\n<{link}>\n") } else { String::new() };
    head + &lines.collect::<String>() + &link
}

/// Text that Markdown takes as it is.
fn plain(text: &str) -> String {
    let special = |letter| matches!(letter, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '|');
    text.chars().flat_map(|letter| special(letter).then_some('\\').into_iter().chain([letter])).collect()
}

/// A line for each answer: question, answer, weight, and the points of every option (RFC 4180).
pub fn csv(comparison: &Comparison, answers: &Answers) -> String {
    let names = comparison.options.iter().map(|option| option.name.clone());
    let mut lines = vec![["question", "answer", "weight"].map(str::to_owned).into_iter().chain(names).collect()];
    for (question, answer) in answers.answered() {
        let entry = &comparison.questions[question];
        let weight = weight(comparison, answers, question);
        let answer = &entry.answers[answer];
        let mut line: Vec<String> = vec![entry.text.clone(), answer.text.clone(), weight.to_string()];
        line.extend(answer.fit.iter().map(|fit| (weight * fit).to_string()));
        lines.push(line);
    }
    lines.iter().map(|line| line.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + "\r\n").collect()
}

/// Spreadsheets take a text that begins like a formula for one; an apostrophe says that it is none.
fn quoted(cell: &str) -> String {
    let guard = if cell.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}
