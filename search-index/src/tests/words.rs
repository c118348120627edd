//! Which terms stand for a word.

use super::{answer, latvian, page, texts, urls};
use crate::{Answer, Ask, Record, Settings, Synonym};

fn prefixed(pages: &[Record], query: &str) -> Answer {
    answer(pages, &latvian(), query, &Ask { prefix: true, ..Ask::default() })
}

#[test]
fn every_form_of_a_word_is_found() {
    let pages = [page("a", "", &["aizbildnis"])];
    assert_eq!(urls(&pages, &latvian(), "aizbildņa"), ["a"]);
}

#[test]
fn a_word_without_marks_is_found_and_one_with_them_stands_above_it() {
    let pages = [page("plain", "", &["kazas"]), page("marked", "", &["kāzas"])];
    assert_eq!(urls(&pages, &latvian(), "kazas"), ["plain", "marked"]);
    assert_eq!(urls(&pages, &latvian(), "kāzas"), ["marked", "plain"]);
}

#[test]
fn a_synonym_counts_less_than_the_word_itself() {
    let settings = Settings { synonyms: vec![Synonym { from: "CL".into(), to: texts(&["civillikums"]) }], ..latvian() };
    let pages = [page("full", "", &["civillikums"]), page("short", "", &["cl"])];
    assert_eq!(urls(&pages, &settings, "CL"), ["short", "full"]);
    assert_eq!(urls(&pages, &settings, "civillikums"), ["full"]);
}

#[test]
fn a_synonym_of_several_words_counts_where_all_of_them_stand() {
    let settings = Settings { synonyms: vec![Synonym { from: "bērna nams".into(), to: texts(&["aprūpes iestāde"]) }], ..latvian() };
    let pages = [page("one", "", &["iestāde"]), page("both", "", &["aprūpes iestādē"]), page("own", "", &["bērna nams"])];
    assert_eq!(urls(&pages, &settings, "bērna nams"), ["own", "both"]);
}

#[test]
fn a_synonym_is_left_out_of_exclusions_and_phrases() {
    let settings = Settings { synonyms: vec![Synonym { from: "CL".into(), to: texts(&["civillikums"]) }], ..latvian() };
    let pages = [page("full", "", &["civillikums koks"]), page("short", "", &["cl koks"])];
    assert_eq!(urls(&pages, &settings, "koks -CL"), ["full"]);
    assert_eq!(urls(&pages, &settings, "\"cl koks\""), ["short"]);
}

#[test]
fn the_last_word_may_be_unfinished() {
    let pages = [page("a", "", &["koks aizbildnis"]), page("b", "", &["koks"])];
    assert_eq!(prefixed(&pages, "koks aizb").hits[0].url, "a");
    assert!(prefixed(&pages, "aizb koks").hits.iter().any(|hit| hit.url == "a"));
}

#[test]
fn a_beginning_in_one_language_is_none_in_another() {
    let mut english = page("en", "", &["decision"]);
    english.language = "en".into();
    let pages = [page("lv", "", &["enerģija"]), english];
    let found: Vec<String> = prefixed(&pages, "en").hits.into_iter().map(|hit| hit.url).collect();
    assert_eq!(found, ["lv"]);
}

#[test]
fn a_word_in_no_text_is_mended_and_its_form_suggested() {
    let pages = [page("a", "", &["bāriņtiesas bāriņtiesas bāriņtiesa"])];
    let answer = answer(&pages, &latvian(), "bārniņtiesa", &Ask::default());
    assert_eq!((answer.hits.len(), answer.suggestions), (1, texts(&["bāriņtiesas"])));
}

#[test]
fn a_word_in_no_text_is_tried_as_a_beginning_first() {
    let pages = [page("a", "", &["aizbildnība"])];
    let answer = answer(&pages, &latvian(), "aizbild", &Ask::default());
    assert_eq!((answer.hits.len(), answer.suggestions), (1, Vec::new()));
}

#[test]
fn a_number_is_never_mended() {
    assert!(urls(&[page("a", "", &["2024"])], &latvian(), "2025").is_empty());
}

