//! Paths that go on from what has been begun: files beside, above and below, and anchors after `#`.

use std::collections::BTreeMap;

use lsp_types::CompletionItemKind;

use crate::diagnostic::Files;
use crate::edit::{anchors, held};
use crate::lsp::complete::Offer;
use crate::lsp::view::View;

/// Files and folders one step further, or the anchors of a page. `from` is the file that is written, relative to the root.
pub(super) fn offers(view: &View<'_>, from: &str, begun: &str) -> Vec<Offer> {
    if let Some((path, _)) = begun.split_once('#') {
        return of_anchors(view, from, path);
    }
    if begun.contains(':') {
        return Vec::new();
    }
    let typed = begun.rfind('/').map_or("", |slash| begun.get(..=slash).unwrap_or_default());
    let Some(folder) = joined(from, typed) else { return Vec::new() };
    let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let titles: BTreeMap<String, String> =
        held(&view.book()).into_values().map(|held| (within(held.path).to_owned(), held.common.title.clone())).collect();
    let texts = view.whole.sources.files.iter().map(|source| within(&source.path)).filter(|path| path.ends_with(".md"));
    let assets = view.whole.sources.assets.iter().map(|asset| asset.path.as_str());
    let mut next: BTreeMap<String, Offer> = BTreeMap::new();
    for path in texts.chain(assets) {
        let Some(rest) = path.strip_prefix(&prefix) else { continue };
        match rest.split_once('/') {
            Some((folder, _)) => {
                let text = format!("{typed}{folder}/");
                next.entry(text.clone()).or_insert_with(|| Offer::new(text, "", CompletionItemKind::FOLDER));
            }
            None => {
                let text = format!("{typed}{rest}");
                let title = titles.get(path).cloned().unwrap_or_default();
                next.insert(text.clone(), Offer::new(text, title, CompletionItemKind::FILE));
            }
        }
    }
    if !begun.starts_with('/') && begun.chars().all(|letter| matches!(letter, '.' | '/')) && joined(from, &format!("{typed}../")).is_some()
    {
        let text = format!("{typed}../");
        next.insert(text.clone(), Offer::new(text, "", CompletionItemKind::FOLDER));
    }
    next.into_values().collect()
}

fn of_anchors(view: &View<'_>, from: &str, path: &str) -> Vec<Offer> {
    let sources = &view.whole.sources;
    let target = match path {
        "" => sources.at(from),
        path => joined(from, path).and_then(|target| {
            let stem = target.strip_suffix(".md").unwrap_or(&target).to_owned();
            sources.at(&format!("content/{stem}.md")).or_else(|| sources.at(&format!("content/{stem}/index.md")))
        }),
    };
    let Some(source) = target else { return Vec::new() };
    let words = |line: &str| line.trim_matches(['#', ' ']).split('{').next().unwrap_or_default().trim().to_owned();
    let all = anchors(&view.book(), source.file).into_iter();
    let offer = |anchor: crate::edit::Anchor| {
        let line = sources.text(source.file).get(anchor.line.range()).unwrap_or_default();
        Offer::new(format!("{path}#{}", anchor.id), words(line), CompletionItemKind::REFERENCE)
    };
    all.map(offer).collect()
}

fn within(path: &str) -> &str {
    path.strip_prefix("content/").unwrap_or(path)
}

/// A path as seen from a file, within `content/`; `None` where it leaves it.
fn joined(from: &str, path: &str) -> Option<String> {
    let folder = within(from).rsplit_once('/').map_or("", |(folder, _)| folder);
    let base = if path.starts_with('/') { "" } else { folder };
    let mut parts: Vec<&str> = base.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
