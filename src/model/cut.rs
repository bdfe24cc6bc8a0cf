//! Texts taken apart at ASCII characters. The standard library's ways bring its search for any character with them.

/// What stands before and after the first `mark`.
pub fn cut(text: &str, mark: char) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| char::from(byte) == mark && byte.is_ascii())?;
    Some((&text[..at], &text[at + 1..]))
}

/// What stands between any of the `marks`: one piece more than there are marks.
pub fn pieces<'a>(text: &'a str, marks: &str) -> Vec<&'a str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii() && marks.bytes().any(|mark| mark == byte) {
            pieces.push(&text[start..at]);
            start = at + 1;
        }
    }
    pieces.push(&text[start..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_at_the_first_mark() {
        assert_eq!(cut("a=b=c", '='), Some(("a", "b=c")));
        assert_eq!(cut("=", '='), Some(("", "")));
        assert_eq!(cut("ü", '\u{bc}'), None, "part of a letter is no mark");
        assert_eq!(cut("", '='), None);
    }

    #[test]
    fn pieces_are_what_the_standard_library_makes_of_it() {
        for text in ["", "a", ".", "a.b", ".a..b.", "ä.ö-ü"] {
            assert_eq!(pieces(text, "."), text.split('.').collect::<Vec<_>>());
            assert_eq!(pieces(text, "-."), text.split(['-', '.']).collect::<Vec<_>>());
        }
    }
}
