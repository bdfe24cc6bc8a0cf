//! What both methods count: how often each option leads, by how much, and what each question does to that.

use typed_index_collections::{TiVec, ti_vec};

use super::gaps::Lead;
use crate::index::OptionIndex;

/// Shares of all answer sets. Each is a sum of positive parts, so that 0 means "did not occur".
#[derive(Debug)]
pub struct Tally {
    /// For each option and each gap in points: how often the option leads alone by that gap.
    pub leads: TiVec<OptionIndex, Vec<f64>>,
    pub ties: f64,
    /// The widest gap by which each option was found to lead alone; 0: it never does.
    pub widest: TiVec<OptionIndex, usize>,
    /// In the order of the comparison.
    pub questions: Vec<QuestionTally>,
}

#[derive(Clone, Debug)]
pub struct QuestionTally {
    /// How often another answer changes who leads.
    pub changes: f64,
    /// With this question starred: how often each option leads alone.
    pub starred: TiVec<OptionIndex, f64>,
}

impl Tally {
    /// Nothing counted; `maximum` is the widest gap there can be.
    pub fn new(options: usize, questions: usize, maximum: usize) -> Tally {
        Tally {
            leads: ti_vec![vec![0.0; maximum + 1]; options],
            ties: 0.0,
            widest: ti_vec![0; options],
            questions: vec![QuestionTally { changes: 0.0, starred: ti_vec![0.0; options] }; questions],
        }
    }

    pub fn count(&mut self, lead: Lead, share: f64) {
        self.witness(lead);
        match lead.alone() {
            Some(option) => self.leads[option][lead.gap] += share,
            None => self.ties += share,
        }
    }

    /// Notes that a lead occurs, but not how often.
    pub fn witness(&mut self, lead: Lead) {
        if let Some(option) = lead.alone() {
            self.widest[option] = self.widest[option].max(lead.gap);
        }
    }
}

impl QuestionTally {
    pub fn count_starred(&mut self, lead: Lead, share: f64) {
        if let Some(option) = lead.alone() {
            self.starred[option] += share;
        }
    }
}
