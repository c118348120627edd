//! The real acts of `../shared/data`: every saved page is read whole, and what is written is read back the same.

use std::path::PathBuf;

use komentari::citation::{Recogniser, built_in};
use komentari::diagnostic::{Code, Diagnostics, Value};
use komentari::import::likumi::{PageEdition, Wanted, read_page};
use komentari::import::place::{body_of_file, parsed};
use komentari::import::run::import_likumi;
use komentari::import::target::Target;
use komentari::import::text::read_text;
use komentari::model::act::{Act, Edition, Unit};
use komentari::model::content::plain;
use komentari::model::corpus::Corpus;
use komentari::model::label::Step;
use komentari::parse::act::write::write_edition;
use komentari::parse::passages::of_edition;
use komentari::resolve::resolve;
use komentari::source::Sources;
use komentari::span::FileId;

use crate::spanless::spanless;

const FOLDERS: [&str; 4] = ["bernu", "cl-1", "satversme", "apl"];

fn data() -> PathBuf {
    let default = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    std::env::var_os("KOMENTARI_DATA").map_or_else(default, PathBuf::from)
}

/// The pages of a folder, by name.
fn pages(folder: &str) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(data().join("likumi").join(folder))
        .expect("a folder of pages")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "html"))
        .collect();
    files.sort();
    let named = |path: &PathBuf| path.file_name().expect("a name").to_string_lossy().into_owned();
    files.iter().map(|path| (named(path), std::fs::read(path).expect("a page"))).collect()
}

fn read(folder: &str) -> (Vec<(String, PageEdition)>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let wanted = Wanted { key: folder, likumi_id: None, title: None };
    let all = pages(folder);
    let read = all.iter().filter_map(|(name, bytes)| Some((name.clone(), read_page(name, bytes, wanted, &mut diagnostics)?)));
    let read: Vec<_> = read.collect();
    (read, diagnostics)
}

fn told(diagnostics: &Diagnostics) -> Vec<String> {
    let text = |value: &Value| match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
    };
    diagnostics.iter().map(|d| format!("{} {}", d.code, d.args.values().map(text).collect::<Vec<_>>().join(" | "))).collect()
}

fn count(units: &[Unit], which: &dyn Fn(&Unit) -> bool) -> usize {
    units.iter().map(|unit| usize::from(which(unit)) + count(&unit.children, which)).sum()
}

fn transitional(edition: &Edition) -> usize {
    edition.transitional().map_or(0, |unit| unit.children.len())
}

/// What was read of the newest page of a folder: articles, points of the transitional provisions.
fn newest(folder: &str) -> (usize, usize) {
    let (read, _) = read(folder);
    let newest = read.iter().max_by_key(|(_, page)| page.in_force).expect("a page");
    let edition = parsed(&newest.1.markdown);
    (edition.articles().count(), transitional(&edition))
}

#[test]
#[ignore = "needs ../shared/data"]
fn the_newest_page_has_every_article_and_transitional_point() {
    assert_eq!(newest("bernu"), (97, 32));
    assert_eq!(newest("cl-1"), (362, 0));
    assert_eq!(newest("satversme"), (116, 0));
    assert_eq!(newest("apl").0, 414);
}

#[test]
#[ignore = "needs ../shared/data"]
fn every_page_is_read_without_losing_a_word_and_the_one_without_text_is_refused() {
    let mut all = Vec::new();
    for folder in FOLDERS {
        all.extend(told(&read(folder).1));
    }
    assert_eq!(all, ["import-no-text 20140101.html"]);
}

#[test]
#[ignore = "needs ../shared/data"]
fn the_form_of_every_amendment_note_is_known() {
    for folder in FOLDERS {
        for (name, page) in read(folder).0 {
            let edition = parsed(&page.markdown);
            let unknown = |unit: &Unit| unit.notes.iter().any(|note| note.amendments.is_empty());
            assert_eq!(count(&edition.units, &unknown), 0, "{folder} {name}");
        }
    }
}

#[test]
#[ignore = "needs ../shared/data"]
fn what_is_written_is_read_back_the_same() {
    for folder in FOLDERS {
        for (name, page) in read(folder).0 {
            let first = parsed(&page.markdown);
            let written = write_edition(&first);
            let again = parsed(body_of_file(&written));
            assert_eq!(spanless(&again), spanless(&first), "{folder} {name}");
            assert_eq!(body_of_file(&write_edition(&again)), body_of_file(&written), "{folder} {name}");
        }
    }
}

