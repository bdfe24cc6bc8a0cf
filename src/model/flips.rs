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
    let targets: Vec<Target> = (0..comparison.options.len())
        .filter(|&option| ranking.places[0].option != option || ranking.gap() == 0)
        .map(|option| Target::new(comparison, answers, ranking, option))
        .collect();
    for size in 1..=answers.answered().count() {
        let mut found = Vec::new();
        for target in &targets {
            target.search(0, size, &target.lead, &mut Vec::new(), &mut found);
        }
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// The search for sets that bring one option to the top. Leads are over each option in turn, in points.
struct Target {
    option: usize,
    lead: Vec<i64>,
    /// For each answered question: its changes, and what each adds to the leads.
    moves: Vec<Vec<(Change, Vec<i64>)>>,
    /// `most[q][size][rival]`: the most that `size` changes to questions from the q-th on can add.
    most: Vec<Vec<Vec<i64>>>,
}

impl Target {
    fn new(comparison: &Comparison, answers: &Answers, ranking: &Ranking, option: usize) -> Target {
        let mut points = vec![0; comparison.options.len()];
        for place in &ranking.places {
            points[place.option] = i64::from(place.points);
        }
        let lead = points.iter().map(|rival| points[option] - rival).collect();
        let moves: Vec<Vec<(Change, Vec<i64>)>> = answers
            .answered()
            .map(|(question, chosen)| {
                let weight = i64::from(weight(comparison, answers, question));
                let all = &comparison.questions[question].answers;
                let gain = |answer: usize, rival: usize| {
                    let over = |fit: &[u32]| i64::from(fit[option]) - i64::from(fit[rival]);
                    weight * (over(&all[answer].fit) - over(&all[chosen].fit))
                };
                let others = (0..all.len()).filter(|&answer| answer != chosen);
                others
                    .map(|answer| {
                        let gains = (0..points.len()).map(|rival| gain(answer, rival)).collect();
                        (Change { question, answer }, gains)
                    })
                    .collect()
            })
            .collect();
        let most = most_by_size(&moves, points.len());
        Target { option, lead, moves, most }
    }

    /// Leaves a branch as soon as even the best remaining changes could not beat every rival.
    fn search(&self, from: usize, size: usize, lead: &[i64], chosen: &mut Vec<Change>, found: &mut Vec<Flip>) {
        if found.len() >= MOST_SETS || self.moves.len() - from < size {
            return;
        }
        let rivals = || (0..lead.len()).filter(|&rival| rival != self.option);
        if rivals().any(|rival| lead[rival] + self.most[from][size][rival] <= 0) {
            return;
        }
        if size == 0 {
            found.push(Flip { winner: self.option, changes: chosen.clone() });
            return;
        }
        for (change, gains) in &self.moves[from] {
            let moved: Vec<i64> = lead.iter().zip(gains).map(|(lead, gain)| lead + gain).collect();
            chosen.push(*change);
            self.search(from + 1, size - 1, &moved, chosen, found);
            chosen.pop();
        }
        self.search(from + 1, size, lead, chosen, found);
    }
}

/// Sums of the largest gains, question by question from the last: rival by rival, so an upper bound.
fn most_by_size(moves: &[Vec<(Change, Vec<i64>)>], options: usize) -> Vec<Vec<Vec<i64>>> {
    let mut best: Vec<Vec<i64>> = vec![Vec::new(); options];
    let mut most = vec![vec![vec![0; options]]];
    for changes in moves.iter().rev() {
        for (rival, largest) in best.iter_mut().enumerate() {
            largest.extend(changes.iter().map(|(_, gains)| gains[rival]).max());
            largest.sort_unstable_by(|a, b| b.cmp(a));
        }
        let sums = |size: usize| best.iter().map(|largest| largest[..size].iter().sum()).collect();
        most.push((0..=best[0].len()).map(sums).collect());
    }
    most.reverse();
    most
}
