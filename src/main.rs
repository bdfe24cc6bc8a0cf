//! The `tiebreak` command.

fn main() {
    println!("tiebreak {}", env!("CARGO_PKG_VERSION"));
}
