//! Takes the clock out of a PDF, so that the same book is the same file.
//!
//! Browsers write the minute they print, and names drawn by lot, which no argument changes. Both have a fixed length and stand where
//! nothing is compressed, so that they can be exchanged without moving anything.

/// What stands in place of a moment where the book has no day: one that is nobody's.
const NOBODYS: &str = "20000101";

/// The same file with the day of the book, as its page tells it, in place of the moment the file was made.
pub(super) fn without_clock(mut bytes: Vec<u8>, page: &str) -> Vec<u8> {
    let day = page.split_once("<meta name=\"dcterms.created\" content=\"").map_or("", |(_, rest)| rest);
    let day: String = day.chars().take_while(|c| *c != '"').filter(char::is_ascii_digit).collect();
    let moment = format!("{}000000", if day.len() == NOBODYS.len() { &day } else { NOBODYS });
    for key in [&b"/CreationDate (D:"[..], b"/ModDate (D:", b"/CreationDate(D:", b"/ModDate(D:"] {
        for at in places(&bytes, key) {
            let digits = bytes[at..].iter().take(moment.len()).take_while(|byte| byte.is_ascii_digit()).count();
            bytes[at..at + digits].copy_from_slice(&moment.as_bytes()[..digits]);
        }
    }
    for at in places(&bytes, b"/ID [<").into_iter().chain(places(&bytes, b"/ID[<")).collect::<Vec<_>>() {
        let end = bytes[at..].iter().take(200).position(|byte| *byte == b']').map_or(at, |length| at + length);
        bytes[at..end].iter_mut().filter(|byte| byte.is_ascii_hexdigit()).for_each(|byte| *byte = b'0');
    }
    bytes
}

/// The places behind each `key`.
fn places(bytes: &[u8], key: &[u8]) -> Vec<usize> {
    let begins = bytes.windows(key.len()).enumerate().filter(|(_, window)| *window == key);
    begins.map(|(at, _)| at + key.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moment_and_the_lot_are_gone_and_nothing_moves() {
        let before = b"<</CreationDate (D:20261122093206+02'00')>> trailer /ID [<A1B2> <FFFF>]".to_vec();
        let after = without_clock(before.clone(), "<meta name=\"dcterms.created\" content=\"2026-03-01\">");
        assert_eq!(after.len(), before.len());
        assert_eq!(after, b"<</CreationDate (D:20260301000000+02'00')>> trailer /ID [<0000> <0000>]");
    }
}
