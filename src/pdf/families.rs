//! The fonts a book may be set in: those its style sheets name, and those it brings.

use std::fs;
use std::path::Path;

/// Names of families in the style sheets of a book's folder, and of the files of fonts in it.
#[must_use]
pub fn families(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok) {
        let path = entry.path();
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("css") => found.extend(named(&fs::read_to_string(path).unwrap_or_default())),
            Some("ttf" | "otf" | "woff" | "woff2") => {
                found.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
                found.extend(fs::read(path).ok().as_deref().and_then(own_name));
            }
            Some(_) | None => {}
        }
    }
    found.sort();
    found.dedup();
    found
}

/// The families that a book must be set in since it brings them: each by its name, that of its files and those in them.
#[must_use]
pub fn brought(folder: &Path) -> Vec<Vec<String>> {
    let Ok(css) = fs::read_to_string(folder.join("fonts.css")) else { return Vec::new() };
    let mut found: Vec<Vec<String>> = Vec::new();
    for family in css.split(';').filter_map(|declaration| first_of_stack(declaration)) {
        if found.iter().all(|names| names.first().is_some_and(|name| name != family)) {
            let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
            let names = files.filter_map(|file| {
                let stem = file.path().file_stem()?.to_string_lossy().into_owned();
                let ours = stem.rsplit_once('-').map_or(stem.as_str(), |(family, _)| family) == family;
                ours.then(|| [Some(stem), fs::read(file.path()).ok().as_deref().and_then(own_name)])
            });
            let names: Vec<String> = names.flatten().flatten().collect();
            found.push(std::iter::once(family.to_owned()).chain(names).collect());
        }
    }
    found
}

/// The first family of a stack that sets a book: `Mans` of `--serif: "Mans", serif`.
fn first_of_stack(declaration: &str) -> Option<&str> {
    let (_, value) = ["--serif:", "--sans:"].iter().find_map(|name| declaration.split_once(name))?;
    value.split('"').nth(1)
}

/// The quoted names in the declarations of fonts: `font-family: "Noto Serif", serif`, `font: 9pt "Noto Sans"`, `--serif: "Noto Serif"`.
fn named(css: &str) -> Vec<String> {
    let mut found = Vec::new();
    for declaration in css.split([';', '{', '}']) {
        let Some((property, value)) = declaration.split_once(':') else { continue };
        // Not the words that are printed, nor files.
        let name = property.trim();
        if name.ends_with("font") || name.ends_with("font-family") || (name.contains("--") && !value.contains("url(")) {
            found.extend(value.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
    found
}

/// The PostScript name in a file of TrueType or OpenType: entry 6 of its table `name`.
fn own_name(font: &[u8]) -> Option<String> {
    let short = |at: usize| Some(usize::from(u16::from_be_bytes([*font.get(at)?, *font.get(at + 1)?])));
    let long = |at: usize| Some(short(at)? << 16 | short(at + 2)?);
    let record = (0..short(4)?).map(|table| 12 + table * 16).find(|at| font.get(*at..at + 4) == Some(b"name"))?;
    let table = long(record + 8)?;
    let texts = table + short(table + 4)?;
    let entry = (0..short(table + 2)?).map(|entry| table + 6 + entry * 12).find(|at| short(at + 6) == Some(6))?;
    let bytes = font.get(texts + short(entry + 10)?..)?.get(..short(entry + 8)?)?;
    // In UTF-16 the name has a zero before each letter; it has ASCII alone.
    Some(bytes.iter().filter(|byte| **byte != 0).copied().map(char::from).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_are_read_where_fonts_are_named_and_nowhere_else() {
        let css = "html { font: 10pt/1.4 \"Noto Serif\", serif; --sans: \"Noto Sans\" } p::before { content: \"Piezīme\" }\
            h1 { font-family: \"EB Garamond\" } @font-face { font-family: \"Mans\"; src: url(\"fonti/mans.ttf\") }";
        assert_eq!(named(css), ["Noto Serif", "Noto Sans", "EB Garamond", "Mans"]);
    }

    #[test]
    fn the_families_a_book_brings_are_those_its_style_sheet_sets_it_in() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(brought(folder.path()), [[""; 0]; 0]);
        let css = "@font-face { font-family: \"Mans\"; src: url(\"fonti/Mans-Bold.ttf\"); }\n:root { --serif: \"Mans\", serif; --sans: \"Mans\", sans-serif; }";
        fs::write(folder.path().join("fonts.css"), css).expect("a file");
        fs::write(folder.path().join("Mans-Bold.ttf"), "").expect("a file");
        assert_eq!(brought(folder.path()), [["Mans", "Mans-Bold"]]);
    }

    #[test]
    fn what_is_no_font_has_no_name() {
        assert_eq!(own_name(b""), None);
        assert_eq!(own_name(&[0xff; 64]), None);
    }
}
