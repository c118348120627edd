//! Which act a citation names: "šā likuma", a registered name, a numbered regulation or EU act, a quoted or unknown act.

use jiff::civil::Date;

use crate::citation::carry::Carry;
use crate::citation::recogniser::{KnownAct, NameMatch, Recogniser};
use crate::citation::token::{Kind, Shape, Tokens};
use crate::citation::words::{Head, Lex};
use crate::model::act::ActType;
use crate::model::citation::CitedAct;
use crate::model::label::ActKey;

/// An act named in the text.
#[derive(Clone, Debug)]
pub(crate) struct ActRef {
    pub(crate) act: CitedAct,
    /// The first token: the name, its date or the body that issued it.
    pub(crate) first: usize,
    /// The token after the name.
    pub(crate) next: usize,
    /// Cited even without a unit: a numbered regulation or EU act. Then the token after the number.
    pub(crate) whole: Option<usize>,
    pub(crate) regulation: bool,
}

/// What reading an act's name needs.
#[derive(Clone, Copy)]
pub(crate) struct Names<'t> {
    pub(crate) text: &'t str,
    pub(crate) tokens: &'t Tokens,
    pub(crate) recogniser: &'t Recogniser,
    pub(crate) carry: &'t Carry,
    /// Nothing before this token may be taken: it belongs to an earlier citation.
    pub(crate) floor: usize,
}

/// The longest title in quotation marks that is skipped, in tokens.
const LONGEST_TITLE: usize = 60;
/// How far back an act's date, issuer and unregistered name may reach, in tokens.
const LONGEST_PREFIX: usize = 16;

