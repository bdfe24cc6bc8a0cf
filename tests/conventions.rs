//! The promise: folders point in one direction, files stay short, and the map names every module.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(path.to_str().unwrap(), ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found
}

/// The first line of each file that names something it must not know.
fn strangers(folder: &str, forbidden: &[&str]) -> Vec<String> {
    let names = |path: &Path| {
        let text = fs::read_to_string(path).unwrap();
        let line = text.lines().find(|line| forbidden.iter().any(|name| line.contains(name)));
        line.map(|line| format!("{}: {}", path.display(), line.trim()))
    };
    files(folder, "rs").iter().filter_map(|path| names(path)).collect()
}

const BROWSER: [&str; 5] = ["wasm_bindgen", "web_sys", "js_sys", "gloo", "crate::browser"];
const COMMAND: [&str; 4] = ["clap", "std::fs", "std::env", "crate::cli"];

#[test]
fn folders_point_one_way() {
    let none = Vec::<String>::new();
    let model: Vec<&str> = [&BROWSER[..], &COMMAND, &["yew", "crate::view", "std::time", "rand"]].concat();
    assert_eq!(strangers("src/model", &model), none);
    assert_eq!(strangers("src/view", &[&BROWSER[..], &COMMAND].concat()), none);
    assert_eq!(strangers("src/browser", &COMMAND), none);
    if Path::new("src/cli").exists() {
        assert_eq!(strangers("src/cli", &BROWSER), none);
    }
}

#[test]
fn a_stranger_is_found() {
    assert!(!strangers("src/browser", &BROWSER).is_empty());
}

#[test]
fn files_stay_under_300_lines() {
    let all = ["src", "tests", "scripts", "styles"].iter().flat_map(|folder| {
        ["rs", "js", "mjs", "sh", "css"].iter().flat_map(|ending| files(folder, ending)).collect::<Vec<_>>()
    });
    let lines = |path: &Path| fs::read_to_string(path).unwrap().lines().count();
    let long: Vec<_> = all.filter(|path| lines(path) > 300).collect();
    assert_eq!(long, Vec::<PathBuf>::new());
}

#[test]
fn the_map_names_every_module() {
    let map = fs::read_to_string("ARCHITECTURE.md").unwrap();
    assert!(map.lines().count() <= 60, "ARCHITECTURE.md has {} lines", map.lines().count());
    for path in files("src", "rs") {
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(["mod", "lib", "main"].contains(&name) || map.contains(name), "ARCHITECTURE.md does not name {name}");
    }
}

#[test]
fn modules_open_with_a_sentence() {
    for path in [files("src", "rs"), files("tests", "rs")].concat() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//! "), "{} does not say what it is", path.display());
    }
}
