//! The schemas have words for everything, and their expressions agree with the readers.

use std::collections::BTreeSet;
use std::str::FromStr;

use serde_json::Value;

use super::*;
use crate::model::label::{ActKey, Label};
use crate::parse::forms;
use crate::source::form::Notation;

/// Every name a schema asks words for.
fn asked() -> BTreeSet<String> {
    fn of_form(form: &'static Form, asked: &mut BTreeSet<String>) {
        for (owner, field) in form.all() {
            asked.insert(format!("{}-{}", owner.name, field.key));
            asked.extend(form.words(field.key).iter().map(|word| format!("{}-is-{}", field.key, slug(word))));
            match field.shape {
                Shape::Mapping(inner) => of_form(inner, asked),
                Shape::Mappings(forms) => forms.iter().for_each(|inner| of_form(inner, asked)),
                Shape::Date => drop(asked.insert("pattern-date".to_owned())),
                Shape::Written(notation) | Shape::AllWritten(notation) => drop(asked.insert(pattern(notation).1.to_owned())),
                Shape::Text | Shape::Texts | Shape::TextLists | Shape::Bool | Shape::Integer | Shape::Natural => {}
                Shape::Word(_) | Shape::Words(_) | Shape::Range | Shape::Folders(_) | Shape::Rules(_) | Shape::Named => {}
            }
        }
    }
    let mut names = BTreeSet::new();
    for described in &forms::ALL {
        names.insert(format!("kind-{}", described.word));
        of_form(described.form, &mut names);
    }
    names
}

#[test]
fn every_key_and_word_is_told_in_both_languages_and_nothing_is_left_over() {
    for language in [Language::Lv, Language::En] {
        let words = Words::of(language);
        let told: BTreeSet<String> = words.ids().map(str::to_owned).collect();
        assert_eq!(told, asked());
        assert!(told.iter().all(|id| !words.title(id).is_empty()));
    }
    let explained = |language| Words::of(language).ids().filter(|id| Words::of(language).about(id).is_some()).collect::<BTreeSet<_>>();
    assert_eq!(explained(Language::Lv), explained(Language::En));
}

#[test]
fn an_example_is_given_wherever_the_table_has_one() {
    let described = forms::described("court-case").expect("a kind");
    let schema = schema(described, Language::Lv);
    assert_eq!(schema["properties"]["articles"]["examples"], serde_json::json!([["btl:22", "btl:22.d1^1"]]));
    assert_eq!(schema["properties"]["title"].get("examples"), None::<&Value>);
}

/// Whether a text fits the expression of a notation.
fn fits(notation: Notation, text: &str) -> bool {
    let schema = serde_json::json!({"pattern": pattern(notation).0});
    jsonschema::is_valid(&schema, &Value::String(text.to_owned()))
}

fn agree<T: FromStr>(notation: Notation, texts: &[&str]) {
    for text in texts {
        assert_eq!(fits(notation, text), text.parse::<T>().is_ok(), "{text}");
    }
}

#[test]
fn expressions_judge_as_the_readers_do() {
    let labels = [
        "btl:17",
        "btl:10^2.d7",
        "btl:17.p5^1",
        "cl:1635.d2.p3.a",
        "apl:21.d2^1.t2",
        "btl:n4",
        "cpl:dalA.sad2.n7",
        "btl:pn.p26",
        "btl:piel1.p2",
        "mk1037-2006:p5.2",
        "btl:19..22",
        "btl:17.p1..p3",
        "cl:731..",
        "btl/17#12",
        "term:aizbildnis",
        "case:SKC-84/2019",
        "ECLI:LV:AT:2019:x",
        "programme:BT-SAK-01",
        "page:metodika/saruna",
        "btl 17",
        "17. pants",
        "BTL:17",
        "btl",
        "",
        "https://example.org/",
        "btl/17",
        "btl/17#",
    ];
    agree::<Label>(Notation::Label, &labels);
    let long = "a".repeat(65);
    agree::<ActKey>(Notation::ActKey, &["btl", "cl-1", "mk1037-2006", "BTL", "1btl", "", "b_l", &long, "-a"]);
}
