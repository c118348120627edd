//! The citations of prose, completed by where they stand and checked.

use jiff::civil::Date;

use crate::citation::{Completer, Incomplete};
use crate::diagnostic::{Code, Files, Severity};
use crate::model::citation::{CitedAct, CitedUnit, FoundCitation, Origin, Standpoint};
use crate::model::document::Passage;
use crate::model::label::{Extent, Label, UnitLabel, UnitPath};
use crate::model::references::{Place, Reference};
use crate::resolve::ground::Ground;
use crate::resolve::outcome::{Manner, Outcome};
use crate::resolve::units::{Days, Found, Verdict, holder, look_up};
use crate::span::Span;

/// Resolves one passage.
pub(super) fn passage(ground: &Ground<'_>, passage: &Passage, outcome: &mut Outcome) {
    let file = passage.span.file;
    let manner = match (&passage.place, passage.standpoint.own_text) {
        (_, true) => ground.manner_of_edition(file),
        (Place::Page(_), false) => Manner::Page,
        (Place::Unit(_) | Place::Commentary { .. } | Place::Term(_) | Place::Case(_), false) => Manner::Authored,
    };
    let days = Days { spoken: ground.spoken(&passage.place, file), today: ground.today };
    let mut completer = Completer::new(&passage.standpoint, &ground.corpus.registry);
    for citation in &passage.citations {
        let completed = completer.complete(citation);
        let here = Here { ground, passage, manner, days };
        if let CitedAct::Unknown(name) = &citation.act {
            here.unknown(name, citation, outcome);
            continue;
        }
        let whole = CitedUnit { span: citation.span.clone(), origin: Origin::Act, path: UnitPath::default(), extent: Extent::One };
        let units = if citation.targets.is_empty() { std::slice::from_ref(&whole) } else { &citation.targets };
        let mut told = false;
        let mut missing = false;
        for (unit, label) in units.iter().zip(completed) {
            match label {
                Ok(label) => missing |= here.unit(unit, label, citation, outcome),
                Err(problem) if !told => told = here.incomplete(&problem, citation, outcome),
                Err(_) => {}
            }
        }
        // How to write what does not exist is no advice.
        if !missing {
            here.slips(citation, outcome);
        }
    }
}

struct Here<'h, 'g> {
    ground: &'h Ground<'g>,
    passage: &'h Passage,
    manner: Manner,
    days: Days,
}

impl Here<'_, '_> {
    fn slips(&self, citation: &FoundCitation, outcome: &mut Outcome) {
        for slip in &citation.slips {
            let Some(span) = slip.span.first().copied() else { continue };
            let text = self.text(&slip.span);
            outcome.tell(
                self.manner.diagnostic(Code::CitationSlip, span).map(|it| it.arg("text", text).hint_value("hint-write-so", &slip.mended)),
            );
        }
    }

    fn unknown(&self, name: &str, citation: &FoundCitation, outcome: &mut Outcome) {
        let Some(span) = citation.span.first().copied() else { return };
        // "Minētā likuma 5. pants" names no act at all.
        if name.to_lowercase().starts_with("likum") && !name.contains(char::is_whitespace) {
            let text = self.text(&citation.span);
            let told = self.manner.diagnostic(Code::AmbiguousAct, span).filter(|_| self.manner != Manner::OwnText);
            return outcome.tell(told.map(|it| it.arg("text", text).hint("hint-name-the-act")));
        }
        let severity = match self.manner {
            Manner::OldText => return,
            Manner::OwnText => Severity::Info,
            Manner::Authored | Manner::Page => Severity::Warning,
        };
        outcome.unknown.push((name.to_owned(), span, severity));
    }

    /// A citation that can't be completed. Tells whether it was reported.
    fn incomplete(&self, problem: &Incomplete, citation: &FoundCitation, outcome: &mut Outcome) -> bool {
        let code = match problem {
            Incomplete::NoAct => Code::AmbiguousAct,
            Incomplete::NoContext => Code::NoContext,
            Incomplete::UnknownAct | Incomplete::NoCitation => return false,
        };
        // Nobody here can mend the words of the law.
        if code == Code::AmbiguousAct && self.manner == Manner::OwnText {
            return false;
        }
        // "šajā pantā", "šīs nodaļas" alone say nothing that must be resolved.
        let bare = citation.targets.iter().all(|unit| unit.path.0.is_empty());
        let Some(span) = citation.span.first().copied().filter(|_| !bare) else { return false };
        let text = self.text(&citation.span);
        let told = self.manner.diagnostic(code, span).map(|it| it.arg("text", text));
        outcome.tell(told.map(|it| if code == Code::AmbiguousAct { it.hint("hint-name-the-act") } else { it }));
        true
    }

    /// A unit of a citation. Tells whether it is missing.
    fn unit(&self, unit: &CitedUnit<Vec<Span>>, label: UnitLabel, citation: &FoundCitation, outcome: &mut Outcome) -> bool {
        let Some(span) = unit.span.first().or(citation.span.first()).copied() else { return false };
        // A text that says "this article" of its own needs no link to itself.
        if unit.path.0.is_empty() && !citation.targets.is_empty() {
            return false;
        }
        match look_up(self.ground.corpus, label, self.days) {
            Verdict::Found(found) => self.found(unit, &found, span, outcome),
            Verdict::Missing(missing) => {
                outcome.tell_missing(self.ground, &missing, self.manner, span);
                return true;
            }
            Verdict::UnknownAct => {}
        }
        false
    }

    fn found(&self, unit: &CitedUnit<Vec<Span>>, found: &Found, span: Span, outcome: &mut Outcome) {
        outcome.tell_standing(self.ground, found, self.manner, &self.passage.place, span);
        let edition = edition_spoken(self.ground, found, self.days);
        for piece in &unit.span {
            let label = Label::Unit(found.label.clone());
            outcome.references.push((*piece, Reference { label, standing: found.standing, edition, words: None }));
        }
        if self.manner != Manner::OldText && !is_own(&self.passage.standpoint, found) {
            outcome.link_back(found, &self.passage.place, span);
        }
    }

    /// The words at some pieces of the source.
    fn text(&self, pieces: &[Span]) -> String {
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return String::new() };
        let text = self.ground.sources.text(first.file).get(first.range().start..last.range().end).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The edition a text speaks of, where it is not the current one.
pub(super) fn edition_spoken(ground: &Ground<'_>, found: &Found, days: Days) -> Option<Date> {
    let act = holder(ground.corpus, &found.label)?;
    let spoken = act.edition_at(days.spoken)?.in_force;
    let current = act.edition_at(days.today)?.in_force;
    (spoken != current).then_some(spoken)
}

/// Whether a text refers to the very article it stands in.
fn is_own(standpoint: &Standpoint, found: &Found) -> bool {
    let article = standpoint.path.article();
    article.is_some() && standpoint.act.as_ref() == Some(&found.label.act) && found.articles.as_slice() == article.as_slice()
}
