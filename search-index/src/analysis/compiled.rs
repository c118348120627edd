//! Reads the rules of a [`Table`] once, exactly or folded, and runs words through them.

use std::collections::{HashMap, HashSet};

use super::table::Table;

/// What must hold of the rest of a word for a rule to fit; see [`Table`].
#[derive(Debug, Clone, Copy)]
enum Condition {
    Letters(usize),
    Head,
    SomeHead,
    Whole,
}

#[derive(Debug)]
struct Target {
    text: String,
    step: Option<usize>,
    tail: String,
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
    /// What a word begins with, and the step its rest is given to.
    start: Vec<(String, usize)>,
    steps: Vec<HashMap<String, Vec<Rule>>>,
    /// Bytes of the longest suffix.
    longest: usize,
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
                    let targets = right.split(' ').filter_map(|target| parsed(target, &find, change)).collect();
                    step.entry(change(plain(suffix))).or_default().push(Rule { condition, targets });
                }
            }
            steps.push(step);
        }
        let longest = steps.iter().flat_map(HashMap::keys).map(String::len).max().unwrap_or_default();
        let start = table.start.iter().map(|pair| pair.split_once(' ').unwrap_or((pair, "")));
        Self {
            vowels: change(&table.vowels),
            heads: table.heads.split(' ').map(change).chain([String::new()]).collect(),
            start: start.filter_map(|(step, head)| Some((change(head), find(step)?))).collect(),
            steps,
            longest,
        }
    }

    /// The keys the steps give to a word; the word itself where they give none.
    pub(super) fn keys(&self, word: &str) -> Vec<String> {
        let mut out = Vec::new();
        for (head, step) in &self.start {
            if let Some(rest) = word.strip_prefix(head.as_str()) {
                self.run(*step, rest, "", &mut out);
            }
        }
        if out.is_empty() {
            out.push(word.to_string());
        }
        out
    }

    fn run(&self, step: usize, word: &str, tail: &str, out: &mut Vec<String>) {
        let Some(rules) = self.steps.get(step) else { return };
        for at in (word.len().saturating_sub(self.longest)..=word.len()).filter(|at| word.is_char_boundary(*at)) {
            let (rest, suffix) = word.split_at(at);
            let mut found = false;
            for rule in rules.get(suffix).into_iter().flatten().filter(|rule| self.fits(rest, rule.condition)) {
                found = true;
                for target in &rule.targets {
                    self.go_on(target, rest, tail, out);
                }
            }
            if found {
                return;
            }
        }
    }

    fn go_on(&self, target: &Target, rest: &str, tail: &str, out: &mut Vec<String>) {
        let tail = if target.tail.is_empty() { tail } else { &target.tail };
        if let Some(step) = target.step {
            return self.run(step, &format!("{rest}{}", target.text), tail, out);
        }
        let key = format!("{rest}{}{tail}", target.text);
        if !out.contains(&key) {
            out.push(key);
        }
    }

    fn fits(&self, rest: &str, condition: Condition) -> bool {
        match condition {
            Condition::Letters(0) => true,
            Condition::Letters(least) => {
                rest.chars().map(char::len_utf16).sum::<usize>() >= least && rest.chars().any(|letter| self.vowels.contains(letter))
            }
            Condition::Head => self.heads.contains(rest),
            Condition::SomeHead => !rest.is_empty() && self.heads.contains(rest),
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
        "+" => Condition::SomeHead,
        "=" => Condition::Whole,
        _ => Condition::Letters(text.parse().unwrap_or(usize::MAX)),
    }
}

/// `TEXT`, `TEXT:STEP`, `TEXT:STEP:TAIL`; nothing for `-`.
fn parsed(target: &str, find: &dyn Fn(&str) -> Option<usize>, change: &dyn Fn(&str) -> String) -> Option<Target> {
    let mut parts = target.split(':');
    let text = parts.next().filter(|text| *text != "-")?;
    let step = parts.next().and_then(find);
    Some(Target { text: change(plain(text)), step, tail: change(parts.next().unwrap_or_default()) })
}
