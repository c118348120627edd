//! What becomes of whole files: kinds, front matter, titles, passages; and what is told about mistakes in them.

use crate::citation::Recogniser;
use crate::config::Kind;
use crate::diagnostic::{Diagnostics, Severity};
use crate::model::corpus::{Corpus, Known};
use crate::model::document::{Document, Payload};
use crate::model::page::Status;
use crate::model::registry::Registry;
use crate::parse::{page_key, parse, path_of, people, registry, title};
use crate::source::Source;
use crate::span::FileId;

fn source(path: &str, text: &str) -> Source {
    Source { file: FileId(0), path: path.to_owned(), text: text.into() }
}

fn recogniser() -> Recogniser {
    Recogniser::new(&Registry::default())
}

fn told(text: &str, diagnostics: Diagnostics) -> Vec<String> {
    let mark = |severity| if severity == Severity::Error { "" } else { "?" };
    let list = diagnostics.into_sorted();
    list.iter().map(|one| format!("{}{}: {}", mark(one.severity), one.code, &text[one.span.range()])).collect()
}

fn read(path: &str, kind: Kind, text: &str) -> (Option<Document>, Vec<String>) {
    let mut diagnostics = Diagnostics::default();
    let document = parse(&source(path, text), kind, &recogniser(), &mut diagnostics);
    (document, told(text, diagnostics))
}

#[test]
fn a_commentary_knows_its_article_its_day_and_its_authors() {
    let text = "---\narticle: btl:10^1\nas-of: 2026-01-01\nupdated: 10.02.2026.\nauthors: [kolektivs]\nreviewer: grupa\n\
                status: recenzēts\nshort-title: Vispārīgi\n---\nVārdi.\n\n## Daļa {unit=p3}\n\nVēl.\n";
    let (document, told) = read("content/komentari/btl/010-1.md", Kind::Commentary, text);
    assert_eq!(told, Vec::<String>::new());
    let Some(Document { payload: Payload::Commentary(it), path, .. }) = document else { panic!("a commentary") };
    assert_eq!((path.as_str(), it.act.as_str(), it.article.to_string().as_str()), ("komentari/btl/010-1", "btl", "10^1"));
    assert_eq!(it.as_of, Some(jiff::civil::date(2026, 1, 1)));
    assert_eq!(it.common.updated, Some(jiff::civil::date(2026, 2, 10)));
    assert_eq!((it.common.status, it.common.title.as_str()), (Status::Reviewed, "Vispārīgi"));
    assert_eq!((it.common.authors.as_slice(), it.common.reviewer.as_deref()), (["kolektivs".to_owned()].as_slice(), Some("grupa")));
    assert_eq!(&text[it.article_span.range()], "btl:10^1");
}

#[test]
fn all_mistakes_of_a_front_matter_are_told_in_one_run_at_their_lines() {
    let text =
        "---\narticle: btl:n4\nas-of: 31.02.2026.\nautors: [a]\nstatus: gatavs\ndraft: varbūt\nupdated: [x]\nupdated: 2026-01-01\n---\n";
    let (document, told) = read("content/komentari/btl/x.md", Kind::Commentary, text);
    assert_eq!(document, None);
    assert_eq!(
        told,
        [
            "not-an-article: btl:n4",
            "impossible-date: 31.02.2026.",
            "unknown-key: autors",
            "unknown-word: gatavs",
            "wrong-type: varbūt",
            "wrong-type: [x]",
            "duplicate-key: updated",
        ]
    );
}

#[test]
fn broken_yaml_is_told_once_and_nothing_is_said_to_be_missing() {
    let of = |yaml: &str| read("content/komentari/x.md", Kind::Commentary, &format!("---\n{yaml}\n---\nA\n")).1;
    assert_eq!(of("article: btl:17\ntitle: Par: ko"), ["broken-yaml: "]);
    assert_eq!(of("article: [btl:17"), ["broken-yaml: "]);
    assert_eq!(of("article: \"btl:17"), ["broken-yaml: "]);
    assert_eq!(of("article: btl:17\ntitle:\n\t- a"), ["broken-yaml: "]);
    assert_eq!(of("- a"), ["wrong-type: - a"]);
    assert_eq!(read("content/komentari/x.md", Kind::Commentary, "---\narticle: btl:17\n").1, ["unclosed-front-matter: ---"]);
    assert_eq!(read("content/komentari/x.md", Kind::Commentary, "A\n").1, ["missing-key: "]);
}

#[test]
fn in_a_plain_page_odd_keys_are_warnings_but_impossible_days_are_not() {
    let text = "---\ntitle: A\ntags: [x]\nauthors: [{name: B}]\nstatus: published\nupdated: 2026-02-31\n---\n<b>a</b>\n";
    assert_eq!(
        read("content/a.md", Kind::Page, text).1,
        ["?unknown-key: tags", "?wrong-type: {name: B}", "?unknown-word: published", "impossible-date: 2026-02-31", "?dropped-html: <b>"]
    );
}

