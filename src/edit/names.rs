//! What `rename OLD NEW` means: which files get which paths, or why that may not be.

use std::collections::BTreeMap;

use crate::book::Book;
use crate::config::Kind;
use crate::diagnostic::Value;
use crate::diagnostic::locale::Args;
use crate::edit::held::{Held, address_of, held, label_of};
use crate::edit::moves::mend;
use crate::edit::path::folder;
use crate::edit::{Move, Plan};
use crate::lang::nearest;
use crate::lang::slug::slug;
use crate::model::label::Label;
use crate::output::SitePath;
use crate::route;
use crate::span::FileId;

/// Why something can't be renamed: a phrase of the catalogues and its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The phrase.
    pub id: &'static str,
    /// Its arguments.
    pub args: Args,
}

impl Refusal {
    pub(super) fn new(id: &'static str, args: &[(&'static str, &str)]) -> Self {
        Self { id, args: args.iter().map(|(name, text)| (*name, Value::Text((*text).to_owned()))).collect() }
    }

    fn about(id: &'static str, value: &str) -> Self {
        Self::new(id, &[("value", value)])
    }
}

/// All that renaming `old` to `new` does. Both are labels (`term:aizbildnis`, `page:metodika/saruna`, `case:paraugs-1`) or paths of files
/// or folders below `content/`.
///
/// # Errors
/// Where `old` is nothing, `new` is something already, or they are not of one kind.
pub fn plan(book: &Book<'_>, old: &str, new: &str) -> Result<Plan, Refusal> {
    let held = held(book);
    let namer = Namer { book, held: &held };
    let from = namer.existing(old)?;
    let to = namer.future(&from, new)?;
    if from.path == to {
        return Err(Refusal::about("say-rename-same", new));
    }
    let moves = namer.moves(&from, &to)?;
    for one in &moves {
        namer.check(one, &moves)?;
    }
    mend(book, &held, moves)
}

/// What is renamed.
struct Old {
    /// Its path within `content/`.
    path: String,
    folder: bool,
    /// The page it is, where it is one.
    file: Option<FileId>,
    by_label: bool,
}

struct Namer<'b, 'a> {
    book: &'b Book<'a>,
    held: &'b BTreeMap<FileId, Held<'a>>,
}

impl Namer<'_, '_> {
    /// Every file of the content by its path within it.
    fn paths(&self) -> impl Iterator<Item = &str> {
        let texts = self.book.sources.files.iter().filter_map(|source| source.path.strip_prefix("content/"));
        texts.chain(self.book.sources.assets.iter().map(|asset| asset.path.as_str()))
    }

    fn existing(&self, old: &str) -> Result<Old, Refusal> {
        match old.parse::<Label>() {
            Ok(Label::Unit(_) | Label::Margin { .. }) => Err(Refusal::about("say-rename-law", old)),
            Ok(label) => {
                let found = self.held.values().find(|held| held.label == label || self.is_case(held, &label));
                let found = found.ok_or_else(|| self.unknown(old))?;
                let path = found.path.strip_prefix("content/").unwrap_or(found.path).to_owned();
                Ok(Old { path, folder: false, file: Some(found.file), by_label: true })
            }
            Err(_) => self.existing_path(old),
        }
    }

    /// Whether a label names this case by its slug or its European identifier.
    fn is_case(&self, held: &Held<'_>, label: &Label) -> bool {
        let cases = &self.book.corpus.cases;
        match label {
            Label::Case(slug) => cases.get(slug).is_some_and(|case| case.file == held.file),
            Label::Ecli(ecli) => cases.values().any(|case| case.file == held.file && case.value.ecli.as_ref() == Some(ecli)),
            Label::Unit(_) | Label::Margin { .. } | Label::Term(_) | Label::Programme(_) | Label::Page(_) => false,
        }
    }

    fn existing_path(&self, old: &str) -> Result<Old, Refusal> {
        let path = within_content(old)?;
        let with_ending = format!("{path}.md");
        if let Some(found) = self.paths().find(|known| *known == path || *known == with_ending) {
            let file = self.book.sources.at(&format!("content/{found}")).map(|source| source.file);
            return Ok(Old { path: found.to_owned(), folder: false, file, by_label: false });
        }
        let below = format!("{path}/");
        if !path.is_empty() && self.paths().any(|known| known.starts_with(&below)) {
            return Ok(Old { path, folder: true, file: None, by_label: false });
        }
        Err(self.unknown(old))
    }

    fn unknown(&self, old: &str) -> Refusal {
        let labels: Vec<String> = self.held.values().map(|held| held.label.to_string()).collect();
        let bare = old.strip_prefix("content/").unwrap_or(old);
        match nearest(old, labels.iter().map(String::as_str)).or_else(|| nearest(bare, self.paths())) {
            Some(near) => Refusal::new("say-rename-unknown-near", &[("value", old), ("near", near)]),
            None => Refusal::about("say-rename-unknown", old),
        }
    }

