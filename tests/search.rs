//! What of a site can be searched: records by unit and margin number, what stays out of the index, the files on disk.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use komentari::diagnostic::filter::Filter;
use komentari::pipeline::{Options, preview, searchable};
use komentari::search::Material;
use komentari_search_index::{Ask, Index, Part, Record};
use tempfile::TempDir;

const SITE: &str = "title: Paraugs\nlanguage: lv\nbase-url: https://example.org/\n\
     collections: {likumi: act, komentari: commentary, termini: term, prakse: court-case, metodika: methodology}\n";
const ACT: &str = "key: btl\ntitle: Bāriņtiesu likums\nshort-titles: [BTL]\nadopted: 2006-06-22\n\
     applicability: [{unit: btl:2.d2, from: 2027-01-01}]\n";
const OLD: &str = "---\nin-force: 2020-01-01\n---\n# I nodaļa. Sākums\n\n## 1. pants. Mērķis\n\n(1) Vecais kanārijs.\n\n\
     ## 2. pants. Nākotne\n\nVecais.\n\n## 9. pants. Bijušais\n\nVecais kanārijs.\n";
const NEW: &str = "---\nin-force: 2024-01-01\n---\n# I nodaļa. Sākums\n\n## 1. pants. Mērķis\n\n(1) Bāriņtiesa:\n\n1) pirmkārt <sup>1</sup>\n\n\
     a) apakšējais;\n\n1¹) otrkārt.\n\n(2) (Izslēgta ar 12.12.2023. likumu)\n\n## 1.¹ pants. Papildu\n\nVārdi bez daļām.\n\n\
     ## 2. pants. Nākotne\n\n(1) Tagad.\n\n(2) Vēlāk.\n\n## 3. pants.\n\n(Izslēgts ar 12.12.2023. likumu)\n\n\
     # Pārejas noteikumi\n\n1. Pirmais.\n\n2. Otrais.\n";
const COMMENTARY: &str = "---\n# Dzeltenais kanārijs\narticle: btl:1\nas-of: 2024-01-01\nupdated: 2025-11-12\nshort-title: Nolūks\n---\n\
     ::: summary\nĪsumā.\n:::\n\n## Vispārīgi\n\nPirmā rindkopa.[^a]\n\n- saraksts\n\n## Par daļām {unit=d1}\n\n### Sīkāk\n\nOtrā, sk. [](btl:2).\n\n\
     | a | b |\n|---|---|\n| viens | divi |\n\n[^a]: Piezīmes vārdi.\n";

/// Files of `content/`, as a lawyer would leave them.
fn content() -> BTreeMap<&'static str, &'static str> {
    BTreeMap::from([
        ("site.yaml", SITE),
        ("likumi/btl/act.yaml", ACT),
        ("likumi/btl/2020-01-01.md", OLD),
        ("likumi/btl/2024-01-01.md", NEW),
        ("likumi/mk1-2020/act.yaml", "key: mk1-2020\ntitle: Kārtības noteikumi\nact-type: regulation\n"),
        (
            "likumi/mk1-2020/2020-01-01.md",
            "---\nin-force: 2020-01-01\n---\n# I. Vispārīgi\n\n1. Pirmais:\n\n1.1. pakārtots.\n\n# II. Beigas\n\n2. Otrais.\n",
        ),
        ("komentari/btl/001.md", COMMENTARY),
        ("komentari/btl/002.md", "---\narticle: btl:2\nas-of: 2024-01-01\ndraft: true\n---\nSlēptais kanārijs.\n"),
        ("termini/aizbildnis.md", "---\nterm: aizbildnis\nforms: [aizbildne]\nnot-to-confuse: [term:aizgadnis]\n---\nGādā par bērnu.\n"),
        ("termini/aizgadnis.md", "---\nterm: aizgādnis\n---\nGādā par pieaugušo.\n"),
        ("prakse/a.md", "---\ncourt: Tiesa\nnumber: A-1/2025\ndecided: 2025-01-02\n---\nKopsavilkums.\n"),
        ("metodika/saruna.md", "---\ntitle: Saruna ar bērnu\n---\nSākums.\n\n## Vieta\n\nKlusa istaba.\n"),
        ("par.md", "---\ntitle: Par vietni\n---\nPar ko tā ir.\n"),
        ("melnraksts.md", "---\ntitle: Slēptais kanārijs\ndraft: true\n---\nSlēptais kanārijs.\n"),
        ("people.yaml", "- {id: grupa, name: Darba grupa, role: autori}\n"),
        ("search.yaml", "synonyms:\n  - {from: alimenti, to: [uzturlīdzekļi]}\n  - {same: [BAC, Bērnu aizsardzības centrs]}\n"),
    ])
}

