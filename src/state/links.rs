//! The links to a result, and what is kept of it for a later visit.

use tiebreak_core::index::CriterionIndex;
use tiebreak_core::link::encode;
use tiebreak_core::query;

use super::{State, Visit};

impl State {
    /// The code of the answers; `None` where no question is answered or skipped.
    pub fn code(&self) -> Option<String> {
        encode(&self.comparison, &self.answers)
    }

    /// The code of the answers that the reader's own are compared with.
    pub fn other_code(&self) -> Option<String> {
        encode(&self.comparison, self.other.as_ref()?)
    }

    /// Whether a link to the result leads anywhere.
    pub fn has_link(&self) -> bool {
        self.has_address || self.settings.share_url.is_some()
    }

    /// The link to the present answers, on a page of this address unless the page names another base.
    pub fn share_url(&self, page: &str) -> String {
        query::with(&self.base(page), &self.settings.param, self.code().as_deref())
    }

    /// The link to a row of the comparison, without any answers.
    pub fn row_url(&self, page: &str, row: CriterionIndex) -> String {
        query::with(&self.base(page), &self.settings.row_param(), Some(&self.comparison.criteria[row].id))
    }

    /// What links are appended to.
    fn base(&self, page: &str) -> String {
        let base = self.settings.share_url.as_deref().unwrap_or(page).to_owned();
        let own = [self.settings.param.clone(), self.settings.other_param(), self.settings.row_param()];
        own.iter().fold(base, |url, param| query::with(&url, param, None))
    }

    /// The link to both results that stand side by side.
    pub fn share_both_url(&self, page: &str) -> String {
        query::with(&self.share_url(page), &self.settings.other_param(), self.other_code().as_deref())
    }

    /// The id of the row that the address names.
    pub fn row_id(&self) -> Option<&str> {
        self.row.map(|row| self.comparison.criteria[row].id.as_str())
    }

    /// What to keep for a later visit.
    pub fn visit(&self) -> Option<Visit> {
        Some(Visit { code: self.code()?, position: self.screen.position(self.comparison.questions.len()) })
    }
}
