//! The law's words as Typst code.

use crate::model::content::Inline;
use crate::print::typst::setter::Setter;
use crate::print::volume::{LawBox, LawUnit};

impl Setter<'_, '_> {
    /// The law's words in their box.
    pub(super) fn law(&mut self, law: &LawBox<'_>) {
        self.begin(&law.id, None, 3);
        self.code.raw("law(");
        self.words(&law.state);
        self.code.raw(",");
        self.code.option(law.paraphrase.as_deref());
        self.code.raw(if law.gone { ",true,{[];" } else { ",false,{[];" });
        self.blocks(law.intro);
        self.units(&law.units);
        self.blocks(law.wrap_up);
        self.amendments(&law.notes);
        self.code.raw("});\n");
    }

    fn units(&mut self, units: &[LawUnit<'_>]) {
        for unit in units {
            self.unit(unit);
        }
    }

    fn unit(&mut self, unit: &LawUnit<'_>) {
        self.code.raw("unit(");
        self.code.label(&unit.id);
        self.code.raw(",");
        self.words(&unit.number);
        self.code.raw(if unit.gone { ",true," } else { ",false," });
        if unit.heading.is_empty() {
            self.code.raw("none")
        } else {
            self.running(unit.heading)
        }
        self.code.raw(",");
        self.running(unit.lead);
        self.code.raw(",{[];");
        self.blocks(unit.rest);
        self.units(&unit.children);
        self.blocks(unit.wrap_up);
        self.amendments(&unit.notes);
        self.code.raw("});\n");
    }

    /// What amended something: small, after it.
    pub(super) fn amendments(&mut self, notes: &[&[Inline]]) {
        for note in notes {
            self.code.raw("amended(");
            self.running(note);
            self.code.raw(");\n");
        }
    }
}
