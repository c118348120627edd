//! Reads `content/` from the disk: texts, assets, and what is wrong with the files themselves.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::stamp::Stamp;
use crate::source::text::{NotUtf8, Ready, composed_path, ready};
use crate::source::whole::{Damage, damage, is_looked_through};
use crate::source::{Asset, Source, Sources};
use crate::span::{FileId, Span};

/// The folder of the content, within the root.
const CONTENT: &str = "content";
/// A text file may have this many bytes.
const LARGEST: u64 = 64 * 1024 * 1024;
/// Folders that tools leave about.
const FOREIGN: [&str; 2] = ["node_modules", "target"];
/// YAML files with a meaning; others are left alone.
const YAML: [&str; 5] = ["site.yaml", "acts.yaml", "people.yaml", "search.yaml", "act.yaml"];
/// What is copied into the site. Nothing that a browser would run: a page of scripts among the content would run as the site's own.
const COPIED: [&str; 33] = [
    "avif", "csv", "doc", "docx", "epub", "gif", "ico", "jpeg", "jpg", "m4a", "mp3", "mp4", "odp", "ods", "odt", "ogg", "otf", "pdf",
    "png", "pps", "ppt", "pptx", "rtf", "svg", "ttf", "txt", "webm", "webp", "woff", "woff2", "xls", "xlsx", "zip",
];

/// Everything under `root/content`, in the order of paths, whatever order the disk gives them in.
///
/// # Errors
/// Only where `root` itself can't be looked at; what is wrong inside is a diagnostic.
pub fn load(root: &Path, diagnostics: &mut Diagnostics) -> io::Result<Sources> {
    Reader::default().load(root, None, &BTreeMap::new(), diagnostics)
}

/// Reads a root again and again, and each time only the files that have changed.
#[derive(Debug, Default)]
pub struct Reader {
    /// Path relative to the root → what its file held.
    files: BTreeMap<String, Kept>,
    /// What the walk met that is no file.
    trouble: Vec<(String, Trouble)>,
    walked: bool,
}

/// A file as it was read.
#[derive(Debug)]
struct Kept {
    on_disk: PathBuf,
    stamp: Option<Stamp>,
    content: Content,
}

impl Reader {
    /// Everything under `root/content`, with unsaved texts (`overlay`: path relative to the root → text) in the place of the disk's.
    ///
    /// `touched` names the files that may have changed; `None` means any, and every file's stamp is looked at.
    ///
    /// # Errors
    /// Only where `root` itself can't be looked at; what is wrong inside is a diagnostic.
    pub fn load(
        &mut self,
        root: &Path,
        touched: Option<&[PathBuf]>,
        overlay: &BTreeMap<String, String>,
        diagnostics: &mut Diagnostics,
    ) -> io::Result<Sources> {
        fs::metadata(root)?;
        let touched: Option<Vec<PathBuf>> = touched.map(|paths| paths.iter().map(|path| root.join(path)).collect());
        match touched.as_deref() {
            Some(paths) if self.walked && paths.iter().all(|path| self.knows(root, path)) => self.read_again(root, paths),
            touched => self.walk(root, touched.unwrap_or_default()),
        }
        Ok(gather(&self.files, &self.trouble, overlay, diagnostics))
    }

    /// Whether a change of this path can be no more than another content of a file that is known, or nothing to us.
    fn knows(&self, root: &Path, path: &Path) -> bool {
        if !path.starts_with(root.join(CONTENT)) {
            return !root.join(CONTENT).starts_with(path);
        }
        let kept = self.files.get(&shown(root, path)).is_some_and(|kept| kept.on_disk == path);
        kept && fs::symlink_metadata(path).is_ok_and(|about| about.is_file())
    }

    fn read_again(&mut self, root: &Path, paths: &[PathBuf]) {
        for path in paths {
            let path = shown(root, path);
            if let Some(kept) = self.files.get_mut(&path) {
                let found = Found { text: is_text(&path) == Some(true), path, on_disk: kept.on_disk.clone() };
                kept.stamp = Stamp::of(&found.on_disk);
                kept.content = read(&found);
            }
        }
    }

