//! Finds the paragraphs that are parts by count: the Civil Law and the Constitution print no numbers on them.

use crate::parse::act::build::slice;
use crate::parse::act::fill::Manner;
use crate::parse::act::lines::{Chunk, ChunkKind};
use crate::parse::act::marker::{self, Marker};
use crate::parse::act::note;
use crate::source::Source;

/// For each chunk of an article whether it opens a counted part; empty where the article has one part only.
///
/// After points an unnumbered paragraph closes them where the act numbers its parts (it would carry a number if it were one),
/// unless the points begin anew behind it.
pub(crate) fn openers(chunks: &[Chunk], manner: Manner, source: &Source) -> Vec<bool> {
    let mut flags = vec![false; chunks.len()];
    let mut before = Before::Nothing;
    let mut parts = 0;
    for (k, chunk) in chunks.iter().enumerate() {
        if chunk.kind != ChunkKind::Paragraph || chunk.indent > 0 {
            continue;
        }
        let text = slice(source, chunk.words());
        match marker::read(text) {
            Some((Marker::Point(_) | Marker::Letter(_), _)) => before = Before::Point(ends(text)),
            Some((Marker::Paragraph(_) | Marker::Dotted(_), _)) | None => {
                let repealed = note::repealed_parts(text);
                let opens =
                    opens(text, &before) && (!matches!(before, Before::Point(_)) || !manner.numbered_parts || restarts(chunks, k, source));
                if !repealed.is_empty() {
                    parts += repealed.len();
                    set(&mut flags, k);
                } else if opens && !note::is_note(text) {
                    parts += 1;
                    set(&mut flags, k);
                }
                before = Before::Text(ends(text));
            }
        }
    }
    if parts < 2 { Vec::new() } else { flags }
}

/// What stands before a paragraph, and whether a sentence ends there.
enum Before {
    Nothing,
    Text(bool),
    Point(bool),
}

fn set(flags: &mut [bool], k: usize) {
    if let Some(flag) = flags.get_mut(k) {
        *flag = true;
    }
}

/// Whether a paragraph begins a part: a new sentence after a finished one, and no remark.
fn opens(text: &str, before: &Before) -> bool {
    let bare = text.trim_start_matches(['*', '_', '"', '“', '„', '«']);
    let sentence = !bare.starts_with(char::is_lowercase) && !bare.starts_with("Piezīme");
    match before {
        Before::Nothing => true,
        Before::Text(ended) | Before::Point(ended) => sentence && *ended,
    }
}

/// Whether a sentence ends with these words.
fn ends(text: &str) -> bool {
    let bare = text.trim_end_matches(['*', '_', ')', '"', '”', '“', '»', ' ']);
    bare.ends_with(['.', '!', '?']) || text.ends_with(')')
}

/// Whether the next point after chunk `k` is a first one.
fn restarts(chunks: &[Chunk], k: usize, source: &Source) -> bool {
    let later = chunks.iter().skip(k + 1).filter(|chunk| chunk.kind == ChunkKind::Paragraph);
    let first = later.filter_map(|chunk| marker::read(slice(source, chunk.words()))).find_map(|(marker, _)| match marker {
        Marker::Point(number) => Some(number.base == 1),
        Marker::Paragraph(_) | Marker::Letter(_) | Marker::Dotted(_) => None,
    });
    first == Some(true)
}
