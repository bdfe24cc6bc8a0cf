//! The `tiebreak` command.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    tiebreak::cli::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
