//! Units of an act in words, in the language of the interface: `26. panta (1) daļas 2. punkts`.

use crate::citation::{Case, Form, display_in};
use crate::html::escape::kept_together;
use crate::model::act::{AboutAct, ActType, ChapterStyle, Unit};
use crate::model::corpus::Corpus;
use crate::model::label::{ActKey, Label, Ordinal, Step, UnitLabel, UnitPath};
use crate::model::number::Number;
use crate::model::registry::RegisteredAct;
use crate::theme::Phrases;

/// The unit at the end of a way. Ranges and special steps are named by their unit.
#[must_use]
pub fn unit_name(phrases: &Phrases, path: &UnitPath) -> String {
    let steps: Vec<&Step> = path.0.iter().filter(|step| message(step).is_some()).collect();
    // Inside an article the divisions above it say nothing new.
    let from = steps.iter().position(|step| matches!(step, Step::Article(_))).unwrap_or(0);
    let shown = steps.get(from..).unwrap_or_default();
    let words = shown.iter().enumerate().filter_map(|(k, step)| {
        let id = message(step)?;
        let id = if k + 1 < shown.len() { format!("{id}-of") } else { id.to_owned() };
        Some(phrases.with(&id, &[("number", number(step).into())]))
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A division as the act itself names it: `IV nodaļa`, `Pirmā apakšnodaļa`.
#[must_use]
pub fn division_name(phrases: &Phrases, unit: &Unit, style: ChapterStyle) -> String {
    if !unit.designation.is_empty() {
        return match figure(&unit.designation) {
            Some(_) => unit.designation.replacen(' ', "\u{a0}", 1),
            None => unit.designation.clone(),
        };
    }
    match (&unit.step, style) {
        (Step::Chapter(Ordinal::Number(number)), ChapterStyle::Roman) => phrases.with("chapter-name", &[("label", roman(*number).into())]),
        (step, ChapterStyle::Roman | ChapterStyle::Arabic | ChapterStyle::Words) => unit_name(phrases, &UnitPath(vec![step.clone()])),
    }
}

/// What stands before the title of a division: the figure of one that is numbered, of others the name.
#[must_use]
pub fn division_label(phrases: &Phrases, unit: &Unit, style: ChapterStyle) -> String {
    if !unit.designation.is_empty() {
        return figure(&unit.designation).map_or_else(|| division_name(phrases, unit, style), str::to_owned);
    }
    match (&unit.step, style) {
        (Step::Chapter(Ordinal::Number(number)), ChapterStyle::Roman) => roman(*number),
        (Step::Chapter(Ordinal::Number(number)), ChapterStyle::Arabic | ChapterStyle::Words) => number.typeset(),
        (_, ChapterStyle::Roman | ChapterStyle::Arabic | ChapterStyle::Words) => division_name(phrases, unit, style),
    }
}

/// The figure a printed name begins with: `IV` of "IV nodaļa", `2.1.` of "2.1."
fn figure(designation: &str) -> Option<&str> {
    let first = designation.split_whitespace().next()?;
    let bare = first.trim_end_matches(['.', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '⁰']);
    let arabic = bare.starts_with(|c: char| c.is_ascii_digit());
    let roman = !bare.is_empty() && bare.chars().all(|c| "IVXLCDM".contains(c));
    // "D daļa" is lettered, not numbered, but a letter alone says as little as a figure: only whole names tell them apart.
    let letter = bare.chars().count() == 1 && !matches!(bare, "I" | "V" | "X");
    (arabic || (roman && !letter)).then_some(first)
}

/// A unit as lawyers cite it, with its act: `Bāriņtiesu likuma 26. panta pirmā daļa`.
#[must_use]
pub fn cited(corpus: &Corpus, phrases: &Phrases, act: &ActKey, path: &UnitPath, form: Form) -> String {
    // A part of a code is cited by the name of the code.
    let act = corpus.acts.get(act).and_then(|act| act.about.umbrella.as_ref()).unwrap_or(act);
    let known = corpus.acts.get(act).map(|act| registered(&act.about)).or_else(|| corpus.registry.get(act).cloned());
    let label = UnitLabel::one(act.clone(), path.clone());
    if phrases.language() == "lv" {
        return kept_together(&display_in(corpus, &label, Case::Nominative, form, known.as_ref()), "");
    }
    let title = known.map_or_else(|| act.to_string(), |act| act.title);
    if path.0.is_empty() { title } else { format!("{title}, {}", unit_name(phrases, path)) }
}

/// An act as briefly as it is known: `BTL`, of a part of a code the code's (`CL`); its title where it has no short one.
#[must_use]
pub fn short_title(corpus: &Corpus, key: &ActKey) -> String {
    let own = corpus.acts.get(key).map(|act| &act.about);
    let code = own.and_then(|about| about.umbrella.as_ref()).unwrap_or(key);
    let registered = corpus.registry.get(code);
    let short = own.map(|about| &about.short_titles).into_iter().chain(registered.map(|act| &act.short_titles)).flatten().next();
    let title = registered.filter(|_| code != key).map(|act| &act.title).or_else(|| own.map(|about| &about.title));
    short.or(title).or_else(|| registered.map(|act| &act.title)).cloned().unwrap_or_else(|| key.to_string())
}

/// What an act is called and what sort it is. One that nobody registered is called by its number, where its key tells it.
#[must_use]
pub fn full_title(corpus: &Corpus, phrases: &Phrases, key: &ActKey) -> (String, ActType) {
    let own = corpus.acts.get(key).map(|act| (act.about.title.clone(), act.about.act_type));
    let registered = || corpus.registry.get(key).map(|act| (act.title.clone(), act.act_type));
    own.or_else(registered).unwrap_or_else(|| numbered(phrases, key.as_str()).unwrap_or_else(|| (key.to_string(), ActType::default())))
}

/// The keys that citations of unregistered acts get: `eu-2016-679`, `mk1037-2006`, `mk1037`.
fn numbered(phrases: &Phrases, key: &str) -> Option<(String, ActType)> {
    let is_number = |words: &str| !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_digit());
    if let Some((first, second)) = key.strip_prefix("eu-").and_then(|rest| rest.split_once('-')) {
        let both = is_number(first) && is_number(second);
        return both.then(|| (phrases.with("act-eu", &[("number", format!("{first}/{second}").into())]), ActType::Eu));
    }
    let rest = key.strip_prefix("mk")?;
    let (number, year) = rest.split_once('-').map_or((rest, ""), |(number, year)| (number, year));
    let args = [("number", number.to_owned().into()), ("year", year.to_owned().into())];
    let id = if year.is_empty() { "act-cabinet" } else { "act-cabinet-of-year" };
    (is_number(number) && (year.is_empty() || is_number(year))).then(|| (phrases.with(id, &args), ActType::Regulation))
}

/// A unit as lawyers cite it within its act: `26. panta pirmā daļa`.
#[must_use]
pub fn cited_within(corpus: &Corpus, phrases: &Phrases, unit: &UnitLabel) -> String {
    if phrases.language() == "lv" {
        kept_together(&display_in(corpus, unit, Case::Nominative, Form::Full, None), "")
    } else {
        unit_name(phrases, &unit.path)
    }
}

/// A label in words; what names no unit and no margin number stays as it is written.
#[must_use]
pub fn label_name(corpus: &Corpus, phrases: &Phrases, label: &Label) -> String {
    match label {
        Label::Unit(unit) if !unit.path.0.is_empty() => cited_within(corpus, phrases, unit),
        Label::Unit(unit) => unit.act.to_string(),
        Label::Margin { article, number, .. } => {
            let article = phrases.with("article-name", &[("number", article.typeset().into())]);
            format!("{article}, {}", phrases.with("margin-name", &[("number", (*number).into())]))
        }
        Label::Term(_) | Label::Case(_) | Label::Ecli(_) | Label::Programme(_) | Label::Page(_) => label.to_string(),
    }
}

/// What the citation room must know of an act.
fn registered(about: &AboutAct) -> RegisteredAct {
    RegisteredAct {
        key: about.key.clone(),
        title: about.title.clone(),
        short_titles: about.short_titles.clone(),
        act_type: about.act_type,
        adopted: about.adopted,
        likumi_id: about.likumi_id,
        url: None,
        valid_from: None,
        valid_to: None,
        umbrella: about.umbrella.clone(),
        articles: None,
    }
}

/// The message that names a unit; `None` for words that are no unit of their own.
const fn message(step: &Step) -> Option<&'static str> {
    match step {
        Step::Annex(None) => Some("unit-only-annex"),
        Step::Annex(Some(_)) => Some("unit-annex"),
        Step::Part(_) => Some("unit-book"),
        Step::Title(_) => Some("unit-title"),
        Step::Chapter(_) => Some("unit-chapter"),
        Step::Subchapter(_) => Some("unit-subchapter"),
        Step::Section(_) => Some("unit-section"),
        Step::Transitional => Some("unit-transitional"),
        Step::Article(_) => Some("article-name"),
        Step::Paragraph(_) => Some("unit-paragraph"),
        Step::Point(_) => Some("unit-point"),
        Step::Subpoint(_) => Some("unit-subpoint"),
        Step::Indent(_) => Some("unit-indent"),
        Step::Sentence(_) | Step::Heading | Step::Intro | Step::WrapUp | Step::Note => None,
    }
}

fn number(step: &Step) -> String {
    match step {
        Step::Paragraph(number) => format!("({})", number.marker()),
        Step::Article(number) | Step::Indent(number) | Step::Annex(Some(number)) => number.typeset(),
        Step::Part(ordinal) | Step::Title(ordinal) | Step::Chapter(ordinal) | Step::Subchapter(ordinal) | Step::Section(ordinal) => {
            ordinal_text(ordinal, true)
        }
        Step::Point(ordinal) => ordinal_text(ordinal, true),
        Step::Subpoint(ordinal) => ordinal_text(ordinal, true),
        Step::Annex(None) | Step::Transitional | Step::Sentence(_) => String::new(),
        Step::Heading | Step::Intro | Step::WrapUp | Step::Note => String::new(),
    }
}

/// An ordinal as set: `5.¹`, `a)`, `A`.
#[must_use]
pub fn ordinal_text(ordinal: &Ordinal, bracket: bool) -> String {
    match ordinal {
        Ordinal::Number(number) => number.typeset(),
        Ordinal::Letter(letter) if bracket && letter.is_lowercase() => format!("{letter})"),
        Ordinal::Letter(letter) => letter.to_string(),
    }
}

/// A number in Roman figures, as chapters carry it: `IV`, `II¹`. Beyond 3999 in Arabic ones.
#[must_use]
pub fn roman(number: Number) -> String {
    const FIGURES: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = number.base;
    if rest == 0 || rest > 3999 {
        return number.marker();
    }
    let mut out = String::new();
    for (value, figure) in FIGURES {
        while rest >= value {
            out.push_str(figure);
            rest -= value;
        }
    }
    out + &number.superscript_glyphs()
}

/// The number at the end of a way as the act prints it.
#[must_use]
pub fn printed_number(way: &[Step], paths: bool) -> String {
    let Some(last) = way.last() else { return String::new() };
    match last {
        Step::Paragraph(number) => format!("({})", number.marker()),
        Step::Point(ordinal) if paths => dotted(ordinal),
        Step::Point(ordinal) => format!("{})", marker(ordinal)),
        Step::Subpoint(Ordinal::Number(_)) => format!("{}.", numbered_path(way)),
        Step::Subpoint(Ordinal::Letter(letter)) => format!("{letter})"),
        Step::Article(number) => number.typeset(),
        Step::Indent(_) => "–".to_owned(),
        Step::Annex(_) | Step::Part(_) | Step::Title(_) | Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_) => String::new(),
        Step::Transitional | Step::Sentence(_) | Step::Heading | Step::Intro | Step::WrapUp | Step::Note => String::new(),
    }
}

