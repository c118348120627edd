//! Replaces a site file by file, where folders can't change places: what pages need first, then pages, then what is gone.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::output::error::At;
use crate::output::write::MARKER;
use crate::output::{Error, SitePath};

/// Moves `files` from `staging` to `target` and removes all else from `target`.
pub(super) fn replace(staging: &Path, target: &Path, files: &BTreeSet<SitePath>) -> Result<(), Error> {
    fs::copy(staging.join(MARKER), target.join(MARKER)).at(target)?;
    let is_page = |path: &&SitePath| path.as_str().ends_with(".html");
    let (pages, assets): (Vec<_>, Vec<_>) = files.iter().partition(is_page);
    for path in assets.into_iter().chain(pages) {
        let to = target.join(path.as_str());
        clear_way(target, &to)?;
        put(&staging.join(path.as_str()), &to)?;
    }
    remove_others(staging, target, files)
}

/// Removes a file that stands where a folder of the new site must be.
fn clear_way(target: &Path, to: &Path) -> Result<(), Error> {
    for folder in to.ancestors().skip(1).take_while(|folder| *folder != target) {
        if folder.is_file() {
            fs::remove_file(folder).at(folder)?;
        }
    }
    Ok(())
}

fn put(from: &Path, to: &Path) -> Result<(), Error> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).at(folder)?;
    }
    if to.is_dir() {
        fs::remove_dir_all(to).at(to)?;
    }
    match fs::rename(from, to) {
        Ok(()) => Ok(()),
        // Another file system: a copy beside the file, then a rename, so that no reader sees half of it.
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
            let half = PathBuf::from(format!("{}.komentari-new", to.display()));
            fs::copy(from, &half).at(&half)?;
            fs::rename(&half, to).at(to)
        }
        Err(error) => Err(Error::io(to, error)),
    }
}

/// Removes from `target` what the site no longer has, and folders that become empty.
fn remove_others(staging: &Path, target: &Path, files: &BTreeSet<SitePath>) -> Result<(), Error> {
    let mut folders = Vec::new();
    let mut entries = walkdir::WalkDir::new(target).min_depth(1).into_iter();
    while let Some(entry) = entries.next() {
        let entry = entry.map_err(io::Error::from).at(target)?;
        if entry.path() == staging {
            entries.skip_current_dir();
            continue;
        }
        if entry.file_type().is_dir() {
            folders.push(entry.into_path());
            continue;
        }
        let within = entry.path().strip_prefix(target).unwrap_or(entry.path()).to_string_lossy().into_owned();
        let kept = within == MARKER || SitePath::new(within).is_some_and(|path| files.contains(&path));
        if !kept {
            fs::remove_file(entry.path()).at(entry.path())?;
        }
    }
    for folder in folders.iter().rev() {
        // Only empty folders go.
        let _ = fs::remove_dir(folder);
    }
    Ok(())
}
