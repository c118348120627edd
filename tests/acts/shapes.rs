//! Shapes of acts that the saved pages do not have: ranges of repealed articles, rows in rows, parts with a dot, tables in annexes.

use komentari::diagnostic::Code;

use crate::pages::{import, page, units};

/// An article of a page.
fn article(anchor: &str, heading: &str, rest: &str) -> String {
    format!("<DIV class='TV213'><a name='{anchor}'></a><P class='TV213 TVP' id='{anchor}'><b>{heading}</b></P>{rest}</DIV>\n")
}

/// A plain paragraph.
fn p(text: &str) -> String {
    format!("<P class=TV213>\n{text}</P>")
}

/// A point.
fn p2(text: &str) -> String {
    format!("<P class='TV213 limenis2'>{text}</P>")
}

fn steps(body: &str) -> Vec<String> {
    let all = units(&page("Paraugu likums", body));
    all.into_iter().filter(|line| line.contains('[')).filter(|line| !line.starts_with("note")).collect()
}

#[test]
fn several_repealed_articles_in_one_line_are_each_an_article() {
    let note = "(Izslēgti ar 13.12.2012. likumu)";
    let body = article("p3", "3.pants. Mērķis", &p("Teksts."))
        + &article("p4", "4., 5. un 6.pants.", "").replace("</P>", &format!(" {note}</P>"))
        + &format!("<DIV class='TV213'><a name='p7'></a><P class='TV213 TVP'><b>7.–8. pants.</b> <i>{note}</i></P></DIV>")
        + &format!("<DIV class='TV213'><a name='p9'></a><P class='labojumu_pamats'>9.—11. {note}</P></DIV>")
        + &article("p12", "12.pants. Cits", &(p("(1) Daļa.") + &p("(2) un (3) (Izslēgtas ar 13.12.2012. likumu)") + &p("(4) Daļa:")));
    let found = steps(&body);
    for number in ["4", "5", "6", "7", "8", "9", "10", "11"] {
        assert!(found.contains(&format!("{number} [{number}. pants]  repealed")), "{number}: {found:#?}");
    }
    assert!(found.contains(&"  d3 [(3)]  repealed".to_owned()), "{found:#?}");
}

#[test]
fn the_list_of_contents_may_name_a_range_once() {
    let link = |anchor: &str| format!("<li class='satura-pants'><a href='#{anchor}'>x</a></li>");
    let contents = format!("<ul class='doc-saturs-ul'>{}{}</ul>", link("p1"), link("p2"));
    let body = article("p1", "1.pants. Mērķis", &p("Teksts.")) + &article("p2", "2.–5.pants.", "").replace("</P>", " (Izslēgti)</P>");
    let html = page("Paraugu likums", &body);
    assert_eq!(import(&html.replace("<div class='doc-body'>", &format!("{contents}<div class='doc-body'>"))).1, []);
    let three = contents.replace("</ul>", &(link("p6") + "</ul>"));
    let told = import(&html.replace("<div class='doc-body'>", &format!("{three}<div class='doc-body'>"))).1;
    assert_eq!(told, [Code::ImportCountDiffers]);
}

#[test]
fn a_row_of_numbers_may_stand_below_letters() {
    let rows = [p("(1) Soda:"), p2("1) par to:"), p2("a) smagu;"), p2("b) mazu:"), p2("1) pirmo;"), p2("2) otro;"), p2("2) par citu.")];
    let expected = [
        "1 [1. pants] Sods",
        "  d1 [(1)] ",
        "    p1 [1)] ",
        "      aa [a)] ",
        "      ab [b)] ",
        "        a1 [1)] ",
        "        a2 [2)] ",
        "    p2 [2)] ",
    ];
    let found = steps(&article("p1", "1.pants. Sods", &rows.concat()));
    let printed = |lines: &[String]| lines.iter().map(|line| line.split('[').next_back().map(str::to_owned)).collect::<Vec<_>>();
    assert_eq!(printed(&found), printed(&expected.map(str::to_owned)), "{found:#?}");
}

