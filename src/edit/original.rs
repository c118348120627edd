//! Between the text as an editor or the disk has it and the text as the program reads it (no BOM, `\n`, NFC, no soft hyphens): which byte is which.

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::source::SOFT_HYPHEN;

/// A stretch that reads otherwise than it is written: a BOM, a line end `\r\n`, a letter with a separate accent, a soft hyphen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Changed {
    /// Its first byte as written.
    written: usize,
    /// Its first byte as read.
    read: usize,
    /// How many bytes it has as written.
    written_len: usize,
    /// How many it has as read.
    read_len: usize,
}

/// A text as it is written, and how its places match the text as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    written: String,
    read: String,
    /// In the order of the text; between them all bytes match one to one.
    changed: Vec<Changed>,
}

impl Original {
    /// Compares a text as it is written with itself as it is read.
    #[must_use]
    pub fn new(written: impl Into<String>) -> Self {
        let written = written.into();
        let mut read = String::with_capacity(written.len());
        let mut changed = Vec::new();
        let mut at = 0;
        if written.starts_with('\u{FEFF}') {
            at = '\u{FEFF}'.len_utf8();
            changed.push(Changed { written: 0, read: 0, written_len: at, read_len: 0 });
        }
        while let Some(rest) = written.get(at..).filter(|rest| !rest.is_empty()) {
            let plain = plain_length(rest);
            if plain > 0 {
                read.push_str(rest.get(..plain).unwrap_or_default());
                at += plain;
                continue;
            }
            let length = cluster_length(rest);
            let cluster = rest.get(..length).unwrap_or_default();
            let ready = as_read(cluster);
            if ready != cluster {
                changed.push(Changed { written: at, read: read.len(), written_len: length, read_len: ready.len() });
            }
            read.push_str(&ready);
            at += length;
        }
        Self { written, read, changed }
    }

    /// The text as it is written.
    #[must_use]
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The text as it is read; the same as that of a [`Source`](crate::source::Source).
    #[must_use]
    pub fn read(&self) -> &str {
        &self.read
    }

    /// How the file ends its lines.
    #[must_use]
    pub fn line_end(&self) -> &'static str {
        match self.written.find('\n') {
            Some(at) if at > 0 && self.written.as_bytes().get(at - 1) == Some(&b'\r') => "\r\n",
            Some(_) | None => "\n",
        }
    }

    /// The byte as written, of a byte as read. One within a letter that is written otherwise stands at that letter's beginning.
    #[must_use]
    pub fn to_written(&self, read: usize) -> usize {
        self.place(read).0
    }

    /// The bytes as written, of a range as read; letters that are written otherwise are taken whole.
    #[must_use]
    pub fn range_to_written(&self, read: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let start = self.place(read.start).0;
        let end = if read.end > read.start { self.place(read.end).1 } else { start };
        start..end.max(start)
    }

    /// Where a byte as read is written: the beginning, and one past the end, of what it stands within.
    fn place(&self, read: usize) -> (usize, usize) {
        let before = self.changed.partition_point(|changed| changed.read <= read);
        let Some(changed) = before.checked_sub(1).and_then(|last| self.changed.get(last)) else {
            return (read.min(self.written.len()), read.min(self.written.len()));
        };
        let end = changed.read + changed.read_len;
        if read >= end {
            let at = (changed.written + changed.written_len + (read - end)).min(self.written.len());
            (at, at)
        } else if read == changed.read {
            (changed.written, changed.written)
        } else {
            (changed.written, changed.written + changed.written_len)
        }
    }

    /// The byte as read, of a byte as written.
    #[must_use]
    pub fn to_read(&self, written: usize) -> usize {
        let before = self.changed.partition_point(|changed| changed.written <= written);
        let Some(changed) = before.checked_sub(1).and_then(|last| self.changed.get(last)) else {
            return written.min(self.read.len());
        };
        let end = changed.written + changed.written_len;
        if written >= end { (changed.read + changed.read_len + (written - end)).min(self.read.len()) } else { changed.read }
    }
}

/// How many bytes at the beginning read as they are written, whatever follows them.
fn plain_length(text: &str) -> usize {
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~' | b'\n' | b'\t');
    let bytes = text.bytes().take_while(|byte| is_plain(*byte)).count();
    // An accent may follow the last of them.
    if bytes == text.len() { bytes } else { bytes.saturating_sub(1) }
}

/// How many bytes belong to the first letter: it and what composes with it.
fn cluster_length(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    let Some((_, first)) = letters.next() else { return 0 };
    if first == '\r' {
        return if letters.peek().is_some_and(|(_, next)| *next == '\n') { 2 } else { 1 };
    }
    letters.find(|(_, letter)| begins_anew(*letter)).map_or(text.len(), |(at, _)| at)
}

/// Whether a letter never composes with what stands before it. What stands behind a soft hyphen may compose with what stands before.
fn begins_anew(letter: char) -> bool {
    letter != SOFT_HYPHEN
        && (letter.is_ascii() || (canonical_combining_class(letter) == 0 && is_nfc_quick(std::iter::once(letter)) == IsNormalized::Yes))
}

/// As `source` makes texts ready: line ends `\n`, control characters replaced, soft hyphens left out, NFC.
fn as_read(cluster: &str) -> String {
    if matches!(cluster, "\r\n" | "\r") {
        return "\n".to_owned();
    }
    let odd = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\t');
    cluster.chars().filter(|letter| *letter != SOFT_HYPHEN).map(|letter| if odd(letter) { '\u{FFFD}' } else { letter }).nfc().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_bom_windows_line_ends_and_separate_accents_are_found_again() {
        let original = Original::new("\u{FEFF}a\r\nba\u{304}c\r\n😀x");
        assert_eq!(original.read(), "a\nbāc\n😀x");
        let places: Vec<usize> = original.read().char_indices().map(|(at, _)| original.to_written(at)).collect();
        assert_eq!(places, [3, 4, 6, 7, 10, 11, 13, 17]);
        assert_eq!(original.range_to_written(3..5), 7..10);
        assert_eq!(original.line_end(), "\r\n");
        assert_eq!([0, 3, 4, 6, 7, 8, 10].map(|at| original.to_read(at)), [0, 0, 1, 2, 3, 3, 5]);
    }

    proptest! {
        #[test]
        fn every_text_reads_as_the_loader_reads_it(text in "[ab\\r\\n\\t\u{0}\u{FEFF}\u{301}\u{304}\u{327}\u{ad}āšģ😀가\u{1100}\u{1161}\u{11A8}é]{0,24}") {
            let folder = tempfile::tempdir().expect("a folder");
            std::fs::create_dir(folder.path().join("content")).expect("a folder");
            std::fs::write(folder.path().join("content/a.md"), &text).expect("a file");
            let sources = crate::source::load(folder.path(), &mut crate::diagnostic::Diagnostics::default()).expect("sources");
            let original = Original::new(text.clone());
            prop_assert_eq!(original.read(), sources.at("content/a.md").map_or("", |source| &*source.text));
            for (at, _) in original.read().char_indices() {
                // A place within letters that are written otherwise stands at their beginning.
                let (there, back) = (original.to_written(at), original.to_read(original.to_written(at)));
                prop_assert!(text.is_char_boundary(there) && back <= at);
                prop_assert_eq!(original.to_written(back), there);
            }
        }
    }
}
