//! What an engine said, fit for a terminal: the last lines, without what would steer it and without what is no text.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

/// How many of the last lines are told.
const LINES: usize = 8;
/// How many letters of a line.
const LETTERS: usize = 300;
/// How many of the last bytes of a file are looked at: an engine may complain without end.
const BYTES: u64 = 64 * 1024;

/// The last lines of these files, one file behind the other; empty where they say nothing.
pub(super) fn last_lines(files: [&Path; 2]) -> String {
    let texts = files.map(|file| String::from_utf8_lossy(&end(file).unwrap_or_default()).into_owned());
    let lines: Vec<String> = texts.iter().flat_map(|text| text.split(['\n', '\r'])).filter_map(plain).collect();
    lines[lines.len().saturating_sub(LINES)..].join("\n")
}

fn end(file: &Path) -> io::Result<Vec<u8>> {
    let mut file = File::open(file)?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(BYTES)))?;
    let mut bytes = Vec::new();
    file.take(BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A line without escape sequences, control characters and marks that turn the direction of text; none where hardly anything is left.
fn plain(line: &str) -> Option<String> {
    let (mut plain, mut strange) = (String::new(), 0);
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\u{1b}' => skip_escape(&mut letters),
            '\u{9b}' => skip_parameters(&mut letters),
            '\t' => plain.push(' '),
            '\u{fffd}' => strange += 1,
            letter if letter.is_control() => strange += 1,
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            letter => plain.push(letter),
        }
    }
    let plain = plain.trim();
    // Of bytes that are no text, what looks like letters is no word either.
    if plain.is_empty() || strange * 4 > plain.chars().count() {
        return None;
    }
    let long = plain.char_indices().nth(LETTERS);
    Some(long.map_or_else(|| plain.to_owned(), |(at, _)| format!("{}…", &plain[..at])))
}

/// Goes behind an escape sequence (ECMA-48).
fn skip_escape(letters: &mut std::str::Chars<'_>) {
    match letters.next() {
        Some('[') => skip_parameters(letters),
        // A command to the system ends with a bell, or with an escape and a backslash.
        Some(']' | 'P' | 'X' | '^' | '_') => {
            while let Some(letter) = letters.next() {
                if letter == '\u{7}' || (letter == '\u{1b}' && letters.next() == Some('\\')) {
                    break;
                }
            }
        }
        Some(_) | None => {}
    }
}

/// Goes behind the letter that ends a control sequence.
fn skip_parameters(letters: &mut std::str::Chars<'_>) {
    let _ = letters.find(|letter| ('@'..='~').contains(letter));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_steer_a_terminal_is_left_out() {
        assert_eq!(plain("\u{1b}[31msarkans\u{1b}[0m teksts\u{1b}[2J"), Some("sarkans teksts".to_owned()));
        assert_eq!(plain("\u{1b}]0;virsraksts\u{7}teksts\u{1b}]8;;http://x\u{1b}\\ šeit"), Some("teksts šeit".to_owned()));
        assert_eq!(plain("a\tb\u{202e}c un vēl"), Some("a bc un vēl".to_owned()));
    }

    #[test]
    fn bytes_that_are_no_text_are_left_out_and_long_lines_cut() {
        let folder = tempfile::tempdir().expect("a folder");
        let (said, none) = (folder.path().join("said"), folder.path().join("none"));
        let junk: Vec<u8> = (0u8..=255).filter(|byte| !matches!(byte, b'\n' | b'\r')).collect();
        std::fs::write(&said, [&junk[..], b"\nfonta nav\r", "ē".repeat(400).as_bytes()].concat()).expect("a file");
        assert_eq!(last_lines([&said, &none]), format!("fonta nav\n{}…", "ē".repeat(LETTERS)));
    }
}
