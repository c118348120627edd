//! The book's settings and the content → a [`Volume`].

use std::collections::BTreeMap;

use crate::book::Book;
use crate::config::Funding;
use crate::config::books::PrintedBook;
use crate::model::content::{Block, Inline, InlineKind, plain};
use crate::model::included::Included;
use crate::model::label::{ActKey, Label};
use crate::model::references::Destination;
use crate::model::walk::{every_inline, every_inline_of};
use crate::print::back::back;
use crate::print::chapters::Composer;
use crate::print::ids;
use crate::print::places::Places;
use crate::print::resolver::asset;
use crate::print::volume::{
    BookFile, Chapter, ContentsRow, Ensemble, Fact, Item, LawBox, LawUnit, PrintedLogo, Purpose, Run, TitlePage, Volume,
};
use crate::print::words::Words;
use crate::route::Address;
use crate::theme::Phrases;

impl<'a> Volume<'a> {
    /// Composes the book that `settings` describe; `phrases` are the words of its language. What is named and is not there is left out
    /// (the lints tell of it).
    #[must_use]
    pub fn compose(book: Book<'a>, settings: &'a PrintedBook, phrases: &Phrases) -> Self {
        let words = Words { phrases, days: book.config.date_format };
        let mut composer = Composer::new(book, settings, words);
        let mut chapters = composer.chapters();
        let places = Places::of(&book, &chapters, &whole_acts(&book, settings));
        link_terms(&composer, &places, &mut chapters);
        let back = back(&composer, &chapters, &places);
        let mut before = None;
        let new_act = |chapter: &Chapter<'a>| {
            let act = chapter.above.filter(|_| composer.several_acts());
            if std::mem::replace(&mut before, act) == act { None } else { act }
        };
        let acts: Vec<Option<&str>> = chapters.iter().map(new_act).collect();
        let rows = chapters.iter().zip(acts).flat_map(|(chapter, act)| rows(chapter, act));
        let last = back.iter().map(|part| row(1, part.id, "", part.title.clone()));
        Self {
            settings,
            book,
            title: title_page(&book, settings, words),
            imprint: imprint(&composer),
            contents: rows.chain(last).collect(),
            files: files(&book, settings, &chapters),
            chapters,
            back,
            places,
        }
    }
}

/// The acts that stand in the book as a whole.
fn whole_acts<'a>(book: &Book<'a>, settings: &PrintedBook) -> Vec<&'a ActKey> {
    let whole = |included: &crate::config::books::Included| match included.written.parse() {
        Ok(Included::Label(Label::Unit(unit))) if unit.path.0.is_empty() => book.corpus.acts.get_key_value(&unit.act).map(|(key, _)| key),
        Ok(Included::Label(_) | Included::Terms) | Err(_) => None,
    };
    settings.include.iter().filter_map(whole).collect()
}

/// Where the law defines a term: links, now that it is known what stands in the book.
fn link_terms(composer: &Composer<'_, '_>, places: &Places, chapters: &mut [Chapter<'_>]) {
    let terms: BTreeMap<String, &String> = composer.book.corpus.terms.keys().map(|id| (ids::term(id), id)).collect();
    for item in chapters.iter_mut().flat_map(|chapter| &mut chapter.items) {
        if let Item::Term(entry) = item {
            for (words, label) in terms.get(&entry.id).map(|id| composer.basis(id)).unwrap_or_default() {
                if !entry.basis.is_empty() {
                    entry.basis.push(Run { words: "; ".to_owned(), id: None });
                }
                let id = places.label(composer.book.corpus, &composer.routes, &label);
                entry.basis.push(Run { words, id });
            }
        }
    }
}

fn title_page<'a>(book: &Book<'a>, settings: &'a PrintedBook, words: Words<'_>) -> TitlePage<'a> {
    TitlePage {
        title: &settings.title,
        subtitle: settings.subtitle.as_deref(),
        authors: &settings.authors,
        printing: settings.printing.as_deref(),
        year: settings.date.map(|date| date.year().to_string()),
        funding: settings.funding.as_ref().map(|funding| ensemble(book, funding, words)),
        demonstration: book.config.demonstration.then(|| words.say("demonstration-text")),
    }
}

fn ensemble<'a>(book: &Book<'a>, funding: &'a Funding, words: Words<'_>) -> Ensemble<'a> {
    let logo = |logo: &'a crate::config::Logo| {
        let asset = asset(&book.sources.assets, &logo.file)?;
        Some(PrintedLogo { href: Address::file(&asset.path).encoded(), alt: &logo.alt, size: asset.dimensions })
    };
    let number = &funding.number;
    Ensemble {
        logos: funding.logos.iter().filter_map(logo).collect(),
        statement: &funding.statement,
        project: if number.is_empty() { String::new() } else { words.with("project-number", &[("number", number.clone().into())]) },
        title: &funding.title,
    }
}

