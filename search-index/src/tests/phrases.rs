//! Quotations.

use super::{answer, latvian, page, urls};
use crate::Ask;

#[test]
fn words_of_a_phrase_follow_one_another() {
    let pages = [page("far", "", &["koks liels zieds"]), page("next", "", &["koks zieds"]), page("turned", "", &["zieds koks"])];
    for query in ["\"koks zieds\"", "„koks zieds”", "«koks zieds»", "“koks zieds\""] {
        assert_eq!(urls(&pages, &latvian(), query), ["next"], "{query}");
    }
}

#[test]
fn another_form_counts_half() {
    let pages = [page("inflected", "", &["bāriņtiesa lemj"]), page("exact", "", &["bāriņtiesas lemj"])];
    let answer = answer(&pages, &latvian(), "\"bāriņtiesas lemj\"", &Ask::default());
    assert_eq!(answer.hits.iter().map(|hit| hit.url.as_str()).collect::<Vec<_>>(), ["exact", "inflected"]);
    let mut scores = answer.hits.iter().map(|hit| hit.score);
    assert!(scores.next() > scores.next());
}

#[test]
fn a_phrase_of_one_word_is_found_only_as_asked() {
    let pages = [page("other", "", &["bāriņtiesa"]), page("asked", "", &["bāriņtiesai"])];
    assert_eq!(urls(&pages, &latvian(), "\"bāriņtiesai\""), ["asked"]);
}

#[test]
fn a_phrase_is_found_in_titles_and_never_across_fields() {
    let pages = [page("title", "koks zieds", &["mākonis"]), page("across", "koks", &["zieds"])];
    assert_eq!(urls(&pages, &latvian(), "\"koks zieds\""), ["title"]);
}

#[test]
fn near_words_may_stand_in_any_order_within_the_window() {
    let pages = [page("near", "", &["zieds ļoti liels koks"]), page("far", "", &["zieds ļoti liels un tāls koks"])];
    assert_eq!(urls(&pages, &latvian(), "\"koks zieds\"~2"), ["near"]);
    assert_eq!(urls(&pages, &latvian(), "\"koks zieds\"~4"), ["near", "far"]);
}

#[test]
fn nearness_above_fifty_is_none() {
    let pages = [page("near", "", &["zieds liels koks 51"]), page("next", "", &["koks zieds 51"])];
    assert_eq!(urls(&pages, &latvian(), "\"koks zieds\"~51"), ["next"]);
}

#[test]
fn an_unclosed_quotation_mark_is_none() {
    assert_eq!(urls(&[page("a", "", &["koks liels zieds"])], &latvian(), "\"koks zieds"), ["a"]);
}

#[test]
fn stop_words_count_within_a_phrase() {
    let pages = [page("and", "", &["koks un zieds"]), page("or", "", &["koks vai zieds"])];
    assert_eq!(urls(&pages, &latvian(), "\"koks un zieds\""), ["and"]);
}

#[test]
fn a_phrase_can_be_excluded() {
    let pages = [page("phrase", "", &["koks zieds"]), page("apart", "", &["koks liels zieds"])];
    assert_eq!(urls(&pages, &latvian(), "koks -\"koks zieds\""), ["apart"]);
}
