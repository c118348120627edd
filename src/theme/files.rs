//! The files of a theme: those in the program and those of the site.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use walkdir::WalkDir;
use xxhash_rust::xxh3::Xxh3;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// A file of a site's theme: path relative to the root, and text.
#[derive(Clone, Debug)]
pub(super) struct Own {
    pub path: String,
    pub text: String,
}

/// What a site's theme overrides, by name within its folder (`article.html`, `lv.ftl`, `style.css`).
#[derive(Debug, Default)]
pub(super) struct OwnFiles {
    pub templates: BTreeMap<String, Own>,
    pub locales: BTreeMap<String, Own>,
    pub assets: BTreeMap<String, Vec<u8>>,
    /// Style sheets and pictures of printed books; their templates are among the others as `print/book.html`.
    pub print: BTreeMap<String, Vec<u8>>,
}

impl OwnFiles {
    /// 128 bits of all that decides how a page is filled.
    pub(super) fn mark(&self, language: &str) -> u128 {
        let mut mark = Xxh3::new();
        let mut add = |text: &str| {
            mark.update(&text.len().to_le_bytes());
            mark.update(text.as_bytes());
        };
        add(language);
        for own in [&self.templates, &self.locales] {
            add(&own.len().to_string());
            own.values().for_each(|file| [&file.path, &file.text].into_iter().for_each(|text| add(text)));
        }
        mark.digest128()
    }
}

/// Reads `<root>/themes/<name>/`; nothing where the folder is missing. Links are not followed out of it.
pub(super) fn of_site(root: &Path, name: &str) -> io::Result<OwnFiles> {
    let mut own = OwnFiles::default();
    let Some(folder) = folder(root, name) else { return Ok(own) };
    for entry in WalkDir::new(&folder).sort_by_file_name() {
        let entry = entry.map_err(io::Error::from)?;
        let within = entry.path().strip_prefix(&folder).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/");
        if !entry.file_type().is_file() {
            continue;
        }
        let path = format!("themes/{name}/{within}");
        match within.split_once('/') {
            Some(("templates", file)) => {
                own.templates.insert(file.to_owned(), Own { path, text: text_of(entry.path())? });
            }
            Some(("locales", file)) => {
                own.locales.insert(file.to_owned(), Own { path, text: text_of(entry.path())? });
            }
            Some(("print", file)) if is_template(file) => {
                own.templates.insert(within.clone(), Own { path, text: text_of(entry.path())? });
            }
            Some(("print", file)) => {
                own.print.insert(file.to_owned(), fs::read(entry.path())?);
            }
            Some(("assets", file)) => {
                own.assets.insert(file.to_owned(), fs::read(entry.path())?);
            }
            Some(_) | None => {}
        }
    }
    Ok(own)
}

/// The folder of a site's theme; `None` where there is none of this name.
pub(super) fn folder(root: &Path, name: &str) -> Option<PathBuf> {
    let folder = root.join("themes").join(name);
    let plain = !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\']);
    (plain && folder.is_dir()).then_some(folder)
}

fn text_of(path: &Path) -> io::Result<String> {
    let text = String::from_utf8_lossy(&fs::read(path)?).into_owned();
    Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n"))
}

/// The built-in templates, by name; those of printed books begin with `print/`.
pub(super) fn built_in_templates() -> BTreeMap<String, &'static str> {
    let mut templates = texts("templates");
    let of_print = texts("print").into_iter().filter(|(name, _)| is_template(name));
    templates.extend(of_print.map(|(name, text)| (format!("print/{name}"), text)));
    templates
}

/// The built-in catalogue of a language.
pub(super) fn built_in_catalogue(language: &str) -> Option<&'static str> {
    DEFAULT.get_file(format!("locales/{language}.ftl"))?.contents_utf8()
}

/// The built-in assets, by path within `assets/`.
pub(super) fn built_in_assets() -> BTreeMap<String, Vec<u8>> {
    files("assets").into_iter().map(|(name, bytes)| (name, bytes.to_vec())).collect()
}

/// The built-in style sheets of printed books, by path within `print/`.
pub(super) fn built_in_print() -> BTreeMap<String, Vec<u8>> {
    let files = files("print").into_iter().filter(|(name, _)| !is_template(name));
    files.map(|(name, bytes)| (name, bytes.to_vec())).collect()
}

fn is_template(name: &str) -> bool {
    name.ends_with(".html")
}

fn texts(folder: &str) -> BTreeMap<String, &'static str> {
    files(folder).into_iter().filter_map(|(name, bytes)| Some((name, std::str::from_utf8(bytes).ok()?))).collect()
}

fn files(folder: &str) -> BTreeMap<String, &'static [u8]> {
    let mut found = BTreeMap::new();
    let mut open: Vec<&Dir<'_>> = DEFAULT.get_dir(folder).into_iter().collect();
    while let Some(dir) = open.pop() {
        open.extend(dir.dirs());
        for file in dir.files() {
            if let Ok(name) = file.path().strip_prefix(folder) {
                found.insert(name.to_string_lossy().replace('\\', "/"), file.contents());
            }
        }
    }
    found
}
