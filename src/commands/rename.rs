//! `komentari rename`: a page gets another name, and everything that refers to it follows.

use std::path::Path;

use serde_json::json;

use crate::cli::{Format, Rename};
use crate::commands::{Failure, Terminal, Verdict, check};
use crate::diagnostic::Value;
use crate::diagnostic::filter::Filter;
use crate::diagnostic::locale::Args;
use crate::diagnostic::position::Positions;
use crate::edit::{self, Plan, Problem};
use crate::pipeline::{Options, Whole};
use crate::source::Sources;

/// Renames under `root`, or shows what would change.
///
/// # Errors
/// Where it may not be, and when the disk can't be read or written; then nothing has changed.
pub fn run(root: &Path, arguments: &Rename, terminal: &Terminal) -> Result<Verdict, Failure> {
    let making = crate::cli::Making { drafts: true, strict: false, date: None };
    let options = Options { drafts: true, ..check::options(&making, Filter::default())? };
    let whole = Whole::read(root, &options).map_err(Failure::at(root))?;
    let plan = edit::plan(&whole.book(), &arguments.old, &arguments.new).map_err(|refusal| Failure::Usage(refusal.id, refusal.args))?;
    if arguments.dry_run || terminal.format == Format::Json {
        let shown = match terminal.format {
            Format::Json => as_json(&plan, &whole.sources),
            Format::Human => as_lines(&plan, &whole.sources),
        };
        if !arguments.dry_run {
            carry_out(root, &whole.sources, &plan)?;
        }
        terminal.data(&shown)?;
    } else {
        carry_out(root, &whole.sources, &plan)?;
    }
    terminal.say(if arguments.dry_run { "say-rename-would" } else { "say-renamed" }, &counts(&plan));
    Ok(Verdict::Fine)
}

fn carry_out(root: &Path, sources: &Sources, plan: &Plan) -> Result<(), Failure> {
    edit::carry_out(root, sources, plan).map_err(|problem| match problem {
        Problem::Disk(path, error) => Failure::Disk(path, error),
        Problem::Changed(path) => Failure::usage("say-rename-changed", path),
        Problem::Exists(path) => Failure::usage("say-rename-exists", path),
        Problem::Linked(path) => Failure::usage("say-rename-linked", path),
    })
}

fn counts(plan: &Plan) -> Args {
    let number = |count: usize| Value::Number(i64::try_from(count).unwrap_or(i64::MAX));
    [("moved", number(plan.moves.len())), ("places", number(plan.edits.count())), ("files", number(plan.edits.files().count()))].into()
}

/// A line a move, a line a change: `content/par.md:12:5: term:a → term:b`.
fn as_lines(plan: &Plan, sources: &Sources) -> String {
    let mut lines: Vec<String> = plan.moves.iter().map(|one| format!("{} → {}\n", one.from, one.to)).collect();
    each(plan, sources, |path, at, old, new| {
        let flat = |text: &str| text.replace('\n', "⏎");
        lines.push(format!("{path}:{}:{}: {} → {}\n", at.line, at.column, flat(old), flat(new)));
    });
    lines.concat()
}

/// `{"moves":[{"from","to"}],"edits":[{"file","line","column","end_line","end_column","old","new"}]}`
fn as_json(plan: &Plan, sources: &Sources) -> String {
    let moves: Vec<_> = plan.moves.iter().map(|one| json!({ "from": one.from, "to": one.to })).collect();
    let mut edits = Vec::new();
    each(plan, sources, |path, at, old, new| {
        let (line, column, end_line, end_column) = (at.line, at.column, at.end_line, at.end_column);
        edits.push(
            json!({ "file": path, "line": line, "column": column, "end_line": end_line, "end_column": end_column, "old": old, "new": new }),
        );
    });
    format!("{}\n", json!({ "moves": moves, "edits": edits }))
}

fn each(plan: &Plan, sources: &Sources, mut see: impl FnMut(&str, crate::diagnostic::position::Position, &str, &str)) {
    use crate::diagnostic::Files;
    let mut positions = Positions::new(sources);
    for (file, edits) in plan.edits.files() {
        for edit in edits {
            let old = sources.text(file).get(edit.span.range()).unwrap_or_default();
            see(sources.path(file), positions.of(edit.span), old, &edit.text);
        }
    }
}
