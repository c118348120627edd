//! Bytes of a file → text every stage can trust: UTF-8, no BOM, `\n`, NFC, no control characters, no soft hyphens.

use std::borrow::Cow;
use std::sync::Arc;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Says where a word may be divided, and is not seen otherwise.
pub(crate) const SOFT_HYPHEN: char = '\u{ad}';

/// A text made ready, and what was odd about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ready {
    /// The text.
    pub(crate) text: Arc<str>,
    /// Where the first letter stood that was written as letter + separate accent.
    pub(crate) decomposed: Option<usize>,
    /// Where the first control character stood, which one, and how many there were.
    pub(crate) control: Option<(usize, char, usize)>,
    /// Where the first soft hyphen stood, and how many there were.
    pub(crate) soft: Option<(usize, usize)>,
}

/// The place of the first byte that is no UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotUtf8 {
    /// The byte, from 1.
    pub(crate) byte: usize,
    /// The line it stands in, from 1.
    pub(crate) line: usize,
}

/// Makes the bytes of a file ready.
///
/// Control characters become U+FFFD, as Markdown does with NUL, so that no writer has to think of them.
pub(crate) fn ready(bytes: Vec<u8>) -> Result<Ready, NotUtf8> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..at).unwrap_or_default();
        NotUtf8 { byte: at + 1, line: before.iter().filter(|byte| **byte == b'\n').count() + 1 }
    })?;
    let text = match text.strip_prefix('\u{FEFF}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    let (text, control) = without_controls(text);
    let (text, soft) = without_soft_hyphens(text);
    let (text, decomposed) = composed(text);
    Ok(Ready { text: text.into(), decomposed, control, soft })
}

fn composed(text: String) -> (String, Option<usize>) {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return (text, None);
    }
    let nfc: String = text.nfc().collect();
    if nfc == text {
        return (text, None);
    }
    let first = nfc.char_indices().zip(text.chars()).find(|((_, new), old)| new != old);
    let at = first.map_or(0, |((at, _), _)| at);
    (nfc, Some(at))
}

fn is_odd(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\n' | '\t')
}

fn without_controls(text: String) -> (String, Option<(usize, char, usize)>) {
    let Some((at, first)) = text.char_indices().find(|(_, letter)| is_odd(*letter)) else { return (text, None) };
    let count = text.chars().filter(|letter| is_odd(*letter)).count();
    (text.chars().map(|letter| if is_odd(letter) { '\u{FFFD}' } else { letter }).collect(), Some((at, first, count)))
}

/// Neither search nor a reader who copies a word finds one that has a soft hyphen; engines keep them in the text of a PDF.
fn without_soft_hyphens(text: String) -> (String, Option<(usize, usize)>) {
    let Some(at) = text.find(SOFT_HYPHEN) else { return (text, None) };
    let count = text.matches(SOFT_HYPHEN).count();
    (text.replace(SOFT_HYPHEN, ""), Some((at, count)))
}

/// A path in NFC, as labels and links are written.
pub(crate) fn composed_path(path: &str) -> Cow<'_, str> {
    if path.is_ascii() { Cow::Borrowed(path) } else { Cow::Owned(path.nfc().collect()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(bytes: &[u8]) -> String {
        ready(bytes.to_vec()).expect("UTF-8").text.to_string()
    }

    #[test]
    fn a_bom_and_windows_line_ends_are_taken_away() {
        assert_eq!(text_of(b"\xEF\xBB\xBFa\r\nb\rc\n"), "a\nb\nc\n");
        assert_eq!(text_of(b""), "");
    }

    #[test]
    fn separate_accents_are_joined_and_told_of() {
        let got = ready("xx a\u{304}kis".as_bytes().to_vec()).expect("UTF-8");
        assert_eq!((&*got.text, got.decomposed), ("xx ākis", Some(3)));
        assert_eq!(ready("xx ākis".as_bytes().to_vec()).expect("UTF-8").decomposed, None);
    }

    #[test]
    fn control_characters_are_replaced_and_told_of() {
        let got = ready(b"a\tb\0c\x1B\n".to_vec()).expect("UTF-8");
        assert_eq!((&*got.text, got.control), ("a\tb\u{FFFD}c\u{FFFD}\n", Some((3, '\0', 2))));
    }

    #[test]
    fn soft_hyphens_are_left_out_and_told_of() {
        let got = ready("xx bā\u{ad}riņ\u{ad}tiesa\n".as_bytes().to_vec()).expect("UTF-8");
        assert_eq!((&*got.text, got.soft), ("xx bāriņtiesa\n", Some((6, 2))));
    }

    #[test]
    fn bytes_that_are_no_utf8_are_told_by_byte_and_line() {
        assert_eq!(ready(b"abc\nd\xE2x".to_vec()), Err(NotUtf8 { byte: 6, line: 2 }));
    }
}
