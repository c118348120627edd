//! Tables: a caption, header cells with their scope, and a frame of their own to scroll in.

use std::fmt::Write;

use crate::html::Writer;
use crate::html::escape::{attribute, escaped};
use crate::html::paper;
use crate::html::wide::pieces;
use crate::model::content::{Alignment, Inline, Table};

impl Writer<'_> {
    pub(super) fn write_table(&mut self, table: &Table, out: &mut String) {
        if self.paper.is_some() {
            return self.write_table_on_paper(table, out);
        }
        self.tables += 1;
        let id = format!("{}tab{}", self.prefix, self.tables);
        out.push_str("<div class=\"scroll\" role=\"group\" tabindex=\"0\"");
        if table.caption.is_empty() {
            attribute("aria-label", &format!("{} {}", self.words.table(), self.tables), out);
            out.push_str("><table>\n");
        } else {
            let _ = write!(out, " aria-labelledby=\"{id}\"><table>\n<caption id=\"{id}\">");
            self.write_running(&table.caption, out);
            out.push_str("</caption>\n");
        }
        self.write_rows(table, out);
        out.push_str("</table></div>\n");
    }

    /// Without a frame to scroll in: a table too wide for the page is cut into pieces, each with caption and header.
    fn write_table_on_paper(&mut self, table: &Table, out: &mut String) {
        let Some((measure, continued, text)) = self.paper.as_ref().map(|it| (it.measure, escaped(&it.continued), it.text.clone())) else {
            return;
        };
        self.tables += 1;
        let id = paper::table(&text, self.tables);
        self.holding(out, |writer, out| {
            for (k, piece) in pieces(table, measure).iter().enumerate() {
                let _ = if k == 0 { writeln!(out, "<table id=\"{id}\">") } else { writeln!(out, "<table class=\"continued\">") };
                if !piece.caption.is_empty() || k > 0 {
                    out.push_str("<caption>");
                    writer.write_running(&piece.caption, out);
                    let _ = if k > 0 { write!(out, " <span>({continued})</span>") } else { Ok(()) };
                    out.push_str("</caption>\n");
                }
                writer.write_rows(piece, out);
                out.push_str("</table>\n");
            }
        });
    }

    fn write_rows(&mut self, table: &Table, out: &mut String) {
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
            self.write_running(cell, out);
            out.extend(["</", close, ">"]);
        }
        out.push_str("</tr>");
    }
}
