//! Goes through a text once and gathers its citations.

use std::ops::Range;

use crate::citation::act_ref::{ActRef, Names};
use crate::citation::carry::Carry;
use crate::citation::notes::notes;
use crate::citation::opening::{Opening, above, carried, entry};
use crate::citation::provision::{Chain, Entry, Start, chain};
use crate::citation::recogniser::Recogniser;
use crate::citation::sentence::{End, closes_a_name, end_before};
use crate::citation::token::{Kind, Shape, Tokens};
use crate::citation::words::{Lex, Noun};
use crate::model::act::ActType;
use crate::model::citation::{Citation, CitedAct, CitedUnit, Origin, Slip};
use crate::model::label::{Step, UnitPath};

/// The citations in `text`, in order; places are byte ranges. An empty line ends a paragraph: nothing carries over it.
#[must_use]
pub fn detect(text: &str, recogniser: &Recogniser) -> Vec<Citation<Range<usize>>> {
    let tokens = Tokens::of(text, recogniser);
    let notes = notes(&tokens);
    let mut detector = Detector { text, tokens: &tokens, recogniser, carry: Carry::default(), floor: 0, found: Vec::new() };
    let (mut k, mut note) = (0, 0);
    while k < tokens.list.len() {
        while notes.get(note).is_some_and(|(_, close)| *close < k) {
            note += 1;
        }
        let in_note = notes.get(note).is_some_and(|(open, _)| *open <= k);
        let next = if in_note && tokens.lex(k) != Lex::Transitional { k + 1 } else { detector.step(k) };
        k = next.max(k + 1);
    }
    detector.found
}

pub(super) struct Detector<'t> {
    text: &'t str,
    pub(super) tokens: &'t Tokens,
    recogniser: &'t Recogniser,
    pub(super) carry: Carry,
    /// The token after the last citation.
    floor: usize,
    found: Vec<Citation<Range<usize>>>,
}

