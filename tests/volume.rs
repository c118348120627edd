//! A printed book before it is set: what stands in it, under which ids, and where its indexes point.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use komentari::diagnostic::filter::Filter;
use komentari::html::Links;
use komentari::model::content::{InlineKind, plain};
use komentari::model::walk::every_inline;
use komentari::pipeline::{Options, Whole};
use komentari::print::volume::{Chapter, Fact, IndexEntry, Item, LawUnit, Matter, Run};
use komentari::print::{Resolver, Volume};

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

/// A site of these files, each `path` → text within `content/`.
fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = root.path().join("content").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    root
}

const SITE: &str = "title: Paraugs\nlanguage: lv\nbase-url: https://example.org/x/\n\
    collections: {likumi: act, komentari: commentary, termini: term, prakse: court-case}\n";

const LAW: &str = "---\nin-force: 2026-01-01\n---\n# I nodaļa. Sākums\n\n## 1. pants. Mērķis\n\n(1) Pirmā:\n\n1) punkts;\n\n(2) Otrā.\n\n\
    # II nodaļa. Darbi\n\n## 2. pants. Darbs\n\nTeksts.\n\n## 2.¹ pants.\n\n(Izslēgts ar 12.12.2024. likumu)\n\n\
    # Pārejas noteikumi\n\n1. Otro pantu piemēro vēlāk.\n";

const COMMENTARY: &str = "---\narticle: btl:2\nas-of: 2026-01-01\nauthors: [grupa]\nstatus: recenzēts\nindex: \"darbs, jēdziens\"\n---\n\
    ## Vispārīgi\n\nSk. Bāriņtiesu likuma 1. panta otro daļu un lietu SKC-1/2025.[^a]\n\n<index>Otrā</index> rindkopa par <index as=\"aizbildnis, \
    pienākumi\">viņu</index>; <abbr title=\"Bērnu aizsardzības centrs\">BAC</abbr>, BTL un [lapa](../../par.md#merkis), \
    [tāla](../../tala.md), [](btl/2#1).\n\n\
    [^a]: Piezīme par [terminu](term:aizbildnis) un 1. pantu. Sk. arī SKC-10/2024, SKC-2/2024.\n";

fn small(books: &str) -> tempfile::TempDir {
    site(&[
        ("site.yaml", &format!("{SITE}books:\n{books}")),
        ("likumi/btl/act.yaml", "key: btl\ntitle: Bāriņtiesu likums\nshort-titles: [BTL]\n"),
        ("likumi/btl/2026-01-01.md", LAW),
        ("komentari/btl/002.md", COMMENTARY),
        ("par.md", "---\ntitle: Par\n---\n## Mērķis {#merkis}\n\nTeksts ![logo](attels/a.svg).\n"),
        ("tala.md", "---\ntitle: Tāla\n---\nTeksts.\n"),
        ("attels/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"),
        ("people.yaml", "- {id: grupa, name: Darba grupa, role: Autori}\n"),
        ("prakse/a.md", "---\ncourt: Tiesa\nnumber: SKC-1/2025\ndecided: 2025-01-02\n---\nKopsavilkums.\n"),
        ("termini/aizbildnis.md", "---\nterm: aizbildnis\nforms: [aizbildne]\nbasis: [btl:1.d2]\n---\nGādā par bērnu.\n"),
        ("termini/arsts.md", "---\nterm: ārsts\n---\nĀrstē.\n"),
        ("termini/cits.md", "---\nterm: agrs\n---\nAgri.\n"),
    ])
}

/// The outlines of all books of a site.
fn outlines(root: &Path) -> Vec<String> {
    let whole = Whole::read(root, &options()).expect("a readable folder");
    let volume = |settings| outline(&Volume::compose(whole.book(), settings, &whole.theme.words("lv")));
    whole.config.books.iter().map(volume).collect()
}

#[test]
fn a_book_of_all_kinds_has_chapters_ids_and_indexes() {
    let root = small("  - {id: viss, date: 2026-03-01, authors: [Grupa], include: [page:par, btl, terms]}\n");
    let [told] = outlines(root.path()).try_into().expect("one book");
    insta::assert_snapshot!(told.replace('\u{a0}', "~"));
}

