//! Running text of a saved page: cleaned, with its emphasis, written as Markdown.

use crate::parse::act::write::escape;

/// A line end of the page (`<br>`).
pub(crate) const BREAK: char = '\u{b}';

/// How a stretch of text is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Style {
    pub(crate) bold: bool,
    pub(crate) italic: bool,
    pub(crate) sup: bool,
    pub(crate) sub: bool,
}

/// A stretch of text in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) style: Style,
}

/// A line of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    runs: Vec<Run>,
}

impl Line {
    /// Adds text as the page has it; superscript digits become superscript characters.
    pub(crate) fn push(&mut self, text: &str, style: Style) {
        let mut cleaned: String = text.chars().filter_map(clean).collect();
        let mut style = style;
        let digits = cleaned.trim();
        if style.sup && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) {
            cleaned = digits.chars().map(raised).collect();
            self.trim_end();
            style.sup = false;
        }
        match self.runs.last_mut().filter(|last| last.style == style) {
            Some(last) => last.text.push_str(&cleaned),
            None if cleaned.is_empty() => {}
            None => self.runs.push(Run { text: cleaned, style }),
        }
    }

    /// `5. <sup>1</sup>` is one number: no white space before a raised digit that follows a number.
    fn trim_end(&mut self) {
        if let Some(last) = self.runs.last_mut() {
            let bare = last.text.trim_end();
            if bare.ends_with(|c: char| c.is_ascii_digit() || c == '.') {
                last.text.truncate(bare.len());
            }
        }
    }

    /// The lines between line ends.
    pub(crate) fn split(self) -> Vec<Self> {
        let mut lines = vec![Self::default()];
        for run in self.runs {
            for (k, part) in run.text.split(BREAK).enumerate() {
                if k > 0 {
                    lines.push(Self::default());
                }
                if let Some(line) = lines.last_mut().filter(|_| !part.is_empty()) {
                    line.runs.push(Run { text: part.to_owned(), style: run.style });
                }
            }
        }
        lines.retain(|line| !line.is_empty());
        lines
    }

    /// Adds another line behind this one.
    pub(crate) fn append(&mut self, next: Self) {
        self.push(" ", Style::default());
        self.runs.extend(next.runs);
    }

    /// Whether there are no words.
    pub(crate) fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| run.text.chars().all(|c| c.is_whitespace() || c == BREAK))
    }

    /// The words without styles, white space folded.
    pub(crate) fn plain(&self) -> String {
        fold(&self.runs.iter().map(|run| run.text.as_str()).collect::<String>())
    }

    /// The line cut behind its bold beginning.
    pub(crate) fn split_bold(&self) -> (Self, Self) {
        let bold = |run: &&Run| run.style.bold || run.text.trim().is_empty() || run.text.trim() == ".";
        let at = self.runs.iter().take_while(bold).count();
        let (head, tail) = self.runs.split_at(at);
        (Self { runs: head.to_vec() }, Self { runs: tail.to_vec() })
    }

    /// Whether any of it is bold.
    pub(crate) fn has_bold(&self) -> bool {
        self.runs.iter().any(|run| run.style.bold && !run.text.trim().is_empty())
    }

    /// The line without its first `len` bytes of plain words, and those without emphasis.
    pub(crate) fn without_emphasis_until(&self, len: usize) -> Self {
        let mut seen = 0;
        let mut runs = Vec::new();
        for run in &self.runs {
            let plain = Style { bold: false, italic: false, ..run.style };
            let left = len.saturating_sub(seen);
            let cut = (0..=run.text.len().min(left)).rev().find(|at| run.text.is_char_boundary(*at)).unwrap_or(0);
            let (head, tail) = run.text.split_at(cut);
            for (text, style) in [(head, plain), (tail, run.style)] {
                if !text.is_empty() {
                    runs.push(Run { text: text.to_owned(), style });
                }
            }
            seen += run.text.len();
        }
        Self { runs }
    }

    /// The words with nothing but superscripts and subscripts marked.
    pub(crate) fn unstyled(&self) -> String {
        let runs = self.runs.iter().map(|run| Run { text: run.text.clone(), style: Style { bold: false, italic: false, ..run.style } });
        Self { runs: runs.collect() }.markdown()
    }

    /// As Markdown of one line.
    pub(crate) fn markdown(&self) -> String {
        let runs = merged(&self.runs);
        let mut out = String::new();
        for (k, run) in runs.iter().enumerate() {
            let folded = run.text.split(|c: char| c.is_whitespace() || c == BREAK).filter(|word| !word.is_empty()).collect::<Vec<_>>();
            let inner = escape(&folded.join(" "));
            let lead = run.text.starts_with(|c: char| c.is_whitespace() || c == BREAK);
            let trail = run.text.ends_with(|c: char| c.is_whitespace() || c == BREAK);
            if lead && !out.ends_with(' ') && !out.is_empty() {
                out.push(' ');
            }
            let next = if trail { Some(' ') } else { runs.get(k + 1).and_then(|next| next.text.chars().next()) };
            if !inner.is_empty() {
                styled(&mut out, &inner, run.style, next);
            }
            if trail && !out.ends_with(' ') {
                out.push(' ');
            }
        }
        out.trim().to_owned()
    }
}

