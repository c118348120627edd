//! The parts of a book before and after its chapters as Typst code.

use crate::print::ids;
use crate::print::typst::setter::Setter;
use crate::print::volume::{Back, Ensemble, Fact, IndexEntry, IndexGroup, Matter, Run};

/// Room for a logo of the funding ensemble, in points: all have one height.
const LOGO: [f64; 2] = [170.0, 52.0];

impl Setter<'_, '_> {
    pub(super) fn title_page(&mut self) {
        let title = &self.volume.title;
        self.code.raw("title-page(");
        self.code.label(ids::TITLE);
        self.code.raw(",");
        self.words(title.title);
        self.code.raw(",");
        self.code.option(title.subtitle);
        self.code.raw(",");
        self.code.list(title.authors, |code, author| code.string(author));
        for words in [title.printing, title.year.as_deref(), title.demonstration.as_deref()] {
            self.code.raw(",");
            self.code.option(words);
        }
        self.code.raw(",");
        match &title.funding {
            Some(ensemble) => self.ensemble(ensemble),
            None => self.code.raw("none"),
        }
        self.code.raw(");\n");
    }

    fn ensemble(&mut self, ensemble: &Ensemble<'_>) {
        self.code.raw("ensemble((");
        for logo in &ensemble.logos {
            self.code.raw("picture(");
            self.picture(&logo.href, logo.alt, logo.size, LOGO);
            self.code.raw("),");
        }
        self.code.raw("),");
        self.words(ensemble.statement);
        self.code.raw(",");
        let project = [ensemble.title, ensemble.project.as_str()].into_iter().filter(|words| !words.is_empty());
        self.words(&project.collect::<Vec<_>>().join(". "));
        self.code.raw(")");
    }

    pub(super) fn imprint(&mut self) {
        self.code.raw("imprint(");
        self.code.label(ids::IMPRINT);
        self.code.raw(",");
        let facts = &self.volume.imprint;
        self.facts(facts);
        self.code.raw(");\n");
    }

    /// A list of pairs.
    pub(super) fn facts(&mut self, facts: &[Fact]) {
        let typographer = self.typographer;
        self.code.list(facts, |code, fact| {
            code.list([&fact.name, &fact.words], |code, words| code.string(&typographer.set("", words, "")));
        });
    }

    pub(super) fn contents(&mut self) {
        self.code.raw("contents(");
        self.code.label(ids::CONTENTS);
        self.code.raw(",");
        let title = self.phrases.say("print-contents");
        self.words(&title);
        self.code.raw(",");
        let typographer = self.typographer;
        let special = self.volume.contents.iter().filter(|row| row.level > 2 || row.act.is_some());
        self.code.list(special, |code, row| {
            code.raw("(");
            code.string(&row.id);
            code.number(format_args!(",{},", row.level.saturating_sub(2)));
            code.option(row.act.as_deref().map(|act| typographer.set("", act, "")).as_deref());
            code.raw(")");
        });
        self.code.raw(");\n");
    }

    pub(super) fn back(&mut self, back: &Back) {
        self.begin(back.id, None, 2);
        self.code.raw("back(");
        self.code.label(back.id);
        self.code.raw(",");
        self.words(&back.title);
        self.code.raw(");\n");
        match &back.matter {
            Matter::People(facts) | Matter::Abbreviations(facts) => {
                let people = matches!(back.matter, Matter::People(_));
                self.code.raw(if people { "people(" } else { "abbreviations(" });
                self.facts(facts);
                self.code.raw(");\n");
            }
            Matter::Table(groups) => self.index(groups, false),
            Matter::Index(groups) => self.index(groups, true),
        }
    }

    /// Entries; in columns where they are short.
    fn index(&mut self, groups: &[IndexGroup], columns: bool) {
        self.code.raw(if columns { "index(true,{[];" } else { "index(false,{[];" });
        for group in groups {
            if !group.title.is_empty() {
                self.code.raw("group(");
                self.words(&group.title);
                self.code.raw(");\n");
            }
            self.entries(&group.entries, 0);
        }
        self.code.raw("});\n");
    }

    fn entries(&mut self, entries: &[IndexEntry], depth: usize) {
        for entry in entries {
            self.code.raw("entry(");
            self.code.number(depth);
            self.code.raw(if entry.is_long() { ",true," } else { ",false," });
            self.code.raw(if entry.children.is_empty() { "false," } else { "true," });
            self.words(&entry.words);
            self.code.raw(",{[];");
            self.runs(&entry.at);
            self.code.raw("});\n");
            self.entries(&entry.children, depth + 1);
        }
    }

    /// Words, those that lead somewhere as links.
    pub(super) fn runs(&mut self, runs: &[Run]) {
        for Run { words, id } in runs {
            match id {
                Some(id) => {
                    self.code.raw("go(");
                    self.code.wanted(id);
                    self.code.raw(",");
                    self.code.string(words);
                    self.code.raw(");");
                }
                None => {
                    self.code.string(words);
                    self.code.raw(";");
                }
            }
        }
    }
}
