//! The article page: the words of the law and their commentary side by side, then everything that belongs to them.

use serde::Serialize;

use crate::citation::Form;
use crate::model::act::{Act, AmendmentNote, Unit};
use crate::model::commentary::Commentary;
use crate::model::content::Body;
use crate::model::label::{ActKey, Step, UnitPath};
use crate::model::number::Number;
use crate::route::{self, Address};
use crate::tables::coverage::commentary;
use crate::tables::notices::About;
use crate::web::backlinks::{self, Group, Here};
use crate::web::commentary::{Section, sections};
use crate::web::duo::{Duo, PartView};
use crate::web::frame::{self, Frame};
use crate::web::history::{VersionView, versions};
use crate::web::law::{Law, UnitView};
use crate::web::names::{cited, division_name};
use crate::web::notices::{notices, paraphrase};
use crate::web::site::Site;
use crate::web::text::{FootnoteView, Text, first_words, plain};
use crate::web::view::{Byline, Day, Entry, Html, Link, Notice};

/// The page of an article.
#[derive(Debug, Serialize)]
pub struct ArticleView {
    frame: Frame,
    act_title: String,
    /// `26. pants`
    name: String,
    /// The heading; empty where the article has none.
    heading: Html,
    /// The first day of the edition in force.
    edition: Option<Day>,
    /// The edition the commentary speaks of.
    as_of: Option<Day>,
    /// How far the commentary is, by whom; nothing where there is none.
    byline: Option<Byline>,
    notices: Vec<Notice>,
    /// Said of a retold act.
    paraphrase: String,
    duo: Duo,
    footnotes: Vec<FootnoteView>,
    backlinks: Vec<Group>,
    backlink_count: usize,
    cases: Vec<Entry>,
    methodologies: Vec<Link>,
    terms: Vec<Entry>,
    versions: Vec<VersionView>,
    history: String,
    citations: Citations,
    previous: Option<Neighbour>,
    next: Option<Neighbour>,
}

/// How the page is cited.
#[derive(Debug, Serialize)]
struct Citations {
    /// The article.
    article: String,
    /// The commentary; empty where there is none.
    commentary: String,
    /// The absolute address.
    url: String,
}

/// The article before or after.
#[derive(Clone, Debug, Serialize)]
pub struct Neighbour {
    /// `25. pants`
    pub name: String,
    /// The heading.
    pub heading: String,
    /// The address.
    pub href: String,
}

/// The view of an article.
#[must_use]
pub fn article(site: &Site<'_>, act: &Act, number: Number) -> ArticleView {
    let key = &act.about.key;
    let page = route::article(key, number);
    let edition = site.routes.current(act);
    let unit = edition.and_then(|edition| edition.article(number));
    let commentary = commentary(site.book.corpus, key, act.about.umbrella.as_ref(), number);
    let cited_as = site.with("commentary-on", &[("act", Site::short_title(act).into()), ("article", site.article_name_of(number).into())]);
    let text = Text::new(site, &page).cited_as(&cited_as);
    let (duo, footnotes) = duo(text, act, number, unit, commentary);
    let heading = unit.map(|unit| text.unlinked(&unit.heading)).unwrap_or_default();
    let as_of = commentary.and_then(|commentary| commentary.as_of);
    let groups = backlinks::to_article(site, &keys(act), number, Here { act: Some(key), page: &page });
    let frame = Frame::new(site, &page, about(site, act, number, unit, commentary));
    ArticleView {
        act_title: act.about.title.clone(),
        name: site.article_name(number),
        heading,
        edition: edition.map(|edition| site.day(edition.in_force)),
        as_of: as_of.map(|day| site.day(day)),
        byline: commentary.map(|commentary| site.byline(&page, &commentary.common)),
        notices: notices(site, About { act, number, unit, as_of }, &page),
        paraphrase: paraphrase(site, act),
        duo,
        footnotes,
        backlink_count: backlinks::count(&groups),
        backlinks: groups,
        cases: cases(site, &page, key, number),
        methodologies: methodologies(site, &page, key, number),
        terms: terms(site, &page, key, number),
        versions: versions(site, &page, key, number),
        history: site.href(&page, &route::history(key, number)),
        citations: citations(site, act, number, commentary, &frame.canonical),
        previous: neighbour(site, &page, act, number, true),
        next: neighbour(site, &page, act, number, false),
        frame,
    }
}

/// The keys labels may name the act by: its own and its umbrella's.
#[must_use]
pub fn keys(act: &Act) -> Vec<&ActKey> {
    std::iter::once(&act.about.key).chain(&act.about.umbrella).collect()
}

