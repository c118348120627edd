//! Which pages, in what order.

use super::{answer, dated, facets, latvian, page, urls};
use crate::Ask;

#[test]
fn all_words_must_occur_in_the_page() {
    let pages = [page("both", "", &["koks", "zieds"]), page("one", "", &["koks koks"])];
    assert_eq!(urls(&pages, &latvian(), "koks zieds"), ["both"]);
}

#[test]
fn a_page_with_all_words_in_one_section_comes_first() {
    let apart = page("apart", "", &["koks koks koks koks", "zieds zieds zieds zieds"]);
    let together = page("together", "", &["koks un zieds un vēl ļoti daudz citu vārdu šajā garajā teikumā"]);
    assert_eq!(urls(&[apart, together], &latvian(), "koks zieds"), ["together", "apart"]);
}

#[test]
fn where_no_page_has_all_those_with_the_most_words_are_given() {
    let pages = [page("one", "", &["koks"]), page("two", "", &["koks zieds"])];
    let answer = answer(&pages, &latvian(), "koks zieds mākonis", &Ask::default());
    assert!(answer.partial);
    assert_eq!(answer.hits.iter().map(|hit| hit.url.as_str()).collect::<Vec<_>>(), ["two"]);
}

#[test]
fn where_few_pages_have_all_of_many_words_those_that_lack_one_follow() {
    let pages = [page("lacks one", "", &["koks zieds"]), page("all", "", &["koks un lapa, zieds"]), page("lacks two", "", &["lapa"])];
    let answer = answer(&pages, &latvian(), "koks zieds lapa", &Ask::default());
    assert_eq!(answer.hits.iter().map(|hit| hit.url.as_str()).collect::<Vec<_>>(), ["all", "lacks one"]);
    assert_eq!((answer.total, answer.full, answer.partial), (2, 1, false));
    assert_eq!(urls(&pages, &latvian(), "koks zieds"), ["lacks one", "all"]);
}

#[test]
fn a_page_whose_title_is_what_was_asked_stands_above_one_that_speaks_more_of_it() {
    let more = page("more", "Koku un ziedu kopšana dārzā", &["koks", "koks koks", "koks koks koks"]);
    let named = page("named", "Koks", &["Augs."]);
    assert_eq!(urls(&[more, named], &latvian(), "koks"), ["named", "more"]);
}

#[test]
fn equal_scores_keep_the_order_of_pages() {
    let pages = [page("1", "", &["koks"]), page("2", "", &["koks"]), page("3", "", &["koks"])];
    assert_eq!(urls(&pages, &latvian(), "koks"), ["1", "2", "3"]);
}

#[test]
fn hits_can_be_turned_over() {
    let pages = [page("1", "", &["koks"]), page("2", "", &["koks"]), page("3", "", &["koks"])];
    let answer = answer(&pages, &latvian(), "koks", &Ask { limit: 1, offset: 1, ..Ask::default() });
    assert_eq!((answer.total, answer.hits.len(), answer.hits[0].url.as_str()), (3, 1, "2"));
}

#[test]
fn an_excluded_word_takes_its_pages_out() {
    let pages = [page("1", "", &["koks"]), page("2", "", &["koks", "zieds"])];
    assert_eq!(urls(&pages, &latvian(), "koks -zieds"), ["1"]);
    assert_eq!(urls(&pages, &latvian(), "-zieds"), ["1"]);
}

#[test]
fn a_hyphen_within_a_word_excludes_nothing() {
    let pages = [page("1", "", &["koks zieds"])];
    assert_eq!(urls(&pages, &latvian(), "koks-zieds"), ["1"]);
}

#[test]
fn stop_words_are_left_out_beside_others() {
    let pages = [page("1", "", &["koks"]), page("2", "", &["un"])];
    assert_eq!(urls(&pages, &latvian(), "koks un"), ["1"]);
    assert_eq!(urls(&pages, &latvian(), "un"), ["2"]);
}

