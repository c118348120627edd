//! A small site in memory: what its pages say, and that no link leads nowhere.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use scraper::{Html, Selector};

use crate::book::Book;
use crate::citation::{Recogniser, built_in};
use crate::config::Kind;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::corpus::{Corpus, Known};
use crate::model::references::References;
use crate::output::Memory;
use crate::parse;
use crate::resolve::history::histories;
use crate::source::{Source, Sources};
use crate::span::FileId;
use crate::theme::Theme;
use crate::web::{Options, render};

const SITE: &str = "title: Paraugs\nlanguage: lv\nbase-url: https://example.org/x/\ndemonstration: true\n\
    collections: {likumi: act, komentari: commentary, termini: term, prakse: court-case, metodika: methodology}\n";
const ACT: &str = "key: btl\ntitle: Bāriņtiesu likums\nshort-titles: [BTL]\ntext-status: paraphrase\n\
    applicability: [{unit: btl:2, from: 2027-01-01, basis: btl:pn.p1}]\npending: [{bill: 1031/Lp14, touches: [btl:2]}]\n";
const OLD: &str = "---\nin-force: 2020-01-01\n---\n# I nodaļa. Sākums\n\n## 1. pants. Mērķis\n\n(1) Vecie vārdi.\n\n(2) Otrā.\n\n\
    ## 2. pants. Nākotne\n\nTeksts.\n";
const NEW: &str = "---\nin-force: 2026-01-01\n---\n# I nodaļa. Sākums\n\n## 1. pants. Mērķis\n\n(1) Jaunie vārdi:\n\n1) punkts;\n\n\
    1¹) cits.\n\n(2) Otrā.\n\n## 1.¹ pants. Papildu\n\nTeksts.\n\n## 2. pants. Nākotne\n\nTeksts.\n\n## 3. pants.\n\n\
    (Izslēgts ar 12.12.2024. likumu)\n\n# Pārejas noteikumi\n\n1. Otro pantu piemēro vēlāk.\n";
const COMMENTARY: &str = "---\narticle: btl:1\nas-of: 2021-01-01\nupdated: 2025-11-12\nauthors: [grupa]\nstatus: recenzēts\n---\n\
    ## Vispārīgi\n\nPirmā rindkopa.[^a]\n\n## Par otro daļu {unit=d2}\n\nSk. [](btl:1^1) un [termins](term:aizbildnis).\n\n[^a]: Piezīme.\n";

/// Files of `content/`, as a lawyer would leave them.
fn content() -> Vec<(&'static str, &'static str)> {
    vec![
        ("komentari/btl/001.md", COMMENTARY),
        ("likumi/btl/2020-01-01.md", OLD),
        ("likumi/btl/2026-01-01.md", NEW),
        ("likumi/btl/act.yaml", ACT),
        (
            "likumi/mk1-2020/2020-01-01.md",
            "---\nin-force: 2020-01-01\n---\n# 1. Vispārīgi\n\n1. Pirmais.\n\n1.1. Pakārtots.\n\n1.¹ Ar pakāpi.\n",
        ),
        ("metodika/saruna.md", "---\ntitle: Saruna ar bērnu\narticles: [btl:1]\n---\nTeksts.\n"),
        ("par.md", "---\ntitle: Par\n---\n[mājup](index.md), [pants](btl:2).\n\n```rust\nfn main() {}\n```\n"),
        ("people.yaml", "- {id: grupa, name: Darba grupa}\n"),
        ("prakse/a.md", "---\ncourt: Tiesa\nnumber: A-1/2025\ndecided: 2025-01-02\narticles: [btl:1]\nexample: true\n---\nKopsavilkums.\n"),
        ("termini/aizbildnis.md", "---\nterm: aizbildnis\nbasis: [btl:1]\n---\nGādā par bērnu.\n"),
        ("termini/arsts.md", "---\nterm: ārsts\n---\nĀrstē.\n"),
    ]
}

