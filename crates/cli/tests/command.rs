//! The command itself: what it prints where, and its exit status.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../../../tests/support/mod.rs"]
mod support;

use std::process::Command;

use expect_test::{Expect, expect};
use support::path;

/// Runs the command in `tests/fixtures` and shows its exit status and the start of what it prints.
#[track_caller]
fn check(arguments: &str, expected: &Expect) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tiebreak"));
    let output = command.args(arguments.split(' ')).current_dir(path("tests/fixtures")).output().unwrap();
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
        out: "<tie-break src=\"tea.json\" view=\"quiz\" lang=\"de\"><template shadowrootmode=\"open\">"
        err: ""
    "#]],
    );
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
