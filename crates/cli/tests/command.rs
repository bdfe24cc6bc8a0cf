//! The command itself: what it prints where, and its exit status.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]
#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use std::io::Write;
use std::process::{Command, Output, Stdio};

use expect_test::{Expect, expect};
use serde_json::Value;
use support::{path, text};

/// Runs the command in `tests/fixtures`, with what it finds on standard input.
fn run_with(arguments: &str, input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tiebreak"));
    command.args(arguments.split(' ')).current_dir(path("tests/fixtures"));
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

/// Runs the command in `tests/fixtures` and shows its exit status and the start of what it prints.
#[track_caller]
fn check(arguments: &str, expected: &Expect) {
    let output = run_with(arguments, "");
    let first = |bytes: &[u8]| String::from_utf8_lossy(bytes).lines().next().unwrap_or_default().to_owned();
    let (out, err) = (first(&output.stdout), first(&output.stderr));
    let shown = format!("exit {}\nout: {out:?}\nerr: {err:?}\n", output.status.code().unwrap());
    expected.assert_eq(&shown);
}

#[test]
fn checking_files() {
    check(
        "check complete.json",
        &expect![[r#"
        exit 0
        out: "files: 1, errors: 0, warnings: 1"
        err: "complete.json:22: questions[0].answers[1]: the answer favors an option without a reason; add \"because\": one sentence, shown with the result (warning)"
    "#]],
    );
    check(
        "check tea-or-coffee.json three-pets.json",
        &expect![[r#"
        exit 0
        out: "files: 2, errors: 0, warnings: 11"
        err: "tea-or-coffee.json:12: criteria[1]: no source is cited; add \"sources\" with at least one (warning)"
    "#]],
    );
    check(
        "check broken/ids-are-unique.json",
        &expect![[r#"
        exit 1
        out: "files: 1, errors: 2, warnings: 0"
        err: "broken/ids-are-unique.json:46: criteria[1].id: the id \"view\" is taken already; choose another"
    "#]],
    );
    check(
        "check --json three-pets.json",
        &expect![[r#"
        exit 0
        out: "["
        err: ""
    "#]],
    );
}

#[test]
fn other_commands() {
    check(
        "analyze three-pets.json",
        &expect![[r#"
        exit 0
        out: "Cat, dog or fish? (three-pets, revision 1)"
        err: ""
    "#]],
    );
    check(
        "analyze broken/ids-are-unique.json",
        &expect![[r#"
        exit 1
        out: ""
        err: "broken/ids-are-unique.json:46: criteria[1].id: the id \"view\" is taken already; choose another"
    "#]],
    );
    check(
        "schema",
        &expect![[r#"
        exit 0
        out: "{"
        err: ""
    "#]],
    );
    check(
        "prerender tea-or-coffee.json --src tea.json --lang de --view quiz",
        &expect![[r#"
            exit 0
            out: "<div><tie-break src=\"tea.json\" view=\"quiz\" lang=\"de\"><template shadowrootmode=\"open\">"
            err: ""
        "#]],
    );
}

/// Only what differs from it needs an address, whatever its name and its spaces are.
#[test]
fn the_built_in_comparison_needs_no_address() {
    check(
        "prerender ../../data/python-vs-nodejs.json",
        &expect![[r#"
        exit 0
        out: "<div><tie-break><template shadowrootmode=\"open\">"
        err: ""
    "#]],
    );
    let same = Value::to_string(&serde_json::from_str(&text("data/python-vs-nodejs.json")).unwrap());
    let other = same.replacen("\"revision\":", "\"revision\":1", 1);
    let status = |text: &str| run_with("prerender -", text).status.code();
    assert_eq!((status(&same), status(&other)), (Some(0), Some(2)));
}

#[test]
fn standard_input() {
    let said = |line: &str, input: &str| {
        let output = run_with(line, input);
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    };
    expect![[r#"
        files: 1, errors: 1, warnings: 0
        <stdin>:1: the file: not JSON: EOF while parsing an object; mend it here or just before: a comma, a quote or a bracket is often the cause
    "#]].assert_eq(&said("check -", "{"));
    expect![[r#"
        <stdin>: without --src a page shows the built-in comparison, which is another one; say where the page finds this one, for example: tiebreak prerender - --src /three-pets.json
    "#]].assert_eq(&said("prerender -", &text("tests/fixtures/three-pets.json")));
}

#[test]
fn languages_without_words() {
    check(
        "prerender three-pets.json --src pets.json --lang fr",
        &expect![[r#"
        exit 0
        out: "<div><tie-break src=\"pets.json\" lang=\"fr\"><template shadowrootmode=\"open\">"
        err: "--lang fr: there are no words in this language, so the widget's own are English; choose one of en, de (warning)"
    "#]],
    );
    check(
        "prerender three-pets.json --src pets.json --lang DE-at",
        &expect![[r#"
        exit 0
        out: "<div><tie-break src=\"pets.json\" lang=\"DE-at\"><template shadowrootmode=\"open\">"
        err: ""
    "#]],
    );
    check(
        "prerender three-pets.json --src pets.json --lang=",
        &expect![[r#"
        exit 2
        out: ""
        err: "error: a value is required for '--lang <TAG>' but none was supplied"
    "#]],
    );
}

#[test]
fn a_page_gets_the_snippet() {
    let page = std::env::temp_dir().join(format!("tiebreak-{}.html", std::process::id()));
    std::fs::write(&page, "<h1>A</h1>\n<!-- tiebreak -->\n<!-- /tiebreak -->\n<p>B</p>\n").unwrap();
    let line = format!("prerender three-pets.json --src pets.json --into {}", page.display());
    let printed = || String::from_utf8(run_with(&line, "").stdout).unwrap().replace(page.to_str().unwrap(), "PAGE");
    expect![[r#"
        PAGE: written
        PAGE: unchanged
    "#]]
    .assert_eq(&[printed(), printed()].concat());
    let snippet = String::from_utf8(run_with("prerender three-pets.json --src pets.json", "").stdout).unwrap();
    let filled = format!("<h1>A</h1>\n<!-- tiebreak -->\n{snippet}\n<!-- /tiebreak -->\n<p>B</p>\n");
    assert_eq!(std::fs::read_to_string(&page).unwrap(), filled);
    std::fs::remove_file(page).unwrap();
}

#[test]
fn wrong_use() {
    check(
        "check no-such-file.json",
        &expect![[r#"
        exit 2
        out: ""
        err: "no-such-file.json: it cannot be read: No such file or directory (os error 2); name a comparison file"
    "#]],
    );
    check(
        "prerender tea-or-coffee.json",
        &expect![[r#"
        exit 2
        out: ""
        err: "tea-or-coffee.json: without --src a page shows the built-in comparison, which is another one; say where the page finds this one, for example: tiebreak prerender tea-or-coffee.json --src /tea-or-coffee.json"
    "#]],
    );
    check(
        "prerender tea-or-coffee.json --src tea.json --into no-such-page.html",
        &expect![[r#"
        exit 2
        out: ""
        err: "no-such-page.html: it cannot be read: No such file or directory (os error 2); name a page with the markers <!-- tiebreak --> and <!-- /tiebreak -->"
    "#]],
    );
    check(
        "prerender tea-or-coffee.json --src tea.json --into tea-or-coffee.json",
        &expect![[r#"
        exit 2
        out: ""
        err: "tea-or-coffee.json: there is no <!-- tiebreak -->; write <!-- tiebreak --> and <!-- /tiebreak --> where the quiz shall stand"
    "#]],
    );
    check(
        "prerender tea-or-coffee.json --src tea.json --into a.html -o b.html",
        &expect![[r#"
        exit 2
        out: ""
        err: "error: the argument '--into <PAGE>' cannot be used with '--output <FILE>'"
    "#]],
    );
    check(
        "prerender tea-or-coffee.json --src tea.json -o b.html --name top",
        &expect![[r#"
        exit 2
        out: ""
        err: "error: the argument '--output <FILE>' cannot be used with '--name <NAME>'"
    "#]],
    );
    check(
        "prerender tea-or-coffee.json --src tea.json --name top",
        &expect![[r#"
        exit 2
        out: ""
        err: "error: the following required arguments were not provided:"
    "#]],
    );
    check(
        "prerender tea-or-coffee.json --src tea.json -o no-such-folder/a.html",
        &expect![[r#"
        exit 2
        out: ""
        err: "no-such-folder/a.html: it cannot be written: No such file or directory (os error 2); name a file that can be"
    "#]],
    );
    check(
        "prerender no-such-file.json",
        &expect![[r#"
        exit 2
        out: ""
        err: "no-such-file.json: it cannot be read: No such file or directory (os error 2); name a comparison file"
    "#]],
    );
    check(
        "check",
        &expect![[r#"
        exit 2
        out: ""
        err: "error: the following required arguments were not provided:"
    "#]],
    );
    check(
        "frobnicate",
        &expect![[r#"
        exit 2
        out: ""
        err: "error: unrecognized subcommand 'frobnicate'"
    "#]],
    );
}