    fn walk(&mut self, root: &Path, touched: &[PathBuf]) {
        self.trouble.clear();
        self.walked = true;
        let content = root.join(CONTENT);
        let found = match fs::symlink_metadata(&content) {
            Ok(about) if about.is_symlink() => {
                self.trouble.push((CONTENT.to_owned(), Trouble::Linked));
                Vec::new()
            }
            Ok(about) if about.is_dir() => walk(root, &content, &mut self.trouble),
            Ok(_) | Err(_) => {
                self.trouble.push((CONTENT.to_owned(), Trouble::Missing(root.join("site.yaml").is_file())));
                Vec::new()
            }
        };
        let mut before = std::mem::take(&mut self.files);
        let beside = |found: Found| {
            let kept = before.remove(&found.path);
            (found, kept)
        };
        let found: Vec<(Found, Option<Kept>)> = found.into_iter().map(beside).collect();
        let read = found.into_par_iter().map(|(found, kept)| {
            let stamp = Stamp::of(&found.on_disk);
            let same = |kept: &Kept| kept.on_disk == found.on_disk && kept.stamp.is_some() && kept.stamp == stamp;
            match kept.filter(|kept| same(kept) && !touched.contains(&found.on_disk)) {
                Some(kept) => (found.path, kept),
                None => {
                    let content = read(&found);
                    (found.path, Kept { on_disk: found.on_disk, stamp, content })
                }
            }
        });
        self.files = read.collect::<Vec<_>>().into_iter().collect();
    }
}

/// A file of the content before it is read.
struct Found {
    /// Relative to the root, with `/`, NFC.
    path: String,
    on_disk: PathBuf,
    text: bool,
}

/// What reading a file gave.
#[derive(Debug)]
enum Content {
    Text(Ready),
    Asset(About),
    Trouble(Trouble),
}

/// What is known of a file that is copied as it is.
#[derive(Clone, Copy, Debug)]
struct About {
    dimensions: Option<(u32, u32)>,
    damage: Option<Damage>,
}

/// Why a file can't be used.
#[derive(Debug)]
enum Trouble {
    /// Whether the root looks like the content itself.
    Missing(bool),
    Linked,
    NotUtf8(NotUtf8),
    TooLarge(u64),
    Unreadable(String),
    Name,
}

fn walk(root: &Path, content: &Path, trouble: &mut Vec<(String, Trouble)>) -> Vec<Found> {
    let mut found = Vec::new();
    for entry in WalkDir::new(content).into_iter().filter_entry(is_ours) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().map_or(CONTENT.to_owned(), |path| shown(root, path));
                let problem = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
                trouble.push((path, Trouble::Unreadable(problem)));
                continue;
            }
        };
        let path = shown(root, entry.path());
        if entry.path_is_symlink() {
            trouble.push((path, Trouble::Linked));
        } else if entry.path().to_str().is_none_or(|path| path.contains(char::is_control)) {
            trouble.push((path, Trouble::Name));
        } else if entry.file_type().is_file()
            && let Some(text) = is_text(&path)
        {
            found.push(Found { path, on_disk: entry.into_path(), text });
        }
    }
    found
}

/// Hidden files and the folders of other tools are not content.
fn is_ours(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    entry.depth() == 0 || !(name.starts_with('.') || entry.file_type().is_dir() && FOREIGN.contains(&name.as_ref()))
}

/// Whether a file is a text for us (`Some(true)`), copied as it is (`Some(false)`), or nothing to us.
fn is_text(path: &str) -> Option<bool> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
    if ending == "md" || YAML.contains(&name) {
        return Some(true);
    }
    COPIED.contains(&ending.as_str()).then_some(false)
}

/// A path as diagnostics show it: relative to the root, with `/`.
fn shown(root: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    composed_path(&parts.join("/")).replace(char::is_control, "\u{FFFD}")
}

fn read(found: &Found) -> Content {
    if !found.text {
        return Content::Asset(looked_at(found));
    }
    let size = fs::metadata(&found.on_disk).map_or(0, |about| about.len());
    if size > LARGEST {
        return Content::Trouble(Trouble::TooLarge(size));
    }
    match fs::read(&found.on_disk).map(ready) {
        Ok(Ok(text)) => Content::Text(text),
        Ok(Err(place)) => Content::Trouble(Trouble::NotUtf8(place)),
        Err(error) => Content::Trouble(Trouble::Unreadable(error.to_string())),
    }
}

/// What is known of a file that is copied as it is; nothing where the machine does not let us read it, which is told when it is copied.
fn looked_at(found: &Found) -> About {
    let ending = found.path.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase());
    let size = |size: imagesize::ImageSize| Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?));
    if !is_looked_through(&ending) {
        return About { dimensions: imagesize::size(&found.on_disk).ok().and_then(size), damage: None };
    }
    let Ok(bytes) = fs::read(&found.on_disk) else { return About { dimensions: None, damage: None } };
    About { dimensions: imagesize::blob_size(&bytes).ok().and_then(size), damage: damage(&ending, &bytes) }
}

