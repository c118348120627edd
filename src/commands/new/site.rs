//! A small working site, with pipelines for GitHub and GitLab and settings for editors.

use std::fs;
use std::io;
use std::path::Path;

use include_dir::{Dir, DirEntry, include_dir};

use crate::commands::schema::pretty;
use crate::commands::{Failure, Terminal, Verdict};
use crate::diagnostic::Value;
use crate::diagnostic::locale::Args;
use crate::parse::forms::{self, Holder};
use crate::schema;

static SAMPLE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/commands/sample");

/// Where the schemas go that `.vscode/settings.json` names.
const SCHEMAS: &str = ".vscode/schemas";

/// Writes the sample into `folder`, which must be new or empty; only what version control keeps there may stand already.
pub(super) fn run(folder: &Path, terminal: &Terminal) -> Result<Verdict, Failure> {
    let empty = match fs::read_dir(folder) {
        Ok(entries) => entries.filter_map(Result::ok).all(|entry| entry.file_name() == ".git"),
        Err(error) if error.kind() == io::ErrorKind::NotFound => true,
        Err(error) => return Err(Failure::Disk(folder.to_owned(), error)),
    };
    if !empty {
        return Err(Failure::usage("say-not-empty", folder.display()));
    }
    write(&SAMPLE, folder)?;
    schemas(&folder.join(SCHEMAS), terminal)?;
    terminal.say("say-new", &Args::from([("value", Value::Text(folder.display().to_string()))]));
    Ok(Verdict::Fine)
}

fn write(dir: &Dir<'_>, folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(Failure::at(folder))?;
    for entry in dir.entries() {
        let name = entry.path().file_name().unwrap_or_default();
        let path = folder.join(name);
        match entry {
            DirEntry::Dir(inner) => write(inner, &path)?,
            DirEntry::File(file) => fs::write(&path, file.contents()).map_err(Failure::at(&path))?,
        }
    }
    Ok(())
}

/// The schemas of the YAML files; front matter is the language server's affair.
fn schemas(folder: &Path, terminal: &Terminal) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(Failure::at(folder))?;
    for described in &forms::ALL {
        match described.holder {
            Holder::File(_) | Holder::ListFile(_) => {
                let path = folder.join(described.word).with_extension("json");
                fs::write(&path, pretty(&schema::schema(described, terminal.language))?).map_err(Failure::at(&path))?;
            }
            Holder::Page | Holder::OpenPage => {}
        }
    }
    Ok(())
}
