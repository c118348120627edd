//! What the server knows: the editor's texts, the content as last seen, what is still to be answered and when to look again.

use std::collections::BTreeMap;
use std::mem;
use std::path::{self, Path, PathBuf};
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, Sender};
use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::{MessageType, ShowMessageParams, TextDocumentContentChangeEvent, Uri};

use crate::diagnostic::locale::Language;
use crate::lsp::client::{Client, root_among};
use crate::lsp::documents::Documents;
use crate::lsp::language::{about, language};
use crate::lsp::publish::Published;
use crate::lsp::requests::{Need, answer, need};
use crate::lsp::view::{Around, View};
use crate::lsp::worker::{Blind, Done, Job, Seen, Worker, start};
use crate::lsp::{capabilities, uri};
use crate::pipeline::{Changed, Options};

/// After a change the content is looked at when no other has come for so long.
const PAUSE: Duration = Duration::from_millis(60);

/// What the server knows.
pub(super) struct State {
    sender: Sender<Message>,
    client: Client,
    options: Options,
    asked: Option<Language>,
    /// Where the content is looked for besides the editor's folders.
    given: PathBuf,
    root: Option<PathBuf>,
    worker: Option<Worker>,
    documents: Documents,
    published: Published,
    /// How many changes there were.
    count: u64,
    /// The content as last seen, after how many changes.
    latest: Option<(u64, Seen)>,
    pending: Vec<Request>,
    overlays: BTreeMap<String, Option<String>>,
    changed: Changed,
    busy: bool,
    /// When to look.
    pub(super) due: Option<Instant>,
    /// The last trouble that people were told of, not to be told again.
    trouble: Option<String>,
}

impl State {
    pub(super) fn new(sender: Sender<Message>, client: Client, root: &Path, options: Options, asked: Option<Language>) -> Self {
        Self {
            sender,
            client,
            options,
            asked,
            given: path::absolute(root).unwrap_or_else(|_| root.to_owned()),
            root: None,
            worker: None,
            documents: Documents::default(),
            published: Published::default(),
            count: 0,
            latest: None,
            pending: Vec::new(),
            overlays: BTreeMap::new(),
            changed: Changed::Everything,
            busy: false,
            due: None,
            trouble: None,
        }
    }

    /// Sends; an editor that is gone is noticed where messages come from.
    pub(super) fn send(&self, message: impl Into<Message>) {
        let _ = self.sender.send(message.into());
    }

    /// Where looks are told, while somebody looks.
    pub(super) fn seen_by_worker(&self) -> Option<Receiver<Done>> {
        self.worker.as_ref().map(|worker| worker.done.clone())
    }

    /// The editor is ready to be asked.
    pub(super) fn begin(&self) {
        if self.client.watches {
            let id = RequestId::from("komentari-watch".to_owned());
            self.send(Request::new(id, "client/registerCapability".to_owned(), capabilities::watching()));
        }
    }

    /// Finds the folder with `content/`, once; where there is none that is told if `tell`.
    pub(super) fn find_root(&mut self, tell: bool) {
        if self.root.is_some() {
            return;
        }
        let folders = self.client.folders.iter().chain(std::iter::once(&self.given)).map(PathBuf::as_path);
        match root_among(folders) {
            Some(root) => {
                self.worker = Some(start(root.clone(), self.options.clone()));
                self.root = Some(root);
                self.look_soon(Duration::ZERO);
            }
            None if tell => {
                let folders: Vec<String> = self.client.folders.iter().map(|folder| folder.display().to_string()).collect();
                let folders = if folders.is_empty() { self.given.display().to_string() } else { folders.join(", ") };
                self.show(MessageType::WARNING, about("say-lsp-no-content", folders, self.language()));
            }
            None => {}
        }
    }

    /// The editor has further folders.
    pub(super) fn folders_added(&mut self, folders: &[Uri]) {
        self.client.folders.extend(folders.iter().filter_map(uri::path));
        self.find_root(false);
    }