fn about(site: &Site<'_>, act: &Act, number: Number, unit: Option<&Unit>, commentary: Option<&Commentary>) -> frame::About {
    let name = site.article_name(number);
    let heading = unit.map(|unit| plain(&unit.heading)).unwrap_or_default();
    let title = if heading.is_empty() { format!("{name}. {}", act.about.title) } else { format!("{name}. {heading}") };
    let own = commentary.and_then(|commentary| commentary.common.description.clone());
    let words = || commentary.map(|commentary| first_words(&commentary.body.blocks)).filter(|words| !words.is_empty());
    let description = own.or_else(words).unwrap_or_else(|| format!("{}, {title}", act.about.title));
    let anchor = commentary.and_then(|commentary| commentary.common.anchor.clone());
    frame::About { title, description, above: above(site, act, Some(number)), here: name, anchor, ..frame::About::default() }
}

/// The way down to an article: the act, and the outermost division the article stands in.
#[must_use]
pub fn above(site: &Site<'_>, act: &Act, number: Option<Number>) -> Vec<(String, Address)> {
    let key = &act.about.key;
    let mut above = vec![(Site::short_title(act).to_owned(), route::contents(key))];
    let edition = site.routes.current(act);
    let divisions = edition.zip(number).map(|(edition, number)| edition.divisions_of(number)).unwrap_or_default();
    let mut way = UnitPath::default();
    for division in divisions {
        way = way.with(division.step.clone());
        let name = division_name(site, division, act.about.chapter_style);
        above.push((name, site.routes.unit_within(act, &way)));
    }
    above
}

/// The text of an article beside its commentary.
#[must_use]
pub fn duo(text: Text<'_>, act: &Act, number: Number, unit: Option<&Unit>, commentary: Option<&Commentary>) -> (Duo, Vec<FootnoteView>) {
    let written = commentary.map(sections).unwrap_or_default();
    let (steps, mut parts) = unit.map(|unit| parts(text, act, number, unit, &written)).unwrap_or_default();
    let bound: Vec<_> = written.iter().map(|section| section.bound(&steps)).collect();
    for (k, part) in parts.iter_mut().enumerate() {
        part.comments = comments(text.site, &written, &bound, k);
    }
    let nothing = Body::default();
    let mut writer = text.writer(commentary.map_or(&nothing, |commentary| &commentary.body));
    let mut duo = Duo::new(parts, written.iter().map(|section| section.view(text, &mut writer)).collect(), &bound);
    let below = |unit: &Unit| unit.notes.iter().skip(usize::from(only_note(unit).is_some())).map(|note| text.inlines(&note.text)).collect();
    duo.notes = unit.map(below).unwrap_or_default();
    duo.margins = written.iter().filter_map(Section::margins).map(|(_, last)| last).max().unwrap_or(0);
    (duo, writer.notes().into_iter().map(FootnoteView::from).collect())
}

/// The rows of an article: its parts; its points where a section speaks of one; else the whole.
fn parts(text: Text<'_>, act: &Act, number: Number, unit: &Unit, written: &[Section<'_>]) -> (Vec<Option<Step>>, Vec<PartView>) {
    let law = Law { text, paths: false, anchors: true };
    let by_parts = unit.children.iter().any(|child| matches!(child.step, Step::Paragraph(_)));
    let spoken_of = |child: &Unit| written.iter().any(|section| section.units.iter().any(|path| path.0.first() == Some(&child.step)));
    if !by_parts && !unit.children.iter().any(spoken_of) {
        return (vec![None], vec![part(String::new(), whole_article(law, unit))]);
    }
    let mut rows: Vec<(Option<Step>, PartView)> = Vec::new();
    if !unit.intro.is_empty() {
        let (lead, rest) = law.lead_and_rest(&unit.intro);
        rows.push((None, part(String::new(), UnitView { lead, rest, ..UnitView::default() })));
    }
    for child in &unit.children {
        let path = UnitPath(vec![Step::Article(number), child.step.clone()]);
        if !by_parts && !spoken_of(child) {
            // Points that nobody speaks of stay together: a row for each would tear the list apart.
            match rows.last_mut() {
                Some((None, open)) => open.unit.children.push(law.unit(child, &[])),
                Some(_) | None => {
                    let children = vec![law.unit(child, &[])];
                    rows.push((None, part(String::new(), UnitView { children, ..UnitView::default() })));
                }
            }
            continue;
        }
        let cite = cited(text.site, &act.about.key, &path, Form::Full);
        rows.push((Some(child.step.clone()), part(cite, law.unit(child, &[]))));
    }
    rows.iter_mut().for_each(|(_, row)| row.tall = is_tall(&row.unit));
    if !unit.wrap_up.is_empty() {
        let rest = text.blocks(&unit.wrap_up);
        rows.push((None, part(String::new(), UnitView { rest, ..UnitView::default() })));
    }
    rows.into_iter().unzip()
}

