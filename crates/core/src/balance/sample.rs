//! The sampled method, for quizzes that lead to too many different gaps to count. The sample is the same every time.

use super::gaps::{Gaps, Lead, Step};
use super::tally::Tally;

/// A power of 2, so that a sum of shares of one sample is exact.
pub const SAMPLES: u32 = 1 << 18;

/// Half of the widest 95 % confidence interval of a share, which is that of a share of one half.
pub fn half_width() -> f64 {
    1.96 * 0.5 / f64::from(SAMPLES).sqrt()
}

/// Counts a sample of the answer sets, and searches for the widest lead of each option, which may be too
/// rare to be in the sample.
pub fn count(questions: &[Vec<Step>], mut tally: Tally) -> Tally {
    if questions.is_empty() {
        return tally;
    }
    let options = tally.leads.len();
    let level = Gaps::level(options);
    let share = 1.0 / f64::from(SAMPLES);
    let mut numbers = Numbers(0);
    let mut chosen = vec![0; questions.len()];
    for _ in 0..SAMPLES {
        let mut gaps = level;
        for (choice, steps) in chosen.iter_mut().zip(questions) {
            *choice = numbers.below(steps.len());
            gaps = gaps.plus(steps[*choice]);
        }
        let lead = gaps.lead();
        tally.count(lead, share);
        for ((&choice, steps), question) in chosen.iter().zip(questions).zip(&mut tally.questions) {
            // As likely to be any answer but the chosen one.
            let other = (choice + 1 + numbers.below(steps.len() - 1)) % steps.len();
            let changed = gaps.minus(steps[choice]).plus(steps[other]).lead();
            if changed.leaders != lead.leaders {
                question.changes += share;
            }
            question.count_starred(gaps.plus(steps[choice]).lead(), share);
        }
    }
    for option in 0..options {
        tally.witness(climb(questions, option, options));
    }
    tally
}

/// Changes one answer at a time as long as the option gets further ahead: a wide lead, not certainly the widest.
fn climb(questions: &[Vec<Step>], option: usize, options: usize) -> Lead {
    let mut chosen: Vec<Step> = questions.iter().map(|steps| steps[0]).collect();
    let mut gaps = chosen.iter().fold(Gaps::level(options), |gaps, &step| gaps.plus(step));
    let mut climbing = true;
    while climbing {
        climbing = false;
        for (chosen, steps) in chosen.iter_mut().zip(questions) {
            for &step in steps {
                let changed = gaps.minus(*chosen).plus(step);
                if changed.ahead(option, options) > gaps.ahead(option, options) {
                    (*chosen, gaps, climbing) = (step, changed, true);
                }
            }
        }
    }
    gaps.lead()
}

/// Splitmix64: <https://prng.di.unimi.it/splitmix64.c>.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to `limit - 1`; for limits this small, uniform to within 1 in 300 million.
    fn below(&mut self, limit: usize) -> usize {
        (((self.next() >> 32) * limit as u64) >> 32) as usize
    }
}
