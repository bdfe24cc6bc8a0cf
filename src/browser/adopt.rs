//! Takes up what a reader answered in the quiz rendered ahead, before the WebAssembly was there.

use std::rc::Rc;

use super::store::Store;
use crate::model::answers::Answers;
use crate::model::form;
use crate::model::session::{Screen, Session};

impl Store {
    /// The fields of the form, as a URL that holds them without the widget's key, and the question on screen: past
    /// the last one when the result was asked for. Where nothing has been done, nothing changes.
    pub fn adopt(self: &Rc<Self>, url: &str, question: usize, comparing: bool) {
        let answers = form::read(&self.comparison, "", url).map(|filled| filled.answers);
        let answers = answers.unwrap_or_else(|| Answers::none(&self.comparison));
        let total = self.comparison.questions.len();
        let screen = if question < total { Screen::Question(question) } else { Screen::Result };
        let session = Session { screen, comparing, answers };
        if session == Session::opened(Answers::none(&self.comparison)) || session == *self.session.borrow() {
            return;
        }
        self.notice.take();
        self.session.replace(session);
        self.publish();
        self.draw();
    }
}
