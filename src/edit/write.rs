//! Puts a plan in place: everything is read, checked and written beside its target first; only then do files change places.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::Files;
use crate::edit::{Original, Plan, apply};
use crate::source::Sources;

/// Why nothing was written.
#[derive(Debug)]
pub enum Problem {
    /// The disk: at this path.
    Disk(PathBuf, io::Error),
    /// A file is no longer as it was read: path relative to the root.
    Changed(String),
    /// Something stands where a file should go.
    Exists(String),
    /// A link on the way to where a file should go would lead elsewhere.
    Linked(String),
}

/// A file that is ready to take its place.
struct Staged {
    /// What was written beside the target; `None` for a file that only changes its place.
    beside: Option<PathBuf>,
    from: PathBuf,
    to: PathBuf,
    /// What `to` held before, where that is the file itself.
    before: Option<Vec<u8>>,
}

/// Writes the files of a plan below `root`; `sources` are what the plan was made from.
///
/// # Errors
/// Where a file has changed since, something is in the way, or the disk refuses: then everything is as it was before.
pub fn carry_out(root: &Path, sources: &Sources, plan: &Plan) -> Result<(), Problem> {
    let mut folders = Vec::new();
    let mut staged = Vec::new();
    let done = stage(root, sources, plan, &mut staged, &mut folders).and_then(|()| commit(&staged));
    if let Err(problem) = done {
        for path in staged.iter().filter_map(|one| one.beside.as_deref()) {
            // What can't be cleaned away is a hidden file that nobody reads.
            let _ = fs::remove_file(path);
        }
        for folder in folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
        return Err(problem);
    }
    for one in &plan.moves {
        remove_empty(root, &on_disk(root, &one.from));
    }
    Ok(())
}

fn stage(root: &Path, sources: &Sources, plan: &Plan, staged: &mut Vec<Staged>, folders: &mut Vec<PathBuf>) -> Result<(), Problem> {
    for one in &plan.moves {
        check_way(root, &one.to)?;
    }
    let moved = |path: &str| plan.moves.iter().find(|one| one.from == path);
    for (file, edits) in plan.edits.files() {
        let path = sources.path(file);
        let from = on_disk(root, path);
        let to = moved(path).map_or_else(|| from.clone(), |one| root.join(&one.to));
        let bytes = fs::read(&from).map_err(|error| Problem::Disk(from.clone(), error))?;
        let original = String::from_utf8(bytes).map(Original::new).map_err(|_| Problem::Changed(path.to_owned()))?;
        if original.read() != sources.text(file) {
            return Err(Problem::Changed(path.to_owned()));
        }
        let text = apply(&original, edits).map_err(|_| Problem::Changed(path.to_owned()))?;
        make_folder(&to, folders)?;
        let beside = beside(&to);
        let before = (from == to).then(|| original.written().as_bytes().to_vec());
        let written = write_beside(&beside, &text, &from).map_err(|error| Problem::Disk(beside.clone(), error));
        staged.push(Staged { beside: Some(beside), from, to, before });
        written?;
    }
    for one in plan.moves.iter().filter(|one| sources.at(&one.from).is_none_or(|source| plan.edits.of(source.file).is_empty())) {
        let to = root.join(&one.to);
        make_folder(&to, folders)?;
        staged.push(Staged { beside: None, from: on_disk(root, &one.from), to, before: None });
    }
    Ok(())
}

/// Files take their places; where one can't, those before it go back.
fn commit(staged: &[Staged]) -> Result<(), Problem> {
    for (k, one) in staged.iter().enumerate() {
        let put = match &one.beside {
            Some(beside) => fs::rename(beside, &one.to),
            None => fs::rename(&one.from, &one.to),
        };
        if let Err(error) = put {
            staged.iter().take(k).for_each(undo);
            return Err(Problem::Disk(one.to.clone(), error));
        }
    }
    for one in staged.iter().filter(|one| one.beside.is_some() && one.from != one.to) {
        if let Err(error) = fs::remove_file(&one.from) {
            staged.iter().for_each(undo);
            return Err(Problem::Disk(one.from.clone(), error));
        }
    }
    Ok(())
}

fn undo(one: &Staged) {
    // Nothing more can be done where even this fails; the error that led here is told.
    let _ = match (&one.before, &one.beside) {
        (Some(bytes), _) => fs::write(&one.to, bytes),
        (None, Some(_)) if one.from.exists() => fs::remove_file(&one.to),
        (None, Some(_)) => Ok(()),
        (None, None) => fs::rename(&one.to, &one.from),
    };
}

/// Nothing may stand where a file goes, and no link on the way to it.
fn check_way(root: &Path, to: &str) -> Result<(), Problem> {
    let target = root.join(to);
    if fs::symlink_metadata(&target).is_ok() {
        return Err(Problem::Exists(to.to_owned()));
    }
    for folder in target.ancestors().skip(1).take_while(|folder| *folder != root) {
        match fs::symlink_metadata(folder) {
            Ok(about) if about.is_symlink() => return Err(Problem::Linked(shown(root, folder))),
            Ok(about) if !about.is_dir() => return Err(Problem::Exists(shown(root, folder))),
            Ok(_) | Err(_) => {}
        }
    }
    Ok(())
}

fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string()
}

fn make_folder(file: &Path, folders: &mut Vec<PathBuf>) -> Result<(), Problem> {
    let Some(folder) = file.parent() else { return Ok(()) };
    let missing: Vec<&Path> = folder.ancestors().take_while(|folder| !folder.exists()).collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder).map_err(|error| Problem::Disk(folder.to_owned(), error))?;
        folders.push(folder.to_owned());
    }
    Ok(())
}

/// A hidden name in the same folder, so that taking the place is one step and no reader takes it for content.
fn beside(to: &Path) -> PathBuf {
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    to.with_file_name(format!(".{name}.komentari-new"))
}

fn write_beside(path: &Path, text: &str, like: &Path) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(text.as_bytes())?;
    file.set_permissions(fs::metadata(like)?.permissions())?;
    file.sync_all()
}

/// Removes the folders that a file's leaving has emptied, up to `content/`.
fn remove_empty(root: &Path, file: &Path) {
    let content = root.join("content");
    for folder in file.ancestors().skip(1).take_while(|folder| **folder != content && folder.starts_with(&content)) {
        if fs::remove_dir(folder).is_err() {
            return;
        }
    }
}

/// A path of the content on this disk, where names may be written with separate accents.
#[must_use]
pub fn on_disk(root: &Path, path: &str) -> PathBuf {
    let plain = root.join(path);
    if path.is_ascii() || plain.exists() {
        return plain;
    }
    let apart = root.join(path.nfd().collect::<String>());
    if apart.exists() { apart } else { plain }
}
