//! What moving files changes in all texts: labels, paths, former addresses.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::Book;
use crate::config::Kind;
use crate::diagnostic::Files;
use crate::edit::held::{Held, address_of, label_of};
use crate::edit::names::Refusal;
use crate::edit::path::{Link, folder};
use crate::edit::place::{label_place, written};
use crate::edit::settings::{self, Renamed};
use crate::edit::{Edits, Move, Plan, alias};
use crate::model::label::Label;
use crate::model::references::Destination;
use crate::route::Address;
use crate::span::{FileId, Span};

/// Everything that these moves change.
pub(super) fn mend(book: &Book<'_>, held: &BTreeMap<FileId, Held<'_>>, moves: Vec<Move>) -> Result<Plan, Refusal> {
    let mut mender = Mender { book, paths: BTreeMap::new(), renamed: Renamed::default(), edits: Edits::default() };
    for one in &moves {
        let (from, to) = (inside(&one.from), inside(&one.to));
        mender.paths.insert(from.to_owned(), to.to_owned());
        mender.renamed.files.insert(from.to_owned(), to.to_owned());
        let file = book.sources.at(&one.from).map(|source| source.file);
        if let Some(held) = file.and_then(|file| held.get(&file)) {
            mender.page(held, to)?;
        }
    }
    mender.labels();
    mender.links();
    settings::mend(book.sources, &mender.renamed, &mut mender.edits);
    Ok(Plan { moves, edits: mender.edits })
}

struct Mender<'b, 'a> {
    book: &'b Book<'a>,
    /// Old path within `content/` → new one.
    paths: BTreeMap<String, String>,
    renamed: Renamed,
    edits: Edits,
}

impl Mender<'_, '_> {
    /// A page that moves: its label and its address, of which the old one stays as an alias.
    fn page(&mut self, held: &Held<'_>, to: &str) -> Result<(), Refusal> {
        let from = inside(held.path);
        let (Some(old), Some(new)) = (label_of(held.kind, from), label_of(held.kind, to)) else { return Ok(()) };
        // A term whose file's name is no word in ASCII has its id from its word.
        if held.kind == Kind::Term && held.label != old || old == new {
            return Ok(());
        }
        let bare = |address: Option<Address>| address.map(|it| it.path().trim_matches('/').to_owned()).unwrap_or_default();
        let (before, after) = (bare(held.address.clone()), bare(address_of(&new)));
        let stays = before.is_empty() || self.has_list(held, from);
        let Some(source) = self.book.sources.at(held.path) else { return Ok(()) };
        let add = (!stays).then_some(before.as_str());
        if !alias::change(source, held.kind == Kind::Page, add, Some(&after), &mut self.edits) {
            return Err(Refusal::new("say-rename-front-matter", &[("value", held.path)]));
        }
        self.renamed.labels.insert(old, new);
        self.renamed.addresses.insert(before, after);
        Ok(())
    }

    /// Whether something else will be at the old address: the list of the methodologies of a folder whose own page moves.
    fn has_list(&self, held: &Held<'_>, from: &str) -> bool {
        let index = from.strip_suffix("/index.md").unwrap_or_default();
        let stays = |path: &str| path != from && folder(path) == index && !self.paths.contains_key(path);
        held.kind == Kind::Methodology
            && !index.is_empty()
            && self.book.corpus.methodologies.values().any(|other| stays(&format!("{}.md", other.path)))
    }

    /// Links and front matter that name a renamed page by its label.
    fn labels(&mut self) {
        for (span, reference) in self.book.references.all() {
            // A case is known by its number, and may be written by its slug.
            let candidate = matches!(reference.label, Label::Case(_)) || self.renamed.labels.contains_key(&reference.label);
            if !candidate {
                continue;
            }
            let Some(place) = label_place(self.book.sources, span) else { continue };
            let new = written(self.book.sources, place).parse().ok().and_then(|label: Label| self.renamed.labels.get(&label));
            if let Some(new) = new {
                self.edits.replace(place, guarded(&new.to_string(), self.book.sources.text(place.file), place));
            }
        }
    }

    /// Links and images that name a file by its path: into what moves, and within what moves.
    fn links(&mut self) {
        let mut new_ways = Vec::new();
        let targets = self.targets();
        for (span, destination) in self.book.references.paths() {
            let Some(place) = label_place(self.book.sources, span) else { continue };
            let text = written(self.book.sources, place);
            let link = Link::new(&text);
            let here = inside(self.book.sources.path(span.file));
            let Some(named) = link.named(here).filter(|_| !link.path.is_empty()) else { continue };
            let target = match destination {
                Destination::Asset(path) => path.clone(),
                Destination::Page { .. } => match target_of(&named, &targets) {
                    Some(target) => target,
                    None => continue,
                },
            };
            let (to, from) = (self.paths.get(&target).unwrap_or(&target), self.paths.get(here).map_or(here, String::as_str));
            if *to == target && folder(from) == folder(here) {
                continue;
            }
            match link.leading(here, &target, from, to) {
                Some(new) if new != text => new_ways.push((place, new)),
                Some(_) | None => {}
            }
        }
        new_ways.into_iter().for_each(|(place, new)| self.edits.replace(place, new));
    }

    /// Every text by its path within `content/`.
    fn targets(&self) -> BTreeSet<&str> {
        self.book.sources.files.iter().filter_map(|source| source.path.strip_prefix("content/")).collect()
    }
}

/// The file that a path means: itself, with an ending, or a folder's index.
fn target_of(named: &str, targets: &BTreeSet<&str>) -> Option<String> {
    let stem = [".md", ".markdown", ".html"].iter().find_map(|ending| named.strip_suffix(ending)).unwrap_or(named);
    let index = if stem.is_empty() { "index.md".to_owned() } else { format!("{stem}/index.md") };
    [format!("{stem}.md"), index].into_iter().find(|path| targets.contains(path.as_str()))
}

/// A label where it stands: in a link, or in front matter, where some signs would end it.
fn guarded(label: &str, text: &str, place: Span) -> String {
    let before = text.get(..place.range().start).and_then(|text| text.chars().next_back());
    match before {
        Some('(') if label.contains([' ', '(', ')']) => format!("<{label}>"),
        Some('(' | '<' | '"' | '\'') => label.to_owned(),
        // In double quotes YAML reads what JSON writes.
        _ if label.contains([',', '[', ']', '{', '}', '#']) => serde_json::to_string(label).unwrap_or_default(),
        Some(_) | None => label.to_owned(),
    }
}

fn inside(path: &str) -> &str {
    path.strip_prefix("content/").unwrap_or(path)
}