#[test]
fn foreign_files_are_read_as_they_are() {
    let page = |text: &str| match read("content/mape/mana-lapa.md", Kind::Page, text) {
        (Some(Document { payload: Payload::Page(page), .. }), told) => (page.common.title.clone(), page.body.blocks.len(), told),
        _ => panic!("a page"),
    };
    assert_eq!(page(""), ("Mana lapa".to_owned(), 0, vec!["?empty-file: ".to_owned()]));
    assert_eq!(page("---\nVārdi starp līnijām\n\n---\n"), ("Mana lapa".to_owned(), 3, vec![]));
    assert_eq!(page("+++\ntitle = 'x'\n+++\nA\n"), ("Mana lapa".to_owned(), 1, vec!["?foreign-front-matter: +++".to_owned()]));
    assert_eq!(page("---\n---\nA\n"), ("Mana lapa".to_owned(), 1, vec![]));
    assert_eq!(page("---\ndate: 2020-01-01T10:00:00Z\ntitle: \"A: b\"\n...\nA\n").0, "A: b");
}

#[test]
fn a_title_is_the_front_matters_the_first_headings_or_the_files_name() {
    let titled = |text: &str| match read("content/metodika/index.md", Kind::Page, text).0 {
        Some(Document { payload: Payload::Page(page), .. }) => {
            (page.common.title.clone(), page.common.anchor.clone(), page.body.blocks.len())
        }
        _ => panic!("a page"),
    };
    assert_eq!(titled("# Virs *raksts*\n\nA\n"), ("Virs raksts".to_owned(), Some("virs-raksts".to_owned()), 1));
    assert_eq!(titled("---\ntitle: A\n---\n# A\n\nB\n"), ("A".to_owned(), Some("a".to_owned()), 1));
    assert_eq!(titled("---\ntitle: A\n---\n# B\n"), ("A".to_owned(), None, 1));
    assert_eq!(titled("## B\n"), ("Metodika".to_owned(), None, 1));
    assert_eq!(title::from_path("a/saruna-ar-bērnu"), "Saruna ar bērnu");
}

#[test]
fn paths_lose_their_ending_and_indexes_their_name() {
    assert_eq!(path_of(&source("content/a.b/c.d.md", "")), "a.b/c.d");
    assert_eq!(["metodika/index", "index", "a/myindex", "par"].map(page_key), ["metodika", "", "a/myindex", "par"]);
}

#[test]
fn terms_cases_and_methodologies_have_keys_of_their_own() {
    let term = "---\nterm: aizbildnis\nforms: [aizbildne]\nbasis: [btl:26]\nnot-to-confuse: [term:aizgadnis]\n---\nTas, kurš.\n";
    let (Some(Document { payload: Payload::Term(term), .. }), told) = read("content/termini/Aizbildņi.md", Kind::Term, term) else {
        panic!("a term")
    };
    assert_eq!((told.len(), term.id.as_str(), term.common.title.as_str(), term.basis.len()), (0, "aizbildni", "aizbildnis", 1));
    let case = "---\ncourt: Augstākā tiesa\nnumber: SKC-84/2019\ndecided: 2020-03-05\necli: ECLI:LV\narticles: [btl:22, x]\n---\n";
    let (Some(Document { payload: Payload::CourtCase(case), .. }), told) = read("content/prakse/skc-84.md", Kind::CourtCase, case) else {
        panic!("a case")
    };
    assert_eq!((case.slug.as_str(), case.common.title.as_str(), case.articles.len()), ("skc-84", "SKC-84/2019", 1));
    assert_eq!(told, ["broken-ecli: ECLI:LV", "broken-label: x"]);
}

#[test]
fn people_and_acts_are_lists_whose_mistakes_are_told() {
    let text = "- {id: a, name: A}\n- {id: a, name: B}\n- {id: c, nam: C}\n";
    let mut diagnostics = Diagnostics::default();
    let found = people::people(&source("content/people.yaml", text), &mut diagnostics);
    assert_eq!(found.keys().collect::<Vec<_>>(), ["a"]);
    assert_eq!(told(text, diagnostics), ["duplicate-person: a", "missing-key: {id: c, nam: C}", "unknown-key: nam"]);
    let text = "- key: cl-1\n  title: Civillikums\n  act-type: lav\n  articles: [1, 213]\n- key: CL\n  title: X\n  likumi-id: nav\n";
    let mut diagnostics = Diagnostics::default();
    let acts = registry::registry(&source("content/acts.yaml", text), &mut diagnostics);
    assert_eq!(acts.iter().map(|act| (act.key.as_str(), act.articles.is_some())).collect::<Vec<_>>(), [("cl-1", true)]);
    assert_eq!(told(text, diagnostics), ["unknown-word: lav", "broken-act-key: CL", "wrong-type: nav"]);
}