fn build(content: &[(&str, &str)], theme: &Theme) -> (BTreeMap<String, String>, Vec<Diagnostic>) {
    let mut diagnostics = Diagnostics::default();
    let file = |(k, (path, text)): (usize, &(&str, &str))| Source {
        file: FileId(u32::try_from(k).expect("few files")),
        path: format!("content/{path}"),
        text: (*text).into(),
    };
    let sources = Sources { files: content.iter().enumerate().map(file).collect(), ..Sources::default() };
    let site = Source { file: FileId(99), path: "content/site.yaml".to_owned(), text: SITE.into() };
    let config = parse::site::site(&site, &mut diagnostics).complete();
    let registry = built_in();
    let recogniser = Recogniser::new(&registry);
    let people = sources.at("content/people.yaml").map(|source| parse::people::people(source, &mut diagnostics)).unwrap_or_default();
    let pages = sources.files.iter().filter(|source| source.path != "content/people.yaml");
    let kind = |source: &Source| source.path.split('/').nth(1).map_or(Kind::Page, |folder| config.kind_of(folder));
    let documents = pages.filter_map(|source| parse::parse(source, kind(source), &recogniser, &mut diagnostics)).collect();
    let corpus = Corpus::from_documents(documents, Known { registry, people, ..Known::default() }, false, &mut diagnostics);
    let histories = histories(&corpus, None);
    let references = References::default();
    let today = date(2026, 4, 9);
    let book = Book { config: &config, sources: &sources, corpus: &corpus, references: &references, histories: &histories, today };
    let memory = Memory::default();
    let mut told = Diagnostics::default();
    render(&book, theme, Options::default(), &mut told, &memory).expect("a site");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (memory.into_files().into_iter().map(|(path, bytes)| (path.to_string(), text(bytes))).collect(), told.into_sorted())
}

fn site() -> BTreeMap<String, String> {
    let (files, told) = build(&content(), &Theme::built_in("lv"));
    assert_eq!(told, []);
    files
}

/// The words of what a selector finds, with single spaces.
fn words(html: &str, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    let joined = |text: String| text.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    Html::parse_document(html).select(&selector).map(|element| joined(element.text().collect())).collect()
}

#[test]
fn every_page_of_the_plan_is_there() {
    let pages: Vec<String> = site().into_keys().filter(|path| path.ends_with(".html")).collect();
    let expected = [
        "404.html",
        "autori/grupa/index.html",
        "btl/1-1/index.html",
        "btl/1/2020-01-01/index.html",
        "btl/1/index.html",
        "btl/1/vesture/index.html",
        "btl/2/index.html",
        "btl/3/index.html",
        "btl/index.html",
        "btl/parejas-noteikumi/index.html",
        "btl/redakcijas/2020-01-01/index.html",
        "btl/redakcijas/2026-01-01/index.html",
        "btl/redakcijas/index.html",
        "btl/viss/index.html",
        "index.html",
        "meklet/index.html",
        "metodika/index.html",
        "metodika/saruna/index.html",
        "mk1-2020/index.html",
        "mk1-2020/redakcijas/2020-01-01/index.html",
        "mk1-2020/redakcijas/index.html",
        "par/index.html",
        "prakse/a/index.html",
        "prakse/index.html",
        "termini/aizbildnis/index.html",
        "termini/arsts/index.html",
        "termini/index.html",
    ];
    assert_eq!(pages, expected);
}

