//! Prints the keys of words, one word a line in: `word<TAB>keys<TAB>sloppy<TAB>completions` out. The argument is the language.

use std::io::{BufRead, Write, stdin, stdout};

use komentari_search_index::analysis::Analyzer;

fn main() -> std::io::Result<()> {
    let analyzer = Analyzer::of(&std::env::args().nth(1).unwrap_or_else(|| "lv".to_string()));
    let mut out = stdout().lock();
    for word in stdin().lock().lines() {
        let word = word?;
        let [keys, sloppy, completions] =
            [analyzer.keys(&word), analyzer.sloppy(&word), analyzer.completions(&word)].map(|keys| keys.join(" "));
        writeln!(out, "{word}\t{keys}\t{sloppy}\t{completions}")?;
    }
    Ok(())
}