    fn language(&self) -> Language {
        language(self.client.language, self.asked, self.latest.as_ref().map(|(_, seen)| seen.whole.as_ref()))
    }

    fn show(&self, kind: MessageType, message: String) {
        self.send(Notification::new("window/showMessage".to_owned(), ShowMessageParams { typ: kind, message }));
    }

    /// The path of a text of the content; others are none of ours.
    fn path(&self, address: &Uri) -> Option<String> {
        let path = uri::within(self.root.as_deref()?, address)?;
        let text = path.ends_with(".md") || path.ends_with(".yaml");
        (path.starts_with("content/") && text).then_some(path)
    }

    pub(super) fn open(&mut self, address: &Uri, version: i32, text: String) {
        if self.root.is_none() {
            self.client.folders.extend(uri::path(address).and_then(|path| Some(path.parent()?.to_owned())));
            self.find_root(false);
        }
        let Some(path) = self.path(address) else { return };
        self.documents.open(path.clone(), address.clone(), version, text.clone());
        self.edited(path, Some(text));
    }

    pub(super) fn change(&mut self, address: &Uri, version: i32, changes: Vec<TextDocumentContentChangeEvent>) {
        let Some(path) = self.path(address) else { return };
        let encoding = self.client.encoding;
        let Some(document) = self.documents.change(&path, version, changes, encoding) else { return };
        let text = document.text.original().written().to_owned();
        self.edited(path, Some(text));
    }

    pub(super) fn close(&mut self, address: &Uri) {
        if let Some(path) = self.path(address).filter(|path| self.documents.close(path)) {
            self.edited(path, None);
        }
    }

    /// A text has been written to the disk; an editor that does not tell of other files may have changed them too.
    pub(super) fn saved(&mut self, address: &Uri) {
        if !self.client.watches && self.path(address).is_some() {
            self.changed = Changed::Everything;
            self.count += 1;
            self.look_soon(PAUSE);
        }
    }

