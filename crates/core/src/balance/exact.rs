//! The exact method: how often each vector of gaps occurs, one question after the other.
//!
//! The order of the questions does not matter to the gaps, and very different answer sets lead to the same
//! ones: the 12^100 sets of a quiz with two options lead to at most 2401.

use super::gaps::{Gaps, Step};
use super::tally::{QuestionTally, Tally};

/// The most that vectors of gaps times answers of the quiz may be: some ten seconds in a debug build. Two options
/// stay far below it, at 2401 gaps times 1200 answers.
const LIMIT: usize = 16_000_000;

/// How often each vector of gaps occurs; sorted, each once.
type States = Vec<(Gaps, f64)>;

/// A question's distinct steps, and how many of its answers make each.
type Steps = Vec<(Step, f64)>;

/// Counts every answer set; `None` where that is too much work.
pub fn count(questions: &[Vec<Step>], mut tally: Tally) -> Option<Tally> {
    if questions.is_empty() {
        return Some(tally);
    }
    let answers: usize = questions.iter().map(Vec::len).sum();
    let questions: Vec<Steps> = questions.iter().map(|steps| distinct(steps)).collect();
    let level = vec![(Gaps::level(tally.leads.len()), 1.0)];
    let mut states = level.clone();
    for steps in &questions {
        states = after(&states, steps);
        if states.len() * answers > LIMIT {
            return None;
        }
    }
    for (gaps, share) in states {
        tally.count(gaps.lead(), share);
    }
    each_left_out(&questions, level, &mut tally.questions);
    Some(tally)
}

fn distinct(steps: &[Step]) -> Steps {
    let mut distinct: Steps = steps.iter().map(|&step| (step, 1.0)).collect();
    distinct.sort_by_key(|&(step, _)| step);
    merge(&mut distinct);
    distinct
}

/// The states after one more question.
fn after(states: &States, steps: &Steps) -> States {
    let answers: f64 = steps.iter().map(|(_, count)| count).sum();
    let mut next = Vec::with_capacity(states.len() * steps.len());
    for &(step, count) in steps {
        next.extend(states.iter().map(|&(gaps, share)| (gaps.plus(step), share * count / answers)));
    }
    // A step keeps the order, so this is one sorted run per step, and the stable sort only merges them.
    next.sort_by_key(|&(gaps, _)| gaps);
    merge(&mut next);
    next
}

/// Adds up the shares of equal neighbours.
fn merge<T: PartialEq>(sorted: &mut Vec<(T, f64)>) {
    sorted.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        if same {
            kept.1 += later.1;
        }
        same
    });
}

/// Weighs each question against the states that all the others lead to. `states` holds the questions outside
/// of the slice. Splitting in halves adds a question once per level, not once for every other question.
fn each_left_out(questions: &[Steps], states: States, tallies: &mut [QuestionTally]) {
    if let ([steps], [tally]) = (questions, &mut *tallies) {
        return weigh(steps, &states, tally);
    }
    let (left, right) = questions.split_at(questions.len() / 2);
    let (left_tallies, right_tallies) = tallies.split_at_mut(left.len());
    let with = |others: &[Steps]| others.iter().fold(states.clone(), |states, steps| after(&states, steps));
    each_left_out(left, with(right), left_tallies);
    each_left_out(right, with(left), right_tallies);
}

/// Counts what one question does to the states that all the others lead to.
fn weigh(steps: &Steps, states: &States, tally: &mut QuestionTally) {
    let answers: f64 = steps.iter().map(|(_, count)| count).sum();
    // How many answers lead to each set of leaders.
    let mut outcomes: Vec<(u8, f64)> = Vec::with_capacity(steps.len());
    for &(gaps, share) in states {
        outcomes.clear();
        for &(step, count) in steps {
            let gaps = gaps.plus(step);
            tally.count_starred(gaps.plus(step).lead(), share * count / answers);
            let leaders = gaps.lead().leaders;
            match outcomes.iter_mut().find(|(other, _)| *other == leaders) {
                Some((_, sum)) => *sum += count,
                None => outcomes.push((leaders, count)),
            }
        }
        // Of all pairs of answers, those with different leaders. Whole numbers, so exactly 0 if there are none.
        let alike: f64 = outcomes.iter().map(|(_, count)| count * count).sum();
        tally.changes += share * (answers * answers - alike) / (answers * (answers - 1.0));
    }
}
