//! `tiebreak prerender`: the snippet, and where it goes.

use std::ffi::OsStr;
use std::path::Path;

use serde_json::Value;
use tiebreak::data::BUILT_IN;
use tiebreak::i18n::{languages, nearest_language};
use tiebreak::prerender::{first_view, snippet};

use crate::arguments::Prerender;
use crate::markers;
use crate::system::System;
use crate::{Done, Failure, comparison, read, shown};

/// Prints the snippet, or writes it to a file or into a page.
pub fn prerender(arguments: &Prerender, system: &mut dyn System) -> Done {
    let Prerender { file, into, name, output, .. } = arguments;
    let (comparison, text) = comparison(file, system)?;
    if arguments.src.is_none() && !is_built_in(&text) {
        return Err(refuse(&src_missing(file, &comparison.id), system));
    }
    let settings = arguments.settings();
    warn_of_language(&settings.lang, system);
    let html = if arguments.first { first_view(&comparison, &settings) } else { snippet(&comparison, &settings) };
    if let Some(page) = into {
        let text = read(page, "name a page with the markers <!-- tiebreak --> and <!-- /tiebreak -->", system)?;
        return match markers::fill(&text, name.as_deref(), &html) {
            Ok(filled) => write(page, &filled, system),
            Err(fault) => {
                let line = fault.line().map(|line| format!("{line}:")).unwrap_or_default();
                Err(refuse(&format!("{}:{line} {fault}", page.display()), system))
            }
        };
    }
    match output {
        Some(file) if file != Path::new("-") => write(file, &html, system),
        None if system.is_terminal() => {
            let length = html.len().div_ceil(1000);
            let what = format!("the HTML is {length} kB long, too much for a terminal");
            let mend = "write it to a file with -o FILE or into a page with --into PAGE, or print it with -o -";
            Err(refuse(&format!("{what}; {mend}"), system))
        }
        _ => {
            system.print(&html);
            Ok(())
        }
    }
}

/// The widget takes any language, and falls back to English as well.
fn warn_of_language(lang: &str, system: &mut dyn System) {
    if nearest_language(lang).is_none() {
        let known = languages().collect::<Vec<_>>().join(", ");
        let what = "there are no words in this language, so the widget's own are English";
        system.print_error(&format!("--lang {lang}: {what}; choose one of {known} (warning)\n"));
    }
}

fn is_built_in(text: &str) -> bool {
    let value = |text: &str| serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')).ok();
    value(text) == value(BUILT_IN)
}

fn src_missing(file: &Path, id: &str) -> String {
    let name = file.file_name().filter(|name| *name != "-").map(OsStr::to_string_lossy);
    let name = name.unwrap_or_else(|| format!("{id}.json").into());
    let (shown, file) = (shown(file), file.display());
    format!(
        "{shown}: without --src a page shows the built-in comparison, which is another one; say where the page finds \
         this one, for example: tiebreak prerender {file} --src /{name}"
    )
}

fn write(file: &Path, text: &str, system: &mut dyn System) -> Done {
    let name = file.display();
    match system.write(file, text) {
        Ok(written) => {
            system.print(&format!("{name}: {}\n", if written { "written" } else { "unchanged" }));
            Ok(())
        }
        Err(error) => Err(refuse(&format!("{name}: it cannot be written: {error}; name a file that can be"), system)),
    }
}

fn refuse(reason: &str, system: &mut dyn System) -> Failure {
    system.print_error(&format!("{reason}\n"));
    Failure::WrongUse
}
