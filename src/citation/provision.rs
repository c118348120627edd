//! The chain of units: items → unit noun → nested items → unit noun …, coordinated by joints (rule 3).

use crate::citation::item::{Item, Items, Value, items, onward, separator};
use crate::citation::token::{Kind, Shape, Tokens};
use crate::citation::units::{Mended, steps};
use crate::citation::words::{Form, Lex, Noun};
use crate::model::citation::Origin;
use crate::model::label::{Extent, Step};
use crate::model::number::Number;

/// A unit of a chain in the making: what it hangs from, the way, and the bytes that name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) origin: Origin,
    pub(crate) path: Vec<Step>,
    pub(crate) extent: Extent,
    /// Empty where the words of an earlier unit name this one too.
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Entry {
    /// The level of its last unit, or of what it hangs from.
    pub(crate) fn level(&self) -> u8 {
        match (self.path.last(), self.origin) {
            (Some(step), _) => step.level(),
            (None, Origin::Act | Origin::Nothing) => 0,
            (None, Origin::Chapter) => 2,
            (None, Origin::Article) => 4,
            (None, Origin::Paragraph) => 5,
            (None, Origin::Point) => 6,
        }
    }

    /// What stands above `level` in it.
    pub(crate) fn above(&self, level: u8) -> Self {
        let mut above = self.clone();
        above.extent = Extent::One;
        while above.path.last().is_some_and(|step| step.level() >= level) {
            above.path.pop();
        }
        if above.path.is_empty() && above.level() >= level {
            above.origin = match above.origin {
                Origin::Point if level == 6 => Origin::Paragraph,
                Origin::Point | Origin::Paragraph if level >= 5 => Origin::Article,
                Origin::Nothing => Origin::Nothing,
                Origin::Act | Origin::Article | Origin::Paragraph | Origin::Point | Origin::Chapter => Origin::Act,
            };
        }
        above
    }
}

/// Nested lists multiply; no real citation comes near this, and a hostile one must not grow without bound.
const MOST_PRODUCTS: usize = 400;

/// A slip: first byte, last byte, the mended writing.
pub(crate) type RawSlip = (usize, usize, String);

/// What a chain begins with.
#[derive(Clone, Debug)]
pub(crate) struct Start {
    /// The units the first group nests in: an act, an enclosing unit, or nothing.
    pub(crate) parents: Vec<Entry>,
    /// An act was named: parts without an article are parts of the act.
    pub(crate) explicit: bool,
    /// In a regulation "p." is a point.
    pub(crate) regulation: bool,
}

/// A chain read from the tokens.
#[derive(Clone, Debug)]
pub(crate) struct Chain {
    pub(crate) entries: Vec<Entry>,
    /// The token after the last unit noun.
    pub(crate) next: usize,
    pub(crate) slips: Vec<RawSlip>,
    /// The level of the first group.
    pub(crate) level: u8,
    /// The token of the first unit noun, and its form.
    pub(crate) first_noun: (usize, Option<Form>),
    /// How many groups were read.
    pub(crate) groups: usize,
}

/// A list with its unit noun.
struct Group {
    items: Vec<Item>,
    noun: Noun,
    form: Option<Form>,
    noun_at: usize,
    next: usize,
}

impl Group {
    /// The level it stands at. A path ("6.1. apakšpunkts") tells its point itself and so stands beside a point, not below one.
    fn level(&self) -> u8 {
        let is_path = |item: &Item| matches!(&item.first, Value::Numbers(numbers, _) if numbers.len() > 1);
        match self.noun {
            Noun::Subpoint if self.items.iter().all(is_path) => Noun::Point.level(),
            noun => noun.level(),
        }
    }
}

