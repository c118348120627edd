//! Numbers of European courts in prose: `C-64/16` of the Court of Justice, `iesniegums Nr. 12345/06` of the Court of Human Rights.

use std::ops::RangeInclusive;

use crate::citation::case_number::{closes, digits, is_hyphen};

/// The two digits of a year in which the Court of Justice numbered with letters: since 1989.
const LETTERED: [RangeInclusive<u32>; 2] = [89..=99, 0..=49];
/// The two digits of a year since there is a Court of Human Rights.
const OF_RIGHTS: [RangeInclusive<u32>; 2] = [59..=99, 0..=49];

/// What speaks of courts: where it stands shortly before, any word may stand right before a number ("lietā Schrems C-362/14").
const EVIDENCE: [&str; 7] = ["liet", "spriedum", "nolēmum", "tiesa", "prejudici", "ģenerāladvokāt", "est "];
/// How near, in characters.
const NEAR: usize = 80;

/// `C-64/16`, `T-201/04`, `C-362/14 P`: how long the number at the beginning of `text` is.
///
/// The same writing numbers rooms, letters and pages of the Official Journal ("OV C-303/17"), so that the word before it must be a joint
/// or speak of a case, or a court must be spoken of shortly before.
pub(super) fn union(before: &str, text: &str) -> Option<usize> {
    let rest = text.strip_prefix(['C', 'T'])?.strip_prefix(is_hyphen)?;
    let rest = of_year(rest, 1..=4, &LETTERED).filter(|rest| closes(rest))?;
    follows_rightly(before).then(|| text.len() - appeal(rest).len())
}

/// `12345/06`: what follows the number at the beginning of `text`. The words "iesniegums Nr." must stand before it.
pub(super) fn application(text: &str) -> Option<&str> {
    of_year(text, 4..=5, &OF_RIGHTS).filter(|rest| closes(rest) && !rest.starts_with('/'))
}

/// What follows digits, a stroke and the two digits of such a year.
fn of_year<'t>(text: &'t str, count: RangeInclusive<usize>, years: &[RangeInclusive<u32>]) -> Option<&'t str> {
    let year = digits(text, count).filter(|_| !text.starts_with('0'))?.strip_prefix('/')?;
    let rest = digits(year, 2..=2)?;
    let year: u32 = year.get(..2)?.parse().ok()?;
    years.iter().any(|years| years.contains(&year)).then_some(rest)
}

/// What follows the sign of an appeal or an urgent procedure. "P." is rather somebody's initial.
fn appeal(rest: &str) -> &str {
    let sign = rest.trim_start_matches([' ', '\u{a0}']);
    if sign.len() == rest.len() {
        return rest;
    }
    let ends = |after: &&str| !after.starts_with(char::is_alphanumeric);
    let urgent = sign.strip_prefix("PPU").filter(ends);
    urgent.or_else(|| sign.strip_prefix('P').filter(ends).filter(|after| !after.starts_with('.'))).unwrap_or(rest)
}

/// Whether a number of the Court of Justice may stand after these words.
fn follows_rightly(before: &str) -> bool {
    let near_at = before.char_indices().rev().nth(NEAR).map_or(0, |(at, _)| at);
    let near = before.get(near_at..).unwrap_or_default().to_lowercase();
    let spoken = near.trim_end();
    if spoken.len() == near.len() && spoken.ends_with(['-', '/', '.', '_', ':']) && !spoken.ends_with("nr.") {
        return false;
    }
    let Some(word) = spoken.split([' ', '\u{a0}', '\n', '\t']).next_back().filter(|word| !word.is_empty()) else { return true };
    if matches!(word, "nr." | "nr" | "№") {
        let owner = spoken.strip_suffix(word).unwrap_or_default().split_whitespace().next_back().unwrap_or_default();
        return is_of_case(owner) || is_joint(owner);
    }
    let marked = word.ends_with([',', ';', ':', '(', '[', '–', '—', '„', '“', '”', '"', '«', '»', ')']);
    let court = EVIDENCE.iter().any(|evidence| near.contains(evidence));
    // "OV C-303/17" is a page, whatever was spoken of before.
    let journal = matches!(word.trim_start_matches(['(', '[']), "ov" | "oj" | "vēstnesis" | "vēstneša" | "vēstnesī");
    !journal && (marked || court || is_joint(word) || is_of_case(word))
}

fn is_joint(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '[']);
    matches!(word, "un" | "vai" | "arī" | "sk." | "skat." | "sal." | "piem.")
}

/// Whether a word in lower case is a form of "lieta".
pub(super) fn is_of_case(word: &str) -> bool {
    let ending = word.trim_start_matches(['(', '“', '„', '"']).strip_prefix("liet");
    ending.is_some_and(|ending| matches!(ending, "a" | "ā" | "as" | "ai" | "u" | "ās" | "ām"))
}

/// Whether a word in lower case is a form of "iesniegums" or "pieteikums".
pub(super) fn is_of_application(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '“', '„', '"']);
    let ending = word.strip_prefix("iesniegum").or_else(|| word.strip_prefix("pieteikum"));
    ending.is_some_and(|ending| matches!(ending, "s" | "a" | "am" | "u" | "ā" | "i" | "iem" | "us" | "os"))
}
