//! The commentary on an article as sections, each with the units it speaks of.

use crate::html::Writer;
use crate::model::commentary::Commentary;
use crate::model::content::{Block, BlockKind, Inline};
use crate::model::label::{Step, UnitPath};
use crate::route::fragment::fragment;
use crate::web::duo::SectionView;
use crate::web::names::unit_name;
use crate::web::text::Text;
use crate::web::view::{Html, Link};

/// A section as written: its heading and its blocks.
#[derive(Clone, Debug)]
pub struct Section<'a> {
    heading: Option<(&'a str, &'a [Inline])>,
    /// The units it speaks of; none where it speaks of the whole article.
    pub units: &'a [UnitPath],
    blocks: &'a [Block],
}

/// Splits a commentary at its headings of the first two levels and at those that name units.
#[must_use]
pub fn sections(commentary: &Commentary) -> Vec<Section<'_>> {
    let blocks = &commentary.body.blocks;
    let mut found = Vec::new();
    let mut open = Section { heading: None, units: &[], blocks: &[] };
    let mut start = 0;
    for (k, block) in blocks.iter().enumerate() {
        let BlockKind::Heading { level, id, units, inlines, .. } = &block.kind else { continue };
        if *level > 2 && units.is_empty() {
            continue;
        }
        open.blocks = blocks.get(start..k).unwrap_or_default();
        found.push(std::mem::replace(&mut open, Section { heading: Some((id, inlines)), units, blocks: &[] }));
        start = k + 1;
    }
    open.blocks = blocks.get(start..).unwrap_or_default();
    found.push(open);
    found.retain(|section| section.heading.is_some() || !section.blocks.is_empty());
    found
}

impl Section<'_> {
    /// The section as the page shows it. Headings within stand below the section's own, which is the page's third level.
    #[must_use]
    pub fn view(&self, text: Text<'_>, writer: &mut Writer<'_>) -> SectionView {
        let (id, title) = self.heading.map(|(id, words)| (id.to_owned(), Html(writer.inlines(words)))).unwrap_or_default();
        writer.set_top(4);
        let link = |path: &UnitPath| Link { text: unit_name(text.site, path), href: format!("#{}", fragment(&path.0, false)) };
        SectionView {
            id,
            title,
            units: self.units.iter().map(link).collect(),
            body: Html(writer.blocks(self.blocks)),
            span: 1,
            void: false,
        }
    }

    /// The first and last margin number.
    #[must_use]
    pub fn margins(&self) -> Option<(u32, u32)> {
        let margins = self.blocks.iter().filter_map(|block| match &block.kind {
            BlockKind::Paragraph { margin, .. } => *margin,
            BlockKind::Heading { .. } | BlockKind::List { .. } | BlockKind::Quote(_) | BlockKind::Container(_) => None,
            BlockKind::Code { .. } | BlockKind::Table(_) | BlockKind::Definitions(_) | BlockKind::Rule => None,
        });
        margins.map(|margin| (margin, margin)).reduce(|(first, _), (_, last)| (first, last))
    }

    /// The first and last of `parts` (their steps below the article) that the section speaks of.
    #[must_use]
    pub fn bound(&self, parts: &[Option<Step>]) -> Option<(usize, usize)> {
        let of = |path: &UnitPath| parts.iter().position(|part| part.is_some() && part.as_ref() == path.0.first());
        let places: Vec<usize> = self.units.iter().filter_map(of).collect();
        Some((*places.iter().min()?, *places.iter().max()?))
    }
}
