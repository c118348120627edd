//! Links and images by file path, relative to the file they stand in: the file must exist, and the page have the anchor.

use crate::diagnostic::Code;
use crate::lang::nearest;
use crate::lang::slug::slug;
use crate::model::label::Label;
use crate::model::references::{Backlink, Destination};
use crate::resolve::ground::Ground;
use crate::resolve::links::At;
use crate::resolve::outcome::Outcome;
use crate::span::FileId;

/// Resolves a link such as `../par.md#merkis`, `#merkis` or `veidlapa.pdf`.
pub(super) fn link(at: &At<'_, '_>, written: &str, from: FileId, outcome: &mut Outcome) {
    let (path, fragment) = written.split_once('#').map_or((written, None), |(path, fragment)| (path, Some(fragment)));
    let path = path.split_once('?').map_or(path, |(path, _)| path);
    let fragment = fragment.filter(|fragment| !fragment.is_empty()).map(decoded);
    let here = at.ground.content_path(from);
    let target = if path.is_empty() { Some(here.to_owned()) } else { joined(here, &decoded(path)) };
    let Some(target) = target else { return broken(at, Code::BrokenLink, written, None, outcome) };
    outcome.delicate |= fragment.is_some();
    if let Some((label, file)) = page(at.ground, &target) {
        let (label, file) = (label.clone(), *file);
        let top = |fragment: &String| {
            let titled = at.ground.title_of(file);
            titled.is_some_and(|common| common.anchor.as_deref() == Some(fragment) || slug(&common.title) == *fragment)
        };
        let has = |fragment: &String| at.ground.anchors(file).is_some_and(|anchors| anchors.contains(fragment.as_str()));
        let fragment = fragment.filter(|fragment| has(fragment) || !top(fragment));
        if let Some(fragment) = &fragment {
            anchor(at, written, fragment, file, outcome);
        }
        if file != from {
            let backlink = Backlink { from: at.place.clone(), to: label.clone(), span: at.span };
            outcome.to_others.push((label.clone(), backlink));
        }
        outcome.paths.push((at.span, Destination::Page { label, fragment }));
    } else if at.ground.assets.contains(target.as_str()) {
        outcome.paths.push((at.span, Destination::Asset(target)));
    } else {
        let known = at.ground.pages().keys().copied().chain(at.ground.assets.iter().copied());
        let stem = target.strip_suffix(".md").unwrap_or(&target).to_owned();
        // Comparing with each of ten thousand pages is for a mistake only, and the first letters of a path are rarely wrong.
        let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let alike = |near: &&str| nearest(&name(&stem), [name(near).as_str()]).is_some();
        let near = nearest(&stem, known)
            .filter(alike)
            .map(|near| at.ground.assets.get(near).map_or_else(|| format!("/{near}.md"), |near| format!("/{near}")));
        let draft = at.ground.sources.at(&format!("content/{stem}.md")).is_some_and(|source| source.text.contains("draft: true"));
        if draft {
            let told = at.manner.diagnostic(Code::BrokenLink, at.span);
            return outcome.tell(told.map(|it| it.arg("path", written).arg("draft", "yes").hint("hint-draft")));
        }
        broken(at, Code::BrokenLink, written, near, outcome);
    }
}

/// Resolves an image. One on another site is left alone.
pub(super) fn image(at: &At<'_, '_>, source: &str, from: FileId, outcome: &mut Outcome) {
    let has_scheme =
        source.split_once(':').is_some_and(|(scheme, _)| !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if source.is_empty() || source.starts_with("//") || has_scheme {
        return;
    }
    let path = source.split_once(['?', '#']).map_or(source, |(path, _)| path);
    match joined(at.ground.content_path(from), &decoded(path)) {
        Some(target) if at.ground.assets.contains(target.as_str()) => outcome.paths.push((at.span, Destination::Asset(target))),
        target => {
            let near = target.and_then(|target| nearest(&target, at.ground.assets.iter().copied()).map(|near| format!("/{near}")));
            broken(at, Code::MissingImage, source, near, outcome);
        }
    }
}

fn anchor(at: &At<'_, '_>, written: &str, fragment: &str, file: FileId, outcome: &mut Outcome) {
    // Anchors of acts are made from their units; only texts with headings are known here.
    let Some(anchors) = at.ground.anchors(file) else { return };
    let made = fragment.strip_prefix("rn").is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
    if anchors.contains(fragment) || made {
        return;
    }
    let near = nearest(fragment, anchors.iter().copied()).map(|near| format!("#{near}"));
    let told = at.manner.diagnostic(Code::BrokenFragment, at.span);
    outcome.tell(told.map(|it| it.arg("path", written).arg("fragment", fragment).hint_nearest(near)));
}

fn broken(at: &At<'_, '_>, code: Code, written: &str, near: Option<String>, outcome: &mut Outcome) {
    outcome.tell(at.manner.diagnostic(code, at.span).map(|it| it.arg("path", written).arg("draft", "no").hint_nearest(near)));
}

/// The page a path names: a file with or without its ending, a folder with an index, or the address it will have.
fn page<'g>(ground: &'g Ground<'_>, path: &str) -> Option<&'g (Label, FileId)> {
    let bare = path.strip_suffix('/').unwrap_or(path);
    let stem = [".md", ".markdown", ".html"].iter().find_map(|ending| bare.strip_suffix(ending)).unwrap_or(bare);
    let index = if stem.is_empty() { "index".to_owned() } else { format!("{stem}/index") };
    ground.pages().get(stem).or_else(|| ground.pages().get(index.as_str()))
}

/// `path` as seen from the file `here`; `None` where it leaves the content.
fn joined(here: &str, path: &str) -> Option<String> {
    let folder = here.rsplit_once('/').map_or("", |(folder, _)| folder);
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

fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}
