//! Editions that were read become files: new ones are written, known ones compared, nothing is ever overwritten.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use jiff::civil::Date;

use crate::citation::Recogniser;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::import::difference::{histories_of, of_edition, stale};
use crate::import::likumi::{PageInfo, Wanted, read_page};
use crate::import::links;
use crate::import::place::{about_yaml, body_of_file, edition_of, same_words, site_yaml};
use crate::import::report::{Counts, Read, Report};
use crate::import::target::Target;
use crate::import::text::read_text;
use crate::model::act::{AboutAct, ActType, ChapterStyle, TextStatus};
use crate::model::label::ActKey;
use crate::parse::act::write::front_matter;
use crate::span::{FileId, Span};

/// Diagnostics of an import point at the files it read, by their place in the list.
fn place(k: usize) -> Span {
    Span::new(FileId(u32::try_from(k).unwrap_or(u32::MAX)), 0..0)
}

/// An edition that was read from somewhere.
struct Found {
    place: Span,
    name: String,
    in_force: Date,
    source: Option<String>,
    markdown: String,
}

/// Imports saved pages of likumi.lv, each with the name to call it by. A page that is refused does not stop the others.
///
/// # Errors
/// When the disk can't be read or written.
pub fn import_likumi(pages: &[(String, Vec<u8>)], target: &Target, diagnostics: &mut Diagnostics) -> io::Result<Report> {
    let mut found = Vec::new();
    let mut newest: Option<(Date, PageInfo)> = None;
    let mut recogniser = None;
    let about = target.about.as_ref();
    let known = Wanted::registered(target.act.as_str(), target.registered.as_ref());
    let title = about.map(|about| about.title.clone()).or_else(|| known.title.map(str::to_owned));
    // Without any knowledge the first page says which act this is.
    let mut likumi_id = about.and_then(|about| about.likumi_id).or(known.likumi_id);
    for (k, (name, bytes)) in pages.iter().enumerate() {
        let wanted = Wanted { key: known.key, likumi_id, title: title.as_deref() };
        let mut told = Diagnostics::default();
        let page = read_page(name, bytes, wanted, &mut told);
        let at = place(k);
        told.iter().for_each(|diagnostic| diagnostics.push(Diagnostic { span: at, ..diagnostic.clone() }));
        let Some(page) = page else { continue };
        likumi_id = likumi_id.or(page.info.likumi_id);
        if !page.links.links.is_empty() {
            let recogniser = recogniser.get_or_insert_with(|| Recogniser::new(&target.registry));
            let reader = links::Reader { recogniser, registry: &target.registry, act: &target.act };
            links::compare(name, at, &page.links, &reader, diagnostics);
        }
        let id = page.info.likumi_id.map(|id| format!("https://likumi.lv/ta/id/{id}"));
        let source = page.info.address.clone().or(id);
        found.push(Found { place: at, name: name.clone(), in_force: page.in_force, source, markdown: page.markdown });
        if newest.as_ref().is_none_or(|(day, _)| *day < page.in_force) {
            newest = Some((page.in_force, page.info));
        }
    }
    let about = target.about.clone().or_else(|| newest.map(|(_, info)| about_from(target, &info)));
    let names: Vec<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
    finish(&names, found, about, target, diagnostics)
}

/// Imports the plain text of an act.
///
/// # Errors
/// When the disk can't be read or written.
pub fn import_text(name: &str, text: &str, in_force: Date, target: &Target, diagnostics: &mut Diagnostics) -> io::Result<Report> {
    let read = read_text(text);
    let mut found = Vec::new();
    if crate::import::place::parsed(&read.markdown).units.is_empty() {
        diagnostics.push(Diagnostic::new(Code::ImportTextWithoutUnits, place(0)).arg("name", name));
    } else {
        found.push(Found { place: place(0), name: name.to_owned(), in_force, source: None, markdown: read.markdown });
    }
    let info = PageInfo { title: read.title.unwrap_or_default(), ..PageInfo::default() };
    let about = target.about.clone().or_else(|| (!found.is_empty()).then(|| about_from(target, &info)));
    finish(&[name], found, about, target, diagnostics)
}

/// What an act is, from the registry and a page.
fn about_from(target: &Target, info: &PageInfo) -> AboutAct {
    let known = target.registered.as_ref();
    let title = known.map(|act| act.title.clone()).unwrap_or_default();
    let title = if info.title.is_empty() { title } else { info.title.clone() };
    AboutAct {
        key: target.act.clone(),
        title: if title.is_empty() { target.act.to_string() } else { title },
        short_titles: known.map(|act| act.short_titles.clone()).unwrap_or_default(),
        act_type: known.map_or(info.act_type, |act| if act.act_type == ActType::Law { info.act_type } else { act.act_type }),
        adopted: info.adopted,
        in_force: info.act_in_force,
        likumi_id: info.likumi_id.or_else(|| known.and_then(|act| act.likumi_id)),
        publication: info.publication.clone(),
        umbrella: known.and_then(|act| act.umbrella.clone()).or_else(|| umbrella_of(&target.act)),
        applicability: Vec::new(),
        pending: Vec::new(),
        chapter_style: ChapterStyle::default(),
        text_status: TextStatus::default(),
    }
}

