//! What refers to what: a small law, a commentary, a term and a page, resolved.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use komentari::citation::{Case, Form, Recogniser, built_in, display_in};
use komentari::config::Kind;
use komentari::diagnostic::{Diagnostic, Diagnostics, Value};
use komentari::model::act::{AboutAct, Act, Applicability, Edition, EditionHead, Unit};
use komentari::model::corpus::Corpus;
use komentari::model::corpus::Known;
use komentari::model::label::{Label, UnitPath};
use komentari::model::references::{Destination, References, Standing};
use komentari::parse::parse;
use komentari::resolve::resolve;
use komentari::source::Sources;
use komentari::span::{FileId, Span};

const TODAY: Date = date(2026, 6, 1);

/// A unit from its label's last step, with its children.
fn unit(step: &str, children: Vec<Unit>) -> Unit {
    let path: UnitPath = step.parse().or_else(|_| format!("1.p1.{step}").parse()).expect("a step");
    let step = path.0.last().cloned().expect("a step");
    Unit {
        step,
        counted: false,
        designation: String::new(),
        heading: Vec::new(),
        intro: Vec::new(),
        children,
        wrap_up: Vec::new(),
        notes: Vec::new(),
        repealed: false,
        span: Span::default(),
    }
}

fn leaf(step: &str) -> Unit {
    unit(step, Vec::new())
}

/// btl: 10.¹ and 10.² (later), 12 (repealed), 17 with points and no parts, 22 with parts, chapter 2, one transitional point.
fn law(file: FileId) -> Act {
    let mut twelve = leaf("12");
    twelve.repealed = true;
    let parts = vec![unit("d1", vec![leaf("p1"), leaf("p2")]), unit("d2", vec![leaf("p1")])];
    let articles = vec![
        leaf("10"),
        leaf("10^1"),
        leaf("10^2"),
        twelve,
        unit("17", vec![leaf("p1"), leaf("p2"), leaf("p5"), leaf("p5^1")]),
        unit("22", parts),
    ];
    let units = vec![unit("n2", articles), unit("pn", vec![leaf("p26")])];
    let head = EditionHead { act: "btl".parse().expect("a key"), in_force: date(2026, 1, 1), source: None, retrieved: None };
    let edition = Edition::new(head, Vec::new(), units, Vec::new(), file);
    let about: AboutAct = serde_json::from_str(r#"{"key":"btl","title":"Bāriņtiesu likums"}"#).expect("an act");
    let later = Applicability { unit: "btl:10^2".parse().expect("a label"), from: date(2027, 1, 1), basis: None, note: None };
    Act { about: AboutAct { applicability: vec![later], ..about }, editions: vec![edition.into()], file: None }
}

/// The files as `(path, text)` and the law, resolved: the references and what was told.
fn resolved(files: &[(&str, &str)]) -> (References, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let registry = built_in();
    let recogniser = Recogniser::new(&registry);
    let mut diagnostics = Diagnostics::default();
    let mut documents = Vec::new();
    let kinds = BTreeMap::from([("komentari", Kind::Commentary), ("termini", Kind::Term), ("prakse", Kind::CourtCase)]);
    for (path, text) in files {
        let file = sources.register(format!("content/{path}"), *text);
        let source = sources.files.get(file.0 as usize).expect("a file");
        let kind = path.split('/').next().and_then(|folder| kinds.get(folder)).copied().unwrap_or_default();
        documents.extend(parse(source, kind, &recogniser, &mut diagnostics));
    }
    let mut corpus = Corpus::from_documents(documents, Known { registry, ..Known::default() }, false, &mut Diagnostics::default());
    let file = sources.register("content/likumi/btl/2026-01-01.md", "");
    corpus.acts.insert("btl".parse().expect("a key"), law(file));
    let mut diagnostics = Diagnostics::default();
    let (references, _) = resolve(&corpus, &sources, TODAY, None, &mut diagnostics);
    (references, diagnostics.into_sorted())
}

fn commentary(text: &str) -> (References, Vec<Diagnostic>) {
    resolved(&[("komentari/btl/017.md", &format!("---\narticle: btl:17\nas-of: 2026-01-01\n---\n\n{text}\n"))])
}

/// Codes with the words of their hints.
fn told(diagnostics: &[Diagnostic]) -> Vec<String> {
    let value = |value: &Value| match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
    };
    let line = |it: &Diagnostic| {
        let hints: Vec<String> = it.hints.iter().map(|hint| hint.args.get("value").map_or_else(|| hint.id.to_owned(), value)).collect();
        format!("{} {}", it.code, hints.join(", ")).trim().to_owned()
    };
    diagnostics.iter().map(line).collect()
}

