//! Text strings of PDF: titles, languages, names of places.

/// What a text string says: UTF-16 or UTF-8 behind a byte order mark, else one byte a letter as in Latin-1, of which `PDFDocEncoding`
/// differs only in signs that no id, language or title in Latvian is written with. UTF-8 without its mark is met too, in names of places.
pub(super) fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        plain => str::from_utf8(plain).map_or_else(|_| plain.iter().copied().map(char::from).collect(), str::to_owned),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_ways_to_write_a_title_are_read() {
        assert_eq!(decode(b"\xfe\xff\x00B\x01\x01"), "Bā");
        assert_eq!(decode(b"\xff\xfeB\x00\x01\x01"), "Bā");
        assert_eq!(decode("\u{feff}Bā".as_bytes()), "Bā");
        assert_eq!(decode("Bā".as_bytes()), "Bā");
        assert_eq!(decode(b"caf\xe9"), "café");
    }
}
