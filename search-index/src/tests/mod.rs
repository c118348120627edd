//! `FORMAT.md`, sentence by sentence.

mod asking;
mod bytes;
mod decoder;
mod jumps;
#[path = "../../examples/corpus/made.rs"]
mod made;
mod phrases;
mod plain;
mod round_trip;
mod words;

use crate::{Answer, Ask, Facet, FacetValue, Index, Part, Record, Rule, Section, Settings};

/// A page of sections without anchors.
fn page(url: &str, title: &str, sections: &[&str]) -> Record {
    let section = |text: &&str| Section { text: (*text).to_owned(), ..Section::default() };
    Record {
        url: url.into(),
        title: title.into(),
        language: "lv".into(),
        parts: vec![Part { sections: sections.iter().map(section).collect(), ..Part::default() }],
        ..Record::default()
    }
}

/// A page of one section, with a kind and a year.
fn dated(url: &str, text: &str, kind: &str, year: &str) -> Record {
    let mut page = page(url, "", &[text]);
    page.parts[0].facets = [("kind", kind), ("year", year)].map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    page
}

/// Settings with a facet of kinds and two of years.
fn facets() -> Settings {
    let value = |id: &str, label: &str, word: &str| FacetValue { id: id.into(), label: label.into(), words: vec![word.into()] };
    let facet =
        |word: &str, name: &str, rule, values| Facet { name: name.into(), label: word.into(), words: vec![word.into()], rule, values };
    let kinds = vec![value("article", "Panta teksts", "norma"), value("commentary", "Komentārs", "skaidrojums")];
    let facets = vec![
        facet("veids", "kind", Rule::Is, kinds),
        facet("no", "year", Rule::From, Vec::new()),
        facet("līdz", "year", Rule::Until, Vec::new()),
    ];
    Settings { language: "lv".into(), facets, ..Settings::default() }
}

fn latvian() -> Settings {
    Settings { language: "lv".into(), ..Settings::default() }
}

fn answer(records: &[Record], settings: &Settings, query: &str, ask: &Ask) -> Answer {
    let index = Index::build(records, settings).expect("an index");
    let searcher = index.searcher().expect("a searcher");
    searcher.ask(query, ask)
}

/// The addresses of the hits.
fn urls(records: &[Record], settings: &Settings, query: &str) -> Vec<String> {
    answer(records, settings, query, &Ask::default()).hits.into_iter().map(|hit| hit.url).collect()
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}
