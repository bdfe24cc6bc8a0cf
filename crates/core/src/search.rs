//! Finding what a reader searches for in the texts of a comparison, and where it stands in them.

use std::iter;
use std::ops::Range;

/// How a text is lower-cased: `str::to_lowercase`, or the browser's own way, which spares the widget 6 kB of tables.
pub type Lowercase = fn(&str) -> String;

/// The words of a search, which may stand anywhere and in any order; case makes no difference.
#[derive(Clone, Debug)]
pub struct Search {
    words: Vec<String>,
    lowercase: Lowercase,
}

impl Search {
    pub fn new(search: &str, lowercase: Lowercase) -> Search {
        let words = folded(search, lowercase).split_whitespace().map(str::to_owned).collect();
        Search { words, lowercase }
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether each word stands in one of the texts.
    pub fn matches(&self, texts: &[&str]) -> bool {
        if self.is_empty() {
            return true;
        }
        let text = folded(&texts.join("\n"), self.lowercase);
        self.words.iter().all(|word| text.contains(word.as_str()))
    }

    /// Where its words stand in a text, in order. Single characters are too many to be worth marking.
    pub fn hits(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let folded = folded(text, self.lowercase);
        let words = self.words.iter().filter(|word| word.chars().nth(1).is_some());
        let mut hits: Vec<(usize, usize)> =
            words.flat_map(|word| folded.match_indices(word.as_str()).map(|(at, hit)| (at, at + hit.len()))).collect();
        hits.sort_unstable();
        let end = (folded.len(), text.len());
        let starts = folded.char_indices().zip(text.char_indices());
        let places: Vec<(usize, usize)> = if hits.is_empty() {
            Vec::new()
        } else {
            starts.map(|((a, _), (b, _))| (a, b)).chain(iter::once(end)).collect()
        };
        // Folding turns one character into one, but for rare sequences: then nothing is marked.
        if places.len() != text.chars().count() + 1 {
            return Vec::new();
        }
        let place = |at: usize| places[places.partition_point(|&(folded, _)| folded < at)].1;
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for (start, end) in hits {
            let (start, end) = (place(start), place(end));
            match ranges.last_mut() {
                Some(last) if start <= last.end => last.end = last.end.max(end),
                _ => ranges.push(start..end),
            }
        }
        ranges
    }

    /// The part of a text around its first hit, for a line of context; `None` where there is no hit.
    pub fn context(&self, text: &str) -> Option<String> {
        /// Characters before and after the start of the hit.
        const BEFORE: usize = 32;
        const AFTER: usize = 64;
        let hit = self.hits(text).first()?.start;
        let start = text[..hit].char_indices().rev().take(BEFORE).last().map_or(hit, |(at, _)| at);
        let end = text[hit..].char_indices().nth(AFTER).map_or(text.len(), |(at, _)| hit + at);
        // From the start of a word to the end of one.
        let mut context = match text[start..hit].find(' ') {
            Some(space) if start > 0 => format!("… {}", &text[start + space + 1..hit]),
            _ => text[start..hit].to_owned(),
        };
        match text[hit..end].rfind(' ') {
            Some(space) if end < text.len() => context.extend([&text[hit..hit + space], " …"]),
            _ => context.push_str(&text[hit..end]),
        }
        Some(context)
    }
}

/// A text without what makes no difference to a search: case, the dots of the Turkish i, the Greek final sigma.
fn folded(text: &str, lowercase: Lowercase) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    // Lower-casing İ leaves an i with a combining dot.
    lowercase(text).replace("i\u{307}", "i").replace('ı', "i").replace('ς', "σ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        super::folded(text, str::to_lowercase)
    }

    #[track_caller]
    fn check_hits(search: &str, text: &str, expected: &[&str]) {
        let search = Search::new(search, str::to_lowercase);
        let hits: Vec<&str> = search.hits(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(hits, expected);
    }

    #[test]
    fn case_makes_no_difference_to_a_search() {
        for (text, search) in
            [("Ärger mit Öl", "ÄRGER"), ("ÉCOLE", "école"), ("ЁЖИК", "ёжик"), ("ΟΔΟΣ", "οδος"), ("İZMİR", "izmir")]
        {
            assert!(folded(text).contains(&folded(search)), "{search} in {text}");
        }
        assert_eq!(folded("ısı"), folded("ISI"));
        assert_ne!(folded("Öl"), folded("Ol"));
    }

    #[test]
    fn hits_are_found_in_the_text_as_it_is_written() {
        check_hits("event  LOOP", "An event loop, Eventually", &["event", "loop", "Event"]);
        check_hits("öl", "Ärger mit Öl und Öle", &["Öl", "Öl"]);
        check_hits("zmir", "İZMİR", &["ZMİR"]);
        check_hits("aba bab", "ababab", &["abab"]);
        check_hits("a", "a single letter", &[]);
        check_hits("dot", "an i\u{307} and a dot", &[]);
        check_hits("", "nothing", &[]);
    }

    #[test]
    fn context_runs_from_word_to_word() {
        let search = Search::new("numpy", str::to_lowercase);
        let text = "CPython interprets bytecode, so loops written in Python are slow. Heavy math is another matter: NumPy, pandas, and TensorFlow hand it to compiled C and C++ code, and then Python is fast.";
        assert_eq!(
            search.context(text).unwrap_or_default(),
            "… Heavy math is another matter: NumPy, pandas, and TensorFlow hand it to compiled C and C++ …"
        );
        assert_eq!(search.context("numpy").as_deref(), Some("numpy"));
        assert_eq!(search.context("é NumPy é").as_deref(), Some("é NumPy é"));
        assert_eq!(search.context("pandas"), None);
    }
}
