//! Whether a unit exists in the edition a text speaks of, and how it stands in the law (rules 4, 9, 11).

use jiff::civil::Date;

use crate::model::act::{Act, Edition, Unit};
use crate::model::corpus::Corpus;
use crate::model::label::{ActKey, Extent, Label, Step, UnitLabel, UnitPath};
use crate::model::number::Number;
use crate::model::references::Standing;
use crate::resolve::nearest::{Suggestion, suggest};

/// What became of a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It leads somewhere.
    Found(Found),
    /// The act has no such unit.
    Missing(Missing),
    /// No registry knows the act.
    UnknownAct,
}

/// A unit that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The label, complete.
    pub(super) label: UnitLabel,
    /// How it stands on the day of the build.
    pub(super) standing: Standing,
    /// Repealed in the edition the text speaks of.
    pub(super) repealed: bool,
    /// The articles of a range.
    pub(super) articles: Vec<Number>,
}

/// A unit that was not found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Missing {
    /// The label.
    pub(super) label: UnitLabel,
    /// The first day of the edition that was searched.
    pub(super) edition: Date,
    /// What could have been meant.
    pub(super) suggestion: Option<Suggestion>,
}

/// The day a text speaks of and the day of the build.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days {
    pub(super) spoken: Date,
    pub(super) today: Date,
}

/// Looks a label up.
pub(super) fn look_up(corpus: &Corpus, label: UnitLabel, days: Days) -> Verdict {
    let label = complete_key(corpus, label);
    let unchecked = |label: UnitLabel| Found {
        articles: label.path.article().into_iter().collect(),
        label,
        standing: Standing::Unchecked,
        repealed: false,
    };
    let Some(act) = holder(corpus, &label) else {
        // Beside a part of an umbrella act the article is one of another part, whose text is not here.
        let act = corpus.acts.get(&label.act).map_or_else(|| label.act.clone(), |part| public_key(part, &label));
        let label = UnitLabel { act, ..label };
        return if is_known(corpus, &label.act) { Verdict::Found(unchecked(label)) } else { Verdict::UnknownAct };
    };
    let Some(edition) = act.edition_at(days.spoken).or_else(|| act.first_edition()) else { return Verdict::Found(unchecked(label)) };
    let label = UnitLabel { act: public_key(act, &label), ..label };
    let ends = std::iter::once(label.path.clone()).chain(range_end(&label));
    for path in ends {
        if let Err((depth, above)) = way(edition, &path) {
            let suggestion = suggest(edition, &path, depth, above);
            return Verdict::Missing(Missing {
                label: UnitLabel { path, extent: Extent::One, ..label },
                edition: edition.in_force,
                suggestion,
            });
        }
    }
    let repealed = is_repealed(edition, &label.path);
    let standing = standing(act, &label, days.today);
    let articles = articles(edition, &label);
    Verdict::Found(Found { label, standing, repealed, articles })
}

/// `mk354` is completed from the registry where only one year is known.
fn complete_key(corpus: &Corpus, label: UnitLabel) -> UnitLabel {
    let key = label.act.as_str();
    let bare = key.strip_prefix("mk").is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
    if !bare || corpus.registry.get(&label.act).is_some() {
        return label;
    }
    let prefix = format!("{key}-");
    let mut years = corpus.registry.acts.iter().map(|act| &act.key).filter(|known| known.as_str().starts_with(&prefix));
    match (years.next(), years.next()) {
        (Some(only), None) => UnitLabel { act: only.clone(), ..label },
        _ => label,
    }
}

/// The act of the content that holds a unit: the act itself; of an umbrella act, or beside a part of one, the part with the article.
pub(super) fn holder<'c>(corpus: &'c Corpus, label: &UnitLabel) -> Option<&'c Act> {
    let own = corpus.acts.get(&label.act);
    let article = label.path.article();
    let has = |act: &Act| article.is_none_or(|article| act.editions.iter().any(|edition| edition.article(article).is_some()));
    let umbrella = match own {
        Some(act) if has(act) || act.about.umbrella.is_none() => return own,
        Some(act) => act.about.umbrella.clone()?,
        None => label.act.clone(),
    };
    let parts = || corpus.acts.values().filter(|act| act.about.umbrella.as_ref() == Some(&umbrella));
    let article = article?;
    // An article of no part in the content is missing only where the registry says which part should have it.
    let claims = |act: &&Act| {
        let entry = corpus.registry.get(&act.about.key).and_then(|entry| entry.articles);
        entry.is_some_and(|(first, last)| first.base <= article.base && article.base <= last.base)
    };
    parts().find(|act| has(act)).or_else(|| parts().find(claims))
}

