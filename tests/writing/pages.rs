//! New pages of each kind: where they go, that nothing is wrong with them, and what is refused.

use std::fs;
use std::path::Path;

use crate::{is_clean, komentari, new_site, write};

/// Makes a page and gives its text.
fn made(site: &Path, line: &str, path: &str) -> String {
    let run = komentari(site, &format!("new {line} --date 2026-03-01"));
    assert_eq!((run.code, run.out.as_str()), (Some(0), format!("{path}\n").as_str()), "{line}: {}", run.err);
    fs::read_to_string(site.join(path)).expect("a page")
}

#[test]
fn a_commentary_begins_with_what_is_known_of_its_article() {
    let folder = new_site();
    let site = folder.path().join("vietne");
    let text = made(&site, "commentary paraugs:1", "content/komentari/paraugs/001.md");
    let expected = "---\narticle: paraugs:1\nas-of: 2026-01-01\nupdated: 2026-03-01\nauthors: [autors]\nstatus: melnraksts\n\
                    short-title: Likuma mērķis\n---\n\n## 1. daļa {unit=d1}\n\n## 2. daļa {unit=d2}\n\n";
    assert_eq!(text, expected);
    is_clean(&site, "--date 2026-03-01");
    assert_eq!(komentari(&site, "build -q --date 2026-03-01").code, Some(0));
}

#[test]
fn an_article_without_parts_gives_its_points_and_the_language_is_that_of_the_site() {
    let folder = new_site();
    let site = folder.path().join("vietne");
    fs::remove_file(site.join("content/komentari/paraugs/002.md")).expect("a file");
    let settings = fs::read_to_string(site.join("content/site.yaml")).expect("settings");
    write(&site, "content/site.yaml", &settings.replace("language: lv", "language: en"));
    write(&site, "content/people.yaml", "- {id: a, name: A}\n- {id: b, name: B}\n");
    let text = made(&site, "commentary paraugs:2", "content/komentari/paraugs/002.md");
    assert!(text.contains("status: draft\n") && !text.contains("authors"), "{text}");
    assert!(text.ends_with("## Point 1. {unit=p1}\n\n## Point 2. {unit=p2}\n\n## Point 3. {unit=p3}\n\n"), "{text}");
}

#[test]
fn a_page_of_every_kind_is_clean() {
    let folder = new_site();
    let site = folder.path().join("vietne");
    let term = made(&site, "term \"Likuma mērķis: jēdziens\"", "content/termini/likuma-merkis-jedziens.md");
    assert!(term.starts_with("---\nterm: 'Likuma mērķis: jēdziens'\n") || term.starts_with("---\nterm: \"Likuma"), "{term}");
    made(&site, "court-case SKC-84/2019", "content/prakse/skc-84-2019.md");
    made(&site, "methodology \"Saruna ar bērnu\"", "content/metodika/saruna-ar-bernu.md");
    let page = made(&site, "page jaunumi/vasaras-skola.md", "content/jaunumi/vasaras-skola.md");
    assert_eq!(page, "---\ntitle: Vasaras skola\nupdated: 2026-03-01\n---\n\n");
    for (key, text) in [("btl", "title: Bāriņtiesu likums\n"), ("mk1037-2006", "key: mk1037-2006\n")] {
        let run = komentari(&site, &format!("new act {key} --date 2026-03-01"));
        assert_eq!(run.out, format!("content/likumi/{key}/act.yaml\ncontent/likumi/{key}/2026-03-01.md\n"), "{}", run.err);
        let about = fs::read_to_string(site.join(format!("content/likumi/{key}/act.yaml"))).expect("a file");
        assert!(about.contains(text) && about.contains("text-status: paraphrase\n"), "{about}");
    }
    is_clean(&site, "--date 2026-03-01");
    assert_eq!(komentari(&site, "build -q --date 2026-03-01").code, Some(0));
}

#[test]
fn what_can_not_be_made_is_told_and_nothing_is_written() {
    let folder = new_site();
    let site = folder.path().join("vietne");
    let refused = |line: &str, words: &str| {
        let run = komentari(&site, &format!("new {line} --lang lv"));
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{line}");
        assert!(run.err.contains(words), "{line}: {}", run.err);
    };
    refused("commentary paraugs:3", "Vai domāts “paraugs:2”?");
    refused("commentary paraug:1", "Vai domāts “paraugs”?");
    refused("commentary paraugs:2", "“content/komentari/paraugs/002.md” jau ir");
    refused("commentary paraugs:1.d1", "nav likuma pants");
    refused("comentary paraugs:1", "Vai domāts “commentary”?");
    refused("edition x", "Pazīstamie ir: act, commentary");
    refused("term komentārs", "“content/termini/komentars.md” jau ir");
    refused("term ../komentars", "nevar būt lapas nosaukums");
    refused("page ../../etc/passwd", "nevar būt lapas nosaukums");
    refused("page /etc/passwd", "nevar būt lapas nosaukums");
    refused("page .git/config", "nevar būt lapas nosaukums");
    refused("page par", "“content/par.md” jau ir");
    refused("page termini/jauns", "Mapē “termini” nav parastu lapu");
    refused("act Btl", "nevar būt tiesību akta atslēga");
    refused("act paraugs", "jau ir");
    refused("term !!!", "nevar būt lapas nosaukums");
    let nowhere = komentari(folder.path(), "new term x --lang lv");
    assert_eq!(nowhere.code, Some(2));
    assert!(nowhere.err.contains("nav mapes “content”"), "{}", nowhere.err);
    is_clean(&site, "--date 2026-03-01");
}

#[test]
fn a_repealed_article_is_not_commented_and_a_folder_without_a_name_is_missed() {
    let folder = new_site();
    let site = folder.path().join("vietne");
    let edition = fs::read_to_string(site.join("content/likumi/paraugs/2026-01-01.md")).expect("an edition");
    write(&site, "content/likumi/paraugs/2026-01-01.md", &format!("{edition}\n## 3. pants.\n\n> (Izslēgts ar 01.01.2026. likumu)\n"));
    let refused = komentari(&site, "new commentary paraugs:3 --lang lv");
    assert!(refused.code == Some(2) && refused.err.contains("ir izslēgts"), "{}", refused.err);
    let settings = fs::read_to_string(site.join("content/site.yaml")).expect("settings");
    write(&site, "content/site.yaml", &settings.replace(", prakse: court-case", ""));
    let refused = komentari(&site, "new court-case X-1 --lang lv");
    assert!(refused.code == Some(2) && refused.err.contains("veids ir “court-case”"), "{}", refused.err);
}
