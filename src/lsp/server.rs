//! The life of the server: the greeting, the loop over what the editor says and what has been seen, the goodbye.

use std::path::Path;
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, Sender, never, select};
use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::{
    DidChangeTextDocumentParams, DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams, DidCloseTextDocumentParams,
    DidOpenTextDocumentParams, DidSaveTextDocumentParams,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::diagnostic::locale::Language;
use crate::lsp::capabilities;
use crate::lsp::client::Client;
use crate::lsp::state::State;
use crate::lsp::transport::Incoming;
use crate::pipeline::Options;

/// Without anything to do the loop turns once in so long.
const IDLE: Duration = Duration::from_secs(600);

/// Serves until the editor goes; whether it said goodbye as the protocol wants it.
pub(super) fn serve(
    sender: Sender<Message>,
    receiver: &Receiver<Incoming>,
    root: &Path,
    options: Options,
    asked: Option<Language>,
) -> bool {
    let Some(client) = greet(&sender, receiver) else { return false };
    let options = Options { drafts: options.drafts || client.drafts, ..options };
    let mut state = State::new(sender, client, root, options, asked);
    state.find_root(true);
    let mut ended = false;
    loop {
        let seen = state.seen_by_worker().unwrap_or_else(never);
        let wait = state.due.map_or(IDLE, |due| due.saturating_duration_since(Instant::now()));
        select! {
            recv(receiver) -> incoming => match incoming {
                Ok(Incoming::Message(message)) => match hear(&mut state, message, &mut ended) {
                    Heard::On => {}
                    Heard::Exit => return ended,
                },
                Ok(Incoming::Malformed(id, problem)) => malformed(&state, id, problem),
                Err(_) => return false,
            },
            recv(seen) -> done => match done {
                Ok(done) => state.seen(done),
                Err(_) => state.lose_worker(),
            },
            default(wait) => {}
        }
        state.look_if_due();
    }
}

/// Waits for `initialize` and answers it; `None` where the editor goes before.
fn greet(sender: &Sender<Message>, receiver: &Receiver<Incoming>) -> Option<Client> {
    for incoming in receiver {
        match incoming {
            Incoming::Message(Message::Request(request)) if request.method == "initialize" => {
                let client = Client::new(&request.params);
                let about = capabilities::about(client.encoding);
                return sender.send(Response::new_ok(request.id, about).into()).ok().map(|()| client);
            }
            Incoming::Message(Message::Request(request)) => {
                let code = ErrorCode::ServerNotInitialized as i32;
                sender.send(Response::new_err(request.id, code, request.method).into()).ok()?;
            }
            Incoming::Message(Message::Notification(it)) if it.method == "exit" => return None,
            Incoming::Message(Message::Notification(_) | Message::Response(_)) | Incoming::Malformed(..) => {}
        }
    }
    None
}

/// Whether the loop goes on.
enum Heard {
    On,
    Exit,
}

fn hear(state: &mut State, message: Message, ended: &mut bool) -> Heard {
    match message {
        Message::Request(request) => hear_request(state, request, ended),
        Message::Notification(it) if it.method == "exit" => return Heard::Exit,
        Message::Notification(it) => hear_notification(state, it),
        // Answers to what was asked of the editor tell nothing.
        Message::Response(_) => {}
    }
    Heard::On
}

fn hear_request(state: &mut State, request: Request, ended: &mut bool) {
    if *ended {
        state.send(Response::new_err(request.id, ErrorCode::InvalidRequest as i32, request.method));
    } else if request.method == "shutdown" {
        *ended = true;
        state.send(Response::new_ok(request.id, Value::Null));
    } else {
        state.ask(request);
    }
}

fn hear_notification(state: &mut State, it: Notification) {
    match it.method.as_str() {
        "initialized" => state.begin(),
        "textDocument/didOpen" => {
            read(it.params, |params: DidOpenTextDocumentParams| {
                let document = params.text_document;
                state.open(&document.uri, document.version, document.text);
            });
        }
        "textDocument/didChange" => read(it.params, |params: DidChangeTextDocumentParams| {
            state.change(&params.text_document.uri, params.text_document.version, params.content_changes);
        }),
        "textDocument/didClose" => read(it.params, |params: DidCloseTextDocumentParams| state.close(&params.text_document.uri)),
        "textDocument/didSave" => read(it.params, |params: DidSaveTextDocumentParams| state.saved(&params.text_document.uri)),
        "workspace/didChangeWatchedFiles" => read(it.params, |params: DidChangeWatchedFilesParams| {
            state.changed_on_disk(params.changes.iter().map(|change| &change.uri));
        }),
        "workspace/didChangeWorkspaceFolders" => read(it.params, |params: DidChangeWorkspaceFoldersParams| {
            let added: Vec<_> = params.event.added.into_iter().map(|folder| folder.uri).collect();
            state.folders_added(&added);
        }),
        "$/cancelRequest" => {
            if let Some(id) = it.params.get("id").and_then(|id| serde_json::from_value::<RequestId>(id.clone()).ok()) {
                state.cancel(&id);
            }
        }
        // Others mean nothing to this server.
        _ => {}
    }
}

/// Parameters that can't be read belong to nothing that could be done.
fn read<P: DeserializeOwned>(params: Value, act: impl FnOnce(P)) {
    if let Ok(params) = serde_json::from_value(params) {
        act(params);
    }
}

/// What is no message is answered where it has a number.
fn malformed(state: &State, id: Option<RequestId>, problem: String) {
    if let Some(id) = id {
        state.send(Response::new_err(id, ErrorCode::InvalidRequest as i32, problem));
    }
}
