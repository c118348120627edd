//! Notations as regular expressions that every validator understands: no look-around, no Unicode classes.
//!
//! An expression is never stricter than the reader. Where it is laxer (a day that no month has, the steps of a label), `check` tells.

use crate::source::form::Notation;

/// A day, as it may be written, perhaps with a time after it.
pub(super) const DATE: &str =
    r"^(\d{1,4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01])|(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.\d{1,4}\.*)([T ].*)?$";
/// A day that the format `date` of JSON Schema judges.
pub(super) const ISO: &str = r"^\d{4}-\d{2}-\d{2}$";

/// The expression of a notation, and the name of what to say where words do not fit it.
pub(super) const fn pattern(notation: Notation) -> (&'static str, &'static str) {
    match notation {
        Notation::ActKey => (r"^[a-z][a-z0-9-]{0,63}$", "pattern-act-key"),
        Notation::Article => (r"^[a-z][a-z0-9-]{0,63}:\d{1,6}(\^\d{1,6})?$", "pattern-article"),
        Notation::Label => (
            r"^((term|case|page|programme|ECLI):.+|[a-z][a-z0-9-]{0,63}:[0-9A-Za-z^.]*|[a-z][a-z0-9-]{0,63}/\d{1,6}(\^\d{1,6})?#\d+)$",
            "pattern-label",
        ),
        Notation::Included => (r"^((term|case|page|ECLI):.+|[a-z][a-z0-9-]{0,63}(:[0-9A-Za-z^.]*)?)$", "pattern-included"),
        Notation::Folder => (r"^[a-z0-9][a-z0-9-]{0,63}$", "pattern-folder"),
        Notation::Ecli => (r"^ECLI:..:[^:]+:\d{4}:[^:]+$", "pattern-ecli"),
        Notation::Alias => (r"^/*[^/\\:]+(/[^/\\:]+)*/*$", "pattern-alias"),
        Notation::BaseUrl => (r#"^https?://[^/\s"<>\\?#][^\s"<>\\?#]*$"#, "pattern-base-url"),
        Notation::Language => (r"^[A-Za-z][A-Za-z0-9]{0,7}(-[A-Za-z0-9]{1,8})*$", "pattern-language"),
    }
}
