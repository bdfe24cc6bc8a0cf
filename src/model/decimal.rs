//! Whole numbers as text, both directions. The standard library's way brings all of its formatting code with it.

/// A number in decimal digits.
pub fn decimal(number: usize) -> String {
    let mut text = if number < 10 { String::new() } else { decimal(number / 10) };
    text.push(char::from(b'0' + (number % 10) as u8));
    text
}

/// The number that up to nine decimal digits stand for.
pub fn number(text: &str) -> Option<usize> {
    let is_number = (1..=9).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.bytes().fold(0, |number, digit| 10 * number + usize::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::{decimal, number};

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for (value, text) in [(0, "0"), (9, "9"), (10, "10"), (1_000_000, "1000000"), (987_654_321, "987654321")] {
            assert_eq!(decimal(value), text);
            assert_eq!(number(text), Some(value));
        }
        for text in ["", "-1", "+1", "1.0", " 1", "1a", "1234567890"] {
            assert_eq!(number(text), None);
        }
    }
}