/// An article as one row: its points keep their anchors.
fn whole_article(law: Law<'_>, unit: &Unit) -> UnitView {
    let (mut lead, rest) = law.lead_and_rest(&unit.intro);
    if let Some(note) = only_note(unit) {
        lead = law.text.inlines(&note.text);
    }
    UnitView {
        lead,
        rest,
        children: unit.children.iter().map(|child| law.unit(child, &[])).collect(),
        wrap_up: law.text.blocks(&unit.wrap_up),
        gone: unit.repealed,
        ..UnitView::default()
    }
}

fn part(cite: String, unit: UnitView) -> PartView {
    PartView { tall: is_tall(&unit), unit, cite, span: 1, comments: None }
}

/// Of a repealed article only the note is left: it stands where the words stood.
fn only_note(unit: &Unit) -> Option<&AmendmentNote> {
    let bare = unit.repealed && unit.intro.is_empty() && unit.children.is_empty();
    unit.notes.first().filter(|_| bare)
}

/// Whether a part does not fit a screen.
fn is_tall(unit: &UnitView) -> bool {
    const TALL: usize = 1100;
    length(unit) > TALL
}

fn length(unit: &UnitView) -> usize {
    let within: usize = unit.children.iter().map(length).sum();
    unit.lead.0.len() + unit.rest.0.len() + unit.wrap_up.0.len() + within + 40 * unit.children.len()
}

/// The margin numbers of the sections that speak of a part.
fn comments(site: &Site<'_>, written: &[Section<'_>], bound: &[Option<(usize, usize)>], part: usize) -> Option<Link> {
    let here = written.iter().zip(bound).filter(|(_, bound)| bound.is_some_and(|(first, last)| (first..=last).contains(&part)));
    let (first, last) = here.filter_map(|(section, _)| section.margins()).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
    let range = if first == last { first.to_string() } else { format!("{first}–{last}") };
    Some(Link { text: site.with("commentary-at", &[("range", range.into())]), href: format!("#{}", route::margin_anchor(first)) })
}

fn cases(site: &Site<'_>, page: &Address, act: &ActKey, number: Number) -> Vec<Entry> {
    let entry = |slug: &&str| {
        let case = &site.book.corpus.cases.get(*slug)?.value;
        let decided = case.decided.map(|day| site.day(day).text);
        let about = [Some(case.court.clone()), decided].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let note = case.common.description.clone().unwrap_or_else(|| first_words(&case.body.blocks));
        Some(Entry { link: site.link(page, &route::case(slug), case.number.clone()), about, note })
    };
    site.related.cases(act, number).iter().filter_map(entry).collect()
}

fn methodologies(site: &Site<'_>, page: &Address, act: &ActKey, number: Number) -> Vec<Link> {
    let all = &site.book.corpus.methodologies;
    let link = |path: &&str| Some(site.link(page, &route::written_page(path), all.get(*path)?.value.common.title.clone()));
    site.related.methodologies(act, number).iter().filter_map(link).collect()
}

fn terms(site: &Site<'_>, page: &Address, act: &ActKey, number: Number) -> Vec<Entry> {
    let entry = |id: &&str| {
        let term = &site.book.corpus.terms.get(*id)?.value;
        let about = term.common.description.clone().unwrap_or_else(|| first_words(&term.body.blocks));
        Some(Entry { link: site.link(page, &route::term(id), term.common.title.clone()), about, note: String::new() })
    };
    let mut terms: Vec<Entry> = site.related.terms(act, number).iter().filter_map(entry).collect();
    terms.sort_by(|a, b| site.collation.compare(&a.link.text, &b.link.text));
    terms
}

fn citations(site: &Site<'_>, act: &Act, number: Number, commentary: Option<&Commentary>, url: &str) -> Citations {
    let article = cited(site, &act.about.key, &UnitPath(vec![Step::Article(number)]), Form::Full);
    let commentary = commentary.map(|commentary| {
        let people = &site.book.corpus.people;
        let names: Vec<&str> =
            commentary.common.authors.iter().map(|id| people.get(id).map_or(id.as_str(), |person| person.name.as_str())).collect();
        let day = commentary.common.updated.or(commentary.as_of).map(|day| site.day(day).text).unwrap_or_default();
        site.with(
            if names.is_empty() { "cite-commentary-unsigned" } else { "cite-commentary" },
            &[
                ("authors", names.join(", ").into()),
                ("article", site.article_name_of(number).into()),
                ("book", site.book.config.title.clone().into()),
                ("date", day.into()),
            ],
        )
    });
    Citations { article, commentary: commentary.unwrap_or_default(), url: url.to_owned() }
}

fn neighbour(site: &Site<'_>, page: &Address, act: &Act, number: Number, before: bool) -> Option<Neighbour> {
    let edition = site.routes.current(act)?;
    let (other, unit) = if before {
        edition.articles().take_while(|(other, _)| *other < number).last()?
    } else {
        edition.articles().find(|(other, _)| *other > number)?
    };
    let href = site.href(page, &route::article(&act.about.key, other));
    Some(Neighbour { name: site.article_name(other), heading: plain(&unit.heading), href })
}
