//! What a snippet replaces on a page, and when nothing is replaced.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]
#![allow(clippy::unwrap_used, reason = "tests")]

use expect_test::{Expect, expect};
use tiebreak_cli::markers::fill;

const SNIPPET: &str = "<div>\n<p>new</p></div>\n";

#[track_caller]
fn check(page: &str, name: Option<&str>, expected: &Expect) {
    let shown = match fill(page, name, SNIPPET) {
        Ok(filled) => {
            assert_eq!(fill(&filled, name, SNIPPET).unwrap(), filled, "twice is as once");
            filled.replace('\r', "␍")
        }
        Err(fault) => fault.line().map(|line| format!("{line}: ")).unwrap_or_default() + &fault.to_string(),
    };
    expected.assert_eq(&shown);
}

#[test]
fn what_stands_between_the_markers_is_replaced() {
    check(
        "a\n<!-- tiebreak -->\nold\n<!-- /tiebreak -->\nb\n",
        None,
        &expect![[r#"
            a
            <!-- tiebreak -->
            <div>
            <p>new</p></div>

            <!-- /tiebreak -->
            b
        "#]],
    );
    check(
        "a <!--tiebreak--><!-- /tiebreak --> b",
        None,
        &expect![[r#"
            a <!--tiebreak-->
            <div>
            <p>new</p></div>

            <!-- /tiebreak --> b"#]],
    );
    check(
        "- a\r\n\t<!-- tiebreak --> old\r\n<!-- /tiebreak -->",
        None,
        &expect![[r#"
            - a␍
            	<!-- tiebreak -->␍
            	<div>␍
            	<p>new</p></div>␍
            ␍
            	<!-- /tiebreak -->"#]],
    );
}

#[test]
fn a_name_chooses_between_several() {
    let page =
        "<!-- tiebreak: top -->1<!-- /tiebreak: top -->\n<!-- tiebreak -->2<!-- /tiebreak -->\n<!-- an other -->";
    check(
        page,
        Some("top"),
        &expect![[r#"
        <!-- tiebreak: top -->
        <div>
        <p>new</p></div>

        <!-- /tiebreak: top -->
        <!-- tiebreak -->2<!-- /tiebreak -->
        <!-- an other -->"#]],
    );
    check(
        page,
        None,
        &expect![[r#"
        <!-- tiebreak: top -->1<!-- /tiebreak: top -->
        <!-- tiebreak -->
        <div>
        <p>new</p></div>

        <!-- /tiebreak -->
        <!-- an other -->"#]],
    );
    check(
        page,
        Some("end"),
        &expect![
            "there is no <!-- tiebreak: end -->; write <!-- tiebreak: end --> and <!-- /tiebreak --> where the quiz shall stand, or choose with --name: top"
        ],
    );
}

#[test]
fn nothing_is_replaced_where_a_marker_is_at_fault() {
    check(
        "no markers",
        None,
        &expect![
            "there is no <!-- tiebreak -->; write <!-- tiebreak --> and <!-- /tiebreak --> where the quiz shall stand"
        ],
    );
    check(
        "<!-- tiebreak --><!-- /tiebreak -->",
        Some("top"),
        &expect![
            "there is no <!-- tiebreak: top -->; write <!-- tiebreak: top --> and <!-- /tiebreak --> where the quiz shall stand, or leave out --name"
        ],
    );
    check(
        "<!-- tiebreak: a --><!-- /tiebreak -->",
        None,
        &expect![
            "there is no <!-- tiebreak -->; write <!-- tiebreak --> and <!-- /tiebreak --> where the quiz shall stand, or choose with --name: a"
        ],
    );
    check("\n<!-- tiebreak -->", None, &expect!["2: <!-- tiebreak --> has no end; write <!-- /tiebreak --> behind it"]);
    check(
        "\n<!-- tiebreak: a -->\n",
        None,
        &expect!["2: <!-- tiebreak: a --> has no end; write <!-- /tiebreak --> behind it"],
    );
    check(
        "\n\n<!-- /tiebreak -->\n<!-- tiebreak -->",
        None,
        &expect!["3: <!-- /tiebreak --> has no start; write <!-- tiebreak --> before it"],
    );
    check(
        "<!-- tiebreak -->\n<!-- tiebreak -->\n<!-- /tiebreak -->",
        None,
        &expect!["1: <!-- tiebreak --> has no end; write <!-- /tiebreak --> behind it"],
    );
    check(
        "<!-- tiebreak: a -->\n<!-- /tiebreak: b -->",
        Some("a"),
        &expect!["1: <!-- tiebreak: a --> has no end; write <!-- /tiebreak --> behind it"],
    );
    check(
        "<!-- tiebreak --><!-- /tiebreak -->\n<!-- tiebreak --><!-- /tiebreak -->",
        None,
        &expect!["2: <!-- tiebreak --> stands on line 1 already; give one a name, <!-- tiebreak: NAME -->, for --name"],
    );
    check(
        "<!-- tiebreak --><!-- /tiebreak -->\n<!-- /tiebreak -->",
        None,
        &expect!["2: <!-- /tiebreak --> has no start; write <!-- tiebreak --> before it"],
    );
    check(
        "<!-- tiebreak --><!-- /tiebreak --",
        None,
        &expect!["1: <!-- tiebreak --> has no end; write <!-- /tiebreak --> behind it"],
    );
}