fn laid_out(content: &BTreeMap<&str, &str>) -> TempDir {
    let root = tempfile::tempdir().expect("a folder");
    for (path, text) in content {
        let path = root.path().join("content").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    root
}

fn options() -> Options {
    Options { today: jiff::civil::date(2026, 4, 1), drafts: false, base_url: None, portable: false, only: None, filter: Filter::default() }
}

fn material(root: &Path, options: &Options) -> Material {
    let (outcome, material) = searchable(root, options).expect("a readable folder");
    assert!(!outcome.diagnostics.blocks, "{:?}", outcome.diagnostics.told);
    material
}

fn made() -> Material {
    material(laid_out(&content()).path(), &options())
}

fn record<'m>(material: &'m Material, url: &str) -> &'m Record {
    material.records.iter().find(|record| record.url == url).unwrap_or_else(|| panic!("no record {url}"))
}

/// `kind/status` of a part, then `anchor label | heading | text` of each section.
fn written(parts: &[Part]) -> Vec<String> {
    let of = |part: &Part, name: &str| part.facets.get(name).cloned().unwrap_or_default();
    let mut lines = Vec::new();
    for part in parts {
        lines.push(format!("{}/{}/{}", of(part, "kind"), of(part, "status"), of(part, "from")));
        lines.extend(part.sections.iter().map(|it| format!("{} {} | {} | {}", it.anchor, it.label, it.heading, it.text)));
    }
    lines
}

#[test]
fn an_article_is_found_by_unit_and_its_commentary_by_margin_number() {
    let made = made();
    let article = record(&made, "btl/1/");
    assert_eq!((article.title.as_str(), article.number.as_deref()), ("1. pants. Mērķis", Some("1")));
    assert_eq!(article.context, ["Bāriņtiesu likums", "BTL", "Sākums", "Nolūks"]);
    let expected = [
        "law/in-force/2024",
        "d1 1. daļa |  | Bāriņtiesa:",
        "d1-p1 1. daļas 1. punkts |  | pirmkārt ¹ a) apakšējais;",
        "d1-p1-1 1. daļas 1.¹ punkts |  | otrkārt.",
        "law/repealed/2024",
        "d2 2. daļa |  | (Izslēgta ar 12.12.2023. likumu)",
        "commentary/in-force/2025",
        "komentars Komentārs |  | Īsumā.",
        "rn1 1. rn. | Vispārīgi | Pirmā rindkopa. saraksts Piezīmes vārdi.",
        "rn2 2. rn. | Par daļām. Sīkāk | Otrā, sk. 2. pants. a b viens divi",
    ];
    assert_eq!(written(&article.parts), expected);
}

#[test]
fn a_unit_that_is_repealed_or_does_not_apply_yet_says_so() {
    let made = made();
    let law = |url| written(&record(&made, url).parts);
    assert_eq!(law("btl/2/"), ["law/in-force/2024", "d1 1. daļa |  | Tagad.", "law/not-yet/2024", "d2 2. daļa |  | Vēlāk."]);
    assert_eq!(law("btl/3/"), ["law/repealed/2024", "  |  | (Izslēgts ar 12.12.2023. likumu)"]);
    assert_eq!(law("btl/9/"), ["law/ended/", "  |  | "], "an article that is gone keeps its page and loses its words");
}