fn labels(references: &References) -> Vec<String> {
    references.all().map(|(_, reference)| reference.label.to_string()).collect()
}

#[test]
fn a_part_of_an_article_without_parts_suggests_the_point() {
    let (_, diagnostics) = commentary("Sk. 17. panta pirmās daļas 2. punktu.");
    assert_eq!(told(&diagnostics), ["unit-missing 17. panta 2. punkts"]);
    assert_eq!(diagnostics[0].hints[0].id, "hint-no-parts");
}

#[test]
fn what_was_probably_meant_is_suggested() {
    let cases = [
        ("101. pants", "10.¹ pants"),
        ("17. panta 6. punkts", "17. panta 5. punkts"),
        ("22. panta 2. punkts", "22. panta pirmās daļas 2. punkts"),
        ("22. panta trešā daļa", "22. panta otrā daļa"),
        ("pārejas noteikumu 27. punkts", "pārejas noteikumu 26. punkts"),
    ];
    for (text, hint) in cases {
        assert_eq!(told(&commentary(&format!("Sk. {text}.")).1), [format!("unit-missing {hint}")], "{text}");
    }
}

#[test]
fn citations_of_real_units_lead_to_them_and_back() {
    let (references, diagnostics) = commentary("Pirmais. Sk. BTL 22. panta pirmās daļas 1. un 2. punktu.\n\nOtrais: 10.–12. pants.");
    assert_eq!(labels(&references), ["btl:22.d1.p1", "btl:22.d1.p2", "btl:10..12"]);
    assert_eq!(told(&diagnostics), [] as [String; 0]);
    let keys: Vec<String> = references.to_articles.keys().map(|(act, number)| format!("{act}:{number}")).collect();
    assert_eq!(keys, ["btl:10", "btl:10^1", "btl:10^2", "btl:12", "btl:22"]);
}

#[test]
fn repealed_and_coming_units_are_told() {
    let (references, diagnostics) = commentary("Sk. 12. pantu, 10.² pantu un Civillikuma 177. pantu.");
    assert_eq!(told(&diagnostics), ["unit-repealed", "unit-not-yet-applicable"]);
    let standings: Vec<Standing> = references.all().map(|(_, reference)| reference.standing).collect();
    assert_eq!(standings, [Standing::Repealed, Standing::ApplicableFrom(date(2027, 1, 1)), Standing::Unchecked]);
}

#[test]
fn what_is_unclear_is_told_once() {
    let (_, diagnostics) = commentary("Dzīvokļa īpašuma likuma 5. pants. Dzīvokļa īpašuma likuma 6. pants. Šīs daļas 2. punkts.");
    assert_eq!(told(&diagnostics), ["unknown-act hint-add-act", "no-context"]);
    let (_, diagnostics) = resolved(&[("par.md", "Te der 17. pants un 42 pants.")]);
    assert_eq!(told(&diagnostics), ["ambiguous-act hint-name-the-act", "citation-slip 42."]);
}

