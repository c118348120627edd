//! What the codes of a font stand for, and how far each moves the pen.

use std::collections::BTreeMap;
use std::sync::Arc;

use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};

use crate::pdf::read::fonts;

/// How the strings of one font are read.
#[derive(Debug)]
pub(super) struct Encoding {
    /// Bytes a code.
    pub(super) bytes: usize,
    /// Code → text, where the font says it.
    texts: Option<CMap>,
    /// Code → width, in thousandths of the size.
    widths: BTreeMap<u32, f64>,
    /// The width of all others.
    other: f64,
    /// The name of the font, without the mark of a subset.
    pub(super) name: Arc<str>,
    /// Where codes are numbers of signs: their shapes by two bytes each, or one to one where there is no list.
    shapes: Option<Vec<u8>>,
    /// Code → number of a sign, where they differ.
    signs: Option<CMap>,
}

impl Encoding {
    /// Reads a font.
    pub(super) fn of(font: &Dict<'_>) -> Self {
        let texts = font.get::<Stream<'_>>("ToUnicode").and_then(|stream| CMap::parse(&stream.decoded().ok()?, |_| None));
        let kind = font.get::<Name<'_>>("Subtype");
        let name = Arc::from(fonts::name(font));
        if kind.as_ref().is_some_and(|kind| kind.as_ref() == b"Type0") {
            let below = font.get::<Array<'_>>("DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next()).unwrap_or_default();
            let widths = below.get::<Array<'_>>("W").map(|widths| composite(&widths)).unwrap_or_default();
            let other = below.get::<Number>("DW").map_or(1000.0, |width| width.as_f64());
            // WeasyPrint gives signs without a shape codes of their own, which a list takes to sign 0.
            let signs = font.get::<Stream<'_>>("Encoding").and_then(|list| CMap::parse(&list.decoded().ok()?, |_| None));
            let direct = signs.is_some() || font.get::<Name<'_>>("Encoding").is_some_and(|name| name.as_ref().starts_with(b"Identity"));
            let list = || below.get::<Stream<'_>>("CIDToGIDMap").and_then(|list| Some(list.decoded().ok()?.to_vec()));
            let shapes = direct.then(|| list().unwrap_or_default());
            return Self { bytes: 2, texts, widths, other, name, shapes, signs };
        }
        // Type 3 measures in a space of its own.
        let matrix = font.get::<Array<'_>>("FontMatrix").and_then(|matrix| matrix.iter::<Number>().next());
        let scale = matrix.filter(|_| kind.is_some_and(|kind| kind.as_ref() == b"Type3")).map_or(1.0, |first| first.as_f64() * 1000.0);
        let first = font.get::<u32>("FirstChar").unwrap_or(0);
        let widths = font.get::<Array<'_>>("Widths").into_iter().flat_map(|widths| widths.iter::<Number>().collect::<Vec<_>>());
        let widths = (first..).zip(widths.map(|width| width.as_f64() * scale)).collect();
        Self { bytes: 1, texts, widths, other: 0.0, name, shapes: None, signs: None }
    }

    /// The codes of a string.
    pub(super) fn codes<'a>(&self, bytes: &'a [u8]) -> impl Iterator<Item = u32> + use<'a> {
        bytes.chunks(self.bytes).map(|code| code.iter().fold(0, |sum, byte| (sum << 8) | u32::from(*byte)))
    }

    /// The text of a code; the sign for none where the font does not say it, since then neither search nor a reader finds it.
    pub(super) fn text(&self, code: u32) -> String {
        match self.texts.as_ref().map(|texts| texts.lookup_bf_string(code)) {
            Some(Some(BfString::Char(letter))) => letter.to_string(),
            Some(Some(BfString::String(letters))) => letters,
            None if self.bytes == 1 => char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER).to_string(),
            Some(None) | None => char::REPLACEMENT_CHARACTER.to_string(),
        }
    }

    /// Whether the font has no shape for a code: it shows shape 0, an empty box, in its place. Of fonts with codes of one byte this is not
    /// known.
    pub(super) fn is_unset(&self, code: u32) -> bool {
        let Some(shapes) = &self.shapes else { return false };
        let sign = self.signs.as_ref().map_or(Some(code), |signs| signs.lookup_cid_code(code, 2)).unwrap_or(0);
        let at = sign as usize * 2;
        sign == 0 || (!shapes.is_empty() && shapes.get(at..at + 2).is_none_or(|shape| shape == [0, 0]))
    }

    /// The width of a code, in thousandths of the size.
    pub(super) fn width(&self, code: u32) -> f64 {
        self.widths.get(&code).copied().unwrap_or(self.other)
    }
}

/// Widths as composite fonts have them: `first [w w w]` or `first last w`.
fn composite(widths: &Array<'_>) -> BTreeMap<u32, f64> {
    let mut found = BTreeMap::new();
    let mut pending: Vec<u32> = Vec::new();
    for object in widths.iter::<Object<'_>>() {
        match (object, pending.as_slice()) {
            (Object::Array(list), [first]) => {
                found.extend((*first..).zip(list.iter::<Number>().map(|width| width.as_f64())));
                pending.clear();
            }
            // A range longer than all codes there can be is a broken file.
            (Object::Number(width), [first, last]) => {
                found.extend((*first..=(*last).min(0xffff)).map(|code| (code, width.as_f64())));
                pending.clear();
            }
            (Object::Number(code), _) => pending.push(u32::try_from(code.as_i64()).unwrap_or(0)),
            (_, _) => pending.clear(),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn font(shapes: Option<Vec<u8>>) -> Encoding {
        Encoding { bytes: 2, texts: None, widths: BTreeMap::new(), other: 0.0, name: Arc::from(""), shapes, signs: None }
    }

    #[test]
    fn a_sign_the_font_has_not_is_shape_0() {
        assert_eq!([0, 7].map(|code| font(Some(Vec::new())).is_unset(code)), [true, false]);
        assert_eq!([0, 1, 2, 3].map(|code| font(Some(vec![0, 0, 0, 5, 0, 0])).is_unset(code)), [true, false, true, true]);
        assert!(!font(None).is_unset(0));
    }

    #[test]
    fn a_sign_that_a_list_takes_to_shape_0_has_none() {
        let list =
            b"begincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n2 begincidchar\n<0027> 39\n<0cf5> 0\nendcidchar\nendcmap";
        let font = Encoding { signs: CMap::parse(list, |_| None), ..font(Some(Vec::new())) };
        assert!(font.signs.is_some());
        assert_eq!([0x27, 0xcf5].map(|code| font.is_unset(code)), [false, true]);
    }
}
