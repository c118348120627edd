//! Small pages in the markup of likumi.lv: shapes that the saved pages do not have.

use komentari::diagnostic::{Code, Diagnostics};
use komentari::import::likumi::{Wanted, read_page};
use komentari::import::place::parsed;

use crate::spanless::spanless;

pub(crate) fn page(title: &str, body: &str) -> String {
    format!(
        "<html><head><title>{title}</title></head><body><div class='left'><span>Veids: noteikumi</span><span>Pieņemts: 19.12.2006.</span>\
         <span>Stājas spēkā: 23.12.2006.</span></div><div class='doc-body'><div class='TV207'>{title}</div>{body}</div></body></html>"
    )
}

pub(crate) fn import(html: &str) -> (Option<String>, Vec<Code>) {
    let mut diagnostics = Diagnostics::default();
    let wanted = Wanted { key: "x", likumi_id: None, title: None };
    let read = read_page("page.html", html.as_bytes(), wanted, &mut diagnostics);
    (read.map(|page| page.markdown), diagnostics.iter().map(|diagnostic| diagnostic.code).collect())
}

pub(crate) fn units(html: &str) -> Vec<String> {
    let (markdown, told) = import(html);
    assert_eq!(told, []);
    spanless(&parsed(&markdown.expect("a page")))
}

#[test]
fn a_regulation_has_points_chapters_tables_and_annexes() {
    let body = "<div class='TV900'>Izdoti saskaņā ar likuma 5. panta otro daļu</div>\
        <div class='TV212'><a name='n1'></a>I. Vispārīgie jautājumi</div>\
        <div class='TV213' data-num='1' data-pfx='p'><a name='p1'></a><p class='TV213 TVP'>1. Noteikumi nosaka:</p>\
        <p class='TV213 limenis2'>1.1. kārtību;</p><p class='TV213 limenis3'>1.1.1. tās daļu;</p></div>\
        <div class='TV213'><a name='p2'></a><p class='TV213 TVP'>2.<sup>1</sup> Cits punkts 2026. gada.</p>\
        <table class='TV444'><tr><td rowspan=2>A|B</td><td>C</td></tr><tr><td>D</td></tr></table></div>\
        <div class='TV213'><a name='p3'></a><p class='TV213 TVP'>3. <i>(Svītrots ar MK 05.05.2015. noteikumiem Nr. 215)</i></p></div>\
        <div class='TV215'>Ministru prezidents A. Kalvītis</div>\
        <div class='TV218'>1. pielikums<br>Ministru kabineta<br>noteikumiem Nr. 1037</div><div class='TV213'><p>1. Pielikuma punkts.</p></div>";
    assert_eq!(
        units(&page("Bāriņtiesas darbības noteikumi", body)),
        [
            "preamble: Izdoti saskaņā ar likuma 5. panta otro daļu",
            "n1 [I.] Vispārīgie jautājumi",
            "  p1 [1.] ",
            "intro: Noteikumi nosaka:",
            "    1 [1.1.] ",
            "intro: kārtību;",
            "      1 [1.1.1.] ",
            "intro: tās daļu;",
            "  p2^1 [2.¹] ",
            "intro: Cits punkts 2026. gada.",
            "intro: A|B|C ## |D",
            "  p3 [3.]  repealed",
            "note (Svītrots ar MK 05.05.2015. noteikumiem Nr. 215) [Amendment { law_date: 2015-05-05, kind: Repealed, in_force: None, see: [] }]",
            "piel1 [1. pielikums] ",
            "intro: Ministru kabineta",
            "intro: noteikumiem Nr. 1037",
            "  p1 [1.] ",
            "intro: Pielikuma punkts.",
            "conclusion: Ministru prezidents A. Kalvītis",
        ]
    );
}

#[test]
fn an_article_may_be_repealed_in_its_heading_or_bear_its_text_there() {
    let body = "<div class='TV212'><a name='nA'></a>VISPĀRĪGĀ DAĻA</div><div class='TV212'><a name='nA-4_1'></a>IV<sup>1</sup> nodaļa<br>Īpaši</div>\
        <div class='TV213'><a name='p12'></a><p class='TV213 TVP'><b>12. pants.</b> <i>(Izslēgts ar 10.12.2009. likumu)</i></p></div>\
        <div class='TV213'><a name='p13'></a><p class='TV213 TVP'><b>13. pants.</b> Teksts tūlīt aiz numura.</p></div>\
        <div class='TV213'><a name='p44.1'></a><p class='TV213 TVP'><b>44.<sup>1</sup> pants. So\u{ad}dī&shy;šana</b></p>\
        <p class=TV213>(1)\u{a0}Par <b>zādzību\u{92}</b> &mdash;</p><p class=TV213>soda.</p></div>";
    assert_eq!(
        units(&page("Krimināllikums", body)),
        [
            "ied0 []  counted",
            "  n4^1 [IV¹ nodaļa] Īpaši",
            "    12 [12. pants]  repealed",
            "note (Izslēgts ar 10.12.2009. likumu) [Amendment { law_date: 2009-12-10, kind: Repealed, in_force: None, see: [] }]",
            "    13 [13. pants] ",
            "intro: Teksts tūlīt aiz numura.",
            "    44^1 [44.¹ pants] Sodīšana",
            "      d1 [(1)] ",
            "intro: Par zādzību —",
            "intro: soda.",
        ]
        .map(|line| line.replace("ied0 []  counted", "ied0 [] VISPĀRĪGĀ DAĻA counted"))
    );
}

#[test]
fn a_page_that_cannot_be_the_act_is_refused() {
    let article = "<div class='TV213'><a name='p1'></a><p class='TV213 TVP'><b>1. pants. Mērķis</b></p><p>Teksts.</p></div>";
    assert_eq!(import(&page("Grozījumi Bāriņtiesu likumā", article)), (None, vec![Code::ImportAmendingAct]));
    assert_eq!(import("<html><body><p>Kaut kas.</p></body></html>"), (None, vec![Code::ImportNotAPage]));
    let mut told = Diagnostics::default();
    assert_eq!(read_page("x", b"<div class='doc-body'>\xC2", Wanted { key: "x", likumi_id: None, title: None }, &mut told), None);
    assert_eq!(told.iter().map(|told| told.code).collect::<Vec<_>>(), [Code::ImportNotUtf8]);
    assert_eq!(import(""), (None, vec![Code::ImportNotAPage]));
    let contents = "<ul class='doc-saturs-ul'><li class='satura-pants'><a href='#p1'>1. pants</a></li></ul>";
    assert_eq!(import(&page("Likums", contents)), (None, vec![Code::ImportNoText]));
    let mut diagnostics = Diagnostics::default();
    let wanted = Wanted { key: "btl", likumi_id: None, title: Some("Bāriņtiesu likums") };
    assert_eq!(read_page("x", page("Civillikums", article).as_bytes(), wanted, &mut diagnostics), None);
    assert_eq!(diagnostics.iter().map(|told| told.code).collect::<Vec<_>>(), [Code::ImportOtherAct]);
}
