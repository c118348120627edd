//! The bytes of a saved page as text: UTF-8, or windows-1257 where the page says so.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Text without its byte order mark, letters and accents composed. `None` for other encodings: a guess would silently spoil the law's
/// words.
pub(crate) fn decode(bytes: &[u8]) -> Option<String> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        // Browsers save as UTF-8 and may leave what the page declared.
        Ok(text) if is_nfc_quick(text.chars()) == IsNormalized::Yes => Some(text.to_owned()),
        Ok(text) => Some(text.nfc().collect()),
        Err(_) if declares_baltic(bytes) => bytes.iter().map(|byte| baltic(*byte)).collect(),
        Err(_) => None,
    }
}

/// How far into a page its encoding is declared.
const HEAD: usize = 2048;

fn declares_baltic(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes)).to_ascii_lowercase();
    head.contains("charset=windows-1257") || head.contains("charset=\"windows-1257")
}

/// The upper half of windows-1257; spaces are bytes that mean nothing.
const UPPER: &str = "€ ‚ „…†‡ ‰ ‹ ¨ˇ¸ ‘’“”•–— ™ › ¯˛ \u{a0} ¢£¤ ¦§Ø©Ŗ«¬\u{ad}®Æ°±²³´µ¶·ø¹ŗ»¼½¾æĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽßąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙";

fn baltic(byte: u8) -> Option<char> {
    if byte.is_ascii() {
        return Some(char::from(byte));
    }
    UPPER.chars().nth(usize::from(byte) - 128).filter(|c| *c != ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_declares_windows_1257_is_read_in_it() {
        let head = b"<meta charset=windows-1257>".as_slice();
        let words = b"B\xe2ri\xf2tiesa \x97 \x84\xde\xfe\x94 5\xb9";
        let text = decode(&[head, words.as_slice()].concat()).expect("text");
        assert_eq!(text.trim_start_matches(|c| c != '>'), ">Bāriņtiesa — „Žž” 5¹");
        assert_eq!(decode(words), None);
        assert_eq!(UPPER.chars().count(), 128);
        assert_eq!((baltic(0xc0), baltic(0xff), baltic(0xd0), baltic(0xe0)), (Some('Ą'), Some('˙'), Some('Š'), Some('ą')));
    }

    #[test]
    fn a_page_in_utf_8_is_read_as_such_whatever_it_declares() {
        let text = decode("\u{feff}<meta charset=windows-1257>Bāriņtiesa".as_bytes());
        assert_eq!(text.as_deref(), Some("<meta charset=windows-1257>Bāriņtiesa"));
    }
}
