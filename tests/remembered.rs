//! What is remembered from look to look changes nothing: after any edit a remembered build equals a clean one, byte for byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use komentari::diagnostic::filter::Filter;
use komentari::diagnostic::locale::Language;
use komentari::diagnostic::render::json;
use komentari::pipeline::{Changed, Options, Rendering, Whole, Workspace, preview};
use komentari::theme::Filled;
use proptest::prelude::{Just, ProptestConfig, Strategy, prop, prop_oneof, proptest};

/// Every file that the edits know, with the texts it may have; the first is what the site begins with, nothing where that is empty.
const FILES: [(&str, &[&str]); 14] = [
    (
        "content/site.yaml",
        &[
            "title: Paraugs\nlanguage: lv\nbase-url: https://example.org/x/\ncollections: {likumi: act, komentari: commentary, termini: term}\n",
            "title: Cits nosaukums\nlanguage: lv\nbase-url: https://example.org/\ncollections: {likumi: act, komentari: commentary}\n",
            "title: Paraugs\nlanguage: en\nbase-url: https://example.org/\ntheme: mans\ncollections: {likumi: act, komentari: commentary, termini: term}\n",
            "titel: [\n",
        ],
    ),
    (
        "content/likumi/btl/act.yaml",
        &["key: btl\ntitle: Bāriņtiesu likums\nshort-titles: [BTL]\n", "key: btl\ntitle: Likums par tiesu\n", "key: cits\n"],
    ),
    ("content/likumi/btl/2020-01-01.md", &[OLD, "---\nin-force: 2020-01-01\n---\n## 1. pants. Mērķis\n\nPavisam citi vārdi.\n"]),
    ("content/likumi/btl/2026-01-01.md", &[NEW, "---\nin-force: 2026-01-01\n---\n## 1. pants. Mērķis\n\nJaunie vārdi.\n"]),
    (
        "content/likumi/btl/2026-03-01.md",
        &["", "---\nin-force: 2026-03-01\n---\n## 1. pants. Mērķis\n\nVisjaunākie vārdi.\n\n## 2. pants.\n\nOtrais.\n"],
    ),
    (
        "content/komentari/btl/001.md",
        &[COMMENTARY, "---\narticle: btl:1\nas-of: 2020-01-01\n---\nĪsi par 2. pantu un [](btl:9).\n", "---\narticle: btl:\n---\n"],
    ),
    (
        "content/komentari/btl/002.md",
        &[
            "---\narticle: btl:2\nas-of: 2026-01-01\n---\nSk. Bāriņtiesu likuma 1. panta otro daļu.\n",
            "---\narticle: btl:1\n---\nDivreiz.\n",
        ],
    ),
    (
        "content/termini/aizbildnis.md",
        &[
            "---\nterm: aizbildnis\nbasis: [btl:1]\n---\nGādā par bērnu.\n",
            "---\nterm: aizgādnis\naliases: [vecais]\n---\nSk. 2. pantu.\n",
            "---\nterm",
        ],
    ),
    ("content/termini/arsts.md", &["", "---\nterm: ārsts\n---\nĀrstē [aizbildni](term:aizbildnis), [](term:aizbildnis), [](btl/1#2).\n"]),
    (
        "content/par.md",
        &[
            "---\ntitle: Par\n---\n[mājup](index.md), [pants](btl:2).\n\n![](shema.svg)\n",
            "---\ntitle: Par mums\n---\n[nekur](nav.md)\n",
            DELICATE,
        ],
    ),
    (
        "content/shema.svg",
        &[
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"16\" height=\"9\"/>",
        ],
    ),
    (
        "content/people.yaml",
        &["- {id: grupa, name: Darba grupa}\n", "- {id: grupa, name: Autoru kolektīvs}\n- {id: cits, name: Cits}\n", "- nav\n"],
    ),
    (
        "themes/mans/templates/term.html",
        &["", "{% extends \"base.html\" %}{% block main %}<h1>{{ title }}</h1>{% endblock %}", "{{ nav_tada }}", "{% if %}"],
    ),
    ("themes/mans/locales/en.ftl", &["", "contents = Everything\n", "contents = {\n"]),
];

