//! The `tiebreak` command for Node.js: the same core and components, with JavaScript as the system.

use std::io;
use std::panic;
use std::path::Path;

use tiebreak_cli::system::System;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `System` in packages/tiebreak/node; what its methods throw has a `message`.
    pub type JsSystem;
    #[wasm_bindgen(method, catch)]
    fn read(this: &JsSystem, file: &str) -> Result<Vec<u8>, js_sys::Error>;
    #[wasm_bindgen(method, catch, js_name = readInput)]
    fn read_input(this: &JsSystem) -> Result<Vec<u8>, js_sys::Error>;
    #[wasm_bindgen(method, catch)]
    fn write(this: &JsSystem, file: &str, text: &str) -> Result<bool, js_sys::Error>;
    #[wasm_bindgen(method)]
    fn print(this: &JsSystem, text: &str);
    #[wasm_bindgen(method, js_name = printError)]
    fn print_error(this: &JsSystem, text: &str);
    #[wasm_bindgen(method, js_name = isTerminal)]
    fn is_terminal(this: &JsSystem) -> bool;
    #[wasm_bindgen(method, js_name = hasColors)]
    fn has_colors(this: &JsSystem) -> bool;
    #[wasm_bindgen(method, js_name = errorHasColors)]
    fn error_has_colors(this: &JsSystem) -> bool;
}

struct Node<'a>(&'a JsSystem);

impl System for Node<'_> {
    fn read(&mut self, file: &Path) -> io::Result<Vec<u8>> {
        self.0.read(&file.to_string_lossy()).map_err(failure)
    }

    fn read_input(&mut self) -> io::Result<Vec<u8>> {
        self.0.read_input().map_err(failure)
    }

    fn write(&mut self, file: &Path, text: &str) -> io::Result<bool> {
        self.0.write(&file.to_string_lossy(), text).map_err(failure)
    }

    fn print(&mut self, text: &str) {
        self.0.print(&shown(text, self.0.has_colors()));
    }

    fn print_error(&mut self, text: &str) {
        self.0.print_error(&shown(text, self.0.error_has_colors()));
    }

    fn is_terminal(&self) -> bool {
        self.0.is_terminal()
    }
}

fn shown(text: &str, colors: bool) -> String {
    if colors { text.to_owned() } else { anstream::adapter::strip_str(text).to_string() }
}

fn failure(error: js_sys::Error) -> io::Error {
    io::Error::other(String::from(error.message()))
}

/// Does what a command line asks for; returns the exit status.
///
/// Throws the message of a panic: what is wrong is wrong here, not in the arguments.
#[wasm_bindgen]
pub fn run(arguments: Vec<String>, system: &JsSystem) -> u8 {
    panic::set_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
    let arguments = ["tiebreak".to_owned()].into_iter().chain(arguments).map(Into::into);
    tiebreak_cli::run(arguments, &mut Node(system))
}
