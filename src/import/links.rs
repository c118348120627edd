//! Where the links a page sets disagree with the citations that are found in the same words.
//!
//! Only one way round: a page links few of the citations it prints, so those without a link say nothing.

use std::ops::Range;

use crate::citation::{Recogniser, detect};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::import::likumi::{LinkedUnit, PageLink, PageLinks};
use crate::model::citation::{Citation, CitedAct, CitedUnit};
use crate::model::label::{ActKey, Extent, Ordinal, Step};
use crate::model::number::Number;
use crate::model::registry::{RegisteredAct, Registry};
use crate::span::Span;

/// What citations are read with.
pub(crate) struct Reader<'r> {
    pub(crate) recogniser: &'r Recogniser,
    pub(crate) registry: &'r Registry,
    /// The act of the page.
    pub(crate) act: &'r ActKey,
}

/// Tells of every link that no citation in its paragraph explains.
pub(crate) fn compare(name: &str, place: Span, links: &PageLinks, reader: &Reader<'_>, diagnostics: &mut Diagnostics) {
    let found: Vec<_> = links.paragraphs.iter().map(|text| detect(text, reader.recogniser)).collect();
    for link in &links.links {
        let citations = found.get(link.paragraph).map_or(&[][..], Vec::as_slice);
        if !reader.explained(link, citations) {
            let told = Diagnostic::new(Code::ImportLinkDisagrees, place).arg("name", name).arg("words", &link.words);
            diagnostics.push(told.arg("target", target(link)));
        }
    }
}

fn target(link: &PageLink) -> String {
    let act = link.act.map(|id| format!("/ta/id/{id}")).unwrap_or_default();
    let unit = match link.unit {
        LinkedUnit::Article(number) => format!("#p{number}"),
        LinkedUnit::Transitional(number) => format!("#pn{number}"),
    };
    act + &unit
}

impl Reader<'_> {
    fn explained(&self, link: &PageLink, citations: &[Citation<Range<usize>>]) -> bool {
        let acts: Vec<&RegisteredAct> = match link.act {
            Some(id) => self.registry.acts.iter().filter(|act| act.likumi_id == Some(id)).collect(),
            None => Vec::new(),
        };
        // Of an act that no registry knows nothing can be said.
        if link.act.is_some() && acts.is_empty() {
            return true;
        }
        let mut spoken = citations.iter().filter(|citation| self.speaks_of(&citation.act, link, &acts));
        spoken.any(|citation| citation.targets.iter().any(|target| reaches(target, link.unit)))
    }

    fn speaks_of(&self, cited: &CitedAct, link: &PageLink, acts: &[&RegisteredAct]) -> bool {
        match cited {
            CitedAct::Context | CitedAct::This => link.act.is_none() || acts.iter().any(|act| act.key == *self.act),
            CitedAct::Named(key) | CitedAct::Carried(key) => {
                let own = link.act.is_none() && (key == self.act || self.umbrella() == Some(key));
                own || acts.iter().any(|act| act.key == *key || act.umbrella.as_ref() == Some(key))
            }
            CitedAct::Doubtful(key) => {
                self.speaks_of(&CitedAct::Context, link, acts) || self.speaks_of(&CitedAct::Carried(key.clone()), link, acts)
            }
            CitedAct::Unknown(_) => false,
        }
    }

    fn umbrella(&self) -> Option<&ActKey> {
        self.registry.get(self.act).and_then(|act| act.umbrella.as_ref())
    }
}

/// Whether one of the units a citation names is the one a link leads to.
fn reaches(cited: &CitedUnit<Range<usize>>, unit: LinkedUnit) -> bool {
    let transitional = cited.path.0.contains(&Step::Transitional);
    let (wanted, fits) = match unit {
        LinkedUnit::Article(number) => (number, !transitional),
        LinkedUnit::Transitional(number) => (number, transitional),
    };
    let first = cited.path.0.iter().find_map(number_of);
    let single = cited.path.0.iter().filter_map(number_of).count() == 1;
    fits && match (&cited.extent, first) {
        (_, None) => false,
        (Extent::To(last), Some(first)) if single => first <= wanted && number_of(last).is_some_and(|last| wanted <= last),
        (Extent::Onward, Some(first)) if single => first <= wanted,
        (Extent::One | Extent::To(_) | Extent::Onward, Some(first)) => first == wanted,
    }
}

/// The number of an article or of a point.
const fn number_of(step: &Step) -> Option<Number> {
    match step {
        Step::Article(number) | Step::Point(Ordinal::Number(number)) => Some(*number),
        Step::Annex(_) | Step::Part(_) | Step::Title(_) | Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_) => None,
        Step::Transitional | Step::Paragraph(_) | Step::Subpoint(_) | Step::Indent(_) | Step::Sentence(_) => None,
        Step::Point(Ordinal::Letter(_)) | Step::Heading | Step::Intro | Step::WrapUp | Step::Note => None,
    }
}
