//! What becomes of a text: each test shows the whole tree in a short notation, and every diagnostic with the words it points at.

use crate::diagnostic::Diagnostics;
use crate::model::content::{Block, BlockKind, Body, Inline, InlineKind, Target};
use crate::parse::markdown::{Options, inlines, parse};
use crate::source::Source;
use crate::span::FileId;

pub(super) fn source(text: &str) -> Source {
    Source { file: FileId(0), path: "content/x.md".to_owned(), text: text.into() }
}

pub(super) fn read(text: &str, options: Options) -> (Body, Vec<String>) {
    let source = source(text);
    let mut diagnostics = Diagnostics::default();
    let body = parse(&source, 0..text.len(), options, &mut diagnostics);
    check_spans(text, &body);
    let told = diagnostics.into_sorted().iter().map(|told| format!("{}: {}", told.code, &text[told.span.range()])).collect();
    (body, told)
}

/// The tree of `text` and what is told about it.
fn tree(text: &str) -> (String, Vec<String>) {
    let (body, told) = read(text, Options { margins: false, lenient: false });
    let mut shown = blocks(&body.blocks);
    for note in &body.footnotes {
        shown.push_str(&format!(" ^{}[{}]", note.label, blocks(&note.blocks)));
    }
    (shown, told)
}

/// The tree of a text nothing is wrong with.
fn clean(text: &str) -> String {
    let (shown, told) = tree(text);
    assert_eq!(told, Vec::<String>::new());
    shown
}

fn told(text: &str) -> Vec<String> {
    tree(text).1
}

/// Words whose length is that of their place must be the words that stand there.
fn check_spans(text: &str, body: &Body) {
    let notes = body.footnotes.iter().flat_map(|note| &note.blocks);
    for block in body.blocks.iter().chain(notes) {
        assert!(text.get(block.span.range()).is_some());
        if let BlockKind::Paragraph { inlines, .. } = &block.kind {
            for inline in inlines {
                let own = text.get(inline.span.range()).expect("a place within the text");
                if let InlineKind::Text(words) = &inline.kind
                    && words.len() == own.len()
                {
                    assert_eq!(words, own);
                }
            }
        }
    }
}

fn blocks(list: &[Block]) -> String {
    list.iter().map(block).collect::<Vec<_>>().join(" ")
}

fn block(block: &Block) -> String {
    match &block.kind {
        BlockKind::Heading { level, id, classes, units, inlines } => {
            let classes: String = classes.iter().map(|class| format!(".{class}")).collect();
            let units: String = units.iter().map(|unit| format!("@{unit}")).collect();
            format!("h{level}#{id}{classes}{units}({})", words(inlines))
        }
        BlockKind::Paragraph { margin: None, inlines } => format!("p({})", words(inlines)),
        BlockKind::Paragraph { margin: Some(margin), inlines } => format!("p{margin}({})", words(inlines)),
        BlockKind::List { start, tight, items } => {
            let items: Vec<String> = items
                .iter()
                .map(|item| match item.task {
                    None => blocks(&item.blocks),
                    Some(done) => format!("[{}] {}", if done { "x" } else { " " }, blocks(&item.blocks)),
                })
                .collect();
            let mark = start.map_or("ul".to_owned(), |start| format!("ol{start}"));
            format!("{mark}{}({})", if *tight { "" } else { "*" }, items.join(" | "))
        }
        BlockKind::Quote(inner) => format!("quote({})", blocks(inner)),
        BlockKind::Container(container) => {
            let id = container.id.as_ref().map(|id| format!("#{id}")).unwrap_or_default();
            let title = if container.title.is_empty() { String::new() } else { format!("“{}”", words(&container.title)) };
            format!("{:?}{id}{title}({})", container.name, blocks(&container.blocks))
        }
        BlockKind::Code { language, text } => format!("code:{}({text:?})", language.as_deref().unwrap_or_default()),
        BlockKind::Table(table) => {
            let row = |row: &Vec<Vec<Inline>>| row.iter().map(|cell| words(cell)).collect::<Vec<_>>().join(",");
            let rows: Vec<String> = table.rows.iter().map(row).collect();
            format!("table“{}”({} / {})", words(&table.caption), row(&table.header), rows.join(" / "))
        }
        BlockKind::Definitions(list) => {
            let shown = list.iter().map(|one| {
                let details: Vec<String> = one.details.iter().map(|inner| blocks(inner)).collect();
                format!("{}: {}", words(&one.term), details.join(" + "))
            });
            format!("dl({})", shown.collect::<Vec<_>>().join(" | "))
        }
        BlockKind::Rule => "rule".to_owned(),
    }
}