const OLD: &str = "---\nin-force: 2020-01-01\n---\n# I nodaļa. Sākums\n\n## 1. pants. Mērķis\n\n(1) Vecie vārdi.\n\n(2) Otrā.\n\n## 2. pants. Nākotne\n\nTeksts.\n";
const NEW: &str = "---\nin-force: 2026-01-01\n---\n# I nodaļa. Sākums\n\n## 1. pants. Mērķis\n\n(1) Jaunie vārdi:\n\n1) punkts;\n\n1¹) cits.\n\n(2) Otrā.\n\n\
    ## 2. pants. Nākotne\n\nTeksts par 1. panta pirmo daļu.\n\n# Pārejas noteikumi\n\n1. Otro pantu piemēro vēlāk.\n";
const COMMENTARY: &str = "---\narticle: btl:1\nas-of: 2021-01-01\nauthors: [grupa]\n---\n## Vispārīgi\n\nPirmā rindkopa.[^a]\n\n## Par otro daļu {unit=d2}\n\nSk. [](btl:2).\n\n[^a]: Piezīme.\n";

/// Depends on what stands within other texts: a title, a margin number, anchors.
const DELICATE: &str =
    "---\ntitle: Par\n---\n[](term:aizbildnis) [](btl/1#2) [v](komentari/btl/001.md#visparigi) [](komentari/btl/001.md#par-otro-dalu)\n";

/// One thing an editor does.
#[derive(Clone, Debug)]
enum Edit {
    /// The file gets one of its texts.
    Write(usize, usize),
    Delete(usize),
    /// The file is moved beside itself, or back.
    Rename(usize),
}

/// An edit, and whether the watcher tells which file it was.
fn edits() -> impl Strategy<Value = Vec<(Edit, bool)>> {
    let file = 0..FILES.len();
    let edit = prop_oneof![
        6 => (file.clone(), 0_usize..4).prop_map(|(file, text)| Edit::Write(file, text)),
        1 => file.clone().prop_map(Edit::Delete),
        1 => file.prop_map(Edit::Rename),
    ];
    prop::collection::vec((edit, prop_oneof![Just(true), Just(false)]), 1..7)
}

fn moved(path: &Path) -> PathBuf {
    path.with_file_name(format!("jauns-{}", path.file_name().unwrap_or_default().to_string_lossy()))
}

/// Does it, and gives the paths that were touched.
fn apply(root: &Path, edit: &Edit) -> Vec<PathBuf> {
    let path = |file: &usize| root.join(FILES[*file].0);
    match edit {
        Edit::Write(file, text) => {
            let texts = FILES[*file].1;
            write(&path(file), texts[text % texts.len()]);
            vec![path(file)]
        }
        Edit::Delete(file) => {
            let _ = fs::remove_file(path(file));
            vec![path(file)]
        }
        Edit::Rename(file) => {
            let (here, there) = (path(file), moved(&path(file)));
            let _ = if here.exists() { fs::rename(&here, &there) } else { fs::rename(&there, &here) };
            vec![here, there]
        }
    }
}

/// An empty text stands for no file.
fn write(path: &Path, text: &str) {
    if text.is_empty() {
        let _ = fs::remove_file(path);
    } else {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
}

fn begin() -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    for (path, texts) in FILES {
        write(&root.path().join(path), texts[0]);
    }
    root
}

fn options() -> Options {
    Options { today: jiff::civil::date(2026, 4, 1), drafts: false, base_url: None, portable: false, only: None, filter: Filter::default() }
}

/// What is told and what is written.
type Seen = (String, BTreeMap<String, Vec<u8>>);

fn clean(root: &Path) -> Seen {
    let (outcome, files) = preview(root, &options()).expect("a readable folder");
    let told = json::render(&outcome.diagnostics.told, &outcome.sources, Language::Lv);
    (told, files.into_iter().map(|(path, bytes)| (path.as_str().to_owned(), bytes)).collect())
}

fn remembered(whole: &Arc<Whole>, filled: &Arc<Filled>) -> Seen {
    if !whole.present || whole.blocks() {
        let rendering = Rendering::start(Arc::clone(whole), filled, Vec::new(), None);
        let told =
            if whole.present { rendering.end().expect("an end") } else { whole.diagnostics(komentari::diagnostic::Diagnostics::default()) };
        return (json::render(&told.told, &whole.sources, Language::Lv), BTreeMap::new());
    }
    let rendering = Rendering::start(Arc::clone(whole), filled, vec!["index.html".to_owned()], None);
    let told = json::render(&rendering.end().expect("an end").told, &whole.sources, Language::Lv);
    (told, rendering.files().into_iter().map(|(path, bytes)| (path, bytes.to_vec())).collect())
}