impl Names<'_> {
    /// The act named at token `k`, if one is.
    pub(crate) fn act_at(&self, k: usize) -> Option<ActRef> {
        match self.tokens.lex(k) {
            Lex::This => return self.this(k),
            Lex::Said => return self.said(k, k + 1),
            Lex::It if self.tokens.lex(k + 1) == Lex::Same => return self.said(k, k + 2),
            _ => {}
        }
        if let Some(name) = self.recogniser.name_at(self.tokens, k).filter(|name| !self.is_court(name.next)) {
            return Some(self.named(k, &name));
        }
        match self.tokens.lex(k) {
            Lex::Head(Head::Regulation, _) => self.regulation(k).or_else(|| self.bare(k, Head::Regulation)),
            Lex::Head(Head::Eu, _) => self.eu(k).or_else(|| self.bare(k, Head::Eu)),
            Lex::Head(head, _) => self.quoted(k, head).or_else(|| self.bare(k, head)),
            _ => None,
        }
    }

    /// "Satversmes tiesa" is a court and no act; its law is named by the words after it.
    fn is_court(&self, k: usize) -> bool {
        let word = self.text.get(self.tokens.start(k)..self.tokens.end_before(k + 1)).unwrap_or_default();
        matches!(word, "tiesa" | "tiesas" | "tiesai" | "tiesu" | "tiesā")
    }

    /// "šā likuma", "šo noteikumu".
    fn this(&self, k: usize) -> Option<ActRef> {
        // "šā kārtības ruļļa": one genitive may stand between.
        let far = matches!(self.tokens.lex(k + 1), Lex::Nothing) && self.is_genitive(k + 1);
        let at = k + 1 + usize::from(far);
        let Lex::Head(head, _) = self.tokens.lex(at) else { return None };
        if head == Head::Other {
            return None;
        }
        let regulation = head == Head::Regulation;
        Some(ActRef { act: CitedAct::This, first: k, next: at + 1, whole: None, regulation })
    }

    /// "minētā likuma", "tā paša likuma": the act named last.
    fn said(&self, k: usize, head: usize) -> Option<ActRef> {
        let Lex::Head(..) = self.tokens.lex(head) else { return None };
        let key = self.carry.last_act.clone()?;
        let regulation = self.is_regulation(&key);
        Some(ActRef { act: CitedAct::Carried(key), first: k, next: head + 1, whole: None, regulation })
    }

    fn is_regulation(&self, key: &ActKey) -> bool {
        self.recogniser.act(key).map_or_else(|| is_cabinet_key(key), |act| act.act_type == ActType::Regulation)
    }

    /// A registered name. Of several acts of one name the date in the text decides, else the one that is still valid.
    fn named(&self, k: usize, name: &NameMatch<'_>) -> ActRef {
        let prefix = self.prefix(k);
        let fits = |act: &&&KnownAct| match (act.adopted, prefix.year, prefix.date) {
            (Some(adopted), _, Some(date)) => adopted == date,
            (Some(adopted), Some(year), None) => i32::from(adopted.year()) == year,
            _ => true,
        };
        let dated = prefix.year.is_some();
        let fitting: Vec<_> = name.acts.iter().filter(fits).collect();
        let known = |act: &&&&KnownAct| self.carry.named.contains(&act.key);
        let chosen = if dated {
            // An act with a known day of adoption that is this one before one whose day is not known.
            fitting.iter().find(|act| act.adopted.is_some()).or_else(|| fitting.first()).copied()
        } else {
            fitting.iter().find(known).or_else(|| fitting.iter().find(|act| !act.ended)).or_else(|| fitting.first()).copied()
        };
        // Treaties of one name without a date ("Hāgas konvencijas 13. pants") can't be told apart.
        let unclear = !dated
            && chosen.is_some_and(|act| act.act_type == ActType::Treaty && !self.carry.named.contains(&act.key))
            && fitting.iter().any(|act| chosen.is_some_and(|chosen| chosen.adopted != act.adopted));
        let (act, regulation) = match chosen.filter(|_| !unclear) {
            Some(act) => (CitedAct::Named(act.key.clone()), act.act_type == ActType::Regulation),
            None => (CitedAct::Unknown(self.words(prefix.first, name.next)), false),
        };
        ActRef { act, first: prefix.first, next: name.next, whole: None, regulation }
    }

    /// "Ministru kabineta 2006. gada 19. decembra noteikumu Nr. 1037 “…”".
    fn regulation(&self, k: usize) -> Option<ActRef> {
        let binding = k.checked_sub(1).is_some_and(|before| self.tokens.lex(before) == Lex::Binding);
        let (number, after) = self.numbered(k + 1)?;
        if binding {
            return None;
        }
        let prefix = self.prefix(k);
        let key = match prefix.year {
            Some(year) => format!("mk{number}-{year}"),
            None => self.carry.regulations.get(&number).map_or_else(|| format!("mk{number}"), |year| format!("mk{number}-{year}")),
        };
        let act = CitedAct::Named(key.parse().ok()?);
        let next = self.past_title(after).unwrap_or(after);
        Some(ActRef { act, first: prefix.first, next, whole: Some(after), regulation: true })
    }

    /// "Nr. 1037": the number and the token after it.
    fn numbered(&self, k: usize) -> Option<(u32, usize)> {
        if self.tokens.lex(k) != Lex::Nr {
            return None;
        }
        let at = k + 1 + usize::from(self.tokens.kind(k + 1) == Some(Kind::Dot));
        let Some(Kind::Number { at: first, len: 1, .. }) = self.tokens.kind(at) else { return None };
        // "Nr. 4-7/15", "Nr. 2010-15-01" are numbers of letters and cases.
        let joined = matches!(self.tokens.kind(at + 1), Some(Kind::Dash { .. } | Kind::Slash))
            && self.tokens.list.get(at + 1).is_some_and(|token| !token.spaced);
        let number = self.tokens.numbers(first, 1).first().filter(|number| number.superscript == 0)?;
        if joined { None } else { Some((number.base, at + 1)) }
    }

    /// The token after a title in quotation marks.
    fn past_title(&self, k: usize) -> Option<usize> {
        if self.tokens.kind(k) != Some(Kind::Quote) {
            return None;
        }
        (k + 2..k + LONGEST_TITLE).find(|at| self.tokens.kind(*at) == Some(Kind::Quote)).map(|at| at + 1)
    }

    /// "Regulas (ES) 2019/1111", "direktīvas 2011/93/ES", "Regulas (EK) Nr. 2201/2003".
    fn eu(&self, k: usize) -> Option<ActRef> {
        let mut at = k + 1;
        let bracketed = self.tokens.kind(at) == Some(Kind::Open) && (at + 1..at + 6).any(|at| self.tokens.kind(at) == Some(Kind::Close));
        if bracketed {
            at = (at + 1..at + 6).find(|at| self.tokens.kind(*at) == Some(Kind::Close))? + 1;
        }
        if self.tokens.lex(at) == Lex::Nr {
            at += 1 + usize::from(self.tokens.kind(at + 1) == Some(Kind::Dot));
        }
        let first = self.plain(at)?;
        if self.tokens.kind(at + 1) != Some(Kind::Slash) {
            return None;
        }
        let second = self.plain(at + 2)?;
        let mut after = at + 3;
        let suffixed = self.tokens.kind(after) == Some(Kind::Slash)
            && matches!(self.tokens.kind(after + 1), Some(Kind::Word { shape: Shape::Upper | Shape::Capital, .. }));
        if suffixed {
            after += 2;
        }
        let decision = matches!(self.tokens.lex(k), Lex::Head(_, _)) && self.is_decision(k);
        if decision && !suffixed && !bracketed {
            return None;
        }
        let act = CitedAct::Named(format!("eu-{first}-{second}").parse().ok()?);
        Some(ActRef { act, first: self.prefix(k).first, next: after, whole: Some(after), regulation: false })
    }

    /// A lone "lēmums" may be any authority's; a regulation or directive is always the Union's.
    fn is_decision(&self, k: usize) -> bool {
        let (start, end) = (self.tokens.start(k), self.tokens.end_before(k + 1));
        self.text.get(start..end).is_some_and(|word| word.to_lowercase().starts_with("lēmum"))
    }

    fn plain(&self, k: usize) -> Option<u32> {
        let Some(Kind::Number { at, len: 1, .. }) = self.tokens.kind(k) else { return None };
        self.tokens.numbers(at, 1).first().filter(|number| number.superscript == 0).map(|number| number.base)
    }

    /// A quoted title in no registry: likuma “Par …”.
    fn quoted(&self, k: usize, head: Head) -> Option<ActRef> {
        let next = self.past_title(k + 1)?;
        let first = self.prefix(k).first;
        let act = if head == Head::Other { return None } else { CitedAct::Unknown(self.words(k, next)) };
        Some(ActRef { act, first, next, whole: None, regulation: false })
    }

    /// The sort of act alone: "likuma 45. panta"; a name in no registry may stand before it.
    fn bare(&self, k: usize, head: Head) -> Option<ActRef> {
        let next = k + 1;
        if let Some(first) = self.unknown_name(k) {
            let act = CitedAct::Unknown(self.words(first, next));
            return Some(ActRef { act, first, next, whole: None, regulation: head == Head::Regulation });
        }
        let foreign = |lex| matches!(lex, Lex::Binding | Lex::Said | Lex::Same | Lex::Cabinet2 | Lex::CabinetShort);
        let foreign = k.checked_sub(1).is_some_and(|before| foreign(self.tokens.lex(before)));
        let act = match head {
            Head::Law | Head::Regulation if !foreign => CitedAct::Context,
            Head::Treaty | Head::Eu => match self.carry.last_of(head) {
                Some(key) => CitedAct::Carried(key.clone()),
                None => CitedAct::Unknown(self.words(k, next)),
            },
            Head::Law | Head::Regulation | Head::Other => CitedAct::Unknown(self.words(k, next)),
        };
        Some(ActRef { act, first: k, next, whole: None, regulation: head == Head::Regulation })
    }

    /// The first word of an unregistered name that ends at the head noun `k`: a capital and genitives between.
    fn unknown_name(&self, k: usize) -> Option<usize> {
        let lowest = k.saturating_sub(LONGEST_PREFIX).max(self.floor);
        for at in (lowest..k).rev() {
            let Some(Kind::Word { lex, shape, .. }) = self.tokens.kind(at) else { return None };
            let joint = lex == Lex::And;
            // "PVN likuma": an abbreviation begins a name whatever its ending.
            if at + 1 == k && shape == Shape::Upper && lex == Lex::Nothing {
                return Some(at);
            }
            let name = matches!(lex, Lex::Nothing | Lex::Issuer | Lex::Binding | Lex::Office);
            let plain = name || matches!(lex, Lex::Head(..) | Lex::Unit(..) | Lex::Transitional);
            if !(joint || plain && self.is_genitive(at)) {
                return None;
            }
            if shape == Shape::Capital && !joint {
                return Some(at);
            }
        }
        None
    }

    /// Whether a word may be a genitive, by its ending; titles of acts are made of genitives.
    fn is_genitive(&self, k: usize) -> bool {
        let word = self.text.get(self.tokens.start(k)..self.tokens.end_before(k + 1)).unwrap_or_default();
        ["a", "u", "as", "es", "o", "us", "is", "s", "ās", "ā"].iter().any(|ending| word.ends_with(ending)) && word.len() > 3
    }

    /// The unregistered act that owns a bare chain at `k`: "Komerclikuma 5. pants", "Līguma par … darbību 107. pants".
    ///
    /// `article`: the chain begins with an article, so that an abbreviation before it can only be an act.
    pub(crate) fn owner_before(&self, k: usize, article: bool) -> Option<(usize, String)> {
        let before = k.checked_sub(1).filter(|before| *before >= self.floor)?;
        let Some(Kind::Word { shape, lex, .. }) = self.tokens.kind(before) else { return None };
        let word = self.text.get(self.tokens.start(before)..self.tokens.end_before(k)).unwrap_or_default();
        let compound = ["likuma", "likumā", "likumam", "likumu", "kodeksa", "kodeksā"]
            .iter()
            .any(|ending| word.len() > ending.len() && word.ends_with(ending));
        // "LESD 267. pants": an abbreviation that no registry knows.
        let abbreviation =
            article && shape == Shape::Upper && lex == Lex::Nothing && word.len() <= 6 && self.tokens.roman(before).is_none();
        if compound && shape == Shape::Capital || abbreviation {
            return Some((before, word.to_owned()));
        }
        if matches!(lex, Lex::Function | Lex::And | Lex::Also | Lex::How) {
            return None;
        }
        let lowest = k.saturating_sub(LONGEST_PREFIX).max(self.floor);
        for at in (lowest..before).rev() {
            let Some(Kind::Word { lex, .. }) = self.tokens.kind(at) else { return None };
            if let (Lex::Head(_, form), true) = (lex, matches!(self.tokens.lex(at + 1), Lex::Par | Lex::Function)) {
                let par = self.text.get(self.tokens.start(at + 1)..self.tokens.end_before(at + 2)) == Some("par");
                return (par && form.genitive).then(|| (at, self.words(at, k)));
            }
        }
        None
    }

    /// The words from token `first` to before token `next`, white space folded.
    fn words(&self, first: usize, next: usize) -> String {
        let words = self.text.get(self.tokens.start(first)..self.tokens.end_before(next)).unwrap_or_default();
        words.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{AD}', "")
    }

    /// The date and the issuing body before an act's name.
    fn prefix(&self, k: usize) -> Prefix {
        let mut prefix = Prefix { first: k, year: None, date: None };
        let lowest = k.saturating_sub(LONGEST_PREFIX).max(self.floor);
        loop {
            let at = prefix.first;
            let back = |n: usize| at.checked_sub(n).filter(|at| *at >= lowest);
            let lex = |n: usize| back(n).map_or(Lex::Nothing, |at| self.tokens.lex(at));
            let year = |n: usize| {
                back(n).and_then(|at| self.plain(at)).and_then(|year| i32::try_from(year).ok()).filter(|y| (1800..2200).contains(y))
            };
            let capital = |n: usize| {
                back(n).is_some_and(|at| matches!(self.tokens.kind(at), Some(Kind::Word { shape: Shape::Capital | Shape::Upper, .. })))
            };
            let step = match lex(1) {
                Lex::Month(month) if lex(3) == Lex::Year && year(4).is_some() => {
                    prefix.year = year(4);
                    prefix.date = back(2).and_then(|at| self.plain(at)).and_then(|day| date(year(4)?, month, day));
                    4
                }
                Lex::Year if year(2).is_some() => {
                    prefix.year = year(2);
                    2
                }
                Lex::Cabinet2 if lex(2) == Lex::Cabinet1 => 2,
                Lex::CabinetShort => 1,
                Lex::Issuer if capital(1) => 1,
                Lex::And if lex(2) == Lex::Issuer && capital(2) && prefix.first < k => 2,
                _ => match back(1).and_then(|at| self.numeric_date(at)) {
                    Some(found) => {
                        prefix.year = Some(i32::from(found.year()));
                        prefix.date = Some(found);
                        1
                    }
                    None => return prefix,
                },
            };
            prefix.first -= step;
        }
    }

    /// `09.09.2003.`
    fn numeric_date(&self, k: usize) -> Option<Date> {
        let Some(Kind::Number { at, len: 3, .. }) = self.tokens.kind(k) else { return None };
        let [day, month, year] = self.tokens.numbers(at, 3) else { return None };
        date(i32::try_from(year.base).ok()?, u8::try_from(month.base).ok()?, day.base)
    }
}

struct Prefix {
    first: usize,
    year: Option<i32>,
    date: Option<Date>,
}

fn date(year: i32, month: u8, day: u32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Whether a key is that of a Cabinet regulation: `mk` and a digit.
#[must_use]
pub(crate) fn is_cabinet_key(key: &ActKey) -> bool {
    key.as_str().strip_prefix("mk").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}
