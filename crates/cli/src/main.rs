//! The `tiebreak` command.

fn main() -> std::process::ExitCode {
    tiebreak_cli::run()
}
