//! How good a list of answers is, and the same over many.

use std::collections::BTreeMap;

use crate::questions::{FORMS, Question, Target};

/// An answer of a search: a page, and the places in it that the answer leads to.
pub(crate) struct Answer {
    pub(crate) page: String,
    pub(crate) anchors: Vec<String>,
}

/// One way of asking, judged.
pub(crate) struct Judged<'a> {
    pub(crate) question: &'a Question,
    pub(crate) form: &'a str,
    pub(crate) query: &'a str,
    /// The share of what was wanted that is among the first three.
    pub(crate) recall: f64,
    /// One divided by the place of the first that was wanted; nothing after the tenth.
    pub(crate) reciprocal: f64,
    /// The first pages that were given.
    pub(crate) given: Vec<String>,
}

/// Judges what was given for one way of asking. A page is counted where it first stands.
pub(crate) fn judge<'a>(question: &'a Question, (form, query): &'a (String, String), answers: Vec<Answer>) -> Judged<'a> {
    let mut pages: Vec<Answer> = Vec::new();
    for answer in answers {
        match pages.iter_mut().find(|page| page.page == answer.page) {
            Some(page) => page.anchors.extend(answer.anchors),
            None => pages.push(answer),
        }
    }
    pages.truncate(10);
    let spoilt = pages.iter().any(|page| question.absent.contains(&page.page));
    let found = question.pages.iter().filter(|group| pages.iter().take(3).any(|page| wanted(group, page))).count();
    let first = pages.iter().position(|page| question.pages.iter().any(|group| wanted(group, page)));
    Judged {
        question,
        form,
        query,
        recall: if spoilt { 0.0 } else { ratio(found, question.pages.len()) },
        reciprocal: if spoilt { 0.0 } else { first.map_or(0.0, |place| ratio(1, place + 1)) },
        given: pages.into_iter().map(|page| page.page).take(4).collect(),
    }
}

fn wanted(group: &[Target], answer: &Answer) -> bool {
    group.iter().any(|target| target.page == answer.page && (target.anchor.is_empty() || answer.anchors.contains(&target.anchor)))
}

fn ratio(part: usize, whole: usize) -> f64 {
    f64::from(u32::try_from(part).expect("few")) / f64::from(u32::try_from(whole).expect("few"))
}

/// The averages over some of what was judged.
#[derive(Clone, Copy, Default)]
pub(crate) struct Average {
    pub(crate) count: usize,
    pub(crate) recall: f64,
    pub(crate) reciprocal: f64,
}

/// The averages over what `chosen` keeps.
pub(crate) fn average(judged: &[Judged<'_>], chosen: impl Fn(&Judged<'_>) -> bool) -> Average {
    let kept: Vec<_> = judged.iter().filter(|one| chosen(one)).collect();
    let share = |sum: f64| if kept.is_empty() { 0.0 } else { sum * ratio(1, kept.len()) };
    Average {
        count: kept.len(),
        recall: share(kept.iter().map(|one| one.recall).sum()),
        reciprocal: share(kept.iter().map(|one| one.reciprocal).sum()),
    }
}

/// The table of all forms, open and held questions apart, and the misses of the open ones. What the held ones miss is only counted.
pub(crate) fn report(judged: &[Judged<'_>]) -> String {
    let mut lines =
        vec![format!("{:14}{:>6}{:>10}{:>8}{:>12}{:>10}{:>8}", "form", "open", "recall@3", "MRR@10", "held", "recall@3", "MRR@10")];
    for form in FORMS.iter().copied().chain(["all"]) {
        let of = |held: bool| average(judged, |one| one.question.held == held && (form == "all" || one.form == form));
        let (open, held) = (of(false), of(true));
        lines.push(format!(
            "{form:14}{:>6}{:>10.3}{:>8.3}{:>12}{:>10.3}{:>8.3}",
            open.count, open.recall, open.reciprocal, held.count, held.recall, held.reciprocal
        ));
    }
    let mut misses: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for one in judged.iter().filter(|one| one.recall < 1.0 && !one.question.held) {
        let line = format!("    {:.2}  {:13}{}  → {}", one.recall, one.form, one.query, one.given.join(" "));
        misses.entry(&one.question.name).or_default().push(line);
    }
    let count: usize = misses.values().map(Vec::len).sum();
    lines.push(format!("\n{count} open misses"));
    for (name, told) in misses {
        lines.push(format!("  {name}"));
        lines.extend(told);
    }
    lines.join("\n")
}
