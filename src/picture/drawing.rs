//! The scores and the pulls of a picture.

use tiebreak_core::comparison::Comparison;
use tiebreak_core::index::OptionIndex;
use tiebreak_core::reasons::Reason;
use tiebreak_core::scoring::{Place, Ranking};

use super::svg::{Anchor, Ink, rect, shortened, text, width};
use super::{Shape, Theme};
use crate::components::parts::mark_text;

/// A part of the picture.
#[derive(Clone, Copy)]
pub struct Area {
    pub x: u32,
    pub top: u32,
    pub width: u32,
    pub bottom: u32,
}

/// A line of text with a bar: the score of an option, or how far an answer pulls towards one.
struct Entry {
    option: OptionIndex,
    topic: String,
    text: String,
    part: u32,
    whole: u32,
    /// From the middle of its track to the side of its option; else from the start.
    diverges: bool,
}

/// Where the bar of an entry is.
#[derive(Clone, Copy)]
enum Track {
    Beside,
    Below,
}

/// What the parts of the picture are drawn from.
pub struct Drawing<'a> {
    pub comparison: &'a Comparison,
    pub ranking: &'a Ranking,
    /// The answers that told the first place from the second, strongest first.
    pub pulls: &'a [Reason],
    pub theme: &'a Theme,
    pub dark: bool,
}

