//! The fonts a PDF is set in.

use std::collections::BTreeMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object};

/// A font as a file names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Font {
    /// Its PostScript name, without the mark of a subset: `NotoSerif-Bold`; empty for fonts that are drawn in the file (Type 3).
    pub name: String,
    /// Whether its shapes are in the file.
    pub embedded: bool,
}

/// All fonts of a file, each once.
pub(super) fn fonts(pdf: &Pdf) -> Vec<Font> {
    let mut found = BTreeMap::new();
    for object in pdf.objects() {
        let Object::Dict(dict) = object else { continue };
        let is = |key: &str, word: &[u8]| dict.get::<Name<'_>>(key).is_some_and(|name| name.as_ref() == word);
        // Those a composite font is made of are read with it.
        if is("Type", b"Font") && !is("Subtype", b"CIDFontType0") && !is("Subtype", b"CIDFontType2") {
            let font = font(&dict);
            let embedded = found.entry(font.name).or_insert(true);
            *embedded &= font.embedded;
        }
    }
    found.into_iter().map(|(name, embedded)| Font { name, embedded }).collect()
}

fn font(dict: &Dict<'_>) -> Font {
    let kind = dict.get::<Name<'_>>("Subtype");
    if kind.is_some_and(|kind| kind.as_ref() == b"Type3") {
        return Font { name: String::new(), embedded: true };
    }
    let below = dict.get::<Array<'_>>("DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
    let described = below.as_ref().unwrap_or(dict).get::<Dict<'_>>("FontDescriptor");
    let embedded = described.is_some_and(|font| ["FontFile", "FontFile2", "FontFile3"].iter().any(|key| font.contains_key(key)));
    Font { name: name(dict), embedded }
}

/// The name of a font, without the mark of a subset; empty where it has none.
pub(super) fn name(dict: &Dict<'_>) -> String {
    let name = dict.get::<Name<'_>>("BaseFont").map(|name| name.as_str().to_owned()).unwrap_or_default();
    without_subset(&name).to_owned()
}

/// `ABCDEF+NotoSerif` is a part of `NotoSerif`.
fn without_subset(name: &str) -> &str {
    match name.split_once('+') {
        Some((mark, rest)) if mark.len() == 6 && mark.bytes().all(|letter| letter.is_ascii_uppercase()) => rest,
        Some(_) | None => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_of_a_subset_is_no_part_of_the_name() {
        assert_eq!(without_subset("ABCDEF+NotoSerif-Bold"), "NotoSerif-Bold");
        assert_eq!(without_subset("NotoSerif"), "NotoSerif");
        assert_eq!(without_subset("A+B"), "A+B");
    }
}
