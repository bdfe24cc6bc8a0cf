//! The widget's own words: one JSON file per language, and what fills in their placeholders.

mod words;

pub use words::{Word, Words};

#[cfg(feature = "prerender")]
use crate::shared::Shared;

/// BCP 47 tag and file of every language, English first. The widget's WebAssembly holds none of them: the page's script
/// fetches the file of the reader's language.
#[cfg(feature = "prerender")]
const LANGUAGES: [(&str, &str); 2] = [("en", include_str!("i18n/en.json")), ("de", include_str!("i18n/de.json"))];

/// The tags of all languages that there are words in, English first.
#[cfg(feature = "prerender")]
pub fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.into_iter().map(|(tag, _)| tag)
}

/// The language of a BCP 47 tag, where there are words in it.
#[cfg(feature = "prerender")]
pub fn nearest_language(lang: &str) -> Option<&'static str> {
    languages().find(|tag| lang.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(tag)))
}

/// The words for a BCP 47 tag; English where there is no file for its language.
#[cfg(feature = "prerender")]
pub fn words(lang: &str) -> Shared<Words> {
    let nearest = nearest_language(lang);
    let (_, file) = LANGUAGES.into_iter().find(|(tag, _)| Some(*tag) == nearest).unwrap_or(LANGUAGES[0]);
    Shared::new(serde_json::from_str(file).expect("a test reads every language file"))
}

/// A text in lower case.
#[cfg(not(target_arch = "wasm32"))]
pub fn lowercase(text: &str) -> String {
    text.to_lowercase()
}

/// A text in lower case, by the browser's tables: the standard library's are 6 kB.
#[cfg(target_arch = "wasm32")]
pub fn lowercase(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

/// Replaces the placeholders `{0}`, `{1}` … of a template with `values`.
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut parts = template.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (placeholder, rest) = part.split_once('}').unwrap_or((part, ""));
        let value = placeholder.parse().ok().and_then(|index: usize| values.get(index));
        filled.push_str(value.copied().unwrap_or_default());
        filled.push_str(rest);
    }
    filled
}

/// [`fill`] with numbers.
pub fn fill_numbers(template: &str, values: &[usize]) -> String {
    let texts: Vec<String> = values.iter().map(usize::to_string).collect();
    let values: Vec<&str> = texts.iter().map(String::as_str).collect();
    fill(template, &values)
}

/// "A", "A and B", "A, B and C"; `joint` is the language's " and ".
pub fn list(names: &[String], joint: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{}{joint}{last}", rest.join(", ")),
    }
}

/// `2026-11` as "November 2026", `2026-11-23` as "23 November 2026"; anything else unchanged.
pub fn date(words: &Words, date: &str) -> String {
    let mut parts = date.split('-');
    let year = parts.next().unwrap_or(date);
    let month = parts.next().and_then(|month| month.parse::<usize>().ok());
    let month = month.and_then(|month| words.months.get(month.checked_sub(1)?));
    match (month, parts.next()) {
        (Some(month), Some(day)) => format!("{} {month} {year}", day.trim_start_matches('0')),
        (Some(month), None) => format!("{month} {year}"),
        (None, _) => date.to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;

    #[test]
    fn templates_are_filled_in_any_order() {
        assert_eq!(fill("{1} of {0}, {1}", &["a", "b"]), "b of a, b");
        assert_eq!(fill("{0}", &["{1}", "b"]), "{1}", "a value is not filled in itself");
        assert_eq!(fill("plain", &[]), "plain");
        assert_eq!(fill("{0}{2} {x} {", &["a"]), "a  ");
        assert_eq!(fill_numbers("{0} of {1}", &[3, 10]), "3 of 10");
    }

    #[test]
    fn dates_are_written_out() {
        assert_eq!(date(&words("en"), "2026-11"), "November 2026");
        assert_eq!(date(&words("en-GB"), "2026-11-03"), "3 November 2026");
        assert_eq!(date(&words("de"), "2026-03"), "März 2026");
        for unchanged in ["soon", "2026", "2026-00", "2026-13", ""] {
            assert_eq!(date(&words("en"), unchanged), unchanged);
        }
    }

    #[test]
    fn lists_join_their_last_item() {
        let list = |names: &[&str]| super::list(&names.iter().map(ToString::to_string).collect::<Vec<_>>(), " and ");
        assert_eq!(
            [list(&[]), list(&["A"]), list(&["A", "B"]), list(&["A", "B", "C"])],
            ["", "A", "A and B", "A, B and C"]
        );
    }

    #[test]
    fn the_nearest_language_is_chosen() {
        assert_eq!(["de", "de-AT", "DE", "xx", ""].map(|tag| words(tag).lang.clone()), ["de", "de", "de", "en", "en"]);
        assert_eq!(["de-AT", "EN", "xx", ""].map(super::nearest_language), [Some("de"), Some("en"), None, None]);
    }

    #[test]
    fn every_language_file_is_known_and_read() {
        for entry in std::fs::read_dir("src/i18n").unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "json") {
                let lang = path.file_stem().unwrap().to_str().unwrap();
                assert_eq!(words(lang).lang, lang, "LANGUAGES does not name {}", path.display());
                assert_eq!(words(lang).months.len(), 12, "{lang}");
            }
        }
    }

    #[test]
    fn every_word_has_a_text_and_every_text_a_word() {
        let file: Value = serde_json::from_str(LANGUAGES[0].1).unwrap();
        let keys = file.as_object().unwrap().keys().map(String::as_str);
        let words: Vec<&str> = keys.filter(|key| !["lang", "months"].contains(key)).collect();
        assert_eq!(words, <Word as strum::VariantNames>::VARIANTS, "in the same order");
    }

    /// What another language file lacks, has in addition or has placeholders for that the English one has not.
    fn differences(english: &str, other: &str) -> Vec<String> {
        let [english, other] = [english, other].map(|file| serde_json::from_str::<Value>(file).unwrap());
        let [english, other] = [&english, &other].map(|file| file.as_object().unwrap());
        let keys: BTreeSet<&String> = english.keys().chain(other.keys()).collect();
        let difference = |key: &String| match (english.get(key), other.get(key)) {
            (Some(_), None) => Some(format!("{key} is missing")),
            (None, _) => Some(format!("{key} is unknown")),
            (_, Some(Value::String(text))) if text.trim().is_empty() => Some(format!("{key} is empty")),
            (Some(Value::String(text)), Some(Value::String(other))) if placeholders(text) != placeholders(other) => {
                Some(format!("{key}: {:?} instead of {:?}", placeholders(other), placeholders(text)))
            }
            _ => None,
        };
        keys.into_iter().filter_map(difference).collect()
    }

    fn placeholders(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).filter_map(|part| part.split('}').next()).collect()
    }

    #[test]
    fn all_languages_have_the_same_keys_and_placeholders() {
        for (lang, file) in LANGUAGES {
            assert_eq!(differences(LANGUAGES[0].1, file), Vec::<String>::new(), "{lang}.json");
        }
    }

    #[test]
    fn differences_between_languages_are_found() {
        let english = r#"{"months": ["May"], "a": "{0} of {1}", "b": "b", "c": "c", "d": "{0}"}"#;
        let other = r#"{"months": ["Mai"], "a": "{1} von {2}", "b": " ", "d": "{0} {0}", "e": "e"}"#;
        let expected = [r#"a: {"1", "2"} instead of {"0", "1"}"#, "b is empty", "c is missing", "e is unknown"];
        assert_eq!(differences(english, other), expected);
    }
}
