//! `komentari new`: a small working site to start from.

use std::fs;
use std::io;
use std::path::Path;

use include_dir::{Dir, DirEntry, include_dir};

use crate::commands::{Failure, Terminal, Verdict};
use crate::diagnostic::Value;
use crate::diagnostic::locale::Args;

static SAMPLE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/commands/sample");

/// Writes the sample into `folder`, which must be new or empty.
///
/// # Errors
/// When something is in the folder, and when it can't be written.
pub fn run(folder: &Path, terminal: &Terminal) -> Result<Verdict, Failure> {
    let empty = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => true,
        Err(error) => return Err(Failure::Disk(folder.to_owned(), error)),
    };
    if !empty {
        return Err(Failure::usage("say-not-empty", folder.display()));
    }
    write(&SAMPLE, folder)?;
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
