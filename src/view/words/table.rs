//! Makes a language's words of a list of texts, once for all widgets.

use std::cell::RefCell;

use super::Words;
use super::empty::EMPTY;
use crate::model::value::Value;

thread_local! {
    static KNOWN: RefCell<Vec<&'static Words>> = const { RefCell::new(Vec::new()) };
}

/// The words in a list of all texts, in the order of [`Words`], the language first; a text that is not there is empty.
///
/// They are leaked, so that every view can hold them as it would a constant: there are no more of them than languages.
pub fn listed(list: &Value) -> &'static Words {
    let mut texts = list.items().iter().map(Value::text);
    let lang = list.items().first().map_or("", Value::text);
    let known = KNOWN.with_borrow(|known| known.iter().copied().find(|words| words.lang == lang));
    known.unwrap_or_else(|| {
        let mut words = Box::new(EMPTY);
        fill_in(&mut words, |_, place| *place = texts.next().unwrap_or_default().to_owned().leak());
        let words: &Words = Box::leak(words);
        KNOWN.with_borrow_mut(|known| known.push(words));
        words
    })
}

/// Calls `fill` for each text's name and place, in the order of [`Words`]. Written out as calls on places: returned
/// texts, taken from an array or one by one, are three to five times the code.
#[allow(clippy::too_many_lines, reason = "a line for each text")]
pub(super) fn fill_in(words: &mut Words, mut fill: impl FnMut(&'static str, &mut &'static str)) {
    fill("lang", &mut words.lang);
    for month in &mut words.months {
        fill("months", month);
    }
    fill("quiz", &mut words.quiz);
    fill("compare", &mut words.compare);
    fill("views", &mut words.views);
    fill("as_of", &mut words.as_of);
    fill("question_of", &mut words.question_of);
    fill("star", &mut words.star);
    fill("star_help", &mut words.star_help);
    fill("back", &mut words.back);
    fill("next", &mut words.next);
    fill("finish", &mut words.finish);
    fill("skip", &mut words.skip);
    fill("so_far", &mut words.so_far);
    fill("no_questions", &mut words.no_questions);
    fill("clear", &mut words.clear);
    fill("strong", &mut words.strong);
    fill("close", &mut words.close);
    fill("tie", &mut words.tie);
    fill("clear_note", &mut words.clear_note);
    fill("strong_note", &mut words.strong_note);
    fill("close_note", &mut words.close_note);
    fill("tie_note", &mut words.tie_note);
    fill("and", &mut words.and);
    fill("or", &mut words.or);
    fill("all_skipped", &mut words.all_skipped);
    fill("all_skipped_note", &mut words.all_skipped_note);
    fill("lean", &mut words.lean);
    fill("lean_even", &mut words.lean_even);
    fill("ranking", &mut words.ranking);
    fill("answered_of", &mut words.answered_of);
    fill("skipped", &mut words.skipped);
    fill("starred", &mut words.starred);
    fill("open", &mut words.open);
    fill("why", &mut words.why);
    fill("no_reasons", &mut words.no_reasons);
    fill("speaks_for", &mut words.speaks_for);
    fill("speaks_over", &mut words.speaks_over);
    fill("why_pair", &mut words.why_pair);
    fill("rows", &mut words.rows);
    fill("change", &mut words.change);
    fill("all_reasons", &mut words.all_reasons);
    fill("flips", &mut words.flips);
    fill("flips_none", &mut words.flips_none);
    fill("flips_many", &mut words.flips_many);
    fill("quote", &mut words.quote);
    fill("flip", &mut words.flip);
    fill("flips_more", &mut words.flips_more);
    fill("share", &mut words.share);
    fill("share_help", &mut words.share_help);
    fill("copy", &mut words.copy);
    fill("copied", &mut words.copied);
    fill("copy_by_hand", &mut words.copy_by_hand);
    fill("link", &mut words.link);
    fill("review", &mut words.review);
    fill("restart", &mut words.restart);
    fill("link_damaged", &mut words.link_damaged);
    fill("link_newer", &mut words.link_newer);
    fill("link_other", &mut words.link_other);
    fill("link_nothing_left", &mut words.link_nothing_left);
    fill("dismiss", &mut words.dismiss);
    fill("search", &mut words.search);
    fill("differences", &mut words.differences);
    fill("my_order", &mut words.my_order);
    fill("shown", &mut words.shown);
    fill("show_options", &mut words.show_options);
    fill("nothing_found", &mut words.nothing_found);
    fill("no_criteria", &mut words.no_criteria);
    fill("criterion", &mut words.criterion);
    fill("details", &mut words.details);
    fill("advantage", &mut words.advantage);
    fill("no_advantage", &mut words.no_advantage);
    fill("sources", &mut words.sources);
    fill("read_on", &mut words.read_on);
    fill("users", &mut words.users);
    fill("pros", &mut words.pros);
    fill("cons", &mut words.cons);
    fill("choose_when", &mut words.choose_when);
    fill("failed", &mut words.failed);
    fill("failed_note", &mut words.failed_note);
    fill("failed_problems", &mut words.failed_problems);
    fill("failed_more", &mut words.failed_more);
    fill("short_clear", &mut words.short_clear);
    fill("short_strong", &mut words.short_strong);
    fill("short_close", &mut words.short_close);
    fill("short_tie", &mut words.short_tie);
    fill("settled", &mut words.settled);
    fill("account", &mut words.account);
    fill("account_note", &mut words.account_note);
    fill("account_question", &mut words.account_question);
    fill("account_weight", &mut words.account_weight);
    fill("account_sum", &mut words.account_sum);
    fill("try_one", &mut words.try_one);
    fill("try_all", &mut words.try_all);
    fill("tried", &mut words.tried);
    fill("undo", &mut words.undo);
    fill("your_answers", &mut words.your_answers);
    fill("versus", &mut words.versus);
    fill("versus_invite", &mut words.versus_invite);
    fill("versus_start", &mut words.versus_start);
    fill("versus_paste", &mut words.versus_paste);
    fill("versus_field", &mut words.versus_field);
    fill("versus_show", &mut words.versus_show);
    fill("versus_bad", &mut words.versus_bad);
    fill("versus_agreed", &mut words.versus_agreed);
    fill("versus_theirs", &mut words.versus_theirs);
    fill("versus_mine", &mut words.versus_mine);
    fill("versus_their_result", &mut words.versus_their_result);
    fill("versus_my_result", &mut words.versus_my_result);
    fill("versus_none", &mut words.versus_none);
    fill("versus_running", &mut words.versus_running);
    fill("versus_end", &mut words.versus_end);
    fill("was_skipped", &mut words.was_skipped);
    fill("was_open", &mut words.was_open);
    fill("link_changed", &mut words.link_changed);
    fill("resume", &mut words.resume);
    fill("resume_go", &mut words.resume_go);
    fill("resume_not", &mut words.resume_not);
    fill("picture", &mut words.picture);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_is_filled_in_by_its_name_and_in_order() {
        let mut words = EMPTY;
        let mut names = Vec::new();
        fill_in(&mut words, |name, place| {
            *place = name;
            names.push(name);
        });
        let months = format!("months: {:?}", ["months"; 12]);
        names.dedup();
        let fields =
            names.iter().map(|name| if *name == "months" { months.clone() } else { format!("{name}: {name:?}") });
        assert_eq!(format!("{words:?}"), format!("Words {{ {} }}", fields.collect::<Vec<_>>().join(", ")));
    }
}