#[test]
fn a_section_is_shown_where_it_is_worth_more_than_half_of_the_best() {
    let pages = [page("1", "", &["koks koks koks", "zieds zieds", "koks"]), page("2", "", &["mākonis mākonis"])];
    let answer = answer(&pages, &latvian(), "koks", &Ask::default());
    assert_eq!(answer.hits[0].sections.iter().map(|section| section.unit).collect::<Vec<_>>(), [0, 2]);
}

#[test]
fn the_title_counts_for_all_sections_and_more_than_the_body() {
    let pages = [page("body", "", &["koks"]), page("title", "koks", &["zieds", "mākonis"])];
    assert_eq!(urls(&pages, &latvian(), "koks"), ["title", "body"]);
    let both = answer(&pages, &latvian(), "koks mākonis", &Ask::default());
    assert_eq!((both.partial, both.hits[0].sections[0].unit), (false, 2));
}

#[test]
fn a_filter_takes_an_id_a_word_a_label_or_its_beginning() {
    let pages = [dated("a", "koks", "article", "2020"), dated("c", "koks", "commentary", "2022")];
    for query in [
        "koks veids:commentary",
        "veids:skaidrojums koks",
        "koks veids:Komentārs",
        "VEIDS:kom koks",
        "veids:\"komentars\" koks",
        "koks -veids:norma",
    ] {
        assert_eq!(urls(&pages, &facets(), query), ["c"], "{query}");
    }
}

#[test]
fn several_values_of_a_facet_are_either() {
    let pages = [dated("a", "koks", "article", "2020"), dated("c", "koks", "commentary", "2022")];
    assert_eq!(urls(&pages, &facets(), "koks veids:norma veids:skaidrojums"), ["a", "c"]);
}

#[test]
fn an_unknown_value_allows_nothing() {
    let pages = [dated("a", "koks", "article", "2020")];
    assert!(urls(&pages, &facets(), "koks veids:mākonis").is_empty());
}

#[test]
fn years_are_compared_and_unknown_ones_are_not_allowed() {
    let pages = [dated("20", "koks", "article", "2020"), dated("22", "koks", "article", "2022"), dated("no", "koks", "article", "")];
    assert_eq!(urls(&pages, &facets(), "koks no:2021"), ["22"]);
    assert_eq!(urls(&pages, &facets(), "koks līdz:2021"), ["20"]);
    assert_eq!(urls(&pages, &facets(), "koks no:2020 līdz:2022"), ["20", "22"]);
}

#[test]
fn filters_alone_give_all_their_pages_in_order() {
    let pages = [dated("a", "koks", "article", ""), dated("c", "zieds", "commentary", ""), dated("b", "mākonis", "article", "")];
    let answer = answer(&pages, &facets(), "veids:norma", &Ask::default());
    assert_eq!(answer.hits.iter().map(|hit| (hit.url.as_str(), hit.score)).collect::<Vec<_>>(), [("a", 0.0), ("b", 0.0)]);
}

#[test]
fn a_name_that_is_no_facet_is_a_word() {
    let pages = [dated("a", "koks:zieds", "article", "")];
    assert_eq!(urls(&pages, &facets(), "koks:zieds"), ["a"]);
}

#[test]
fn no_more_than_sixteen_words_are_asked() {
    let words: Vec<String> = (0..20).map(|number| format!("{}", 1000 + number)).collect();
    let pages = [page("a", "", &[&words[..16].join(" ")])];
    assert!(!answer(&pages, &latvian(), &words.join(" "), &Ask::default()).partial);
}

#[test]
fn what_comes_after_four_hundred_letters_is_not_read() {
    let pages = [page("a", "", &["koks"])];
    assert!(!answer(&pages, &latvian(), &format!("koks{}zieds", " ".repeat(400)), &Ask::default()).partial);
}

#[test]
fn a_page_without_sections_is_found_by_its_title() {
    assert_eq!(urls(&[page("a", "koks", &[])], &latvian(), "koks"), ["a"]);
}

#[test]
fn no_records_give_no_hits() {
    assert!(urls(&[], &latvian(), "koks").is_empty());
}