fn words(list: &[Inline]) -> String {
    list.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match &inline.kind {
        InlineKind::Text(text) => text.clone(),
        InlineKind::Emphasis(inner) => format!("em({})", words(inner)),
        InlineKind::Strong(inner) => format!("b({})", words(inner)),
        InlineKind::Strikethrough(inner) => format!("s({})", words(inner)),
        InlineKind::Superscript(inner) => format!("sup({})", words(inner)),
        InlineKind::Subscript(inner) => format!("sub({})", words(inner)),
        InlineKind::Code(text) => format!("code({text})"),
        InlineKind::Link { target, title, content } => {
            let target = match target {
                Target::Label(label) => format!("label {label}"),
                Target::Url(url) => format!("url {url}"),
                Target::Path(path) => format!("path {path}"),
            };
            let title = if title.is_empty() { String::new() } else { format!(" “{title}”") };
            format!("a[{target}{title}]({})", words(content))
        }
        InlineKind::Image { source, alt, title } => format!("img[{source}|{alt}|{title}]"),
        InlineKind::FootnoteReference(label) => format!("^{label}"),
        InlineKind::Abbreviation { title, content } => format!("abbr[{title}]({})", words(content)),
        InlineKind::Keyboard(inner) => format!("kbd({})", words(inner)),
        InlineKind::Foreign { lang, content } => format!("{lang}({})", words(content)),
        InlineKind::NoLink(inner) => format!("nolink({})", words(inner)),
        InlineKind::Index { subject, content } => format!("index[{}]({})", subject.as_deref().unwrap_or_default(), words(content)),
        InlineKind::SoftBreak => "↵".to_owned(),
        InlineKind::HardBreak => "⏎".to_owned(),
    }
}

#[test]
fn marks_of_running_text_become_inlines() {
    assert_eq!(clean("*a* **b** ~~c~~ `d` 5.^1^ H ~2~ O \"e\" -- $f$"), "p(em(a) b(b) s(c) code(d) 5.sup(1) H sub(2) O \"e\" -- $f$)");
}

#[test]
fn words_that_touch_are_one_text_and_entities_stand_apart() {
    let (body, _) = read("a [b] c &amp; d \\* e", Options::default());
    let BlockKind::Paragraph { inlines, .. } = &body.blocks[0].kind else { panic!("a paragraph") };
    let texts: Vec<String> = inlines.iter().map(|one| format!("{}@{}..{}", inline(one), one.span.start, one.span.end)).collect();
    assert_eq!(texts, ["a [b] c @0..8", "&@8..13", " d @13..16", "* e@17..20"]);
}

#[test]
fn links_point_at_labels_addresses_and_paths() {
    assert_eq!(clean("<btl:17> [](btl:17.p5^1)"), "p(a[label btl:17]() a[label btl:17.p5^1]())");
    assert_eq!(clean("[x](btl:17 \"ģen\")"), "p(a[label btl:17 “ģen”](x))");
    assert_eq!(clean("[x](btl/17#12) [y](../par.md#a)"), "p(a[label btl/17#12](x) a[path ../par.md#a](y))");
    assert_eq!(clean("<https://a.lv> <a@b.lv>"), "p(a[url https://a.lv](https://a.lv) a[url mailto:a@b.lv](a@b.lv))");
}

#[test]
fn links_that_could_harm_keep_only_their_words() {
    assert_eq!(
        tree("[a](javascript:alert(1)) [b](java&#115;cript:x) ![c](data:image/png;base64,x) [d](ftp://x) [e](btl:17.99x)"),
        (
            "p(a b c d e)".to_owned(),
            vec![
                "dangerous-link: [a](javascript:alert(1))".to_owned(),
                "dangerous-link: [b](java&#115;cript:x)".to_owned(),
                "dangerous-link: ![c](data:image/png;base64,x)".to_owned(),
                "unknown-scheme: [d](ftp://x)".to_owned(),
                "broken-label: [e](btl:17.99x)".to_owned(),
            ]
        )
    );
}

#[test]
fn allowed_html_becomes_typed_inlines() {
    assert_eq!(
        clean(
            "13.<sup>1</sup> <abbr title=\"Bāriņtiesu likums\">BTL</abbr> <kbd>a</kbd><br><nolink>1. pants</nolink> <span lang=\"en\">x</span> \
             <index>y</index> <index as=\"a, b\">z</index>"
        ),
        "p(13.sup(1) abbr[Bāriņtiesu likums](BTL) kbd(a)⏎nolink(1. pants) en(x) index[](y) index[a, b](z))"
    );
}

