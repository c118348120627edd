//! Glyphs → words, each with its place.

use std::sync::Arc;

use crate::pdf::read::content::Glyph;
use crate::pdf::read::geometry::Area;

/// A word of a page; a word that is divided at the end of a line is two.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Word {
    /// Its letters, with the signs around them.
    pub text: String,
    /// Where it stands.
    pub area: Area,
    /// The line its letters stand on, in points from the upper edge of the page.
    pub baseline: f64,
    /// The size it is set in, in points.
    pub size: f64,
    /// The names of the fonts it is set in, in order.
    pub fonts: Vec<Arc<str>>,
    /// Whether a sign of it has no shape in its font, and an empty box stands there.
    pub unset: bool,
}

/// The words of a page, in the order of its marks. A word ends at white space, where the pen jumps, and where the line changes.
pub(super) fn words(glyphs: &[Glyph]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for glyph in glyphs {
        if glyph.text.chars().all(char::is_whitespace) {
            // A glyph without letters is part of what stands before it.
            open &= glyph.text.is_empty();
            continue;
        }
        match words.last_mut().filter(|word| open && goes_on(word, glyph)) {
            Some(word) => {
                word.text.push_str(&glyph.text);
                word.area = word.area.with(glyph.area);
                word.unset |= glyph.unset;
                if word.fonts.last() != Some(&glyph.font) {
                    word.fonts.push(Arc::clone(&glyph.font));
                }
            }
            None => {
                let Glyph { area, baseline, size, unset, .. } = *glyph;
                words.push(Word { text: glyph.text.clone(), area, baseline, size, fonts: vec![Arc::clone(&glyph.font)], unset });
                open = true;
            }
        }
    }
    words
}

/// Whether a glyph stands right behind a word on its line. Numbers of notes stand higher, and are words of their own.
fn goes_on(word: &Word, glyph: &Glyph) -> bool {
    let size = word.size.max(glyph.size);
    let gap = glyph.area.left - word.area.right;
    (glyph.baseline - word.baseline).abs() < 0.15 * size && gap < 0.22 * size && gap > -size
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glyph(text: &str, left: f64, baseline: f64) -> Glyph {
        let area = Area { left, top: baseline - 7.5, right: left + 5.0, bottom: baseline + 2.0 };
        Glyph { text: text.to_owned(), area, baseline, size: 10.0, font: Arc::from(""), unset: false }
    }

    fn texts(glyphs: &[Glyph]) -> Vec<String> {
        words(glyphs).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn white_space_a_jump_and_another_line_end_a_word() {
        let on_a_line = [glyph("a", 0.0, 50.0), glyph("b", 5.0, 50.0), glyph(" ", 10.0, 50.0), glyph("c", 15.0, 50.0)];
        assert_eq!(texts(&on_a_line), ["ab", "c"]);
        assert_eq!(texts(&[glyph("a", 0.0, 50.0), glyph("b", 30.0, 50.0)]), ["a", "b"]);
        assert_eq!(texts(&[glyph("a", 0.0, 50.0), glyph("b", 5.0, 62.0)]), ["a", "b"]);
    }

    #[test]
    fn the_number_of_a_note_is_a_word_of_its_own() {
        assert_eq!(texts(&[glyph("a", 0.0, 50.0), glyph("1", 5.0, 46.0)]), ["a", "1"]);
    }
}
