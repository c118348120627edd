//! The other direction (rule 16): a label in words, in any case, in full or short: "10.² panta septītās daļas", "10.² p. 7. d.".

use crate::citation::act_name::title_in_case;
use crate::citation::counted::counted;
use crate::citation::token::to_roman;
use crate::citation::words::{Case, FEMININE, FEMININE_PLURAL, MASCULINE, MASCULINE_PLURAL, ORDINAL_FEMININE, ORDINAL_MASCULINE};
use crate::lang::ordinal::{ORDINALS, TENS};
use crate::model::act::ChapterStyle;
use crate::model::corpus::Corpus;
use crate::model::label::{Extent, Ordinal, Step, UnitLabel};
use crate::model::number::Number;
use crate::model::registry::RegisteredAct;

/// How much is written out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// 10.² panta septītā daļa
    #[default]
    Full,
    /// 10.² p. 7. d.
    Short,
}

/// The words for a label. With `act` its name stands before (in the short form its abbreviation, where it has one).
///
/// Chapters are counted in Roman figures, other divisions in Arabic ones; see [`display_in`] for what their act prints.
#[must_use]
pub fn display(label: &UnitLabel, case: Case, form: Form, act: Option<&RegisteredAct>) -> String {
    with_act(&units(label, case, form, &|_| None), case, form, act)
}

/// The words for a label as [`display`] writes them, with the divisions counted as their act in `corpus` counts them: "10. nodaļa",
/// "otrajā nodaļā".
#[must_use]
pub fn display_in(corpus: &Corpus, label: &UnitLabel, case: Case, form: Form, act: Option<&RegisteredAct>) -> String {
    with_act(&units(label, case, form, &|way| counted(corpus, &label.act, way)), case, form, act)
}

/// How the division at the end of a way is counted, where that is known.
type Counted<'c> = &'c dyn Fn(&[Step]) -> Option<ChapterStyle>;

fn with_act(units: &str, case: Case, form: Form, act: Option<&RegisteredAct>) -> String {
    let Some(act) = act else { return units.to_owned() };
    let abbreviation = act.short_titles.iter().find(|title| title.chars().all(char::is_uppercase)).filter(|_| form == Form::Short);
    let title = abbreviation.unwrap_or(&act.title);
    if units.is_empty() {
        return title_in_case(title, case as usize);
    }
    format!("{} {units}", title_in_case(title, Case::Genitive as usize))
}

/// The units alone; empty for a whole act.
fn units(label: &UnitLabel, case: Case, form: Form, counted: Counted<'_>) -> String {
    let steps = &label.path.0;
    let mut words: Vec<String> = Vec::new();
    let mut k = 0;
    while let Some(step) = steps.get(k) {
        // The path of a regulation, 5.2.3., is one number.
        let numeric = |step: &&Step| matches!(step, Step::Subpoint(Ordinal::Number(_)));
        let longer = steps.get(k + 1..).unwrap_or_default().iter().take_while(numeric).count();
        let joined = match step {
            Step::Point(Ordinal::Number(_)) if k == 0 || matches!(steps.get(k - 1), Some(Step::Annex(_))) => longer,
            Step::Subpoint(Ordinal::Number(_)) => longer,
            _ => 0,
        };
        let chain = steps.get(k..=k + joined).unwrap_or_default();
        k += joined + 1;
        let last = k == steps.len();
        let extent = if last { &label.extent } else { &Extent::One };
        let style = counted(steps.get(..k).unwrap_or_default());
        words.push(group(chain, extent, Manner { case: if last { case } else { Case::Genitive }, form, style }));
    }
    words.join(" ")
}

/// The grammar of a unit's noun.
struct Noun {
    stem: &'static str,
    feminine: bool,
    short: &'static str,
}

const fn noun(stem: &'static str, feminine: bool, short: &'static str) -> Noun {
    Noun { stem, feminine, short }
}

impl Noun {
    fn of(step: &Step) -> Self {
        match step {
            Step::Annex(_) => noun("pielikum", false, "piel."),
            Step::Part(_) => noun("daļ", true, ""),
            Step::Title(_) => noun("sadaļ", true, "sad."),
            Step::Chapter(_) => noun("nodaļ", true, "nod."),
            Step::Subchapter(_) => noun("apakšnodaļ", true, "apakšnod."),
            Step::Section(_) => noun("iedaļ", true, ""),
            Step::Article(_) => noun("pant", false, "p."),
            Step::Paragraph(_) => noun("daļ", true, "d."),
            Step::Point(_) => noun("punkt", false, "pkt."),
            Step::Subpoint(_) => noun("apakšpunkt", false, "apakšp."),
            Step::Indent(_) => noun("ievilkum", false, ""),
            Step::Sentence(_) => noun("teikum", false, "teik."),
            Step::Heading => noun("nosaukum", false, ""),
            Step::Intro => noun("ievaddaļ", true, ""),
            Step::WrapUp => noun("noslēgum", false, ""),
            Step::Transitional => noun("pārejas noteikum", false, ""),
            Step::Note => noun("piezīm", true, ""),
        }
    }

    fn word(&self, case: Case, form: Form, plural: bool) -> String {
        if form == Form::Short && !self.short.is_empty() {
            return self.short.to_owned();
        }
        let endings = match (self.stem, self.feminine, plural) {
            ("piezīm", ..) => ["e", "es", "ei", "i", "ē"],
            ("pārejas noteikum", ..) | (_, false, true) => MASCULINE_PLURAL,
            (_, true, true) => FEMININE_PLURAL,
            (_, true, false) => FEMININE,
            (_, false, false) => MASCULINE,
        };
        let ending = case.of(endings);
        format!("{}{ending}", self.stem)
    }
}

