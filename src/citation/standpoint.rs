//! What a citation means where it stands: "šā panta", "šis likums" and a bare article get their act and article (rules 5, 6, 8).

use crate::citation::act_ref::is_cabinet_key;
use crate::model::act::ActType;
use crate::model::citation::{Citation, CitedAct, CitedUnit, Origin, Standpoint};
use crate::model::label::{ActKey, Ordinal, Step, UnitLabel, UnitPath};
use crate::model::registry::Registry;

/// What one unit of a citation turned out to be.
pub type Completed = Result<UnitLabel, Incomplete>;

/// Why a unit of a citation has no label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incomplete {
    /// No act is named and the text stands in none; or one was named, but perhaps in another sentence.
    NoAct,
    /// "šā panta" where there is no article around.
    NoContext,
    /// The named act is in no registry.
    UnknownAct,
    /// A part or point that hangs from nothing: no citation at all.
    NoCitation,
}

/// Completes the citations of one passage, in their order.
#[derive(Clone, Debug)]
pub struct Completer<'a> {
    standpoint: &'a Standpoint,
    registry: &'a Registry,
    /// The unit completed last: in transitional provisions "šā panta" may mean its article.
    last: Option<UnitLabel>,
}

impl<'a> Completer<'a> {
    /// A completer for a text that stands there.
    #[must_use]
    pub const fn new(standpoint: &'a Standpoint, registry: &'a Registry) -> Self {
        Self { standpoint, registry, last: None }
    }

    /// The units of a citation; of a whole act one label without a way.
    pub fn complete<S>(&mut self, citation: &Citation<S>) -> Vec<Completed> {
        if citation.targets.is_empty() {
            let whole = self.act(&citation.act).map(|act| UnitLabel::one(act, UnitPath::default()));
            return vec![whole];
        }
        citation.targets.iter().map(|unit| self.unit(&citation.act, unit)).collect()
    }

    /// The act a citation speaks of, here.
    ///
    /// # Errors
    /// Where it names none and the text stands in none, or names one of no registry, or can't be told from the one named before.
    pub fn act(&self, act: &CitedAct) -> Result<ActKey, Incomplete> {
        match act {
            CitedAct::Context | CitedAct::This => self.standpoint.act.clone().ok_or(Incomplete::NoAct),
            CitedAct::Named(key) | CitedAct::Carried(key) => Ok(key.clone()),
            CitedAct::Doubtful(key) => self.standpoint.act.clone().filter(|own| self.is_same(own, key)).ok_or(Incomplete::NoAct),
            CitedAct::Unknown(_) => Err(Incomplete::UnknownAct),
        }
    }

    /// Whether both are one act, or `own` a part of it.
    fn is_same(&self, own: &ActKey, key: &ActKey) -> bool {
        own == key || self.registry.get(own).is_some_and(|own| own.umbrella.as_ref() == Some(key))
    }

    fn unit<S>(&mut self, act: &CitedAct, unit: &CitedUnit<S>) -> Completed {
        // A part without an article is no citation of a law, whichever it is.
        if let (CitedAct::Doubtful(key), Origin::Nothing) = (act, unit.origin)
            && !is_regulation(key, self.registry)
        {
            return Err(Incomplete::NoCitation);
        }
        let act = self.act(act)?;
        let regulation = is_regulation(&act, self.registry);
        let here = self.standpoint.act.as_ref() == Some(&act);
        let above = match unit.origin {
            Origin::Act => UnitPath::default(),
            Origin::Nothing if regulation => UnitPath::default(),
            Origin::Nothing => return Err(Incomplete::NoCitation),
            Origin::Article => self.article(&act).ok_or(Incomplete::NoContext)?,
            Origin::Paragraph => self.paragraph(here).ok_or(Incomplete::NoContext)?,
            Origin::Point => self.enclosing(|step| matches!(step, Step::Point(_))).filter(|_| here).ok_or(Incomplete::NoContext)?,
            Origin::Chapter => self.enclosing(|step| matches!(step, Step::Chapter(_))).filter(|_| here).ok_or(Incomplete::NoContext)?,
        };
        let mut path = above;
        path.0.extend(unit.path.0.iter().cloned());
        if regulation {
            as_points(&mut path);
        }
        let label = UnitLabel { act, path, extent: unit.extent.clone() };
        self.last = Some(label.clone());
        Ok(label)
    }

    /// The way down to the first step that `is` it.
    fn enclosing(&self, is: impl Fn(&Step) -> bool) -> Option<UnitPath> {
        let at = self.standpoint.path.0.iter().position(is)?;
        self.standpoint.path.0.get(..=at).map(|steps| UnitPath(steps.to_vec()))
    }

    fn article(&self, act: &ActKey) -> Option<UnitPath> {
        let here = self.enclosing(|step| matches!(step, Step::Article(_))).filter(|_| self.standpoint.act.as_ref() == Some(act));
        here.or_else(|| {
            let last = self.last.as_ref().filter(|last| last.act == *act)?;
            last.path.article().map(|number| UnitPath(vec![Step::Article(number)]))
        })
    }

    /// The enclosing part. In an article that has points but no parts the law itself says "šīs daļas" of the whole article.
    fn paragraph(&self, here: bool) -> Option<UnitPath> {
        let part = self.enclosing(|step| matches!(step, Step::Paragraph(_)));
        let article = || self.enclosing(|step| matches!(step, Step::Article(_))).filter(|_| self.standpoint.own_text);
        part.or_else(article).filter(|_| here)
    }
}

/// Whether an act is a Cabinet regulation, whose units are points.
#[must_use]
pub fn is_regulation(act: &ActKey, registry: &Registry) -> bool {
    registry.get(act).map_or_else(|| is_cabinet_key(act), |act| act.act_type == ActType::Regulation)
}

/// In a regulation "p." is a point and there are no articles.
fn as_points(path: &mut UnitPath) {
    for step in &mut path.0 {
        if let Step::Article(number) = step {
            *step = Step::Point(Ordinal::Number(*number));
        }
    }
}
