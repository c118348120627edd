//! Reads `content/` from the disk: texts, assets, and what is wrong with the files themselves.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::text::{NotUtf8, Ready, composed_path, ready};
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
const COPIED: [&str; 29] = [
    "avif", "csv", "doc", "docx", "epub", "gif", "ico", "jpeg", "jpg", "m4a", "mp3", "mp4", "odp", "ods", "odt", "ogg", "pdf", "png",
    "pps", "ppt", "pptx", "rtf", "svg", "txt", "webm", "webp", "xls", "xlsx", "zip",
];

/// Everything under `root/content`, in the order of paths, whatever order the disk gives them in.
///
/// # Errors
/// Only where `root` itself can't be looked at; what is wrong inside is a diagnostic.
pub fn load(root: &Path, diagnostics: &mut Diagnostics) -> io::Result<Sources> {
    fs::metadata(root)?;
    let content = root.join(CONTENT);
    let mut trouble = Vec::new();
    let mut found = match fs::symlink_metadata(&content) {
        Ok(about) if about.is_symlink() => {
            trouble.push((CONTENT.to_owned(), Trouble::Linked));
            Vec::new()
        }
        Ok(about) if about.is_dir() => walk(root, &content, &mut trouble),
        Ok(_) | Err(_) => {
            trouble.push((CONTENT.to_owned(), Trouble::Missing(root.join("site.yaml").is_file())));
            Vec::new()
        }
    };
    found.sort_unstable_by(|one, other| one.path.cmp(&other.path));
    let read: Vec<(Found, Content)> = found.into_par_iter().map(|found| read(&found).pair(found)).collect();
    Ok(gather(read, trouble, diagnostics))
}

/// A file of the content before it is read.
struct Found {
    /// Relative to the root, with `/`, NFC.
    path: String,
    on_disk: PathBuf,
    text: bool,
}

/// What reading a file gave.
enum Content {
    Text(Ready),
    Asset(Option<(u32, u32)>),
    Trouble(Trouble),
}

impl Content {
    fn pair(self, found: Found) -> (Found, Self) {
        (found, self)
    }
}

/// Why a file can't be used.
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
        let size = imagesize::size(&found.on_disk).ok();
        let fits = |size: imagesize::ImageSize| Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?));
        return Content::Asset(size.and_then(fits));
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

fn gather(read: Vec<(Found, Content)>, mut trouble: Vec<(String, Trouble)>, diagnostics: &mut Diagnostics) -> Sources {
    let mut sources = Sources::default();
    for (found, content) in read {
        match content {
            Content::Text(text) => {
                let file = FileId(u32::try_from(sources.files.len()).unwrap_or(u32::MAX));
                tell_oddities(file, &text, diagnostics);
                sources.files.push(Source { file, path: found.path, text: text.text });
            }
            Content::Asset(dimensions) => {
                let path = found.path.strip_prefix("content/").unwrap_or(&found.path).to_owned();
                sources.assets.push(Asset { path, on_disk: found.on_disk, dimensions });
            }
            Content::Trouble(what) => trouble.push((found.path, what)),
        }
    }
    tell_clashes(&sources, diagnostics);
    trouble.sort_by(|one, other| one.0.cmp(&other.0));
    for (path, what) in trouble {
        let place = Span::new(sources.name_textless(path), 0..0);
        diagnostics.push(told(&what, place));
    }
    sources
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
}

/// Two paths that differ only in case are one file on many machines.
fn tell_clashes(sources: &Sources, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for source in &sources.files {
        if let Some(other) = seen.insert(source.path.to_lowercase(), &source.path) {
            diagnostics.push(Diagnostic::new(Code::CaseClash, Span::new(source.file, 0..0)).arg("other", other));
        }
    }
}
