//! Text that is safe within HTML, and the spaces of citations that do not break.

use std::fmt::Write;

/// Adds text with the characters escaped that mean something in HTML, in text or in a quoted attribute.
pub fn push(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"']) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let mut chars = after.chars();
        out.push_str(match chars.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some(_) | None => "&quot;",
        });
        rest = chars.as_str();
    }
    out.push_str(rest);
}

/// Escaped text.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push(text, &mut out);
    out
}

/// Adds ` name="value"`.
pub fn attribute(name: &str, value: &str, out: &mut String) {
    // Writing to a string cannot fail.
    let _ = write!(out, " {name}=\"");
    push(value, out);
    out.push('"');
}

/// A citation's words with the spaces after numbers kept together ("17. pants", "5.¹ punkts"); `before` are the words before it.
#[must_use]
pub fn kept_together(text: &str, before: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut last: [Option<char>; 2] = [before.chars().rev().nth(1), before.chars().next_back()];
    for c in text.chars() {
        let numbered = match last {
            [Some(digit), Some('.')] => digit.is_ascii_digit(),
            [_, Some(c)] => matches!(c, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹'),
            [_, None] => false,
        };
        out.push(if c == ' ' && numbered { '\u{a0}' } else { c });
        last = [last[1], Some(c)];
    }
    out
}
