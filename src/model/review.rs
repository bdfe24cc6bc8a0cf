//! What a careful editor ensures before publishing. The widget shows a comparison without it; the command insists.

use super::checks::Check;
use super::file::{File, Keyed, Source};
use super::problem::{Path, Problem};

/// Each check by the name of its broken fixture.
pub const CHECKS: &[(&str, Check)] = &[
    ("sources-are-used", sources_are_used),
    ("colors-are-readable", colors_are_readable),
    ("dates-are-not-in-the-future", dates_are_not_in_the_future),
    ("dates-are-in-the-calendar", dates_are_in_the_calendar),
    ("revised-is-no-later-than-revision", revised_is_no_later_than_revision),
    ("retired-ids-stay-retired", retired_ids_stay_retired),
    ("sources-are-fresh", sources_are_fresh),
    ("verdicts-say-why", verdicts_say_why),
    ("verdicts-tell-apart", verdicts_tell_apart),
    ("criteria-have-sources", criteria_have_sources),
    ("questions-touch-criteria", questions_touch_criteria),
    ("answers-say-because", answers_say_because),
    ("groups-stand-together", groups_stand_together),
];

/// Ensure a source is cited somewhere.
fn sources_are_used(file: &File, problems: &mut Vec<Problem>) {
    let options = file.options.iter().flat_map(|option| &option.sources);
    let criteria = file.criteria.iter().flat_map(|criterion| &criterion.sources);
    let notes = file.notes.iter().flat_map(|note| &note.sources);
    let cited: Vec<&String> = options.chain(criteria).chain(notes).collect();
    for (id, _) in file.sources.iter().filter(|(id, _)| !cited.contains(&id)) {
        let what = "no option, criterion or note cites this source";
        problems.push(Problem::error(source(id), what, "cite it where it belongs, or remove it"));
    }
}

/// The widget's own surfaces, light and dark.
const PAPERS: [(&str, &str); 2] = [("light", "#ffffff"), ("dark", "#16181d")];

/// Ensure an option's colour can be read as text on the widget's light and dark surface: 4.5 to 1 (WCAG 1.4.3).
fn colors_are_readable(file: &File, problems: &mut Vec<Problem>) {
    for (index, option) in file.options.iter().enumerate() {
        let Some(color) = &option.color else { continue };
        for ((theme, paper), ink) in PAPERS.iter().zip([&color.light, &color.dark]) {
            let Some(contrast) = contrast(ink, paper) else { continue };
            if contrast < 4.5 {
                let what = format!("{ink} has a contrast of {contrast:.1} to 1 against {paper}");
                let mend = if *theme == "light" { "choose a darker one" } else { "choose a lighter one" };
                let path = Path::default().field("options").item(index).field("color").field(theme);
                problems.push(Problem::error(path, what, format!("{mend}, at least 4.5 to 1")));
            }
        }
    }
}

/// Contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, "contrast ratio").
fn contrast(ink: &str, paper: &str) -> Option<f64> {
    let (ink, paper) = (luminance(ink)?, luminance(paper)?);
    Some((ink.max(paper) + 0.05) / (ink.min(paper) + 0.05))
}

/// Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance").
fn luminance(color: &str) -> Option<f64> {
    let linear = |range| {
        let channel = f64::from(u8::from_str_radix(color.get(range)?, 16).ok()?) / 255.0;
        Some(if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * linear(1..3)? + 0.7152 * linear(3..5)? + 0.0722 * linear(5..7)?)
}

/// Ensure no source was read after the date that the file speaks of.
fn dates_are_not_in_the_future(file: &File, problems: &mut Vec<Problem>) {
    for (id, entry) in dated(&file.sources) {
        let within = entry.date.get(..file.as_of.len()).unwrap_or(&entry.date);
        if within > file.as_of.as_str() {
            let what = format!("it was read on {}, after the file's own \"as_of\" {}", entry.date, file.as_of);
            problems.push(Problem::error(source(id).field("date"), what, "correct the date, or move \"as_of\" on"));
        }
    }
}

/// Ensure a day is one of its month.
fn dates_are_in_the_calendar(file: &File, problems: &mut Vec<Problem>) {
    let sources = dated(&file.sources).map(|(id, entry)| (source(id).field("date"), &entry.date));
    for (path, date) in sources.chain([(Path::default().field("as_of"), &file.as_of)]) {
        let numbers: Vec<u32> = date.split('-').filter_map(|part| part.parse().ok()).collect();
        let [year, month, day] = numbers[..] else { continue };
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        if day > days {
            problems.push(Problem::error(path, format!("there is no {date}"), "correct the date"));
        }
    }
}

/// Ensure a question has not changed in a revision that is still to come.
fn revised_is_no_later_than_revision(file: &File, problems: &mut Vec<Problem>) {
    for (index, question) in file.questions.iter().enumerate().filter(|(_, question)| question.revised > file.revision)
    {
        let path = Path::default().field("questions").item(index).field("revised");
        let what = format!("it changed in revision {}, and the file is revision {}", question.revised, file.revision);
        problems.push(Problem::error(path, what, "raise \"revision\", or correct \"revised\""));
    }
}

/// Ensure an id that links may still carry is not given another meaning.
fn retired_ids_stay_retired(file: &File, problems: &mut Vec<Problem>) {
    for (index, retired) in file.retired.iter().enumerate() {
        let back = match retired.split_once('_') {
            None => file.questions.iter().any(|question| question.id == *retired),
            Some((question, answer)) => file
                .questions
                .iter()
                .any(|entry| entry.id == question && entry.answers.iter().any(|other| other.id == answer)),
        };
        if back {
            let path = Path::default().field("retired").item(index);
            let what = format!("\"{retired}\" is in use again, and old links would get a meaning they never had");
            problems.push(Problem::error(path, what, "give the new question or answer another id"));
        }
    }
}

/// Ensure a source was read within two years of the date that the file speaks of.
fn sources_are_fresh(file: &File, problems: &mut Vec<Problem>) {
    let months = |date: &str| Some(12 * date.get(..4)?.parse::<i32>().ok()? + date.get(5..7)?.parse::<i32>().ok()?);
    for (id, entry) in dated(&file.sources) {
        let age = months(&file.as_of).zip(months(&entry.date)).map_or(0, |(now, then)| now - then);
        if age > 24 {
            let what = format!("it was read {age} months before \"as_of\"");
            problems.push(Problem::warning(source(id).field("date"), what, "read it again and update the date"));
        }
    }
}

/// Ensure a verdict for some option says why.
fn verdicts_say_why(file: &File, problems: &mut Vec<Problem>) {
    for (index, criterion) in file.criteria.iter().enumerate() {
        if criterion.verdict.as_ref().is_some_and(|verdict| !verdict.winners.is_empty() && verdict.why.is_empty()) {
            let path = Path::default().field("criteria").item(index).field("verdict");
            problems.push(Problem::warning(path, "the verdict does not say why", "add \"why\": one or two sentences"));
        }
    }
}

/// Ensure a verdict does not name every option, which is to name none.
fn verdicts_tell_apart(file: &File, problems: &mut Vec<Problem>) {
    for (index, criterion) in file.criteria.iter().enumerate() {
        if criterion.verdict.as_ref().is_some_and(|verdict| verdict.winners.len() == file.options.len()) {
            let path = Path::default().field("criteria").item(index).field("verdict").field("winners");
            problems.push(Problem::warning(path, "every option wins", "leave the list empty: no advantage"));
        }
    }
}

/// Ensure a criterion can be looked up.
fn criteria_have_sources(file: &File, problems: &mut Vec<Problem>) {
    for (index, _) in file.criteria.iter().enumerate().filter(|(_, criterion)| criterion.sources.is_empty()) {
        let path = Path::default().field("criteria").item(index);
        problems.push(Problem::warning(path, "no source is cited", "add \"sources\" with at least one"));
    }
}

/// Ensure a question draws on something a reader can look at.
fn questions_touch_criteria(file: &File, problems: &mut Vec<Problem>) {
    for (index, _) in file.questions.iter().enumerate().filter(|(_, question)| question.criteria.is_empty()) {
        let path = Path::default().field("questions").item(index);
        problems.push(Problem::warning(
            path,
            "the question draws on no criterion",
            "add \"criteria\", or drop the question",
        ));
    }
}

/// Ensure an answer that favours some option says why.
fn answers_say_because(file: &File, problems: &mut Vec<Problem>) {
    for (q, question) in file.questions.iter().enumerate() {
        for (a, answer) in question.answers.iter().enumerate() {
            let neutral = answer.fit.windows(2).all(|pair| pair[0].1 == pair[1].1);
            if answer.because.is_empty() && !neutral {
                let path = Path::default().field("questions").item(q).field("answers").item(a);
                let mend = "add \"because\": one sentence, shown with the result";
                problems.push(Problem::warning(path, "the answer favors an option without a reason", mend));
            }
        }
    }
}

/// Ensure the rows of a group follow one another.
fn groups_stand_together(file: &File, problems: &mut Vec<Problem>) {
    let mut seen: Vec<&str> = Vec::new();
    for (index, criterion) in file.criteria.iter().enumerate() {
        let follows = seen.last().is_some_and(|last| *last == criterion.group);
        if !follows && seen.contains(&criterion.group.as_str()) {
            let path = Path::default().field("criteria").item(index).field("group");
            let what = format!("the group \"{}\" stood further up already", criterion.group);
            problems.push(Problem::warning(path, what, "move the row to the others of its group"));
        }
        seen.push(&criterion.group);
    }
}

fn dated(sources: &Keyed<Source>) -> impl Iterator<Item = (&String, &Source)> {
    sources.iter().map(|(id, source)| (id, source)).filter(|(_, source)| !source.date.is_empty())
}

fn source(id: &str) -> Path {
    Path::default().field("sources").field(id)
}
