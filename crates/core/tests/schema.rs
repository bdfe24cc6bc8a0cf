//! The schema and the reader accept the same files, and the schema explains every field.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::process::{Command, Output};

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use serde::Deserialize;
use serde_json::{Map, Value as Json, json};
use support::{path, shipped_names, text};
use tiebreak_core::comparison::Comparison;
use tiebreak_core::validate::Problem;
use tiebreak_core::validate::Value;
use tiebreak_core::validate::reader;

/// What a field of any type is set to, in turn.
fn values() -> Vec<Json> {
    let numbers = [json!(-1), json!(0), json!(1), json!(1.0), json!(1.5), json!(1e9), json!(-1e9)];
    [vec![json!(null), json!(true), json!("text"), json!([]), json!([[]]), json!({})], numbers.to_vec()].concat()
}

/// What a text is set to, in turn: every shape that some text must have and what comes near to it, a line each for
/// blanks, ids, joined ids, languages, days and months, addresses, colors, HTML and what only looks like it.
const TEXTS: &str = "| |\n| \t | text |\
    a|A|a-b|a--b|-a|a-|a b|ä|1|24-characters-long-id-xx|25-characters-long-id-xxx|\
    a_b|a_|_b|a_b_c|a_B|24-characters-long-id-xx_24-characters-long-id-xx|25-characters-long-id-xxx_b|\
    a_25-characters-long-id-xxx|en|pt-BR|en_GB|en-|abcdefgh|abcdefghi|en-abcdefgh-1|en-abcdefghi|\
    2026-11-30|2026-11-01|2026-11-31|2026-11-32|2026-11-00|2026-1-30|2026-11-3|+026-11-30|2026-+1-30|2026-11-+3|\
    20261130|26-11-30|2026-11-30-01|2026-11-30T10:00|2026/11/30|²026-11-30|\
    2026|2026-11|2026-01|2026-1|2026-00|2026-13|2026-11-|\
    https://a|http://a/b?c=d#e|https://|https:///a|https:a|ftp://a|HTTPS://a|//a|a.example|javascript:alert(1)|\
    https://a b|https://a\"b|https://<a>|https://a\nb|https://ä/ö|https:// |\
    #1f5fbf|#1F5FBF|#1f5fb|#1f5fbf0|#fff|1f5fbf|#1f5fbg|blue|rgb(0, 0, 0)|#1f5fä|\
    more|less|mores|🐍|Go|ab<|a&|abc|éé|ééé|a🐍|ab🐍|👩‍👩‍👧‍👦|éééééééé|ééééééééé|a b|é é|\
    <b>|</b>|<br/>|<br />|<a href=\"x\">|<!-- x|x<y>|&amp;|&#38;|&#x26;|&#9;|&&amp;|\
    <b|a < b|a<b && c>d|<B>|Vec<T>|<>|< b>|<b <c>|<b\n>|<é>|R&D|R&D;|&;|&#;|&##;|&##9;|&a b;|&amp|a&b&c;";

/// A schema with what it refers to laid beneath it.
fn resolve(schema: &Json, root: &Json) -> Map<String, Json> {
    let beneath = schema.get("$ref").map(|to| resolve(root.pointer(&to.as_str().unwrap()[1..]).unwrap(), root));
    let mut whole = beneath.unwrap_or_default();
    whole.extend(schema.as_object().unwrap().clone());
    whole
}

/// Calls `visit` for a value of every kind in a file with where it is and what the schema says of it:
/// of siblings that the schema treats alike, the first stands for all.
fn walk(at: &str, value: &Json, schema: &Json, root: &Json, visit: &mut impl FnMut(&str, &Json, &Map<String, Json>)) {
    let keywords = resolve(schema, root);
    visit(at, value, &keywords);
    if let Some(fields) = keywords.get("properties").and_then(Json::as_object) {
        for (name, schema) in fields {
            walk(&format!("{at}/{name}"), &value[name], schema, root, visit);
        }
    } else if let Some((key, inner)) = value.as_object().and_then(|keyed| keyed.iter().next()) {
        walk(&format!("{at}/{key}"), inner, &keywords["additionalProperties"], root, visit);
    } else if let Some(inner) = value.get(0) {
        walk(&format!("{at}/0"), inner, &keywords["items"], root, visit);
    }
}