#[test]
fn other_html_is_dropped_and_told_of() {
    assert_eq!(
        tree("a <b onclick=x>c</b> <sup onclick=x>1</sup> <script>x</script>"),
        (
            "p(a c sup(1) x)".to_owned(),
            vec![
                "dropped-html: <b onclick=x>".to_owned(),
                "dropped-html-attribute: <sup onclick=x>".to_owned(),
                "dropped-html: <script>".to_owned(),
            ]
        )
    );
}

#[test]
fn a_block_of_html_keeps_its_words_and_a_script_nothing() {
    assert_eq!(tree("<div class=a>\nvārdi <kbd>b</kbd>\n</div>").0, "p(vārdi kbd(b)↵)");
    assert_eq!(tree("<script>\nalert(1)\n</script>\n\na").0, "p(a)");
    assert_eq!(clean("<!-- a -->\n\nb"), "p(b)");
}

#[test]
fn html_that_is_not_closed_ends_with_its_paragraph() {
    assert_eq!(
        tree("*a <sup>b* c</sup>\n\n<kbd>d"),
        (
            "p(em(a sup(b)) c) p(kbd(d))".to_owned(),
            vec!["unclosed-html: <sup>".to_owned(), "unopened-html: </sup>".to_owned(), "unclosed-html: <kbd>".to_owned()]
        )
    );
}

#[test]
fn boxes_stand_in_text_and_in_lists() {
    assert_eq!(clean("a\n::: note\nb\n:::\nc"), "p(a) Note(p(b)) p(c)");
    assert_eq!(clean("- a\n\n  ::: piemērs Virs *x*\n  b\n  :::\n- c"), "ul*(p(a) Example“Virs em(x)”(p(b)) | p(c))");
    assert_eq!(clean("> ::: law {#l}\n> b\n> :::"), "quote(Law#l(p(b)))");
    assert_eq!(clean("> [!WARNING]\n> b"), "Warning(p(b))");
}

#[test]
fn boxes_nest_with_more_colons_or_as_many() {
    assert_eq!(clean(":::: note\n::: tip\na\n:::\nb\n::::"), "Note(Tip(p(a)) p(b))");
    assert_eq!(clean("::: note\n::: tip\na\n:::\nb\n:::"), "Note(Tip(p(a)) p(b))");
    assert_eq!(tree(":::: note\n::: tip\na\n::::\nb"), ("Note(Tip(p(a))) p(b)".to_owned(), vec!["unclosed-container: ::: tip".to_owned()]));
}

#[test]
fn colons_in_code_are_text() {
    assert_eq!(clean("```\n::: note\n```\n\n    ::: ā\n\n`::: x`"), "code:(\"::: note\\n\") code:(\"::: ā\\n\") p(code(::: x))");
}

#[test]
fn a_box_with_a_mistake_is_told_of_and_its_words_are_kept() {
    assert_eq!(tree("::: piemers\na\n:::"), ("p(a)".to_owned(), vec!["unknown-container: ::: piemers".to_owned()]));
    assert_eq!(tree("::: question\na\n:::"), ("p(a)".to_owned(), vec!["unknown-container: ::: question".to_owned()]));
    assert_eq!(tree("::: note\na"), ("Note(p(a))".to_owned(), vec!["unclosed-container: ::: note".to_owned()]));
    assert_eq!(tree("a\n\n:::"), ("p(a)".to_owned(), vec!["unopened-container: :::".to_owned()]));
    assert_eq!(
        tree("- a\n\n  ::: note\n  b\n\nc\n:::"),
        ("ul*(p(a) Note(p(b))) p(c)".to_owned(), vec!["unclosed-container: ::: note".to_owned(), "unopened-container: :::".to_owned()])
    );
}

#[test]
fn headings_have_anchors_classes_and_units() {
    assert_eq!(clean("## Atzinums tiesai {#atz .plats unit=p3,p3^1}"), "h2#atz.plats@p3@p3^1(Atzinums tiesai)");
    assert_eq!(
        clean("# Šķēršļi\n# Šķēršļi\n# —\n# 10.¹ pants\n# Piezīmes"),
        "h1#skersli(Šķēršļi) h1#skersli-2(Šķēršļi) h1#dala(—) h1#s-10-1-pants(10.¹ pants) h1#piezimes-2(Piezīmes)"
    );
}

