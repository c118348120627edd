//! Hover: the words of what is pointed at: a unit with its edition and standing, a term's meaning, a case, a person.

use lsp_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};

use crate::citation::{Case, Form, display_in};
use crate::lsp::at::{Thing, thing, unit_of};
use crate::lsp::definition::commentary;
use crate::lsp::language::about;
use crate::lsp::view::View;
use crate::model::content::{Block, BlockKind, Body, plain};
use crate::model::label::{Label, UnitLabel};
use crate::model::references::Standing;
use crate::model::registry::RegisteredAct;
use crate::resolve::history;

/// So many letters of a text are shown.
const LONGEST: usize = 2400;

/// A text for the editor: a title, remarks, words.
#[derive(Debug, Default)]
struct Card {
    title: String,
    remarks: Vec<String>,
    lines: Vec<String>,
}

/// What is shown of what stands at a place.
pub(super) fn hover(view: &View<'_>, params: &HoverParams) -> Option<Hover> {
    let place = &params.text_document_position_params;
    let (file, at) = view.place(&place.text_document.uri, place.position)?;
    let thing = thing(view, file, at)?;
    let card = match &thing {
        Thing::Reference { label: Label::Unit(unit), standing, edition, .. } => unit_card(view, unit, *standing, *edition),
        Thing::Reference { label, .. } | Thing::Path { label, .. } => label_card(view, label),
        Thing::Person(_, id) => person_card(view, id),
        Thing::Asset(..) | Thing::Unit(..) | Thing::Anchor(_) | Thing::Page(..) => None,
    }?;
    let contents = HoverContents::Markup(card.render(view.client.markdown));
    Some(Hover { contents, range: Some(view.range(thing.span())) })
}

fn unit_card(view: &View<'_>, label: &UnitLabel, standing: Standing, edition: Option<jiff::civil::Date>) -> Option<Card> {
    let corpus = &view.whole.corpus;
    let act = view.routes().act_of(label);
    let registered = corpus.registry.get(&label.act).cloned().or_else(|| act.map(|act| RegisteredAct::from(&act.about)));
    let mut card = Card { title: display_in(corpus, label, Case::Nominative, Form::Full, registered.as_ref()), ..Card::default() };
    if card.title.is_empty() {
        card.title = label.to_string();
    }
    match standing {
        Standing::InForce => {}
        Standing::Repealed => card.remarks.push(about("say-lsp-repealed", "", view.language)),
        Standing::ApplicableFrom(day) => card.remarks.push(about("say-lsp-applicable-from", day, view.language)),
        Standing::Unchecked => card.remarks.push(about("say-lsp-unchecked", "", view.language)),
    }
    if let Some((edition, unit)) = unit_of(view, label, edition) {
        card.remarks.push(about("say-lsp-edition", edition.in_force, view.language));
        match unit {
            Some(unit) => card.lines = history::lines(unit),
            None if label.path.0.is_empty() => card.lines.extend(act.map(|act| act.about.title.clone())),
            None => {}
        }
        let whole_article = label.path.0.len() > 1;
        let article = label.path.article().and_then(|number| edition.article(number)).filter(|_| whole_article);
        let heading = article.map(|article| plain(&article.heading)).filter(|heading| !heading.is_empty());
        card.remarks.extend(heading);
    }
    Some(card)
}