/// [`changes`], and where a value may have one of several forms, those of each form.
fn alternatives(value: &Json, keywords: &Map<String, Json>, root: &Json) -> Vec<(String, Json)> {
    let mut changes = changes(value, keywords);
    for form in keywords.get("anyOf").and_then(Json::as_array).into_iter().flatten() {
        let form = resolve(form, root);
        changes.extend(match form.get("additionalProperties") {
            Some(inner) => {
                let texts = self::changes(&json!("text"), &resolve(inner, root));
                let keyed = texts.into_iter().map(|(what, text)| (format!("keyed {what}"), json!({ "bus": text })));
                keyed.chain(self::changes(&json!({ "bus": "text" }), &form)).collect()
            }
            None => self::changes(value, &form),
        });
    }
    changes
}

/// What a value is changed to, in turn, each with a word for it: around every limit that the schema sets,
/// and far beyond, in case it sets none.
fn changes(value: &Json, keywords: &Map<String, Json>) -> Vec<(String, Json)> {
    let limit = |name: &str| keywords.get(name).and_then(Json::as_u64).map(|limit| usize::try_from(limit).unwrap());
    let around = |limit: usize| [limit.saturating_sub(1), limit, limit + 1];
    let mut changes: Vec<(String, Json)> = values().into_iter().map(|new| (format!("set to {new}"), new)).collect();
    match value {
        Json::String(text) => {
            changes.extend(TEXTS.split('|').map(|new| (format!("set to {new:?}"), json!(new))));
            for length in limit("maxLength").map_or(vec![], |limit| around(limit).to_vec()).into_iter().chain([2001]) {
                let longer = extended(text, length);
                changes.push((format!("of {length} characters, first {text:?}"), json!(longer)));
                changes.push((format!("of {length} times \"é\""), json!("é".repeat(length))));
            }
        }
        Json::Number(_) => {
            let limits = ["minimum", "maximum", "const"].into_iter().filter_map(limit).flat_map(around);
            changes.extend(limits.map(|new| (format!("set to {new}"), json!(new))));
        }
        Json::Array(items) => {
            let limits = ["minItems", "maxItems"].into_iter().filter_map(limit).flat_map(around);
            changes.extend(
                limits.chain([0, 1001]).map(|length| (format!("of {length} items"), json!(vec![&items[0]; length]))),
            );
        }
        Json::Object(fields) => {
            for (key, inner) in fields {
                let mut rest = fields.clone();
                rest.shift_remove(key);
                changes.push((format!("without {key:?}"), json!(rest)));
                rest.insert(format!("{key}x"), inner.clone());
                changes.push((format!("with {key:?} misspelled"), json!(rest)));
            }
            let keys = if keywords.contains_key("properties") { "?????" } else { TEXTS };
            for key in keys.split('|') {
                let mut more = fields.clone();
                more.insert(key.to_owned(), fields.values().next().unwrap().clone());
                changes.push((format!("with {key:?} added"), json!(more)));
            }
        }
        Json::Null | Json::Bool(_) => {}
    }
    changes
}

/// A text continued so that it stays an id, a language or an address if it was one.
fn extended(text: &str, length: usize) -> String {
    let missing = length.saturating_sub(text.chars().count());
    let joint = if missing % 2 == 1 { "a" } else { "" };
    text.chars().take(length).collect::<String>() + joint + &"-a".repeat(missing / 2)
}

fn schema() -> Json {
    json_file("data/comparison.schema.json")
}

/// A comparison that uses every field.
fn complete() -> Json {
    json_file("tests/fixtures/complete.json")
}

fn json_file(path: &str) -> Json {
    serde_json::from_str(&text(path)).unwrap()
}

fn errors(file: &Json) -> Vec<Problem> {
    reader::read(&Value::deserialize(file).unwrap()).into_iter().filter(Problem::is_error).collect()
}

#[test]
fn the_schema_is_a_schema() {
    jsonschema::meta::validate(&schema()).unwrap();
}

