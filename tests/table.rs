//! The promise: the table shows the rows a reader asked for, in the order they asked for.

mod support;

use expect_test::{Expect, expect};
use support::{answers, fixture};
use tiebreak::model::letters::{folded, lower, upper};
use tiebreak::model::table::{Filter, rows};

#[track_caller]
fn check(filter: &Filter, expected: &Expect) {
    let comparison = fixture("tea-or-coffee");
    let rows = rows(&comparison, &answers(&comparison, "time_lots sleep_well*"), filter);
    let ids: Vec<&str> = rows.iter().map(|&row| comparison.criteria[row].id.as_str()).collect();
    expected.assert_eq(&ids.join(" "));
}

#[test]
fn filters() {
    check(&Filter::default(), &expect!["caffeine ritual price"]);
    check(&Filter { differences: true, ..Filter::default() }, &expect!["caffeine ritual"]);
    check(&Filter { mine_first: true, ..Filter::default() }, &expect!["caffeine ritual price"]);
    check(&Filter { search: "GONGFU".into(), ..Filter::default() }, &expect!["ritual"]);
    check(&Filter { search: " effect  awake ".into(), ..Filter::default() }, &expect!["caffeine"]);
    check(&Filter { search: "no such thing".into(), ..Filter::default() }, &expect![""]);
}

#[test]
fn letters_change_case_as_the_standard_library_says() {
    let alphabets = [0..=0x52f, 0x531..=0x587, 0x1c90..=0x1cbf, 0x1e00..=0x1eff];
    for letter in alphabets.into_iter().flatten().filter_map(char::from_u32) {
        let mut small = letter.to_lowercase();
        if small.len() == 1 {
            assert_eq!(lower(letter), small.next().unwrap_or(letter));
        }
        let capital = upper(letter);
        assert!(capital == letter || capital.to_lowercase().eq([letter]), "{letter} is no small {capital}");
    }
    for (small, capital) in ["aA", "zZ", "äÄ", "éÉ", "ÿŸ", "żŻ", "ơƠ", "ếẾ", "əƏ", "ωΩ", "άΆ", "яЯ", "їЇ", "ћЋ", "աԱ"]
        .iter()
        .filter_map(|pair| pair.chars().next().zip(pair.chars().last()))
    {
        assert_eq!(upper(small), capital);
    }
}

#[test]
fn search_is_blind_to_case_in_every_language() {
    for (text, search) in
        [("Ärger mit Öl", "ÄRGER"), ("ÉCOLE", "école"), ("ЁЖИК", "ёжик"), ("ΟΔΟΣ", "οδος"), ("İZMİR", "izmir")]
    {
        assert_eq!(folded(search), folded(text)[..folded(search).len()]);
    }
    assert_ne!(folded("Öl"), folded("Ol"));
}
