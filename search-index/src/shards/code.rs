//! Numbers in strings: one code point for most of them (`FORMAT.md`, "Numbers in strings").

/// Adds a number below 2²⁸.
pub(super) fn push(out: &mut String, value: u32) {
    match value {
        0..93 => out.push(letter(0x20 + value + u32::from(value >= 2) + u32::from(value >= 59))),
        93..55_228 => out.push(letter(0xA1 + value - 93)),
        55_228.. => {
            out.push(letter(0xE000 + (value >> 15)));
            push(out, value & 32_767);
        }
    }
}

/// Adds the length of a list or text.
pub(super) fn push_length(out: &mut String, length: usize) {
    push(out, u32::try_from(length).unwrap_or(u32::MAX));
}

/// The numbers as one string.
pub(crate) fn codes(values: impl IntoIterator<Item = u32>) -> String {
    let mut out = String::new();
    values.into_iter().for_each(|value| push(&mut out, value));
    out
}

/// Adds a text after another: how much of its beginning is the same, the length of the rest, the rest.
pub(super) fn push_after(out: &mut String, before: &str, text: &str) {
    let shared: usize = before.chars().zip(text.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    push_length(out, units(&text[..shared]));
    push_length(out, units(&text[shared..]));
    out.push_str(&text[shared..]);
}

/// The length of a text as JavaScript counts it.
pub(super) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Every value has a letter; the space stands for what cannot be.
fn letter(code: u32) -> char {
    char::from_u32(code).unwrap_or(' ')
}
