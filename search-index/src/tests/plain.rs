//! Plain mode is tantivy's own BM25: order, and scores to four decimals.

use tantivy::Term;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Occur, Query, TermQuery};
use tantivy::schema::IndexRecordOption;

use super::{made, page};
use crate::corpus::Field;
use crate::{Ask, Index, Record, Settings};

/// A language without endings, so that every word has one key.
const LANGUAGE: &str = "zxx";

/// Made-up pages of one section each, so that tantivy's documents are our pages.
fn pages() -> Vec<Record> {
    let sections = made::records(120).into_iter().flat_map(|record| record.parts).flat_map(|part| part.sections);
    sections
        .enumerate()
        .map(|(number, section)| Record { language: LANGUAGE.into(), ..page(&number.to_string(), "", &[&section.text]) })
        .collect()
}

/// tantivy's documents with all these terms, and their scores.
fn stock(index: &Index, words: &[&str]) -> Vec<(u32, f32)> {
    let body = index.segment.fields[Field::Body as usize];
    let clause = |word: &&str| -> (Occur, Box<dyn Query>) {
        let keys = index.corpus.languages[0].keys(word);
        assert_eq!(keys.len(), 1, "{word} has one key");
        (Occur::Must, Box::new(TermQuery::new(Term::from_field_text(body, &keys[0]), IndexRecordOption::WithFreqs)))
    };
    let query = BooleanQuery::new(words.iter().map(clause).collect());
    let found = index.segment.reader.search(&query, &TopDocs::with_limit(1000).order_by_score()).expect("tantivy finds");
    found.into_iter().map(|(score, address)| (address.doc_id, score)).collect()
}

#[test]
fn plain_answers_equal_tantivys() {
    let index = Index::build(&pages(), &Settings { language: LANGUAGE.into(), ..Settings::default() }).expect("an index");
    let searcher = index.searcher().expect("a searcher");
    let queries: [&[&str]; 6] = [
        &["aizbildnis"],
        &["lēmums"],
        &["bāriņtiesa", "lēmums"],
        &["manta", "bērna", "aizgādnis"],
        &["audžuģimene", "17"],
        &["bāriņtiesai", "vecāki", "lēmuma", "lemj"],
    ];
    for words in queries {
        let ours = searcher.ask(&words.join(" "), &Ask { limit: 1000, plain: true, ..Ask::default() });
        let theirs = stock(&index, words);
        assert!(!theirs.is_empty(), "{words:?}");
        assert_eq!(ours.hits.len(), theirs.len(), "{words:?}");
        for (hit, (document, score)) in ours.hits.iter().zip(&theirs) {
            assert!((hit.score - f64::from(*score)).abs() < 5e-5, "{words:?}: {} and {score}", hit.score);
            let same = hit.page == *document || theirs.iter().any(|(other, near)| *other == hit.page && (near - score).abs() < 1e-5);
            assert!(same, "{words:?}: page {} and document {document}", hit.page);
        }
    }
}