#[test]
fn links_by_label_are_checked_and_empty_ones_get_words() {
    let term = ("termini/aizbildnis.md", "---\nterm: aizbildnis\nbasis: [btl:22]\nnot-to-confuse: [term:aizgadnis]\n---\n\nKas rūpējas.\n");
    let page = (
        "par.md",
        "[](btl:17.p5^1 \"lok\") [](term:aizbildnis) [x](term:aizbildnes) [](btl/17#1) [y](btl/17#9) [z](bttl:5) [](btl:17 \"gen.\")\n",
    );
    let text = ("komentari/btl/017.md", "---\narticle: btl:17\n---\n\nTeksts. [](btl:22.d1 \"ģen\")\n");
    let (references, diagnostics) = resolved(&[term, page, text]);
    let words: Vec<&str> = references.all().filter_map(|(_, reference)| reference.words.as_deref()).collect();
    let expected = [
        "Bāriņtiesu likuma 17. panta 5.¹ punktā",
        "aizbildnis",
        "Bāriņtiesu likuma 17. panta komentāra 1. rn.",
        "Bāriņtiesu likuma 17. panta",
        "22. panta pirmās daļas",
    ];
    assert_eq!(words, expected);
    assert_eq!(
        told(&diagnostics),
        ["unknown-label term:aizbildnis", "unknown-label term:aizbildnis", "unknown-label btl/17#1", "unknown-label btl:5"]
    );
}

#[test]
fn a_margin_link_without_words_is_right_in_every_case_and_shares_the_full_stop() {
    let here = ("komentari/btl/017.md", "---\narticle: btl:17\n---\n\nViens. [](btl/17#1 \"akuz\"), [](btl/17#1 \"lok\").\n");
    let beside = (
        "komentari/btl/022.md",
        "---\narticle: btl:22\n---\n\nSk. [](btl/17#1 \"akuz\") un *[](btl/17#1 \"ģen\")*. [](btl/17#1 \"nekas\")\n",
    );
    let (references, diagnostics) = resolved(&[here, beside]);
    let words: Vec<&str> = references.all().filter_map(|(_, reference)| reference.words.as_deref()).collect();
    let full = "17. panta komentāra 1. rn.";
    assert_eq!(words, ["1. rn.", "1. rn", full, "17. panta komentāra 1. rn", full]);
    assert_eq!(diagnostics.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["unknown-case"]);
}