fn gather(
    files: &BTreeMap<String, Kept>,
    trouble: &[(String, Trouble)],
    overlay: &BTreeMap<String, String>,
    diagnostics: &mut Diagnostics,
) -> Sources {
    let mut sources = Sources::default();
    let mut trouble: Vec<(&str, &Trouble)> = trouble.iter().map(|(path, what)| (path.as_str(), what)).collect();
    let unsaved = unsaved(overlay);
    let kept = files.iter().filter(|(path, _)| !unsaved.contains_key(path.as_str())).map(|(path, kept)| (path.as_str(), kept));
    let mut all: Vec<(&str, Result<&Kept, &Ready>)> = kept.map(|(path, kept)| (path, Ok(kept))).collect();
    if !unsaved.is_empty() {
        all.extend(unsaved.iter().map(|(path, text)| (*path, Err(text))));
        all.sort_unstable_by_key(|(path, _)| *path);
    }
    for (path, file) in all {
        match file {
            Err(text) => take_text(path, text, &mut sources, diagnostics),
            Ok(Kept { content: Content::Text(text), .. }) => take_text(path, text, &mut sources, diagnostics),
            Ok(Kept { content: Content::Asset(about), on_disk, .. }) => {
                let path = path.strip_prefix("content/").unwrap_or(path).to_owned();
                sources.assets.push(Asset { path, on_disk: on_disk.clone(), dimensions: about.dimensions, damage: about.damage });
            }
            Ok(Kept { content: Content::Trouble(what), .. }) => trouble.push((path, what)),
        }
    }
    tell_clashes(&sources, diagnostics);
    trouble.sort_by_key(|(path, _)| *path);
    for (path, what) in trouble {
        let place = Span::new(sources.name_textless(path), 0..0);
        diagnostics.push(told(what, place));
    }
    sources
}

/// The unsaved texts that are files of the content.
fn unsaved(overlay: &BTreeMap<String, String>) -> BTreeMap<&str, Ready> {
    let ours = overlay.iter().filter(|(path, _)| path.starts_with("content/") && is_text(path) == Some(true));
    ours.filter_map(|(path, text)| Some((path.as_str(), ready(text.clone().into_bytes()).ok()?))).collect()
}

fn take_text(path: &str, text: &Ready, sources: &mut Sources, diagnostics: &mut Diagnostics) {
    let file = FileId(u32::try_from(sources.files.len()).unwrap_or(u32::MAX));
    tell_oddities(file, text, diagnostics);
    sources.files.push(Source { file, path: path.to_owned(), text: Arc::clone(&text.text) });
}

fn told(trouble: &Trouble, place: Span) -> Diagnostic {
    match trouble {
        Trouble::Missing(inside) => Diagnostic::new(Code::MissingContent, place).hint(if *inside { "hint-go-up" } else { "hint-new-site" }),
        Trouble::Linked => Diagnostic::new(Code::LinkedFile, place).hint("hint-copy-file"),
        Trouble::NotUtf8(at) => {
            Diagnostic::new(Code::NotUtf8, place).count("byte", at.byte).count("line", at.line).hint("hint-save-as-utf8")
        }
        Trouble::TooLarge(size) => {
            let mebibytes = |bytes: u64| usize::try_from(bytes.div_ceil(1024 * 1024)).unwrap_or(usize::MAX);
            Diagnostic::new(Code::FileTooLarge, place).count("size", mebibytes(*size)).count("most", mebibytes(LARGEST))
        }
        Trouble::Unreadable(problem) => Diagnostic::new(Code::UnreadableFile, place).arg("problem", problem),
        Trouble::Name => Diagnostic::new(Code::UnusableName, place),
    }
}

fn tell_oddities(file: FileId, text: &Ready, diagnostics: &mut Diagnostics) {
    let letter_at = |at: usize| {
        let length = text.text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        Span::new(file, at..at + length)
    };
    if let Some(at) = text.decomposed {
        diagnostics.push(Diagnostic::new(Code::DecomposedText, letter_at(at)));
    }
    if let Some((at, letter, count)) = text.control {
        let name = format!("U+{:04X}", u32::from(letter));
        diagnostics.push(Diagnostic::new(Code::ControlCharacter, letter_at(at)).arg("character", name).count("count", count));
    }
    if let Some((at, count)) = text.soft {
        diagnostics.push(Diagnostic::new(Code::SoftHyphen, letter_at(at)).count("count", count));
    }
}

/// Two paths that differ only in case are one file on many machines.
fn tell_clashes(sources: &Sources, diagnostics: &mut Diagnostics) {
    let mut folded: Vec<(String, &Source)> = sources.files.iter().map(|source| (source.path.to_lowercase(), source)).collect();
    // Stable, and quick where the paths are in order already.
    folded.sort_by(|(a, _), (b, _)| a.cmp(b));
    for ((path, other), (next, source)) in folded.iter().zip(folded.iter().skip(1)) {
        if path == next {
            diagnostics.push(Diagnostic::new(Code::CaseClash, Span::new(source.file, 0..0)).arg("other", &other.path));
        }
    }
}
