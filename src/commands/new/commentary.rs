//! A commentary on an article that exists, with a heading for each of its parts.

use crate::commands::Failure;
use crate::commands::new::draft::{Draft, folder, language, written};
use crate::config::Kind;
use crate::diagnostic::Value;
use crate::diagnostic::locale::{Args, Language, phrase};
use crate::lang::nearest;
use crate::model::act::{Act, Edition, Unit};
use crate::model::content::plain;
use crate::model::label::{ActKey, Extent, Label, Ordinal, Step, UnitLabel};
use crate::model::number::Number;
use crate::parse::act::write::yaml_text;
use crate::pipeline::Whole;
use crate::resolve::nearest::nearest_article;
use crate::tables::coverage;

/// The commentary on `name`: `btl:18`.
pub(super) fn draft(name: &str, whole: &Whole) -> Result<Draft, Failure> {
    let (key, number) = article(name)?;
    let (act, edition, unit) = find(&key, number, whole)?;
    let label = format!("{key}:{number}");
    if unit.repealed {
        return Err(Failure::usage("say-new-repealed", label));
    }
    if let Some(path) = commented(whole, act, number) {
        return Err(Failure::usage("say-new-exists", path));
    }
    let path = format!("content/{}/{}.md", place(whole, &key)?, file(number));
    let mut text = format!("---\narticle: {label}\nas-of: {}\n{}", edition.in_force, written(whole, true));
    let heading = plain(&unit.heading);
    if !heading.trim().is_empty() {
        text.push_str(&format!("short-title: {}\n", yaml_text(heading.trim())));
    }
    text.push_str("---\n\n");
    text.push_str(&headings(unit, language(&whole.config)));
    Ok(Draft { path, text })
}

fn article(name: &str) -> Result<(ActKey, Number), Failure> {
    if let Ok(Label::Unit(UnitLabel { act, path, extent: Extent::One })) = name.parse()
        && let [Step::Article(number)] = path.0.as_slice()
    {
        return Ok((act, *number));
    }
    Err(Failure::usage("say-new-not-article", name))
}

/// The article in the edition in force, of the act or of a part of it.
fn find<'w>(key: &ActKey, number: Number, whole: &'w Whole) -> Result<(&'w Act, &'w Edition, &'w Unit), Failure> {
    let acts = whole.corpus.acts.values();
    let meant: Vec<&Act> = acts.filter(|act| act.about.key == *key || act.about.umbrella.as_ref() == Some(key)).collect();
    if meant.is_empty() {
        let known = whole.corpus.acts.keys().map(ActKey::as_str);
        return Err(unknown("say-new-no-act", key.as_str(), nearest(key.as_str(), known).map(str::to_owned)));
    }
    let editions = || meant.iter().filter_map(|act| Some((*act, act.edition_at(whole.today).or_else(|| act.first_edition())?)));
    editions().find_map(|(act, edition)| Some((act, edition, edition.article(number)?))).ok_or_else(|| {
        let near = editions().find_map(|(_, edition)| nearest_article(edition, number));
        unknown("say-new-no-article", &format!("{key}:{number}"), near.map(|near| format!("{key}:{near}")))
    })
}

fn unknown(id: &'static str, value: &str, near: Option<String>) -> Failure {
    let any = if near.is_some() { "yes" } else { "no" };
    let values = [("value", value.to_owned()), ("any", any.to_owned()), ("near", near.unwrap_or_default())];
    Failure::Usage(id, values.map(|(name, text)| (name, Value::Text(text))).into())
}

/// The file of the commentary that is there already.
fn commented(whole: &Whole, act: &Act, number: Number) -> Option<String> {
    coverage::commentary(&whole.corpus, &act.about.key, act.about.umbrella.as_ref(), number)?;
    let keys = [Some(&act.about.key), act.about.umbrella.as_ref()];
    let entry = keys.into_iter().flatten().find_map(|key| whole.corpus.commentaries.get(&(key.clone(), number)))?;
    Some(format!("content/{}.md", entry.path))
}

/// The folder of the act's commentaries: where the others are, else one named by its key.
fn place(whole: &Whole, key: &ActKey) -> Result<String, Failure> {
    let usual = format!("{}/{key}", folder(Kind::Commentary, &whole.config)?);
    let other = whole.corpus.commentaries.iter().find(|((act, _), _)| act == key);
    let beside = other.and_then(|(_, entry)| entry.path.rsplit_once('/'));
    Ok(beside.map_or(usual, |(folder, _)| folder.to_owned()))
}

/// The name of a file, so that files stand in the order of articles: `018`, `010-2`.
fn file(number: Number) -> String {
    let superscript = if number.superscript == 0 { String::new() } else { format!("-{}", number.superscript) };
    format!("{:03}{superscript}", number.base)
}

/// A heading for each part, or for each point where the article has no parts, bound to it.
fn headings(unit: &Unit, language: Language) -> String {
    let bound = unit.children.iter().filter(|child| !child.repealed).filter_map(|child| {
        let (id, number) = match &child.step {
            Step::Paragraph(number) => ("say-new-part", *number),
            Step::Point(Ordinal::Number(number)) => ("say-new-point", *number),
            Step::Point(Ordinal::Letter(_)) | Step::Subpoint(_) | Step::Indent(_) | Step::Sentence(_) | Step::Article(_) => return None,
            Step::Part(_) | Step::Title(_) | Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_) => return None,
            Step::Annex(_) | Step::Transitional | Step::Heading | Step::Intro | Step::WrapUp | Step::Note => return None,
        };
        let words = phrase(id, &Args::from([("number", Value::Text(number.typeset()))]), language);
        Some(format!("## {words} {{unit={}}}\n\n", child.step))
    });
    bound.collect()
}
