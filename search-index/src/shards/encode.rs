//! The postings and positions of one term as strings.

use tantivy::fieldnorm::FieldNormReader;

use super::code::push;
use crate::Error;
use crate::corpus::{Corpus, Field};
use crate::dictionary::{Found, Postings, utf16};
use crate::segment::Segment;

/// A term, ready to be put in its shard.
pub(super) struct Encoded {
    /// Units it stands in.
    pub(super) df: u32,
    /// Columns of unit deltas, frequencies, extras and lengths.
    pub(super) postings: String,
    /// Its forms, the commonest first.
    pub(super) forms: Vec<u32>,
    /// Where it stands, and in which form.
    pub(super) positions: String,
}

/// The lengths of fields, where there is a segment.
pub(super) struct Lengths {
    titles: Option<FieldNormReader>,
    bodies: Option<FieldNormReader>,
}

impl Lengths {
    /// Reads them off the segment.
    pub(super) fn of(segment: &Segment) -> Result<Self, Error> {
        let reader =
            |field: Field| segment.segment().map(|reader| reader.get_fieldnorms_reader(segment.fields[field as usize])).transpose();
        Ok(Self { titles: reader(Field::Title)?, bodies: reader(Field::Body)? })
    }
}

fn length(lengths: &Option<FieldNormReader>, unit: u32) -> u32 {
    lengths.as_ref().map_or(0, |lengths| lengths.fieldnorm(unit))
}

/// Encodes the postings of a term.
pub(super) fn encode(corpus: &Corpus, lengths: &Lengths, postings: &Postings, forms: &[u32]) -> Encoded {
    let [mut deltas, mut tfs, mut extras, mut bodies, mut positions] = [const { String::new() }; 5];
    let (mut df, mut before) = (0, 0);
    for unit in postings.units() {
        let number = unit[0].unit;
        push(&mut deltas, number - before);
        (df, before) = (df + 1, number);
        let tf = |field| unit.iter().find(|found| found.field == field).map_or(0, |found| postings.positions(found).len());
        let counts = Field::ALL.map(|field| u32::try_from(tf(field)).unwrap_or(u32::MAX));
        let extra = extra(counts, length(&lengths.titles, number));
        push(&mut tfs, 2 * counts[0] + u32::from(extra > 0));
        if extra > 0 {
            push(&mut extras, extra);
        }
        if counts[0] > 0 {
            push(&mut bodies, length(&lengths.bodies, number));
        }
        unit.iter().for_each(|found| place(&mut positions, corpus, postings, found, forms));
    }
    Encoded { df, postings: deltas + &tfs + &extras + &bodies, forms: forms.to_vec(), positions }
}

/// Everything of a posting but the body.
fn extra([_, heading, title, number, aside]: [u32; 5], length: u32) -> u32 {
    title.min(3) + 4 * heading.min(3) + 16 * number.min(1) + 32 * aside.min(3) + if title > 0 { 128 * length } else { 0 }
}

/// The positions of a field, as far as phrases look: all of the body, three of heading and title.
fn place(out: &mut String, corpus: &Corpus, postings: &Postings, found: &Found, forms: &[u32]) {
    let most = match found.field {
        Field::Body => usize::MAX,
        Field::Heading | Field::Title => 3,
        Field::Number | Field::Aside => 0,
    };
    let (words, mut before) = (corpus.field(found.unit, found.field), 0);
    for position in postings.positions(found).iter().take(most) {
        let form = match forms {
            // The text lies far off: most terms need not look.
            [_] => 0,
            several => words.get(*position as usize).and_then(|form| several.iter().position(|known| known == form)).unwrap_or(0),
        };
        let form = u32::try_from(form).unwrap_or(0);
        push(out, (position - before) * u32::try_from(forms.len()).unwrap_or(1) + form);
        before = *position;
    }
}

/// The forms of a term, the commonest first, then in the order of texts: one term's read off its postings.
pub(crate) fn forms(corpus: &Corpus, postings: &Postings) -> Vec<u32> {
    let mut all: Vec<u32> = Vec::new();
    for found in postings.units().flatten() {
        let words = corpus.field(found.unit, found.field);
        all.extend(postings.positions(found).iter().filter_map(|position| words.get(*position as usize)));
    }
    all.sort_unstable();
    let mut forms: Vec<(u32, usize)> = all.chunk_by(|a, b| a == b).map(|same| (same[0], same.len())).collect();
    forms.sort_by(|(a, ca), (b, cb)| cb.cmp(ca).then_with(|| utf16(&corpus.forms[*a as usize].text, &corpus.forms[*b as usize].text)));
    forms.into_iter().map(|(form, _)| form).collect()
}
