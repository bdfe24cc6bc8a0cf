//! A verdict and a choice in words.

use std::iter;

use tiebreak_core::answers::{Answers, Choice};
use tiebreak_core::comparison::Comparison;
use tiebreak_core::index::{OptionIndex, QuestionIndex};
use tiebreak_core::scoring::{Ranking, Verdict, rank};

use super::Ui;
use crate::i18n::{Word, Words, fill, fill_numbers, list};

/// How much a verdict says. A clear one is strong from a quarter of the scale on: about one answer in four more for the
/// leader than for its nearest rival.
enum Strength {
    Tie,
    Close,
    Clear,
    Strong,
}

fn strength(ranking: &Ranking) -> Strength {
    match ranking.verdict() {
        Verdict::Tie => Strength::Tie,
        Verdict::Close => Strength::Close,
        Verdict::Clear if 4 * ranking.gap() >= ranking.maximum => Strength::Strong,
        Verdict::Clear => Strength::Clear,
    }
}

/// The verdict as a sentence, and a note on how much it says.
pub fn verdict(comparison: &Comparison, words: &Words, ranking: &Ranking) -> (String, String) {
    let (leader, winners) = winners(comparison, words, ranking);
    match strength(ranking) {
        Strength::Tie => (fill(&words[Word::Tie], &[&winners]), words[Word::TieNote].to_string()),
        Strength::Close => (fill(&words[Word::Close], &[leader]), fill(&words[Word::CloseNote], &[&winners])),
        Strength::Clear => (fill(&words[Word::Clear], &[leader]), words[Word::ClearNote].to_string()),
        Strength::Strong => (fill(&words[Word::Strong], &[leader]), words[Word::StrongNote].to_string()),
    }
}

/// [`short_verdict`] where there is no room for many names: a tie of more than three has only their number.
pub fn shortest_verdict(comparison: &Comparison, words: &Words, ranking: &Ranking) -> String {
    let tied = ranking.winners().len();
    match strength(ranking) {
        Strength::Tie if tied > 3 => fill_numbers(&words[Word::TieOf], &[tied]),
        _ => short_verdict(comparison, words, ranking),
    }
}

/// The verdict in a few words that do not say whose answers they are, such as "clearly Tea".
pub fn short_verdict(comparison: &Comparison, words: &Words, ranking: &Ranking) -> String {
    let (leader, winners) = winners(comparison, words, ranking);
    match strength(ranking) {
        Strength::Tie => fill(&words[Word::ShortTie], &[&winners]),
        Strength::Close => fill(&words[Word::ShortClose], &[leader]),
        Strength::Clear => fill(&words[Word::ShortClear], &[leader]),
        Strength::Strong => fill(&words[Word::ShortStrong], &[leader]),
    }
}

/// The result as plain text: the verdict, then each question with its answer.
pub fn result_text(comparison: &Comparison, words: &Words, answers: &Answers) -> Option<String> {
    let verdict = short_verdict(comparison, words, &rank(comparison, answers)?);
    let lines = answers.answered().map(|(question, answer)| {
        let entry = &comparison.questions[question];
        format!("{} {}", entry.text, entry.answers[answer].text)
    });
    Some(iter::once(format!("{} {verdict}", comparison.title)).chain(lines).collect::<Vec<_>>().join("\n"))
}

/// The name of the first winner, and the names of all.
fn winners<'a>(comparison: &'a Comparison, words: &Words, ranking: &Ranking) -> (&'a str, String) {
    let name = |option: OptionIndex| comparison.options[option].name.clone();
    let names: Vec<String> = ranking.winners().into_iter().map(name).collect();
    (&comparison.options[ranking.places[0].option].name, list(&names, &words[Word::And]))
}

/// The text of the chosen answer, or that there is none.
pub fn choice_text(ui: &Ui, question: QuestionIndex, choice: Option<Choice>) -> &str {
    match choice {
        Some(Choice::Answer(answer)) => &ui.comparison.questions[question].answers[answer].text,
        Some(Choice::Skip) => &ui.words[Word::WasSkipped],
        None => &ui.words[Word::WasOpen],
    }
}