    pub(super) fn changed_on_disk<'u>(&mut self, files: impl Iterator<Item = &'u Uri>) {
        self.find_root(false);
        let Some(root) = self.root.clone() else { return };
        let mut paths = Vec::new();
        for address in files {
            let inside = uri::within(&root, address).filter(|path| path.starts_with("content") || path.starts_with("themes"));
            paths.extend(inside.and_then(|_| uri::path(address)));
        }
        if !paths.is_empty() {
            self.touch(paths);
            self.count += 1;
            self.look_soon(PAUSE);
        }
    }

    fn edited(&mut self, path: String, text: Option<String>) {
        let Some(root) = &self.root else { return };
        let place = root.join(&path);
        self.overlays.insert(path, text);
        self.touch(vec![place]);
        self.count += 1;
        self.look_soon(PAUSE);
    }

    fn touch(&mut self, paths: Vec<PathBuf>) {
        match &mut self.changed {
            Changed::Everything => {}
            Changed::Paths(known) => known.extend(paths),
        }
    }

    /// Looks after a pause, which begins anew with every change.
    fn look_soon(&mut self, pause: Duration) {
        self.due = Some(Instant::now() + pause);
    }

    /// Has the content looked at, if it is time and nobody is looking.
    pub(super) fn look_if_due(&mut self) {
        let Some(worker) = self.worker.as_ref().filter(|_| !self.busy) else { return };
        if self.due.is_none_or(|due| due > Instant::now()) {
            return;
        }
        let changed = mem::replace(&mut self.changed, Changed::Paths(Vec::new()));
        let job = Job { count: self.count, overlays: mem::take(&mut self.overlays), changed };
        (self.due, self.busy) = (None, true);
        if worker.jobs.send(job).is_err() {
            self.lose_worker();
        }
    }

    /// The looking thread is gone: a new one begins from the beginning.
    pub(super) fn lose_worker(&mut self) {
        (self.worker, self.busy, self.root) = (None, false, None);
        self.changed = Changed::Everything;
        self.find_root(true);
        let texts = self.documents.iter().map(|(path, document)| (path.to_owned(), Some(document.text.original().written().to_owned())));
        self.overlays = texts.collect();
    }

    /// What has been seen; what is older than the last change is kept for answers that may be old.
    pub(super) fn seen(&mut self, done: Done) {
        self.busy = false;
        match done.seen {
            Ok(seen) => {
                self.latest = Some((done.count, seen));
                self.trouble = None;
                if done.count == self.count {
                    self.publish();
                }
                self.answer_pending();
            }
            Err(blind) => self.blind(&blind, done.count),
        }
        if done.count != self.count && self.due.is_none() {
            self.look_soon(Duration::ZERO);
        }
    }

    fn blind(&mut self, blind: &Blind, count: u64) {
        // What was handed over is not known to be taken in.
        self.changed = Changed::Everything;
        let message = match blind {
            Blind::Disk(problem) => about("say-lsp-unreadable", problem, self.language()),
            Blind::Panicked => about("say-lsp-panic", "", self.language()),
        };
        if self.trouble.as_ref() != Some(&message) {
            self.show(MessageType::ERROR, message.clone());
            self.trouble = Some(message.clone());
        }
        if count == self.count {
            for request in mem::take(&mut self.pending) {
                self.send(Response::new_err(request.id, ErrorCode::RequestFailed as i32, message.clone()));
            }
        }
    }

    fn publish(&mut self) {
        let mut published = mem::take(&mut self.published);
        if let Some(told) = self.with_view(|view| published.renew(view)) {
            for params in told {
                self.send(Notification::new("textDocument/publishDiagnostics".to_owned(), params));
            }
        }
        self.published = published;
    }

    fn with_view<R>(&self, ask: impl FnOnce(&View<'_>) -> R) -> Option<R> {
        let (_, seen) = self.latest.as_ref()?;
        let root = self.root.as_deref()?;
        let around = Around { options: &self.options, root, documents: &self.documents, client: &self.client, language: self.language() };
        let view = View::new(seen, around);
        Some(ask(&view))
    }

    /// A question: answered now, or when the content has been seen.
    pub(super) fn ask(&mut self, request: Request) {
        if need(&request.method).is_none() {
            self.send(Response::new_err(request.id, ErrorCode::MethodNotFound as i32, request.method));
        } else if self.root.is_none() {
            self.send(Response::new_ok(request.id, serde_json::Value::Null));
        } else if self.can_answer(&request) {
            self.answer(request);
        } else {
            self.pending.push(request);
            if !self.busy {
                self.look_soon(Duration::ZERO);
            }
        }
    }

    fn can_answer(&self, request: &Request) -> bool {
        match (&self.latest, need(&request.method)) {
            (None, _) => false,
            (Some((count, _)), Some(Need::Fresh)) => *count == self.count,
            (Some(_), Some(Need::Any) | None) => true,
        }
    }

    fn answer(&self, request: Request) {
        let Request { id, method, params } = request;
        if let Some(response) = self.with_view(|view| answer(view, id, &method, params)) {
            self.send(response);
        }
    }

    fn answer_pending(&mut self) {
        let (now, later) = mem::take(&mut self.pending).into_iter().partition(|request| self.can_answer(request));
        self.pending = later;
        let now: Vec<Request> = now;
        now.into_iter().for_each(|request| self.answer(request));
    }

    /// The editor no longer wants an answer.
    pub(super) fn cancel(&mut self, id: &RequestId) {
        if let Some(at) = self.pending.iter().position(|request| request.id == *id) {
            let request = self.pending.remove(at);
            self.send(Response::new_err(request.id, ErrorCode::RequestCanceled as i32, request.method));
        }
    }
}
