//! The query string of a URL, read and written without touching other keys.

use std::fmt::Write;

/// The value of `key` in a URL's query string, percent-decoded.
pub fn get(url: &str, key: &str) -> Option<String> {
    pairs(url).find(|pair| decode(name(pair)) == key).map(|pair| decode(value(pair)))
}

/// Every name and value in a URL's query string, percent-decoded.
pub fn fields(url: &str) -> Vec<(String, String)> {
    pairs(url).filter(|pair| !pair.is_empty()).map(|pair| (decode(name(pair)), decode(value(pair)))).collect()
}

/// The URL without the fields whose name starts with `prefix`.
pub fn without(url: &str, prefix: &str) -> String {
    rebuild(url, |name| !name.starts_with(prefix), None)
}

/// The URL with `key` set to `value` at the end of its query string, or without `key`. `value` is written as it is:
/// the code of a link needs no escape. Other keys and the fragment stay character for character.
pub fn with(url: &str, key: &str, value: Option<&str>) -> String {
    rebuild(url, |name| name != key, value.map(|value| format!("{}={value}", encode(key))))
}

/// The URL with the fields whose name is kept, and one more.
fn rebuild(url: &str, keep: impl Fn(&str) -> bool, more: Option<String>) -> String {
    let (path, query, fragment) = split(url);
    let kept = query.split('&').filter(|pair| !query.is_empty() && keep(&decode(name(pair))));
    let pairs: Vec<&str> = kept.chain(more.as_deref()).collect();
    let mark = if pairs.is_empty() { "" } else { "?" };
    format!("{path}{mark}{}{fragment}", pairs.join("&"))
}

/// Path, query without its `?`, fragment with its `#`.
fn split(url: &str) -> (&str, &str, &str) {
    let (rest, fragment) = url.split_at(url.find('#').unwrap_or(url.len()));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    (path, query, fragment)
}

fn pairs(url: &str) -> impl Iterator<Item = &str> {
    split(url).1.split('&')
}

fn name(pair: &str) -> &str {
    pair.split_once('=').map_or(pair, |(name, _)| name)
}

fn value(pair: &str) -> &str {
    pair.split_once('=').map_or("", |(_, value)| value)
}

/// As `URLSearchParams` decodes, but text that is not UTF-8 once decoded stays as it is written.
pub(crate) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        bytes.push(match (first, tail) {
            (b'+', _) => b' ',
            (b'%', [high, low, after @ ..]) if let (Some(high), Some(low)) = (digit(*high), digit(*low)) => {
                rest = after;
                16 * high + low
            }
            _ => *first,
        });
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

/// As `URLSearchParams` encodes.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => encoded.push(char::from(byte)),
            b' ' => encoded.push('+'),
            _ => write!(encoded, "%{byte:02X}").expect("writing to a string cannot fail"),
        }
    }
    encoded
}
