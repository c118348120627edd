//! Reads the rules of a [`Table`] once, exactly or folded, and runs words through them.

use std::collections::{HashMap, HashSet};

use super::table::Table;

/// What must hold of the rest of a word for a rule to fit; see [`Table`].
#[derive(Debug, Clone, Copy)]
enum Condition {
    Letters(usize),
    Head,
    Whole,
}

#[derive(Debug)]
struct Target {
    text: String,
    step: Option<usize>,
}

#[derive(Debug)]
struct Rule {
    condition: Condition,
    targets: Vec<Target>,
}

/// The rules of a table, ready to run.
#[derive(Debug)]
pub(super) struct Compiled {
    vowels: String,
    heads: HashSet<String>,
    start: Vec<usize>,
    before: Vec<(String, usize)>,
    steps: Vec<HashMap<String, Vec<Rule>>>,
}

impl Compiled {
    /// Reads a table, every text of it changed by `change`. A rule that names no step there is, or is no rule, is left out.
    pub(super) fn new(table: &Table, change: &dyn Fn(&str) -> String) -> Self {
        let names: Vec<&str> = table.steps.keys().map(String::as_str).collect();
        let find = |name: &str| names.iter().position(|other| *other == name);
        let mut steps: Vec<HashMap<String, Vec<Rule>>> = Vec::new();
        for rules in table.steps.values() {
            let mut step: HashMap<String, Vec<Rule>> = HashMap::new();
            for (left, right) in rules.iter().filter_map(|rule| rule.split_once(" > ")) {
                let mut words = left.split(' ');
                let condition = words.next().map_or(Condition::Whole, condition);
                for suffix in words {
                    let targets = right.split(' ').map(|target| parsed(target, &find, change)).collect();
                    step.entry(change(plain(suffix))).or_default().push(Rule { condition, targets });
                }
            }
            steps.push(step);
        }
        let before = table.before.iter().filter_map(|pair| pair.split_once(' '));
        Self {
            vowels: change(&table.vowels),
            heads: table.heads.split(' ').map(change).chain([String::new()]).collect(),
            start: table.start.split(' ').filter_map(find).collect(),
            before: before.filter_map(|(head, step)| Some((change(head), find(step)?))).collect(),
            steps,
        }
    }

    /// The keys the steps give to a word; the word itself where they give none.
    pub(super) fn keys(&self, word: &str) -> Vec<String> {
        let mut out = Vec::new();
        for step in &self.start {
            self.run(*step, word, &mut out);
        }
        for (head, step) in &self.before {
            if let Some(rest) = word.strip_prefix(head.as_str()) {
                self.run(*step, rest, &mut out);
            }
        }
        if out.is_empty() {
            out.push(word.to_string());
        }
        out
    }

    fn run(&self, step: usize, word: &str, out: &mut Vec<String>) {
        let Some(rules) = self.steps.get(step) else { return };
        for at in (0..=word.len()).filter(|at| word.is_char_boundary(*at)) {
            let (rest, suffix) = word.split_at(at);
            let fitting = rules.get(suffix).into_iter().flatten().filter(|rule| self.fits(rest, rule.condition));
            let mut found = false;
            for target in fitting.flat_map(|rule| &rule.targets) {
                found = true;
                let next = format!("{rest}{}", target.text);
                match target.step {
                    Some(step) => self.run(step, &next, out),
                    None if out.contains(&next) => {}
                    None => out.push(next),
                }
            }
            if found {
                return;
            }
        }
    }

    fn fits(&self, rest: &str, condition: Condition) -> bool {
        match condition {
            Condition::Letters(0) => true,
            Condition::Letters(least) => {
                rest.chars().map(char::len_utf16).sum::<usize>() >= least && rest.chars().any(|letter| self.vowels.contains(letter))
            }
            Condition::Head => self.heads.contains(rest),
            Condition::Whole => rest.is_empty(),
        }
    }
}

fn plain(text: &str) -> &str {
    if text == "_" { "" } else { text }
}

fn condition(text: &str) -> Condition {
    match text {
        "^" => Condition::Head,
        "=" => Condition::Whole,
        _ => Condition::Letters(text.parse().unwrap_or(usize::MAX)),
    }
}

fn parsed(target: &str, find: &dyn Fn(&str) -> Option<usize>, change: &dyn Fn(&str) -> String) -> Target {
    let (text, step) = target.split_once(':').map_or((target, None), |(text, step)| (text, find(step)));
    Target { text: change(plain(text)), step }
}