/// Reads a chain at token `k`. `Err` tells the token up to which nothing can begin a chain.
pub(crate) fn chain(tokens: &Tokens, k: usize, start: Start) -> Result<Chain, usize> {
    let mut reader = Reader { tokens, start, p: None, article_in_words: false, slips: Vec::new() };
    let group = reader.group(k, &reader.start.parents.clone(), false)?;
    let level = group.noun.level();
    let mut made =
        Chain { entries: Vec::new(), next: group.next, slips: Vec::new(), level, first_noun: (group.noun_at, group.form), groups: 1 };
    let parents = reader.start.parents.clone();
    let mut frontier = reader.multiply(&parents, &group).ok_or(group.next)?;
    loop {
        if let Ok(group) = reader.nested(made.next, &frontier) {
            match reader.multiply(&frontier, &group) {
                Some(deeper) => frontier = deeper,
                None => break,
            }
            made.next = group.next;
        } else if let Some((group, parents)) = reader.joined(made.next, &frontier) {
            let Some(further) = reader.multiply(&parents, &group) else { break };
            made.entries.append(&mut frontier);
            frontier = further;
            made.next = group.next;
        } else {
            break;
        }
        made.groups += 1;
    }
    made.entries.append(&mut frontier);
    made.slips = reader.slips;
    Ok(made)
}

struct Reader<'t> {
    tokens: &'t Tokens,
    start: Start,
    /// What "p." meant last.
    p: Option<Noun>,
    article_in_words: bool,
    slips: Vec<RawSlip>,
}

