//! Places on a page: matrices of PDF and areas, in points.

/// A matrix as PDF writes it: `[a b c d e f]` takes (x, y) to (ax + cy + e, bx + dy + f).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Matrix(pub(super) [f64; 6]);

impl Matrix {
    /// Leaves everything where it is.
    pub(super) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// Moves by (x, y).
    pub(super) const fn shift(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// First `self`, then `outer`.
    pub(super) fn then(self, outer: Self) -> Self {
        let ([a, b, c, d, e, f], [oa, ob, oc, od, oe, of]) = (self.0, outer.0);
        Self([a * oa + b * oc, a * ob + b * od, c * oa + d * oc, c * ob + d * od, e * oa + f * oc + oe, e * ob + f * od + of])
    }

    /// Where a point comes to lie.
    pub(super) fn apply(self, (x, y): (f64, f64)) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }
}

/// An upright rectangle of a page: points, from its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// The left edge.
    pub left: f64,
    /// The upper edge.
    pub top: f64,
    /// The right edge.
    pub right: f64,
    /// The lower edge.
    pub bottom: f64,
}

impl Area {
    /// The least area around points.
    pub(super) fn around(points: impl IntoIterator<Item = (f64, f64)>) -> Self {
        let nothing = Self { left: f64::INFINITY, top: f64::INFINITY, right: f64::NEG_INFINITY, bottom: f64::NEG_INFINITY };
        points.into_iter().fold(nothing, |area, (x, y)| Self {
            left: area.left.min(x),
            top: area.top.min(y),
            right: area.right.max(x),
            bottom: area.bottom.max(y),
        })
    }

    /// The least area around two.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// The height of the middle.
    #[must_use]
    pub const fn middle(self) -> f64 {
        f64::midpoint(self.top, self.bottom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_matrix_after_another_is_one_matrix() {
        let twice = Matrix([2.0, 0.0, 0.0, 2.0, 0.0, 0.0]);
        let both = Matrix::shift(10.0, 1.0).then(twice);
        assert_eq!(both.apply((1.0, 1.0)), twice.apply(Matrix::shift(10.0, 1.0).apply((1.0, 1.0))));
        assert_eq!(both.apply((1.0, 1.0)), (22.0, 4.0));
    }

    #[test]
    fn an_area_grows_around_all_it_must_hold() {
        let area = Area::around([(3.0, 4.0), (1.0, 9.0)]).with(Area { left: 0.0, top: 5.0, right: 2.0, bottom: 6.0 });
        assert_eq!(area, Area { left: 0.0, top: 4.0, right: 3.0, bottom: 9.0 });
    }
}
