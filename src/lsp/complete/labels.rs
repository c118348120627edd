//! Labels that go on from what has been begun: `btl:17.p5`, `btl/17#3`, `term:…`, `case:…`, `page:…`.

use lsp_types::CompletionItemKind;

use crate::edit::held;
use crate::lsp::complete::{MOST, Offer};
use crate::lsp::definition::commentary;
use crate::lsp::symbols::unit_name;
use crate::lsp::view::View;
use crate::model::act::{Act, Edition, Unit};
use crate::model::content::{BlockKind, plain};
use crate::model::label::{ActKey, Label, Step, UnitPath};
use crate::resolve::history;
use crate::span::FileId;

/// So many letters of a unit's words are shown beside its label.
const LONGEST: usize = 90;

/// All labels that go on from `begun`.
pub(super) fn offers(view: &View<'_>, begun: &str) -> Vec<Offer> {
    if let Some((key, rest)) = begun.split_once('/')
        && let (Ok(act), Some((article, _))) = (key.parse::<ActKey>(), rest.split_once('#'))
    {
        return margins(view, &act, article);
    }
    match begun.split_once(':') {
        None if begun.contains(['/', '.', '#']) => Vec::new(),
        None => schemes(view),
        Some(("term" | "case" | "page", _)) => pages(view, begun.split(':').next().unwrap_or_default()),
        Some((key, path)) => key.parse().map_or_else(|_| Vec::new(), |act| units(view, &act, path)),
    }
}

/// What a label may begin with.
fn schemes(view: &View<'_>) -> Vec<Offer> {
    let corpus = &view.whole.corpus;
    let acts = corpus.acts.values().map(|act| Offer::new(format!("{}:", public_key(act)), &act.about.title, CompletionItemKind::MODULE));
    let mut all: Vec<Offer> = acts.collect();
    all.dedup_by(|one, other| one.text == other.text);
    for scheme in ["term", "case", "page"] {
        all.extend(pages(view, scheme));
    }
    all
}

/// The key under which an act's articles are known.
fn public_key(act: &Act) -> &ActKey {
    act.about.umbrella.as_ref().unwrap_or(&act.about.key)
}

/// Terms, cases or pages, with their titles.
pub(super) fn pages(view: &View<'_>, scheme: &str) -> Vec<Offer> {
    let prefix = format!("{scheme}:");
    let kind = |label: &Label| match label {
        Label::Term(_) => CompletionItemKind::REFERENCE,
        Label::Case(_) | Label::Ecli(_) => CompletionItemKind::EVENT,
        Label::Unit(_) | Label::Margin { .. } | Label::Programme(_) | Label::Page(_) => CompletionItemKind::FILE,
    };
    let all = held(&view.book()).into_values();
    let labelled = all.map(|held| (held.label.to_string(), kind(&held.label), held.common.title.clone()));
    let mut offers: Vec<Offer> =
        labelled.filter(|(label, ..)| label.starts_with(&prefix)).map(|(label, kind, title)| Offer::new(label, title, kind)).collect();
    offers.sort_by(|one, other| one.text.cmp(&other.text));
    offers
}

/// Units of an act under the steps that are written already.
pub(super) fn units(view: &View<'_>, key: &ActKey, path: &str) -> Vec<Offer> {
    let (above, last) = path.rsplit_once('.').unwrap_or(("", path));
    let acts = view.whole.corpus.acts.values();
    let routes = view.routes();
    let editions = acts.filter(|act| act.about.key == *key || public_key(act) == key).filter_map(|act| routes.current(act));
    let mut offers = Vec::new();
    for edition in editions {
        for (written, unit) in below(edition, above) {
            if written.rsplit('.').next().is_some_and(|step| step.starts_with(last)) {
                offers.push(Offer::new(format!("{key}:{written}"), gist(unit), CompletionItemKind::CLASS));
            }
        }
        if offers.len() > MOST {
            break;
        }
    }
    offers
}

/// The units within a unit; of the act itself its divisions and all articles. With the way to each.
fn below<'e>(edition: &'e Edition, above: &str) -> Vec<(String, &'e Unit)> {
    if above.is_empty() {
        let articles = edition.articles().map(|(number, unit)| (number.to_string(), unit));
        let others = edition.units.iter().filter(|unit| !matches!(unit.step, Step::Article(_))).map(|unit| (unit.step.to_string(), unit));
        return articles.chain(others).collect();
    }
    let Ok(path) = above.parse::<UnitPath>() else { return Vec::new() };
    let Some(unit) = edition.unit(&path) else { return Vec::new() };
    let inside = unit.children.iter().filter(|unit| !(unit.step.is_division() && matches!(unit.step, Step::Article(_))));
    inside.map(|unit| (path.with(unit.step.clone()).to_string(), unit)).collect()
}

/// What a unit says, shortened.
fn gist(unit: &Unit) -> String {
    let words = if unit.heading.is_empty() { history::lines(unit).into_iter().next().unwrap_or_default() } else { unit_name(unit) };
    if words.chars().count() <= LONGEST { words } else { words.chars().take(LONGEST).chain(['…']).collect() }
}

/// The units within the article that a commentary speaks of, for its headings.
pub(super) fn units_of_commentary(view: &View<'_>, file: Option<FileId>, begun: &str) -> Vec<Offer> {
    let entry = view.whole.corpus.commentaries.values().find(|entry| Some(entry.file) == file);
    let Some(entry) = entry else { return Vec::new() };
    let prefix = format!("{}:{}.", entry.value.act, entry.value.article);
    let offers = units(view, &entry.value.act, &format!("{}.{begun}", entry.value.article));
    offers.into_iter().filter_map(|it| Some(Offer { text: it.text.strip_prefix(&prefix)?.to_owned(), ..it })).collect()
}

/// The margin numbers of a commentary, with the first words of each paragraph.
fn margins(view: &View<'_>, act: &ActKey, article: &str) -> Vec<Offer> {
    let entry = article.parse().ok().and_then(|number| commentary(view, act, number));
    let Some(entry) = entry else { return Vec::new() };
    let numbered = entry.value.body.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Paragraph { margin: Some(margin), inlines } => Some((margin, plain(inlines))),
        _ => None,
    });
    let short = |words: String| words.chars().take(LONGEST).collect::<String>();
    numbered.map(|(margin, words)| Offer::new(format!("{act}/{article}#{margin}"), short(words), CompletionItemKind::REFERENCE)).collect()
}