fn label_card(view: &View<'_>, label: &Label) -> Option<Card> {
    let corpus = &view.whole.corpus;
    match label {
        Label::Unit(unit) => unit_card(view, unit, Standing::InForce, None),
        Label::Term(id) => {
            let term = &corpus.terms.get(id)?.value;
            let forms = (!term.forms.is_empty()).then(|| term.forms.join(", "));
            Some(Card { title: term.common.title.clone(), remarks: forms.into_iter().collect(), lines: words(&term.body) })
        }
        Label::Case(number) | Label::Ecli(number) => {
            let by_number = corpus.cases.values().find(|it| it.value.number == *number || it.value.ecli.as_ref() == Some(number));
            let case = &by_number.or_else(|| corpus.cases.get(number))?.value;
            let day = case.decided.map(|day| format!(", {day}")).unwrap_or_default();
            let mut remarks = vec![format!("{}, {}{day}", case.court, case.number)];
            remarks.extend(case.common.description.clone());
            Some(Card { title: case.common.title.clone(), remarks, lines: words(&case.body) })
        }
        Label::Page(key) => {
            let page = corpus.pages.get(key).map(|it| (&it.value.common, &it.value.body));
            let (common, body) = page.or_else(|| corpus.methodologies.get(key).map(|it| (&it.value.common, &it.value.body)))?;
            Some(Card { title: common.title.clone(), remarks: common.description.iter().cloned().collect(), lines: words(body) })
        }
        Label::Margin { act, article, number } => {
            let entry = commentary(view, act, *article)?;
            let numbered = |block: &&Block| matches!(&block.kind, BlockKind::Paragraph { margin: Some(margin), .. } if margin == number);
            let block = entry.value.body.blocks.iter().find(numbered)?;
            let title = format!("{} · {number}", entry.value.common.title);
            Some(Card { title, remarks: Vec::new(), lines: block_words(block) })
        }
        Label::Programme(_) => None,
    }
}

fn person_card(view: &View<'_>, id: &str) -> Option<Card> {
    let person = view.whole.corpus.people.get(id)?;
    let remarks = [&person.role, &person.affiliation].into_iter().flatten().cloned().collect();
    Some(Card { title: person.name.clone(), remarks, lines: Vec::new() })
}

/// The paragraphs of a text, until enough is shown.
fn words(body: &Body) -> Vec<String> {
    body.blocks.iter().flat_map(block_words).collect()
}

fn block_words(block: &Block) -> Vec<String> {
    match &block.kind {
        BlockKind::Paragraph { inlines, .. } | BlockKind::Heading { inlines, .. } => vec![plain(inlines)],
        BlockKind::List { items, .. } => {
            items.iter().flat_map(|item| &item.blocks).flat_map(block_words).map(|words| format!("– {words}")).collect()
        }
        BlockKind::Quote(blocks) => blocks.iter().flat_map(block_words).collect(),
        BlockKind::Container(container) => container.blocks.iter().flat_map(block_words).collect(),
        BlockKind::Definitions(_) | BlockKind::Table(_) | BlockKind::Code { .. } | BlockKind::Rule => Vec::new(),
    }
}

impl Card {
    fn render(self, markdown: bool) -> MarkupContent {
        let mut shown = 0;
        let mut lines = Vec::new();
        for line in self.lines {
            let length = line.chars().count();
            if shown + length > LONGEST {
                let rest: String = line.chars().take(LONGEST - shown).collect();
                lines.push(format!("{rest}…"));
                break;
            }
            shown += length;
            lines.push(line);
        }
        if !markdown {
            let all = std::iter::once(self.title).chain(self.remarks).chain(lines);
            return MarkupContent { kind: MarkupKind::PlainText, value: all.collect::<Vec<_>>().join("\n") };
        }
        let title = format!("**{}**", escaped(&self.title));
        let remarks = self.remarks.iter().map(|remark| format!("*{}*", escaped(remark)));
        let head = std::iter::once(title).chain(remarks).collect::<Vec<_>>().join("  \n");
        let body = lines.iter().map(|line| escaped(line));
        MarkupContent { kind: MarkupKind::Markdown, value: std::iter::once(head).chain(body).collect::<Vec<_>>().join("\n\n") }
    }
}

/// Words that mean themselves in Markdown.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut number = true;
    for letter in words.chars() {
        let list = number && matches!(letter, '.' | ')');
        number = number && letter.is_ascii_digit();
        let bullet = out.is_empty() && matches!(letter, '-' | '+' | '=' | '~');
        if bullet || list || matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '!') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