impl Drawing<'_> {
    /// The scores, and beside or below them the pulls.
    pub fn body(&self, area: Area, shape: Shape) -> String {
        const GAP: u32 = 48;
        let height = area.bottom - area.top;
        let (ranks, pulls) = (self.rank_entries(), self.pull_entries());
        match (ranks.len(), shape) {
            (3.., _) if pulls.is_empty() => self.entries(area, &ranks, Track::Below),
            (2, Shape::Wide) => {
                let below = Area { top: area.top + 105 + GAP / 2, ..area };
                self.gauge(area, 105) + &self.entries(below, &pulls, Track::Beside)
            }
            (2, Shape::Tall) => {
                let below = Area { top: area.top + 180 + GAP, ..area };
                self.gauge(area, 180) + &self.entries(below, &pulls, Track::Below)
            }
            (_, Shape::Wide) => {
                let width = (area.width - GAP) / 2;
                let right = Area { x: area.x + width + GAP, width, ..area };
                self.entries(Area { width, ..area }, &ranks, Track::Below) + &self.entries(right, &pulls, Track::Below)
            }
            (options, Shape::Tall) => {
                let options = options as u32;
                let middle = area.top + (height - GAP) * options / (options + 4);
                let below = Area { top: middle + GAP, ..area };
                self.entries(Area { bottom: middle, ..area }, &ranks, Track::Below)
                    + &self.entries(below, &pulls, Track::Below)
            }
        }
    }

    /// Two options share one track; the bar grows from its middle, by the root of the lead, so that a small one is seen.
    fn gauge(&self, area: Area, height: u32) -> String {
        let Ranking { places, maximum } = self.ranking;
        let [left, right] = [0, 1].map(OptionIndex::from);
        let leader = places[0].option;
        let (size, middle) = (height / 3, area.x + area.width / 2);
        let length = area.width / 2 * (10_000 * self.ranking.gap() / maximum).isqrt() / 100;
        let x = if leader == left { middle - length } else { middle };
        let (bar, y) = (height / 4, area.top + size * 8 / 5);
        let room = area.width / 2 - 2 * size;
        let name = |option, x, anchor| {
            let name = shortened(self.name(option), size, room);
            text(x, area.top + size * 5 / 6, anchor, Ink { size, weight: 700, fill: self.color(option) }, &name)
        };
        [
            self.mark(left, area.x, area.top, size),
            name(left, area.x + size * 4 / 3, Anchor::Start),
            self.mark(right, area.x + area.width - size, area.top, size),
            name(right, area.x + area.width - size * 4 / 3, Anchor::End),
            rect(area.x, y + bar / 4, area.width, bar / 2, bar / 4, self.theme.rail),
            rect(x, y, length, bar, 4, self.color(leader)),
            rect(middle - 1, y - bar / 4, 3, bar * 3 / 2, 0, self.theme.quiet),
        ]
        .concat()
    }

    fn rank_entries(&self) -> Vec<Entry> {
        let Ranking { places, maximum } = self.ranking;
        let entry = |place: &Place| Entry {
            option: place.option,
            topic: String::new(),
            text: self.name(place.option).to_owned(),
            part: place.points,
            whole: *maximum,
            diverges: false,
        };
        places.iter().map(entry).collect()
    }

    fn pull_entries(&self) -> Vec<Entry> {
        let diverges = self.comparison.options.len() == 2;
        let entry = |reason: &Reason| {
            let question = &self.comparison.questions[reason.question];
            let (topic, text) = (question.topic.clone(), question.answers[reason.answer].text.clone());
            Entry { option: reason.option, topic, text, part: reason.points, whole: self.pulls[0].points, diverges }
        };
        self.pulls.iter().map(entry).collect()
    }

    /// Each entry with its mark, spread over the height that there is.
    fn entries(&self, area: Area, entries: &[Entry], track: Track) -> String {
        let step = ((area.bottom - area.top) / (entries.len() as u32).max(1)).min(area.width / 7);
        let mark = step * 7 / 10;
        let size = (step * 2 / 5).clamp(12, 38);
        let x = area.x + mark + mark / 3;
        let room = area.x + area.width - x;
        let left = area.x + area.width * 5 / 8;
        let text_room = match track {
            Track::Beside => left - x - 32,
            Track::Below => room,
        };
        // All lines have their topic, or none has.
        let has_topics =
            entries.iter().all(|entry| after_topic(entry, size) + width(&entry.text) * size / 100 <= text_room);
        let draw = |(entry, index): (&Entry, u32)| {
            let y = area.top + step * index;
            let (baseline, bar) = match track {
                Track::Beside => {
                    let bar = Area {
                        x: left,
                        top: y + mark / 2 - mark / 6,
                        width: area.x + area.width - left,
                        bottom: y + mark / 2 + mark / 6,
                    };
                    (y + mark / 2 + size * 7 / 20, bar)
                }
                Track::Below => {
                    let bar = Area { x, top: y + mark * 4 / 5, width: room, bottom: y + mark };
                    (y + size * 4 / 5, bar)
                }
            };
            [
                self.mark(entry.option, area.x, y, mark),
                self.line(entry, x, baseline, size, text_room, has_topics),
                self.bar(entry, bar),
            ]
            .concat()
        };
        entries.iter().zip(0..).map(draw).collect()
    }

    /// The topic, if it is wanted, and what was answered.
    fn line(&self, entry: &Entry, x: u32, y: u32, size: u32, room: u32, has_topic: bool) -> String {
        let quiet = Ink { size, weight: 500, fill: self.theme.quiet };
        let (topic, after) = if has_topic { (entry.topic.as_str(), after_topic(entry, size)) } else { ("", 0) };
        let answer = shortened(&entry.text, size, room - after);
        let strong = Ink { weight: 600, fill: self.theme.ink, ..quiet };
        text(x, y, Anchor::Start, quiet, topic) + &text(x + after, y, Anchor::Start, strong, &answer)
    }

    fn bar(&self, entry: &Entry, area: Area) -> String {
        let height = area.bottom - area.top;
        let (middle, fill) = (area.x + area.width / 2, self.color(entry.option));
        let radius = height / 3;
        if !entry.diverges {
            return rect(area.x, area.top, area.width, height, radius, self.theme.rail)
                + &rect(area.x, area.top, area.width * entry.part / entry.whole, height, radius, fill);
        }
        let length = area.width / 2 * entry.part / entry.whole;
        let x = if entry.option == OptionIndex::default() { middle - length } else { middle };
        rect(area.x, area.top + height / 3, area.width, height / 3, 0, self.theme.rail)
            + &rect(x, area.top, length, height, radius, fill)
            + &rect(middle - 1, area.top - height / 4, 3, height * 3 / 2, 0, self.theme.quiet)
    }

    /// The icon or monogram of an option on a square of its color.
    fn mark(&self, option: OptionIndex, x: u32, y: u32, size: u32) -> String {
        let mark = mark_text(self.comparison, option);
        let ink = Ink { size: size / 2, weight: 700, fill: self.theme.paper };
        rect(x, y, size, size, size / 4, self.color(option))
            + &text(x + size / 2, y + size * 17 / 25, Anchor::Middle, ink, &mark)
    }

    fn name(&self, option: OptionIndex) -> &str {
        &self.comparison.options[option].name
    }

    fn color(&self, option: OptionIndex) -> &str {
        match &self.comparison.options[option].color {
            Some(color) if self.dark => &color.dark,
            Some(color) => &color.light,
            None => self.theme.options[usize::from(option)],
        }
    }
}

/// How far after the start of its topic an entry's text starts.
fn after_topic(entry: &Entry, size: u32) -> u32 {
    if entry.topic.is_empty() { 0 } else { width(&entry.topic) * size / 100 + size / 2 }
}
