//! Reads the files back, as the client does: a stream of UTF-16 units.

use std::collections::BTreeMap;

use crate::File;

/// A string of numbers and texts.
pub(super) struct Reader {
    units: Vec<u16>,
    at: usize,
}

impl Reader {
    pub(super) fn of(text: &str) -> Self {
        Self { units: text.encode_utf16().collect(), at: 0 }
    }

    pub(super) fn ended(&self) -> bool {
        self.at == self.units.len()
    }

    /// The formula of `FORMAT.md`, to the letter.
    pub(super) fn number(&mut self) -> u32 {
        let c = u32::from(self.units[self.at]);
        self.at += 1;
        match c {
            0..128 => c - 32 - u32::from(c > 34) - u32::from(c > 92),
            128..0xE000 => c - 0xA1 + 93,
            0xE000.. => (c - 0xE000) * 32_768 + self.number(),
        }
    }

    pub(super) fn numbers(&mut self, count: u32) -> Vec<u32> {
        (0..count).map(|_| self.number()).collect()
    }

    fn units(&mut self, length: u32) -> Vec<u16> {
        let start = self.at;
        self.at += length as usize;
        self.units[start..self.at].to_vec()
    }

    /// A text of so many units.
    pub(super) fn text(&mut self, length: u32) -> String {
        String::from_utf16(&self.units(length)).expect("whole letters")
    }

    /// A text after another.
    pub(super) fn after(&mut self, before: &str) -> String {
        let (shared, rest) = (self.number() as usize, self.number());
        let before: Vec<u16> = before.encode_utf16().take(shared).collect();
        String::from_utf16(&before).expect("whole letters") + &self.text(rest)
    }
}

/// The values of the files, by name within the folder.
pub(super) fn values(files: &[File]) -> BTreeMap<String, serde_json::Value> {
    let value = |file: &File| {
        let text = std::str::from_utf8(&file.bytes).expect("text");
        let (_, value) = text.trim_end().trim_end_matches(')').split_once(',').expect("a call");
        let name = file.path.trim_end_matches(".js");
        (name.split_once('/').map_or(name, |(_, name)| name).to_owned(), serde_json::from_str(value).expect("JSON"))
    };
    files.iter().filter(|file| !["search.js", "page.js"].contains(&file.path.as_str())).map(value).collect()
}

/// A posting: unit, frequencies by field, lengths of the title and of the body where it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    pub(super) unit: u32,
    pub(super) counts: [u32; 5],
    pub(super) title: u32,
    pub(super) body: u32,
}

/// The postings of a term shard, by term, in their order.
pub(super) fn postings(value: &serde_json::Value) -> Vec<(String, Vec<Posting>)> {
    let (mut terms, mut data) = (Reader::of(value[0].as_str().expect("terms")), Reader::of(value[1].as_str().expect("postings")));
    let mut found: Vec<(String, Vec<Posting>)> = Vec::new();
    while !terms.ended() {
        let term = terms.after(found.last().map_or("", |(term, _)| term));
        let (df, length) = (terms.number(), terms.number());
        let mut own = Reader::of(&data.text(length));
        let mut unit = 0;
        let units: Vec<u32> = own.numbers(df).into_iter().map(|delta| (unit, unit += delta).0 + delta).collect();
        let tfs = own.numbers(df);
        let posting = |(unit, tf): (&u32, &u32)| {
            let e = if tf % 2 == 1 { own.number() } else { 0 };
            Posting { unit: *unit, counts: [tf / 2, e >> 2 & 3, e & 3, e >> 4 & 1, e >> 5 & 3], title: e >> 7, body: 0 }
        };
        let mut list: Vec<Posting> = units.iter().zip(&tfs).map(posting).collect();
        list.iter_mut().filter(|posting| posting.counts[0] > 0).for_each(|posting| posting.body = own.number());
        assert!(own.ended(), "{term}");
        found.push((term, list));
    }
    assert!(data.ended());
    found
}
