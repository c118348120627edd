//! Questions of the editor: which function answers which, and what it is answered when none can.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lsp_server::{ErrorCode, RequestId, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::lsp::view::View;
use crate::lsp::{actions, complete, definition, hover, links, references, rename, symbols};

/// What a question needs to be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// The content as it stands with the editor's last letter.
    Fresh,
    /// The content as it was last seen: an answer at once is worth more.
    Any,
}

/// What the question `method` needs; `None` where nobody answers it.
pub(super) fn need(method: &str) -> Option<Need> {
    match method {
        "textDocument/completion" => Some(Need::Any),
        "textDocument/hover"
        | "textDocument/definition"
        | "textDocument/references"
        | "textDocument/documentSymbol"
        | "textDocument/documentLink"
        | "textDocument/codeAction"
        | "textDocument/prepareRename"
        | "textDocument/rename"
        | "workspace/symbol" => Some(Need::Fresh),
        _ => None,
    }
}

/// Why a question has no answer.
struct Failure {
    code: ErrorCode,
    message: String,
}

/// The answer to a question. A mistake of the program itself costs the editor this answer and nothing else.
pub(super) fn answer(view: &View<'_>, id: RequestId, method: &str, params: Value) -> Response {
    let answered = catch_unwind(AssertUnwindSafe(|| dispatch(view, method, params)));
    match answered {
        Ok(Ok(result)) => Response::new_ok(id, result),
        Ok(Err(Failure { code, message })) => Response::new_err(id, code as i32, message),
        Err(_) => Response::new_err(id, ErrorCode::InternalError as i32, format!("{method}: panic")),
    }
}

fn dispatch(view: &View<'_>, method: &str, params: Value) -> Result<Value, Failure> {
    match method {
        "textDocument/completion" => told(params, |it| complete::complete(view, &it)),
        "textDocument/hover" => told(params, |it| hover::hover(view, &it)),
        "textDocument/definition" => told(params, |it| definition::definition(view, &it)),
        "textDocument/references" => told(params, |it| references::references(view, &it)),
        "textDocument/documentSymbol" => told(params, |it| symbols::outline(view, &it)),
        "textDocument/documentLink" => told(params, |it| links::links(view, &it)),
        "textDocument/codeAction" => told(params, |it| actions::actions(view, &it)),
        "textDocument/prepareRename" => tried(params, |it| rename::prepare(view, &it)),
        "textDocument/rename" => tried(params, |it| rename::rename(view, &it)),
        "workspace/symbol" => told(params, |it| symbols::everything(view, &it)),
        _ => Err(Failure { code: ErrorCode::MethodNotFound, message: method.to_owned() }),
    }
}

/// A question that always has an answer, if only "nothing".
fn told<P: DeserializeOwned, R: Serialize>(params: Value, ask: impl FnOnce(P) -> Option<R>) -> Result<Value, Failure> {
    tried(params, |params| Ok(ask(params)))
}

/// A question that may be refused, in words for people.
fn tried<P: DeserializeOwned, R: Serialize>(params: Value, ask: impl FnOnce(P) -> Result<Option<R>, String>) -> Result<Value, Failure> {
    let params = serde_json::from_value(params).map_err(|error| Failure { code: ErrorCode::InvalidParams, message: error.to_string() })?;
    let result = ask(params).map_err(|message| Failure { code: ErrorCode::RequestFailed, message })?;
    serde_json::to_value(result).map_err(|error| Failure { code: ErrorCode::InternalError, message: error.to_string() })
}
