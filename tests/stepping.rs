//! The rules of stepping, by the table that the script of the prerendered quiz is held to as well.

#![allow(clippy::unwrap_used, reason = "tests")]

use serde_json::{Value, json};
use tiebreak::stepping::{Direction, KeyAction, KeyTarget, key_action, step};

#[test]
fn the_shared_table_holds() {
    let text = std::fs::read_to_string("tests/fixtures/stepping.json").unwrap();
    let table: Value = serde_json::from_str(&text).unwrap();
    for case in table["steps"].as_array().unwrap() {
        let direction = if case["action"] == "next" { Direction::Next } else { Direction::Back };
        let number = |name: &str| usize::try_from(case[name].as_u64().unwrap()).unwrap();
        assert_eq!(step(number("position"), number("questions"), direction), number("expect"), "{case}");
    }
    for case in table["keys"].as_array().unwrap() {
        let modified = ["ctrl", "meta", "alt"].iter().any(|name| case[name] == true);
        let target = if case["target"] == "legend" { KeyTarget::Legend } else { KeyTarget::Other };
        let answers = usize::try_from(case["answers"].as_u64().unwrap()).unwrap();
        let found = match key_action(case["key"].as_str().unwrap(), modified, target, answers) {
            Some(KeyAction::Choose(answer)) => json!({ "choose": usize::from(answer) }),
            Some(KeyAction::Next) => json!("next"),
            None => Value::Null,
        };
        assert_eq!(found, case["expect"], "{case}");
    }
}
