//! A whole volume as Typst code: calls of the functions of `book.typ`, in reading order.

use std::collections::BTreeSet;

use crate::config::books::PageSize;
use crate::model::content::{Body, Inline, plain};
use crate::print::Volume;
use crate::print::typst::code::Finished;
use crate::print::typst::setter::Setter;
use crate::print::volume::{Article, Chapter, Division, Entry, Item, Notice, Prose};
use crate::theme::Phrases;

/// The file of the looks, as the code names it.
pub(crate) const LOOKS: &str = "book.typ";

/// A volume as code; `families` are the names of the fonts that were configured.
pub(crate) fn code(volume: &Volume<'_>, phrases: &Phrases, families: &BTreeSet<String>) -> Finished {
    let mut setter = Setter::new(volume, phrases);
    setter.settings(families);
    setter.code.raw("#{\n");
    setter.title_page();
    setter.imprint();
    setter.contents();
    for chapter in &volume.chapters {
        setter.chapter(chapter);
    }
    for back in &volume.back {
        setter.back(back);
    }
    setter.code.raw("}\n");
    setter.code.finish(&format!("#import \"{LOOKS}\": *\n"))
}

impl<'w> Setter<'w, '_> {
    fn settings(&mut self, families: &BTreeSet<String>) {
        let settings = self.volume.settings;
        self.code.raw("#let go = jump.with(missing)\n#show: book.with(title:");
        self.words(&settings.title);
        self.code.raw(",authors:");
        self.code.list(&settings.authors, |code, author| code.string(author));
        self.code.raw(",description:");
        self.code.option(settings.subtitle.as_deref().or(self.volume.book.config.description.as_deref()));
        self.code.raw(",keywords:");
        let acts: BTreeSet<&str> = self.volume.chapters.iter().filter_map(|chapter| chapter.above).collect();
        self.code.list(acts, |code, act| code.string(act));
        if let Some(date) = self.volume.date() {
            self.code.number(format_args!(",date:datetime(year:{},month:{},day:{})", date.year(), date.month(), date.day()));
        }
        self.code.raw(",language:");
        self.code.string(&settings.language);
        self.code.raw(",size:");
        self.code.string(match settings.size {
            PageSize::A4 => "a4",
            PageSize::A5 => "a5",
        });
        self.code.raw(",fonts:");
        self.code.list(families, |code, family| code.string(family));
        self.code.raw(")\n");
    }

    fn chapter(&mut self, chapter: &'w Chapter<'_>) {
        self.begin_notes(&chapter.id, first_body(chapter));
        self.top = 2;
        self.code.raw("chapter(");
        self.code.label(&chapter.id);
        self.code.raw(",");
        self.code.option(chapter.above);
        self.code.raw(",");
        self.titled(&chapter.label, &chapter.title);
        self.code.raw(",");
        self.words(&chapter.running);
        self.code.raw(",{[];");
        self.amendments(&chapter.notes);
        self.code.raw("});\n");
        let mut running = chapter.running.as_str();
        for item in &chapter.items {
            if let Item::Division(division) = item {
                running = &division.running;
            }
            self.item_of(running, item);
        }
    }

    /// `label, title, name`: the words of a heading as shown, and in the outline.
    fn titled(&mut self, label: &str, title: &[Inline]) {
        self.words(label);
        self.code.raw(",");
        self.code.raw("{[];");
        let before = std::mem::replace(&mut self.within_link, true);
        self.inlines(title);
        self.within_link = before;
        self.pending_notes();
        self.code.raw("},");
        let name = self.named(label, plain(title).trim());
        self.code.string(&name);
    }

    /// `chapter`: what the heads of left pages say.
    fn item_of(&mut self, chapter: &str, item: &'w Item<'_>) {
        match item {
            Item::Division(division) => self.division(chapter, division),
            Item::Article(article) => self.article(chapter, article),
            Item::Law(law) => self.law(law),
            Item::Text(prose) => self.prose(prose, 2),
            Item::Term(entry) => self.term(chapter, entry),
        }
    }

    /// The start of a heading of the second level.
    fn second(&mut self, id: &str, chapter: &str, kind: &str) {
        let outlined = self.volume.contents.iter().any(|row| row.id == id);
        self.code.raw("second(");
        self.code.label(id);
        self.code.raw(",");
        self.code.string(kind);
        self.code.raw(if outlined { ",true," } else { ",false," });
        self.words(chapter);
        self.code.raw(",");
    }

    fn division(&mut self, chapter: &str, division: &Division<'_>) {
        self.begin(&division.id, None, 3);
        self.second(&division.id, chapter, "division");
        self.code.raw("none,");
        self.titled(&division.label, division.title);
        self.code.raw(");\n");
        self.amendments(&division.notes);
    }

    fn article(&mut self, chapter: &str, article: &'w Article<'_>) {
        let body = article.commentary.as_ref().map(|prose| prose.body);
        self.begin_notes(&article.id, body);
        self.second(&article.id, chapter, "article");
        self.words(&article.running);
        self.code.raw(",");
        self.titled(&article.label, &article.title);
        self.code.raw(");\n");
        for notice in &article.notices {
            self.notice(notice);
        }
        if let Some(law) = &article.law {
            self.law(law);
        }
        if let Some(prose) = &article.commentary {
            self.prose(prose, 3);
        }
    }

    fn notice(&mut self, notice: &Notice) {
        self.code.raw("notice(");
        self.code.string(notice.kind);
        self.code.raw(",");
        self.words(&notice.strong);
        self.code.raw(",");
        self.words(&notice.text);
        self.code.raw(");\n");
    }

    /// A text of the content, with who wrote it below.
    fn prose(&mut self, prose: &Prose<'w>, top: u8) {
        self.begin(&prose.id, Some(prose.body), top);
        self.code.raw("prose(");
        self.code.label(&prose.id);
        self.code.raw(",");
        self.code.option(prose.language);
        self.code.raw(",{[];\n");
        self.blocks(&prose.body.blocks);
        self.code.raw("},");
        self.facts(&prose.byline);
        self.code.raw(");\n");
    }

    fn term(&mut self, chapter: &str, entry: &'w Entry<'_>) {
        self.begin(&entry.id, None, 3);
        self.second(&entry.id, chapter, "term");
        self.words(entry.title);
        self.code.raw(",\"\",");
        self.words(entry.title);
        self.code.raw(",");
        let name = self.named("", entry.title);
        self.code.string(&name);
        self.code.raw(");\nterm-facts(");
        self.code.list(entry.forms, |code, form| code.string(form));
        self.code.raw(",{[];");
        self.runs(&entry.basis);
        self.code.raw("});\n");
        self.prose(&entry.text, 3);
    }
}

/// The first text of a chapter: the notes of the chapter's title are its.
fn first_body<'w>(chapter: &'w Chapter<'_>) -> Option<&'w Body> {
    chapter.items.iter().find_map(|item| match item {
        Item::Text(prose) => Some(prose.body),
        Item::Article(article) => article.commentary.as_ref().map(|prose| prose.body),
        Item::Term(entry) => Some(entry.text.body),
        Item::Division(_) | Item::Law(_) => None,
    })
}