#[test]
fn schema_and_reader_agree() {
    let (schema, complete) = (schema(), complete());
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let mut file = complete.clone();
    let (mut compared, mut rejected, mut differences) = (0, 0, Vec::new());
    let (mut rules, mut tried) = (BTreeSet::new(), BTreeSet::new());
    walk("", &complete, &schema, &schema, &mut |at, value, keywords| {
        rules.extend(rules_at(at, keywords));
        for (what, new) in alternatives(value, keywords, &schema) {
            *file.pointer_mut(at).unwrap() = new;
            let problems = errors(&file);
            let refused: Vec<ValidationError> = validator.iter_errors(&file).collect();
            match (problems.first(), refused.first()) {
                (Some(problem), None) => differences.push(format!("{at} {what}: only the reader objects: {problem}")),
                (None, Some(error)) => differences.push(format!("{at} {what}: only the schema objects: {error}")),
                _ => {}
            }
            if let [error] = &refused[..] {
                tried.insert(rule_of(error));
            }
            compared += 1;
            rejected += usize::from(!problems.is_empty());
        }
        *file.pointer_mut(at).unwrap() = value.clone();
    });
    println!("{compared} mutations compared, {rejected} of them rejected");
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
    let untried: Vec<&String> = rules.difference(&tried).collect();
    assert!(untried.is_empty(), "no mutation is rejected by this rule alone: {untried:#?}");
}

/// Keywords that refuse nothing by themselves.
const SILENT: [&str; 10] =
    ["$schema", "$id", "$ref", "$defs", "title", "description", "examples", "default", "properties", "items"];

/// Everything in a schema that can refuse a value, named by place and keyword.
fn rules_at(at: &str, keywords: &Map<String, Json>) -> Vec<String> {
    let mut rules = Vec::new();
    for (keyword, value) in keywords.iter().filter(|(keyword, _)| !SILENT.contains(&keyword.as_str())) {
        match (keyword.as_str(), value) {
            ("additionalProperties", Json::Object(_)) => {}
            ("required", Json::Array(names)) => rules.extend(names.iter().map(|name| format!("{at} lacks {name}"))),
            _ => rules.push(format!("{at} {keyword}")),
        }
    }
    rules
}

/// The rule that an error is about, as [`rules_at`] names it.
fn rule_of(error: &ValidationError) -> String {
    let at = error.instance_path();
    match error.kind() {
        ValidationErrorKind::Required { property } => format!("{at} lacks {property}"),
        kind => format!("{at} {}", kind.keyword()),
    }
}

#[test]
fn complete_uses_every_field_and_the_reader_knows_the_same() {
    let (schema, complete) = (schema(), complete());
    Comparison::from_value(&Value::deserialize(&complete).unwrap()).unwrap();
    let names = |fields: &Json| fields.as_object().unwrap().keys().cloned().collect::<BTreeSet<String>>();
    walk("", &complete, &schema, &schema, &mut |at, value, keywords| {
        let Some(fields) = keywords.get("properties") else { return };
        assert_eq!(names(value), names(fields), "complete.json and the schema at \"{at}\"");
        let mut file = complete.clone();
        file.pointer_mut(at).unwrap()["?????"] = json!(1);
        let problems = errors(&file);
        let known = problems[0].mend.strip_prefix("remove it; known here are ").unwrap();
        let known: BTreeSet<String> = known.split(", ").map(str::to_owned).collect();
        assert_eq!(known, names(fields), "the reader and the schema at \"{at}\"");
    });
}

#[test]
fn every_field_is_explained() {
    assert_eq!(unexplained("", &schema()), Vec::<String>::new());
}

fn unexplained(at: &str, schema: &Json) -> Vec<String> {
    let holds_fields = at.ends_with("/properties") || at.ends_with("/$defs");
    let mut found = Vec::new();
    for (name, inner) in schema.as_object().into_iter().flatten() {
        let at = format!("{at}/{name}");
        if holds_fields && inner["description"].as_str().unwrap_or_default().trim().is_empty() {
            found.push(at.clone());
        }
        found.extend(unexplained(&at, inner));
    }
    found
}

fn ajv(files: &[String]) -> Output {
    Command::new("node").arg(path("tests/schema.mjs")).args(files).output().unwrap()
}

#[test]
fn another_validator_accepts_the_shipped_files() {
    let file = |name: &String| path(&format!("data/{name}.json")).display().to_string();
    let files: Vec<String> = shipped_names().iter().map(file).collect();
    assert!(files.len() >= 4);
    let output = ajv(&files);
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn another_validator_rejects_a_broken_file() {
    let mut file = complete();
    file["questions"][0]["answers"][1]["fit"]["bus"] = json!(5);
    let path = format!("{}/broken.json", env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(&path, file.to_string()).unwrap();
    let output = ajv(std::slice::from_ref(&path));
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said, format!("{path}: /questions/0/answers/1/fit/bus must be <= 4\n"));
}
