//! What would change the winner: the smallest sets of answer changes after which another option leads alone.

use super::answers::Answers;
use super::comparison::Comparison;
use super::scoring::{Ranking, weight};

/// Another answer to a question that is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub question: usize,
    pub answer: usize,
}

/// Changes that together make `winner` lead alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    pub winner: usize,
    pub changes: Vec<Change>,
}

/// More sets than anybody reads; the search stops there.
const MOST_SETS: usize = 500;

/// Every smallest set of changes after which one option leads alone that does not lead alone now.
/// Empty where no change of the answers given can do that.
pub fn flips(comparison: &Comparison, answers: &Answers, ranking: &Ranking) -> Vec<Flip> {
    let answered: Vec<(usize, usize)> = answers.answered().collect();
    let mut targets = Vec::new();
    for option in 0..comparison.options.len() {
        if option != ranking.places[0].option || ranking.gap() == 0 {
            let lead = vec![0; comparison.options.len()];
            let mut target = Target { comparison, answers, answered: &answered, option, lead, most: Vec::new() };
            target.measure(ranking);
            targets.push(target);
        }
    }
    for size in 1..=answered.len() {
        let mut found = Vec::new();
        for target in &mut targets {
            target.search(0, size, &mut Vec::new(), &mut found);
        }
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// The search for sets that bring one option to the top.
struct Target<'a> {
    comparison: &'a Comparison,
    answers: &'a Answers,
    /// Questions and their answers.
    answered: &'a [(usize, usize)],
    option: usize,
    /// Over each option in turn, in points.
    lead: Vec<i64>,
    /// The most that a number of changes can add to the lead over a rival, by [`Target::most`].
    most: Vec<i64>,
}

impl Target<'_> {
    /// Fills in the leads, and what changes can add to them: sums of the largest gains, question by question from
    /// the last, rival by rival, so an upper bound.
    fn measure(&mut self, ranking: &Ranking) {
        let (count, options) = (self.answered.len(), self.lead.len());
        self.most = vec![0; (count + 1) * (count + 1) * options];
        let mine = ranking.places.iter().find(|place| place.option == self.option).map_or(0, |place| place.points);
        for place in &ranking.places {
            let rival = place.option;
            self.lead[rival] = i64::from(mine) - i64::from(place.points);
            let mut largest = Vec::new();
            for from in (0..count).rev() {
                let gains = self.others(from).map(|answer| self.gain(from, answer, rival));
                let gain = gains.max().unwrap_or(0);
                largest.insert(largest.partition_point(|other| *other > gain), gain);
                let mut sum = 0;
                for (size, gain) in largest.iter().enumerate() {
                    sum += gain;
                    let at = self.most(from, size + 1, rival);
                    self.most[at] = sum;
                }
            }
        }
    }

    /// Where it is kept what `size` changes to questions from the `from`-th on can add at most.
    fn most(&self, from: usize, size: usize, rival: usize) -> usize {
        (from * (self.answered.len() + 1) + size) * self.lead.len() + rival
    }

    /// The other answers to an answered question.
    fn others(&self, at: usize) -> impl Iterator<Item = usize> + use<> {
        let (question, chosen) = self.answered[at];
        (0..self.comparison.questions[question].answers.len()).filter(move |&answer| answer != chosen)
    }

    /// What another answer would add to the lead over a rival.
    fn gain(&self, at: usize, answer: usize, rival: usize) -> i64 {
        let (question, chosen) = self.answered[at];
        let over = |answer: usize| {
            let fit = &self.comparison.questions[question].answers[answer].fit;
            i64::from(fit[self.option]) - i64::from(fit[rival])
        };
        i64::from(weight(self.comparison, self.answers, question)) * (over(answer) - over(chosen))
    }

    /// Leaves a branch as soon as even the best remaining changes could not beat every rival.
    fn search(&mut self, from: usize, size: usize, chosen: &mut Vec<Change>, found: &mut Vec<Flip>) {
        if found.len() >= MOST_SETS || self.answered.len() - from < size {
            return;
        }
        let hopeless = |rival: usize| self.lead[rival] + self.most[self.most(from, size, rival)] <= 0;
        if (0..self.lead.len()).any(|rival| rival != self.option && hopeless(rival)) {
            return;
        }
        if size == 0 {
            found.push(Flip { winner: self.option, changes: chosen.clone() });
            return;
        }
        for answer in self.others(from) {
            self.change(from, answer, 1);
            chosen.push(Change { question: self.answered[from].0, answer });
            self.search(from + 1, size - 1, chosen, found);
            chosen.pop();
            self.change(from, answer, -1);
        }
        self.search(from + 1, size, chosen, found);
    }

    /// Takes a change into the leads, or out of them.
    fn change(&mut self, at: usize, answer: usize, sign: i64) {
        for rival in 0..self.lead.len() {
            self.lead[rival] += sign * self.gain(at, answer, rival);
        }
    }
}
