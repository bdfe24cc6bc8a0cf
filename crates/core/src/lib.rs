//! The pure core of Tiebreak: validation, scoring, explanations and links. No clock, no randomness, no browser.

pub mod answers;
pub mod balance;
pub mod comparison;
pub mod deciders;
pub mod filter;
pub mod flips;
pub mod form;
pub mod index;
pub mod link;
pub mod profile;
pub mod query;
pub mod range;
pub mod reasons;
mod resolve;
pub mod result;
pub mod scoreboard;
pub mod scoring;
pub mod search;
pub mod settled;
pub mod side_by_side;
pub mod validate;
