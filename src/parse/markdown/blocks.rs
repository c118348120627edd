//! Blocks: a stack of open ones, from which one tree comes. Nesting is capped here, before anything walks the tree.

use std::ops::Range;

use crate::diagnostic::Code;
use crate::model::content::{Block, BlockKind, Container, ContainerName, Definition, Footnote, Inline, ListItem};
use crate::parse::directive;
use crate::parse::markdown::fences::Fence;
use crate::parse::markdown::notes::Notes;
use crate::parse::markdown::report::Report;
use crate::parse::markdown::table::Rows;

/// The deepest nesting of lists, quotations and boxes that is kept.
const MAX_DEPTH: usize = 32;

/// A block that is open.
pub(super) enum Frame {
    Quote(Option<ContainerName>, Vec<Block>),
    List { start: Option<u64>, tight: bool, items: Vec<ListItem> },
    Item { task: Option<bool>, blocks: Vec<Block> },
    Footnote { label: String, blocks: Vec<Block> },
    Definitions(Vec<Definition>),
    Details(Vec<Block>),
    Box(Fenced, Vec<Block>),
    Table(Rows),
}

/// A fenced container that is open.
pub(super) struct Fenced {
    fence: Fence,
    /// What it is; `None` for a name nobody knows, whose blocks are kept without a box.
    container: Option<Container>,
    name: String,
}

/// The blocks that are being read.
#[derive(Default)]
pub(super) struct Blocks {
    root: Vec<Block>,
    open: Vec<(Frame, usize)>,
    /// Blocks beyond the deepest nesting: they end unseen.
    skipped: usize,
    /// How many footnote definitions are open.
    notes_open: usize,
}

impl Blocks {
    /// Adds a finished block.
    pub(super) fn push(&mut self, kind: BlockKind, range: &Range<usize>, report: &Report<'_, '_>) {
        let words = report.words(range);
        let range = range.start..range.start + words.trim_end_matches(['\n', ' ', '\t']).len();
        let block = Block { kind, span: report.span(&range) };
        match self.open.last_mut() {
            None => self.root.push(block),
            Some((Frame::Quote(_, blocks) | Frame::Item { blocks, .. } | Frame::Footnote { blocks, .. }, _)) => blocks.push(block),
            Some((Frame::Details(blocks) | Frame::Box(_, blocks), _)) => blocks.push(block),
            Some((Frame::List { items, .. }, _)) => items.push(ListItem { task: None, blocks: vec![block] }),
            Some((Frame::Definitions(list), _)) => list.push(Definition { term: Vec::new(), details: vec![vec![block]] }),
            // Nothing but rows is read within a table.
            Some((Frame::Table(_), _)) => {}
        }
    }

    /// The blocks that stand before the next one, at the same place.
    pub(super) fn siblings(&mut self) -> Option<&mut Vec<Block>> {
        match self.open.last_mut() {
            None => Some(&mut self.root),
            Some((Frame::Quote(_, blocks) | Frame::Item { blocks, .. } | Frame::Footnote { blocks, .. }, _)) => Some(blocks),
            Some((Frame::Details(blocks) | Frame::Box(_, blocks), _)) => Some(blocks),
            Some((Frame::List { .. } | Frame::Definitions(_) | Frame::Table(_), _)) => None,
        }
    }

    /// Whether what is read now stands within a footnote.
    pub(super) const fn within_note(&self) -> bool {
        self.notes_open > 0
    }

    /// Opens a block.
    pub(super) fn open(&mut self, frame: Frame, range: &Range<usize>, report: &mut Report<'_, '_>) {
        // Items and definitions add no nesting of their own: they are skipped only with their list.
        let inner = matches!(frame, Frame::Item { .. } | Frame::Details(_));
        if self.skipped > 0 || (!inner && self.depth() >= MAX_DEPTH) {
            self.skipped += 1;
            report.tell_once(report.at(Code::NestedTooDeep, &(range.start..range.start + 1)));
            return;
        }
        self.notes_open += usize::from(matches!(frame, Frame::Footnote { .. }));
        self.open.push((frame, range.start));
    }

    fn depth(&self) -> usize {
        // Every item or definition stands in a list, so that half of them are the same nesting again.
        self.open.len() - self.open.iter().filter(|(frame, _)| matches!(frame, Frame::Item { .. } | Frame::Details(_))).count()
    }

    /// The innermost open block, unless it was skipped.
    pub(super) fn innermost(&mut self) -> Option<&mut Frame> {
        if self.skipped > 0 { None } else { self.open.last_mut().map(|(frame, _)| frame) }
    }

    /// A paragraph of its own stands in the innermost item: its list is not tight.
    pub(super) fn loosen(&mut self) {
        if let [.., (Frame::List { tight, .. }, _), (Frame::Item { .. }, _)] = self.open.as_mut_slice() {
            *tight = false;
        }
    }