#[test]
fn numbers_below_letters_go_on() {
    let rows = [p2("a) viens:"), p2("1) x;"), p2("2) y;"), p2("b) divi:"), p2("1) z.")];
    let found = steps(&article("p1", "1.pants. Sods", &rows.concat()));
    let depths: Vec<usize> = found.iter().map(|line| line.len() - line.trim_start().len()).collect();
    assert_eq!(depths, [0, 2, 4, 4, 2, 4], "{found:#?}");
}

#[test]
fn parts_of_old_tax_laws_have_a_dot_and_those_of_treaties_are_points() {
    let tax = [p("1. Likmi nosaka:"), p2("1) 20 procenti;"), p("1.<sup>1</sup> Daļa."), p("2. (Izslēgta ar 20.12.2010. likumu)")];
    let found = steps(&article("p1", "1.pants. Likme", &tax.concat()));
    assert_eq!(found, ["1 [1. pants] Likme", "  d1 [1.] ", "    p1 [1)] ", "  d1^1 [1.¹] ", "  d2 [2.]  repealed"]);
    let treaty = [p("1. Katrai personai ir tiesības:"), p2("a) zināt;"), p("2. Neviens.")];
    let found = steps(&article("p1", "6.pants. Tiesības", &treaty.concat()));
    assert_eq!(found[1].trim(), "p1 [1.]");
}

#[test]
fn a_chapter_may_be_repealed_without_a_date() {
    let chapter = |anchor: &str, words: &str| format!("<DIV class='TV212'><a name='{anchor}'></a>{words}</DIV>");
    let body = chapter("n1", "I nodaļa<BR/>Pirmā")
        + &article("p1", "1.pants. Mērķis", &p("Teksts."))
        + &chapter("n2", "II nodaļa<BR/>(Nodaļa izslēgta)")
        + &chapter("n3", "III nodaļa <i>(Nodaļa izslēgta ar 13.12.2012. likumu)</i>")
        + &chapter("n4", "IV nodaļa<BR/>Izslēgta<P class='labojumu_pamats'>(Nodaļa izslēgta ar 13.12.2012. likumu)</P>");
    let found = steps(&body);
    assert_eq!(found[2..], ["n2 [II nodaļa]  repealed", "n3 [III nodaļa]  repealed", "n4 [IV nodaļa] Izslēgta repealed"]);
}

#[test]
fn a_part_without_a_number_holds_the_chapters_that_follow() {
    let heading = |words: &str| format!("<DIV class='TV212'>{words}</DIV>");
    let body = heading("VISPĀRĪGĀ DAĻA")
        + &heading("I nodaļa<BR/>Pirmā")
        + &article("p1", "1.pants", &p("Teksts."))
        + &heading("II nodaļa<BR/>Otrā")
        + &article("p2", "2.pants *", &p("Teksts."))
        + &heading("SEVIŠĶĀ DAĻA")
        + &heading("III nodaļa<BR/>Trešā")
        + &article("p3", "3.pants", &p("Teksts."));
    let found = steps(&body);
    let depths: Vec<usize> = found.iter().map(|line| line.len() - line.trim_start().len()).collect();
    assert_eq!(depths, [0, 2, 4, 2, 4, 0, 2, 4], "{found:#?}");
}

#[test]
fn two_sets_of_transitional_provisions_are_both_reached() {
    let point = |n: usize| format!("<DIV class='TV213'><a name='pn{n}'></a><P class='TV213 TVP' id='p{n}'>{n}. Punkts.</P></DIV>");
    let heading = "<DIV class='TV214'><a name=3870></a>Pārejas noteikumi</DIV>";
    let body = article("p1", "1.pants. Mērķis", &p("Teksts.")) + heading + &point(1) + heading + &point(1) + &point(2);
    let (markdown, _) = import(&page("Paraugu likums", &body));
    let edition = komentari::import::place::parsed(&markdown.expect("a page"));
    assert!(edition.unit(&"pn.p2".parse().expect("a path")).is_some());
}

