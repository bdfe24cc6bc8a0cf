//! Shapes and text of an SVG document. SVG neither wraps nor shortens text, so that is done here, by estimate.

pub fn rect(x: u32, y: u32, width: u32, height: u32, radius: u32, fill: &str) -> String {
    format!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{radius}" fill="{fill}"/>"#)
}

/// Where a text stands in relation to its x.
#[derive(Clone, Copy, Debug)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// How large, how strong and in which color a text is.
#[derive(Clone, Copy, Debug)]
pub struct Ink<'a> {
    pub size: u32,
    pub weight: u32,
    pub fill: &'a str,
}

pub fn text(x: u32, y: u32, anchor: Anchor, ink: Ink, content: &str) -> String {
    let Ink { size, weight, fill } = ink;
    let anchor = ["start", "middle", "end"][anchor as usize];
    let content = escaped(content);
    format!(
        r#"<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}" fill="{fill}">{content}</text>"#
    )
}

/// Text for XML 1.0, without the characters that it does not allow even escaped.
fn escaped(text: &str) -> String {
    let is_allowed =
        |character: &char| matches!(character, '\t' | '\n' | '\r' | '\u{20}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}');
    let allowed: String = text.chars().filter(is_allowed).collect();
    allowed.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// About how wide a text is in a common bold sans-serif font, in hundredths of its size.
pub fn width(text: &str) -> u32 {
    let width = |character| match character {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '’' | '!' | '|' | 'i' | 'j' | 'l' | 'f' | 't' | 'r' | 'I' | '(' | ')' => {
            38
        }
        'm' | 'w' | 'M' | 'W' => 105,
        'A'..='Z' => 80,
        '\u{0}'..='\u{2E7F}' => 70,
        _ => 115,
    };
    text.chars().map(width).sum()
}

/// The text, cut off where it is wider than `room`.
pub fn shortened(text: &str, size: u32, room: u32) -> String {
    if width(text) * size <= room * 100 {
        return text.to_owned();
    }
    let mut short = text.to_owned();
    while !short.is_empty() && (width(&short) + 100) * size > room * 100 {
        short.pop();
    }
    format!("{}…", short.trim_end())
}

/// The largest of the sizes at which a text fits into a box, and its lines; cut off where not even the last one does.
pub fn wrapped(text: &str, sizes: &[u32], room: u32, height: u32) -> (u32, Vec<String>) {
    let mut best = (0, Vec::new());
    for &size in sizes {
        let mut lines = vec![String::new()];
        for word in text.split_whitespace() {
            let last = lines.last_mut().expect("there is always one");
            let longer = format!("{last} {word}");
            if last.is_empty() {
                word.clone_into(last);
            } else if width(&longer) * size <= room * 100 {
                *last = longer;
            } else {
                lines.push(word.to_owned());
            }
        }
        let most = (height / (size * 6 / 5)).max(1) as usize;
        let fits = lines.len() <= most && lines.iter().all(|line| width(line) * size <= room * 100);
        lines.truncate(most);
        best = (size, lines.iter().map(|line| shortened(line, size, room)).collect());
        if fits {
            break;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[test]
    fn text_is_well_formed_xml() {
        assert_eq!(escaped("R&D <b> ]]> \"it's\""), "R&amp;D &lt;b&gt; ]]&gt; \"it's\"");
        assert_eq!(escaped("a\u{0}b\u{8}c\u{b}d\u{1f}e\u{fffe}f\u{ffff}g"), "abcdefg");
        assert_eq!(escaped("\ttab\u{7f}\u{fffd}\u{1f600}"), "\ttab\u{7f}\u{fffd}\u{1f600}");
    }

    #[test]
    fn lines_are_wrapped_between_words_at_the_largest_size_that_fits() {
        let check = |text, room, height, expected: Expect| {
            let (size, lines) = wrapped(text, &[40, 20, 10], room, height);
            expected.assert_eq(&format!("{size}: {}", lines.join(" / ")));
        };
        check("one two three", 400, 50, expect!["40: one two three"]);
        check("one two three", 200, 50, expect!["20: one two three"]);
        check("one two three four five six", 130, 50, expect!["10: one two three four five / six"]);
        check("one two three four five six seven", 66, 24, expect!["10: one two / three four"]);
        check("incomprehensibilities", 80, 20, expect!["10: incomprehe…"]);
        check("", 80, 50, expect!["40: "]);
    }
}
