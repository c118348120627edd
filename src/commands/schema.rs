//! `komentari schema`: JSON Schema of what authors fill in, for editors.

use serde_json::{Map, Value};

use crate::cli::{self, Format};
use crate::commands::{Failure, Terminal, Verdict};
use crate::diagnostic::Value as Said;
use crate::diagnostic::locale::Args;
use crate::lang::nearest;
use crate::parse::forms::{self, Holder};
use crate::schema;

/// Writes one schema, all of them, or a list of what there is.
///
/// # Errors
/// On a word that names nothing, and when standard output can't be written to.
pub fn run(arguments: &cli::Schema, terminal: &Terminal) -> Result<Verdict, Failure> {
    let told = match (&arguments.kind, terminal.format) {
        (Some(word), _) => {
            let described = forms::described(word).ok_or_else(|| unknown(word))?;
            pretty(&schema::schema(described, terminal.language))?
        }
        (None, Format::Json) => {
            let all = forms::ALL.iter().map(|it| (it.word.to_owned(), schema::schema(it, terminal.language)));
            pretty(&Value::Object(all.collect::<Map<_, _>>()))?
        }
        (None, Format::Human) => forms::ALL
            .iter()
            .map(|it| {
                let place = match it.holder {
                    Holder::Page | Holder::OpenPage => "*.md",
                    Holder::File(name) | Holder::ListFile(name) => name,
                };
                format!("{:<12}  {place:<11}  {}\n", it.word, schema::title(it, terminal.language))
            })
            .collect(),
    };
    terminal.data(&told)?;
    Ok(Verdict::Fine)
}

/// A schema as it stands in a file.
///
/// # Errors
/// Never, for a value made in memory.
pub(super) fn pretty(schema: &Value) -> Result<String, Failure> {
    serde_json::to_string_pretty(schema).map(|text| text + "\n").map_err(|error| Failure::Machine(error.to_string()))
}

fn unknown(word: &str) -> Failure {
    kind_unknown(word, forms::ALL.iter().map(|it| it.word))
}

/// What is said of a word that names no kind.
pub(super) fn kind_unknown<'a>(word: &str, known: impl Iterator<Item = &'a str> + Clone) -> Failure {
    let mut args =
        Args::from([("value", Said::Text(word.to_owned())), ("known", Said::Text(known.clone().collect::<Vec<_>>().join(", ")))]);
    let near = nearest(word, known);
    args.insert("near", Said::Text(near.unwrap_or_default().to_owned()));
    Failure::Usage(if near.is_some() { "say-new-kind-near" } else { "say-new-kind-unknown" }, args)
}
