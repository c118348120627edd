//! Whether people of the field find what they ask for in the sample commentary. `questions.txt` says what they ask and what they must find.

mod measure;
mod questions;

use std::fs;
use std::path::Path;

use komentari::diagnostic::filter::Filter;
use komentari::pipeline::{Options, searchable};
use komentari::search::Material;
use komentari_search_index::{Ask, Index, Searcher};

use crate::measure::{Answer, Judged, average, judge, report};
use crate::questions::Question;

/// Recall among the first three and mean reciprocal rank that the open questions never fall below, and the held ones, form by form.
/// They stand a little below what was measured when they were last raised: a change for the worse fails, a tie broken otherwise does not.
const FLOORS: [(&str, [f64; 2], [f64; 2]); 1] = [("all", [0.0, 0.0], [0.0, 0.0])];

#[test]
fn people_of_the_field_find_what_they_ask_for() {
    let (questions, material) = read();
    let index = Index::asked(&material.records, &material.settings).expect("an index");
    let searcher = index.searcher().expect("a searcher");
    let judged = asked(&questions, &searcher);
    let told = report(&judged);
    // Shown by `cargo test --test relevance -- --nocapture`, and where it fails.
    #[expect(clippy::print_stdout, reason = "the report is what one looks at")]
    {
        println!("{told}");
    }
    for (form, open, held) in FLOORS {
        for (kept, [recall, reciprocal]) in [(false, open), (true, held)] {
            let found = average(&judged, |one| one.question.held == kept && (form == "all" || one.form == form));
            assert!(found.recall >= recall, "{form}, held {kept}: recall {:.3} < {recall}", found.recall);
            assert!(found.reciprocal >= reciprocal, "{form}, held {kept}: mean reciprocal rank {:.3} < {reciprocal}", found.reciprocal);
        }
    }
}

/// The questions, and what can be searched of the sample.
fn read() -> (Vec<Question>, Material) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("tests/relevance/questions.txt")).expect("the questions");
    let questions = questions::read(&text);
    let options = Options {
        today: jiff::civil::date(2026, 4, 1),
        drafts: false,
        base_url: None,
        portable: false,
        only: None,
        filter: Filter::default(),
    };
    let (_, material) = searchable(root, &options).expect("the sample content");
    (questions, material)
}

/// Asks all questions in all their forms.
fn asked<'a>(questions: &'a [Question], searcher: &Searcher<'_>) -> Vec<Judged<'a>> {
    let ways = questions.iter().flat_map(|question| question.asked.iter().map(move |way| (question, way)));
    ways.map(|(question, way)| judge(question, way, answers(searcher, &way.1))).collect()
}

/// What is given first: the places a number leads to, then pages.
fn answers(searcher: &Searcher<'_>, query: &str) -> Vec<Answer> {
    let given = searcher.ask(query, &Ask::default());
    let jumps = given.jumps.into_iter().map(|jump| Answer { page: bare(&jump.url), anchors: vec![jump.anchor] });
    let hits = given.hits.into_iter().map(|hit| {
        let anchors = hit.sections.into_iter().map(|section| section.anchor).collect();
        Answer { page: bare(&hit.url), anchors }
    });
    jumps.chain(hits).collect()
}

/// `btl/17/` as the questions write it.
fn bare(url: &str) -> String {
    url.trim_end_matches('/').to_owned()
}

#[test]
fn every_question_names_pages_that_are_there_and_a_third_is_held() {
    let (questions, material) = read();
    let pages: Vec<String> = material.records.iter().map(|record| bare(&record.url)).collect();
    for question in &questions {
        assert!((1..=3).contains(&question.pages.len()), "{}: one to three pages", question.name);
        for page in question.pages.iter().flatten().map(|target| &target.page).chain(&question.absent) {
            assert!(pages.contains(page), "{}: no page {page}", question.name);
        }
    }
    let held = questions.iter().filter(|question| question.held).count();
    assert!(questions.len() >= 70 && held * 3 >= questions.len(), "{held} of {} are held", questions.len());
}
