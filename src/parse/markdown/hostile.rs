//! Texts that were made to do harm, and texts made by chance: time grows with length, and nothing falls.

use proptest::prelude::*;

use crate::diagnostic::Diagnostics;
use crate::parse::markdown::tests::{read, source};
use crate::parse::markdown::{Options, inlines, parse};

/// How many seconds a text takes.
fn seconds(text: &str) -> f64 {
    let start = std::time::Instant::now();
    let mut diagnostics = Diagnostics::default();
    let _ = parse(&source(text), 0..text.len(), Options { margins: true, lenient: true }, &mut diagnostics);
    start.elapsed().as_secs_f64()
}

#[test]
fn hostile_texts_take_linear_time() {
    let patterns = [
        ">",
        "[",
        "*",
        "(",
        "<",
        "::: note\n",
        "| ",
        "_ ",
        "`",
        "![",
        "[](",
        "~",
        "^",
        "- ",
        "<a ",
        "[^1]",
        "[^a]: ",
        "a\n: ",
        "[a]: b\n",
        "&",
        "**a ",
        "*a_",
        "> - ",
        "1. ",
        "[a](<",
        "<sup>",
        "</sup>",
        "<sup></kbd>",
        "]",
        "[a][b]",
        "|a|\n|-|\n",
        "<div>\n",
        "<!--",
        "[^",
        "# a\n",
        ":::\n",
        ":::: note\n:::\n",
        "> ::: note\n",
        "- a\n  ::: tip\n",
        "a[^1]\n\n[^1]: b\n\n",
        "{#a}",
        "Table: a\n\n",
        "<div <",
    ];
    for pattern in patterns {
        let long = |bytes: usize| pattern.repeat(bytes / pattern.len());
        let (text, some) = (long(200_000), long(25_000));
        // Eight times the text; quadratic growth would be sixty-four times the time. A busy machine slows any one try, not all.
        assert!((0..5).any(|_| seconds(&text) < 30.0 * seconds(&some)), "eight times {pattern:?} takes over thirty times as long");
    }
}

#[test]
fn slips_in_footnotes_take_time_by_their_number() {
    let text = |times: usize| {
        let slips: String = (0..2_500 * times).map(|n| format!("[^a{n}] ")).collect();
        let notes: String = (0..500 * times).map(|n| format!("\n\n[^b{n}]: x")).collect();
        slips + &notes
    };
    let (some, many) = (text(1), text(8));
    assert!((0..5).any(|_| seconds(&many) < 30.0 * seconds(&some)), "eight times the slips take over thirty times as long");
}

#[test]
fn a_thousand_footnotes_and_a_long_text_are_read() {
    let mut text = String::new();
    for n in 0..1000 {
        text.push_str(&format!("Vārdi[^{n}] par *lietu*.\n\n[^{n}]: piezīme\n\n"));
    }
    let (body, told) = read(&text, Options::default());
    assert_eq!((body.footnotes.len(), body.blocks.len(), told.len()), (1000, 1000, 0));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_the_reader_fall(text in "\\PC{0,80}") {
        read(&text, Options { margins: true, lenient: false });
        let _ = inlines(0..text.len(), &source(&text), &mut Diagnostics::default());
    }

    #[test]
    fn no_markdown_makes_the_reader_fall(pieces in proptest::collection::vec(prop_oneof![
        Just("::: note\n"), Just(":::\n"), Just("\n"), Just("\n\n"), Just("> "), Just("- "), Just("  "), Just("    "), Just("1. "),
        Just("*"), Just("**"), Just("["), Just("]"), Just("(btl:17)"), Just("[^1]"), Just("[^1]: "), Just("<sup>"), Just("</sup>"),
        Just("<div>"), Just("| a | b |\n|---|---|\n| c |"), Just("Tabula: "), Just("```\n"), Just("# "), Just(" {#a unit=p1}"),
        Just("ā"), Just("𝄞"), Just("&amp;"), Just("\\"), Just(": "), Just("~"), Just("^"), Just("![x](y)"), Just("\t"), Just("<br>"),
        Just("[!NOTE]\n"), Just("[ ] "), Just("<!--"), Just("-->"), Just("===\n"), Just("`"), Just("\u{a0}"), Just("\0"),
    ], 0..40)) {
        let text = pieces.concat();
        read(&text, Options { margins: true, lenient: false });
        let _ = inlines(0..text.len(), &source(&text), &mut Diagnostics::default());
    }
}