#[test]
fn links_make_passages_that_stand_where_their_section_says() {
    let text = "---\narticle: btl:17\n---\n[](btl:1)\n\n## A {unit=d1.p3,d1.p4}\n\n[](btl:2)[^n]\n\n### B\n\n- [](btl:3)\n\n## C\n\n[](btl:4)\n\n\
                [^n]: [](btl:5)\n";
    let (document, told) = read("content/komentari/17.md", Kind::Commentary, text);
    assert_eq!(told, Vec::<String>::new());
    let passages = document.expect("a commentary").passages;
    let shown: Vec<String> =
        passages.iter().map(|one| format!("{:?} {} {}", margin(&one.place), one.standpoint.path, &text[one.span.range()])).collect();
    assert_eq!(
        shown,
        [
            "Some(1) 17 [](btl:1)",
            "Some(2) 17.d1 [](btl:2)[^n]",
            "Some(2) 17.d1 [](btl:3)",
            "Some(3) 17 [](btl:4)",
            "Some(2) 17.d1 [](btl:5)",
        ]
    );
}

fn margin(place: &crate::model::references::Place) -> Option<u32> {
    match place {
        crate::model::references::Place::Commentary { margin, .. } => *margin,
        _ => None,
    }
}

#[test]
fn of_two_files_that_claim_one_place_the_first_counts() {
    let files = [
        ("content/komentari/a.md", Kind::Commentary, "---\narticle: btl:17\nauthors: [kolektvs]\n---\nA\n"),
        ("content/komentari/b.md", Kind::Commentary, "---\narticle: btl:17\n---\nB\n"),
        ("content/m/index.md", Kind::Page, "A\n"),
        ("content/m.md", Kind::Page, "A\n"),
        ("content/melns.md", Kind::Page, "---\ndraft: true\n---\n"),
    ];
    let mut diagnostics = Diagnostics::default();
    let documents: Vec<Document> = (0..)
        .zip(files)
        .filter_map(|(k, (path, kind, text))| {
            let source = Source { file: FileId(k), ..source(path, text) };
            parse(&source, kind, &recogniser(), &mut diagnostics)
        })
        .collect();
    let people = people::people(&source("content/people.yaml", "- {id: kolektivs, name: K}"), &mut diagnostics);
    let corpus = Corpus::from_documents(documents, Known { people, ..Known::default() }, false, &mut diagnostics);
    assert_eq!(corpus.commentaries.values().map(|entry| entry.path.as_str()).collect::<Vec<_>>(), ["komentari/a"]);
    assert_eq!(corpus.pages.keys().collect::<Vec<_>>(), ["m"]);
    let told: Vec<String> = diagnostics.into_sorted().iter().map(|one| format!("{} {}", one.span.file.0, one.code)).collect();
    assert_eq!(told, ["0 commentary-without-act", "0 unknown-person", "1 duplicate-document", "3 duplicate-document"]);
}

/// Whether the time that front matter takes grows no faster than its length: eight times the text takes less than thirty times as long.
/// A busy machine slows any one try, not all.
fn is_linear(text: impl Fn(usize) -> String, told: impl Fn(usize) -> bool) -> bool {
    let seconds = |times: usize| {
        let file = format!("---\n{}---\n", text(times));
        let start = std::time::Instant::now();
        let (_, diagnostics) = read("content/a.md", Kind::Page, &file);
        assert!(told(diagnostics.len()), "{}…", &file[..10]);
        start.elapsed().as_secs_f64()
    };
    (0..5).any(|_| seconds(8) < 30.0 * seconds(1))
}

#[test]
fn hostile_yaml_takes_time_by_its_length() {
    for (piece, count) in [("[", 7_500), ("{a: ", 2_000), ("a: *b\n", 1_125), ("- ", 3_750), ("&a [*a, *a]\n", 625), ("?\n", 3_750)] {
        assert!(is_linear(|times| format!("x: 1\ny: {}\n", piece.repeat(count * times)), |told| told > 0), "{piece:?}");
    }
    assert!(is_linear(|times| (0..750 * times).map(|n| format!("k{n}: 1\n")).collect(), |told| told % 750 == 0));
    let bomb = "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n\
                d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: [*d, *d, *d, *d, *d, *d, *d, *d, *d]\n";
    assert_eq!(read("content/a.md", Kind::Page, &format!("---\n{bomb}---\n")).1.len(), 1);
}
