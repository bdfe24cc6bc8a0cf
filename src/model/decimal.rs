//! Whole numbers as text. The standard library's way brings all of its formatting code into the WebAssembly.

/// A number in decimal digits.
pub fn decimal(number: usize) -> String {
    let mut digits = Vec::new();
    let mut rest = number;
    loop {
        digits.insert(0, b'0' + (rest % 10) as u8);
        rest /= 10;
        if rest == 0 {
            return digits.into_iter().map(char::from).collect();
        }
    }
}
