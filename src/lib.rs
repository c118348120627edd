//! `komentari` turns a git repository of Markdown into a published law commentary.

pub mod book;
pub mod citation;
pub mod cli;
pub mod commands;
pub mod config;
pub mod diagnostic;
pub mod html;
pub mod import;
pub mod lang;
pub mod lint;
pub mod model;
pub mod output;
pub mod parse;
pub mod pipeline;
pub mod resolve;
pub mod route;
pub mod server;
pub mod source;
pub mod span;
pub mod tables;
pub mod theme;
pub mod web;
