//! A printed book before it is set: what stands in it, under which ids, and where its indexes point.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use komentari::diagnostic::filter::Filter;
use komentari::model::content::plain;
use komentari::pipeline::{Options, Whole};
use komentari::print::Volume;
use komentari::print::volume::{Chapter, Fact, IndexEntry, Item, LawUnit, Matter, Run};

fn options() -> Options {
    Options { today: jiff::civil::date(2026, 4, 1), drafts: false, base_url: None, portable: false, only: None, filter: Filter::default() }
}

/// The volume as an indented list of ids and words.
fn outline(volume: &Volume<'_>) -> String {
    let mut out = format!("title: {} | {:?}\n", volume.title.title, volume.title.year);
    volume.imprint.iter().for_each(|Fact { name, words }| out += &format!("imprint: {name}: {words}\n"));
    volume.contents.iter().for_each(|row| out += &format!("contents {}: {} {}. {}\n", row.level, row.id, row.label, row.title));
    volume.chapters.iter().for_each(|chapter| of_chapter(chapter, &mut out));
    for part in &volume.back {
        out += &format!("{}: {}\n", part.id, part.title);
        match &part.matter {
            Matter::People(facts) | Matter::Abbreviations(facts) => {
                facts.iter().for_each(|Fact { name, words }| out += &format!("  {name} – {words}\n"));
            }
            Matter::Table(groups) | Matter::Index(groups) => {
                for group in groups {
                    out += &format!("  [{}]\n", group.title);
                    group.entries.iter().for_each(|entry| of_entry(entry, 2, &mut out));
                }
            }
        }
    }
    volume.files.iter().for_each(|file| out += &format!("file: {} {:?}\n", file.path(), file.purpose));
    out
}

fn of_chapter(chapter: &Chapter<'_>, out: &mut String) {
    *out += &format!("{} [{}] {} | {:?} | {}\n", chapter.id, chapter.label, plain(&chapter.title), chapter.above, chapter.running);
    for item in &chapter.items {
        match item {
            Item::Division(division) => *out += &format!("  division {} {}. {}\n", division.id, division.label, plain(division.title)),
            Item::Article(article) => {
                *out += &format!("  {} {} | {}\n", article.id, article.label, article.running);
                article.notices.iter().for_each(|notice| *out += &format!("    ! {} {}\n", notice.strong, notice.text));
                if let Some(law) = &article.law {
                    *out += &format!("    {}{}\n", law.state, if law.gone { " (gone)" } else { "" });
                    law.units.iter().for_each(|unit| of_unit(unit, 3, out));
                }
                if let Some(text) = &article.commentary {
                    text.byline.iter().for_each(|Fact { name, words }| *out += &format!("    {name}: {words}\n"));
                    *out += &format!("    {} blocks, {} notes\n", text.body.blocks.len(), text.body.footnotes.len());
                }
            }
            Item::Law(law) => law.units.iter().for_each(|unit| of_unit(unit, 1, out)),
            Item::Text(text) => *out += &format!("  text {} of {} blocks\n", text.id, text.body.blocks.len()),
            Item::Term(entry) => {
                *out += &format!("  {} {} ({}) {}\n", entry.id, entry.title, entry.forms.join(", "), of_runs(&entry.basis))
            }
        }
    }
}

fn of_unit(unit: &LawUnit<'_>, depth: usize, out: &mut String) {
    let start: String = plain(unit.lead).chars().take(20).collect();
    *out += &format!("{}{} {} {}{start}\n", "  ".repeat(depth), unit.id, unit.number, plain(unit.heading));
    unit.children.iter().for_each(|child| of_unit(child, depth + 1, out));
}

fn of_entry(entry: &IndexEntry, depth: usize, out: &mut String) {
    *out += &format!("{}{}: {}\n", "  ".repeat(depth), entry.words, of_runs(&entry.at));
    entry.children.iter().for_each(|child| of_entry(child, depth + 1, out));
}

fn of_runs(runs: &[Run]) -> String {
    let run = |run: &Run| run.id.as_ref().map_or_else(|| run.words.clone(), |id| format!("{}<{id}>", run.words));
    runs.iter().map(run).collect()
}

#[test]
#[ignore = "shows the sample's books to whoever wants to look"]
fn the_sample_is_shown() {
    let whole = Whole::read(Path::new(env!("CARGO_MANIFEST_DIR")), &options()).expect("a readable folder");
    let book = whole.book();
    for settings in &whole.config.books {
        let volume = Volume::compose(book, settings, &whole.theme.words(&settings.language));
        println!("{}", outline(&volume));
    }
    drop((BTreeSet::<u8>::new(), fs::metadata(".")));
}
