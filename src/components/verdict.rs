//! A verdict and a choice in words.

use std::iter;

use tiebreak_core::answers::{Answers, Choice};
use tiebreak_core::comparison::Comparison;
use tiebreak_core::index::{OptionIndex, QuestionIndex};
use tiebreak_core::reasons::{Reason, reasons};
use tiebreak_core::scoring::{Ranking, Verdict, rank};
use tiebreak_core::settled::is_settled;

use super::Ui;
use super::parts::topic_in_sentence;
use crate::i18n::{Word, Words, fill, fill_numbers, list};
use crate::state::State;

/// How many answers are named as what the verdict is because of.
const TOPICS_NAMED: usize = 3;

/// How much a verdict says. A clear one is strong where even the nearest rival is far behind.
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
        Verdict::Clear if ranking.is_far(ranking.places[1].points) => Strength::Strong,
        Verdict::Clear => Strength::Clear,
    }
}

/// The verdict as a sentence that says whose it is, and no more than is settled.
pub fn verdict(state: &State, ranking: &Ranking) -> String {
    let State { comparison, answers, settings, other, .. } = state;
    let words = &settings.words;
    let short = short_verdict(comparison, words, ranking);
    if let Some(other) = other.as_ref().filter(|_| state.is_of_two_others()).and_then(|other| rank(comparison, other)) {
        return fill(&words[Word::VerdictOfTwo], &[&short_verdict(comparison, words, &other), &short]);
    }
    let (leader, winners) = winners(comparison, words, ranking);
    if !is_settled(comparison, answers) {
        let short = match strength(ranking) {
            Strength::Strong => fill(&words[Word::ShortClear], &[leader]),
            _ => short,
        };
        let [answered, questions] = [answers.answered().count(), comparison.questions.len()].map(|n| n.to_string());
        return fill(&words[Word::VerdictSoFar], &[&short, &answered, &questions]);
    }
    let theirs = state.is_someone_elses();
    match strength(ranking) {
        Strength::Tie => fill(&words[Word::Tie], &[&winners]),
        Strength::Close => fill(&words[Word::Close], &[leader]),
        Strength::Clear => fill(&words[if theirs { Word::TheirClear } else { Word::Clear }], &[leader]),
        Strength::Strong => fill(&words[if theirs { Word::TheirStrong } else { Word::Strong }], &[leader]),
    }
}

/// One line on what the verdict comes from. Of a tie or close call each side has its turn.
pub fn because_of(comparison: &Comparison, words: &Words, answers: &Answers, ranking: &Ranking) -> String {
    let reasons = reasons(comparison, answers, ranking);
    let topics = |option: OptionIndex| {
        let topics = reasons.iter().filter(|reason| reason.option == option).take(TOPICS_NAMED);
        let topics: Vec<String> = topics.map(|reason| topic_in_sentence(comparison, words, reason.question)).collect();
        list(&topics, &words[Word::And])
    };
    let [leader, second] = [0, 1].map(|place| ranking.places[place].option);
    if ranking.verdict() == Verdict::Clear {
        return fill(&words[Word::MostlyBecause], &[&topics(leader)]);
    }
    let sides = [leader.min(second), leader.max(second)].map(|option| (option, topics(option)));
    let sides = sides.iter().filter(|(_, topics)| !topics.is_empty());
    let sides =
        sides.map(|(option, topics)| fill(&words[Word::ForOption], &[&comparison.options[*option].name, topics]));
    iter::once(words[Word::EitherFits].to_string()).chain(sides).collect::<Vec<_>>().join(" ")
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

/// The name of the first winner, and the names of all, in the order of the comparison.
fn winners<'a>(comparison: &'a Comparison, words: &Words, ranking: &Ranking) -> (&'a str, String) {
    let mut winners = ranking.winners();
    winners.sort_unstable();
    let names: Vec<String> = winners.into_iter().map(|option| comparison.options[option].name.clone()).collect();
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

/// Why an answer speaks for an option: said only where no option fits the answer better.
pub fn because(comparison: &Comparison, reason: Reason) -> &str {
    let answer = &comparison.questions[reason.question].answers[reason.answer];
    let best = answer.fit.iter().max();
    if best == answer.fit.get(reason.option) { &answer.because[reason.option] } else { "" }
}
