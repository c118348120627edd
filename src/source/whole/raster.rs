//! Pictures of points: every part of the file must be there, as each kind says how long it is.

use flate2::Crc;

use crate::source::whole::{Damage, long, part, short};

/// The kind of a picture by its first bytes.
pub(super) fn kind(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("png"),
        [0xff, 0xd8, 0xff, ..] => Some("jpg"),
        [b'G', b'I', b'F', b'8', ..] => Some("gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("webp"),
        [_, _, _, _, b'f', b't', b'y', b'p', b'a', b'v', b'i', b'f' | b's', ..] => Some("avif"),
        _ => None,
    }
}

/// Reads a picture of this kind to its end. What stands behind it is left alone.
pub(super) fn check(kind: &str, bytes: &[u8]) -> Result<(), Damage> {
    match kind {
        "png" => png(bytes),
        "jpg" => jpeg(bytes),
        "gif" => gif(bytes),
        "webp" => webp(bytes),
        "avif" => avif(bytes),
        _ => Ok(()),
    }
}

/// Chunks, each with its length and a sum that proves it.
fn png(bytes: &[u8]) -> Result<(), Damage> {
    let (mut at, mut first, mut drawn) = (8, true, false);
    loop {
        let length = long(bytes, at)?;
        let chunk = part(bytes, at + 4, length.saturating_add(4))?;
        let mut sum = Crc::new();
        sum.update(chunk);
        if long(bytes, at + 8 + length)? != sum.sum() as usize || first != chunk.starts_with(b"IHDR") {
            return Err(Damage::Broken);
        }
        match &chunk[..4] {
            b"IEND" => return if drawn { Ok(()) } else { Err(Damage::Broken) },
            b"IDAT" => drawn = true,
            _ => {}
        }
        first = false;
        at += length + 12;
    }
}

/// Segments up to the points, which end at a mark that nothing within them looks like.
fn jpeg(bytes: &[u8]) -> Result<(), Damage> {
    let (mut at, mut sized) = (2, false);
    loop {
        match part(bytes, at, 2)? {
            [0xff, 0xff] => at += 1,
            // The end.
            [0xff, 0xd9] => return if sized { Ok(()) } else { Err(Damage::Broken) },
            // Marks without a length.
            [0xff, 0x01 | 0xd0..=0xd8] => at += 2,
            [0xff, mark @ 0xc0..=0xfe] => {
                let length = short(bytes, at + 2)?;
                part(bytes, at + 2, length.max(2))?;
                sized |= matches!(mark, 0xc0..=0xcf) && !matches!(mark, 0xc4 | 0xc8 | 0xcc);
                at += 2 + length.max(2);
                if *mark == 0xda {
                    let rest = &bytes[at..];
                    let next = rest.windows(2).position(|two| two[0] == 0xff && !matches!(two[1], 0x00 | 0xd0..=0xd7));
                    at += next.ok_or(Damage::Cut)?;
                }
            }
            _ => return Err(Damage::Broken),
        }
    }
}

/// Blocks of blocks, up to the one that ends the file.
fn gif(bytes: &[u8]) -> Result<(), Damage> {
    let colours = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let (mut at, mut drawn) = (13 + colours(part(bytes, 10, 1)?[0]), false);
    loop {
        match part(bytes, at, 1)?[0] {
            0x3b => return if drawn { Ok(()) } else { Err(Damage::Broken) },
            0x21 => at += 2,
            0x2c => {
                at += 11 + colours(part(bytes, at + 9, 1)?[0]);
                drawn = true;
            }
            _ => return Err(Damage::Broken),
        }
        loop {
            let length = usize::from(part(bytes, at, 1)?[0]);
            at += 1 + length;
            if length == 0 {
                break;
            }
        }
    }
}

/// One box with its length, and in it chunks with theirs.
fn webp(bytes: &[u8]) -> Result<(), Damage> {
    let length = |at: usize| long(bytes, at).map(|length| (length as u32).swap_bytes() as usize);
    let whole = part(bytes, 8, length(4)?)?.len() + 8;
    let (mut at, mut drawn) = (12, false);
    while at < whole {
        let name = part(bytes, at, 4)?;
        let length = length(at + 4)?;
        part(bytes, at + 8, length)?;
        drawn |= matches!(name, b"VP8 " | b"VP8L" | b"ANMF");
        at += 8 + length + length % 2;
    }
    if drawn { Ok(()) } else { Err(Damage::Broken) }
}

/// Boxes one behind another to the end of the file, one of them with the points.
fn avif(bytes: &[u8]) -> Result<(), Damage> {
    let (mut at, mut drawn) = (0, false);
    while at < bytes.len() {
        let name = part(bytes, at + 4, 4)?;
        let length = match long(bytes, at)? {
            0 => bytes.len() - at,
            1 => long(bytes, at + 12)?,
            length => length,
        };
        part(bytes, at, length)?;
        drawn |= matches!(name, b"mdat" | b"idat" | b"meta");
        if length < 8 {
            return Err(Damage::Broken);
        }
        at += length;
    }
    if drawn { Ok(()) } else { Err(Damage::Broken) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
        let body = [name.as_slice(), data].concat();
        let mut sum = Crc::new();
        sum.update(&body);
        let length = u32::try_from(data.len()).expect("short").to_be_bytes();
        [length.as_slice(), &body, &sum.sum().to_be_bytes()].concat()
    }

    fn a_png() -> Vec<u8> {
        let header = chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
        [b"\x89PNG\r\n\x1a\n".as_slice(), &header, &chunk(b"IDAT", &[1, 2, 3]), &chunk(b"IEND", &[])].concat()
    }

    /// A frame of one point, in each kind.
    fn whole() -> Vec<(&'static str, Vec<u8>)> {
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x04ab\xff\xda\0\x02\x11\xff\0\x22\xff\xd0\x33\xff\xd9".to_vec();
        let gif = b"GIF89a\x01\0\x01\0\x80\0\0abcabc\x21\xf9\x01a\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02ab\0\x3b".to_vec();
        let webp = b"RIFF\x10\0\0\0WEBPVP8L\x03\0\0\0abc\0".to_vec();
        let avif = b"\0\0\0\x10ftypavif\0\0\0\0\0\0\0\x0bmdatabc".to_vec();
        vec![("png", a_png()), ("jpg", jpeg), ("gif", gif), ("webp", webp), ("avif", avif)]
    }

    #[test]
    fn a_whole_picture_of_each_kind_is_fine() {
        for (name, bytes) in whole() {
            assert_eq!((kind(&bytes), check(name, &bytes)), (Some(name), Ok(())), "{name}");
        }
    }

    #[test]
    fn a_picture_that_lacks_its_end_is_cut_wherever_it_ends() {
        for (name, bytes) in whole() {
            for end in 16..bytes.len() {
                // Two whole boxes are a whole file of boxes, but for the last.
                assert_ne!(check(name, &bytes[..end]), Ok(()), "{name} of {end} bytes");
            }
        }
    }

    #[test]
    fn a_changed_byte_of_a_png_is_found_by_its_sum() {
        let mut bytes = a_png();
        bytes[43] ^= 1;
        assert_eq!(check("png", &bytes), Err(Damage::Broken));
    }
}
