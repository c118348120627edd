//! Explicit links by label, checked; empty ones get their words.

use crate::citation::{Case, Form, display_in};
use crate::diagnostic::{Code, Diagnostic, Files};
use crate::lang::nearest;
use crate::model::commentary::Commentary;
use crate::model::content::{Block, BlockKind, Body, Target};
use crate::model::label::{ActKey, Label, Step, UnitLabel, UnitPath};
use crate::model::number::Number;
use crate::model::references::{Backlink, Place, Reference, Standing};
use crate::model::registry::RegisteredAct;
use crate::resolve::citations::edition_spoken;
use crate::resolve::ground::Ground;
use crate::resolve::outcome::{Manner, Outcome};
use crate::resolve::paths;
use crate::resolve::units::{Days, Verdict, look_up};
use crate::resolve::walk::{LinkAt, What, links};
use crate::resolve::written::{Content, Text};
use crate::span::{FileId, Span};

/// Resolves all links of a text.
pub(super) fn text(ground: &Ground<'_>, file: FileId, text: &Text<'_>, outcome: &mut Outcome) {
    let days = Days { spoken: ground.spoken(&text.place, file), today: ground.today };
    let manner = match text.content {
        Content::Body(..) => text.manner,
        Content::Edition(_) => ground.manner_of_edition(file),
    };
    for link in links(text.content) {
        let at = At { ground, place: place(&text.place, &link), manner, days, act: text.act, span: link.span };
        match &link.what {
            What::Link { target: Target::Label(label), title, empty } => at.label(label, empty.then_some(*title), outcome),
            What::Link { target: Target::Path(path), .. } => paths::link(&at, path, file, outcome),
            What::Link { target: Target::Url(_), .. } => {}
            What::Case(key) => at.case_in_prose(key, file, outcome),
            What::Image(source) => paths::image(&at, source, file, outcome),
        }
    }
}

/// The place of a link: in a commentary, at its margin number.
fn place(text: &Place, link: &LinkAt<'_>) -> Place {
    let mut place = text.clone();
    if let Place::Commentary { margin, .. } = &mut place {
        *margin = link.margin;
    }
    place
}

/// Where something that refers stands.
pub(super) struct At<'a, 'g> {
    pub(super) ground: &'a Ground<'g>,
    pub(super) place: Place,
    pub(super) manner: Manner,
    pub(super) days: Days,
    /// The act that goes without saying.
    pub(super) act: Option<&'a ActKey>,
    pub(super) span: Span,
}

impl At<'_, '_> {
    /// Checks a label and notes what it leads to. `case` is the title of a link without words.
    pub(super) fn label(&self, label: &Label, case: Option<&str>, outcome: &mut Outcome) {
        // The words of an empty link and the last margin number stand in another file.
        outcome.delicate |= case.is_some() || matches!(label, Label::Margin { .. });
        let case = case.map(|case| self.case(case, outcome));
        match label {
            Label::Unit(unit) => self.unit(unit, case, outcome),
            Label::Margin { act, article, number } => self.margin(act, *article, *number, case, outcome),
            Label::Term(id) => {
                let title = self.ground.corpus.terms.get(id).map(|entry| entry.value.common.title.clone());
                self.known(label, title, "term:", self.ground.corpus.terms.keys().map(String::as_str), case, outcome);
            }
            Label::Case(number) => self.case_number(label, number, case, outcome),
            Label::Ecli(ecli) => {
                let cases = || self.ground.corpus.cases.values().map(|entry| &entry.value);
                let found = cases().find(|case| case.ecli.as_deref() == Some(ecli)).map(|case| case.number.clone());
                self.known(label, found, "", cases().filter_map(|case| case.ecli.as_deref()), case, outcome);
            }
            Label::Page(path) => self.page(label, path, case, outcome),
            Label::Programme(_) => self.unknown(label, None, outcome),
        }
    }