/// The parts of the Civil Law are acts of their own on likumi.lv: `cl-1` belongs to `cl`.
fn umbrella_of(act: &ActKey) -> Option<ActKey> {
    matches!(act.as_str(), "cl-1" | "cl-2" | "cl-3" | "cl-4").then(|| "cl".parse().ok()).flatten()
}

/// Writes what is new and tells what changed.
fn finish(
    names: &[&str],
    found: Vec<Found>,
    about: Option<AboutAct>,
    target: &Target,
    diagnostics: &mut Diagnostics,
) -> io::Result<Report> {
    let files = names.iter().map(|name| (*name).to_owned()).collect();
    let mut report = Report { act: target.act.clone(), editions: Vec::new(), created: Vec::new(), files };
    let Some(about) = about.filter(|_| !found.is_empty()) else { return Ok(report) };
    let folder = format!("content/{}/{}", target.folder, target.act);
    let mut known = on_disk(&target.root.join(&folder))?;
    let mut reads: BTreeMap<Date, (String, bool)> = BTreeMap::new();
    for edition in &found {
        let file = format!("{folder}/{}.md", edition.in_force);
        let same = known.get(&edition.in_force).map(|text| same_words(body_of_file(text), &edition.markdown));
        match same {
            Some(false) => {
                let differs = Diagnostic::new(Code::ImportEditionDiffers, edition.place).arg("name", &edition.name);
                diagnostics.push(differs.arg("date", edition.in_force));
                continue;
            }
            Some(true) => {
                reads.entry(edition.in_force).or_insert((file, false));
            }
            None => {
                let text = front_matter(edition.in_force, edition.source.as_deref(), None) + &edition.markdown;
                write_new(&target.root.join(&file), &text)?;
                known.insert(edition.in_force, text);
                reads.insert(edition.in_force, (file, true));
            }
        }
    }
    create_missing(&about, target, &folder, &mut report)?;
    tell(about, known, reads, target, &mut report, diagnostics);
    Ok(report)
}

/// Counts, differences and the commentary that becomes stale.
fn tell(
    about: AboutAct,
    known: BTreeMap<Date, String>,
    reads: BTreeMap<Date, (String, bool)>,
    target: &Target,
    report: &mut Report,
    diagnostics: &mut Diagnostics,
) {
    let first = known.keys().next().copied();
    let editions: Vec<_> = known.iter().map(|(day, text)| edition_of(&target.act, *day, body_of_file(text))).collect();
    let counts: BTreeMap<Date, Counts> = editions.iter().map(|edition| (edition.in_force, Counts::of(edition))).collect();
    let histories = histories_of(about, editions);
    for (day, (file, written)) in reads {
        let Some(counts) = counts.get(&day).copied() else { continue };
        let difference = (first != Some(day)).then(|| of_edition(&histories, &target.act, day));
        report.editions.push(Read { counts, file, written, difference });
    }
    for (page, day) in stale(&histories, &target.commented) {
        let at = place(report.files.len());
        report.files.push(format!("content/{}.md", page.page));
        let stale = Diagnostic::new(Code::ImportMakesStale, at).arg("page", &page.page).arg("article", page.article.typeset());
        diagnostics.push(stale.arg("as-of", page.as_of).arg("date", day));
    }
}

/// The editions already there, by day.
fn on_disk(folder: &Path) -> io::Result<BTreeMap<Date, String>> {
    let mut known = BTreeMap::new();
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(known),
        entries => entries?,
    };
    for entry in entries {
        let path = entry?.path();
        let day = path.file_stem().and_then(|stem| stem.to_str()).and_then(|stem| stem.parse::<Date>().ok());
        if let Some(day) = day.filter(|_| path.extension().is_some_and(|end| end == "md")) {
            known.insert(day, String::from_utf8_lossy(&std::fs::read(&path)?).replace("\r\n", "\n"));
        }
    }
    Ok(known)
}

/// `act.yaml` and `site.yaml` where they are missing.
fn create_missing(about: &AboutAct, target: &Target, folder: &str, report: &mut Report) -> io::Result<()> {
    let site = site_yaml(&about.title, &target.folder);
    for (file, text) in [(format!("{folder}/act.yaml"), about_yaml(about)), ("content/site.yaml".to_owned(), site)] {
        let path = target.root.join(&file);
        if !path.exists() {
            write_new(&path, &text)?;
            report.created.push(file);
        }
    }
    Ok(())
}

/// Writes a file that is not there yet, whole or not at all.
fn write_new(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let unfinished = path.with_extension("unfinished");
    let written = std::fs::write(&unfinished, text).and_then(|()| std::fs::rename(&unfinished, path));
    if written.is_err() {
        // What is left of it is of no use to anybody; that it can't be removed either is the same failure.
        let _ = std::fs::remove_file(&unfinished);
    }
    written
}
