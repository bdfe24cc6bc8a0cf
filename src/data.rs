//! The files of `data/` that come with the widget and the command.

/// The built-in comparison, which a widget shows that names no other. As JSON.
pub const BUILT_IN: &str = include_str!("../data/python-vs-nodejs.json");

/// The JSON Schema of comparison files.
pub const SCHEMA: &str = include_str!("../data/comparison.schema.json");
