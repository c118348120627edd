//! The whole book as its template takes it.

use serde::Serialize;

use crate::html::Writer;
use crate::model::content::plain;
use crate::print::html::back::BackView;
use crate::print::html::law::{LawView, notes};
use crate::print::html::style_sheets;
use crate::print::html::text::{FactView, Html, ProseView, Setter, ready};
use crate::print::volume::{Article, Chapter, ContentsRow, Division, Ensemble, Entry, Item, Notice, Prose, TitlePage, Volume};

/// A heading of more letters is set small and may break over pages; the contents shorten it.
const LONG: usize = 180;

/// The contents have indents for so many levels.
const DEEPEST: u8 = 5;

/// A book.
#[derive(Debug, Serialize)]
pub(super) struct BookView {
    lang: String,
    styles: Vec<&'static str>,
    description: String,
    keywords: String,
    date: Option<String>,
    title: TitleView,
    imprint: Vec<FactView>,
    contents_title: String,
    contents: Vec<RowView>,
    chapters: Vec<ChapterView>,
    back: Vec<BackView>,
}

#[derive(Debug, Serialize)]
struct TitleView {
    title: String,
    subtitle: Option<String>,
    authors: Vec<String>,
    printing: Option<String>,
    year: Option<String>,
    funding: Option<FundingView>,
    demonstration: Option<String>,
}

#[derive(Debug, Serialize)]
struct FundingView {
    logos: Vec<LogoView>,
    statement: String,
    project: String,
    title: String,
}

#[derive(Debug, Serialize)]
struct LogoView {
    href: String,
    alt: String,
    size: Option<(u32, u32)>,
}

#[derive(Debug, Serialize)]
struct RowView {
    level: u8,
    act: Option<String>,
    id: String,
    label: String,
    title: String,
}

/// The words of a heading: its label, its title, what stands behind it, and the short words for running heads.
#[derive(Debug, Serialize)]
struct HeadView {
    id: String,
    label: String,
    title: Html,
    running: String,
    long: bool,
    behind: Html,
    notes: Vec<Html>,
}

#[derive(Debug, Serialize)]
struct ChapterView {
    above: Option<String>,
    head: HeadView,
    items: Vec<ItemView>,
}

/// One of several things, told by `kind`.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum ItemView {
    Division { head: HeadView },
    Article { head: HeadView, notices: Vec<NoticeView>, law: Option<LawView>, text: Option<ProseView> },
    Law { law: LawView },
    Text { text: ProseView },
    Term { head: HeadView, forms: String, basis: Html, text: ProseView },
}

#[derive(Debug, Serialize)]
struct NoticeView {
    kind: &'static str,
    strong: String,
    text: String,
}

impl BookView {
    pub(super) fn new(volume: &Volume<'_>, setter: &Setter<'_, '_>) -> Self {
        let settings = volume.settings;
        let site = volume.book.config;
        let mut keywords: Vec<&str> = volume.chapters.iter().filter_map(|chapter| chapter.above).collect();
        keywords.dedup();
        Self {
            lang: settings.language.clone(),
            styles: style_sheets(volume),
            description: settings.subtitle.clone().or_else(|| site.description.clone()).unwrap_or_default(),
            keywords: keywords.join(", "),
            date: volume.date().map(|date| date.to_string()),
            title: TitleView::new(&volume.title, setter),
            imprint: setter.facts(&volume.imprint),
            contents_title: setter.phrases.say("contents"),
            contents: volume.contents.iter().map(|row| RowView::new(row, setter)).collect(),
            chapters: volume.chapters.iter().map(|chapter| setter.chapter(chapter)).collect(),
            back: volume.back.iter().map(|back| setter.back(back)).collect(),
        }
    }
}

impl TitleView {
    fn new(title: &TitlePage<'_>, setter: &Setter<'_, '_>) -> Self {
        let words = |words: &str| setter.words(words);
        let funding = |ensemble: &Ensemble<'_>| FundingView {
            logos: ensemble.logos.iter().map(|it| LogoView { href: it.href.clone(), alt: it.alt.to_owned(), size: it.size }).collect(),
            statement: words(ensemble.statement),
            project: words(&ensemble.project),
            title: words(ensemble.title),
        };
        Self {
            title: words(title.title),
            subtitle: title.subtitle.map(words),
            authors: title.authors.iter().map(|author| words(author)).collect(),
            printing: title.printing.map(words),
            year: title.year.clone(),
            funding: title.funding.as_ref().map(funding),
            demonstration: title.demonstration.as_deref().map(words),
        }
    }
}

