//! Letters without their marks: `aizbildņa` → `aizbildna`.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text without marks above and below its letters: NFD, without `\p{M}`, NFC. Case is kept.
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfd().filter(|letter| !is_combining_mark(*letter)).nfc().collect())
}