/// Labels of a part of an umbrella act name the umbrella.
fn public_key(act: &Act, label: &UnitLabel) -> ActKey {
    act.about.umbrella.clone().filter(|_| label.path.article().is_some()).unwrap_or_else(|| label.act.clone())
}

/// Whether any registry or numbering knows the act, though its text is not in the content.
pub(super) fn is_known(corpus: &Corpus, key: &ActKey) -> bool {
    let numbered = |prefix: &str| key.as_str().strip_prefix(prefix).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    corpus.registry.get(key).is_some()
        || corpus.acts.values().any(|act| act.about.umbrella.as_ref() == Some(key))
        || numbered("mk")
        || numbered("eu-")
}

/// The way down as far as the text of acts is divided: indents and sentences are not checked.
fn checked(path: &UnitPath) -> &[Step] {
    let end = path.0.iter().position(|step| step.level() >= 8).unwrap_or(path.0.len());
    path.0.get(..end).unwrap_or_default()
}

/// Whether all of the way exists; else how many steps do, and the last unit that does.
fn way<'e>(edition: &'e Edition, path: &UnitPath) -> Result<(), (usize, Option<&'e Unit>)> {
    let steps = checked(path);
    let mut last = None;
    for depth in 1..=steps.len() {
        let above = UnitPath(steps.get(..depth).unwrap_or_default().to_vec());
        match edition.unit(&above) {
            Some(unit) => last = Some(unit),
            // Nothing of a repealed unit is left to be checked.
            None if last.is_some_and(|unit| unit.repealed) => return Ok(()),
            None => return Err((depth - 1, last)),
        }
    }
    Ok(())
}

fn range_end(label: &UnitLabel) -> Option<UnitPath> {
    match &label.extent {
        Extent::To(step) => Some(label.path.parent()?.with(step.clone())),
        Extent::One | Extent::Onward => None,
    }
}

fn is_repealed(edition: &Edition, path: &UnitPath) -> bool {
    let steps = checked(path);
    (1..=steps.len()).any(|depth| {
        let above = UnitPath(steps.get(..depth).unwrap_or_default().to_vec());
        edition.unit(&above).is_some_and(|unit| unit.repealed)
    })
}

fn standing(act: &Act, label: &UnitLabel, today: Date) -> Standing {
    let now = act.edition_at(today).or_else(|| act.first_edition());
    if now.is_some_and(|edition| is_repealed(edition, &label.path) || way(edition, &label.path).is_err()) {
        return Standing::Repealed;
    }
    let later = act
        .about
        .applicability
        .iter()
        .filter(|rule| rule.from > today)
        .find(|rule| matches!(&rule.unit, Label::Unit(unit) if !unit.path.0.is_empty() && label.path.is_within(&unit.path)));
    later.map_or(Standing::InForce, |rule| Standing::ApplicableFrom(rule.from))
}

/// Whether `own`, where a text stands, and the found unit belong to one unit that applies later: there the reader is told already.
pub(super) fn come_together(corpus: &Corpus, own: &UnitLabel, found: &Found, today: Date) -> bool {
    let Some(act) = holder(corpus, &found.label).filter(|_| own.act == found.label.act) else { return false };
    if own.path.article().is_some() && found.articles.as_slice() == own.path.article().as_slice() {
        return true;
    }
    let coming = act.about.applicability.iter().filter(|rule| rule.from > today);
    coming
        .filter_map(|rule| if let Label::Unit(unit) = &rule.unit { Some(&unit.path) } else { None })
        .any(|unit| !unit.0.is_empty() && own.path.is_within(unit) && found.label.path.is_within(unit))
}

/// The articles a label reaches; of an open range only the first.
fn articles(edition: &Edition, label: &UnitLabel) -> Vec<Number> {
    match (label.path.article(), label.path.0.last(), &label.extent) {
        (Some(first), Some(Step::Article(_)), Extent::To(Step::Article(last))) => {
            edition.articles().map(|(number, _)| number).filter(|number| first <= *number && number <= last).collect()
        }
        (article, ..) => article.into_iter().collect(),
    }
}