#[test]
fn a_table_between_blocks_and_in_an_annex_is_a_table() {
    let table = "<table class='TV444' border=1><thead><tr><th>Gads</th><th>Likme</th></tr></thead><tbody><tr><td>2024</td><td>20</td></tr></tbody></table>";
    let body = article("p1", "1.pants. Mērķis", &(p("(1) Tabula:") + table + &p("turpinājums.") + &p("(2) Daļa.")))
        + &format!("<DIV class='TV218'>Pielikums<BR/>likumam</DIV>{table}<DIV class='TV213'><P><b>1. pants. Cits</b></P></DIV>");
    let found = units(&page("Paraugu likums", &body));
    assert_eq!(found.iter().filter(|line| line.ends_with(": Gads|Likme ## 2024|20")).count(), 2, "{found:#?}");
}

#[test]
fn a_page_saved_by_a_browser_is_the_same_page() {
    let body = article("p1", "1.pants. Mērķis", &(p("(1) Bāriņtiesa&nbsp;lemj.") + &p2("1<sup>1</sup>) punkts.")));
    let html = page("Paraugu likums", &body);
    let plain = import(&html);
    let lower = html.replace("<DIV", "<div").replace("</DIV", "</div").replace("<P ", "<p ").replace("</P>", "</p>").replace('\'', "\"");
    let saved = format!("\u{feff}<!-- saved from url=(0030)https://likumi.lv/ta/id/1-x -->{}", lower.replace('\n', "\r\n"));
    assert_eq!(import(&saved), plain);
}

#[test]
fn hostile_pages_are_read_or_refused_but_never_overflow() {
    for (tag, depth) in [("<div class='TV213'>", 5_000), ("<table><tr><td>", 3_000), ("<b><i>", 3_000), ("<ul><li>", 3_000)] {
        let body = article("p1", "1.pants. Mērķis", &(p("Teksts.") + &tag.repeat(depth) + "dziļi"));
        let html = page("Paraugu likums", &body);
        let _ = import(&html);
        // Cut off within a character, a tag and an entity.
        for cut in [html.len() / 3, html.len() / 2, html.len() - 9] {
            let cut = (0..=cut).rev().find(|at| html.is_char_boundary(*at)).unwrap_or(0);
            let _ = import(&html[..cut]);
        }
    }
    let bomb = format!(
        "<!DOCTYPE html [<!ENTITY a \"aaaa\">]>{}",
        page("Paraugu likums", &article("p1", "1.pants.", &p(&"&a;&amp;".repeat(999))))
    );
    assert!(import(&bomb).0.is_some());
}

#[test]
fn words_between_points_leave_the_point_before_them_open() {
    let rows = [p2("1) viens;"), p("vārdi starp punktiem"), p2("a) burts;"), p2("2) divi.")];
    let (markdown, _) = import(&page("Paraugu likums", &article("p1", "1.pants. Sods", &rows.concat())));
    let first = komentari::import::place::parsed(&markdown.expect("a page"));
    let written = komentari::parse::act::write::write_edition(&first);
    let again = komentari::import::place::parsed(komentari::import::place::body_of_file(&written));
    assert_eq!(crate::spanless::spanless(&again), crate::spanless::spanless(&first));
}

#[test]
fn a_link_that_no_citation_explains_is_told_and_an_explained_one_is_not() {
    use komentari::diagnostic::Diagnostics;
    use komentari::import::{run::import_likumi, target::Target};
    let links = p("Sk. <a href='#p2'>2. pantu</a> un <a href='#p3.1'>3.<sup>1</sup> panta</a> pirmo daļu.")
        + &p("Šā likuma <a href='#p7'>5.</a>, 6. un <a href='#p9'>8.–10. pants</a>; <a href='/ta/id/139369-x'>Bāriņtiesu likums</a>.");
    let html = page("Paraugu likums", &article("p1", "1.pants. Mērķis", &links));
    let root = tempfile::tempdir().expect("a folder");
    let target = Target::find(root.path(), &"paraugs".parse().expect("a key"));
    let mut told = Diagnostics::default();
    import_likumi(&[("a.html".to_owned(), html.into_bytes())], &target, &mut told).expect("written");
    let told: Vec<String> = told.iter().map(|told| format!("{} {:?}", told.code, told.args.get("target"))).collect();
    assert_eq!(told, ["import-link-disagrees Some(Text(\"#p7\"))"]);
}
