//! The same bytes everywhere, and no fall.

use proptest::prelude::{ProptestConfig, any, proptest};

use super::{latvian, made, page};
use crate::{Ask, File, Index};

fn files(threads: usize) -> Vec<File> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    pool.install(|| Index::build(&made::records(140), &made::settings()).expect("an index").files())
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let one = files(1);
    assert_eq!(one, files(1));
    assert_eq!(one, files(3));
    assert_eq!(one, files(8));
}

#[test]
fn every_file_calls_komentari_with_its_name_and_a_value() {
    for file in files(2) {
        let text = String::from_utf8(file.bytes).expect("text");
        if ["search.js", "page.js"].contains(&file.path.as_str()) {
            continue;
        }
        let start = format!("komentari(\"{}\",", file.path.trim_end_matches(".js"));
        let value = text.strip_prefix(&start).and_then(|rest| rest.strip_suffix(")\n"));
        serde_json::from_str::<serde_json::Value>(value.expect("a call")).expect("JSON");
    }
}

#[test]
fn the_folder_is_named_by_what_is_in_it() {
    let of = |text: &str| Index::build(&[page("a", "", &[text])], &latvian()).expect("an index").files()[3].path.clone();
    assert_eq!(of("koks"), of("koks"));
    assert_ne!(of("koks"), of("zieds"));
}

#[test]
fn sizes_are_those_of_the_files() {
    let index = Index::build(&made::records(40), &made::settings()).expect("an index");
    let (sizes, files) = (index.sizes(), index.files());
    assert_eq!((sizes.pages, sizes.files), (40, files.len()));
    assert_eq!(sizes.bytes, files.iter().map(|file| file.bytes.len()).sum::<usize>());
}

#[test]
fn no_query_is_an_error() {
    let index = Index::build(&made::records(30), &made::settings()).expect("an index");
    let searcher = index.searcher().expect("a searcher");
    let long = ["a", "\"", "ā ", "-", "a:", "😀", "1.", "\u{301}", "„a” "].map(|text| text.repeat(10_000));
    let listed = [
        "",
        " ",
        "\"",
        "\"\"",
        "\"\"~",
        "\"a\"~",
        "\"a\"~99999999999999999999",
        "~3",
        "-",
        "--",
        "-\"",
        "- a",
        "-\"a",
        ":",
        "likums:",
        "likums:\"",
        "likums:\"\"",
        "likums: a",
        "no:",
        "no:99999",
        "no:-1",
        "no:abc",
        "līdz:0",
        "😀",
        "😀😀 bāriņtiesa",
        "שלום עולם",
        "مرحبا \u{202e}abc",
        "\u{feff}",
        "\u{0}",
        "\u{ad}\u{200b}",
        "e\u{301}\u{301}\u{301}",
        "((((",
        "[a-z]+.*?\\",
        "<script>alert(1)</script>",
        "\\u0000",
        "17.",
        "17..",
        "17^",
        "^17",
        "1.1.1.1.1",
        "¹",
        "10¹²³",
        "99999999999999999999999",
        "un",
        "un vai",
        "-un",
        "\"un\"",
        "BTL BTL BTL",
        "pants pants",
        "pirmā",
        "daļa 1 daļa",
        "BTL 0",
        "BTL 17 17 17 17 17 17",
    ];
    for query in listed.into_iter().map(str::to_owned).chain(long) {
        for (prefix, plain) in [(false, false), (true, false), (false, true), (true, true)] {
            let answer = searcher.ask(&query, &Ask { prefix, plain, ..Ask::default() });
            assert!(answer.hits.len() <= 10 && answer.hits.iter().all(|hit| hit.score.is_finite()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn nothing_typed_or_written_makes_it_fall(text in any::<String>(), query in "[ \"„”~:0-9a-zā-ž\\-.^¹]{0,40}", other in any::<String>()) {
        let mut odd = page(&text, &other, &[&text, &query]);
        odd.number = Some(other.clone());
        let index = Index::build(&[odd, page("", &query, &[&other])], &made::settings()).expect("an index");
        let searcher = index.searcher().expect("a searcher");
        for asked in [&text, &query, &other] {
            let answer = searcher.ask(asked, &Ask { prefix: true, ..Ask::default() });
            assert!(answer.total <= 2);
        }
    }
}