    /// Closes the innermost block of Markdown; boxes left open within it end with it.
    pub(super) fn close(&mut self, range: &Range<usize>, notes: &mut Notes, report: &mut Report<'_, '_>) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        self.close_boxes(range.end, notes, report);
        self.pop(range.end, notes, report);
    }

    fn close_boxes(&mut self, end: usize, notes: &mut Notes, report: &mut Report<'_, '_>) {
        while let Some((Frame::Box(fenced, _), _)) = self.open.last() {
            let at = fenced.fence.start..fenced.fence.end;
            let unclosed = report.at(Code::UnclosedContainer, &at).arg("name", &fenced.name);
            report.tell(unclosed);
            self.pop(end, notes, report);
        }
    }

    fn pop(&mut self, end: usize, notes: &mut Notes, report: &mut Report<'_, '_>) {
        let Some((frame, start)) = self.open.pop() else { return };
        let range = start..end.max(start);
        let kind = match frame {
            Frame::Quote(None, blocks) => BlockKind::Quote(blocks),
            Frame::Quote(Some(name), blocks) => BlockKind::Container(container(name, blocks)),
            Frame::List { start, tight, items } => BlockKind::List { start, tight, items },
            Frame::Definitions(list) => BlockKind::Definitions(list),
            Frame::Table(rows) => BlockKind::Table(rows.finish(self.siblings())),
            Frame::Box(Fenced { container: Some(container), .. }, blocks) => BlockKind::Container(Container { blocks, ..container }),
            Frame::Box(Fenced { container: None, .. }, mut blocks) => {
                if let Some(siblings) = self.siblings() {
                    siblings.append(&mut blocks);
                }
                return;
            }
            Frame::Item { task, blocks } => return self.add_item(ListItem { task, blocks }),
            Frame::Details(blocks) => return self.add_details(blocks),
            Frame::Footnote { label, blocks } => {
                self.notes_open = self.notes_open.saturating_sub(1);
                return notes.define(Footnote { label, blocks, span: report.span(&range) }, &range, report);
            }
        };
        self.push(kind, &range, report);
    }

    fn add_item(&mut self, item: ListItem) {
        if let Some((Frame::List { items, .. }, _)) = self.open.last_mut() {
            items.push(item);
        }
    }

    fn add_details(&mut self, blocks: Vec<Block>) {
        if let Some((Frame::Definitions(list), _)) = self.open.last_mut() {
            match list.last_mut() {
                Some(definition) => definition.details.push(blocks),
                None => list.push(Definition { term: Vec::new(), details: vec![blocks] }),
            }
        }
    }

    /// A term of a definition list.
    pub(super) fn add_term(&mut self, term: Vec<Inline>) {
        if let Some(Frame::Definitions(list)) = self.innermost() {
            list.push(Definition { term, details: Vec::new() });
        }
    }

    /// A fence with a name: a box opens. The title has been read already.
    pub(super) fn open_box(&mut self, fence: Fence, title: Vec<Inline>, report: &mut Report<'_, '_>) {
        let opening = directive::opening(report.words(&fence.rest()));
        let name = opening.name.to_owned();
        let container = directive::container(&name).map(|known| Container {
            title,
            id: opening.id.map(str::to_owned),
            attributes: opening.attributes,
            ..container(known, Vec::new())
        });
        if container.is_none() {
            let unknown = report.at(Code::UnknownContainer, &(fence.start..fence.end)).arg("name", &name);
            report.tell(unknown.hint_nearest(crate::lang::nearest(&name, directive::names())));
        }
        if self.skipped > 0 || self.depth() >= MAX_DEPTH {
            report.tell_once(report.at(Code::NestedTooDeep, &(fence.start..fence.end)));
            return;
        }
        self.open.push((Frame::Box(Fenced { fence, container, name }, Vec::new()), fence.start));
    }

    /// A fence without a name: the innermost box closes, or the innermost one opened with as many colons.
    pub(super) fn close_box(&mut self, fence: Fence, notes: &mut Notes, report: &mut Report<'_, '_>) {
        let colons = |(frame, _): &(Frame, usize)| match frame {
            Frame::Box(fenced, _) => Some(fenced.fence.colons),
            Frame::Quote(..) | Frame::List { .. } | Frame::Item { .. } | Frame::Footnote { .. } => None,
            Frame::Definitions(_) | Frame::Details(_) | Frame::Table(_) => None,
        };
        let boxes: Vec<usize> = self.open.iter().rev().map_while(colons).collect();
        let Some(last) = boxes.iter().position(|colons| *colons == fence.colons).or(if boxes.is_empty() { None } else { Some(0) }) else {
            // Beyond the deepest nesting boxes were not opened, and so are not closed.
            if self.skipped == 0 && self.depth() < MAX_DEPTH {
                report.tell(report.at(Code::UnopenedContainer, &(fence.start..fence.end)));
            }
            return;
        };
        for _ in 0..last {
            if let Some((Frame::Box(fenced, _), _)) = self.open.last() {
                let at = fenced.fence.start..fenced.fence.end;
                let unclosed = report.at(Code::UnclosedContainer, &at).arg("name", &fenced.name);
                report.tell(unclosed);
            }
            self.pop(fence.start, notes, report);
        }
        self.pop(fence.end, notes, report);
    }

    /// The tree, with every block closed.
    pub(super) fn finish(mut self, end: usize, notes: &mut Notes, report: &mut Report<'_, '_>) -> Vec<Block> {
        while !self.open.is_empty() {
            self.close_boxes(end, notes, report);
            self.pop(end, notes, report);
        }
        self.root
    }
}

const fn container(name: ContainerName, blocks: Vec<Block>) -> Container {
    Container { name, title: Vec::new(), id: None, attributes: std::collections::BTreeMap::new(), blocks }
}
