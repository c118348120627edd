//! The law's words in their box.

use serde::Serialize;

use crate::html::Writer;
use crate::model::content::{Block, Inline};
use crate::print::html::text::{Html, Setter, ready};
use crate::print::volume::{LawBox, LawUnit};

/// A box with words of the law.
#[derive(Debug, Serialize)]
pub(super) struct LawView {
    pub state: String,
    pub paraphrase: Option<String>,
    pub intro: Html,
    pub units: Vec<UnitView>,
    pub wrap_up: Html,
    pub notes: Vec<Html>,
    pub gone: bool,
}

/// A unit of the law.
#[derive(Debug, Serialize)]
pub(super) struct UnitView {
    pub id: String,
    pub number: String,
    pub heading: Html,
    pub lead: Html,
    pub rest: Html,
    pub children: Vec<Self>,
    pub wrap_up: Html,
    pub notes: Vec<Html>,
    pub gone: bool,
}

impl Setter<'_, '_> {
    pub(super) fn law(&self, law: &LawBox<'_>) -> LawView {
        // The law's tables are told from those of the commentary, whose text has the same id.
        let mut writer = self.writer(&law.id, "-law", &[]);
        LawView {
            state: self.words(&law.state),
            paraphrase: law.paraphrase.as_deref().map(|words| self.words(words)),
            intro: blocks(law.intro, &mut writer),
            units: law.units.iter().map(|unit| self.unit(unit, &mut writer)).collect(),
            wrap_up: blocks(law.wrap_up, &mut writer),
            notes: notes(&law.notes, &mut writer),
            gone: law.gone,
        }
    }

    fn unit(&self, unit: &LawUnit<'_>, writer: &mut Writer<'_>) -> UnitView {
        UnitView {
            id: unit.id.clone(),
            number: self.words(&unit.number),
            heading: ready(&writer.inlines(unit.heading)),
            lead: ready(&writer.inlines(unit.lead)),
            rest: blocks(unit.rest, writer),
            children: unit.children.iter().map(|child| self.unit(child, writer)).collect(),
            wrap_up: blocks(unit.wrap_up, writer),
            notes: notes(&unit.notes, writer),
            gone: unit.gone,
        }
    }
}

fn blocks(blocks: &[Block], writer: &mut Writer<'_>) -> Html {
    ready(&writer.blocks(blocks))
}

/// Amendment notes.
pub(super) fn notes(notes: &[&[Inline]], writer: &mut Writer<'_>) -> Vec<Html> {
    notes.iter().map(|note| ready(&writer.inlines(note))).collect()
}