    fn case(&self, title: &str, outcome: &mut Outcome) -> Case {
        if title.is_empty() {
            return Case::Nominative;
        }
        title.parse().unwrap_or_else(|_| {
            outcome.tell(self.manner.diagnostic(Code::UnknownCase, self.span).map(|it| it.arg("case", title)));
            Case::Nominative
        })
    }

    fn unit(&self, unit: &UnitLabel, case: Option<Case>, outcome: &mut Outcome) {
        match look_up(self.ground.corpus, unit.clone(), self.days) {
            Verdict::Found(found) => {
                outcome.tell_standing(self.ground, &found, self.manner, &self.place, self.span);
                let edition = edition_spoken(self.ground, &found, self.days);
                let words = case.map(|case| self.words(&found.label, case));
                let label = Label::Unit(found.label.clone());
                outcome.references.push((self.span, Reference { label, standing: found.standing, edition, words }));
                if self.manner != Manner::OldText {
                    outcome.link_back(&found, &self.place, self.span);
                }
            }
            Verdict::Missing(missing) => outcome.tell_missing(self.ground, &missing, self.manner, self.span),
            Verdict::UnknownAct => {
                let corpus = self.ground.corpus;
                let keys = corpus.registry.acts.iter().map(|act| &act.key).chain(corpus.acts.keys()).map(ActKey::as_str);
                let near = nearest(unit.act.as_str(), keys).and_then(|key| key.parse().ok());
                let near = near.map(|act| Label::Unit(UnitLabel { act, ..unit.clone() }));
                self.unknown(&Label::Unit(unit.clone()), near.map(|near| near.to_string()), outcome);
            }
        }
    }

    /// The words of a unit; the act's name only where another act goes without saying.
    fn words(&self, label: &UnitLabel, case: Case) -> String {
        let own = self.act == Some(&label.act);
        let corpus = self.ground.corpus;
        let entry = corpus.registry.get(&label.act).cloned();
        let entry = entry.or_else(|| corpus.acts.get(&label.act).map(|act| RegisteredAct::from(&act.about)));
        display_in(corpus, label, case, Form::Full, entry.as_ref().filter(|_| !own || label.path.0.is_empty()))
    }

    fn margin(&self, act: &ActKey, article: Number, number: u32, case: Option<Case>, outcome: &mut Outcome) {
        let label = Label::Margin { act: act.clone(), article, number };
        let Some(commentary) = self.ground.commentary(act, article) else { return self.unknown(&label, None, outcome) };
        let last = last_margin(&commentary.body);
        if number == 0 || number > last {
            let near = Label::Margin { act: act.clone(), article, number: last.max(1) };
            return self.unknown(&label, (last > 0).then(|| near.to_string()), outcome);
        }
        let words = case.map(|_| self.margin_words(act, commentary, number));
        self.refer(label, words, outcome);
    }

    /// "17. panta komentāra 14. rn.", in the same commentary "14. rn.": the abbreviation is right in every case.
    fn margin_words(&self, act: &ActKey, commentary: &Commentary, number: u32) -> String {
        let own = match &self.place {
            Place::Commentary { act, article, .. } => {
                self.ground.commentary(act, *article).is_some_and(|own| std::ptr::eq(own, commentary))
            }
            Place::Unit(_) | Place::Term(_) | Place::Case(_) | Place::Page(_) => false,
        };
        // One full stop serves the abbreviation and the sentence.
        let after = self.ground.sources.text(self.span.file).get(self.span.range().end..).unwrap_or_default();
        let dot = if after.trim_start_matches(['*', '_']).starts_with('.') { "" } else { "." };
        if own {
            return format!("{number}. rn{dot}");
        }
        let unit = UnitLabel::one(act.clone(), UnitPath(vec![Step::Article(commentary.article)]));
        format!("{} komentāra {number}. rn{dot}", self.words(&unit, Case::Genitive))
    }

