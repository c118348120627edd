//! What becomes of blocks: each test shows the whole HTML.

use crate::html::{Anchor, Links, Note, Picture, Piece, Words, Writer, body};
use crate::model::content::{Alignment, Definition};
use crate::model::content::{Block, BlockKind, Body, Container, ContainerName, Footnote, Inline, InlineKind, ListItem, Table, Target};
use crate::span::{FileId, Span};

fn span(start: usize, end: usize) -> Span {
    Span::new(FileId(0), start..end)
}

/// Citations at these places, all but the address alike.
#[derive(Default)]
struct Known(Vec<(usize, usize, &'static str)>);

impl Links for Known {
    fn references(&self, within: Span) -> Vec<Piece> {
        let all = self.0.iter().map(|(start, end, href)| Piece { span: span(*start, *end), anchor: cite(href) });
        all.filter(|piece| piece.span.start < within.end && within.start < piece.span.end).collect()
    }

    fn link(&self, _: Span, target: &Target) -> Option<Anchor> {
        match target {
            Target::Label(label) => Some(Anchor { words: Some("17. pants".to_owned()), ..cite(&format!("../{label}/")) }),
            Target::Url(url) => Some(Anchor { href: url.clone(), ..Anchor::default() }),
            Target::Path(_) => None,
        }
    }

    fn image(&self, _: Span, source: &str) -> Option<Picture> {
        source.ends_with(".png").then(|| Picture { href: format!("../{source}"), size: Some((20, 10)) })
    }
}

fn cite(href: &str) -> Anchor {
    Anchor { href: href.to_owned(), class: Some("cite".to_owned()), ..Anchor::default() }
}

struct Latvian;

impl Words for Latvian {
    fn container(&self, _: ContainerName) -> String {
        "Piemērs".to_owned()
    }
    fn margin(&self, number: u32) -> String {
        format!("{number}. malas numurs")
    }
    fn margin_citation(&self, number: u32) -> Option<String> {
        (number == 2).then(|| "BTL, \"2\"".to_owned())
    }
    fn note(&self, number: usize) -> String {
        format!("{number}. piezīme")
    }
    fn note_back(&self, number: usize) -> String {
        format!("Atpakaļ uz {number}.")
    }
    fn table(&self) -> String {
        "Tabula".to_owned()
    }
    fn task(&self, done: bool) -> String {
        if done { "izdarīts" } else { "nav izdarīts" }.to_owned()
    }
}

/// A text standing at a byte of the source.
fn text(words: &str, at: usize) -> Inline {
    Inline { kind: InlineKind::Text(words.to_owned()), span: span(at, at + words.len()) }
}

fn inline(kind: InlineKind) -> Inline {
    Inline { kind, span: span(0, 0) }
}

fn within(kind: fn(Vec<Inline>) -> InlineKind, inner: Inline, extra: u32) -> Inline {
    let at = Span { start: inner.span.start - extra, end: inner.span.end + extra, ..inner.span };
    Inline { kind: kind(vec![inner]), span: at }
}

fn block(kind: BlockKind) -> Block {
    Block { kind, span: span(0, 0) }
}

fn paragraph(words: &str) -> Block {
    block(BlockKind::Paragraph { margin: None, inlines: vec![text(words, 0)] })
}

fn heading(level: u8, id: &str) -> Block {
    block(BlockKind::Heading { level, id: id.to_owned(), classes: vec![], units: vec![], inlines: vec![text(id, 0)] })
}

fn inlines(list: &[Inline], known: &Known) -> String {
    Writer::new(known, &Latvian).inlines(list)
}

fn blocks(list: &[Block]) -> String {
    Writer::new(&Known::default(), &Latvian).blocks(list)
}

#[test]
fn words_are_escaped() {
    assert_eq!(inlines(&[text("<b> & \"x\"", 0)], &Known::default()), "&lt;b&gt; &amp; &quot;x&quot;");
}

#[test]
fn a_citation_in_plain_words_becomes_a_link_with_its_number_kept_to_its_noun() {
    let known = Known(vec![(4, 13, "../17/")]);
    assert_eq!(inlines(&[text("sk. 17. pants un", 0)], &known), "sk. <a class=\"cite\" href=\"../17/\">17.\u{a0}pants</a> un");
}

#[test]
fn a_citation_split_by_a_superscript_is_one_link() {
    // 13.<sup>1</sup> pants un
    let known = Known(vec![(0, 3, "../13-1/"), (8, 9, "../13-1/"), (15, 21, "../13-1/")]);
    let list = [text("13.", 0), within(InlineKind::Superscript, text("1", 8), 5), text(" pants un", 15)];
    assert_eq!(inlines(&list, &known), "<a class=\"cite\" href=\"../13-1/\">13.<sup>1</sup>\u{a0}pants</a> un");
}

#[test]
fn a_citation_over_a_line_end_is_one_link() {
    let known = Known(vec![(0, 3, "a"), (4, 9, "a")]);
    let list = [text("17.", 0), Inline { kind: InlineKind::SoftBreak, span: span(3, 4) }, text("pants", 4)];
    assert_eq!(inlines(&list, &known), "<a class=\"cite\" href=\"a\">17.\npants</a>");
}

#[test]
fn a_citation_that_begins_in_bold_words_is_one_link_where_all_of_them_belong_to_it() {
    let known = Known(vec![(2, 15, "a"), (17, 29, "a")]);
    let list = [within(InlineKind::Strong, text("Civillikuma 1", 2), 2), text(" 35. pantu x.", 17)];
    assert_eq!(inlines(&list, &known), "<a class=\"cite\" href=\"a\"><strong>Civillikuma 1</strong> 35.\u{a0}pantu x</a>.");
}

#[test]
fn a_citation_that_begins_amid_bold_words_is_one_link_a_piece() {
    let known = Known(vec![(6, 9, "a"), (11, 17, "a")]);
    let list = [within(InlineKind::Strong, text("Sk. 17.", 2), 2), text(" pants", 11)];
    assert_eq!(inlines(&list, &known), "<strong>Sk. <a class=\"cite\" href=\"a\">17.</a></strong><a class=\"cite\" href=\"a\"> pants</a>");
}

#[test]
fn two_citations_side_by_side_are_two_links() {
    let known = Known(vec![(0, 1, "a"), (1, 2, "b")]);
    assert_eq!(inlines(&[text("12", 0)], &known), "<a class=\"cite\" href=\"a\">1</a><a class=\"cite\" href=\"b\">2</a>");
}

#[test]
fn no_link_stands_within_another() {
    let known = Known(vec![(1, 3, "b")]);
    let link =
        InlineKind::Link { target: Target::Url("https://x.lv/?a&b".to_owned()), title: "T\"".to_owned(), content: vec![text("17.", 0)] };
    assert_eq!(inlines(&[inline(link)], &known), "<a href=\"https://x.lv/?a&amp;b\" title=\"T&quot;\">17.</a>");
}

#[test]
fn an_empty_link_writes_its_own_words_and_a_broken_one_keeps_those_it_has() {
    let label = InlineKind::Link { target: Target::Label("btl:17".parse().expect("a label")), title: "ģen".to_owned(), content: vec![] };
    let broken = InlineKind::Link { target: Target::Path("x.md".to_owned()), title: String::new(), content: vec![text("x", 0)] };
    assert_eq!(inlines(&[inline(label), inline(broken)], &Known::default()), "<a class=\"cite\" href=\"../btl:17/\">17.\u{a0}pants</a>x");
}

#[test]
fn images_have_their_size_and_missing_ones_leave_their_words() {
    let image = |source: &str| InlineKind::Image { source: source.to_owned(), alt: "Aina".to_owned(), title: String::new() };
    assert_eq!(
        inlines(&[inline(image("a.png")), inline(image("b"))], &Known::default()),
        "<img src=\"../a.png\" alt=\"Aina\" width=\"20\" height=\"10\" loading=\"lazy\">Aina"
    );
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    assert_eq!(
        blocks(&[heading(1, "a"), heading(3, "b"), heading(4, "c"), heading(3, "d"), heading(1, "e")]),
        "<h2 id=\"a\">a</h2>\n<h3 id=\"b\">b</h3>\n<h4 id=\"c\">c</h4>\n<h3 id=\"d\">d</h3>\n<h2 id=\"e\">e</h2>\n"
    );
}

#[test]
fn a_paragraph_with_a_margin_number_can_be_linked_to() {
    let numbered = |n| block(BlockKind::Paragraph { margin: Some(n), inlines: vec![text("Vārdi", 0)] });
    assert_eq!(
        blocks(&[numbered(1), numbered(2)]),
        "<p class=\"mn\" id=\"rn1\"><a class=\"no\" href=\"#rn1\" aria-label=\"1. malas numurs\">1</a> Vārdi</p>\n\
         <p class=\"mn\" id=\"rn2\" data-cite=\"BTL, &quot;2&quot;\"><a class=\"no\" href=\"#rn2\" aria-label=\"2. malas numurs\">2</a> Vārdi</p>\n"
    );
}

#[test]
fn lists_are_set_as_they_were_written() {
    let item = |task, words: &str| ListItem { task, blocks: vec![paragraph(words)] };
    let list = |start, tight, items| block(BlockKind::List { start, tight, items });
    assert_eq!(
        blocks(&[list(Some(3), true, vec![item(None, "a"), item(Some(true), "b")]), list(None, false, vec![item(None, "c")])]),
        "<ol start=\"3\">\n<li>a</li>\n<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"izdarīts\"> b</li>\n</ol>\n\
         <ul>\n<li>\n<p>c</p>\n</li>\n</ul>\n"
    );
}

#[test]
fn a_box_has_a_label_and_a_title() {
    let container = Container {
        name: ContainerName::Example,
        title: vec![text("Māte", 0)],
        id: Some("m".to_owned()),
        attributes: std::collections::BTreeMap::new(),
        blocks: vec![paragraph("a")],
    };
    assert_eq!(
        blocks(&[block(BlockKind::Container(container))]),
        "<div class=\"ex example\" id=\"m\"><p>Piemērs: Māte</p>\n<p>a</p>\n</div>\n"
    );
}

#[test]
fn a_table_has_a_caption_scopes_and_a_frame_to_scroll_in() {
    let cell = |words: &str| vec![text(words, 0)];
    let table = |caption: Vec<Inline>| {
        let (header, rows) = (vec![cell("A"), cell("B")], vec![vec![cell("x"), cell("1")]]);
        block(BlockKind::Table(Table { caption, alignments: vec![Alignment::Left, Alignment::Right], header, rows }))
    };
    let inner = "<thead><tr><th scope=\"col\">A</th><th scope=\"col\" class=\"n\">B</th></tr></thead>\n<tbody>\n\
                 <tr><td>x</td><td class=\"n\">1</td></tr>\n</tbody></table></div>\n";
    assert_eq!(
        blocks(&[table(cell("Soļi")), table(vec![])]),
        format!(
            "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"tab1\"><table>\n<caption id=\"tab1\">Soļi</caption>\n{inner}\
             <div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Tabula 2\"><table>\n{inner}"
        )
    );
}

#[test]
fn definitions_quotations_and_rules_are_themselves() {
    let list = vec![Definition { term: vec![text("t", 0)], details: vec![vec![paragraph("d")]] }];
    assert_eq!(
        blocks(&[block(BlockKind::Definitions(list)), block(BlockKind::Quote(vec![paragraph("q")])), block(BlockKind::Rule)]),
        "<dl>\n<dt>t</dt>\n<dd>d</dd>\n</dl>\n<blockquote>\n<p>q</p>\n</blockquote>\n<hr>\n"
    );
}

#[test]
fn code_is_marked_by_classes_and_unknown_languages_are_plain() {
    let code = |language: Option<&str>, text: &str| block(BlockKind::Code { language: language.map(str::to_owned), text: text.to_owned() });
    assert_eq!(
        blocks(&[code(Some("json"), "1\n"), code(Some("\"x"), "<b>\n"), code(None, "a\n")]),
        "<pre class=\"code\" tabindex=\"0\"><code class=\"language-json\"><span class=\"hl-source hl-json\"><span class=\"hl-constant hl-numeric hl-json\">1</span>\n</span></code></pre>\n\
         <pre class=\"code\" tabindex=\"0\"><code class=\"language-&quot;x\">&lt;b&gt;\n</code></pre>\n\
         <pre class=\"code\" tabindex=\"0\"><code>a\n</code></pre>\n"
    );
}

#[test]
fn footnotes_lead_there_and_back_again() {
    let refer = |label: &str| inline(InlineKind::FootnoteReference(label.to_owned()));
    let note = |label: &str, inlines| Footnote {
        label: label.to_owned(),
        blocks: vec![block(BlockKind::Paragraph { margin: None, inlines })],
        span: span(0, 0),
    };
    let all = Body {
        blocks: vec![block(BlockKind::Paragraph { margin: None, inlines: vec![text("a", 0), refer("x"), refer("x")] })],
        footnotes: vec![note("x", vec![text("b", 0), refer("y")]), note("y", vec![text("c", 0)])],
    };
    let html = body(&all, &Known::default(), &Latvian);
    assert_eq!(
        html.text,
        "<p>a<a class=\"ref\" id=\"fnref1\" href=\"#fn1\" role=\"doc-noteref\" aria-label=\"1. piezīme\">1</a>\
         <a class=\"ref\" id=\"fnref1-2\" href=\"#fn1\" role=\"doc-noteref\" aria-label=\"1. piezīme\">1</a></p>\n"
    );
    assert_eq!(
        Note::list(&html.notes),
        "<ol class=\"fns\" role=\"list\">\n\
         <li id=\"fn1\"><span class=\"no\">1</span>b<a class=\"ref\" id=\"fnref2\" href=\"#fn2\" role=\"doc-noteref\" aria-label=\"2. piezīme\">2</a> \
         <a class=\"back\" href=\"#fnref1\" role=\"doc-backlink\" aria-label=\"Atpakaļ uz 1.\">↩</a> \
         <a class=\"back\" href=\"#fnref1-2\" role=\"doc-backlink\" aria-label=\"Atpakaļ uz 1.\">↩</a></li>\n\
         <li id=\"fn2\"><span class=\"no\">2</span>c <a class=\"back\" href=\"#fnref2\" role=\"doc-backlink\" aria-label=\"Atpakaļ uz 2.\">↩</a></li>\n</ol>\n"
    );
}

#[test]
fn foreign_words_short_forms_and_lines_are_marked() {
    let list = [
        inline(InlineKind::Foreign { lang: "en".to_owned(), content: vec![text("x", 0)] }),
        inline(InlineKind::HardBreak),
        inline(InlineKind::Abbreviation { title: "Bāriņtiesu likums".to_owned(), content: vec![text("BTL", 0)] }),
        inline(InlineKind::Code("<".to_owned())),
    ];
    assert_eq!(
        inlines(&list, &Known::default()),
        "<span lang=\"en\">x</span><br>\n<abbr title=\"Bāriņtiesu likums\">BTL</abbr><code>&lt;</code>"
    );
}
