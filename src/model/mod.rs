//! The pure core: comparison, answers, scoring, explanation, link and session. Knows neither Yew nor a browser.

pub mod answers;
pub mod balance;
pub mod checks;
pub mod comparison;
pub mod cut;
pub mod decimal;
pub mod explain;
pub mod flips;
pub mod form;
pub mod format;
pub mod letters;
pub mod link;
pub mod problem;
pub mod query;
pub mod reader;
pub mod result;
pub mod review;
pub mod scoring;
pub mod session;
pub mod settled;
pub mod spelling;
pub mod table;
pub mod value;
pub mod versus;