impl RowView {
    fn new(row: &ContentsRow, setter: &Setter<'_, '_>) -> Self {
        let words = |words: &str| setter.words(words);
        let act = row.act.as_deref().map(words);
        Self { level: row.level.min(DEEPEST), act, id: row.id.clone(), label: words(&row.label), title: words(&shortened(&row.title)) }
    }
}

/// A title as a row of the contents has room for it: whole words, then an ellipsis.
fn shortened(title: &str) -> String {
    if title.chars().count() <= LONG {
        return title.to_owned();
    }
    let start: String = title.chars().take(LONG).collect();
    format!("{}…", start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words))
}

impl Setter<'_, '_> {
    fn chapter(&self, chapter: &Chapter<'_>) -> ChapterView {
        let mut items = chapter.items.iter().peekable();
        let mut views = Vec::new();
        // The notes of the title are those of the first text: one writer counts them.
        let head = if let Some(Item::Text(prose)) = items.peek() {
            items.next();
            let mut writer = self.writer(&prose.id, "", &prose.body.footnotes);
            let head = self.chapter_head(chapter, &mut writer);
            views.push(ItemView::Text { text: self.prose(prose, &mut writer, 2) });
            head
        } else {
            self.chapter_head(chapter, &mut self.writer("", "", &[]))
        };
        views.extend(items.map(|item| self.item(item)));
        ChapterView { above: chapter.above.map(|words| self.words(words)), head, items: views }
    }

    fn chapter_head(&self, chapter: &Chapter<'_>, writer: &mut Writer<'_>) -> HeadView {
        let (title, behind) = writer.heading(&chapter.title);
        HeadView {
            id: chapter.id.clone(),
            label: self.words(&chapter.label),
            title: ready(&title),
            running: self.words(&chapter.running),
            long: plain(&chapter.title).chars().count() > LONG,
            behind: ready(&behind),
            notes: notes(&chapter.notes, writer),
        }
    }

    fn item(&self, item: &Item<'_>) -> ItemView {
        match item {
            Item::Division(division) => ItemView::Division { head: self.division(division) },
            Item::Article(article) => self.article(article),
            Item::Law(law) => ItemView::Law { law: self.law(law) },
            Item::Text(prose) => ItemView::Text { text: self.text(prose, 2) },
            Item::Term(entry) => self.term(entry),
        }
    }

    fn division(&self, division: &Division<'_>) -> HeadView {
        let title = self.inlines(division.title);
        HeadView {
            id: division.id.clone(),
            label: self.words(&division.label),
            title,
            running: self.words(&division.running),
            long: plain(division.title).chars().count() > LONG,
            behind: ready(""),
            notes: notes(&division.notes, &mut self.writer("", "", &[])),
        }
    }

    fn article(&self, article: &Article<'_>) -> ItemView {
        let footnotes = article.commentary.as_ref().map(|prose| prose.body.footnotes.as_slice()).unwrap_or_default();
        let mut writer = self.writer(&article.id, "", footnotes);
        let (title, behind) = writer.heading(&article.title);
        let head = HeadView {
            id: article.id.clone(),
            label: self.words(&article.label),
            title: ready(&title),
            running: self.words(&article.running),
            long: plain(&article.title).chars().count() > LONG,
            behind: ready(&behind),
            notes: Vec::new(),
        };
        let notice = |notice: &Notice| NoticeView { kind: notice.kind, strong: self.words(&notice.strong), text: self.words(&notice.text) };
        ItemView::Article {
            head,
            notices: article.notices.iter().map(notice).collect(),
            law: article.law.as_ref().map(|law| self.law(law)),
            text: article.commentary.as_ref().map(|prose| self.prose(prose, &mut writer, 3)),
        }
    }

    fn text(&self, prose: &Prose<'_>, top: u8) -> ProseView {
        self.prose(prose, &mut self.writer(&prose.id, "", &prose.body.footnotes), top)
    }

    fn term(&self, entry: &Entry<'_>) -> ItemView {
        let head = HeadView {
            id: entry.id.clone(),
            label: String::new(),
            title: ready(&crate::html::escape::escaped(&self.words(entry.title))),
            running: self.words(entry.title),
            long: false,
            behind: ready(""),
            notes: Vec::new(),
        };
        ItemView::Term { head, forms: self.words(&entry.forms.join(", ")), basis: self.runs(&entry.basis), text: self.text(&entry.text, 3) }
    }
}