/// The number of a point of a regulation: `26.`, `5.¹`.
fn dotted(ordinal: &Ordinal) -> String {
    match ordinal {
        Ordinal::Number(number) => number.typeset(),
        Ordinal::Letter(letter) => format!("{letter})"),
    }
}

/// `5.2.1` of the way to a sub-point.
fn numbered_path(way: &[Step]) -> String {
    let numbers = way.iter().filter_map(|step| match step {
        Step::Point(ordinal) | Step::Subpoint(ordinal) => Some(marker(ordinal)),
        Step::Annex(_) | Step::Part(_) | Step::Title(_) | Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_) => None,
        Step::Transitional | Step::Article(_) | Step::Paragraph(_) | Step::Indent(_) | Step::Sentence(_) => None,
        Step::Heading | Step::Intro | Step::WrapUp | Step::Note => None,
    });
    numbers.collect::<Vec<_>>().join(".")
}

fn marker(ordinal: &Ordinal) -> String {
    match ordinal {
        Ordinal::Number(number) => number.marker(),
        Ordinal::Letter(letter) => letter.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_have_roman_figures() {
        let roman = |base, superscript| super::roman(Number { base, superscript });
        assert_eq!([roman(4, 0), roman(9, 0), roman(2, 1), roman(48, 0)], ["IV", "IX", "II¹", "XLVIII"]);
    }

    #[test]
    fn only_a_numbered_division_has_a_figure_before_its_title() {
        let found = ["IV nodaļa", "II¹ nodaļa", "2.1.", "45. nodaļa", "D daļa", "Pirmā apakšnodaļa", "PIRMĀ DAĻA"].map(super::figure);
        assert_eq!(found, [Some("IV"), Some("II¹"), Some("2.1."), Some("45."), None, None, None]);
    }

    #[test]
    fn a_number_is_printed_as_the_act_prints_it() {
        let printed = |path: &str, paths| printed_number(&path.parse::<UnitPath>().expect("a path").0, paths);
        assert_eq!([printed("17.d2", false), printed("17.d1^1", false), printed("17.p5^1", false)], ["(2)", "(1¹)", "5¹)"]);
        assert_eq!([printed("17.p5.a", false), printed("pn.p26", true), printed("p5.2.1", true)], ["a)", "26.", "5.2.1."]);
        assert_eq!(printed("p5^1", true), "5.¹");
    }
}
