//! The schemas are valid, take every front matter that the reader takes, and refuse what it refuses.

use std::fs;
use std::path::Path;

use jsonschema::Validator;
use komentari::diagnostic::locale::Language;
use komentari::diagnostic::{Code, Diagnostics, Severity};
use komentari::parse::forms::{ALL, Described, Holder, described};
use komentari::parse::front_matter::front_matter;
use komentari::parse::{act, people, registry, search, site};
use komentari::schema::schema;
use komentari::source::form::Form;
use komentari::source::{Source, yaml};
use komentari::span::FileId;
use serde_json::Value;

fn validator(described: &Described) -> Validator {
    let options = jsonschema::options().should_validate_formats(true);
    options.build(&schema(described, Language::Lv)).expect("a schema that can be used")
}

fn of(word: &str) -> &'static Described {
    described(word).expect("a kind")
}

/// The YAML of a file, read as the program reads it: that of its front matter, or the whole. `None` where it has none or it is broken.
fn keys(described: &Described, text: &str) -> Option<Value> {
    let source = Source { file: FileId(0), path: "content/x.md".to_owned(), text: text.into() };
    let told = &mut Diagnostics::default();
    let node = match described.holder {
        Holder::Page => front_matter(&source, false, told).node,
        Holder::OpenPage => front_matter(&source, true, told).node,
        Holder::File(_) | Holder::ListFile(_) => yaml::read(FileId(0), text, 0, told),
    };
    node?.deserialize()
}

/// Which of the codes of front matter the reader tells of a text, warnings of plain pages too.
fn told(described: &Described, text: &str) -> Vec<Code> {
    let source = Source { file: FileId(0), path: "content/likumi/btl/x.md".to_owned(), text: text.into() };
    let mut told = Diagnostics::default();
    let key = "btl".parse().expect("a key");
    match described.word {
        "act" => drop(act::parse_about(&source, &key, &mut told)),
        "site" => drop(site::site(&source, &mut told)),
        "people" => drop(people::people(&source, &mut told)),
        "acts" => drop(registry::registry(&source, &mut told)),
        "search" => drop(search::search(&source, &mut told)),
        "edition" => drop(act::parse_edition(&source, &key, &mut told)),
        "commentary" => drop(komentari::parse::commentary::commentary(&source, "x", &mut told)),
        "term" => drop(komentari::parse::term::term(&source, "x", &mut told)),
        "court-case" => drop(komentari::parse::court_case::court_case(&source, "x", &mut told)),
        "methodology" => drop(komentari::parse::methodology::methodology(&source, "x", &mut told)),
        "page" => drop(komentari::parse::page::page(&source, "x", &mut told)),
        word => panic!("no reader of {word}"),
    }
    let of_keys = |code: &Code| {
        let others = [Code::EditionWithoutUnits, Code::NoBaseUrl, Code::EmptyFile, Code::DuplicateWord, Code::EditionDateDiffers];
        !others.contains(code)
    };
    told.iter().filter(|it| it.severity != Severity::Info).map(|it| it.code).filter(of_keys).collect()
}

/// Every text under `folder` that could be front matter or a file of YAML: path and text. Cases (`--- path ---`) are taken apart.
fn texts(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).sort_by_file_name() {
        let path = entry.expect("a readable folder").into_path();
        let Ok(text) = fs::read_to_string(&path) else { continue };
        if folder != "tests/cases" {
            found.push((path.display().to_string(), text));
            continue;
        }
        let mut at = None;
        for line in text.lines() {
            if let Some(header) = line.strip_prefix("--- ").and_then(|rest| rest.strip_suffix(" ---")) {
                found.push((header.split(" (").next().unwrap_or_default().to_owned(), String::new()));
                at = Some(found.len() - 1);
            } else if let Some(at) = at.filter(|_| !line.trim_start().starts_with('^')) {
                found[at].1.push_str(&format!("{line}\n"));
            }
        }
    }
    found
}

/// What a file is, in the usual folders.
fn what(path: &str) -> Option<&'static Described> {
    let (_, within) = path.rsplit_once("content/")?;
    let name = within.rsplit('/').next().unwrap_or_default();
    let file = ALL.iter().find(|it| matches!(it.holder, Holder::File(known) | Holder::ListFile(known) if known == name));
    let word = match within.split('/').next().unwrap_or_default() {
        _ if !name.ends_with(".md") => return file,
        "likumi" => "edition",
        "komentari" => "commentary",
        "termini" => "term",
        "prakse" => "court-case",
        "metodika" => "methodology",
        _ => "page",
    };
    Some(of(word))
}

#[test]
fn every_schema_is_valid_by_the_schema_of_schemas() {
    for described in &ALL {
        for language in [Language::Lv, Language::En] {
            let schema = schema(described, language);
            assert!(jsonschema::meta::is_valid(&schema), "{}", described.word);
            assert!(schema["title"].as_str().is_some_and(|title| !title.is_empty()), "{}", described.word);
        }
    }
}

