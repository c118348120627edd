//! What the disk looks like from outside: every file that matters, with its size and times. Two looks that differ mean that something
//! has changed; no file is opened.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use walkdir::WalkDir;

/// The folders and files under `root` that are watched.
pub(super) const WATCHED: [&str; 2] = ["content", "themes"];

/// How a file looks from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    folder: bool,
    length: u64,
    modified: Option<SystemTime>,
    /// Changes of the entry itself, and which one it is: a file that was replaced by another of equal size and time is another.
    entry: (i64, i64, u64),
}

/// All files that matter, by path.
pub(super) type Stamps = BTreeMap<PathBuf, Stamp>;

/// The files under `root` as they are now. What goes away meanwhile is not there.
pub(super) fn all(root: &Path) -> Stamps {
    let mut stamps = Stamps::new();
    for folder in WATCHED.map(|name| root.join(name)) {
        for entry in
            WalkDir::new(&folder).into_iter().filter_entry(|entry| entry.depth() == 0 || !is_scratch(&entry.file_name().to_string_lossy()))
        {
            if let Ok(entry) = entry
                && let Ok(about) = entry.metadata()
            {
                stamps.insert(entry.into_path(), stamp(&about));
            }
        }
    }
    stamps
}

/// How the file at `path` looks; `None` where there is none.
pub(super) fn one(path: &Path) -> Option<Stamp> {
    fs::symlink_metadata(path).ok().map(|about| stamp(&about))
}

/// The paths at which two looks differ.
pub(super) fn differing(before: &Stamps, now: &Stamps) -> Vec<PathBuf> {
    let gone = before.keys().filter(|path| !now.contains_key(*path));
    let changed = now.iter().filter(|(path, stamp)| before.get(*path) != Some(*stamp)).map(|(path, _)| path);
    gone.chain(changed).cloned().collect()
}

/// A folder, or nothing that was a folder.
pub(super) fn was_folder(stamps: &Stamps, path: &Path) -> bool {
    stamps.get(path).is_some_and(|stamp| stamp.folder)
}

/// Names under which editors and other tools keep what is not yet, or no longer, the file itself; hidden files among them.
pub(super) fn is_scratch(name: &str) -> bool {
    let (first, last) = (name.chars().next(), name.chars().last());
    matches!(first, Some('.' | '#')) && name != "." || last == Some('~') || name == "4913" || name.contains("___jb_")
}

fn stamp(about: &Metadata) -> Stamp {
    let folder = about.is_dir();
    // A folder's own size and times tell only that something is in it, which is seen anyway.
    if folder {
        return Stamp { folder, length: 0, modified: None, entry: (0, 0, 0) };
    }
    Stamp { folder, length: about.len(), modified: about.modified().ok(), entry: entry(about) }
}

#[cfg(unix)]
fn entry(about: &Metadata) -> (i64, i64, u64) {
    use std::os::unix::fs::MetadataExt;
    (about.ctime(), about.ctime_nsec(), about.ino())
}

#[cfg(not(unix))]
const fn entry(_: &Metadata) -> (i64, i64, u64) {
    (0, 0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_came_and_went_differs_and_scratch_files_do_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |path: &str| folder.path().join(path);
        fs::create_dir_all(at("content/a")).expect("a folder");
        fs::write(at("content/a/changed.md"), "1").expect("a file");
        fs::write(at("content/a/gone.md"), "1").expect("a file");
        let before = all(folder.path());
        fs::write(at("content/a/changed.md"), "22").expect("a file");
        fs::remove_file(at("content/a/gone.md")).expect("gone");
        fs::create_dir_all(at("content/b")).expect("a folder");
        for scratch in [".a.md.swp", "a.md~", "4913", "a.md___jb_tmp___", "#a.md#"] {
            fs::write(at("content").join(scratch), "").expect("a file");
        }
        fs::write(at("elsewhere.md"), "").expect("a file");
        let mut differ = differing(&before, &all(folder.path()));
        differ.sort();
        assert_eq!(differ, ["content/a/changed.md", "content/a/gone.md", "content/b"].map(at));
        assert!(was_folder(&before, &at("content/a")) && !was_folder(&before, &at("content/a/gone.md")));
    }
}
