//! Reads a PDF for what can be proved of it: its words and their places, links, outline, fonts, and what it declares.
//!
//! Objects come from `hayro-syntax`, which is small; the text of a page is read by `content` here, since the crates that draw pages
//! bring colours, pictures and outlines of glyphs, and thirty times the time to compile.

mod content;
mod drawn;
mod encoding;
mod fonts;
mod geometry;
mod pictures;
mod places;
mod text_string;
mod words;

use std::collections::BTreeMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Stream, String as PdfString};

pub use crate::pdf::read::fonts::Font;
pub use crate::pdf::read::geometry::Area;
pub use crate::pdf::read::pictures::Picture;
pub use crate::pdf::read::places::{Entry, Link, Target};
pub use crate::pdf::read::words::Word;

/// What a PDF holds.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Its pages, in order.
    pub pages: Vec<Page>,
    /// Named place → page, from 0.
    pub named: BTreeMap<String, usize>,
    /// Its outline, in the order it is shown.
    pub outline: Vec<Entry>,
    /// Its fonts, each once, by name.
    pub fonts: Vec<Font>,
    /// `/Lang` of the whole; empty where it has none.
    pub language: String,
    /// Its title; empty where it has none.
    pub title: String,
    /// Whether a reader shows the title in place of the file's name.
    pub shows_title: bool,
    /// Whether it says that it is tagged, and has a tree of tags.
    pub tagged: bool,
    /// The standards it declares: `ua-1`, `a-2a`.
    pub standards: Vec<String>,
}

/// A page.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The width, in points.
    pub width: f64,
    /// The height, in points.
    pub height: f64,
    /// Its words, in the order of its marks.
    pub words: Vec<Word>,
    /// Its links.
    pub links: Vec<Link>,
    /// Its pictures, as its tags name them.
    pub pictures: Vec<Picture>,
}

/// Reads a PDF; `None` where the bytes are none, or only a part of one.
#[must_use]
pub fn read(bytes: Vec<u8>) -> Option<Document> {
    // A file that ends early is mended by a patient reader; here it is broken.
    let end = bytes.len().saturating_sub(1024);
    if !bytes.starts_with(b"%PDF-") || !bytes[end..].windows(5).any(|tail| tail == b"%%EOF") {
        return None;
    }
    let pdf = Pdf::new(bytes).ok()?;
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?;
    let places = places::Places::of(&pdf, &root);
    let mut encodings = BTreeMap::new();
    let (mut pages, mut drawn) = (Vec::new(), Vec::new());
    for page in pdf.pages().iter() {
        let (width, height) = page.render_dimensions();
        let (glyphs, of_tags) = content::marks(page, &mut encodings);
        let words = words::words(&glyphs);
        pages.push(Page { width: width.into(), height: height.into(), words, links: places.links(page), pictures: Vec::new() });
        drawn.push(of_tags);
    }
    for (page, picture) in pictures::pictures(&root, &places.pages, &drawn) {
        pages.get_mut(page).into_iter().for_each(|page: &mut Page| page.pictures.push(picture.clone()));
    }
    if pages.is_empty() {
        return None;
    }
    let described = metadata(&root);
    Some(Document {
        pages,
        outline: places.outline(&root),
        named: places.named,
        fonts: fonts::fonts(&pdf),
        language: root.get::<PdfString<'_>>("Lang").map(|tag| text_string::decode(tag.as_bytes())).unwrap_or_default(),
        title: pdf.metadata().title.as_deref().map(text_string::decode).or_else(|| title(&described)).unwrap_or_default(),
        shows_title: flag(&root, "ViewerPreferences", "DisplayDocTitle"),
        tagged: flag(&root, "MarkInfo", "Marked") && root.contains_key("StructTreeRoot"),
        standards: standards(&described),
    })
}

fn flag(root: &Dict<'_>, dict: &str, key: &str) -> bool {
    root.get::<Dict<'_>>(dict).and_then(|dict| dict.get::<bool>(key)).unwrap_or(false)
}

/// The XMP packet of the file.
fn metadata(root: &Dict<'_>) -> String {
    let stream = root.get::<Stream<'_>>("Metadata");
    stream.and_then(|stream| Some(String::from_utf8_lossy(&stream.decoded().ok()?).into_owned())).unwrap_or_default()
}

/// The value of a property in an XMP packet, written as an attribute or as an element.
fn property<'x>(xmp: &'x str, name: &str) -> Option<&'x str> {
    let after = &xmp[xmp.find(name)? + name.len()..];
    let value = after.trim_start_matches(['=', '"', '\'', '>', ' ']);
    value.split(['"', '\'', '<']).next()
}

/// The standards an XMP packet declares.
fn standards(xmp: &str) -> Vec<String> {
    let archive = property(xmp, "pdfaid:part")
        .map(|part| format!("a-{part}{}", property(xmp, "pdfaid:conformance").unwrap_or_default().to_lowercase()));
    let accessible = property(xmp, "pdfuaid:part").map(|part| format!("ua-{part}"));
    archive.into_iter().chain(accessible).collect()
}

fn title(xmp: &str) -> Option<String> {
    let within = xmp.split("<dc:title>").nth(1)?.split("</dc:title>").next()?;
    let item = &within[within.find("<rdf:li")?..];
    item.split_once('>')?.1.split('<').next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packet_declares_its_standards_in_attributes_or_elements() {
        assert_eq!(standards("<rdf:Description pdfuaid:part=\"1\"/>"), ["ua-1"]);
        let both = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>";
        assert_eq!(standards(both), ["a-2a", "ua-1"]);
        assert_eq!(standards(""), [""; 0]);
    }

    #[test]
    fn what_is_no_pdf_or_half_of_one_is_not_read() {
        assert!(read(Vec::new()).is_none());
        assert!(read(b"<html>".to_vec()).is_none());
        assert!(read(b"%PDF-1.7\n1 0 obj\n<<>>".to_vec()).is_none());
        assert!(read(b"%PDF-1.7\n%%EOF".to_vec()).is_none());
    }
}