    /// A case by its number, or by the slug of its address.
    fn case_number(&self, label: &Label, number: &str, case: Option<Case>, outcome: &mut Outcome) {
        let cases = &self.ground.corpus.cases;
        let numbers = || cases.values().map(|entry| entry.value.number.as_str());
        let by_number = cases.values().find(|entry| entry.value.number == number);
        match by_number.or_else(|| cases.get(number)) {
            Some(entry) => self.refer(Label::Case(entry.value.number.clone()), case.map(|_| entry.value.number.clone()), outcome),
            None => self.known(label, None, "case:", numbers().chain(cases.keys().map(String::as_str)), case, outcome),
        }
    }

    /// A case whose number stands in prose: one that is here is linked, of others only the place is noted.
    fn case_in_prose(&self, key: &str, here: FileId, outcome: &mut Outcome) {
        match self.ground.cases.get(key) {
            Some((_, file)) if *file == here => {}
            Some((number, _)) => self.refer(Label::Case((*number).to_owned()), None, outcome),
            None => self.link_back(Label::Case(key.to_owned()), outcome),
        }
    }

    fn page(&self, label: &Label, path: &str, case: Option<Case>, outcome: &mut Outcome) {
        let corpus = self.ground.corpus;
        let page = corpus.pages.get(path).map(|entry| &entry.value.common.title);
        let title = page.or_else(|| corpus.methodologies.get(path).map(|entry| &entry.value.common.title)).cloned();
        let paths = corpus.pages.keys().chain(corpus.methodologies.keys()).map(String::as_str);
        self.known(label, title, "page:", paths, case, outcome);
    }

    /// Something that is known by its title, or not at all.
    fn known<'k>(
        &self,
        label: &Label,
        title: Option<String>,
        scheme: &str,
        all: impl Iterator<Item = &'k str>,
        case: Option<Case>,
        outcome: &mut Outcome,
    ) {
        if let Some(title) = title {
            return self.refer(label.clone(), case.map(|_| title), outcome);
        }
        let written = label.to_string();
        let name = written.strip_prefix(scheme).unwrap_or(&written);
        let near = nearest(name, all).map(|near| format!("{scheme}{near}"));
        self.unknown(label, near, outcome);
    }

    fn refer(&self, label: Label, words: Option<String>, outcome: &mut Outcome) {
        self.link_back(label.clone(), outcome);
        outcome.references.push((self.span, Reference { label, standing: Standing::InForce, edition: None, words }));
    }

    fn link_back(&self, label: Label, outcome: &mut Outcome) {
        let backlink = Backlink { from: self.place.clone(), to: label.clone(), span: self.span };
        outcome.to_others.push((label, backlink));
    }

    fn unknown(&self, label: &Label, near: Option<String>, outcome: &mut Outcome) {
        let kind = match label {
            Label::Unit(_) => "act",
            Label::Margin { .. } => "margin",
            Label::Term(_) => "term",
            Label::Case(_) | Label::Ecli(_) => "case",
            Label::Page(_) => "page",
            Label::Programme(_) => "programme",
        };
        let tell = |it: Diagnostic| it.arg("label", label).arg("kind", kind).hint_nearest(near);
        outcome.tell(self.manner.diagnostic(Code::UnknownLabel, self.span).map(tell));
    }
}

/// The last margin number of a commentary; 0 where it has none.
pub(super) fn last_margin(body: &Body) -> u32 {
    let margin = |block: &Block| match block.kind {
        BlockKind::Paragraph { margin, .. } => margin,
        BlockKind::Heading { .. } | BlockKind::List { .. } | BlockKind::Quote(_) | BlockKind::Container(_) | BlockKind::Code { .. } => None,
        BlockKind::Table(_) | BlockKind::Definitions(_) | BlockKind::Rule => None,
    };
    body.blocks.iter().filter_map(margin).max().unwrap_or(0)
}
