//! What only a view rendered ahead says, before the WebAssembly is there or where it never comes.

use super::Words;

pub struct AheadWords {
    /// Beside the button that sends the answers where no script runs.
    pub send: &'static str,
    /// The WebAssembly takes long.
    pub late: &'static str,
    /// It could not be loaded.
    pub failed: &'static str,
    /// It cannot run in this browser or on this page.
    pub missing: &'static str,
}

static EN: AheadWords = AheadWords {
    send: "A script works the result out, and none runs here. This button puts your answers into a link: opened where \
           scripts run, it shows your result.",
    late: "The result is still on its way. You can go on answering.",
    failed: "The result can’t be worked out: part of the quiz could not be loaded. Your answers are still here.",
    missing: "The result can’t be worked out: it needs WebAssembly, which does not run in this browser or on this page.",
};

static DE: AheadWords = AheadWords {
    send: "Das Ergebnis rechnet ein Skript aus, und hier läuft keines. Dieser Knopf legt deine Antworten in einen \
           Link: Wo Skripte laufen, zeigt er dein Ergebnis.",
    late: "Das Ergebnis ist noch unterwegs. Du kannst weiter antworten.",
    failed: "Das Ergebnis lässt sich nicht ausrechnen: Ein Teil des Quiz war nicht zu laden. Deine Antworten sind noch da.",
    missing: "Das Ergebnis lässt sich nicht ausrechnen: Es braucht WebAssembly, das in diesem Browser oder auf dieser \
              Seite nicht läuft.",
};

/// In the language of the widget's other words.
pub fn ahead(words: &Words) -> &'static AheadWords {
    if words.lang == "de" { &DE } else { &EN }
}
