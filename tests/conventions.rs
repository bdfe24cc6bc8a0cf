//! Modules depend in one direction, files stay short, and the map names every module.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// All files below `folder` with one of the endings; tools' own folders are left out.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() && !["node_modules", "target", "dist"].contains(&name) {
            found.extend(files(path.to_str().unwrap(), endings));
        } else if path.extension().is_some_and(|ending| endings.iter().any(|other| ending == *other)) {
            found.push(path);
        }
    }
    found
}

/// The first line of each file that names something it must not know.
fn violations(paths: Vec<PathBuf>, forbidden: &[&str]) -> Vec<String> {
    let names = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        let line = text.lines().find(|line| forbidden.iter().any(|name| line.contains(name)))?;
        Some(format!("{}: {}", path.display(), line.trim()))
    };
    paths.iter().filter_map(names).collect()
}

const BROWSER: [&str; 4] = ["wasm_bindgen", "js_sys", "gloo::", "crate::web"];
const FILES: [&str; 3] = ["clap::", "std::fs", "std::env"];

/// What the crates do not already enforce: state knows no components, and neither knows the browser.
#[test]
fn dependencies_point_one_way() {
    let none = Vec::<String>::new();
    let state = [vec!["src/state.rs".into(), "src/store.rs".into()], files("src/state", &["rs"])].concat();
    assert_eq!(violations(state, &[&BROWSER[..], &FILES, &["web_sys", "crate::components"]].concat()), none);
    assert_eq!(violations(files("src/components", &["rs"]), &[&BROWSER[..], &FILES].concat()), none);
    assert_eq!(violations(files("src/web", &["rs"]), &FILES), none);
    assert_eq!(violations(files("crates/core/src", &["rs"]), &["std::time", "std::fs", "rand::"]), none);
}

#[test]
fn a_violation_is_found() {
    assert!(!violations(files("src/web", &["rs"]), &BROWSER).is_empty());
}

#[test]
fn files_stay_under_300_lines() {
    let folders = ["src", "crates", "packages", "tests", "scripts", "styles", "bench"];
    let all = folders.iter().flat_map(|folder| files(folder, &["rs", "ts", "mjs", "sh", "css"]));
    let long = all.filter(|path| fs::read_to_string(path).unwrap().lines().count() > 300);
    assert_eq!(long.collect::<Vec<_>>(), Vec::<PathBuf>::new());
}

#[test]
fn the_map_names_every_module() {
    let map = fs::read_to_string("ARCHITECTURE.md").unwrap();
    let folders = ["src", "crates/core/src", "crates/cli/src", "packages/tiebreak/src"];
    for path in folders.iter().flat_map(|folder| files(folder, &["rs", "ts"])) {
        let name = Path::new(path.file_name().unwrap()).with_extension("");
        let name = name.to_str().unwrap().trim_end_matches(".d");
        assert!(["mod", "lib", "main"].contains(&name) || map.contains(name), "ARCHITECTURE.md does not name {name}");
    }
}

/// The values of `part`, as the snapshots of whole screens have them.
#[test]
fn readme_names_the_parts() {
    let mut drawn = BTreeSet::new();
    for path in files("tests/view", &["html"]) {
        let html = fs::read_to_string(path).unwrap();
        let lists = html.split("part=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        drawn.extend(lists.flat_map(str::split_whitespace).map(str::to_owned));
    }
    let readme = fs::read_to_string("README.md").unwrap();
    let (_, section) = readme.split_once("### Parts").unwrap();
    let rows = section.split("\n### ").next().unwrap().lines().filter(|line| line.starts_with("| `"));
    let cells = rows.map(|row| row.split('|').nth(1).unwrap());
    let named: BTreeSet<_> = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(str::to_owned).collect();
    assert_eq!(drawn, named);
}

#[test]
fn modules_open_with_a_sentence() {
    for path in ["src", "crates", "tests"].iter().flat_map(|folder| files(folder, &["rs"])) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//! "), "{} does not say what it is", path.display());
    }
}
