//! Drafts of pages: where they go, and the front matter they begin with.

use jiff::civil::Date;

use crate::commands::Failure;
use crate::config::{Config, Kind};
use crate::diagnostic::locale::{Language, word};
use crate::lang::slug::slug;
use crate::model::corpus::Corpus;
use crate::parse::act::write::yaml_text;
use crate::pipeline::Whole;

/// A file that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    /// Its path relative to the root, with `/`.
    pub(super) path: String,
    /// Its text.
    pub(super) text: String,
}

/// A new entry of the glossary.
pub(super) fn term(name: &str, whole: &Whole) -> Result<Draft, Failure> {
    let id = id(name)?;
    if let Some(entry) = whole.corpus.terms.get(&id) {
        return Err(Failure::usage("say-new-exists", format!("content/{}.md", entry.path)));
    }
    let path = format!("content/{}/{id}.md", folder(Kind::Term, &whole.config)?);
    let own = format!("term: {}\n# forms: []\n# basis: []\n# not-to-confuse: []\n", yaml_text(name));
    Ok(Draft { path, text: format!("---\n{own}{}---\n\n", written(whole, false)) })
}

/// The summary of a court case, by its number.
pub(super) fn court_case(name: &str, whole: &Whole) -> Result<Draft, Failure> {
    let id = id(name)?;
    if let Some(entry) = whole.corpus.cases.get(&id) {
        return Err(Failure::usage("say-new-exists", format!("content/{}.md", entry.path)));
    }
    let language = language(&whole.config);
    let path = format!("content/{}/{id}.md", folder(Kind::CourtCase, &whole.config)?);
    let court = yaml_text(&word("say-new-court", language));
    let own = format!(
        "court: {court}\nnumber: {}\n# decided: {}\n# ecli: ECLI:LV:AT:2020:0305.A42012345\n# articles: []\n",
        yaml_text(name),
        whole.today
    );
    let headings = ["say-new-facts", "say-new-question", "say-new-assessment"].map(|id| format!("## {}\n\n", word(id, language)));
    Ok(Draft { path, text: format!("---\n{own}{}---\n\n{}", written(whole, false), headings.concat()) })
}

/// A methodology, by its title.
pub(super) fn methodology(name: &str, whole: &Whole) -> Result<Draft, Failure> {
    let path = format!("content/{}/{}.md", folder(Kind::Methodology, &whole.config)?, id(name)?);
    let own = format!("title: {}\n# articles: []\n", yaml_text(name));
    Ok(Draft { path, text: format!("---\n{own}{}---\n\n", written(whole, true)) })
}

/// A plain page, by its path within `content/`.
pub(super) fn page(name: &str, whole: &Whole) -> Result<Draft, Failure> {
    let name = name.strip_suffix(".md").unwrap_or(name);
    let parts: Vec<&str> = name.split('/').collect();
    if parts.iter().any(|part| part.trim().is_empty() || part.starts_with('.') || part.contains(['\\', ':'])) {
        return Err(Failure::usage("say-new-unusable-name", name));
    }
    let steps = parts.iter().map(|part| id(part)).collect::<Result<Vec<_>, _>>()?;
    if let [first, _, ..] = steps.as_slice()
        && whole.config.kind_of(first) != Kind::Page
    {
        return Err(Failure::usage("say-new-folder-of-kind", first));
    }
    let title = parts.last().map(|last| if **last == slug(last) { last.replace('-', " ") } else { (*last).to_owned() });
    let mut letters = title.as_deref().unwrap_or_default().chars();
    let title: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let text = format!("---\ntitle: {}\nupdated: {}\n---\n\n", yaml_text(&title), whole.today);
    Ok(Draft { path: format!("content/{}.md", steps.join("/")), text })
}

/// The keys of whoever writes now: the author where there is just one, the status, the day.
pub(super) fn written(whole: &Whole, status: bool) -> String {
    let mut keys = format!("updated: {}\n", whole.today);
    keys.push_str(&author(&whole.corpus));
    if status {
        keys.push_str(&format!("status: {}\n", word("say-new-status", language(&whole.config))));
    }
    keys
}

fn author(corpus: &Corpus) -> String {
    let mut ids = corpus.people.keys();
    match (ids.next(), ids.next()) {
        (Some(only), None) => format!("authors: [{}]\n", yaml_text(only)),
        (Some(_), Some(_)) | (None, _) => String::new(),
    }
}

/// The folder whose kind is this one.
pub(super) fn folder(kind: Kind, config: &Config) -> Result<&str, Failure> {
    let found = config.collections.iter().find(|(_, of)| **of == kind).map(|(folder, _)| folder.as_str());
    found.ok_or_else(|| {
        let place = Kind::ALL.iter().position(|one| *one == kind);
        Failure::usage("say-new-no-folder", place.and_then(|place| Kind::WORDS.get(place)).copied().unwrap_or_default())
    })
}

/// The language the site's texts are in.
pub(super) fn language(config: &Config) -> Language {
    Language::of_tag(&config.language)
}

/// A name of a file: ASCII, no signs.
fn id(name: &str) -> Result<String, Failure> {
    let id = slug(name);
    if id.is_empty() { Err(Failure::usage("say-new-unusable-name", name)) } else { Ok(id) }
}

/// The day an edition began that is in force.
pub(super) fn file_name(date: Date) -> String {
    format!("{date}.md")
}
