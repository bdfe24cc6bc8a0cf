//! One key of a page's query string, read and written without touching the others.

use super::cut::{cut, pieces};

/// The value of `key` in a URL's query string, percent-decoded.
pub fn get(url: &str, key: &str) -> Option<String> {
    fields(url).into_iter().find(|(name, _)| name == key).map(|(_, value)| value)
}

/// Every name and value in a URL's query string, percent-decoded.
pub fn fields(url: &str) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for pair in pieces(split(url).1, "&") {
        if !pair.is_empty() {
            let (name, value) = cut(pair, '=').unwrap_or((pair, ""));
            fields.push((decode(name), decode(value)));
        }
    }
    fields
}

/// The URL without the fields whose name starts with `prefix`.
pub fn without(url: &str, prefix: &str) -> String {
    keeping(url, &|name| !name.starts_with(prefix), None)
}

/// The URL with `key` set to `value` at the end of its query string, or without it. Other keys and the
/// fragment stay character for character.
pub fn with(url: &str, key: &str, value: Option<&str>) -> String {
    keeping(url, &|name| name != key, value.map(|value| [&encode(key), "=", value].concat()))
}

/// The URL with some of its fields, and one more.
fn keeping(url: &str, keep: &dyn Fn(&str) -> bool, more: Option<String>) -> String {
    let (path, query, fragment) = split(url);
    let mut url = path.to_owned();
    let mut mark = "?";
    let mut add = |pair: &str| {
        url.push_str(mark);
        url.push_str(pair);
        mark = "&";
    };
    for pair in pieces(query, "&") {
        let name = cut(pair, '=').map_or(pair, |(name, _)| name);
        if !query.is_empty() && keep(&decode(name)) {
            add(pair);
        }
    }
    if let Some(more) = more {
        add(&more);
    }
    url.push_str(fragment);
    url
}

/// Path, query without its `?`, fragment with its `#`.
fn split(url: &str) -> (&str, &str, &str) {
    let rest = cut(url, '#').map_or(url, |(rest, _)| rest);
    let fragment = &url[rest.len()..];
    let (path, query) = cut(rest, '?').unwrap_or((rest, ""));
    (path, query, fragment)
}

/// What is not UTF-8 once decoded stays as it is written.
fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        bytes.push(match (first, tail) {
            (b'+', _) => b' ',
            (b'%', [high, low, after @ ..]) if digit(*high) | digit(*low) < 16 => {
                rest = after;
                16 * digit(*high) + digit(*low)
            }
            _ => *first,
        });
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// What a hexadecimal digit stands for; 16 for anything else.
fn digit(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => byte - b'0',
        b'a'..=b'f' => byte - b'a' + 10,
        b'A'..=b'F' => byte - b'A' + 10,
        _ => 16,
    }
}

/// As `URLSearchParams` would write it.
fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => encoded.push(char::from(byte)),
            b' ' => encoded.push('+'),
            _ => {
                encoded.push('%');
                for half in [byte >> 4, byte & 15] {
                    encoded.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
                }
            }
        }
    }
    encoded
}