#[test]
fn a_word_is_never_mended_into_one_it_must_not_be_taken_for() {
    let distinct = vec![texts(&["aizbildnība", "aizgādība", "aizgādnība"])];
    let settings = Settings { distinct, ..latvian() };
    let pages = [page("a", "", &["aizgādnība"]), page("b", "", &["koks"])];
    let answer = answer(&pages, &settings, "aizgādība", &Ask::default());
    assert_eq!((answer.total, answer.suggestions), (0, Vec::new()));
    assert_eq!(answer.distinct, ["aizbildnība", "aizgādnība"]);
}

#[test]
fn the_last_part_of_a_compound_is_found_below_the_word_itself() {
    let pages = [page("compound", "", &["apgabaltiesa"]), page("word", "", &["tiesa tiesas tiesai un koks"])];
    assert_eq!(urls(&pages, &latvian(), "tiesa"), ["word", "compound"]);
}

#[test]
fn a_word_with_a_prefix_is_no_compound() {
    let pages = [page("prefixed", "", &["pretdarbība"]), page("word", "", &["darbība darbības"])];
    assert_eq!(urls(&pages, &latvian(), "darbība"), ["word"]);
}

#[test]
fn last_parts_are_words_and_no_endings() {
    let compounds = "bāriņtiesas audžuģimenē dzīvesvietas likumprojektu pamatlēmums jaundzimušo";
    let others = "neaizskar jāizpilda salīdzina izveidošana darbojas saturisks noteikums";
    let words = "tiesa tiesas ģimene ģimenes vieta vietas projekts projekti lēmums lēmumi dzimušais dzimušie aizskar aizskart pilda pildīt zināt zina došana došanas ties risks riski teikums teikumi";
    let pages = [page("compounds", "", &[compounds]), page("others", "", &[others]), page("words", "", &[words])];
    for word in ["tiesa", "ģimene", "vieta", "projekts", "lēmums"] {
        assert_eq!(urls(&pages, &latvian(), word), ["words", "compounds"], "{word}");
    }
    for word in ["aizskar", "pilda", "zināt", "došana", "risks", "teikums"] {
        assert_eq!(urls(&pages, &latvian(), word), ["words"], "{word}");
    }
}

#[test]
fn names_a_page_stands_under_are_found_and_count_little() {
    let mut under = page("under", "", &["zieds"]);
    under.context = texts(&["Koku likums"]);
    assert_eq!(urls(&[under, page("own", "", &["koks"])], &latvian(), "koks"), ["own", "under"]);
}

#[test]
fn the_number_of_a_page_weighs_most() {
    let mut numbered = page("numbered", "", &["zieds"]);
    numbered.number = Some("10.1".into());
    let pages = [page("title", "Panti no desmitā un 10.1 līdz pašām beigām", &["10.1 10.1 10.1"]), numbered];
    assert_eq!(urls(&pages, &latvian(), "10^1"), ["numbered", "title"]);
}

#[test]
fn a_date_is_found_by_its_year() {
    assert_eq!(urls(&[page("a", "", &["stājies spēkā 01.02.2024."])], &latvian(), "2024"), ["a"]);
}

#[test]
fn words_of_another_language_have_their_own_keys() {
    let mut english = page("en", "", &["decisions of the court"]);
    english.language = "en".into();
    assert_eq!(urls(&[page("lv", "", &["tiesa"]), english], &latvian(), "decision courts"), ["en"]);
}

#[test]
fn a_very_long_word_has_no_key() {
    let long = "a".repeat(61);
    assert!(urls(&[page("a", "", &[&long])], &latvian(), &long).is_empty());
}

#[test]
fn a_verb_finds_the_name_of_what_is_done_below_itself() {
    let pages = [page("noun", "", &["iecelšana"]), page("verb", "", &["ieceļ"]), page("other", "", &["iecelts"])];
    assert_eq!(urls(&pages, &latvian(), "iecelt")[0], "verb");
    assert!(urls(&pages, &latvian(), "iecelt").contains(&"noun".to_owned()));
    assert_eq!(urls(&pages, &latvian(), "iecelsana")[0], "noun");
    assert!(urls(&pages, &latvian(), "\"iecelt aizbildni\"").is_empty());
}
