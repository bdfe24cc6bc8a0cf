//! Whether data is a comparison, and everything that is wrong with it.

pub mod checks;
mod format;
pub mod problem;
pub mod reader;
pub mod review;
pub(crate) mod spelling;
pub mod value;

pub use problem::Problem;
pub use spelling::is_id;
pub use value::Value;

/// Everything that keeps data from being shown as a comparison.
pub fn errors(file: &Value) -> Vec<Problem> {
    let mut problems = reader::read(file);
    problems.append(&mut checks::run(checks::CHECKS, file));
    problems
}

/// The ids of a list's items; empty where an item has none.
pub(crate) fn ids(list: &Value) -> impl Iterator<Item = &str> {
    list.items().iter().map(|item| item.get("id").text())
}

/// The keys of a map.
pub(crate) fn keys(map: &Value) -> impl Iterator<Item = &str> {
    map.entries().iter().map(|(key, _)| key.as_str())
}
