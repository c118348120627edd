//! Whether a file of the content is what its name says, and whole: pictures and fonts, looked through from end to end.

mod font;
mod raster;
mod svg;

/// What is wrong with a picture or a font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It has no bytes.
    Empty,
    /// It is something else altogether: a page that was saved in its place, a text.
    Foreign,
    /// It ends early.
    Cut,
    /// Its parts do not fit together.
    Broken,
    /// It is whole, but of another kind than its name says: `png`. Browsers show it all the same.
    Misnamed(&'static str),
}

/// Endings of pictures that are looked through.
const PICTURES: [&str; 7] = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];
/// Endings of fonts.
const FONTS: [&str; 4] = ["otf", "ttf", "woff", "woff2"];

/// Whether a file with this ending, in lower case, is looked through at all.
pub(super) fn is_looked_through(ending: &str) -> bool {
    PICTURES.contains(&ending) || FONTS.contains(&ending)
}

/// What is wrong with a file of this ending, in lower case; `None` where nothing is, or nothing is known of its kind.
pub(super) fn damage(ending: &str, bytes: &[u8]) -> Option<Damage> {
    if !is_looked_through(ending) {
        return None;
    }
    if bytes.is_empty() {
        return Some(Damage::Empty);
    }
    if FONTS.contains(&ending) {
        return font::check(bytes).err();
    }
    let said = if ending == "jpeg" { "jpg" } else { ending };
    let kind = raster::kind(bytes).or_else(|| svg::is_svg(bytes).then_some("svg"));
    let Some(kind) = kind else {
        // Half a drawing may have lost the root that would tell what it is.
        return Some(if said == "svg" { svg::check(bytes).err().unwrap_or(Damage::Foreign) } else { Damage::Foreign });
    };
    let checked = if kind == "svg" { svg::check(bytes) } else { raster::check(kind, bytes) };
    checked.err().or_else(|| (kind != said).then_some(Damage::Misnamed(kind)))
}

/// So many bytes from a place on; [`Damage::Cut`] where the file ends before.
fn part(bytes: &[u8], at: usize, length: usize) -> Result<&[u8], Damage> {
    at.checked_add(length).and_then(|end| bytes.get(at..end)).ok_or(Damage::Cut)
}

/// A number of two bytes, the greater first.
fn short(bytes: &[u8], at: usize) -> Result<usize, Damage> {
    part(bytes, at, 2).map(|two| usize::from(u16::from_be_bytes([two[0], two[1]])))
}

/// A number of four bytes, the greatest first.
fn long(bytes: &[u8], at: usize) -> Result<usize, Damage> {
    part(bytes, at, 4).map(|four| u32::from_be_bytes([four[0], four[1], four[2], four[3]]) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_file_and_a_page_that_was_saved_as_a_picture_are_none() {
        assert_eq!(damage("png", b""), Some(Damage::Empty));
        assert_eq!(damage("ttf", b""), Some(Damage::Empty));
        assert_eq!(damage("png", b"<html>404 not found</html>"), Some(Damage::Foreign));
        assert_eq!(damage("svg", b"<!doctype html><html><body>404</body></html>"), Some(Damage::Foreign));
        assert_eq!(damage("svg", b"404"), Some(Damage::Foreign));
        assert_eq!(damage("ttf", b"nav\n"), Some(Damage::Foreign));
    }

    #[test]
    fn a_drawing_with_the_name_of_a_photograph_is_told_by_its_kind() {
        assert_eq!(damage("png", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), Some(Damage::Misnamed("svg")));
    }

    #[test]
    fn what_is_no_picture_is_not_looked_at() {
        assert_eq!(damage("pdf", b""), None);
    }
}
