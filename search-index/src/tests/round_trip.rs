//! What is written is what tantivy has.

use std::collections::BTreeSet;

use tantivy::fieldnorm::FieldNormReader;

use super::decoder::{Posting, Reader, postings, values};
use super::{latvian, made, page};
use crate::corpus::Field;
use crate::dictionary::{self, Postings, Term, utf16};
use crate::{Index, Record};

/// What tantivy has of a term, capped as the files are.
fn expected(index: &Index, term: &Term) -> Vec<Posting> {
    let postings = Postings::read(&index.segment, term).expect("postings");
    let segment = index.segment.segment().expect("a segment");
    let lengths = |field: Field| segment.get_fieldnorms_reader(index.segment.fields[field as usize]).expect("lengths");
    let (titles, bodies) = (lengths(Field::Title), lengths(Field::Body));
    let caps = [u32::MAX, 3, 3, 1, 3];
    let posting = |unit: &[dictionary::Found]| {
        let mut counts = [0; 5];
        for found in unit {
            let field = found.field as usize;
            counts[field] = u32::try_from(postings.positions(found).len()).expect("few").min(caps[field]);
        }
        let number = unit[0].unit;
        let length = |field: Field, reader: &FieldNormReader| if counts[field as usize] > 0 { reader.fieldnorm(number) } else { 0 };
        Posting { unit: number, counts, title: length(Field::Title, &titles), body: length(Field::Body, &bodies) }
    };
    postings.units().map(posting).collect()
}

/// Term shards, position shards and vocabularies equal the dictionary.
fn check(records: &[Record]) {
    let index = Index::build(records, &made::settings()).expect("an index");
    let values = values(&index.files());
    let terms = dictionary::terms(&index.segment).expect("terms");
    let first = values["manifest"]["first"].as_array().expect("first").clone();
    let mut all = terms.iter();
    for (number, first) in first.iter().enumerate() {
        let shard = postings(&values[&format!("t/{number}")]);
        let start = all.as_slice();
        for (term, list) in &shard {
            let known = all.next().expect("a term more");
            assert_eq!((term, list), (&known.text, &expected(&index, known)), "{term}");
        }
        assert_eq!(first.as_str(), Some(start[0].folded.as_str()));
        positions(&index, &start[..shard.len()], &values[&format!("p/{}", number / 2)][number % 2]);
        let parted = number > 0 && terms.iter().rev().find(|term| utf16(&term.folded, &start[0].folded).is_lt()).is_none();
        assert!(!parted, "terms of equal fold share a shard");
    }
    assert_eq!(all.next().map(|term| &term.text), None);
    vocabulary(&index, &terms, &values);
}

fn positions(index: &Index, terms: &[Term], value: &serde_json::Value) {
    let corpus = &index.corpus;
    let (mut head, mut data) = (Reader::of(value[0].as_str().expect("index")), Reader::of(value[1].as_str().expect("data")));
    for term in terms {
        let forms: Vec<String> = (0..head.number()).map(|_| head.after(corpus.key(&term.text))).collect();
        let length = head.number();
        let mut own = Reader::of(&data.text(length));
        let postings = Postings::read(&index.segment, term).expect("postings");
        for found in postings.units().flatten().filter(|found| !matches!(found.field, Field::Number | Field::Aside)) {
            let most = if found.field == Field::Body { usize::MAX } else { 3 };
            let words = corpus.field(found.unit, found.field);
            let mut before = 0;
            for position in postings.positions(found).iter().take(most) {
                let value = own.number() as usize;
                before += value / forms.len();
                assert_eq!(before, *position as usize, "{}", term.text);
                assert_eq!(forms[value % forms.len()], corpus.forms[words[before] as usize].text);
            }
        }
        assert!(own.ended(), "{}", term.text);
    }
    assert!(head.ended() && data.ended());
}

fn vocabulary(index: &Index, terms: &[Term], values: &std::collections::BTreeMap<String, serde_json::Value>) {
    let mut found = BTreeSet::new();
    for letter in values["manifest"]["letters"].as_array().expect("letters") {
        let letter = letter.as_str().expect("a name");
        let prefix = letter.rsplit_once('-').map_or(String::new(), |(language, _)| format!("{language}:"));
        let mut reader = Reader::of(values[&format!("v/{letter}")].as_str().expect("a string"));
        let mut key = String::new();
        while !reader.ended() {
            key = reader.after(&key);
            let df = reader.number();
            let form = reader.after(&key);
            found.insert((format!("{prefix}{key}"), df, form));
        }
    }
    let words = terms.iter().filter(|term| !index.corpus.key(&term.text).starts_with(|c: char| c.is_ascii_digit()));
    let expected = words.map(|term| {
        let postings = Postings::read(&index.segment, term).expect("postings");
        let forms = crate::shards::forms(&index.corpus, &postings);
        let form = index.corpus.forms[forms[0] as usize].text.clone();
        (term.text.clone(), u32::try_from(postings.units().count()).expect("few"), form)
    });
    assert_eq!(found, expected.collect());
}

#[test]
fn the_files_hold_what_tantivy_holds() {
    check(&made::records(60));
}

#[test]
fn letters_beyond_the_first_plane_and_long_texts_go_round() {
    let long = format!("{} 𐐷𐐲 beigas 𐐷𐐺", "vārds 𐐷𐐲𐐺 zieds ".repeat(20_000));
    check(&[page("a", "𐐷𐐲 𐐷𐐲 𐐷𐐲 𐐷𐐲 𐐷𐐺", &["koks", &long]), page("b", "", &["𐑂𐐷 ﬀ \u{ffdc} 𐐷𐐺", "zieds"])]);
}

#[test]
fn a_page_and_its_sections_are_written_as_they_are() {
    let mut record = page("a/", "Virsraksts", &["viens", "divi"]);
    record.number = Some("10.1".into());
    record.parts[0].sections[1].anchor = "d1".into();
    let values = values(&Index::build(&[record, page("b/", "", &[])], &latvian()).expect("an index").files());
    assert_eq!(values["d/0"], serde_json::json!([["a/", "Virsraksts", "10.1", [0, 2], [[], ["d1"]]], ["b/", "", "", [0, 1], [[]]]]));
    assert_eq!(values["x/0"], serde_json::json!(["viens", "divi", ""]));
    assert_eq!(values["f"], serde_json::json!("$ "));
    assert_eq!((&values["manifest"]["units"], &values["manifest"]["runs"]), (&serde_json::json!(3), &serde_json::json!("#!")));
}

#[test]
fn numbers_in_strings_go_round() {
    let all = [0, 1, 2, 58, 59, 60, 91, 92, 93, 94, 55_227, 55_228, 55_229, 65_535, 65_536, 1_000_000, (1 << 28) - 1];
    let text = crate::shards::codes(all);
    assert!(!text.contains(['"', '\\']));
    assert_eq!(Reader::of(&text).numbers(17), all);
}