impl Detector<'_> {
    /// Looks at token `k` and tells where to look next.
    fn step(&mut self, k: usize) -> usize {
        let Some(kind) = self.tokens.kind(k) else { return k + 1 };
        match end_before(self.text, self.tokens, k) {
            End::Certain => self.carry.end_sentence(),
            End::Doubtful => self.carry.doubt_sentence(k),
            End::No => {}
        }
        match kind {
            Kind::Break => self.carry.end_paragraph(),
            Kind::Stop('!' | '?') => self.carry.end_sentence(),
            Kind::Word { id: 0, shape: Shape::Lower | Shape::Capital, .. } => {}
            Kind::Word { lex, shape, .. } => return self.word(k, lex, shape),
            Kind::Number { .. } | Kind::Quote => return self.chain_at(k),
            Kind::Dot | Kind::Stop(_) | Kind::Comma | Kind::Dash { .. } => {}
            Kind::Open | Kind::Close | Kind::Slash | Kind::Other => {}
        }
        k + 1
    }

    fn word(&mut self, k: usize, lex: Lex, shape: Shape) -> usize {
        match lex {
            Lex::This | Lex::Said | Lex::It | Lex::Transitional => {
                if let Some(next) = self.act(k).or_else(|| self.opening(k)) {
                    return next;
                }
            }
            Lex::Head(..) => {
                if let Some(next) = self.act(k) {
                    return next;
                }
            }
            Lex::Unit(Noun::Article, form) if form.genitive => {
                if let Some(next) = self.opening(k) {
                    return next;
                }
            }
            Lex::Ordinal(_) | Lex::Tens(_) => {
                return match self.act(k) {
                    Some(next) => next,
                    None => self.chain_at(k),
                };
            }
            Lex::From if matches!(self.tokens.kind(k + 1), Some(Kind::Number { .. })) => return k + 1,
            _ => {
                if let Some(next) = self.act(k) {
                    return next;
                }
                if matches!(shape, Shape::Letter(_) | Shape::Upper) {
                    return self.chain_at(k);
                }
            }
        }
        k + 1
    }

    fn names(&self) -> Names<'_> {
        Names { text: self.text, tokens: self.tokens, recogniser: self.recogniser, carry: &self.carry, floor: self.floor }
    }

    /// An act at `k`, with the chain that follows it. Tells the token after it, `None` where no act is named.
    fn act(&mut self, k: usize) -> Option<usize> {
        let act = self.names().act_at(k)?;
        if let CitedAct::Named(key) = &act.act {
            let treaty = self.recogniser.act(key).is_some_and(|act| act.act_type == ActType::Treaty);
            self.carry.name(key, treaty);
        }
        let start_byte = self.tokens.start(act.first);
        let parents = vec![entry(Origin::Act, Vec::new(), start_byte)];
        for at in self.chain_starts(&act) {
            let (parents, at) = self.transitional(parents.clone(), at);
            let start = Start { parents, explicit: true, regulation: act.regulation };
            if let Ok(chain) = chain(self.tokens, at, start) {
                let next = chain.next;
                if !matches!(&act.act, CitedAct::Unknown(name) if is_no_act(name)) {
                    self.cite(act.act, act.first, chain);
                } else {
                    self.floor = next;
                }
                return Some(next);
            }
        }
        let Some(end) = act.whole else {
            if let CitedAct::Named(key) = act.act {
                self.carry.named_before = Some((key, act.next));
            }
            return Some(act.next.max(k + 1));
        };
        let span = start_byte..self.tokens.end_of_name(self.text, end);
        self.carry.cite(&act.act, &[], true);
        self.found.push(Citation { span, act: act.act, targets: Vec::new(), slips: Vec::new() });
        self.floor = end;
        Some(end)
    }

    /// Where the chain of an act may begin: directly after its name, or after a bracket such as "(turpmāk – likums)".
    fn chain_starts(&self, act: &ActRef) -> Vec<usize> {
        // "… noteikumus Nr. 1037. 5. punkts …": the full stop parts them.
        let stopped =
            matches!(self.tokens.kind(act.next - 1), Some(Kind::Number { dot: true, .. })) && closes_a_name(self.tokens, act.next - 1);
        if stopped {
            return Vec::new();
        }
        let mut starts = vec![act.next];
        if self.tokens.kind(act.next) == Some(Kind::Open) {
            let close = (act.next + 1..act.next + 14).find(|at| self.tokens.kind(*at) == Some(Kind::Close));
            let numbers = close.is_some_and(|close| (act.next..close).any(|at| matches!(self.tokens.kind(at), Some(Kind::Number { .. }))));
            if let (Some(close), false) = (close, numbers) {
                starts.push(close + 1);
            }
        }
        // "Civillikuma Saistību tiesību daļas 1635. pants", but not "Satversmes tiesa secinājumu daļas 17. punktā".
        let named = matches!(self.tokens.kind(act.next), Some(Kind::Word { shape: Shape::Capital, .. }));
        if named && matches!(self.tokens.lex(act.next + 2), Lex::Unit(Noun::Paragraph, form) if form.genitive) {
            starts.push(act.next + 3);
        }
        // "Krimināllikuma Sevišķās daļas XVI nodaļa".
        if named && matches!(self.tokens.lex(act.next + 1), Lex::Unit(Noun::Paragraph, form) if form.genitive) {
            starts.push(act.next + 2);
        }
        starts
    }

    /// Goes into the transitional provisions where they are named at `k`.
    fn transitional(&self, mut parents: Vec<Entry>, k: usize) -> (Vec<Entry>, usize) {
        if self.tokens.lex(k) != Lex::Transitional || !matches!(self.tokens.lex(k + 1), Lex::Head(..)) {
            return (parents, k);
        }
        for parent in &mut parents {
            parent.path = vec![Step::Transitional];
        }
        (parents, k + 2)
    }

    /// A chain that hangs from an enclosing or just named unit: "šā panta …", "tās 8. punktā", "pārejas noteikumu …".
    fn opening(&mut self, k: usize) -> Option<usize> {
        let opening = self.opening_at(k)?;
        let start = Start { parents: opening.parents.clone(), explicit: false, regulation: false };
        let made = chain(self.tokens, opening.next, start).ok().filter(|chain| {
            // "šā panta": what follows must stand deeper, else it is another citation.
            opening.parents.first().is_none_or(|parent| chain.level > parent.level())
        });
        if let Some(mut made) = made {
            made.groups += 1;
            let next = made.next;
            self.cite(opening.act, opening.first, made);
            return Some(next);
        }
        if !opening.bare {
            return None;
        }
        self.bare(&opening)
    }

    /// "šā panta" alone, or coordinated with others: "šā panta un 362. panta".
    fn bare(&mut self, opening: &Opening) -> Option<usize> {
        let mut parents = opening.parents.clone();
        for parent in &mut parents {
            parent.end = self.tokens.end_before(opening.next);
        }
        let after = crate::citation::item::separator(self.tokens, opening.next);
        let level = parents.first().map_or(0, Entry::level);
        let further = after.and_then(|at| {
            let above = vec![entry(Origin::Act, Vec::new(), self.tokens.start(at))];
            chain(self.tokens, at, Start { parents: above, explicit: false, regulation: false })
                .ok()
                .filter(|chain| chain.level == level && level == 4)
        });
        let (mut next, mut slips) = (opening.next, Vec::new());
        if let Some(further) = further {
            next = further.next;
            slips = further.slips;
            parents.extend(further.entries);
        }
        let made = Chain { entries: parents, next, slips, level, first_noun: (opening.first, None), groups: 1 };
        self.cite(opening.act.clone(), opening.first, made);
        Some(next)
    }

    /// A chain without any head.
    fn chain_at(&mut self, k: usize) -> usize {
        let start = self.tokens.start(k);
        let parents = vec![entry(Origin::Act, Vec::new(), start)];
        let made = match chain(self.tokens, k, Start { parents, explicit: false, regulation: false }) {
            Ok(made) => made,
            // The words of an act may begin right where a list breaks off: go back to the last token that was read.
            Err(next) => return next.max(k + 1),
        };
        let next = made.next;
        if self.is_heading(k, &made) {
            return next;
        }
        if let Some((first, name)) = self.names().owner_before(k, made.level == 4) {
            if !is_no_act(&name) {
                self.cite(CitedAct::Unknown(name), first, made);
            }
            return next;
        }
        if made.level >= 5 {
            return self.below_nothing(k, made);
        }
        if made.level == 4 || self.may_stand_bare(k) {
            let act = self.carry.bare_act(k);
            self.cite(act, k, made);
        }
        next
    }

    /// A part or point without an article (rule 8): below the article named just before, or below nothing.
    fn below_nothing(&mut self, k: usize, made: Chain) -> usize {
        let next = made.next;
        if !self.may_stand_bare(k) {
            return next;
        }
        let established = above(&self.carry.sentence_units, made.level, self.tokens.start(k));
        let firm = !established.is_empty()
            && established.iter().all(|entry| entry.level() >= 4 || entry.path.first() == Some(&Step::Transitional));
        if firm && let Some(cited) = self.carry.sentence_cited.clone() {
            let start = Start { parents: established, explicit: false, regulation: false };
            if let Ok(below) = chain(self.tokens, k, start) {
                self.cite(carried(&cited), k, below);
                return next;
            }
        }
        let mut made = made;
        for unit in &mut made.entries {
            if unit.path.first().is_some_and(|step| step.level() >= 5) {
                unit.origin = Origin::Nothing;
            }
        }
        let act = self.carry.bare_act(k);
        self.cite(act, k, made);
        next
    }

    /// Whether a bare unit may be a citation after the word before it: after a preposition, a joint or a mark, but not after a
    /// noun that owns it ("darba kārtības 3. punkts") or a count ("viena trešā daļa").
    fn may_stand_bare(&self, k: usize) -> bool {
        let Some(before) = k.checked_sub(1) else { return true };
        match self.tokens.kind(before) {
            Some(Kind::Word { lex, .. }) => {
                matches!(lex, Lex::Function | Lex::Par | Lex::From | Lex::Until | Lex::And | Lex::Also | Lex::How | Lex::It | Lex::This)
            }
            Some(
                Kind::Dot | Kind::Number { .. } | Kind::Comma | Kind::Stop(_) | Kind::Open | Kind::Close | Kind::Break | Kind::Dash { .. },
            )
            | None => true,
            Some(Kind::Quote | Kind::Slash | Kind::Other) => false,
        }
    }

    /// A heading of the act at the beginning of a text: "14. nodaļa Tiesas paziņojumi", "17. pants. Pienākumi".
    fn is_heading(&self, k: usize, made: &Chain) -> bool {
        let before = k.checked_sub(1).and_then(|before| self.tokens.kind(before));
        let begins = matches!(before, None | Some(Kind::Break));
        let (noun, Some(form)) = made.first_noun else { return false };
        let division = made.entries.iter().all(|entry| entry.path.first().is_none_or(Step::is_division));
        if division && (self.is_page_of_a_book(made.next) || form.genitive && self.tokens.lex(noun + 1) == Lex::Office) {
            return true;
        }
        if !(form.nominative && made.groups == 1) {
            return false;
        }
        let dotted = self.tokens.kind(noun + 1) == Some(Kind::Dot);
        // "Civilprocesa likuma komentāri. I daļa. Rīga, 2011" is a book.
        if before == Some(Kind::Dot) && dotted && division {
            return true;
        }
        let at = noun + 1 + usize::from(dotted);
        let alone = matches!(self.tokens.kind(at), None | Some(Kind::Break)) && made.level < 4;
        // The law writes articles in digits: "Desmitais pants" at the head of a text is a heading or a figure of speech.
        let in_words = made.level == 4 && matches!(self.tokens.lex(k), Lex::Ordinal(_) | Lex::Tens(_));
        begins && (alone || in_words || matches!(self.tokens.kind(at), Some(Kind::Word { shape: Shape::Capital | Shape::Upper, .. })))
    }

    /// Whether a page of a book is told at `k`: ", 45. lpp.", ", 12.–15. lpp.".
    fn is_page_of_a_book(&self, k: usize) -> bool {
        let end = (k..k + 5).find(|at| !matches!(self.tokens.kind(*at), Some(Kind::Comma | Kind::Number { .. } | Kind::Dash { .. })));
        end.is_some_and(|at| at > k && self.tokens.lex(at) == Lex::Page)
    }

    fn cite(&mut self, act: CitedAct, first: usize, made: Chain) {
        let hangs = made.entries.iter().all(|entry| entry.origin == Origin::Act);
        self.carry.cite(&act, &made.entries, hangs);
        self.floor = made.next;
        let start = self.tokens.start(first);
        let unit = |entry: Entry| CitedUnit {
            span: entry.start..entry.end.max(entry.start),
            origin: entry.origin,
            path: UnitPath(entry.path),
            extent: entry.extent,
        };
        let slip = |(start, end, mended)| Slip { span: start..end, mended };
        self.found.push(Citation {
            span: start..self.tokens.end_before(made.next),
            act,
            targets: made.entries.into_iter().map(unit).collect(),
            slips: made.slips.into_iter().map(slip).collect(),
        });
    }
}

/// Papers that have points but are no acts: a contract, a judgment, minutes.
fn is_no_act(name: &str) -> bool {
    let name = name.to_lowercase();
    // "Līgums par Eiropas Savienības darbību" is an act; "līguma 5. punkts" is not.
    if name.contains(" par ") {
        return false;
    }
    let last = name.split(' ').next_back().unwrap_or_default();
    ["līgum", "spriedum", "protokol", "nolikum", "statūt", "instrukcij", "lēmum"]
        .iter()
        .any(|stem| last.starts_with(stem) || name.starts_with(stem))
}
