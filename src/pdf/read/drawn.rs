//! What is drawn on a page that is no text: where, and for which tag.

use std::collections::BTreeMap;

use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::Number;

use crate::pdf::read::geometry::{Area, Matrix};

/// What is drawn under each number of marked content of a page.
pub(super) type Drawn = BTreeMap<i64, Area>;

/// The path that is being drawn.
#[derive(Default)]
pub(super) struct Path {
    area: Option<Area>,
}

impl Path {
    /// Follows a mark; the area of the path where it is painted.
    pub(super) fn follow(&mut self, mark: &TypedInstruction<'_, '_>, space: Matrix) -> Option<Area> {
        match mark {
            TypedInstruction::MoveTo(to) => self.to(space, [(to.0, to.1)]),
            TypedInstruction::LineTo(to) => self.to(space, [(to.0, to.1)]),
            TypedInstruction::CubicTo(to) => self.to(space, [(to.0, to.1), (to.2, to.3), (to.4, to.5)]),
            TypedInstruction::CubicStartTo(to) => self.to(space, [(to.0, to.1), (to.2, to.3)]),
            TypedInstruction::CubicEndTo(to) => self.to(space, [(to.0, to.1), (to.2, to.3)]),
            TypedInstruction::RectPath(rect) => {
                let [x, y, width, height] = [rect.0, rect.1, rect.2, rect.3].map(|number| number.as_f64());
                self.grow(Area::around([(x, y), (x + width, y), (x, y + height), (x + width, y + height)].map(|at| space.apply(at))))
            }
            TypedInstruction::EndPath(_) => {
                self.area = None;
                None
            }
            TypedInstruction::StrokePath(_)
            | TypedInstruction::CloseAndStrokePath(_)
            | TypedInstruction::FillPathNonZero(_)
            | TypedInstruction::FillPathNonZeroCompatibility(_)
            | TypedInstruction::FillPathEvenOdd(_)
            | TypedInstruction::FillAndStrokeNonZero(_)
            | TypedInstruction::FillAndStrokeEvenOdd(_)
            | TypedInstruction::CloseFillAndStrokeNonZero(_)
            | TypedInstruction::CloseFillAndStrokeEvenOdd(_) => self.area.take(),
            // A shading fills what is clipped, and a picture within the marks the space of one.
            TypedInstruction::Shading(_) | TypedInstruction::InlineImage(_) => Some(unit(space)),
            // All other marks of PDF draw no path.
            _ => None,
        }
    }

    fn to<const N: usize>(&mut self, space: Matrix, points: [(Number, Number); N]) -> Option<Area> {
        self.grow(Area::around(points.map(|(x, y)| space.apply((x.as_f64(), y.as_f64())))))
    }

    fn grow(&mut self, area: Area) -> Option<Area> {
        self.area = Some(self.area.map_or(area, |before| before.with(area)));
        None
    }
}

/// Where the unit square of a space lies: pictures fill it.
pub(super) fn unit(space: Matrix) -> Area {
    Area::around([(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)].map(|corner| space.apply(corner)))
}