impl Reader<'_> {
    /// A group directly after a noun: it must stand deeper.
    fn nested(&mut self, k: usize, frontier: &[Entry]) -> Result<Group, usize> {
        let group = self.group(k, frontier, false)?;
        // Part and title are of one level; a code's parts ("A daļas 1. sadaļa") hold its titles.
        let holds = |entry: &Entry| matches!(entry.path.last(), Some(Step::Part(_))) && group.noun == Noun::Title;
        let deeper = frontier.last().is_some_and(|entry| group.noun.level() > entry.level() || holds(entry));
        if deeper { Ok(group) } else { Err(k) }
    }

    /// A group after a joint, with the units above it.
    fn joined(&mut self, k: usize, frontier: &[Entry]) -> Option<(Group, Vec<Entry>)> {
        let after = separator(self.tokens, k)?;
        // "126. panta trešā daļa un pārejas noteikumu 17. punkts".
        let transitional = self.tokens.lex(after) == Lex::Transitional && matches!(self.tokens.lex(after + 1), Lex::Head(..));
        let at = after + if transitional { 2 } else { 0 };
        let group = self.group(at, frontier, true).ok()?;
        let level = if transitional { 1 } else { group.level() };
        let mut parents: Vec<Entry> = Vec::new();
        for entry in frontier {
            let mut above = entry.above(level);
            if transitional {
                (above.origin, above.path) = (Origin::Act, vec![Step::Transitional]);
            }
            if !parents.iter().any(|known| known.origin == above.origin && known.path == above.path) {
                parents.push(above);
            }
        }
        // What follows a joint is named by its own words.
        for parent in &mut parents {
            parent.start = self.tokens.start(after);
            parent.end = parent.start;
        }
        Some((group, parents))
    }

    fn group(&mut self, k: usize, frontier: &[Entry], joined: bool) -> Result<Group, usize> {
        if let Lex::Unit(noun, form) = self.tokens.lex(k)
            && (noun.is_virtual() && frontier.iter().any(|entry| entry.level() > 0)
                || noun == Noun::Annex && !joined && self.start.explicit && frontier.iter().all(|entry| entry.level() == 0))
        {
            return Ok(Group { items: Vec::new(), noun, form: Some(form), noun_at: k, next: k + 1 });
        }
        let Items { list, next } = items(self.tokens, k).ok_or(k + 1)?;
        let closes = self.tokens.kind(next) == Some(Kind::Close) && k.checked_sub(1).and_then(|k| self.tokens.kind(k)) == Some(Kind::Open);
        let noun_at = next + usize::from(closes);
        let (noun, form, after) = self.noun(noun_at, frontier, joined).ok_or(next)?;
        let mut group = Group { items: list, noun, form, noun_at, next: after };
        if let Some(after) = onward(self.tokens, group.next) {
            if let Some(last) = group.items.last_mut() {
                last.onward = true;
            }
            group.next = self.noun(after, frontier, joined).map_or(after, |(_, _, next)| next);
        }
        if self.undotted(&mut group, frontier) { Ok(group) } else { Err(next) }
    }

    /// The unit noun or abbreviation at `k`, its form, and the token after it.
    fn noun(&mut self, k: usize, frontier: &[Entry], joined: bool) -> Option<(Noun, Option<Form>, usize)> {
        match self.tokens.lex(k) {
            Lex::Unit(noun, form) if !noun.is_virtual() => {
                self.article_in_words |= noun == Noun::Article;
                Some((noun, Some(form), k + 1))
            }
            Lex::Abbreviation(noun) if self.tokens.kind(k + 1) == Some(Kind::Dot) && self.is_lower(k) => {
                let noun = noun.unwrap_or_else(|| self.p(k, frontier, joined));
                Some((noun, None, k + 2))
            }
            _ => None,
        }
    }

    fn is_lower(&self, k: usize) -> bool {
        match self.tokens.kind(k) {
            Some(Kind::Word { shape: Shape::Lower, .. }) => true,
            Some(Kind::Word { shape: Shape::Letter(letter), .. }) => letter.is_lowercase(),
            _ => false,
        }
    }

    /// What "p." means here: pants in laws, punkts below an article and in regulations.
    fn p(&mut self, k: usize, frontier: &[Entry], joined: bool) -> Noun {
        let below = frontier.iter().any(|entry| entry.level() >= 3);
        let noun = match self.p {
            _ if self.start.regulation => Noun::Point,
            // "17. p. 3. p., 18. p. 2. d.": only an article has parts.
            _ if joined && self.has_parts(k + 2) => Noun::Article,
            Some(noun) if joined => noun,
            // "17. panta 3. punktu un 4. p.", but "17. pantu, 18. p." and "44. panta pirmo daļu un 45. p.".
            _ if joined && self.article_in_words && frontier.iter().any(|entry| entry.level() >= 6) => Noun::Point,
            _ if below && !joined => Noun::Point,
            _ => Noun::Article,
        };
        self.p = Some(noun);
        noun
    }

    /// Whether parts are named at `k`.
    fn has_parts(&self, k: usize) -> bool {
        let noun = items(self.tokens, k).map(|items| self.tokens.lex(items.next));
        matches!(noun, Some(Lex::Unit(Noun::Paragraph, _) | Lex::Abbreviation(Some(Noun::Paragraph))))
    }

    /// Mends missing dots where that is certain; `false` where the numbers are no ordinals ("40 punktus").
    fn undotted(&mut self, group: &mut Group, frontier: &[Entry]) -> bool {
        let deep =
            self.start.explicit || frontier.iter().any(|entry| entry.level() >= 4 || entry.path.first() == Some(&Step::Transitional));
        let some_dotted = group.items.iter().any(|item| match (&item.first, &item.last) {
            (Value::Numbers(_, dot), None) | (_, Some(Value::Numbers(_, dot))) => *dot,
            _ => true,
        });
        let plural = group.form.is_some_and(|form| form.plural);
        for item in &group.items {
            let bare = |value: &Value| match value {
                Value::Numbers(numbers, false) => match numbers.as_slice() {
                    [only] if only.superscript == 0 => Some(only.base),
                    _ => None,
                },
                Value::Numbers(_, true) | Value::Ordinal(_) | Value::Roman(..) | Value::Letter(_) => None,
            };
            let (first, last) = (bare(&item.first), item.last.as_ref().and_then(bare));
            if first.is_none() && last.is_none() {
                continue;
            }
            let ranged = item.last.is_some() && last.is_none();
            if !(ranged || some_dotted || !plural && (deep || group.noun == Noun::Article)) {
                return false;
            }
            let mended = match (first, last, &item.last) {
                (Some(first), None, None) => format!("{first}."),
                (Some(first), Some(last), _) => format!("{first}.–{last}."),
                (Some(first), None, Some(_)) => format!("{first}.–"),
                _ => continue,
            };
            let end = if ranged { item.start + mended.trim_end_matches(['.', '–']).len() } else { item.end };
            self.slips.push((item.start, end, mended.trim_end_matches('–').to_owned()));
        }
        true
    }

    /// Every item below every parent.
    fn multiply(&mut self, parents: &[Entry], group: &Group) -> Option<Vec<Entry>> {
        let noun_end = self.tokens.end_before(group.next);
        if group.items.is_empty() {
            let step = match group.noun {
                Noun::Heading => Step::Heading,
                Noun::Intro => Step::Intro,
                Noun::Note => Step::Note,
                _ => Step::Annex(None),
            };
            let below = |parent: &Entry| Entry { path: with(&parent.path, std::slice::from_ref(&step)), end: noun_end, ..parent.clone() };
            return Some(parents.iter().map(below).collect());
        }
        let parents = &spread(parents);
        if parents.len() > 1 && parents.len() * group.items.len() > MOST_PRODUCTS {
            return None;
        }
        let mut entries = Vec::new();
        for (row, parent) in parents.iter().enumerate() {
            for (column, item) in group.items.iter().enumerate() {
                let place = Place { row, rows: parents.len(), column, columns: group.items.len(), noun_end };
                self.below(parent, item, group.noun, &place, &mut entries)?;
            }
        }
        Some(entries)
    }

    fn below(&mut self, parent: &Entry, item: &Item, noun: Noun, place: &Place, entries: &mut Vec<Entry>) -> Option<()> {
        let explicit = self.start.explicit && parent.level() == 0;
        let Mended { steps: first, mended } = steps(&item.first, noun, &parent.path, explicit)?;
        if let Some(mended) = mended.filter(|_| place.row == 0) {
            self.slips.push((item.start, item.end, mended));
        }
        let (start, end) = place.bytes(parent, item);
        let mut path = with(&parent.path, &first);
        // Articles are counted through: the divisions above them say nothing more.
        if noun == Noun::Article {
            path.retain(|step| !matches!(step, Step::Part(_) | Step::Title(_) | Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_)));
        }
        let origin = if parent.origin == Origin::Chapter && noun == Noun::Article { Origin::Act } else { parent.origin };
        let mut entry = Entry { origin, path, extent: Extent::One, start, end };
        if item.onward {
            entry.extent = Extent::Onward;
        }
        let Some(last) = &item.last else {
            entries.push(entry);
            return Some(());
        };
        let last = steps(last, noun, &parent.path, explicit)?.steps;
        let same_parent = first.len() == last.len() && first.split_last()?.1 == last.split_last()?.1;
        let (from, to) = (first.last()?, last.last()?);
        if same_parent && std::mem::discriminant(from) == std::mem::discriminant(to) && from < to {
            entry.extent = Extent::To(to.clone());
            entries.push(entry);
        } else {
            // No range of one row of units ("5.—3."): both ends are cited, nothing between.
            entries.push(entry.clone());
            entries.push(Entry { path: with(&parent.path, &last), start: end, ..entry });
        }
        Some(())
    }
}

