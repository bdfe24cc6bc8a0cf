//! The balance of a quiz as a report for a terminal, and as JSON.

use tiebreak_core::balance::{Balance, Method, Pattern, QuestionBalance};
use tiebreak_core::comparison::Comparison;
use tiebreak_core::scoring::Verdict;

/// Width of a full bar, in characters.
const BAR: usize = 24;

/// How many options are listed for a starred question, of those whose share moves most.
const MOVED: usize = 3;

/// The figures as JSON, without a line break at the end.
pub fn json(balance: &Balance) -> String {
    serde_json::to_string_pretty(balance).expect("a balance is plain data")
}

/// The report, each line with its line break.
pub fn report(comparison: &Comparison, balance: &Balance) -> String {
    let patterns = balance.patterns.iter().map(|pattern| pattern_line(comparison, pattern)).collect();
    let sections = [
        ("Who leads", leads(comparison, balance)),
        ("How far the first is ahead of the second, of a full score", margins(balance)),
        ("Influence: how often another answer to a question changes who leads", influences(balance)),
        ("How often an option leads alone when every reader stars a question", stars(comparison, balance)),
        ("Always the same answer", patterns),
        ("What stands out", remarks(comparison, balance)),
    ];
    let mut lines = vec![format!("{} ({}, revision {})", comparison.title, balance.comparison, balance.revision)];
    lines.extend(method(balance));
    for (heading, section) in sections {
        lines.extend([String::new(), heading.to_owned()]);
        lines.extend(section.into_iter().map(|line| format!("  {line}")));
    }
    lines.join("\n") + "\n"
}

fn method(balance: &Balance) -> Vec<String> {
    let sets = count(balance.answer_sets);
    match balance.method {
        Method::Exact => vec![format!("Exact: all {sets} ways to answer every question count alike.")],
        Method::Sampled { samples, half_width } => vec![
            format!(
                "Sampled: {} of {sets} ways to answer every question, each as likely as any other.",
                count(f64::from(samples))
            ),
            format!(
                "Each share is known to within {:.1} points of a hundred, with 95 % confidence.",
                100.0 * half_width
            ),
        ],
    }
}

fn leads(comparison: &Comparison, balance: &Balance) -> Vec<String> {
    let alone = balance.options.iter().map(|option| {
        let remark = format!("clearly {}", percent(option.leads_clearly));
        (name(comparison, &option.option), option.leads, remark)
    });
    let tie = ("a tie", balance.ties, String::new());
    let close = ("a close call", balance.close, "also counted above, for the option just ahead".to_owned());
    chart(&alone.chain([tie, close]).collect::<Vec<_>>())
}

fn margins(balance: &Balance) -> Vec<String> {
    let margin = balance.margin;
    let (least, most) = match balance.method {
        Method::Exact => ("at least", "at most"),
        Method::Sampled { .. } => ("least found", "most found"),
    };
    let rows = [(least, margin.smallest), ("on average", margin.expected), (most, margin.largest)];
    chart(&rows.map(|(name, score)| (name, score, String::new())))
}

fn influences(balance: &Balance) -> Vec<String> {
    let questions = strongest_first(balance, |question| question.influence).into_iter();
    chart(&questions.map(|question| (&*question.question, question.influence, String::new())).collect::<Vec<_>>())
}

fn stars(comparison: &Comparison, balance: &Balance) -> Vec<String> {
    let questions = strongest_first(balance, |question| question.star.biggest_shift);
    let width = width(questions.iter().map(|question| &*question.question));
    let row = |question: &QuestionBalance| {
        let shift = format!("{:.1} points", 100.0 * question.star.biggest_shift);
        format!("{:width$}  {shift:>11}  {}", question.question, moves(comparison, balance, question))
            .trim_end()
            .to_owned()
    };
    questions.into_iter().map(row).collect()
}

/// The shares that a star visibly moves, at one decimal, in the order of the file.
fn moves(comparison: &Comparison, balance: &Balance, question: &QuestionBalance) -> String {
    let shares = balance.options.iter().zip(&question.star.options).enumerate();
    let mut moved: Vec<_> = shares
        .map(|(place, (now, starred))| (place, name(comparison, &now.option), now.leads, starred.leads))
        .filter(|(_, _, now, starred)| percent(*now) != percent(*starred))
        .collect();
    let more = moved.len().saturating_sub(MOVED);
    moved.sort_by(|(.., a, a_starred), (.., b, b_starred)| (b - b_starred).abs().total_cmp(&(a - a_starred).abs()));
    moved.truncate(MOVED);
    moved.sort_by_key(|(place, ..)| *place);
    let listed =
        moved.iter().map(|(_, name, now, starred)| format!("{name} {} → {}", percent(*now), percent(*starred)));
    listed.chain((more > 0).then(|| format!("{more} more"))).collect::<Vec<_>>().join(", ")
}