/// An act whose divisions are printed so.
fn divided(key: &str, divisions: Vec<Unit>) -> Act {
    let head = EditionHead { act: key.parse().expect("a key"), in_force: date(2026, 1, 1), source: None, retrieved: None };
    let edition = Edition::new(head, Vec::new(), divisions, Vec::new(), FileId(0));
    let about = serde_json::from_str(&format!(r#"{{"key":"{key}","title":"Parauga likums"}}"#)).expect("an act");
    Act { about, editions: vec![edition.into()], file: None }
}

#[test]
fn a_division_is_written_with_the_figures_or_words_its_act_prints() {
    let printed = |step: &str, designation: &str, children| Unit { designation: designation.to_owned(), ..unit(step, children) };
    let mut corpus = Corpus::default();
    let roman = vec![printed("n2", "II nodaļa", vec![]), printed("n50", "L nodaļa", vec![])];
    let arabic = vec![printed("dalA", "A daļa", vec![printed("n10", "10. nodaļa", vec![])])];
    let words = vec![printed("n22", "DIVDESMIT OTRĀ NODAĻA", vec![printed("an1", "Pirmā apakšnodaļa", vec![])])];
    for (key, divisions) in [("rom", roman), ("ara", arabic), ("var", words)] {
        corpus.acts.insert(key.parse().expect("a key"), divided(key, divisions));
    }
    let written = |label: &str, case| match label.parse() {
        Ok(Label::Unit(label)) => display_in(&corpus, &label, case, Form::Full, None),
        other => panic!("no unit: {other:?}"),
    };
    for (label, case, expected) in [
        ("rom:n2", Case::Nominative, "II nodaļa"),
        ("rom:n50", Case::Genitive, "L nodaļas"),
        ("ara:dalA.n10", Case::Locative, "A daļas 10. nodaļā"),
        ("ara:n10", Case::Accusative, "10. nodaļu"),
        ("ara:n77", Case::Nominative, "77. nodaļa"),
        ("var:n22", Case::Locative, "divdesmit otrajā nodaļā"),
        ("var:n22.an1", Case::Dative, "divdesmit otrās nodaļas pirmajai apakšnodaļai"),
        ("nav:n10", Case::Nominative, "X nodaļa"),
    ] {
        assert_eq!(written(label, case), expected, "{label}");
    }
}

#[test]
fn links_by_path_find_pages_and_anchors() {
    let one = (
        "a/viens.md",
        "# Sākums\n\n[divi](../b/divi.md#beigas) [nav](../b/divi.md#beigaz) [trūkst](tris.md) [te](#sakums) [likums](/likumi/btl/2026-01-01.md)\n",
    );
    let two = ("b/divi.md", "# Divi\n\n## Beigas {#beigas}\n\n[uz mapi](../a/viens) ![b](b.png)\n");
    let (references, diagnostics) = resolved(&[one, two]);
    let lead: Vec<String> = references
        .paths()
        .map(|(_, to)| match to {
            Destination::Page { label, fragment } => format!("{label}{}", fragment.as_ref().map(|it| format!("#{it}")).unwrap_or_default()),
            Destination::Asset(path) => path.clone(),
        })
        .collect();
    assert_eq!(lead, ["page:b/divi#beigas", "page:b/divi#beigaz", "page:a/viens", "btl", "page:a/viens"]);
    assert_eq!(told(&diagnostics), ["broken-fragment #beigas", "broken-link", "missing-image"]);
}

#[test]
fn cases_that_are_here_are_linked_where_their_number_stands() {
    let case =
        ("prakse/skc-1-2020.md", "---\ncourt: Senāts\nnumber: SKC-1/2020\necli: ECLI:LV:AT:2020:0305.C1.1.S\n---\n\nLieta SKC-1/2020.\n");
    let page = (
        "par.md",
        "Sk. SKC‑1/2020 (ECLI:LV:AT:2020:0305.C1.1.S), SKC-2/2020, `SKC-1/2020`, <nolink>SKC-1/2020</nolink>.\n\n## SKC-1/2020\n",
    );
    let (references, diagnostics) = resolved(&[case, page]);
    assert_eq!(labels(&references), ["case:SKC-1/2020", "case:SKC-1/2020"]);
    // A case without a page is noted and not linked.
    let places = references.to_others.iter().map(|(label, places)| (label.to_string(), places.len()));
    assert_eq!(places.collect::<Vec<_>>(), [("case:SKC-1/2020".to_owned(), 2), ("case:SKC-2/2020".to_owned(), 1)]);
    assert_eq!(told(&diagnostics), [] as [String; 0]);
}

#[test]
fn a_coming_article_is_not_told_in_its_own_commentary() {
    let text = |article: &str| format!("---\narticle: btl:{article}\nas-of: 2026-01-01\n---\n\nSk. 10.² panta nosaukumu.\n");
    let (references, diagnostics) = resolved(&[("komentari/btl/010-2.md", &text("10^2"))]);
    assert_eq!(told(&diagnostics), [] as [String; 0]);
    assert!(references.all().all(|(_, it)| it.standing == Standing::ApplicableFrom(date(2027, 1, 1))));
    let (_, diagnostics) = resolved(&[("komentari/btl/017.md", &text("17"))]);
    assert_eq!(told(&diagnostics), ["unit-not-yet-applicable"]);
}

#[test]
fn the_anchor_of_a_title_is_the_top_of_its_page() {
    let one = ("a.md", "[virsraksts](b.md#sakums)\n");
    let two = ("b.md", "# Garš nosaukums {#sakums}\n\nTeksts.\n");
    let (references, diagnostics) = resolved(&[one, two]);
    assert_eq!(told(&diagnostics), [] as [String; 0]);
    let fragments: Vec<_> = references.paths().map(|(_, to)| matches!(to, Destination::Page { fragment: None, .. })).collect();
    assert_eq!(fragments, [true]);
}
