//! The files: `komentari("NAME",VALUE)` each, VALUE being JSON (`FORMAT.md`, "Files").

mod code;
mod display;
mod encode;
mod manifest;
mod terms;
mod texts;

#[cfg(test)]
pub(crate) use code::codes;
pub(crate) use encode::forms;
use serde::Serialize;
use xxhash_rust::xxh3::Xxh3;

use crate::corpus::Corpus;
use crate::meta::Meta;
use crate::record::Record;
use crate::segment::Segment;
use crate::settings::Settings;

/// The script of the browser, and what only the page of results needs of it.
const CLIENT: [(&str, &str); 2] =
    [("search.js", include_str!(concat!(env!("OUT_DIR"), "/search.js"))), ("page.js", include_str!(concat!(env!("OUT_DIR"), "/page.js")))];

/// A file of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path within the folder of the index (`manifest.js`, `1f…9/t/0.js`).
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What the files are made of.
pub(crate) struct Source<'a> {
    pub(crate) records: &'a [Record],
    pub(crate) settings: &'a Settings,
    pub(crate) corpus: &'a Corpus,
    pub(crate) meta: &'a Meta,
    pub(crate) segment: &'a Segment,
}

/// What stands in place of the hash before it is known.
const UNKNOWN: &str = "0000000000000000";
/// How a file begins.
const CALL: &str = "komentari(\"";

/// The files of the folder, by name, before the hash of them all is known.
#[derive(Default)]
struct Values(Vec<(String, Vec<u8>)>);

impl Values {
    fn add(&mut self, name: String, value: &impl Serialize) -> Result<(), serde_json::Error> {
        self.0.push((format!("{UNKNOWN}/{name}"), called(&format!("{UNKNOWN}/{name}"), value)?));
        Ok(())
    }

    /// The names within the folder.
    fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| &name[UNKNOWN.len() + 1..])
    }

    /// The hash of all bytes, in hexadecimal.
    fn hash(&self) -> String {
        let mut hash = Xxh3::new();
        self.0.iter().for_each(|(_, bytes)| hash.update(bytes));
        format!("{:016x}", hash.digest())
    }

    /// The files, the hash in its place.
    fn named(self, hash: &str) -> impl Iterator<Item = File> {
        self.0.into_iter().map(move |(mut name, mut bytes)| {
            name.replace_range(..hash.len(), hash);
            bytes[CALL.len()..CALL.len() + hash.len()].copy_from_slice(hash.as_bytes());
            File { path: format!("{name}.js"), bytes }
        })
    }
}

/// All files, and the number of terms.
pub(crate) fn write(source: &Source<'_>) -> Result<(Vec<File>, usize), crate::Error> {
    let mut values = Values::default();
    let (terms, first) = terms::write(source, &mut values)?;
    let texts = texts::write(source, &mut values)?;
    display::write(source, &mut values)?;
    let hash = values.hash();
    let manifest = called("manifest", &manifest::of(source, &hash, first, &values, texts)?)?;
    let mut files = vec![File { path: "manifest.js".into(), bytes: manifest }];
    files.extend(CLIENT.map(|(path, script)| File { path: path.into(), bytes: script.into() }));
    files.extend(values.named(&hash));
    Ok((files, terms))
}

/// The bytes of a file.
fn called(name: &str, value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = format!("{CALL}{name}\",").into_bytes();
    serde_json::to_writer(&mut bytes, value)?;
    bytes.extend_from_slice(b")\n");
    Ok(bytes)
}