#[test]
fn commentary_older_than_its_article_is_stale() {
    let mut content = content();
    let old = COMMENTARY.replace("as-of: 2024-01-01", "as-of: 2023-01-01");
    content.insert("komentari/btl/001.md", &old);
    let made = material(laid_out(&content).path(), &options());
    let parts = &record(&made, "btl/1/").parts;
    assert_eq!(parts.last().and_then(|part| part.facets.get("status")).map(String::as_str), Some("stale"));
}

#[test]
fn provisions_and_points_of_regulations_are_found_by_their_numbers() {
    let made = made();
    let provisions = record(&made, "btl/parejas-noteikumi/");
    assert_eq!(written(&provisions.parts), ["law/in-force/2024", "p1 1. punkts |  | Pirmais.", "p2 2. punkts |  | Otrais."]);
    let jumps = |record: &Record| -> Vec<String> {
        record.jumps.iter().map(|jump| format!("{} {} #{}", jump.group, jump.number, jump.anchor)).collect()
    };
    assert_eq!(jumps(provisions), ["btl:pn 1 #p1", "btl:pn 2 #p2"]);
    assert_eq!(jumps(record(&made, "btl/1-1/")), ["btl 1.1 #"]);
    let regulation = record(&made, "mk1-2020/");
    let expected = [
        "law/in-force/2020",
        "n1 I. | Vispārīgi | ",
        "p1 1. punkts |  | Pirmais:",
        "p1-1 1.1. apakšpunkts |  | pakārtots.",
        "n2 II. | Beigas | ",
        "p2 2. punkts |  | Otrais.",
    ];
    assert_eq!(written(&regulation.parts), expected);
    assert_eq!(jumps(regulation), ["mk1-2020 1 #p1", "mk1-2020 1.1 #p1-1", "mk1-2020 2 #p2"]);
}

#[test]
fn every_other_kind_has_its_record() {
    let made = made();
    let of = |url: &str| (record(&made, url).title.clone(), written(&record(&made, url).parts));
    let lines = |title: &str, lines: &[&str]| (title.to_owned(), lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>());
    assert_eq!(of("btl/"), lines("Bāriņtiesu likums", &["law/in-force/2024", "n1 I nodaļa | Sākums | "]));
    assert_eq!(of("termini/aizbildnis/"), lines("aizbildnis", &["term//", "  | aizbildne | Gādā par bērnu."]));
    assert_eq!(record(&made, "termini/aizbildnis/").context, ["aizbildne"]);
    assert_eq!(of("prakse/a/"), lines("A-1/2025", &["case//2025", "  |  | Kopsavilkums."]));
    assert_eq!(of("metodika/saruna/"), lines("Saruna ar bērnu", &["methodology//", "  |  | Sākums.", "vieta  | Vieta | Klusa istaba."]));
    assert_eq!(of("par/"), lines("Par vietni", &["page//", "  |  | Par ko tā ir."]));
    assert_eq!(of("autori/grupa/"), lines("Darba grupa", &["person//", "  |  | autori"]));
    assert_eq!(made.records.len(), 14);
}

#[test]
fn settings_know_the_names_of_acts_and_the_words_of_the_site() {
    let settings = made().settings;
    let groups: Vec<(&str, &str)> = settings.groups.iter().map(|group| (group.key.as_str(), group.label.as_str())).collect();
    assert_eq!(groups, [("btl", "BTL"), ("mk1-2020", "Kārtības noteikumi"), ("btl:pn", "BTL pārejas noteikumi")]);
    assert_eq!(settings.groups[2].names.last().map(String::as_str), Some("Pārejas noteikumi"));
    assert_eq!(settings.distinct, [["aizbildnis", "aizgādnis"]]);
    let synonyms: Vec<String> = settings.synonyms.iter().map(|it| format!("{} → {}", it.from, it.to.join(", "))).collect();
    let expected = [
        "BAC → Bērnu aizsardzības centrs",
        "BTL → Bāriņtiesu likums",
        "Bāriņtiesu likums → BTL",
        "Bērnu aizsardzības centrs → BAC",
        "alimenti → uzturlīdzekļi",
    ];
    assert_eq!(synonyms, expected);
    let facets: Vec<&str> = settings.facets.iter().map(|facet| facet.name.as_str()).collect();
    assert_eq!(facets, ["kind", "act", "status", "from", "until"]);
    assert_eq!(settings.words.get("results-one").map(String::as_str), Some("{n} rezultāts"));
}