#[test]
fn the_schemas_take_what_the_reader_takes() {
    let mut seen = std::collections::BTreeMap::new();
    for folder in ["content", "src/commands/sample", "tests/cases"] {
        for (path, text) in texts(folder) {
            let Some(described) = what(&path) else { continue };
            let Some(value) = keys(described, &text) else { continue };
            if told(described, &text).is_empty() {
                let wrong: Vec<String> = validator(described).iter_errors(&value).map(|error| error.to_string()).collect();
                assert!(wrong.is_empty(), "{path} as {}: {wrong:?}\n{text}", described.word);
                *seen.entry(described.word).or_insert(0) += 1;
            }
        }
    }
    assert_eq!(seen.len(), ALL.len(), "some kind was never seen: {seen:?}");
}

/// Mistakes that are told by the reader and by the schema alike.
const MISTAKES: [(&str, &str); 34] = [
    ("commentary", "---\nartcle: btl:17\n---\n"),
    ("commentary", "---\narticle:\n---\n"),
    ("commentary", "---\narticle: 17. pants\n---\n"),
    ("commentary", "---\narticle: btl:17.p5\n---\n"),
    ("commentary", "---\narticle: btl:17\nas-of: vakar\n---\n"),
    ("commentary", "---\narticle: btl:17\nas-of: 2026-13-01\n---\n"),
    ("commentary", "---\narticle: btl:17\nas-of: 2026-02-31\n---\n"),
    ("commentary", "---\narticle: btl:17\nstatus: gatavs\n---\n"),
    ("commentary", "---\narticle: btl:17\nstatus: Melnraksts\n---\n"),
    ("commentary", "---\narticle: btl:17\nauthors: {id: x}\n---\n"),
    ("commentary", "---\narticle: btl:17\ndraft: jā\n---\n"),
    ("commentary", "---\narticle: btl:17\norder: pirmais\n---\n"),
    ("commentary", "---\narticle: btl:17\ntitle: [a, b]\n---\n"),
    ("commentary", "---\narticle: btl:17\nlanguage: latviešu valoda\n---\n"),
    ("commentary", "---\narticle: btl:17\naliases: ['https://example.org/x']\n---\n"),
    ("term", "---\nforms: [aizbildne]\n---\n"),
    ("term", "---\nterm: aizbildnis\nbasis: [26. pants]\n---\n"),
    ("court-case", "---\ncourt: Tiesa\n---\n"),
    ("court-case", "---\ncourt: Tiesa\nnumber: 1\necli: LV-2020\n---\n"),
    ("court-case", "---\ncourt: Tiesa\nnumber: 1\nyear: 2020\n---\n"),
    ("methodology", "---\nlabels: [btl:17]\n---\n"),
    ("edition", "---\nsource: likumi.lv\n---\n## 1.\n\nx\n"),
    ("edition", "---\nin-force:\n---\n## 1.\n\nx\n"),
    ("page", "---\nstatus: done\n---\n"),
    ("act", "key: btl\n"),
    ("act", "title: T\nlikumi-id: -1\n"),
    ("act", "title: T\napplicability: [{unit: btl:17}]\n"),
    ("act", "title: T\nchapter-style: greek\n"),
    ("site", "language: lv\n"),
    ("site", "title: T\nlanguage: de\n"),
    ("site", "title: T\nbase-url: example.org\ncollections: {likumi: laws}\n"),
    ("site", "title: T\ndiagnostics: {unknown-kee: off}\n"),
    ("people", "- id: x\n"),
    ("acts", "- key: BTL\n  title: T\n"),
];

#[test]
fn the_schemas_refuse_what_the_reader_refuses() {
    for (word, text) in MISTAKES {
        let described = of(word);
        assert!(!told(described, text).is_empty(), "the reader takes it: {text}");
        assert!(!validator(described).is_valid(&keys(described, text).expect("keys")), "the schema takes it: {text}");
    }
}

#[test]
fn what_must_be_there_is_what_the_reader_misses() {
    for described in &ALL {
        let text = match described.holder {
            Holder::Page | Holder::OpenPage => "---\nzzz: 1\n---\n",
            Holder::File(_) => "zzz: 1\n",
            Holder::ListFile(_) => "- zzz: 1\n",
        };
        let missed = told(described, text).iter().filter(|code| **code == Code::MissingKey).count();
        assert_eq!(missed, required(described.form), "{}", described.word);
    }
}

fn required(form: &'static Form) -> usize {
    form.all().filter(|(_, field)| field.required).count()
}

#[test]
fn an_unknown_key_is_refused_where_it_is_an_error_and_the_examples_are_taken() {
    for described in &ALL {
        let schema = schema(described, Language::En);
        let object = if schema["type"] == "array" { &schema["items"] } else { &schema };
        let open = described.holder == Holder::OpenPage;
        assert_eq!(object.get("additionalProperties").is_none(), open, "{}", described.word);
        examples(object, described.word);
    }
}

/// Every example fits the schema it stands in.
fn examples(schema: &Value, at: &str) {
    for example in schema["examples"].as_array().into_iter().flatten() {
        assert!(jsonschema::is_valid(schema, example), "{at}: {example}");
    }
    for (key, inner) in schema["properties"].as_object().into_iter().flatten() {
        examples(inner, &format!("{at}.{key}"));
    }
    if schema["items"].is_object() {
        examples(&schema["items"], at);
    }
    for inner in schema["anyOf"].as_array().into_iter().flatten() {
        examples(inner, at);
    }
}