#[test]
fn anchors_that_clash_are_told_of() {
    assert_eq!(
        tree("# a {#x}\n# b {#x}\n# c {#rn1}\n# d {#ā onclick=1}"),
        (
            "h1#x(a) h1#b(b) h1#c(c) h1#a(d)".to_owned(),
            vec![
                "duplicate-anchor: # b {#x}".to_owned(),
                "duplicate-anchor: # c {#rn1}".to_owned(),
                "heading-attribute: # d {#ā onclick=1}".to_owned(),
                "broken-anchor: # d {#ā onclick=1}".to_owned(),
            ]
        )
    );
}

#[test]
fn lists_are_tight_or_not_and_hold_tasks() {
    assert_eq!(clean("- a\n- b"), "ul(p(a) | p(b))");
    assert_eq!(clean("3. a\n\n4. b"), "ol3*(p(a) | p(b))");
    assert_eq!(clean("- [ ] a\n- [x] *b*"), "ul([ ] p(a) | [x] p(em(b)))");
    assert_eq!(clean("- a\n  - b"), "ul(p(a) ul(p(b)))");
}

#[test]
fn a_table_takes_its_caption_from_the_paragraph_before() {
    assert_eq!(clean("Tabula: *Soļi*\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n| 3 |"), "table“em(Soļi)”(a,b / 1,2 / 3,)");
    assert_eq!(clean("Teksts\n\n| a |\n|---|\n| 1 |"), "p(Teksts) table“”(a / 1)");
}

#[test]
fn definitions_have_terms_and_details() {
    assert_eq!(clean("Bērns\n: persona\n: cilvēks\n\nVecāki\n: abi"), "dl(Bērns: p(persona) + p(cilvēks) | Vecāki: p(abi))");
}

#[test]
fn footnotes_come_in_the_order_of_their_references() {
    assert_eq!(clean("a[^b] c[^a]\n\n[^a]: viens[^c]\n\n[^b]: divi\n\n[^c]: trīs"), "p(a^b c^a) ^b[p(divi)] ^a[p(viens^c)] ^c[p(trīs)]");
}

#[test]
fn footnotes_that_miss_their_other_half_are_told_of() {
    assert_eq!(
        told("a[^x] [^y][^z] *[^v]* `[^n]`\n\n[^x]: a\n\n[^x]: b\n\n[^q]: c"),
        [
            "undefined-footnote: [^y]",
            "undefined-footnote: [^z]",
            "undefined-footnote: [^v]",
            "duplicate-footnote: [^x]",
            "unused-footnote: [^q]",
        ]
    );
}

#[test]
fn only_what_looks_like_a_reference_can_be_an_undefined_one() {
    assert_eq!(told("[a][b] [c] [d][] [e][f]\n\n[f]: /x"), ["undefined-reference: [a][b]", "undefined-reference: [d]"]);
}

#[test]
fn margin_numbers_count_the_paragraphs_of_the_text_itself() {
    let (body, _) = read(
        "# V\n\na\n\n- b\n\n  c\n\n> d\n\n## W\n\n![](x.png)\n\ne\n\n::: note\nf\n:::\n\ng",
        Options { margins: true, lenient: false },
    );
    assert_eq!(blocks(&body.blocks), "h1#v(V) p1(a) ul*(p(b) p(c)) quote(p(d)) h2#w(W) p(img[x.png||]) p2(e) Note(p(f)) p3(g)");
}

#[test]
fn a_line_is_running_text_whatever_it_looks_like() {
    let line = |text: &str| words(&inlines(0..text.len(), &source(text), &mut Diagnostics::default()));
    assert_eq!(line("# nav *virsraksts*"), "# nav em(virsraksts)");
    assert_eq!(line("1) a\n- b <sup>1</sup>"), "1) a↵- b sup(1)");
    assert_eq!(line("*a* | b"), "em(a) | b");
    let text = "xx 13.<sup>1</sup> pants";
    let found = inlines(3..text.len(), &source(text), &mut Diagnostics::default());
    assert_eq!(found[0].span.range(), 3..6);
    assert_eq!(found[1].span.range(), 6..18);
}

#[test]
fn in_a_plain_page_what_is_odd_is_a_warning_told_once() {
    let (_, told) = read("<b>a</b> <b>c</b> [d][e]", Options { margins: false, lenient: true });
    assert_eq!(told, ["dropped-html: <b>", "undefined-reference: [d][e]"]);
}
