//! Made-up acts: whatever a lawyer may write, parse → write → parse gives the same act.

use komentari::diagnostic::Diagnostics;
use komentari::model::act::Edition;
use komentari::parse::act::parse_body;
use komentari::parse::act::write::write_edition;
use komentari::source::Source;
use komentari::span::FileId;
use proptest::prelude::{Just, Strategy, any, prop, prop_oneof, proptest};

use crate::spanless::{head, spanless};

fn parse(text: &str) -> Edition {
    let source = Source { file: FileId(0), path: String::new(), text: text.into() };
    parse_body(&source, 0, head(), &mut Diagnostics::default())
}

fn again(edition: &Edition) -> Edition {
    let written = write_edition(edition);
    let body = written.split_once("---\n\n").map_or("", |(_, body)| body);
    parse(body)
}

/// A line an act may hold.
fn line() -> impl Strategy<Value = String> {
    let lines = [
        "# I nodaļa. Vispārīgie noteikumi",
        "# II¹ nodaļa",
        "# PIRMĀ DAĻA Laulība",
        "## Trešā apakšnodaļa. Aizgādība",
        "### I. Vecāku personiskās attiecības",
        "## Vispārīgi noteikumi",
        "# Pārejas noteikumi",
        "# 2. pielikums",
        "## 17. pants. Vispārīgie pienākumi",
        "## 17.<sup>1</sup> pants. Citi pienākumi",
        "## 18.",
        "(1) Pirmā daļa:",
        "(1¹) Iestarpināta daļa.",
        "(2) (Izslēgta ar 16.06.2021. likumu)",
        "1) pirmais punkts;",
        "2) otrais punkts:",
        "3) (izslēgts ar 21.12.2006. likumu);",
        "a) apakšpunkts;",
        "b) cits apakšpunkts.",
        "12. Punkts pats par sevi.",
        "12.1. tā apakšpunkts;",
        "13.¹ Punkts ar indeksu.",
        "noslēguma vārdi.",
        "Vārdi bez numura.",
        "   vārdi pie punkta",
        "Izslēgts.",
        "> (16.06.2021. likuma redakcijā, kas stājas spēkā 01.07.2021.)",
        "(Otrā un trešā daļa izslēgta ar 12.12.2002. likumu.)",
        "> Citāts bez iekavām.",
        "| A | B |\n| --- | --- |\n| 1 | 2 |",
        "\\(1) nav daļa",
        "1\\) nav punkts",
        "2026. gada 1. janvārī",
        "---",
    ];
    prop_oneof![prop::sample::select(lines.to_vec()).prop_map(str::to_owned), "[a-zā-ž0-9 ().,*_#|<>^~-]{0,24}", Just(String::new())]
}

/// A row of points, the second of them inserted later, and the words that close them.
fn points(count: usize, closed: bool) -> Vec<String> {
    let number = |k: usize| ["1)", "1¹)", "2)", "3)"].get(k).copied().unwrap_or("4)");
    let mut lines: Vec<String> = (0..count).map(|k| format!("{} punkts par {k}. lietu;", number(k))).collect();
    if count > 2 {
        lines.insert(1, "a) viens apakšpunkts,".to_owned());
        lines.insert(2, "b) otrs apakšpunkts;".to_owned());
    }
    if count > 0 && closed {
        lines.push("to piemēro arī citiem.".to_owned());
    }
    lines
}

/// An article: its parts, each with so many points, closing words and a note.
fn article(number: usize, parts: &[(usize, bool, bool)]) -> Vec<String> {
    let note = "> (16.06.2021. likuma redakcijā, kas stājas spēkā 01.07.2021.)".to_owned();
    let superscript = if number.is_multiple_of(3) { "¹" } else { "" };
    let mut lines = vec![format!("## {number}.{superscript} pants. Nosaukums")];
    for (k, (count, closed, noted)) in parts.iter().enumerate() {
        let mark = if parts.len() > 1 { format!("({}) ", k + 1) } else { String::new() };
        lines.push(format!("{mark}Daļa ar šādiem vārdiem{}", if *count > 0 { ":" } else { "." }));
        lines.extend(points(*count, *closed));
        lines.extend(noted.then(|| note.clone()).filter(|_| k + 1 == parts.len()));
    }
    if parts.is_empty() {
        lines.push("> (Izslēgts ar 16.06.2021. likumu)".to_owned());
    }
    lines
}

/// A whole act, in order.
fn act() -> impl Strategy<Value = String> {
    let part = (0..4usize, any::<bool>(), any::<bool>());
    let articles = prop::collection::vec(prop::collection::vec(part, 0..4), 1..9);
    (articles, any::<bool>(), 0..3usize).prop_map(|(articles, chapters, transitional)| {
        let mut lines = Vec::new();
        for (k, parts) in articles.iter().enumerate() {
            if chapters && k.is_multiple_of(3) {
                let roman = ["I", "II", "III"].get(k / 3).copied().unwrap_or("IV");
                lines.push(format!("# {roman} nodaļa. Vispārīgie noteikumi"));
            }
            lines.extend(article(k + 1, parts));
        }
        if transitional > 0 {
            lines.push("# Pārejas noteikumi".to_owned());
            lines.extend((1..=transitional).map(|k| format!("{k}. Pārejas noteikums.")));
        }
        lines.join("\n\n")
    })
}

proptest! {
    #[test]
    fn an_act_is_written_as_it_is_read(text in act()) {
        let read = parse(&text);
        assert_eq!(spanless(&again(&read)), spanless(&read), "{text}");
    }

    #[test]
    fn no_order_of_lines_makes_the_reader_fall(lines in prop::collection::vec(line(), 0..40)) {
        let _ = again(&again(&parse(&lines.join("\n\n"))));
    }

    #[test]
    fn no_text_makes_the_reader_fall(text in "\\PC{0,200}") {
        let _ = again(&parse(&text));
    }
}

#[test]
fn an_edition_as_a_lawyer_writes_it_is_read_into_units() {
    let text = "# III nodaļa. Sastāvs\n\n## 10.¹ pants. Kvalifikācijas komisija\n\n(1) Ievads:\n\n1) pirmais;\n2) otrais:\na) apakšpunkts;\n\n\
                1¹) nē.\n\nNoslēgums.\n\n(2) (Izslēgta ar 16.06.2021. likumu)\n\n> (16.06.2021. likuma redakcijā)\n\n\
                # Pārejas noteikumi\n\n26. Punkts:\n\n1) apakšpunkts.\n";
    let edition = parse(text);
    assert_eq!(
        spanless(&edition),
        [
            "n3 [III nodaļa] Sastāvs",
            "  10^1 [10.¹ pants] Kvalifikācijas komisija",
            "    d1 [(1)] ",
            "intro: Ievads:",
            "      p1 [1)] ",
            "intro: pirmais;",
            "      p2 [2)] ",
            "intro: otrais:",
            "        a [a)] ",
            "intro: apakšpunkts;",
            "      p1^1 [1¹)] ",
            "intro: nē.",
            "wrap-up: Noslēgums.",
            "    d2 [(2)]  repealed",
            "note (Izslēgta ar 16.06.2021. likumu) [Amendment { law_date: 2021-06-16, kind: Repealed, in_force: None, see: [] }]",
            "note (16.06.2021. likuma redakcijā) [Amendment { law_date: 2021-06-16, kind: Reworded, in_force: None, see: [] }]",
            "pn [Pārejas noteikumi] ",
            "  p26 [26.] ",
            "intro: Punkts:",
            "    1 [1)] ",
            "intro: apakšpunkts.",
        ]
    );
}