/// Which files differ, for a message one can read.
fn difference(one: &Seen, other: &Seen) -> Option<String> {
    if one.0 != other.0 {
        return Some(format!("told, remembered:\n{}\nclean:\n{}", one.0, other.0));
    }
    let paths = one.1.keys().chain(other.1.keys()).filter(|path| one.1.get(*path) != other.1.get(*path)).collect::<Vec<_>>();
    (!paths.is_empty()).then(|| format!("files that differ: {paths:?}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_any_edit_a_remembered_build_equals_a_clean_one(edits in edits()) {
        let root = begin();
        let mut workspace = Workspace::new(root.path().to_owned(), options());
        let filled = Arc::default();
        let whole = workspace.look(&Changed::Everything).expect("a readable folder");
        assert_eq!(difference(&remembered(&whole, &filled), &clean(root.path())), None);
        for (edit, named) in &edits {
            let touched = apply(root.path(), edit);
            let changed = if *named { Changed::Paths(touched) } else { Changed::Everything };
            let whole = workspace.look(&changed).expect("a readable folder");
            assert_eq!(difference(&remembered(&whole, &filled), &clean(root.path())), None, "after {edit:?}");
        }
    }
}

#[test]
fn who_refers_into_a_text_learns_what_becomes_of_it() {
    let root = begin();
    write(&root.path().join("content/par.md"), DELICATE);
    let mut workspace = Workspace::new(root.path().to_owned(), options());
    workspace.look(&Changed::Everything).expect("a readable folder");
    let commentary = |text: &str| format!("---\narticle: btl:1\nas-of: 2026-01-01\n---\n{text}\n");
    for (path, text) in [
        ("content/komentari/btl/001.md", commentary("## Vispārīgi\n\nViena rindkopa.")),
        ("content/komentari/btl/001.md", commentary("## Vispārīgi\n\nViena.\n\nDivas.\n\n## Par otro daļu\n\nTrīs.")),
        ("content/komentari/btl/001.md", commentary("## Citādi\n\nViena.\n\nDivas, kā teikts 1. panta otrajā daļā.")),
        ("content/termini/aizbildnis.md", "---\nterm: aizbildne\n---\nGādā.\n".to_owned()),
        ("content/komentari/btl/002.md", commentary("Pirmā.").replace("btl:1", "btl:2")),
        ("content/komentari/btl/001.md", commentary("Sk. 2. pantu.\n\nSk. 2. pantu un [](btl:9).")),
    ] {
        write(&root.path().join(path), &text);
        let whole = workspace.look(&Changed::Paths(vec![root.path().join(path)])).expect("a readable folder");
        assert_eq!(difference(&remembered(&whole, &Arc::default()), &clean(root.path())), None, "{text}");
    }
}

#[test]
fn an_unsaved_text_counts_as_if_it_were_saved_until_it_is_given_back() {
    let (root, saved) = (begin(), begin());
    let mut workspace = Workspace::new(root.path().to_owned(), options());
    workspace.look(&Changed::Everything).expect("a readable folder");
    for (path, text) in [
        ("content/komentari/btl/001.md", FILES[5].1[1]),
        ("content/termini/jauns.md", "---\nterm: jauns\n---\nVēl nesaglabāts, kā 2. pantā.\n"),
        ("content/site.yaml", FILES[0].1[1]),
    ] {
        workspace.overlay(path, Some(text.to_owned()));
        write(&saved.path().join(path), text);
        let whole = workspace.look(&Changed::Paths(Vec::new())).expect("a readable folder");
        assert_eq!(difference(&remembered(&whole, &Arc::default()), &clean(saved.path())), None, "{path}");
    }
    for path in ["content/komentari/btl/001.md", "content/termini/jauns.md", "content/site.yaml"] {
        workspace.overlay(path, None);
    }
    let whole = workspace.look(&Changed::Paths(Vec::new())).expect("a readable folder");
    assert_eq!(difference(&remembered(&whole, &Arc::default()), &clean(root.path())), None);
}

#[test]
fn what_is_looked_at_is_made_though_the_rest_is_paused() {
    let root = begin();
    let mut workspace = Workspace::new(root.path().to_owned(), options());
    let whole = workspace.look(&Changed::Everything).expect("a readable folder");
    let rendering = Rendering::start(whole, &Arc::default(), Vec::new(), None);
    rendering.pause();
    assert!(rendering.file("btl/1/index.html").is_some_and(|page| !page.is_empty()));
    assert!(rendering.has("btl/2/index.html") && !rendering.has("btl/3/index.html"));
    assert_eq!(rendering.file("btl/3/index.html"), None);
}