/// The files under `search/` as one text; shards carry words in the clear.
fn index_text(root: &Path, options: &Options) -> String {
    let (outcome, files) = preview(root, options).expect("a readable folder");
    assert!(!outcome.diagnostics.blocks && outcome.search.is_some_and(|weight| weight.pages > 0));
    let index = files.into_iter().filter(|(path, _)| path.as_str().starts_with("search/"));
    index.map(|(_, bytes)| String::from_utf8(bytes).expect("text")).collect()
}

#[test]
fn a_word_of_a_draft_of_an_old_edition_or_of_a_comment_stands_in_no_file_of_the_index() {
    let root = laid_out(&content());
    let text = index_text(root.path(), &options()).to_lowercase();
    assert!(text.contains("aizbild") && text.contains("bāriņtiesa:"));
    // Words in the dictionary are cut at what they share with the word before, so that the whole word alone would prove little.
    for canary in ["kanārij", "kanarij", "nārij", "narij"] {
        assert!(!text.contains(canary), "{canary}");
    }
    let with_drafts = index_text(root.path(), &Options { drafts: true, ..options() });
    assert!(with_drafts.contains("Slēptais kanārijs") && !with_drafts.contains("Vecais") && !with_drafts.contains("Dzeltenais"));
}

#[test]
fn old_editions_histories_and_whole_acts_are_no_records() {
    let made = made();
    let urls: Vec<&str> = made.records.iter().map(|record| record.url.as_str()).collect();
    assert!(urls.iter().all(|url| !url.contains("viss") && !url.contains("vesture") && !url.contains("redakcijas")), "{urls:?}");
}

#[test]
fn every_record_leads_to_a_page_and_every_section_to_an_anchor_of_it() {
    let root = laid_out(&content());
    let (_, files) = preview(root.path(), &options()).expect("a site");
    let files: BTreeMap<&str, &Vec<u8>> = files.iter().map(|(path, bytes)| (path.as_str(), bytes)).collect();
    for record in material(root.path(), &options()).records {
        let page = files.get(format!("{}index.html", record.url).as_str()).unwrap_or_else(|| panic!("no page {}", record.url));
        let page = String::from_utf8((*page).clone()).expect("text");
        for section in record.parts.iter().flat_map(|part| &part.sections).filter(|section| !section.anchor.is_empty()) {
            assert!(page.contains(&format!("id=\"{}\"", section.anchor)), "{}#{}", record.url, section.anchor);
        }
    }
}

#[test]
fn portable_addresses_name_the_file() {
    let root = laid_out(&content());
    let made = material(root.path(), &Options { portable: true, ..options() });
    assert!(made.records.iter().all(|record| record.url.ends_with("index.html")));
}

#[test]
fn the_index_of_the_records_answers() {
    let made = made();
    let index = Index::build(&made.records, &made.settings).expect("an index");
    let searcher = index.searcher().expect("a searcher");
    let first = |query: &str| searcher.ask(query, &Ask::default()).hits.first().map(|hit| hit.url.clone());
    assert_eq!(first("klusā istabā").as_deref(), Some("metodika/saruna/"));
    assert_eq!(first("veids:termins bērna").as_deref(), Some("termini/aizbildnis/"));
    assert_eq!(first("statuss:izslēgts").as_deref(), Some("btl/1/"));
    let jumps: Vec<String> = searcher.ask("BTL 1.1", &Ask::default()).jumps.iter().map(|jump| jump.url.clone()).collect();
    assert_eq!(jumps, ["btl/1-1/"]);
}
