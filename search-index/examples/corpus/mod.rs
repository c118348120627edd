//! The corpus of the examples: read from a file, or made up.

mod made;

use std::io::Write;

use komentari_search_index::{Record, Settings};

/// A corpus as it stands in a file.
#[derive(serde::Deserialize)]
struct Corpus {
    #[serde(default)]
    settings: Option<Settings>,
    records: Vec<Record>,
}

/// What is said on the command line: a file, or a number of made-up pages.
pub(crate) fn given(argument: Option<&str>) -> Result<(Settings, Vec<Record>), Box<dyn std::error::Error>> {
    match argument.map(|said| said.parse::<usize>().map_err(|_| said)) {
        None => Ok((made::settings(), made::records(40))),
        Some(Ok(pages)) => Ok((made::settings(), made::records(pages))),
        Some(Err(path)) => {
            let corpus: Corpus = serde_json::from_slice(&std::fs::read(path)?)?;
            Ok((corpus.settings.unwrap_or_else(made::settings), corpus.records))
        }
    }
}

/// One line of output.
pub(crate) fn say(line: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}
