//! What the command needs of the system that it runs on.

use std::io;
use std::path::Path;

/// Files, streams and the terminal.
pub trait System {
    /// A file's content.
    ///
    /// # Errors
    /// Why it cannot be read, in the system's words.
    fn read(&mut self, file: &Path) -> io::Result<Vec<u8>>;

    /// All of standard input.
    ///
    /// # Errors
    /// As [`System::read`].
    fn read_input(&mut self) -> io::Result<Vec<u8>>;

    /// Gives a file this content as a whole; whether it had another one. A file that holds it already is left alone:
    /// writing it would wake what watches it.
    ///
    /// # Errors
    /// Why it cannot be written, in the system's words. Then it is as it was.
    fn write(&mut self, file: &Path, text: &str) -> io::Result<bool>;

    /// To standard output; with colors, which the system takes out where they are not wanted.
    fn print(&mut self, text: &str);

    /// To standard error, as [`System::print`].
    fn print_error(&mut self, text: &str);

    /// Whether standard output is shown to somebody.
    fn is_terminal(&self) -> bool;
}
