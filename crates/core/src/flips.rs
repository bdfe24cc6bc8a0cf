//! What would change the winner: the smallest sets of answer changes after which another option leads alone.

use std::iter;

use typed_index_collections::TiVec;

use crate::answers::Answers;
use crate::comparison::Comparison;
use crate::index::{AnswerIndex, OptionIndex, QuestionIndex};
use crate::scoring::{Ranking, weight};

/// Another answer to a question that is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub question: QuestionIndex,
    pub answer: AnswerIndex,
}

/// Changes that together make `winner` lead alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    pub winner: OptionIndex,
    pub changes: Vec<Change>,
}

/// More sets than anybody reads; the search stops there.
const MAX_FLIPS: usize = 500;

/// Every smallest set of changes after which one option leads alone that does not lead alone now, at most 500.
/// Empty where no change of the given answers can do that.
pub fn flips(comparison: &Comparison, answers: &Answers, ranking: &Ranking) -> Vec<Flip> {
    let answered: Vec<_> = answers.answered().collect();
    let leader = (ranking.gap() > 0).then_some(ranking.places[0].option);
    let mut searches: Vec<Search> = comparison
        .options
        .keys()
        .filter(|option| Some(*option) != leader)
        .map(|option| Search::new(comparison, answers, &answered, ranking, option))
        .collect();
    for size in 1..=answered.len() {
        let mut found = Vec::new();
        for search in &mut searches {
            search.run(0, size, &mut Vec::new(), &mut found);
        }
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// The search for sets of changes that make one option lead alone.
struct Search<'a> {
    comparison: &'a Comparison,
    answers: &'a Answers,
    answered: &'a [(QuestionIndex, AnswerIndex)],
    option: OptionIndex,
    /// How far the option is ahead of each option, in points, after the changes made so far; of itself 0.
    lead: TiVec<OptionIndex, i64>,
    /// `bounds[rival][from][size]`: the most that `size` changes among `answered[from..]` can add to the lead over a
    /// rival.
    bounds: TiVec<OptionIndex, Vec<Vec<i64>>>,
}

impl<'a> Search<'a> {
    fn new(
        comparison: &'a Comparison,
        answers: &'a Answers,
        answered: &'a [(QuestionIndex, AnswerIndex)],
        ranking: &Ranking,
        option: OptionIndex,
    ) -> Search<'a> {
        let mut lead: TiVec<OptionIndex, i64> = comparison.options.iter().map(|_| 0).collect();
        for place in &ranking.places {
            lead[place.option] = -i64::from(place.points);
        }
        let own = -lead[option];
        lead.iter_mut().for_each(|lead| *lead += own);
        let mut search = Search { comparison, answers, answered, option, lead, bounds: TiVec::new() };
        search.bounds = search.lead.keys().map(|rival| search.bounds(rival)).collect();
        search
    }

    /// Sums of the largest gains of each question, growing question by question from the last.
    fn bounds(&self, rival: OptionIndex) -> Vec<Vec<i64>> {
        let mut largest = Vec::new();
        let mut bounds = vec![vec![0]];
        for from in (0..self.answered.len()).rev() {
            let gain = self.others(from).map(|answer| self.gain(from, answer, rival)).max().unwrap_or(0);
            largest.insert(largest.partition_point(|other| *other > gain), gain);
            let sums = largest.iter().scan(0, |sum, gain| {
                *sum += gain;
                Some(*sum)
            });
            bounds.push(iter::once(0).chain(sums).collect());
        }
        bounds.reverse();
        bounds
    }

    /// The other answers to an answered question.
    fn others(&self, at: usize) -> impl Iterator<Item = AnswerIndex> + use<> {
        let (question, chosen) = self.answered[at];
        self.comparison.questions[question].answers.keys().filter(move |answer| *answer != chosen)
    }

    /// What another answer would add to the lead over a rival.
    fn gain(&self, at: usize, answer: AnswerIndex, rival: OptionIndex) -> i64 {
        let (question, chosen) = self.answered[at];
        let lead = |answer: AnswerIndex| {
            let fit = &self.comparison.questions[question].answers[answer].fit;
            i64::from(fit[self.option]) - i64::from(fit[rival])
        };
        i64::from(weight(self.comparison, self.answers, question)) * (lead(answer) - lead(chosen))
    }

    /// Tries every set of `size` changes among `answered[from..]`, depth first. Skips a branch as soon as even the
    /// best remaining changes could not beat every rival.
    fn run(&mut self, from: usize, size: usize, changes: &mut Vec<Change>, found: &mut Vec<Flip>) {
        if found.len() >= MAX_FLIPS || self.answered.len() - from < size {
            return;
        }
        let hopeless = |rival: OptionIndex| self.lead[rival] + self.bounds[rival][from][size] <= 0;
        if self.lead.keys().any(|rival| rival != self.option && hopeless(rival)) {
            return;
        }
        if size == 0 {
            found.push(Flip { winner: self.option, changes: changes.clone() });
            return;
        }
        for answer in self.others(from) {
            self.change(from, answer, 1);
            changes.push(Change { question: self.answered[from].0, answer });
            self.run(from + 1, size - 1, changes, found);
            changes.pop();
            self.change(from, answer, -1);
        }
        self.run(from + 1, size, changes, found);
    }

    /// Adds what a change does to the leads (`sign` 1), or takes it back (-1).
    fn change(&mut self, at: usize, answer: AnswerIndex, sign: i64) {
        for rival in self.lead.keys() {
            let gain = self.gain(at, answer, rival);
            self.lead[rival] += sign * gain;
        }
    }
}
