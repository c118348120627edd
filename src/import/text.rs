//! The plain text of an act, as it is copied from a page: raised digits stand apart ("10. 1 pants", "(2 1 )"), one line a paragraph.

use crate::import::draft::{Draft, Levels, Piece};
use crate::import::likumi::fold;
use crate::model::number::Number;
use crate::parse::act::heading::{self, HeadingKind};
use crate::parse::act::marker;
use crate::parse::act::note;
use crate::parse::act::several::{self, Several, Style};
use crate::parse::act::write::escape;

/// What was read from a plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextEdition {
    /// The first line before any unit: the title of the act.
    pub title: Option<String>,
    /// The text of the file, below its front matter.
    pub markdown: String,
}

/// Reads the plain text of an act.
#[must_use]
pub fn read_text(text: &str) -> TextEdition {
    let mut reader = Reader::default();
    for line in text.lines().map(mended).filter(|line| !line.is_empty()) {
        reader.line(&line);
    }
    TextEdition { title: reader.title, markdown: reader.draft.markdown() }
}

#[derive(Default)]
struct Reader {
    title: Option<String>,
    draft: Draft,
    levels: Levels,
    begun: bool,
    concluding: bool,
    annex: bool,
}

/// How the end of an act begins.
const CONCLUSIONS: [&str; 4] = ["Likums Saeimā pieņemts", "Likums stājas spēkā", "Valsts prezident", "Informatīva atsauce"];

impl Reader {
    fn line(&mut self, line: &str) {
        if self.begun && CONCLUSIONS.iter().any(|start| line.starts_with(start)) {
            self.concluding = true;
        }
        if let Some(found) = several::repealed(line) {
            return self.repealed(line, &found);
        }
        if !self.heading(line) {
            if !self.begun && self.title.is_none() && marker::read(line).is_none() {
                self.title = Some(line.to_owned());
                return;
            }
            self.begun |= marker::read(line).is_some();
            let piece = if note::is_note(line) { Piece::Note(escape(line)) } else { Piece::Paragraph(0, escape(line)) };
            self.push(piece);
        }
    }

    fn push(&mut self, piece: Piece) {
        let into = match (self.annex, self.concluding) {
            (true, _) => &mut self.draft.annexes,
            (false, true) => &mut self.draft.conclusion,
            (false, false) => &mut self.draft.main,
        };
        into.push(piece);
    }

    /// Several repealed units in one line, each by itself.
    fn repealed(&mut self, line: &str, found: &Several) {
        let note = escape(line.get(found.note..).unwrap_or_default());
        self.begun = true;
        for number in &found.numbers {
            let designation = found.style.designation(*number);
            if found.style == Style::Article {
                self.push(Piece::Heading(self.levels.article(), heading::line(&designation)));
                self.push(Piece::Note(note.clone()));
            } else {
                self.push(Piece::Paragraph(0, format!("{designation} {note}")));
            }
        }
    }

    /// A line that is a heading; a note at its end stands by itself.
    fn heading(&mut self, line: &str) -> bool {
        let found = heading::read(line);
        let level = match &found.kind {
            HeadingKind::Article(_) if !is_article_line(line, found.title) => return false,
            HeadingKind::Article(_) => self.levels.article(),
            HeadingKind::Division(..) | HeadingKind::Annex(_) | HeadingKind::Transitional if ends_as_sentence(line) => return false,
            HeadingKind::Annex(_) => {
                self.annex = true;
                self.levels.division(&found, None)
            }
            HeadingKind::Division(..) | HeadingKind::Transitional => self.levels.division(&found, None),
            HeadingKind::Named(_) | HeadingKind::Numbered(..) | HeadingKind::Unnumbered => return false,
        };
        self.begun = true;
        self.concluding = false;
        let note = line.char_indices().find(|(at, c)| *c == '(' && line.get(*at..).is_some_and(note::is_note));
        let cut = note.map_or(line.len(), |(at, _)| at);
        self.push(Piece::Heading(level, escape(&heading::line(line.get(..cut).unwrap_or_default().trim_end()))));
        if let Some(note) = line.get(cut..).filter(|note| !note.is_empty()) {
            self.push(Piece::Note(escape(note)));
        }
        true
    }
}

