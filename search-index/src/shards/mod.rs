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

/// The values of the folder, by name, before the hash of them all is known.
#[derive(Default)]
struct Values(Vec<(String, String)>);

impl Values {
    fn add(&mut self, name: String, value: &impl Serialize) -> Result<(), serde_json::Error> {
        self.0.push((name, serde_json::to_string(value)?));
        Ok(())
    }

    /// The hash of all names and values, in hexadecimal.
    fn hash(&self) -> String {
        let mut hash = Xxh3::new();
        for part in self.0.iter().flat_map(|(name, value)| [name, value]) {
            hash.update(part.as_bytes());
            hash.update(&[0]);
        }
        format!("{:016x}", hash.digest())
    }
}

/// All files, and the number of terms.
pub(crate) fn write(source: &Source<'_>) -> Result<(Vec<File>, usize), crate::Error> {
    let mut values = Values::default();
    let (terms, first) = terms::write(source, &mut values)?;
    let texts = texts::write(source, &mut values)?;
    display::write(source, &mut values)?;
    let hash = values.hash();
    let manifest = serde_json::to_string(&manifest::of(source, &hash, first, &values, texts)?)?;
    let mut files = vec![file("manifest", &manifest)];
    files.extend(CLIENT.map(|(path, script)| File { path: path.into(), bytes: script.into() }));
    files.extend(values.0.into_iter().map(|(name, value)| file(&format!("{hash}/{name}"), &value)));
    Ok((files, terms))
}

fn file(name: &str, value: &str) -> File {
    File { path: format!("{name}.js"), bytes: format!("komentari(\"{name}\",{value})\n").into_bytes() }
}