/// Everything the skeleton says of a unit, in one line.
fn bones(edition: &Edition) -> Vec<String> {
    let mut bones = Vec::new();
    let ordinals = |units: &[Unit], letter: char| {
        let own = |unit: &Unit| unit.step.to_string().strip_prefix(letter).map(str::to_owned);
        units.iter().filter_map(own).collect::<Vec<_>>().join(" ")
    };
    for (number, unit) in edition.articles() {
        let points = ordinals(&unit.children, 'p');
        bones.push(format!("p{number} {} [{points}] {}", plain(&unit.heading), unit.repealed));
        for part in unit.children.iter().filter(|part| matches!(part.step, Step::Paragraph(_))) {
            bones.push(format!("  {} [{}] {}", part.step, ordinals(&part.children, 'p'), part.repealed));
        }
    }
    bones
}

#[test]
#[ignore = "needs ../shared/data"]
fn the_plain_text_of_the_orphans_court_law_has_its_whole_skeleton() {
    let text = std::fs::read_to_string(data().join("btl/barintiesu-likums-2026-01-01.txt")).expect("the text");
    let edition = parsed(&read_text(&text).markdown);
    assert_eq!((edition.articles().count(), transitional(&edition)), (110, 31));
    let json = std::fs::read_to_string(data().join("btl/skeleton.json")).expect("the skeleton");
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let mut expected = Vec::new();
    let listed = |value: &serde_json::Value| {
        let items = value.as_array().expect("a list").iter().map(|item| item.as_str().expect("a number").to_owned());
        items.collect::<Vec<_>>().join(" ")
    };
    for unit in json["vienibas"].as_array().expect("units").iter().filter(|unit| unit["veids"] == "pants") {
        let (id, title) = (unit["id"].as_str().expect("an id"), unit["nosaukums"].as_str().expect("a title"));
        expected.push(format!("{id} {title} [{}] {}", listed(&unit["punkti"]), unit["izslegts"]));
        for part in unit["dalas"].as_array().expect("parts") {
            expected.push(format!("  d{} [{}] {}", part["d"].as_str().expect("a part"), listed(&part["pk"]), part["izslegta"]));
        }
    }
    assert_eq!(bones(&edition), expected);
}

#[test]
#[ignore = "needs ../shared/data"]
fn importing_twice_changes_nothing() {
    let root = tempfile::tempdir().expect("a folder");
    let target = || Target::find(root.path(), &"btal".parse().expect("a key"));
    let pages = pages("bernu");
    let mut told = Diagnostics::default();
    let first = import_likumi(&pages, &target(), &mut told).expect("written");
    assert_eq!((first.editions.len(), first.editions.iter().filter(|read| read.written).count()), (32, 32));
    let second = import_likumi(&pages, &target(), &mut told).expect("read");
    assert_eq!((second.editions.len(), second.editions.iter().filter(|read| read.written).count()), (32, 0));
    let others = told.iter().filter(|told| told.code != Code::ImportLinkDisagrees).count();
    assert_eq!((second.created.len(), others), (0, 0));
}

#[test]
#[ignore = "needs ../shared/data"]
fn every_reference_of_the_orphans_court_law_leads_somewhere() {
    let text = std::fs::read_to_string(data().join("btl/barintiesu-likums-2026-01-01.txt")).expect("the text");
    let mut edition = parsed(&read_text(&text).markdown);
    edition.act = "btl".parse().expect("a key");
    let registry = built_in();
    let passages = of_edition(&edition, &Recogniser::new(&registry));
    let about = serde_json::from_str(r#"{"key":"btl","title":"Bāriņtiesu likums"}"#).expect("an act");
    let act = Act { about, editions: vec![edition.into()], file: None };
    let corpus = Corpus {
        registry,
        passages: [(FileId(0), passages.into())].into(),
        acts: [("btl".parse().expect("a key"), act)].into(),
        ..Corpus::default()
    };
    let mut sources = Sources::default();
    sources.register("content/likumi/btl/2026-01-01.md", read_text(&text).markdown);
    let mut diagnostics = Diagnostics::default();
    let (references, _) = resolve(&corpus, &sources, jiff::civil::date(2026, 3, 1), None, &mut diagnostics);
    assert_eq!(told(&diagnostics), [] as [String; 0]);
    let to_others = references.all().filter(|(_, it)| !it.label.to_string().starts_with("btl")).count();
    // A range is one reference.
    assert_eq!((references.all().count(), to_others), (160, 21));
}
