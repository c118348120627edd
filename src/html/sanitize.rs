//! Which addresses may stand in a page: one rule for parsing and for writing.

/// What an address is, as far as safety goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address<'a> {
    /// With a scheme that may stand in a page: `https`, `http`, `mailto`, `tel`; or `//host/…`.
    Web,
    /// Without a scheme: a path or an anchor.
    Relative,
    /// With a scheme that runs or hides code, however it is disguised.
    Dangerous,
    /// With another scheme.
    Other(&'a str),
}

/// Schemes that may stand in a page.
const ALLOWED: [&str; 4] = ["https", "http", "mailto", "tel"];
/// Schemes that can run code in the reader's browser.
const DANGEROUS: [&str; 6] = ["javascript", "data", "vbscript", "livescript", "blob", "filesystem"];

/// Judges an address as a browser would read it: white space and control characters are passed over, entities and percent signs undone.
#[must_use]
pub fn address(text: &str) -> Address<'_> {
    let bare = undisguised(text);
    let dangerous = bare.split_once(':').is_some_and(|(scheme, _)| DANGEROUS.contains(&scheme));
    if dangerous {
        return Address::Dangerous;
    }
    let trimmed = text.trim();
    if trimmed.starts_with("//") {
        return Address::Web;
    }
    match trimmed.split_once(':') {
        Some((scheme, _)) if is_scheme(scheme) => {
            let allowed = ALLOWED.iter().any(|known| known.eq_ignore_ascii_case(scheme));
            if allowed { Address::Web } else { Address::Other(scheme) }
        }
        Some(_) | None => Address::Relative,
    }
}

fn is_scheme(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_alphabetic()) && bytes.all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
}

/// The beginning of an address without anything that hides its scheme, in lower case.
fn undisguised(text: &str) -> String {
    /// Longer than any disguise of a scheme that a browser would still read as one.
    const LOOKED_AT: usize = 400;
    let start: String = text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !is_invisible(*c)).take(LOOKED_AT).collect();
    let decoded = entities_undone(&start);
    let decoded = percent_encoding::percent_decode_str(&decoded).decode_utf8_lossy().into_owned();
    decoded.chars().filter(|c| !c.is_whitespace() && !c.is_control()).flat_map(char::to_lowercase).collect()
}

const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

/// Numeric entities and the named ones that can hide a scheme, undone.
fn entities_undone(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        match entity(after) {
            Some((c, tail)) => {
                out.push(c);
                rest = tail;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(text: &str) -> Option<(char, &str)> {
    const NAMED: [(&str, char); 5] = [("colon;", ':'), ("Tab;", ' '), ("tab;", ' '), ("NewLine;", ' '), ("newline;", ' ')];
    if let Some(rest) = text.strip_prefix('#') {
        let (digits, radix) = match rest.strip_prefix(['x', 'X']) {
            Some(hex) => (hex, 16),
            None => (rest, 10),
        };
        let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
        let (number, tail) = digits.split_at_checked(end)?;
        let c = char::from_u32(u32::from_str_radix(number, radix).ok()?)?;
        return Some((c, tail.strip_prefix(';').unwrap_or(tail)));
    }
    NAMED.iter().find_map(|(name, c)| text.strip_prefix(name).map(|tail| (*c, tail)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_run_code_are_seen_through_every_disguise() {
        for text in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " \u{1}javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "javascript&colon;alert(1)",
            "java&#115;cript:alert(1)",
            "&#x6A;avascript:alert(1)",
            "javascript%3Aalert(1)",
            "%6Aavascript:alert(1)",
            "java\u{200B}script:alert(1)",
            "data:text/html,x",
            "vbscript:x",
        ] {
            assert_eq!(address(text), Address::Dangerous, "{text:?}");
        }
    }

    #[test]
    fn ordinary_addresses_and_paths_pass() {
        assert_eq!(address("https://likumi.lv/"), Address::Web);
        assert_eq!(address("HTTP://likumi.lv/"), Address::Web);
        assert_eq!(address("//likumi.lv/"), Address::Web);
        assert_eq!(address("mailto:a@b.lv"), Address::Web);
        assert_eq!(address("../par.md#merkis"), Address::Relative);
        assert_eq!(address("#a:b"), Address::Relative);
        assert_eq!(address("javascript.md"), Address::Relative);
        assert_eq!(address("ftp://x"), Address::Other("ftp"));
        assert_eq!(address("btl:17"), Address::Other("btl"));
    }
}
