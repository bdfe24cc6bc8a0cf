//! What a careful editor ensures before publishing. The widget shows a comparison without it; the command insists.

use std::collections::HashSet;

use super::checks::{CITATIONS, Check, each};
use super::ids;
use super::problem::{Path, Problem};
use super::value::Value;

/// Each check by the name of its broken fixture.
pub const CHECKS: &[(&str, Check)] = &[
    ("sources-are-used", sources_are_used),
    ("colors-are-readable", colors_are_readable),
    ("colors-stand-out", colors_stand_out),
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
fn sources_are_used(file: &Value, problems: &mut Vec<Problem>) {
    let mut cited: HashSet<&str> = HashSet::new();
    for way in CITATIONS {
        each(file, way, &mut |list, _| cited.extend(list.items().iter().map(Value::text)));
    }
    for (id, _) in file.get("sources").entries().iter().filter(|(id, _)| !cited.contains(id.as_str())) {
        let what = "no option, criterion or note cites this source";
        problems.push(Problem::error(source(id), what, "cite it where it belongs, or remove it"));
    }
}

/// The widget's own background colors.
const BACKGROUNDS: [(&str, &str); 2] = [("light", "#ffffff"), ("dark", "#16181d")];

/// Ensure an option's color can be read as text on the widget's light and dark background: 4.5 to 1 (WCAG 1.4.3).
fn colors_are_readable(file: &Value, problems: &mut Vec<Problem>) {
    each(file, &["options", "*", "color"], &mut |color, at| {
        for (theme, background) in BACKGROUNDS {
            let ink = color.get(theme).text();
            let Some(contrast) = contrast(ink, background) else { continue };
            if contrast < 4.5 {
                let what = format!("{ink} has a contrast of {contrast:.1} to 1 against {background}");
                let mend = if theme == "light" { "choose a darker one" } else { "choose a lighter one" };
                problems.push(Problem::error(at.path().field(theme), what, format!("{mend}, at least 4.5 to 1")));
            }
        }
    });
}

/// The widget's own text colors.
const INKS: [(&str, &str); 2] = [("light", "#16181d"), ("dark", "#eceef2")];

/// Ensure an option's color cannot be taken for that of plain text, as a near black or a near white can.
fn colors_stand_out(file: &Value, problems: &mut Vec<Problem>) {
    each(file, &["options", "*", "color"], &mut |color, at| {
        for (theme, text) in INKS {
            let ink = color.get(theme).text();
            let is_alike = contrast(ink, text).is_some_and(|contrast| contrast < 1.4);
            if is_alike && channels(ink).is_some_and(is_grey) {
                let what = format!("{ink} looks like plain text, which is {text}");
                problems.push(Problem::warning(at.path().field(theme), what, "choose one that is more of a color"));
            }
        }
    });
}

/// Contrast ratio of two `#rrggbb` colors, 1 to 21 (WCAG 2.2, "contrast ratio").
fn contrast(ink: &str, background: &str) -> Option<f64> {
    let (ink, background) = (luminance(ink)?, luminance(background)?);
    Some((ink.max(background) + 0.05) / (ink.min(background) + 0.05))
}

/// Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance").
fn luminance(color: &str) -> Option<f64> {
    let linear = |channel: u8| {
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = channels(color)?.map(linear);
    Some(0.2126 * red + 0.7152 * green + 0.0722 * blue)
}

/// Red, green and blue of a `#rrggbb` color.
fn channels(color: &str) -> Option<[u8; 3]> {
    let channel = |range| u8::from_str_radix(color.get(range)?, 16).ok();
    Some([channel(1..3)?, channel(3..5)?, channel(5..7)?])
}

/// Whether the channels of a color are much the same.
fn is_grey(channels: [u8; 3]) -> bool {
    let [red, green, blue] = channels;
    red.max(green).max(blue) - red.min(green).min(blue) < 64
}

/// Ensure no source was read after the date of the file's facts.
fn dates_are_not_in_the_future(file: &Value, problems: &mut Vec<Problem>) {
    let as_of = file.get("as_of").text();
    for (path, date) in read_on(file) {
        if date.get(..as_of.len()).unwrap_or(date) > as_of {
            let what = format!("it was read on {date}, after the file's own \"as_of\" {as_of}");
            problems.push(Problem::error(path, what, "correct the date, or move \"as_of\" on"));
        }
    }
}

/// Ensure a day is one of its month.
fn dates_are_in_the_calendar(file: &Value, problems: &mut Vec<Problem>) {
    for (path, date) in read_on(file).chain([(Path::default().field("as_of"), file.get("as_of").text())]) {
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

/// Ensure a question has not changed in a later revision than the file's own.
fn revised_is_no_later_than_revision(file: &Value, problems: &mut Vec<Problem>) {
    let revision = file.get("revision").whole(1);
    each(file, &["questions", "*", "revised"], &mut |revised, at| {
        let revised = revised.whole(1);
        if revised > revision {
            let what = format!("it changed in revision {revised}, and the file is revision {revision}");
            problems.push(Problem::error(at.path(), what, "raise \"revision\", or correct \"revised\""));
        }
    });
}

/// Ensure an id that old links may hold is not given another meaning.
fn retired_ids_stay_retired(file: &Value, problems: &mut Vec<Problem>) {
    let mut used = HashSet::new();
    for question in file.get("questions").items() {
        let id = question.get("id").text();
        used.insert(id.to_owned());
        used.extend(ids(question.get("answers")).map(|answer| format!("{id}_{answer}")));
    }
    each(file, &["retired", "*"], &mut |retired, at| {
        let retired = retired.text();
        if used.contains(retired) {
            let what = format!("\"{retired}\" is in use again, and old links would get a meaning they never had");
            problems.push(Problem::error(at.path(), what, "give the new question or answer another id"));
        }
    });
}

/// Ensure a source was read within two years before the date of the file's facts.
fn sources_are_fresh(file: &Value, problems: &mut Vec<Problem>) {
    let months = |date: &str| Some(12 * date.get(..4)?.parse::<i32>().ok()? + date.get(5..7)?.parse::<i32>().ok()?);
    let as_of = months(file.get("as_of").text());
    for (path, date) in read_on(file) {
        let age = as_of.zip(months(date)).map_or(0, |(now, then)| now - then);
        if age > 24 {
            let what = format!("it was read {age} months before \"as_of\"");
            problems.push(Problem::warning(path, what, "read it again and update the date"));
        }
    }
}

/// Ensure a verdict for some option says why.
fn verdicts_say_why(file: &Value, problems: &mut Vec<Problem>) {
    each(file, &["criteria", "*", "verdict"], &mut |verdict, at| {
        if !verdict.get("winners").items().is_empty() && verdict.get("why").text().is_empty() {
            let mend = "add \"why\": one or two sentences";
            problems.push(Problem::warning(at.path(), "the verdict does not say why", mend));
        }
    });
}

/// Ensure a verdict does not name every option, which is to name none.
fn verdicts_tell_apart(file: &Value, problems: &mut Vec<Problem>) {
    each(file, &["criteria", "*", "verdict", "winners"], &mut |winners, at| {
        if winners.items().len() == file.get("options").items().len() {
            problems.push(Problem::warning(at.path(), "every option wins", "leave the list empty: no advantage"));
        }
    });
}

/// Ensure a criterion can be looked up.
fn criteria_have_sources(file: &Value, problems: &mut Vec<Problem>) {
    each(file, &["criteria", "*"], &mut |criterion, at| {
        if criterion.get("sources").items().is_empty() {
            let mend = "add \"sources\" with at least one";
            problems.push(Problem::warning(at.path(), "no source is cited", mend));
        }
    });
}

/// Ensure a question draws on something a reader can look at.
fn questions_touch_criteria(file: &Value, problems: &mut Vec<Problem>) {
    each(file, &["questions", "*"], &mut |question, at| {
        if question.get("criteria").items().is_empty() {
            let mend = "add \"criteria\", or drop the question";
            problems.push(Problem::warning(at.path(), "the question draws on no criterion", mend));
        }
    });
}

/// Ensure an answer that favours some option says why.
fn answers_say_because(file: &Value, problems: &mut Vec<Problem>) {
    each(file, &["questions", "*", "answers", "*"], &mut |answer, at| {
        let neutral = answer.get("fit").entries().windows(2).all(|pair| pair[0].1 == pair[1].1);
        let is_said = *answer.get("because") != Value::Null;
        if !is_said && !neutral {
            let mend = "add \"because\": one sentence, shown with the result";
            problems.push(Problem::warning(at.path(), "the answer favors an option without a reason", mend));
        }
    });
}

/// Ensure the rows of a group follow one another.
fn groups_stand_together(file: &Value, problems: &mut Vec<Problem>) {
    let mut seen = HashSet::new();
    let mut last = "";
    each(file, &["criteria", "*", "group"], &mut |group, at| {
        let group = group.text();
        if !seen.insert(group) && group != last {
            let what = format!("the group \"{group}\" stood further up already");
            problems.push(Problem::warning(at.path(), what, "move the row to the others of its group"));
        }
        last = group;
    });
}

/// The days on which sources were read, and their places.
fn read_on(file: &Value) -> impl Iterator<Item = (Path, &str)> {
    let dates =
        file.get("sources").entries().iter().map(|(id, entry)| (source(id).field("date"), entry.get("date").text()));
    dates.filter(|(_, date)| !date.is_empty())
}

fn source(id: &str) -> Path {
    Path::default().field("sources").field(id)
}