    /// The path within `content/` that `new` means for `old`.
    fn future(&self, old: &Old, new: &str) -> Result<String, Refusal> {
        let Ok(label) = new.parse::<Label>() else {
            if old.by_label && !new.contains(['/', '.']) {
                return Err(Refusal::about("say-rename-label", new));
            }
            let path = within_content(new)?;
            let text = !old.folder && old.path.ends_with(".md") && !path.ends_with(".md");
            return Ok(if text { format!("{path}.md") } else { path });
        };
        let kind = self.kind(&old.path);
        let slugged = |id: &str| match slug(id) {
            right if right == id => Ok(format!("{id}.md")),
            right => Err(Refusal::new("say-rename-id", &[("value", new), ("near", &right)])),
        };
        let beside = |name: String| match folder(&old.path) {
            "" => name,
            folder => format!("{folder}/{name}"),
        };
        match (&label, kind) {
            (Label::Term(id), Kind::Term) if !old.folder => slugged(id).map(beside),
            (Label::Case(id) | Label::Ecli(id), Kind::CourtCase) if !old.folder => match slugged(id) {
                Ok(name) => Ok(beside(name)),
                Err(_) => Err(Refusal::about("say-rename-number", new)),
            },
            (Label::Page(key), Kind::Page | Kind::Methodology) if !old.folder => {
                let key = within_content(key)?;
                let index = old.path.ends_with("/index.md") || old.path == "index.md";
                Ok(if index { format!("{key}/index.md") } else { format!("{key}.md") })
            }
            (Label::Unit(_) | Label::Margin { .. }, _) => Err(Refusal::about("say-rename-law", new)),
            (Label::Term(_) | Label::Case(_) | Label::Ecli(_) | Label::Programme(_) | Label::Page(_), _) => {
                Err(Refusal::about("say-rename-other-kind", new))
            }
        }
    }

    fn moves(&self, old: &Old, new: &str) -> Result<Vec<Move>, Refusal> {
        let whole = |path: &str| format!("content/{path}");
        if !old.folder {
            self.check_fixed(&old.path)?;
            if old.file.is_some() != new.ends_with(".md") || ending(&old.path) != ending(new) {
                return Err(Refusal::about("say-rename-ending", new));
            }
            return Ok(vec![Move { from: whole(&old.path), to: whole(new) }]);
        }
        let below = format!("{}/", old.path);
        if format!("{new}/").starts_with(&below) {
            return Err(Refusal::about("say-rename-into-itself", new));
        }
        let inside = self.paths().filter_map(|path| Some((path, path.strip_prefix(&below)?)));
        Ok(inside.map(|(path, rest)| Move { from: whole(path), to: whole(&format!("{new}/{rest}")) }).collect())
    }

    /// Whether one file may get its new path.
    fn check(&self, one: &Move, all: &[Move]) -> Result<(), Refusal> {
        let (from, to) = (inside(&one.from), inside(&one.to));
        self.check_fixed(from)?;
        let (before, after) = (self.kind(from), self.kind(to));
        if before != after && from.ends_with(".md") {
            return Err(Refusal::new("say-rename-kind", &[("value", to), ("before", kind_word(before)), ("after", kind_word(after))]));
        }
        let odd = |part: &str| part.starts_with('.') || matches!(part, "node_modules" | "target") || part.contains(char::is_control);
        if to.split('/').any(odd) || SitePath::new(to.to_owned()).is_none() {
            return Err(Refusal::about("say-rename-name", to));
        }
        let moved = |path: &str| all.iter().any(|one| inside(&one.from) == path);
        let same = |path: &&str| path.to_lowercase() == to.to_lowercase() && !moved(path);
        if let Some(taken) = self.paths().find(same) {
            return Err(Refusal::about("say-rename-exists", taken));
        }
        self.check_address(from, to, after)
    }

    /// Acts and settings stay where they are.
    fn check_fixed(&self, path: &str) -> Result<(), Refusal> {
        let settings = path.ends_with(".yaml");
        if settings || self.kind(path) == Kind::Act { Err(Refusal::about("say-rename-fixed", path)) } else { Ok(()) }
    }

    /// Whether the new address is free: no page's, and no other page's former one.
    fn check_address(&self, from: &str, to: &str, kind: Kind) -> Result<(), Refusal> {
        let Some(label) = label_of(kind, to).filter(|_| to.ends_with(".md")) else { return Ok(()) };
        let Some(address) = address_of(&label) else { return Ok(()) };
        if route::is_reserved(address.path()) {
            return Err(Refusal::about("say-rename-name", to));
        }
        let own = format!("content/{from}");
        let bare = address.path().trim_matches('/');
        for other in self.held.values().filter(|held| held.path != own) {
            let has = other.address.as_ref() == Some(&address);
            if has || other.common.aliases.iter().any(|(alias, _)| alias.trim_matches('/') == bare) {
                return Err(Refusal::new("say-rename-address", &[("value", bare), ("other", other.path)]));
            }
        }
        Ok(())
    }

    fn kind(&self, path: &str) -> Kind {
        path.split_once('/').map_or(Kind::Page, |(folder, _)| self.book.config.kind_of(folder))
    }
}

/// A path as it is written on the command line, within `content/`.
fn within_content(written: &str) -> Result<String, Refusal> {
    let path = written.strip_prefix("./").unwrap_or(written);
    let path = path.strip_prefix("content/").unwrap_or(path).trim_end_matches('/');
    let fine = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':', '\0']);
    if path.split('/').all(fine) { Ok(path.to_owned()) } else { Err(Refusal::about("say-rename-outside", written)) }
}

/// A path within `content/`.
fn inside(path: &str) -> &str {
    path.strip_prefix("content/").unwrap_or(path)
}

fn ending(path: &str) -> Option<&str> {
    path.rsplit('/').next()?.rsplit_once('.').map(|(_, ending)| ending)
}

/// The word for a kind in `collections`.
const fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Act => "act",
        Kind::Commentary => "commentary",
        Kind::Page => "page",
        Kind::Term => "term",
        Kind::CourtCase => "court-case",
        Kind::Methodology => "methodology",
    }
}
