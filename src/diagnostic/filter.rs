//! The site's and the caller's say in what counts: severities of rules, strictness, how many are told.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Severity};

/// What is told, and how loud.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Rules with another severity than usual; `None` is not told at all. Whoever asks last wins: `site.yaml`, then arguments.
    pub rules: BTreeMap<Code, Option<Severity>>,
    /// Warnings keep the site from being published.
    pub strict: bool,
    /// So many diagnostics are told; the rest are counted.
    pub most: Option<usize>,
}

/// How many there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Remarks.
    pub infos: usize,
    /// Of all these, so many are counted only.
    pub untold: usize,
}

/// What is left of the diagnostics.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filtered {
    /// Those to tell, in the order they came.
    pub told: Vec<Diagnostic>,
    /// How many there are, told or not.
    pub counts: Counts,
    /// Whether they keep the site from being published.
    pub blocks: bool,
}

impl Filter {
    /// Applies the rules.
    #[must_use]
    pub fn apply(&self, diagnostics: Vec<Diagnostic>) -> Filtered {
        let mut told: Vec<Diagnostic> = diagnostics.into_iter().filter_map(|diagnostic| self.weighed(diagnostic)).collect();
        let count = |severity| told.iter().filter(|diagnostic| diagnostic.severity == severity).count();
        let mut counts =
            Counts { errors: count(Severity::Error), warnings: count(Severity::Warning), infos: count(Severity::Info), untold: 0 };
        if let Some(most) = self.most
            && told.len() > most
        {
            counts.untold = told.len() - most;
            // Errors first: a limit must not hide the one thing that keeps the site from being published.
            let mut ranked: Vec<(usize, Diagnostic)> = told.into_iter().enumerate().collect();
            ranked.sort_by_key(|(place, diagnostic)| (diagnostic.severity, *place));
            ranked.truncate(most);
            ranked.sort_by_key(|(place, _)| *place);
            told = ranked.into_iter().map(|(_, diagnostic)| diagnostic).collect();
        }
        let blocks = counts.errors > 0 || self.strict && counts.warnings > 0;
        Filtered { told, counts, blocks }
    }

    fn weighed(&self, diagnostic: Diagnostic) -> Option<Diagnostic> {
        match self.rules.get(&diagnostic.code) {
            None => Some(diagnostic),
            Some(severity) => Some(Diagnostic { severity: (*severity)?, ..diagnostic }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn some() -> Vec<Diagnostic> {
        let at = Span::default();
        vec![Diagnostic::new(Code::CaseClash, at), Diagnostic::new(Code::DecomposedText, at), Diagnostic::new(Code::NotUtf8, at)]
    }

    #[test]
    fn a_rule_that_is_off_is_not_told_and_does_not_count() {
        let filter = Filter { rules: BTreeMap::from([(Code::NotUtf8, None)]), ..Filter::default() };
        let left = filter.apply(some());
        assert_eq!((left.told.len(), left.counts.errors, left.blocks), (2, 0, false));
    }

    #[test]
    fn strictness_makes_a_warning_block() {
        let rules = BTreeMap::from([(Code::NotUtf8, Some(Severity::Warning))]);
        assert!(!Filter { rules: rules.clone(), ..Filter::default() }.apply(some()).blocks);
        assert!(Filter { rules, strict: true, most: None }.apply(some()).blocks);
    }

    #[test]
    fn a_limit_tells_errors_before_warnings_and_counts_the_rest() {
        let left = Filter { most: Some(1), ..Filter::default() }.apply(some());
        assert_eq!(left.told.first().map(|diagnostic| diagnostic.code), Some(Code::NotUtf8));
        assert_eq!(left.counts, Counts { errors: 1, warnings: 1, infos: 1, untold: 2 });
    }
}
