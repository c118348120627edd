//! The real acts of `../shared/data`: every saved page is read whole, and what is written is read back the same.

use std::path::PathBuf;

use komentari::diagnostic::{Diagnostics, Value};
use komentari::import::likumi::{PageEdition, Wanted, read_page};
use komentari::import::place::parsed;
use komentari::model::act::{Edition, Unit};

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

#[test]
#[ignore = "needs ../shared/data"]
fn explore() {
    for folder in ["bernu", "cl-1", "satversme", "apl"] {
        let (read, diagnostics) = read(folder);
        for (name, page) in &read {
            let edition = parsed(&page.markdown);
            println!(
                "{folder} {name} {} articles {} pn {} notes {} unknown {}",
                page.in_force,
                edition.articles().count(),
                transitional(&edition),
                count(&edition.units, &|u| !u.notes.is_empty()),
                count(&edition.units, &|u| u.notes.iter().any(|n| n.amendments.is_empty()))
            );
            if name == "page.html" {
                std::fs::write(format!("/tmp/acts_{folder}.md"), &page.markdown).expect("written");
            }
        }
        for line in told(&diagnostics) {
            println!("  ! {line}");
        }
    }
}

#[test]
#[ignore = "needs ../shared/data"]
fn explore_text() {
    let text = std::fs::read_to_string(data().join("btl/barintiesu-likums-2026-01-01.txt")).expect("the text");
    let read = komentari::import::text::read_text(&text);
    std::fs::write("/tmp/acts_btl.md", &read.markdown).expect("written");
    let edition = parsed(&read.markdown);
    println!("{:?} articles {} pn {}", read.title, edition.articles().count(), transitional(&edition));
    let json: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(data().join("btl/skeleton.json")).expect("skeleton")).expect("json");
    for unit in json["vienibas"].as_array().expect("units") {
        println!("{}", if unit["veids"] == "pants" { String::new() } else { unit.to_string().chars().take(200).collect() });
    }
}