/// Neighbours of one style joined, so that no mark closes where the next opens.
fn merged(runs: &[Run]) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    for run in runs {
        match out.last_mut() {
            Some(last) if last.style == run.style => last.text.push_str(&run.text),
            Some(last) if run.text.trim().is_empty() => last.text.push_str(&run.text),
            Some(_) | None => out.push(run.clone()),
        }
    }
    out
}

/// Adds words with marks of emphasis where Markdown would read them as such, else without.
fn styled(out: &mut String, inner: &str, style: Style, next: Option<char>) {
    let (open, close) = match style {
        Style { sup: true, .. } => ("<sup>", "</sup>"),
        Style { sub: true, .. } => ("<sub>", "</sub>"),
        Style { bold: true, italic: true, .. } => ("***", "***"),
        Style { bold: true, .. } => ("**", "**"),
        Style { italic: true, .. } => ("*", "*"),
        Style { bold: false, italic: false, .. } => ("", ""),
    };
    let stars = open.starts_with('*');
    let punctuated = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace());
    let outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '*');
    let opens = !punctuated(inner.chars().next()) || outside(out.chars().next_back());
    let closes = !punctuated(inner.chars().next_back()) || outside(next);
    let lonely = !out.ends_with('*') && inner.chars().any(char::is_alphanumeric);
    if stars && !(opens && closes && lonely) {
        out.push_str(inner);
    } else {
        out.push_str(open);
        out.push_str(inner);
        out.push_str(close);
    }
}

/// A character as it may stand in the text; `None` where it must go (soft hyphens, control characters of old encodings).
const fn clean(c: char) -> Option<char> {
    match c {
        BREAK => Some(BREAK),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{fffe}' => None,
        '\t' | '\n' | '\r' | '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{85}' => Some(' '),
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => None,
        other => Some(other),
    }
}

/// White space folded to single spaces.
pub(crate) fn fold(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c == BREAK).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

const fn raised(digit: char) -> char {
    match digit {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(parts: &[(&str, Style)]) -> Line {
        let mut line = Line::default();
        for (text, style) in parts {
            line.push(text, *style);
        }
        line
    }

    const PLAIN: Style = Style { bold: false, italic: false, sup: false, sub: false };
    const BOLD: Style = Style { bold: true, ..PLAIN };
    const SUP: Style = Style { sup: true, ..PLAIN };

    #[test]
    fn raised_digits_are_characters_and_soft_hyphens_go() {
        assert_eq!(line(&[("5.", PLAIN), (" 1 ", SUP), (" pan\u{ad}ts\u{a0}", PLAIN)]).markdown(), "5.¹ pants");
    }

    #[test]
    fn white_space_stands_outside_emphasis() {
        assert_eq!(line(&[("1) ", PLAIN), ("bārenis ", BOLD), ("— bērns", PLAIN)]).markdown(), "1) **bārenis** — bērns");
    }

    #[test]
    fn emphasis_that_markdown_would_not_read_is_dropped() {
        assert_eq!(line(&[("vārds", PLAIN), ("(a)", BOLD), ("vārds", PLAIN)]).markdown(), "vārds(a)vārds");
    }

    #[test]
    fn signs_of_markdown_are_words() {
        assert_eq!(line(&[("a*b_c [x] <y>", PLAIN)]).markdown(), "a\\*b\\_c \\[x\\] \\<y\\>");
    }
}
