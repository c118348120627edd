//! What carries over from one citation of a text to the next (rules 5, 6, 7, 8).

use std::collections::BTreeMap;

use crate::citation::provision::Entry;
use crate::citation::words::Head;
use crate::model::citation::CitedAct;
use crate::model::label::ActKey;

/// What was said before.
#[derive(Clone, Debug, Default)]
pub(crate) struct Carry {
    /// The act of the last citation in this sentence, where it was named.
    pub(crate) sentence_act: Option<ActKey>,
    /// That act, where it can't be told whether the sentence has ended since.
    doubtful: Option<ActKey>,
    /// The units of the last citation in this sentence.
    pub(crate) sentence_units: Vec<Entry>,
    /// The act of the last citation in this sentence, however it was told.
    pub(crate) sentence_cited: Option<CitedAct>,
    /// The units of the last citation anywhere before.
    pub(crate) units: Vec<Entry>,
    /// And its act.
    pub(crate) cited: Option<CitedAct>,
    /// The act named last anywhere before.
    pub(crate) last_act: Option<ActKey>,
    last_treaty: Option<ActKey>,
    last_eu: Option<ActKey>,
    /// The act named last without a unit, and the token after its name.
    pub(crate) named_before: Option<(ActKey, usize)>,
    /// All acts named before.
    pub(crate) named: Vec<ActKey>,
    /// Regulations whose year was told.
    pub(crate) regulations: BTreeMap<u32, u32>,
}

impl Carry {
    /// A new sentence begins.
    pub(crate) fn end_sentence(&mut self) {
        self.named_before = None;
        self.sentence_act = None;
        self.doubtful = None;
        self.sentence_units.clear();
        self.sentence_cited = None;
    }

    /// A new sentence perhaps begins at token `k`.
    pub(crate) fn doubt_sentence(&mut self, k: usize) {
        let act = self.act_for(k).or_else(|| self.doubtful.take());
        self.end_sentence();
        self.doubtful = act;
    }

    /// A new paragraph begins, or something opaque stands between.
    pub(crate) fn end_paragraph(&mut self) {
        *self = Self { named: std::mem::take(&mut self.named), regulations: std::mem::take(&mut self.regulations), ..Self::default() };
    }

    /// An act was named, with or without a unit.
    pub(crate) fn name(&mut self, key: &ActKey, is_treaty: bool) {
        if !self.named.contains(key) && self.named.len() < 64 {
            self.named.push(key.clone());
        }
        if key.as_str().starts_with("eu-") {
            self.last_eu = Some(key.clone());
        } else if is_treaty {
            self.last_treaty = Some(key.clone());
        }
        if let Some((number, year)) = key.as_str().strip_prefix("mk").and_then(|rest| rest.split_once('-'))
            && let (Ok(number), Ok(year)) = (number.parse(), year.parse())
            && self.regulations.len() < 64
        {
            self.regulations.insert(number, year);
        }
        self.last_act = Some(key.clone());
    }

    /// The act of a bare article at token `k`: the one named right before it, else that of the last citation in the sentence.
    ///
    /// An act that was only named further off owns nothing: "… atbilstoši Valsts valodas likumam … (192. pants)".
    pub(crate) fn act_for(&self, k: usize) -> Option<ActKey> {
        let near = self.named_before.as_ref().filter(|(_, next)| k < next + 4).map(|(key, _)| key);
        near.or(self.sentence_act.as_ref()).cloned()
    }

    /// The act of a bare unit at token `k`, as far as it is known.
    pub(crate) fn bare_act(&self, k: usize) -> CitedAct {
        let doubtful = || self.doubtful.clone().map_or(CitedAct::Context, CitedAct::Doubtful);
        self.act_for(k).map_or_else(doubtful, CitedAct::Carried)
    }

    /// A citation was found.
    pub(crate) fn cite(&mut self, act: &CitedAct, units: &[Entry], hangs_from_act: bool) {
        self.named_before = None;
        self.sentence_act = match act {
            CitedAct::Named(key) | CitedAct::Carried(key) => Some(key.clone()),
            CitedAct::This | CitedAct::Unknown(_) | CitedAct::Doubtful(_) => None,
            CitedAct::Context if hangs_from_act => self.sentence_act.take(),
            CitedAct::Context => None,
        };
        self.doubtful = if let CitedAct::Doubtful(key) = act { Some(key.clone()) } else { None };
        // Enough to hang "tās 2. punktā" from; a list of thousands must not be copied for each number after it.
        let kept = units.get(units.len().saturating_sub(32)..).unwrap_or_default();
        self.sentence_units = kept.to_vec();
        self.units = kept.to_vec();
        self.sentence_cited = Some(act.clone());
        self.cited = Some(act.clone());
    }

    /// The treaty or EU act named last.
    pub(crate) fn last_of(&self, head: Head) -> Option<&ActKey> {
        match head {
            Head::Treaty => self.last_treaty.as_ref(),
            Head::Eu => self.last_eu.as_ref(),
            Head::Law | Head::Regulation | Head::Other => None,
        }
    }
}
