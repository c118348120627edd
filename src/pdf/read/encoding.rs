//! What the codes of a font stand for, and how far each moves the pen.

use std::collections::BTreeMap;

use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};

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
}

impl Encoding {
    /// Reads a font.
    pub(super) fn of(font: &Dict<'_>) -> Self {
        let texts = font.get::<Stream<'_>>("ToUnicode").and_then(|stream| CMap::parse(&stream.decoded().ok()?, |_| None));
        let kind = font.get::<Name<'_>>("Subtype");
        if kind.as_ref().is_some_and(|kind| kind.as_ref() == b"Type0") {
            let below = font.get::<Array<'_>>("DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next()).unwrap_or_default();
            let widths = below.get::<Array<'_>>("W").map(|widths| composite(&widths)).unwrap_or_default();
            let other = below.get::<Number>("DW").map_or(1000.0, |width| width.as_f64());
            return Self { bytes: 2, texts, widths, other };
        }
        // Type 3 measures in a space of its own.
        let matrix = font.get::<Array<'_>>("FontMatrix").and_then(|matrix| matrix.iter::<Number>().next());
        let scale = matrix.filter(|_| kind.is_some_and(|kind| kind.as_ref() == b"Type3")).map_or(1.0, |first| first.as_f64() * 1000.0);
        let first = font.get::<u32>("FirstChar").unwrap_or(0);
        let widths = font.get::<Array<'_>>("Widths").into_iter().flat_map(|widths| widths.iter::<Number>().collect::<Vec<_>>());
        let widths = (first..).zip(widths.map(|width| width.as_f64() * scale)).collect();
        Self { bytes: 1, texts, widths, other: 0.0 }
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
