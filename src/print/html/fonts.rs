//! The style sheet that hands the book's own fonts to the engines.

use std::fmt::Write;

use crate::print::volume::{Purpose, Volume};

/// Its name in the book's folder.
pub(super) const FILE: &str = "fonts.css";

/// The families that have the signs few fonts have, as in `print.css`.
const SIGNS: &str = "\"Noto Sans Symbols\", \"Noto Sans Symbols 2\", \"Noto Sans Symbols2\", \"Noto Sans Math\"";

/// A font by what its file is called: `NotoSerif-BoldItalic.ttf`, as font files are named everywhere.
#[derive(Debug, PartialEq, Eq)]
struct Face<'a> {
    family: &'a str,
    weight: u16,
    italic: bool,
    path: &'a str,
}

/// Words of a file's name and the weights they stand for; the first that fits.
const WEIGHTS: [(&str, u16); 9] = [
    ("extrabold", 800),
    ("semibold", 600),
    ("demibold", 600),
    ("extralight", 200),
    ("bold", 700),
    ("medium", 500),
    ("light", 300),
    ("black", 900),
    ("thin", 100),
];

impl<'a> Face<'a> {
    fn of(path: &'a str) -> Self {
        let file = path.rsplit('/').next().unwrap_or(path);
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let (family, style) = stem.rsplit_once('-').unwrap_or((stem, ""));
        let style = style.to_lowercase();
        let weight = WEIGHTS.iter().find(|(word, _)| style.contains(word)).map_or(400, |(_, weight)| *weight);
        Self { family, weight, italic: style.contains("italic") || style.contains("oblique"), path }
    }
}

/// The style sheet; `None` where the book brings no fonts. The first family with "Sans" in its name sets the commentary, the first other
/// one the law; a book with one family is set in it throughout.
pub(super) fn style_sheet(volume: &Volume<'_>) -> Option<String> {
    let files = volume.files.iter().filter(|file| file.purpose == Purpose::Font);
    let faces: Vec<Face<'_>> = files.map(|file| Face::of(file.path())).collect();
    sheet(&faces)
}

fn sheet(faces: &[Face<'_>]) -> Option<String> {
    let first = faces.first()?.family;
    let is_sans = |family: &str| family.to_lowercase().contains("sans");
    let sans = faces.iter().map(|face| face.family).find(|family| is_sans(family)).unwrap_or(first);
    let serif = faces.iter().map(|face| face.family).find(|family| !is_sans(family)).unwrap_or(first);
    let mut css = String::new();
    for Face { family, weight, italic, path } in faces {
        let style = if *italic { "italic" } else { "normal" };
        let _ = writeln!(
            css,
            "@font-face {{ font-family: \"{}\"; font-weight: {weight}; font-style: {style}; src: url(\"{}\"); }}",
            quoted(family),
            quoted(path)
        );
    }
    let (sans, serif) = (quoted(sans), quoted(serif));
    let _ = writeln!(css, ":root {{ --serif: \"{serif}\", {SIGNS}, serif; --sans: \"{sans}\", {SIGNS}, sans-serif; }}");
    // The boxes of the margin know no variables in every engine.
    for (page, boxes) in [(":left", ["@top-left", "@bottom-left"]), (":right", ["@top-right", "@bottom-right"])] {
        let [head, foot] = boxes.map(|place| format!("{place} {{ font-family: \"{sans}\", sans-serif; }}"));
        let _ = writeln!(css, "@page {page} {{ {head} {foot} }}");
    }
    Some(css)
}

/// Within quotation marks of a style sheet.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_font_is_known_by_the_name_of_its_file() {
        let face = Face::of("fonti/SourceSerif4-SemiBoldItalic.otf");
        assert_eq!(face, Face { family: "SourceSerif4", weight: 600, italic: true, path: "fonti/SourceSerif4-SemiBoldItalic.otf" });
        assert_eq!(Face::of("Raksts.ttf"), Face { family: "Raksts", weight: 400, italic: false, path: "Raksts.ttf" });
    }

    #[test]
    fn law_and_commentary_each_get_their_family() {
        let css = sheet(&["a/NotoSans-Regular.ttf", "a/NotoSerif-Regular.ttf"].map(Face::of)).expect("a sheet");
        assert!(
            css.contains(&format!(":root {{ --serif: \"NotoSerif\", {SIGNS}, serif; --sans: \"NotoSans\", {SIGNS}, sans-serif; }}")),
            "{css}"
        );
        assert_eq!(sheet(&[]), None);
    }
}
