//! Numbers that lead somewhere.

use super::{answer, latvian, texts};
use crate::{Ask, Group, Jump, Level, Part, Record, Section, Settings};

fn settings() -> Settings {
    let group = |key: &str, names: &[&str]| Group { key: key.into(), label: key.into(), names: texts(names) };
    let level = |prefix: &str, words: &[&str]| Level { prefix: prefix.into(), words: texts(words) };
    Settings {
        groups: vec![
            group("btl", &["Bāriņtiesu likums", "BTL"]),
            group("cl", &["Civillikums", "CL"]),
            group("btl:pn", &["BTL pārejas noteikumi"]),
        ],
        levels: vec![level("", &["pants", "p"]), level("d", &["daļa", "d"]), level("p", &["punkts", "p"])],
        ordinals: vec![("pirmais".into(), 1), ("otrais".into(), 2)],
        ..latvian()
    }
}

fn article(group: &str, number: &str, anchors: &[&str], leads: &[(&str, &str, &str)]) -> Record {
    let section = |anchor: &&str| Section { anchor: (*anchor).to_owned(), label: format!("[{anchor}]"), ..Section::default() };
    let jump =
        |(group, number, anchor): &(&str, &str, &str)| Jump { group: (*group).into(), number: (*number).into(), anchor: (*anchor).into() };
    Record {
        url: format!("{group}/{number}/"),
        number: Some(number.into()),
        jumps: std::iter::once(&(group, number, "")).chain(leads).map(jump).collect(),
        parts: vec![Part { sections: anchors.iter().map(section).collect(), ..Part::default() }],
        ..Record::default()
    }
}

/// Where a query leads: `url#anchor`.
fn leads(query: &str) -> Vec<String> {
    let pages = [
        article("btl", "17", &["", "d1", "d2", "d2-p3"], &[]),
        article("btl", "10.1", &["", "p4"], &[]),
        article("cl", "17", &["", "d1"], &[]),
        article("btl", "pn", &["", "p26"], &[("btl:pn", "26", "p26")]),
    ];
    let answer = answer(&pages, &settings(), query, &Ask::default());
    answer.jumps.into_iter().map(|jump| format!("{}#{}", jump.url, jump.anchor)).collect()
}

#[test]
fn a_number_alone_leads_to_each_group_in_order() {
    assert_eq!(leads("17"), ["btl/17/#", "cl/17/#"]);
    assert_eq!(leads("17. pants"), ["btl/17/#", "cl/17/#"]);
    assert_eq!(leads("17.p."), ["btl/17/#", "cl/17/#"]);
}

#[test]
fn a_group_may_be_named_before_or_after_in_any_form() {
    for query in ["BTL 17", "17 btl", "Bāriņtiesu likuma 17. pants", "17. pants Bāriņtiesu likumā"] {
        assert_eq!(leads(query), ["btl/17/#"], "{query}");
    }
}

#[test]
fn superscripts_are_written_in_any_way() {
    for query in ["10.1", "10^1 pants", "10¹. pants", "BTL 10.¹"] {
        assert_eq!(leads(query), ["btl/10.1/#"], "{query}");
    }
}

#[test]
fn levels_lead_deeper_by_word_or_by_order() {
    assert_eq!(leads("BTL 17. panta otrās daļas 3. punkts"), ["btl/17/#d2-p3"]);
    assert_eq!(leads("BTL 17 2 3"), ["btl/17/#d2-p3"]);
    assert_eq!(leads("BTL 10.1 4"), ["btl/10.1/#p4"]);
    assert_eq!(leads("BTL 17 5.1"), ["btl/17/#"]);
}

#[test]
fn an_anchor_the_page_has_not_loses_its_last_part() {
    assert_eq!(leads("BTL 17. panta otrās daļas 9. punkts"), ["btl/17/#d2"]);
    assert_eq!(leads("CL 17. panta 5. daļa"), ["cl/17/#"]);
}

#[test]
fn levels_only_go_deeper() {
    assert!(leads("BTL 17. panta 3. punkta otrā daļa").is_empty());
}

#[test]
fn a_word_left_over_leads_nowhere() {
    assert!(leads("BTL 17 koks").is_empty());
    assert!(leads("BTL").is_empty());
    assert!(leads("").is_empty());
}

#[test]
fn a_named_group_may_number_what_lies_deeper() {
    assert_eq!(leads("BTL pārejas noteikumu 26. punkts"), ["btl/pn/#p26"]);
    assert_eq!(leads("BTL pārejas noteikumi 26"), ["btl/pn/#p26"]);
    assert!(leads("17. daļa").is_empty());
}

#[test]
fn without_a_group_a_number_is_that_of_a_page() {
    assert!(leads("26").is_empty());
}