/// How a unit is written.
#[derive(Clone, Copy)]
struct Manner {
    case: Case,
    form: Form,
    /// How its act counts it, if it is a division and that is known.
    style: Option<ChapterStyle>,
}

/// A number and its noun. `chain` is one step, or the steps of one path of numbers.
fn group(chain: &[Step], extent: &Extent, manner: Manner) -> String {
    let Manner { case, form, .. } = manner;
    let (Some(first), Some(last)) = (chain.first(), chain.last()) else { return String::new() };
    let noun = Noun::of(last);
    let Some(count) = count(chain, manner) else { return noun.word(case, form, false) };
    match extent {
        Extent::One => format!("{count} {}", noun.word(case, form, false)),
        Extent::To(to) => {
            let above = chain.split_last().map_or(&[][..], |(_, above)| above);
            let chain: Vec<Step> = above.iter().chain([to]).cloned().collect();
            let to = self::count(&chain, manner).unwrap_or_default();
            format!("{count}–{to} {}", noun.word(case, form, false))
        }
        Extent::Onward => {
            let short = form == Form::Short && !Noun::of(first).short.is_empty();
            let further = if short { "turpm." } else { further(case, noun.feminine) };
            format!("{count} un {further} {}", noun.word(case, form, true))
        }
    }
}

/// "turpmākie" in a case.
const fn further(case: Case, feminine: bool) -> &'static str {
    match (case, feminine) {
        (Case::Nominative, false) => "turpmākie",
        (Case::Nominative | Case::Accusative, true) => "turpmākās",
        (Case::Genitive, _) => "turpmāko",
        (Case::Dative, false) => "turpmākajiem",
        (Case::Dative, true) => "turpmākajām",
        (Case::Accusative, false) => "turpmākos",
        (Case::Locative, false) => "turpmākajos",
        (Case::Locative, true) => "turpmākajās",
    }
}

/// What a unit is counted with; `None` for units without a number.
fn count(chain: &[Step], manner: Manner) -> Option<String> {
    let Manner { case, form, style } = manner;
    if let [_, _, ..] = chain {
        let numbers = chain.iter().filter_map(|step| match step {
            Step::Point(ordinal) | Step::Subpoint(ordinal) => Some(ordinal),
            _ => None,
        });
        return Some(numbers.map(dotted).collect());
    }
    match chain.first()? {
        Step::Article(number) | Step::Annex(Some(number)) => Some(number.typeset()),
        Step::Paragraph(number) => Some(ordinal(*number, case, form, true)),
        Step::Sentence(number) | Step::Indent(number) => Some(ordinal(*number, case, form, false)),
        Step::Part(unit) => Some(division(unit, style.unwrap_or(ChapterStyle::Words), case, Form::Full)),
        Step::Title(unit) | Step::Chapter(unit) => Some(division(unit, style.unwrap_or_else(|| unsaid(unit)), case, form)),
        Step::Subchapter(unit) | Step::Section(unit) => Some(division(unit, style.unwrap_or(ChapterStyle::Arabic), case, form)),
        Step::Point(Ordinal::Letter(letter)) => Some(format!("{letter})")),
        Step::Subpoint(Ordinal::Letter(letter)) => Some(format!("“{letter}”")),
        Step::Point(Ordinal::Number(number)) | Step::Subpoint(Ordinal::Number(number)) => Some(number.typeset()),
        Step::Annex(None) | Step::Transitional | Step::Heading | Step::Intro | Step::WrapUp | Step::Note => None,
    }
}

/// The number of a division in the figures or words of its act.
fn division(unit: &Ordinal, style: ChapterStyle, case: Case, form: Form) -> String {
    match (unit, style) {
        (Ordinal::Letter(letter), _) => letter.to_string(),
        (Ordinal::Number(number), ChapterStyle::Roman) if (1..400).contains(&number.base) => {
            format!("{}{}", to_roman(number.base), number.superscript_glyphs())
        }
        (Ordinal::Number(number), ChapterStyle::Roman | ChapterStyle::Arabic) => number.typeset(),
        (Ordinal::Number(number), ChapterStyle::Words) => ordinal(*number, case, form, true),
    }
}

/// How titles and chapters are counted where their act is not known. L and C alone would be read as letters.
fn unsaid(unit: &Ordinal) -> ChapterStyle {
    match unit {
        Ordinal::Number(number) if matches!(number.base, 50 | 100) => ChapterStyle::Arabic,
        Ordinal::Number(_) | Ordinal::Letter(_) => ChapterStyle::Roman,
    }
}

fn dotted(ordinal: &Ordinal) -> String {
    match ordinal {
        Ordinal::Number(number) => number.typeset(),
        Ordinal::Letter(letter) => letter.to_string(),
    }
}

/// "septītās" or, short or superscripted, "7." and "1.¹".
fn ordinal(number: Number, case: Case, form: Form, feminine: bool) -> String {
    if form == Form::Short || number.superscript > 0 {
        return number.typeset();
    }
    let ending = case.of(if feminine { ORDINAL_FEMININE } else { ORDINAL_MASCULINE });
    let one = |n: u32| n.checked_sub(1).and_then(|k| ORDINALS.get(k as usize));
    let ten = |n: u32| (n / 10).checked_sub(2).and_then(|k| TENS.get(k as usize));
    match (number.base, one(number.base), ten(number.base), one(number.base % 10)) {
        (_, Some(stem), _, _) => format!("{stem}{ending}"),
        (20..=99, None, Some(tens), None) => format!("{tens}{ending}"),
        (20..=99, None, Some(tens), Some(stem)) => format!("{tens} {stem}{ending}"),
        _ => number.typeset(),
    }
}
