//! The languages there are, each a file of texts by their names; in the WebAssembly there are none of them.

use std::sync::OnceLock;

use super::Words;
use super::empty::EMPTY;
use super::table::fill_in;
use crate::model::value::Value;

/// Language and file, English first.
const FILES: [(&str, &str); 2] = [("en", include_str!("en.json")), ("de", include_str!("de.json"))];

/// The words for a BCP 47 tag; English where there are none in its language.
pub fn words(lang: &str) -> &'static Words {
    static ALL: OnceLock<Vec<Words>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let read = |(lang, file)| read(file).unwrap_or_else(|problem| panic!("{lang}.json: {problem}"));
        FILES.map(read).into()
    });
    let is = |words: &&Words| lang.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(words.lang));
    all.iter().find(is).unwrap_or(&all[0])
}

/// The words of a file's text, which names each in the order of [`Words`].
///
/// # Errors
/// The first name that is missing, unknown or out of order.
pub fn read(file: &str) -> Result<Words, String> {
    let file = serde_json::from_str(file).map_err(|error| error.to_string())?;
    let mut entries = entries(&file).into_iter();
    let mut problem = None;
    let mut words = EMPTY;
    fill_in(&mut words, |name, place| match entries.next() {
        Some((key, text)) if key == name => *place = text.to_owned().leak(),
        Some((key, _)) => {
            problem.get_or_insert(format!("\"{name}\" should stand where \"{key}\" does"));
        }
        None => {
            problem.get_or_insert(format!("\"{name}\" is missing at the end"));
        }
    });
    let unknown = entries.next().map(|(key, _)| format!("\"{key}\" is unknown"));
    problem.or(unknown).map_or(Ok(words), Err)
}

/// All texts with their names; those of a list all have its name.
fn entries(file: &Value) -> Vec<(&str, &str)> {
    let mut entries = Vec::new();
    for (name, value) in file.entries() {
        let texts = if let Value::List(items) = value { items } else { std::slice::from_ref(value) };
        entries.extend(texts.iter().map(|text| (name.as_str(), text.text())));
    }
    entries
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::super::table::listed;
    use super::*;

    /// The places that a text leaves to be filled in.
    fn places(text: &str) -> Vec<&str> {
        let mut places: Vec<&str> =
            text.match_indices('{').map(|(at, _)| text.get(at..at + 3).unwrap_or("{")).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// Where a language says other things than English does.
    fn differences(english: &str, other: &str) -> Vec<String> {
        let [english, other] = [english, other].map(|file| serde_json::from_str::<Value>(file).unwrap());
        let (english, other) = (entries(&english), entries(&other));
        let mut found = Vec::new();
        if english.len() != other.len() {
            found.push(format!("{} texts for {}", other.len(), english.len()));
        }
        for ((name, text), (other_name, other_text)) in english.into_iter().zip(other) {
            if name != other_name {
                found.push(format!("{other_name} for {name}"));
            } else if text.trim().is_empty() || other_text.trim().is_empty() {
                found.push(format!("{name} is empty"));
            } else if places(text) != places(other_text) {
                found.push(format!("{name}: {:?} for {:?}", places(other_text), places(text)));
            }
        }
        found
    }

    #[test]
    fn all_languages_say_the_same() {
        for (lang, file) in FILES {
            assert_eq!(differences(FILES[0].1, file), Vec::<String>::new(), "{lang}.json");
            assert_eq!(read(file).err(), None, "{lang}.json");
            assert_eq!(read(file).unwrap().lang, lang);
        }
    }

    #[test]
    fn a_language_that_says_other_things_is_found() {
        let english = r#"{"months": ["May"], "a": "{0} of {1}", "b": "b", "c": "c", "d": "{0}"}"#;
        let other = r#"{"months": ["Mai"], "a": "{1} von {2}", "b": " ", "cc": "c", "d": "{0} {0}", "e": ""}"#;
        let expected = ["6 texts for 5", r#"a: ["{1}", "{2}"] for ["{0}", "{1}"]"#, "b is empty", "cc for c"];
        assert_eq!(differences(english, other), expected);
    }

    #[test]
    fn a_file_at_fault_is_refused_with_the_first_name() {
        let refused = |from: &str, to: &str| {
            let file = FILES[0].1.replace(from, to);
            read(&file).err().unwrap()
        };
        assert_eq!(refused("\"quiz\"", "\"quizz\""), r#""quiz" should stand where "quizz" does"#);
        assert_eq!(refused("  \"quiz\": \"Quiz\",\n", ""), r#""quiz" should stand where "compare" does"#);
        assert_eq!(refused("\"March\", ", ""), r#""months" should stand where "quiz" does"#);
        assert_eq!(refused("as a picture\"", "as a picture\", \"more\": \"\""), r#""more" is unknown"#);
        assert_eq!(refused("picture\": \"Save as a picture\"", "\": \"\"").split(' ').next(), Some("\"picture\""));
        assert!(read("{\"lang\": \"en\"}").err().unwrap().contains("\"months\" is missing"));
    }

    #[test]
    fn a_list_of_the_texts_in_a_files_order_is_the_same() {
        let file: Value = serde_json::from_str(FILES[1].1).unwrap();
        let texts: Vec<&str> = entries(&file).into_iter().map(|(_, text)| text).collect();
        let words = listed(&texts.into());
        assert_eq!((words.lang, words.months[2], words.picture), ("de", "März", "Als Bild speichern"));
        assert!(std::ptr::eq(words, listed(&vec!["de"].into())), "read once");
        assert_eq!(listed(&vec!["xx"].into()).months[0], "", "a text that is not there is empty");
    }

    #[test]
    fn words_come_in_the_nearest_language() {
        assert_eq!(words("de-AT").lang, "de");
        assert_eq!(words("xx").lang, "en");
        assert_eq!(words("").lang, "en");
    }
}