/// Where an item stands among all parents and items, to give each unit its own words.
struct Place {
    row: usize,
    rows: usize,
    column: usize,
    columns: usize,
    noun_end: usize,
}

impl Place {
    fn bytes(&self, parent: &Entry, item: &Item) -> (usize, usize) {
        let last_row = self.row + 1 == self.rows;
        let item_end = if self.column + 1 == self.columns { self.noun_end } else { item.end };
        match (self.column, last_row) {
            (0, true) => (parent.start, item_end),
            (0, false) => (parent.start, parent.end),
            (_, true) => (item.start, item_end),
            (_, false) => (parent.end, parent.end),
        }
    }
}

fn with(path: &[Step], more: &[Step]) -> Vec<Step> {
    path.iter().chain(more).cloned().collect()
}

/// Parents that are short ranges of plain numbers, one by one ("34.–36. panta pirmā daļa"); longer ones by their ends.
fn spread(parents: &[Entry]) -> Vec<Entry> {
    let mut all = Vec::new();
    for parent in parents {
        let between: Vec<Step> = match (parent.path.last(), &parent.extent) {
            (Some(Step::Article(a)), Extent::To(Step::Article(b))) if a.superscript == 0 && b.superscript == 0 && b.base - a.base <= 30 => {
                (a.base + 1..=b.base).map(|n| Step::Article(Number::plain(n))).collect()
            }
            (Some(_), Extent::To(last)) => vec![last.clone()],
            _ => Vec::new(),
        };
        let above = parent.path.split_last().map_or(&[][..], |(_, above)| above);
        all.push(Entry { extent: Extent::One, ..parent.clone() });
        for step in between {
            let path = with(above, &[step]);
            all.push(Entry { origin: parent.origin, path, extent: Extent::One, start: parent.end, end: parent.end });
        }
    }
    all
}
