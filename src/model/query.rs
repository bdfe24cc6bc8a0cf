//! One key of a page's query string, read and written without touching the others.

/// The value of `key` in a URL's query string, percent-decoded.
pub fn get(url: &str, key: &str) -> Option<String> {
    let (_, query, _) = split(url);
    pairs(query).find(|pair| name(pair) == key).map(|pair| decode(pair.split_once('=').map_or("", |(_, value)| value)))
}

/// Every name and value in a URL's query string, percent-decoded.
pub fn fields(url: &str) -> impl Iterator<Item = (String, String)> + '_ {
    pairs(split(url).1).map(|pair| (name(pair), decode(pair.split_once('=').map_or("", |(_, value)| value))))
}

/// The URL without the fields whose name starts with `prefix`.
pub fn without(url: &str, prefix: &str) -> String {
    let (path, query, fragment) = split(url);
    let kept: Vec<&str> = pairs(query).filter(|pair| !name(pair).starts_with(prefix)).collect();
    let mark = if kept.is_empty() { "" } else { "?" };
    [path, mark, &kept.join("&"), fragment].concat()
}

/// The URL with `key` set to `value` at the end of its query string, or without it. Other keys and the
/// fragment stay character for character.
pub fn with(url: &str, key: &str, value: Option<&str>) -> String {
    let (path, query, fragment) = split(url);
    let mut kept: Vec<String> = pairs(query).filter(|pair| name(pair) != key).map(str::to_owned).collect();
    if let Some(value) = value {
        kept.push([&encode(key), "=", value].concat());
    }
    let mark = if kept.is_empty() { "" } else { "?" };
    [path, mark, &kept.join("&"), fragment].concat()
}

/// Path, query without its `?`, fragment with its `#`.
fn split(url: &str) -> (&str, &str, &str) {
    let (rest, fragment) = url.split_at(url.find('#').unwrap_or(url.len()));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    (path, query, fragment)
}

fn pairs(query: &str) -> impl Iterator<Item = &str> {
    query.split('&').filter(|_| !query.is_empty())
}

fn name(pair: &str) -> String {
    decode(pair.split('=').next().unwrap_or(pair))
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = tail
            .get(..2)
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        let (byte, skipped) = match (first, escaped) {
            (b'%', Some(byte)) => (byte, 2),
            (b'+', _) => (b' ', 0),
            _ => (*first, 0),
        };
        bytes.push(byte);
        rest = &tail[skipped..];
    }
    String::from_utf8_lossy(&bytes).into_owned()
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
