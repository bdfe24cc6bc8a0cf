//! Takes up what a reader answered in the quiz rendered ahead, before the WebAssembly was there.

use std::rc::Rc;

use super::store::Store;
use crate::model::answers::Answers;
use crate::model::form;
use crate::model::session::{Screen, Session};

impl Store {
    /// The fields of the form, as a URL that holds them without the widget's key, and the question on screen: past
    /// the last one when the result was asked for. Where nothing has been done, or the form is another comparison's,
    /// nothing changes; says whether something did.
    pub fn adopt(self: &Rc<Self>, url: &str, question: usize, comparing: bool) -> bool {
        let filled = form::read(&self.comparison, "", url);
        let own = filled.filter(|filled| filled.comparison.as_ref() == Some(&self.comparison.id));
        let untouched = Answers::none(&self.comparison);
        let Some(answers) = own.map(|filled| filled.answers) else { return false };
        if answers == untouched && question == 0 && !comparing {
            return false;
        }
        let total = self.comparison.questions.len();
        let screen = if question < total { Screen::Question(question) } else { Screen::Result };
        let session = Session { screen, comparing, answers };
        let changed = session != *self.session.borrow();
        if changed {
            self.notice.take();
            let before = self.session.replace(session).answers;
            self.publish();
            self.draw();
            let answered = |question: &usize| {
                let response = self.session.borrow().answers.response(*question);
                response.choice.is_some() && response != before.response(*question)
            };
            self.announce_answers(&(0..total).filter(answered).collect::<Vec<usize>>());
            if screen == Screen::Result {
                self.announce_result("quiz");
            }
        }
        changed
    }
}
