//! What the site's own settings say, and which files hold them.

use std::collections::BTreeMap;
use std::path::Path;

use crate::config::file::File;
use crate::config::{Config, Kind, Rule};
use crate::diagnostic::filter::Filter;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::parse;
use crate::pipeline::{CONTENT, Options};
use crate::route;
use crate::source::{Source, Sources};
use crate::span::Span;
use crate::theme::Theme;

/// Files that are copied as they are must leave the search its own addresses.
pub(super) fn reserved_files(sources: &mut Sources, diagnostics: &mut Diagnostics) {
    let reserved = sources.assets.iter().filter(|asset| asset.path.contains('/') && route::is_reserved(&asset.path));
    let paths: Vec<String> = reserved.map(|asset| asset.path.clone()).collect();
    for path in paths {
        let place = Span::new(sources.name_textless(format!("content/{path}")), 0..0);
        let told = Diagnostic::new(Code::ReservedAddress, place).arg("address", format!("/{path}")).arg("owner", "search");
        diagnostics.push(told.hint("hint-rename-reserved"));
    }
}

/// The settings; where there is no `site.yaml` it is told what to write, and the rest is checked with the usual ones.
pub(super) fn config(root: &Path, sources: &mut Sources, options: &Options, diagnostics: &mut Diagnostics) -> Config {
    let file = match sources.at("content/site.yaml") {
        Some(source) => parse::site::site(source, diagnostics),
        None => {
            let told = sources.textless.iter().any(|path| path == CONTENT || path == "content/site.yaml");
            if !told {
                let place = Span::new(sources.name_textless("content/site.yaml"), 0..0);
                let told = Diagnostic::new(Code::MissingSite, place);
                diagnostics.push(match site_elsewhere(root, sources) {
                    Some(path) => told.hint_value("hint-move-site", path),
                    None => told.hint("hint-write-site"),
                });
            }
            File::default()
        }
    };
    if let Some((name, at)) = &file.theme
        && !Theme::exists(root, name)
    {
        diagnostics.push(Diagnostic::new(Code::UnknownTheme, *at).arg("theme", name).hint("hint-default-theme"));
    }
    let base_url = options.base_url.clone().or(file.base_url);
    let mut config = File { base_url, ..file }.complete();
    if let Some(source) = sources.at("content/search.yaml") {
        config.search = parse::search::search(source, diagnostics);
    }
    config
}

/// A file of settings that lies where it is not looked for.
fn site_elsewhere(root: &Path, sources: &Sources) -> Option<String> {
    let near = ["site.yaml", "content/site.yml", "site.yml"].into_iter().find(|path| root.join(path).is_file());
    let deep = || sources.files.iter().map(|source| source.path.as_str()).find(|path| path.ends_with("/site.yaml"));
    near.or_else(deep).map(str::to_owned)
}

/// The site's rules, then the caller's.
pub(super) fn filter(config: &Config, options: &Options) -> Filter {
    let mut rules: BTreeMap<_, _> = config.diagnostics.iter().map(|(code, rule): (&Code, &Rule)| (*code, rule.severity())).collect();
    rules.extend(options.filter.rules.iter().map(|(code, severity)| (*code, *severity)));
    Filter { rules, ..options.filter.clone() }
}

/// What a file is, by the first folder of its path within `content/`.
pub(super) fn kind(source: &Source, config: &Config) -> Kind {
    let within = source.path.strip_prefix("content/").unwrap_or(&source.path);
    within.split_once('/').map_or(Kind::Page, |(folder, _)| config.kind_of(folder))
}

/// The site's own files, which have readers of their own.
pub(super) fn is_settings(source: &Source) -> bool {
    let within = source.path.strip_prefix("content/").unwrap_or(&source.path);
    let elsewhere = source.path.ends_with(".yaml") && !source.path.ends_with("/act.yaml");
    elsewhere || matches!(within, "site.yaml" | "acts.yaml" | "people.yaml" | "act.yaml")
}
