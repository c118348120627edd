//! Answers of the reference: `ask [CORPUS.json | PAGES] < QUERIES`, one JSON object a line in — `{"q": …, "prefix": …, "plain": …, "limit": …}`,
//! all but `q` may be missing — and one answer a line out.

mod corpus;

use std::io::BufRead;

use komentari_search_index::{Ask, Index};

/// A line of input.
#[derive(serde::Deserialize)]
struct Line {
    q: String,
    #[serde(default)]
    prefix: bool,
    #[serde(default)]
    plain: bool,
    #[serde(default)]
    limit: Option<usize>,
    #[serde(default)]
    offset: usize,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (settings, records) = corpus::given(std::env::args().nth(1).as_deref())?;
    let index = Index::asked(&records, &settings)?;
    let searcher = index.searcher()?;
    for line in std::io::stdin().lock().lines() {
        let line: Line = serde_json::from_str(&line?)?;
        let ask = Ask { limit: line.limit.unwrap_or(10), offset: line.offset, prefix: line.prefix, plain: line.plain };
        corpus::say(&serde_json::to_string(&searcher.ask(&line.q, &ask))?);
    }
    Ok(())
}
