//! Reads `questions.txt`; its head tells how it is written.

use std::collections::BTreeSet;

/// A question, with all the ways it is asked.
pub(crate) struct Question {
    pub(crate) name: String,
    /// Nobody looks at it while mending the search.
    pub(crate) held: bool,
    /// What must be among the first three: of each group, one.
    pub(crate) pages: Vec<Vec<Target>>,
    /// What must not be among the first ten.
    pub(crate) absent: BTreeSet<String>,
    /// The form and the query.
    pub(crate) asked: Vec<(String, String)>,
}

/// A page, or a place in it.
pub(crate) struct Target {
    pub(crate) page: String,
    /// Empty: anywhere in the page.
    pub(crate) anchor: String,
}

/// The ways of asking, in the order they are told.
pub(crate) const FORMS: [&str; 11] =
    ["inflected", "plain", "typo", "class", "synonym", "abbreviation", "number", "jump", "phrase", "exclusion", "facet"];

/// All questions of the file.
///
/// # Panics
/// On a line that is none of those its head names.
pub(crate) fn read(text: &str) -> Vec<Question> {
    let mut all: Vec<Question> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (word, rest) = line.split_once(' ').unwrap_or_else(|| panic!("one word alone: {line}"));
        if word == "question" {
            let (name, held) = rest.strip_suffix(" held").map_or((rest, false), |name| (name, true));
            let name = name.to_owned();
            all.push(Question { name, held, pages: Vec::new(), absent: BTreeSet::new(), asked: Vec::new() });
            continue;
        }
        let question = all.last_mut().expect("the first line names a question");
        match word {
            "pages" => question.pages = rest.split(' ').map(|group| group.split('|').map(target).collect()).collect(),
            "absent" => question.absent = rest.split(' ').map(str::to_owned).collect(),
            form => {
                assert!(FORMS.contains(&form), "no such form: {line}");
                question.asked.push((form.to_owned(), rest.to_owned()));
            }
        }
    }
    all
}

fn target(text: &str) -> Target {
    let (page, anchor) = text.split_once('#').unwrap_or((text, ""));
    Target { page: page.to_owned(), anchor: anchor.to_owned() }
}
