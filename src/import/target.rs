//! What an import needs to know of the content it writes into.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::citation::registry::built_in;
use crate::config::Kind;
use crate::config::file::{File, usual_collections};
use crate::diagnostic::Diagnostics;
use crate::import::difference::Commented;
use crate::model::act::AboutAct;
use crate::model::label::{ActKey, Label};
use crate::model::registry::{RegisteredAct, Registry};
use crate::parse::act::parse_about;
use crate::parse::front_matter::front_matter;
use crate::parse::registry::registry;
use crate::parse::site::site;
use crate::source::Source;
use crate::source::fields::Fields;
use crate::span::FileId;

/// Where an import writes, and what is known there.
#[derive(Clone, Debug)]
pub struct Target {
    /// The folder that holds `content/`.
    pub root: PathBuf,
    /// The folder of acts within `content/`.
    pub folder: String,
    /// The act's key.
    pub act: ActKey,
    /// What `act.yaml` says, where it is there.
    pub about: Option<AboutAct>,
    /// What the registry knows of the act.
    pub registered: Option<RegisteredAct>,
    /// All acts that citations may name.
    pub registry: Registry,
    /// The commentary of the content on this act.
    pub commented: Vec<Commented>,
}

impl Target {
    /// Looks around under `root`. What is wrong in the files there is told by `check`, not by an import.
    #[must_use]
    pub fn find(root: &Path, act: &ActKey) -> Self {
        let quiet = &mut Diagnostics::default();
        let content = root.join("content");
        let settings = read(&content.join("site.yaml")).map_or_else(File::default, |source| site(&source, quiet));
        let collections = settings.collections.unwrap_or_else(usual_collections);
        let of_kind = |kind: Kind| collections.iter().filter(move |(_, k)| **k == kind).map(|(folder, _)| folder.as_str());
        let folder = of_kind(Kind::Act).next().unwrap_or("likumi").to_owned();
        let about = read(&content.join(&folder).join(act.as_str()).join("act.yaml"));
        let mut known = built_in();
        known.extend(read(&content.join("acts.yaml")).map(|source| registry(&source, quiet)).unwrap_or_default());
        let registered = known.get(act).cloned();
        let commented = of_kind(Kind::Commentary).flat_map(|folder| commented(&content, folder, act)).collect();
        let about = about.and_then(|source| parse_about(&source, act, quiet));
        Self { root: root.to_owned(), folder, act: act.clone(), about, registered, registry: known, commented }
    }
}

fn read(path: &Path) -> Option<Source> {
    let text = String::from_utf8(std::fs::read(path).ok()?).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n");
    Some(Source { file: FileId(0), path: path.display().to_string(), text: text.into() })
}

/// The pages of a folder that comment on articles of `act` as they were on a day.
fn commented(content: &Path, folder: &str, act: &ActKey) -> Vec<Commented> {
    let quiet = &mut Diagnostics::default();
    let files = WalkDir::new(content.join(folder)).sort_by_file_name().into_iter().filter_map(Result::ok);
    let pages = files.filter(|entry| entry.file_type().is_file() && entry.path().extension().is_some_and(|end| end == "md"));
    let mut all = Vec::new();
    for entry in pages {
        let Some(source) = read(entry.path()) else { continue };
        let front = front_matter(&source, false, quiet);
        let mut fields: Fields<'_> = front.fields(quiet);
        let label = fields.text("article", quiet).and_then(|text| text.parse::<Label>().ok());
        let (Some(Label::Unit(unit)), Some(as_of)) = (label, fields.date("as-of", quiet)) else { continue };
        let page = entry.path().strip_prefix(content).map(|path| path.with_extension("").display().to_string()).unwrap_or_default();
        if let Some(article) = unit.path.article().filter(|_| unit.act == *act) {
            all.push(Commented { page, act: unit.act, article, as_of });
        }
    }
    all
}
