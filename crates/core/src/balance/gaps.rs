//! How far each option is ahead of the first one, all in one integer, so that an answer is one addition.

use typed_index_collections::TiSlice;

use crate::comparison::{Comparison, Question};
use crate::index::OptionIndex;

/// Bits for one option: a lead of 100 questions of weight 3, one of them starred, is at most 1212.
const LANE: usize = 16;

/// What every lane starts from. No lane falls to 0, so that none borrows from its neighbour or looks absent.
const LEVEL: u128 = 0x4000;

/// Where the options stand after some answers: a lane for each of at most 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gaps(u128);

/// What one answer adds to [`Gaps`]. Adding it keeps the order between two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step(u128);

/// Which options lead, and by how many points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lead {
    /// One bit for each option at the top.
    pub leaders: u8,
    /// Points between the first and the second place; 0 is a tie.
    pub gap: usize,
}

/// The steps of each question's answers.
pub fn steps(comparison: &Comparison) -> Vec<Vec<Step>> {
    let of_question = |question: &Question| {
        question.answers.iter().map(|answer| Step::of(&answer.fit, i128::from(question.weight))).collect()
    };
    comparison.questions.iter().map(of_question).collect()
}

impl Step {
    fn of(fit: &TiSlice<OptionIndex, u32>, weight: i128) -> Step {
        let first = fit[OptionIndex::default()];
        let lane = |(option, &points): (usize, &u32)| {
            let gap = weight * (i128::from(points) - i128::from(first));
            (gap as u128) << (LANE * option)
        };
        Step(fit.iter().enumerate().map(lane).fold(0, u128::wrapping_add))
    }
}

impl Gaps {
    /// Before any answer.
    pub fn level(options: usize) -> Gaps {
        Gaps((0..options).fold(0, |lanes, option| lanes | LEVEL << (LANE * option)))
    }

    #[must_use]
    pub fn plus(self, step: Step) -> Gaps {
        Gaps(self.0.wrapping_add(step.0))
    }

    #[must_use]
    pub fn minus(self, step: Step) -> Gaps {
        Gaps(self.0.wrapping_sub(step.0))
    }

    pub fn lead(self) -> Lead {
        let (mut best, mut second, mut leaders) = (0, 0, 0);
        let (mut lanes, mut option) = (self.0, 1);
        while lanes > 0 {
            let points = lanes as u16;
            if points > best {
                (second, best, leaders) = (best, points, option);
            } else if points == best {
                (second, leaders) = (best, leaders | option);
            } else if points > second {
                second = points;
            }
            lanes >>= LANE;
            option <<= 1;
        }
        Lead { leaders, gap: usize::from(best - second) }
    }

    /// How far an option is ahead of its strongest rival, then of all its rivals together.
    pub fn ahead(self, option: usize, options: usize) -> (i32, i32) {
        let points = |option: usize| i32::from((self.0 >> (LANE * option)) as u16);
        let leads = (0..options).filter(|&rival| rival != option).map(|rival| points(option) - points(rival));
        leads.fold((i32::MAX, 0), |(least, sum), lead| (least.min(lead), sum + lead))
    }
}

impl Lead {
    /// The only option at the top.
    pub fn alone(self) -> Option<OptionIndex> {
        self.leaders.is_power_of_two().then(|| OptionIndex::from(self.leaders.trailing_zeros() as usize))
    }
}
