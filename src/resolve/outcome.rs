//! What resolving one passage or text gives, joined with the others in their order.

use crate::citation::{Case, Form, display_in};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Hint, Severity, Value};
use crate::model::label::{ActKey, Label, Step, UnitLabel, UnitPath};
use crate::model::number::Number;
use crate::model::references::{Backlink, Destination, Place, Reference, Standing};
use crate::resolve::ground::Ground;
use crate::resolve::nearest::Suggestion;
use crate::resolve::units::{Found, Missing, come_together};
use crate::span::Span;

/// How a text is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// An author of this site can mend it: errors.
    Authored,
    /// A plain page, perhaps foreign: warnings for paths and anchors.
    Page,
    /// The words of the edition in force: warnings at most.
    OwnText,
    /// The words of another edition: nothing is told.
    OldText,
}

impl Manner {
    /// A diagnostic of this code in such a text; `None` where nothing is told.
    pub(super) fn diagnostic(self, code: Code, span: Span) -> Option<Diagnostic> {
        let made = Diagnostic::new(code, span);
        let softened = matches!(code, Code::BrokenLink | Code::BrokenFragment | Code::MissingImage);
        match self {
            Self::OldText => None,
            Self::OwnText if made.severity == Severity::Error => Some(made.severity(Severity::Warning)),
            Self::Page if softened => Some(made.severity(Severity::Warning)),
            Self::Authored | Self::OwnText | Self::Page => Some(made),
        }
    }
}

/// What was found in one file.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub(super) references: Vec<(Span, Reference)>,
    pub(super) paths: Vec<(Span, Destination)>,
    pub(super) to_articles: Vec<((ActKey, Number), Backlink)>,
    pub(super) to_others: Vec<(Label, Backlink)>,
    /// Names of acts of no registry.
    pub(super) unknown: Vec<(String, Span, Severity)>,
    pub(super) diagnostics: Diagnostics,
    /// It depends on more of other texts than their places: on a title, an anchor, a margin number.
    pub(super) delicate: bool,
}

impl Outcome {
    /// Reports, unless the text's manner forbids it.
    pub(super) fn tell(&mut self, diagnostic: Option<Diagnostic>) {
        if let Some(diagnostic) = diagnostic {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Notes that `place` refers to a unit.
    pub(super) fn link_back(&mut self, found: &Found, place: &Place, span: Span) {
        let to = Label::Unit(found.label.clone());
        let backlink = Backlink { from: place.clone(), to: to.clone(), span };
        if found.articles.is_empty() {
            self.to_others.push((to, backlink));
            return;
        }
        for number in &found.articles {
            self.to_articles.push(((found.label.act.clone(), *number), backlink.clone()));
        }
    }

    /// Tells that a unit is repealed or not yet applicable; the latter not in a text on that very unit.
    pub(super) fn tell_standing(&mut self, ground: &Ground<'_>, found: &Found, manner: Manner, place: &Place, span: Span) {
        let words =
            |diagnostic: Diagnostic| diagnostic.arg("unit", in_words(ground, &found.label)).arg("act", ground.title(&found.label.act));
        if found.repealed {
            self.tell(manner.diagnostic(Code::UnitRepealed, span).map(words));
        } else if let Standing::ApplicableFrom(day) = found.standing {
            // The law itself speaks of its coming parts without a need to be reminded.
            let quiet =
                manner == Manner::OwnText || own_unit(place).is_some_and(|own| come_together(ground.corpus, &own, found, ground.today));
            let told = manner.diagnostic(Code::UnitNotYetApplicable, span).filter(|_| !quiet);
            self.tell(told.map(words).map(|diagnostic| diagnostic.arg("from", day)));
        }
    }

    /// Tells that a unit does not exist, and what was probably meant.
    pub(super) fn tell_missing(&mut self, ground: &Ground<'_>, missing: &Missing, manner: Manner, span: Span) {
        let Some(mut told) = manner.diagnostic(Code::UnitMissing, span) else { return };
        told =
            told.arg("unit", in_words(ground, &missing.label)).arg("act", ground.title(&missing.label.act)).arg("edition", missing.edition);
        let words = |path: &crate::model::label::UnitPath| in_words(ground, &UnitLabel::one(missing.label.act.clone(), path.clone()));
        told = match &missing.suggestion {
            Some(Suggestion::NoParts(article, path)) => {
                let text = |text: String| Value::Text(text);
                let args = [("article", text(article.typeset())), ("value", text(words(path)))].into();
                told.hints.push(Hint { id: "hint-no-parts", args });
                told
            }
            Some(Suggestion::Unit(path)) => told.hint_nearest(Some(words(path))),
            None => told,
        };
        self.tell(Some(told));
    }
}

/// The unit a place belongs to or comments on.
fn own_unit(place: &Place) -> Option<UnitLabel> {
    match place {
        Place::Unit(label) => Some(label.clone()),
        Place::Commentary { act, article, .. } => Some(UnitLabel::one(act.clone(), UnitPath(vec![Step::Article(*article)]))),
        Place::Term(_) | Place::Case(_) | Place::Page(_) => None,
    }
}

/// A unit in the words of the law: "17. panta pirmās daļas 2. punkts".
fn in_words(ground: &Ground<'_>, label: &UnitLabel) -> String {
    display_in(ground.corpus, label, Case::Nominative, Form::Full, None)
}
