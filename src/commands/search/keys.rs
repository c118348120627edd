//! `komentari search --keys`: the analyzer, inspectable.

use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use komentari_search_index::analysis::{Analyzer, tokens};

use crate::commands::terminal::language_of_site;
use crate::commands::{Failure, Terminal, Verdict};
use crate::diagnostic::locale::Language;

/// A word a line in; out the word as it was given, a tab, and its keys.
///
/// # Errors
/// When the words can't be read.
pub(super) fn run(root: &Path, file: &Path, terminal: &Terminal) -> Result<Verdict, Failure> {
    let language = match language_of_site(root) {
        Language::Lv => "lv",
        Language::En => "en",
    };
    let analyzer = Analyzer::of(language);
    let input: Box<dyn Read> =
        if file == Path::new("-") { Box::new(io::stdin().lock()) } else { Box::new(std::fs::File::open(file).map_err(Failure::at(file))?) };
    let mut out = String::new();
    for line in BufReader::new(input).lines() {
        let line = line.map_err(Failure::at(file))?;
        let word = line.trim_end_matches('\r');
        if !word.trim().is_empty() {
            out.push_str(&format!("{word}\t{}\n", keys(&analyzer, word).join(" ")));
        }
    }
    terminal.data(&out)?;
    Ok(Verdict::Fine)
}

/// The keys of a word; of several in one line those of each, once.
fn keys(analyzer: &Analyzer, line: &str) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for key in tokens(line).flat_map(|token| analyzer.keys(&token.text)) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_key_and_a_date_is_known_by_its_year() {
        let analyzer = Analyzer::of("lv");
        assert_eq!(keys(&analyzer, "Bāriņtiesai"), keys(&analyzer, "bāriņtiesas"));
        assert_eq!(keys(&analyzer, "01.02.2024"), ["01.02.2024", "2024"]);
        assert_eq!(keys(&analyzer, " – "), [""; 0]);
    }
}
