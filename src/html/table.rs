//! Tables: a caption, header cells with their scope, and a frame of their own to scroll in.

use std::fmt::Write;

use crate::html::Writer;
use crate::html::escape::attribute;
use crate::model::content::{Alignment, Inline, Table};

impl Writer<'_> {
    pub(super) fn write_table(&mut self, table: &Table, out: &mut String) {
        self.tables += 1;
        let id = format!("{}tab{}", self.prefix, self.tables);
        out.push_str("<div class=\"scroll\" role=\"group\" tabindex=\"0\"");
        if table.caption.is_empty() {
            attribute("aria-label", &format!("{} {}", self.words.table(), self.tables), out);
            out.push_str("><table>\n");
        } else {
            let _ = write!(out, " aria-labelledby=\"{id}\"><table>\n<caption id=\"{id}\">");
            self.write_inlines(&table.caption, out);
            out.push_str("</caption>\n");
        }
        if !table.header.is_empty() {
            out.push_str("<thead>");
            self.write_row("th scope=\"col\"", "th", &table.header, &table.alignments, out);
            out.push_str("</thead>\n");
        }
        if !table.rows.is_empty() {
            out.push_str("<tbody>\n");
            for row in &table.rows {
                self.write_row("td", "td", row, &table.alignments, out);
                out.push('\n');
            }
            out.push_str("</tbody>");
        }
        out.push_str("</table></div>\n");
    }

    fn write_row(&mut self, open: &str, close: &str, cells: &[Vec<Inline>], alignments: &[Alignment], out: &mut String) {
        out.push_str("<tr>");
        for (k, cell) in cells.iter().enumerate() {
            let class = match alignments.get(k).copied().unwrap_or_default() {
                Alignment::None | Alignment::Left => "",
                Alignment::Center => " class=\"c\"",
                Alignment::Right => " class=\"n\"",
            };
            out.extend(["<", open, class, ">"]);
            self.write_inlines(cell, out);
            out.extend(["</", close, ">"]);
        }
        out.push_str("</tr>");
    }
}
