//! Fonts: the list of tables of TrueType and OpenType, each within the file; the lengths that compressed ones tell.

use crate::source::whole::{Damage, long, part, short};

/// Reads the heads of a font.
pub(super) fn check(bytes: &[u8]) -> Result<(), Damage> {
    match bytes {
        [0, 1, 0, 0, ..] | [b'O', b'T', b'T', b'O', ..] | [b't', b'r', b'u', b'e', ..] => tables(bytes, 0),
        [b't', b't', b'c', b'f', ..] => tables(bytes, long(bytes, 12)?),
        [b'w', b'O', b'F', b'F', ..] | [b'w', b'O', b'F', b'2', ..] => {
            // Longer is harmless; a file that is sent may be padded.
            part(bytes, 0, long(bytes, 8)?)?;
            if short(bytes, 12)? == 0 { Err(Damage::Broken) } else { Ok(()) }
        }
        _ => Err(Damage::Foreign),
    }
}

/// The tables of the font that begins at a place: all within the file, and those that no font lacks.
fn tables(bytes: &[u8], at: usize) -> Result<(), Damage> {
    let (mut maps, mut measures) = (false, false);
    for table in 0..short(bytes, at + 4)? {
        let entry = part(bytes, at + 12 + table * 16, 16)?;
        part(bytes, long(entry, 8)?, long(entry, 12)?)?;
        maps |= entry.starts_with(b"cmap");
        measures |= entry.starts_with(b"head");
    }
    if maps && measures { Ok(()) } else { Err(Damage::Broken) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn a_font() -> Vec<u8> {
        let table = |name: &[u8; 4], at: u8| [name.as_slice(), &[0; 4], &[0, 0, 0, at], &[0, 0, 0, 4]].concat();
        [[0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0].as_slice(), &table(b"cmap", 44), &table(b"head", 48), b"abcdefgh"].concat()
    }

    #[test]
    fn a_font_whose_tables_lie_within_it_is_fine() {
        assert_eq!(check(&a_font()), Ok(()));
        assert_eq!(check(b"wOF2\0\x01\0\0\0\0\0\x10\0\x01\0\0"), Ok(()));
    }

    #[test]
    fn half_a_font_is_cut() {
        let whole = a_font();
        for end in 4..whole.len() {
            assert_eq!(check(&whole[..end]), Err(Damage::Cut), "{end}");
        }
        assert_eq!(check(b"wOF2\0\x01\0\0\0\0\x10\0\0\x01\0\0"), Err(Damage::Cut));
    }

    #[test]
    fn a_font_without_letters_is_broken() {
        assert_eq!(check(&[0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), Err(Damage::Broken));
    }
}
