//! Mends the outline that Chromium writes: a heading that opens a page behind a shorter one is read twice, `SatursSaturs`.
//!
//! Chromium leaves titles uncompressed, so that half of one can be blanked without moving anything. What is left is checked against the
//! book like everything else.

/// The same file with the titles that say the same twice saying it once.
pub(super) fn once(mut bytes: Vec<u8>) -> Vec<u8> {
    const KEY: &[u8] = b"/Title ";
    let places: Vec<usize> =
        bytes.windows(KEY.len()).enumerate().filter(|(_, window)| *window == KEY).map(|(at, _)| at + KEY.len()).collect();
    for at in places {
        let (mark, end) = match bytes.get(at) {
            Some(b'(') => (1, b')'),
            Some(b'<') if bytes[at..].starts_with(b"<FEFF") => (5, b'>'),
            Some(_) | None => continue,
        };
        let Some(length) = bytes[at + mark..].iter().take(8000).position(|byte| *byte == end) else { continue };
        let (begin, half) = (at + mark, length / 2);
        let title = &bytes[begin..begin + length];
        // A title with a sign that is escaped might be cut within it.
        if length % 2 == 0 && half >= 4 && title[..half] == title[half..] && !title.contains(&b'\\') && !title.contains(&b'(') {
            bytes[begin + half] = end;
            bytes[begin + half + 1..=begin + length].fill(b' ');
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_that_says_the_same_twice_says_it_once_and_nothing_moves() {
        let before =
            b"<</Title (SatursSaturs)\n/Dest 1>> <</Title <FEFF0101010101010101>/Next 2>> <</Title (Saturs)>> <</Title (a \\(a \\()>>";
        let after = once(before.to_vec());
        assert_eq!(after.len(), before.len());
        let text = String::from_utf8(after).expect("ASCII");
        assert_eq!(
            text,
            "<</Title (Saturs)      \n/Dest 1>> <</Title <FEFF01010101>        /Next 2>> <</Title (Saturs)>> <</Title (a \\(a \\()>>"
        );
    }
}
