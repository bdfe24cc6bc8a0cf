//! Real browsers against the built `dist/`, served over HTTP and driven as a person would.
//!
//! One process starts the server and the drivers, runs every test in every engine, each in a browser profile of its
//! own, and stops them all. `cargo test --test browser -- firefox` runs one engine, `-- quiz::` one module in all.

#![allow(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod access;
mod compare;
mod element;
mod embedding;
mod engine;
mod faults;
mod history;
mod links;
mod page;
mod prerendered;
mod process;
mod quiz;
mod result;
mod robust;
mod servers;
mod side_by_side;

#[path = "../support/mod.rs"]
mod support;

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::Arc;

use engine::Engine;
use libtest_mimic::{Arguments, Trial};
use page::Browser;
use servers::Servers;

type Test = (&'static str, fn(Browser) -> Pin<Box<dyn Future<Output = ()>>>, &'static [Engine]);

/// Names a test and puts its future in a box, so that tests of all modules stand in one list; `in` names the engines
/// that can show what it promises, if not all can.
macro_rules! tests {
    ($($module:ident::$name:ident $(in $engines:expr)?),* $(,)?) => {
        &[$((
            concat!(stringify!($module), "::", stringify!($name)),
            |browser| Box::pin($module::$name(browser)),
            engines!($($engines)?),
        )),*]
    };
}

macro_rules! engines {
    () => {
        engine::ALL
    };
    ($engines:expr) => {
        &$engines
    };
}

const TESTS: &[Test] = tests![
    quiz::by_pointer,
    quiz::by_keyboard,
    quiz::lines_stay_single_on_a_phone,
    quiz::each_part_stands_below_the_one_before,
    quiz::the_position_stays_on_one_line,
    quiz::segments_lead_to_questions,
    quiz::the_last_question_moves_nothing,
    quiz::back_keeps_the_answer,
    quiz::all_skipped,
    links::copied_and_opened_in_another_profile,
    history::back_undoes_screens,
    history::the_pages_history_stays,
    history::a_result_is_offered_again,
    history::a_link_leads_to_its_widget,
    links::damaged,
    links::for_another_comparison,
    links::two_widgets_stay_apart,
    compare::shows_every_criterion,
    compare::filters,
    compare::squares_lead_to_rows,
    compare::columns_are_chosen_by_chips,
    compare::a_reason_leads_to_its_row,
    compare::a_rows_link_is_copied,
    compare::groups_fold_on_a_phone,
    compare::a_winner_out_of_sight_is_named,
    result::names_stay_whole,
    element::properties_and_events,
    element::data_set_by_the_page,
    element::bad_data_is_said_in_its_own_place,
    element::odd_data_and_answers_are_refused,
    element::moved_removed_and_put_back,
    element::attributes_are_followed,
    element::another_language_is_fetched,
    element::bad_answers_set_early_are_refused,
    element::taken_down_by_what_it_emits,
    result::a_change_is_tried_and_undone,
    result::every_row_holds_its_answer,
    result::by_keyboard,
    result::arrow_keys_choose_without_a_try,
    side_by_side::what_they_answered_is_kept,
    result::starting_again_is_undone,
    side_by_side::side_by_side_by_keyboard,
    result::an_answer_is_changed_on_the_spot,
    result::the_breakdown_adds_up,
    result::a_settled_result_is_said_early,
    side_by_side::two_results_side_by_side,
    side_by_side::a_pasted_link_is_compared,
    result::an_older_link_says_what_changed,
    result::the_quiz_goes_on_after_a_visit_elsewhere,
    result::a_picture_is_saved,
    result::a_refused_clipboard_leaves_the_link_to_copy,
    prerendered::answers_come_before_the_webassembly,
    prerendered::keys_choose_and_enter_moves_on_before_it,
    prerendered::styles_alone_take_answers_and_the_form_makes_a_link,
    prerendered::the_result_is_asked_for_before_it,
    prerendered::the_comparison_is_there_before_it,
    prerendered::a_links_answers_are_awaited,
    prerendered::a_bare_element_gets_the_first_view,
    prerendered::a_strict_policy_is_kept,
    prerendered::without_trusted_types_the_comparison_comes_with_it,
    embedding::a_hostile_page_changes_nothing_inside,
    embedding::a_site_changes_pages_without_a_reload,
    embedding::a_widget_starts_once,
    embedding::a_div_hands_over_documented_attributes_only,
    embedding::upgraded_late,
    embedding::a_dark_page_that_does_not_say_so,
    embedding::parts_are_styled_from_the_page,
    embedding::a_page_without_an_address_offers_the_result_as_text,
    embedding::a_refused_address_is_tried_again,
    embedding::a_sandboxed_frame_gets_the_height_of_its_quiz,
    embedding::each_kind_of_parent_gives_a_sensible_width,
    embedding::moved_and_removed_while_it_loads,
    embedding::nothing_is_loaded_twice,
    // The drivers of the others run scripts only where pages may.
    embedding::readable_without_scripts in [Engine::Chromium],
    faults::the_webassembly_is_not_there,
    faults::what_was_sent_is_still_there,
    faults::its_glue_is_not_there,
    faults::its_words_are_not_there,
    faults::without_the_words_of_another_language_a_widget_keeps_its_own,
    faults::the_connection_breaks,
    faults::half_of_it_is_there,
    faults::the_browser_has_no_webassembly,
    faults::a_policy_forbids_it,
    faults::the_server_does_not_know_its_type,
    faults::a_retry_goes_on_with_the_answers,
    faults::a_slow_one_is_said_to_be_on_its_way,
    faults::a_slow_one_is_said_of_a_fetched_view_too,
    faults::without_a_prerendered_view_the_fallback_stays,
    faults::a_picture_that_cannot_be_made_is_said,
    faults::a_panic_stays_in_its_widget,
    robust::a_closed_root_is_taken,
    robust::a_template_set_as_text_stays_one,
    robust::a_share_url_that_is_none_is_warned_of_once,
    robust::several_widgets_share_one_policy,
    robust::ready_speaks_for_what_comes_instead,
    robust::ready_of_a_removed_element_says_so,
    robust::removed_again_and_again,
    robust::many_unknown_keys_are_answered,
    robust::a_slow_file_is_said_to_be_on_its_way,
    robust::after_a_deploy_the_page_is_to_be_loaded_again,
    access::axe_finds_nothing_in_light,
    access::axe_finds_nothing_in_dark,
    access::nothing_scrolls_sideways,
    access::texts_keep_the_direction_of_their_language,
    // The drivers of the others print, but do not show how.
    access::questions_print_with_their_answers in [Engine::Chromium],
    access::main_buttons_are_read_in_forced_colors in [Engine::Chromium],
    access::focus_follows_the_reader,
];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    prerendered::write_pages();
    let servers = Arc::new(Servers::start());
    let mut trials = Vec::new();
    for engine in engine::ALL {
        for (name, test, engines) in TESTS {
            if engines.contains(engine) {
                let (name, servers) = (format!("{}::{name}", engine.name()), Arc::clone(&servers));
                trials.push(Trial::test(name.clone(), move || {
                    let run = || {
                        let driver = servers.lend(*engine);
                        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                        runtime.block_on(test(driver.browser()));
                    };
                    // Browsers stall and die now and then: once more with a new one, and never silently.
                    if catch_unwind(AssertUnwindSafe(run)).is_err() {
                        eprintln!("FLAKY? {name} failed; once more in a new browser");
                        run();
                    }
                    Ok(())
                }));
            }
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}