fn pattern_line(comparison: &Comparison, pattern: &Pattern) -> String {
    let winners: Vec<&str> = pattern.winners.iter().map(|id| name(comparison, id)).collect();
    let verdict = match pattern.verdict {
        Verdict::Tie => format!("a tie between {}", winners.join(" and ")),
        Verdict::Close => format!("a close call between {}", winners.join(" and ")),
        Verdict::Clear => format!("clearly {}", winners.join(", ")),
    };
    let ranking =
        pattern.ranking.iter().map(|place| format!("{} {}", name(comparison, &place.option), percent(place.score)));
    format!("{:<6}  {verdict} ({})", pattern.answers, ranking.collect::<Vec<_>>().join(", "))
}

fn remarks(comparison: &Comparison, balance: &Balance) -> Vec<String> {
    let dead = balance.questions.iter().filter(|question| question.dead);
    let dead = dead.map(|question| format!("No other answer to \"{}\" ever changes who leads.", question.question));
    let never = balance.never_lead.iter().map(|id| format!("{} never leads alone.", name(comparison, id)));
    let mut remarks: Vec<String> = never.chain(dead).chain(unfair(comparison, balance)).collect();
    match balance.method {
        _ if remarks.is_empty() => {
            remarks.push("Nothing: the quiz keeps to all that the guide in data/README.md aims for.".to_owned());
        }
        Method::Exact => {}
        Method::Sampled { .. } => remarks.push("\"Never\" and \"ever\" speak of what was sampled.".to_owned()),
    }
    remarks
}

/// Where a quiz misses what the guide aims for. The fair share of n options is 1/n; of two options, each may be off
/// it by ten points, of more, by a factor of two. Small quizzes cannot keep every question's influence low.
fn unfair(comparison: &Comparison, balance: &Balance) -> Vec<String> {
    let fair = 1.0 / balance.options.len() as f64;
    let two = balance.options.len() == 2;
    let (least, most) = if two { (0.4, 0.6) } else { (fair / 2.0, fair * 2.0) };
    let shares = balance.options.iter().filter(|option| !(least..=most).contains(&option.leads)).map(|option| {
        let (share, least, most) = (percent(option.leads), percent(least), percent(most));
        format!("{} leads alone in {share}; {least} to {most} is fair.", name(comparison, &option.option))
    });
    let undecided = balance.ties + balance.close;
    let bound = if two { 0.2 } else { 1.0 / 3.0 };
    let undecided = (undecided > bound).then(|| {
        format!("Ties and close calls together are {}; under {} is good.", percent(undecided), percent(bound))
    });
    let strong =
        balance.questions.iter().filter(|question| two && balance.questions.len() >= 8 && question.influence > 0.25);
    let strong = strong.map(|question| {
        format!("\"{}\" has an influence of {}; 25 % is much.", question.question, percent(question.influence))
    });
    shares.chain(undecided).chain(strong).collect()
}

fn strongest_first(balance: &Balance, strength: fn(&QuestionBalance) -> f64) -> Vec<&QuestionBalance> {
    let mut questions: Vec<&QuestionBalance> = balance.questions.iter().collect();
    questions.sort_by(|a, b| strength(b).total_cmp(&strength(a)));
    questions
}

/// One line per row, in columns: name, bar, share, remark.
fn chart(rows: &[(&str, f64, String)]) -> Vec<String> {
    let width = width(rows.iter().map(|(name, ..)| *name));
    let row = |(name, share, remark): &(&str, f64, String)| {
        format!("{name:width$}  {:BAR$}  {:>7}  {remark}", bar(*share), percent(*share)).trim_end().to_owned()
    };
    rows.iter().map(row).collect()
}

/// Full blocks, then the rest in eighths.
fn bar(share: f64) -> String {
    let eighths = (share * 8.0 * BAR as f64).round() as usize;
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8];
    "█".repeat(eighths / 8) + rest
}

fn width<'a>(names: impl Iterator<Item = &'a str>) -> usize {
    names.map(|name| name.chars().count()).max().unwrap_or(0)
}

fn percent(share: f64) -> String {
    format!("{:.1} %", 100.0 * share)
}

/// A whole number in groups of three digits; a large one as a power of ten.
fn count(number: f64) -> String {
    if number >= 1e9 {
        return format!("{number:.1e}");
    }
    let digits = format!("{number:.0}");
    let groups = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join(" ")
}

fn name<'a>(comparison: &'a Comparison, option: &'a str) -> &'a str {
    comparison.options.iter().find(|contender| contender.id == option).map_or(option, |contender| &contender.name)
}