#[test]
fn no_link_within_the_site_leads_nowhere_and_no_anchor_stands_twice() {
    let files = site();
    let ids: BTreeMap<&str, BTreeSet<String>> = files.iter().map(|(path, html)| (path.as_str(), anchors(path, html))).collect();
    let mut broken = Vec::new();
    for (path, html) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        for href in links(html).into_iter().filter(|href| !href.contains("://")) {
            let (file, fragment) = href.split_once('#').unwrap_or((&href, ""));
            let target = target(path, file);
            let there = ids.get(target.as_str()).is_some_and(|ids| fragment.is_empty() || ids.contains(fragment));
            if !there {
                broken.push(format!("{path} → {href}"));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

fn anchors(path: &str, html: &str) -> BTreeSet<String> {
    let selector = Selector::parse("[id]").expect("a selector");
    let document = Html::parse_document(html);
    let mut found = BTreeSet::new();
    for id in document.select(&selector).filter_map(|element| element.attr("id")) {
        assert!(found.insert(id.to_owned()), "{path}: {id} stands twice");
    }
    found
}

fn links(html: &str) -> Vec<String> {
    let selector = Selector::parse("a[href], link[rel=stylesheet], script[src], img[src]").expect("a selector");
    let document = Html::parse_document(html);
    document.select(&selector).filter_map(|element| element.attr("href").or(element.attr("src"))).map(str::to_owned).collect()
}

/// The file an address leads to from a page; the site lies under `/x/`.
fn target(path: &str, href: &str) -> String {
    if href.is_empty() {
        return path.to_owned();
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    let href = match href.strip_prefix("/x/") {
        Some(rooted) => {
            parts.clear();
            rooted
        }
        None => href,
    };
    for part in href.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let folder = href.is_empty() || href.ends_with('/') || href.ends_with("..") || href == ".";
    if folder { parts.into_iter().chain(["index.html"]).collect::<Vec<_>>().join("/") } else { parts.join("/") }
}

#[test]
fn the_article_page_says_what_the_reader_must_know() {
    let files = site();
    let page = &files["btl/1/index.html"];
    assert_eq!(words(page, "h1"), ["1.\u{a0}pants Mērķis"]);
    assert_eq!(words(page, ".law .label span"), ["pārstāsts, nevis oficiālais teksts"]);
    assert_eq!(words(page, ".notice strong"), ["Komentārs vecāks par likumu."]);
    assert_eq!(words(page, "#d1 .pts li"), ["1)punkts;", "1¹)cits."]);
    assert_eq!(words(page, ".cs h3"), ["Vispārīgi", "Par otro daļu (2)\u{a0}daļa"]);
    assert_eq!(words(page, "#piezimes + .body li").len(), 1);
    assert_eq!(words(page, "#prakse + .body strong"), ["A-1/2025"]);
    assert_eq!(words(page, "#termini + .body dt"), ["aizbildnis"]);
    assert_eq!(words(page, ".q-cite").first().map(String::as_str), Some("Bāriņtiesu likuma 1.\u{a0}pants"));
    assert_eq!(words(&files["btl/2/index.html"], ".notice strong"), ["Vēl nav piemērojams.", "Izskata grozījumus."]);
    assert_eq!(words(&files["btl/3/index.html"], ".notice strong"), ["Pants izslēgts."]);
}

#[test]
fn what_is_printed_on_every_sheet_names_the_page_its_edition_and_its_address() {
    let files = site();
    let head = |path: &str| words(&files[path], ".print-head span");
    let article = head("btl/1/index.html");
    assert!(article[0].starts_with("1.\u{a0}pants") && article[0].contains("Likuma redakcija spēkā no"), "{article:?}");
    assert!(article[1].starts_with("https://") && article[1].ends_with("/btl/1/"), "{article:?}");
    assert!(!head("par/index.html")[0].contains("redakcija"));
}

#[test]
fn the_contents_page_tells_coverage_in_words() {
    let files = site();
    let states = words(&files["btl/index.html"], ".row .st");
    assert_eq!(states, ["2 malas nr., jāpārskata", "nav komentāra", "nav komentāra, piemēros no 01.01.2027.", "izslēgts"]);
}

#[test]
fn an_old_version_points_at_the_present_one() {
    let files = site();
    let page = &files["btl/1/2020-01-01/index.html"];
    assert!(page.contains("<link rel=\"canonical\" href=\"https://example.org/x/btl/1/\">"));
    assert_eq!(words(page, ".notice strong"), ["Vecs teksts."]);
    assert_eq!(words(page, "#d1"), ["(1)Vecie vārdi."]);
    assert_eq!(words(&files["btl/1/vesture/index.html"], "#\\32 026-01-01 del").first().map(String::as_str), Some("[svītrots: Vecie]"));
}

#[test]
fn a_regulation_has_all_its_points_on_one_page() {
    let files = site();
    let page = &files["mk1-2020/index.html"];
    assert_eq!(words(page, "#p1-1"), ["1.1.Pakārtots."], "chapters say nothing in the anchor of a point");
    assert_eq!(words(page, "#p1_1"), ["1.¹Ar pakāpi."]);
}

#[test]
fn every_page_has_the_search_in_its_head_but_the_search_page_which_has_it_in_itself() {
    for (path, html) in site().iter().filter(|(path, _)| path.ends_with(".html")) {
        let within = |selector: &str| Html::parse_document(html).select(&Selector::parse(selector).expect("a selector")).count();
        let expected = if path == "meklet/index.html" { (0, 1) } else { (1, 0) };
        assert_eq!((within("header form.search #q"), within("main form.search.search-page #q")), expected, "{path}");
    }
    let files = site();
    let article = &files["btl/1/index.html"];
    assert!(article.contains("action=\"../../meklet/\" method=\"get\"") && article.contains("data-search=\"../../search/\""), "{article}");
    assert!(files["404.html"].contains("action=\"/x/meklet/\"") && files["404.html"].contains("data-search=\"/x/search/\""));
}

#[test]
fn the_search_page_is_a_subject_index_without_a_script() {
    let files = site();
    let page = &files["meklet/index.html"];
    assert!(page.contains("<meta name=\"robots\" content=\"noindex, follow\">") && !files["sitemap.xml"].contains("meklet"));
    assert_eq!(words(page, "#raditajs .local a"), ["A", "B", "M", "N", "P", "S"]);
    let entries = words(page, "#raditajs .body li");
    assert_eq!(entries.first().map(String::as_str), Some("A-1/2025"));
    assert!(entries.contains(&"Mērķis — BTL 1.\u{a0}pants".to_owned()), "{entries:?}");
    let order = crate::lang::collation::Collation::of("lv");
    assert!(entries.is_sorted_by(|a, b| order.compare(a, b).is_le()), "{entries:?}");
    assert_eq!(words(page, "noscript").len(), 1);
}

#[test]
fn an_act_or_a_page_at_an_address_of_the_search_is_told() {
    let mut content = content();
    content.push(("meklet.md", "---\ntitle: Meklēšana\n---\nTeksts.\n"));
    content.push(("search/a.md", "---\ntitle: A\naliases: [/search/b/]\n---\nTeksts.\n"));
    content.push(("likumi/search/2026-01-01.md", "---\nin-force: 2026-01-01\n---\n## 1. pants. A\n\nTeksts.\n"));
    let (files, told) = build(&content, &Theme::built_in("lv"));
    let reserved = told.iter().filter(|told| told.code == Code::ReservedAddress).count();
    assert_eq!((reserved, words(&files["meklet/index.html"], "form.search").len()), (4, 1), "{told:?}");
}

#[test]
fn pages_carry_nothing_inline_and_one_main_heading() {
    for (path, html) in site().iter().filter(|(path, _)| path.ends_with(".html")) {
        assert!(!html.contains(" style=") && !html.contains("<style") && !html.contains("<script>"), "{path}");
        assert!(!html.contains(" on") || !html.contains(" onclick="), "{path}");
        assert_eq!(words(html, "h1").len(), 1, "{path}");
        assert_eq!(words(html, ".demo"), ["Demonstrācijas paraugs"], "{path}");
    }
}

#[test]
fn the_same_content_gives_the_same_bytes_on_any_number_of_threads() {
    let on = |threads: usize| rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads").install(site);
    assert_eq!(on(1), on(7));
}

#[test]
fn two_files_with_one_address_are_told_and_the_first_stands() {
    let mut content = content();
    content.push(("termini.md", "---\ntitle: Par terminiem\n---\nTeksts.\n"));
    let (files, told) = build(&content, &Theme::built_in("lv"));
    assert_eq!(told.iter().map(|told| (told.code, told.span.file)).collect::<Vec<_>>(), [(Code::AddressClash, FileId(11))]);
    assert_eq!(words(&files["termini/index.html"], "h1"), ["Termini"]);
}

#[test]
fn a_mistake_in_a_template_is_told_once_with_the_first_page() {
    let root = tempfile::tempdir().expect("a folder");
    let templates = root.path().join("themes/mans/templates");
    std::fs::create_dir_all(&templates).expect("a folder");
    std::fs::write(templates.join("term.html"), "{% extends \"base.html\" %}\n{% block main %}{{ title.wrong.deep }}{% endblock main %}")
        .expect("a file");
    let mut diagnostics = Diagnostics::default();
    let theme = Theme::load(root.path(), "mans", "lv", &mut |_, _| FileId(50), &mut diagnostics).expect("a theme");
    let (files, told) = build(&content(), &theme);
    let said: Vec<_> = told.iter().map(|told| (told.code, told.span.file, told.args["page"].clone(), told.args["line"].clone())).collect();
    let page = crate::diagnostic::Value::Text("/termini/aizbildnis/".to_owned());
    assert_eq!(said, [(Code::TemplateError, FileId(50), page, crate::diagnostic::Value::Number(2))]);
    assert!(files.contains_key("btl/1/index.html"), "the other pages are made");
}

#[test]
fn methodologies_are_in_the_menu_and_have_a_list() {
    let files = site();
    assert_eq!(words(&files["index.html"], ".site-head nav a"), ["BTL", "mk1-2020", "Termini", "Tiesu prakse", "Metodika", "Par"]);
    assert_eq!(words(&files["metodika/index.html"], ".entries dt"), ["Saruna ar bērnu"]);
}

#[test]
fn the_anchor_of_the_heading_that_became_the_title_stands_on_the_main_heading() {
    let content = [("par.md", "# Par mums {#mes}\n\nTeksts. [augšup](#mes)\n"), ("index.md", "# Sākums {#sakums}\n\nTeksts.\n")];
    let (files, _) = build(&content, &Theme::built_in("lv"));
    assert_eq!([words(&files["par/index.html"], "h1#mes"), words(&files["index.html"], "h1#sakums")], [["Par mums"], ["Sākums"]]);
}

#[test]
fn a_site_without_acts_is_a_list_of_its_pages_and_an_empty_one_a_title() {
    let (files, _) = build(&[("par.md", "# Par mums\n\nTeksts.\n"), ("cits.md", "# Cits\n\nTeksts.\n")], &Theme::built_in("lv"));
    assert_eq!(words(&files["index.html"], ".page-list a"), ["Cits", "Par mums"]);
    let (files, _) = build(&[], &Theme::built_in("lv"));
    assert_eq!(files.keys().filter(|path| path.ends_with(".html")).collect::<Vec<_>>(), ["404.html", "index.html", "meklet/index.html"]);
    assert_eq!(words(&files["index.html"], "main :is(h1, h2)").len(), 1);
}

#[test]
fn an_article_that_is_gone_is_told_of_by_the_edition_that_took_it_out() {
    let before = "---\nin-force: 2020-01-01\n---\n## 1. pants. Viens\n\nVārdi.\n\n## 2. pants. Divi\n\nVecie vārdi.\n";
    let after = "---\nin-force: 2026-01-01\n---\n## 1. pants. Viens\n\nVārdi.\n";
    let content = [("likumi/btl/2020-01-01.md", before), ("likumi/btl/2026-01-01.md", after), ("likumi/btl/act.yaml", ACT)];
    let (files, _) = build(&content, &Theme::built_in("lv"));
    let edition = &files["btl/redakcijas/2026-01-01/index.html"];
    assert_eq!(words(edition, "#p2 h2"), ["2.\u{a0}pants vairs nav likumā"]);
    assert!(words(edition, "#p2 del").iter().any(|line| line.contains("Vecie vārdi.")), "{edition}");
    assert!(files.contains_key("btl/2/2020-01-01/index.html"), "its words can still be read");
}

#[test]
fn a_division_is_named_as_the_act_prints_it() {
    let edition =
        "---\nin-force: 2020-01-01\n---\n# PIRMĀ DAĻA. Sākums\n\n## Pirmā apakšnodaļa. Vispārīgi\n\n### 1. pants. Viens\n\nVārdi.\n";
    let (files, _) = build(&[("likumi/btl/2020-01-01.md", edition), ("likumi/btl/act.yaml", ACT)], &Theme::built_in("lv"));
    assert_eq!(words(&files["btl/index.html"], ".roman"), ["PIRMĀ DAĻA", "Pirmā apakšnodaļa"]);
    assert_eq!(words(&files["btl/1/index.html"], ".crumbs li")[2..4], ["PIRMĀ DAĻA", "Pirmā apakšnodaļa"]);
}