/// "5. pants. Title" is a heading, "5. pants stājas spēkā …" a sentence.
fn is_article_line(line: &str, title: usize) -> bool {
    let head = line.get(..title).unwrap_or_default().trim_end();
    head.ends_with('.') && !line.trim_end().ends_with(';') || title == line.len()
}

fn ends_as_sentence(line: &str) -> bool {
    line.ends_with(['.', ';', ',', ':'])
}

/// A line with its raised digits raised and the stray spaces of copied links gone.
fn mended(line: &str) -> String {
    let folded = fold(&line.replace(['\u{ad}', '\u{feff}', '\u{200b}'], ""));
    let mut text = raised_marker(&folded);
    text = raised_within(&text);
    for (stray, mended) in [("( ", "("), (" )", ")"), (" ;", ";"), (" ,", ","), (" .", ".")] {
        text = text.replace(stray, mended);
    }
    text
}

/// "(2 1 ) Text" is "(2¹) Text", "1 1 ) text" is "1¹) text".
fn raised_marker(line: &str) -> String {
    let open = usize::from(line.starts_with('('));
    let read = || -> Option<String> {
        let (base, len) = marker::digits(line.get(open..)?)?;
        let rest = line.get(open + len..)?.strip_prefix(' ')?;
        let (sup, len) = marker::digits(rest)?;
        let rest = rest.get(len..)?.trim_start().strip_prefix(')')?;
        let bracket = if open == 1 { "(" } else { "" };
        (sup > 0).then(|| format!("{bracket}{}){rest}", Number::superscripted(base, sup).marker()))
    };
    read().unwrap_or_else(|| line.to_owned())
}

/// What follows a raised digit that stands apart: a unit, or the next number of a row.
const AFTER: [&str; 11] = ["pant", "daļ", "punkt", "apakšpunkt", "nodaļ", "apakšnodaļ", "pielikum", "un ", "vai ", ",", "līdz "];

/// "69. 1 pants" is "69.¹ pants".
fn raised_within(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(". ") {
        let (head, tail) = rest.split_at(at + 1);
        out.push_str(head);
        rest = tail;
        let number = head.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit());
        let Some((sup, len)) = marker::digits(tail.trim_start()).filter(|(sup, len)| number && *sup > 0 && *len < 3) else { continue };
        let after = tail.trim_start().get(len..).unwrap_or_default();
        let follows = after.strip_prefix(' ').is_some_and(|next| AFTER.iter().any(|word| next.starts_with(word)));
        if follows {
            out.push_str(&Number::superscripted(0, sup).superscript_glyphs());
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raised_digits_that_stand_apart_are_raised_again() {
        let lines = [
            ("(2 1 ) Bāriņtiesas priekšsēdētāju", "(2¹) Bāriņtiesas priekšsēdētāju"),
            ("1 1 ) pārstāv bērnu", "1¹) pārstāv bērnu"),
            ("59. 5 pants. Aizgādņa iecelšana", "59.⁵ pants. Aizgādņa iecelšana"),
            ("Šā likuma 44. 1 , 44. 2 un 44. 3 pants", "Šā likuma 44.¹, 44.² un 44.³ pants"),
            ("40.panta 1. 1 daļai", "40.panta 1.¹ daļai"),
            ("2021. gada 1. janvārī", "2021. gada 1. janvārī"),
            ("(Izslēgta ar 16.06.2021 . likumu)", "(Izslēgta ar 16.06.2021. likumu)"),
            ("5) (izslēgts ar 21.12.2006 . likumu) ;", "5) (izslēgts ar 21.12.2006. likumu);"),
        ];
        for (line, expected) in lines {
            assert_eq!(mended(line), expected);
        }
    }
}