/// The facts of the imprint; what nobody said is left out.
fn imprint(composer: &Composer<'_, '_>) -> Vec<Fact> {
    let (book, settings, words) = (&composer.book, composer.settings, composer.words);
    let title = match &settings.subtitle {
        Some(subtitle) => format!("{}. {subtitle}", settings.title),
        None => settings.title.clone(),
    };
    let mut facts = vec![
        ("print-title", title),
        ("print-authors", settings.authors.join(", ")),
        ("print-printing", settings.printing.clone().unwrap_or_default()),
        ("print-date", settings.date.map(|date| words.day(date)).unwrap_or_default()),
        ("print-isbn", settings.isbn.clone().unwrap_or_default()),
    ];
    for key in composer.acts() {
        let Some((act, edition)) = composer.current(key) else { continue };
        let args = [("act", act.about.title.clone().into()), ("date", words.day(edition.in_force).into())];
        facts.push(("print-law", words.with("print-law-in-force", &args)));
    }
    facts.push(("print-address", book.config.base_url.clone()));
    if let Some(funding) = &settings.funding {
        let project = [funding.title.as_str(), funding.number.as_str()].into_iter().filter(|words| !words.is_empty());
        facts.extend([
            ("print-project", project.collect::<Vec<_>>().join(", ")),
            ("print-fund", funding.fund.clone()),
            ("print-beneficiary", funding.beneficiary.clone()),
            ("print-partners", funding.partners.join(", ")),
            ("print-period", funding.period.clone()),
            ("print-rate", funding.rate.clone()),
            ("print-amounts", funding.amounts.join("; ")),
        ]);
    }
    let mut before = "";
    let said = facts.into_iter().filter(|(_, words)| !words.is_empty());
    let named = said.map(|(id, said)| {
        // Of several acts only the first line has the name.
        let name = if std::mem::replace(&mut before, id) == id { String::new() } else { words.say(id) };
        Fact { name, words: said }
    });
    named.collect()
}

/// The rows of a chapter: its own, then its articles, divisions and terms. `act` begins with it.
fn rows<'c>(chapter: &'c Chapter<'_>, act: Option<&str>) -> impl Iterator<Item = ContentsRow> + 'c {
    let own = ContentsRow { act: act.map(str::to_owned), ..row(1, &chapter.id, &chapter.label, tidy(&chapter.title)) };
    let within = |item: &Item<'_>| match item {
        Item::Division(division) => Some(row(1 + division.depth, &division.id, &division.label, tidy(division.title))),
        Item::Article(article) => Some(row(2 + article.depth, &article.id, &article.label, tidy(&article.title))),
        Item::Term(entry) => Some(row(2, &entry.id, "", entry.title.to_owned())),
        Item::Law(_) | Item::Text(_) => None,
    };
    std::iter::once(own).chain(chapter.items.iter().filter_map(within))
}

fn row(level: u8, id: &str, label: &str, title: String) -> ContentsRow {
    ContentsRow { level, act: None, id: id.to_owned(), label: label.to_owned(), title }
}

fn tidy(title: &[Inline]) -> String {
    plain(title).split([' ', '\n', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Every file the book shows or is set in, in the order of paths.
fn files<'a>(book: &Book<'a>, settings: &PrintedBook, chapters: &[Chapter<'a>]) -> Vec<BookFile<'a>> {
    let mut found: BTreeMap<&str, Purpose> = BTreeMap::new();
    let mut see = |inline: &Inline| {
        if let (InlineKind::Image { .. }, Some(Destination::Asset(path))) = (&inline.kind, book.references.path_at(inline.span)) {
            found.insert(path, Purpose::Picture);
        }
    };
    for item in chapters.iter().flat_map(|chapter| &chapter.items) {
        match item {
            Item::Article(article) => {
                article.law.iter().for_each(|law| of_law(law, &mut see));
                article.commentary.iter().for_each(|text| every_inline(text.body, &mut |inline, _| see(inline)));
            }
            Item::Law(law) => of_law(law, &mut see),
            Item::Text(text) => every_inline(text.body, &mut |inline, _| see(inline)),
            Item::Term(entry) => every_inline(entry.text.body, &mut |inline, _| see(inline)),
            Item::Division(_) => {}
        }
    }
    let logos = settings.funding.iter().flat_map(|funding| &funding.logos);
    found.extend(logos.map(|logo| (logo.file.as_str(), Purpose::Picture)));
    found.extend(settings.fonts.iter().map(|(path, _)| (path.as_str(), Purpose::Font)));
    let file = |(path, purpose)| Some(BookFile { asset: asset(&book.sources.assets, path)?, purpose });
    found.into_iter().filter_map(file).collect()
}

fn of_law<'a>(law: &LawBox<'a>, see: &mut dyn FnMut(&'a Inline)) {
    every_inline_of(law.intro, see);
    law.units.iter().for_each(|unit| of_unit(unit, see));
    every_inline_of(law.wrap_up, see);
}

fn of_unit<'a>(unit: &LawUnit<'a>, see: &mut dyn FnMut(&'a Inline)) {
    let blocks: [&'a [Block]; 2] = [unit.rest, unit.wrap_up];
    unit.lead.iter().for_each(&mut *see);
    blocks.into_iter().for_each(|blocks| every_inline_of(blocks, see));
    unit.children.iter().for_each(|child| of_unit(child, see));
}