#[test]
fn articles_stand_in_the_chapter_of_their_division_in_the_order_that_is_asked_for() {
    let root = small("  - {id: b, include: [\"btl:2\", page:par, \"btl:2..\", \"btl:1\", case:SKC-1/2025], index: false}\n");
    let [told] = outlines(root.path()).try_into().expect("one book");
    let contents: Vec<&str> = told.lines().filter_map(|line| line.strip_prefix("contents ")?.split(' ').nth(1)).collect();
    let expected =
        ["btl-n2", "btl-2", "page_par", "btl-n2_2", "btl-2-1", "btl-n1", "btl-1", "case_a", "part_authors", "part_abbreviations"];
    assert_eq!(contents, expected);
}

#[test]
fn links_lead_to_ids_inside_the_book_and_to_absolute_addresses_outside() {
    let root = small("  - {id: viss, include: [page:par, btl, terms]}\n  - {id: viens, include: [\"btl:2\"]}\n");
    let whole = Whole::read(root.path(), &options()).expect("a readable folder");
    let leads = |settings| {
        let volume = Volume::compose(whole.book(), settings, &whole.theme.words("lv"));
        let resolver = Resolver::new(&volume);
        let mut found = Vec::new();
        for entry in whole.corpus.commentaries.values() {
            every_inline(&entry.value.body, &mut |inline, _| match &inline.kind {
                InlineKind::Link { target, .. } => found.push(resolver.link(inline.span, target).expect("a link").href),
                InlineKind::Text(text) if !text.starts_with("termin") => {
                    found.extend(resolver.references(inline.span).into_iter().map(|piece| piece.anchor.href))
                }
                _ => {}
            });
        }
        found
    };
    let [whole_book, one_article] = [0, 1].map(|k| leads(&whole.config.books[k]));
    let inside = [
        "#btl-1-d2",
        "https://example.org/x/prakse/a/",
        "#page_par-merkis",
        "https://example.org/x/tala/",
        "#btl-2-rn1",
        "#term_aizbildnis",
        "#btl-1",
    ];
    assert_eq!(whole_book, inside);
    let outside = [
        "https://example.org/x/btl/1/#d2",
        "https://example.org/x/prakse/a/",
        "https://example.org/x/par/#merkis",
        "https://example.org/x/tala/",
        "#btl-2-rn1",
        "https://example.org/x/termini/aizbildnis/",
        "https://example.org/x/btl/1/",
    ];
    assert_eq!(one_article, outside);
}

#[test]
fn what_can_t_be_included_is_left_out_and_the_rest_stands() {
    let root = small("  - {id: b, include: [\"btl:1.d2\", page:nav, \"btl:1\", \"btl:1\"]}\n");
    let [told] = outlines(root.path()).try_into().expect("one book");
    assert_eq!(told.matches("\n  btl-1 ").count(), 1, "{told}");
}

fn every_run(entry: &IndexEntry, see: &mut dyn FnMut(&Run)) {
    entry.at.iter().for_each(&mut *see);
    entry.children.iter().for_each(|child| every_run(child, see));
}

#[test]
fn nothing_in_the_contents_and_indexes_of_the_sample_points_at_nothing() {
    let whole = Whole::read(Path::new(env!("CARGO_MANIFEST_DIR")), &options()).expect("a readable folder");
    assert!(!whole.config.books.is_empty());
    for settings in &whole.config.books {
        let volume = Volume::compose(whole.book(), settings, &whole.theme.words(&settings.language));
        let ids: Vec<&str> = volume.contents.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        let parts: Vec<&str> = volume.back.iter().map(|part| part.id).collect();
        assert!(ids.iter().all(|id| volume.places().has(id) || parts.contains(id)), "{ids:?}");
        for part in &volume.back {
            let (Matter::Table(groups) | Matter::Index(groups)) = &part.matter else { continue };
            for entry in groups.iter().flat_map(|group| &group.entries) {
                every_run(entry, &mut |run| assert!(run.id.as_ref().is_none_or(|id| volume.places().has(id)), "{run:?}"));
            }
        }
    }
}
