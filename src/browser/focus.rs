//! Where reading continues, once what was asked for has been drawn.

/// What to bring to the reader.
pub enum Goal {
    /// The heading of the screen.
    Heading,
    /// The row of a criterion, opened.
    Row(String),
    /// The link, selected, to be copied by hand.
    Link,
    /// Two results side by side.
    Versus,
}

impl Goal {
    pub fn selector(&self) -> String {
        match self {
            Goal::Heading => "[data-focus]".to_owned(),
            Goal::Row(id) => ["#row-", id, " summary"].concat(),
            Goal::Versus => "#versus".to_owned(),
            Goal::Link => "[data-select]".to_owned(),
        }
    }
}
