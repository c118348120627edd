//! tantivy's dictionaries of all fields as one, and the postings of a term through all fields.

use std::ops::Range;

use rustc_hash::FxHashMap;
use tantivy::postings::{Postings as _, TermInfo};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, TERMINATED};

use crate::analysis::fold;
use crate::corpus::Field;
use crate::segment::Segment;

/// A term.
#[derive(Clone, Debug)]
pub(crate) struct Term {
    pub(crate) text: String,
    pub(crate) folded: String,
    /// Where tantivy has its postings, by field.
    infos: [Option<TermInfo>; 5],
}

/// All terms, in the order (folded, text) of UTF-16 units.
pub(crate) fn terms(segment: &Segment) -> tantivy::Result<Vec<Term>> {
    let mut found: FxHashMap<Vec<u8>, [Option<TermInfo>; 5]> = FxHashMap::default();
    let Some(reader) = segment.segment() else { return Ok(Vec::new()) };
    for (at, field) in segment.fields.iter().enumerate() {
        let inverted = reader.inverted_index(*field)?;
        let mut stream = inverted.terms().stream()?;
        while let Some((term, info)) = stream.next() {
            match found.get_mut(term) {
                Some(infos) => infos[at] = Some(info.clone()),
                None => found.entry(term.to_vec()).or_default()[at] = Some(info.clone()),
            }
        }
    }
    let read = |(term, infos): (Vec<u8>, _)| {
        let text = String::from_utf8_lossy(&term).into_owned();
        Term { folded: fold(&text).into_owned(), text, infos }
    };
    let mut terms: Vec<Term> = found.into_iter().map(read).collect();
    terms.sort_unstable_by(|a, b| utf16(&a.folded, &b.folded).then_with(|| utf16(&a.text, &b.text)));
    Ok(terms)
}

/// The order of JavaScript's strings.
pub(crate) fn utf16(a: &str, b: &str) -> std::cmp::Ordering {
    // Up to the surrogates bytes stand in the same order; only letters of four bytes have any.
    let simple = |text: &str| text.bytes().all(|byte| byte < 0xF0);
    if simple(a) && simple(b) { a.cmp(b) } else { a.encode_utf16().cmp(b.encode_utf16()) }
}

/// A term in a field of a unit.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) unit: u32,
    pub(crate) field: Field,
    positions: Range<usize>,
}

/// The postings of a term, by unit and field.
#[derive(Clone, Debug, Default)]
pub(crate) struct Postings {
    found: Vec<Found>,
    positions: Vec<u32>,
}

impl Postings {
    /// Reads those of a term.
    pub(crate) fn read(segment: &Segment, term: &Term) -> tantivy::Result<Self> {
        let mut postings = Self::default();
        let Some(reader) = segment.segment() else { return Ok(postings) };
        for (field, info) in Field::ALL.into_iter().zip(&term.infos) {
            let Some(info) = info else { continue };
            let inverted = reader.inverted_index(segment.fields[field as usize])?;
            let mut list = inverted.read_postings_from_terminfo(info, IndexRecordOption::WithFreqsAndPositions)?;
            while list.doc() != TERMINATED {
                let start = postings.positions.len();
                list.append_positions_with_offset(0, &mut postings.positions);
                postings.found.push(Found { unit: list.doc(), field, positions: start..postings.positions.len() });
                list.advance();
            }
        }
        postings.found.sort_by_key(|found| (found.unit, found.field as usize));
        Ok(postings)
    }

    /// The fields it stands in, unit by unit.
    pub(crate) fn units(&self) -> impl Iterator<Item = &[Found]> {
        self.found.chunk_by(|a, b| a.unit == b.unit)
    }

    /// The positions of a term in a field of a unit, ascending.
    pub(crate) fn positions(&self, found: &Found) -> &[u32] {
        &self.positions[found.positions.clone()]
    }
}
