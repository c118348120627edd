//! `komentari lsp`: a real exchange with the real binary, as an editor has it. `KOMENTARI_TRANSCRIPT=1 cargo test --test lsp -- --nocapture
//! --test-threads 1` prints what is said.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;

/// Nothing takes so long; only a server that is stuck does.
const STUCK: Duration = Duration::from_secs(120);

/// An editor that talks to the server.
struct Editor {
    folder: TempDir,
    child: Child,
    input: Option<ChildStdin>,
    incoming: Receiver<Value>,
    /// What came while something else was waited for.
    aside: Vec<Value>,
    last_id: u64,
    greeting: Value,
}

fn transcript(direction: &str, message: &Value) {
    if std::env::var_os("KOMENTARI_TRANSCRIPT").is_some() {
        writeln!(io::stdout(), "{direction} {message}").expect("a terminal");
    }
}

/// The messages that come, until the server ends.
fn frames(output: impl Read + Send + 'static) -> Receiver<Value> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut output = BufReader::new(output);
        loop {
            let mut length = 0;
            loop {
                let mut line = String::new();
                if output.read_line(&mut line).unwrap_or(0) == 0 {
                    return;
                }
                match line.trim().strip_prefix("Content-Length: ") {
                    Some(value) => length = value.parse().expect("a length"),
                    None if line.trim().is_empty() => break,
                    None => {}
                }
            }
            let mut bytes = vec![0; length];
            output.read_exact(&mut bytes).expect("a whole message");
            if sender.send(serde_json::from_slice(&bytes).expect("JSON")).is_err() {
                return;
            }
        }
    });
    receiver
}

impl Editor {
    /// An editor that has opened a site of these files and can do what VS Code can.
    fn new(files: &[(&str, &str)]) -> Self {
        Self::with(files, json!({}))
    }

    fn with(files: &[(&str, &str)], more: Value) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        let mut editor = Self::start(folder);
        let mut params = json!({
            "processId": null,
            "rootUri": editor.uri(""),
            "capabilities": {
                "textDocument": { "hover": { "contentFormat": ["markdown", "plaintext"] } },
                "workspace": { "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create", "rename", "delete"] } },
            },
        });
        merge(&mut params, more);
        editor.greeting = editor.ask("initialize", params);
        editor.tell("initialized", json!({}));
        editor
    }

    fn start(folder: TempDir) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_komentari"))
            .arg("lsp")
            .current_dir(folder.path())
            .env("SOURCE_DATE_EPOCH", "1782864000")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a server");
        let incoming = frames(child.stdout.take().expect("its output"));
        let input = child.stdin.take();
        Self { folder, child, input, incoming, aside: Vec::new(), last_id: 0, greeting: Value::Null }
    }

    fn uri(&self, path: &str) -> String {
        format!("file://{}/{path}", self.folder.path().display()).trim_end_matches('/').to_owned()
    }

    fn raw(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().expect("an open input");
        input.write_all(bytes).and_then(|()| input.flush()).expect("a server that listens");
    }

    fn send(&mut self, mut message: Value) {
        transcript("→", &message);
        message["jsonrpc"] = json!("2.0");
        let text = message.to_string();
        self.raw(format!("Content-Length: {}\r\n\r\n{text}", text.len()).as_bytes());
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(json!({ "method": method, "params": params }));
    }

    fn begin_to_ask(&mut self, method: &str, params: Value) -> u64 {
        self.last_id += 1;
        self.send(json!({ "id": self.last_id, "method": method, "params": params }));
        self.last_id
    }

    /// The next message that fits.
    fn wait(&mut self, fits: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.aside.iter().position(&fits) {
            return self.aside.remove(at);
        }
        loop {
            let message = self.incoming.recv_timeout(STUCK).expect("a server that answers");
            transcript("←", &message);
            if fits(&message) {
                return message;
            }
            self.aside.push(message);
        }
    }

    fn answer(&mut self, id: u64) -> Value {
        self.wait(|message| message["id"] == json!(id) && message.get("method").is_none())
    }

    /// The result of a question.
    fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.begin_to_ask(method, params);
        let answer = self.answer(id);
        assert!(answer.get("error").is_none(), "{answer}");
        answer["result"].clone()
    }

    /// The words of a refusal.
    fn refused(&mut self, method: &str, params: Value) -> (i64, String) {
        let id = self.begin_to_ask(method, params);
        let error = self.answer(id)["error"].clone();
        (error["code"].as_i64().expect("a code"), error["message"].as_str().expect("a message").to_owned())
    }

    fn open(&mut self, path: &str, text: &str) {
        let document = json!({ "uri": self.uri(path), "languageId": "markdown", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// Takes the whole text anew.
    fn write(&mut self, path: &str, version: i64, text: &str) {
        let document = json!({ "uri": self.uri(path), "version": version });
        self.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [{ "text": text }] }));
    }

    /// What is told of a file at a version.
    fn diagnostics(&mut self, path: &str, version: i64) -> Vec<Value> {
        let uri = self.uri(path);
        let fits = |it: &Value| {
            it["method"] == "textDocument/publishDiagnostics"
                && it["params"]["uri"] == json!(uri)
                && it["params"]["version"] == json!(version)
        };
        self.wait(fits)["params"]["diagnostics"].as_array().expect("a list").clone()
    }

    /// The parameters of a question about the first place where `words` stand in a text; a bar in them is the cursor.
    fn at(&self, path: &str, text: &str, words: &str) -> Value {
        let bare = words.replace('|', "");
        let start = text.find(&bare).unwrap_or_else(|| panic!("no {bare}")) + words.find('|').unwrap_or(0);
        let before = &text[..start];
        let line = before.matches('\n').count();
        let column = before.rsplit('\n').next().unwrap_or("").encode_utf16().count();
        json!({ "textDocument": { "uri": self.uri(path) }, "position": { "line": line, "character": column } })
    }

    fn labels(&mut self, path: &str, text: &str, words: &str) -> Vec<String> {
        let params = self.at(path, text, words);
        let list = self.ask("textDocument/completion", params);
        list["items"]
            .as_array()
            .map_or_else(Vec::new, |items| items.iter().map(|it| it["label"].as_str().expect("a label").to_owned()).collect())
    }

    fn hover(&mut self, path: &str, text: &str, words: &str) -> String {
        let params = self.at(path, text, words);
        self.ask("textDocument/hover", params)["contents"]["value"].as_str().unwrap_or_default().to_owned()
    }

    /// `content/par.md:3:5-3:9`: path, line and column from, line and column to, all from 0.
    fn place(&self, location: &Value) -> String {
        let path = location["uri"].as_str().expect("an address").strip_prefix(&format!("{}/", self.uri(""))).expect("within").to_owned();
        format!("{path}:{}", range(&location["range"]))
    }

    fn definition(&mut self, path: &str, text: &str, words: &str) -> String {
        let params = self.at(path, text, words);
        let location = self.ask("textDocument/definition", params);
        if location.is_null() { String::new() } else { self.place(&location) }
    }

    fn references(&mut self, path: &str, text: &str, words: &str) -> Vec<String> {
        let mut params = self.at(path, text, words);
        params["context"] = json!({ "includeDeclaration": false });
        let found = self.ask("textDocument/references", params);
        found.as_array().expect("a list").iter().map(|location| self.place(location)).collect()
    }

    /// What the disk holds after the changes of a `WorkspaceEdit` are made in these texts: path → text.
    fn changed(&self, edit: &Value, texts: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut texts: Vec<(String, String)> = texts.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        for change in edit["documentChanges"].as_array().expect("changes") {
            let within =
                |uri: &Value| uri.as_str().and_then(|uri| uri.strip_prefix(&format!("{}/", self.uri("")))).expect("within").to_owned();
            if change["kind"] == "rename" {
                let (old, new) = (within(&change["oldUri"]), within(&change["newUri"]));
                texts.iter_mut().filter(|(path, _)| *path == old).for_each(|(path, _)| path.clone_from(&new));
                continue;
            }
            let path = within(&change["textDocument"]["uri"]);
            let (_, text) = texts.iter_mut().find(|(known, _)| *known == path).unwrap_or_else(|| panic!("{path} is not known"));
            for edit in change["edits"].as_array().expect("edits").iter().rev() {
                let at = |end: &str| offset(text, &edit["range"][end]);
                let (start, end) = (at("start"), at("end"));
                text.replace_range(start..end, edit["newText"].as_str().expect("a text"));
            }
        }
        texts
    }

    /// Says goodbye; the exit code.
    fn end(mut self) -> Option<i32> {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        self.child.wait().expect("an end").code()
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.input.take();
        // It has ended already, or ends with its input.
        let _ = self.child.wait();
    }
}

fn merge(into: &mut Value, more: Value) {
    match (into, more) {
        (Value::Object(into), Value::Object(more)) => {
            more.into_iter().for_each(|(key, value)| merge(into.entry(key).or_insert(Value::Null), value))
        }
        (into, more) => *into = more,
    }
}

fn range(range: &Value) -> String {
    let place = |end: &str| format!("{}:{}", range[end]["line"], range[end]["character"]);
    format!("{}-{}", place("start"), place("end"))
}

/// The byte of a place counted in UTF-16.
fn offset(text: &str, place: &Value) -> usize {
    let number = |key: &str| place[key].as_u64().and_then(|n| usize::try_from(n).ok()).expect("a number");
    let start: usize = text.split_inclusive('\n').take(number("line")).map(str::len).sum();
    let mut column = 0;
    for (at, letter) in text[start..].char_indices() {
        if column >= number("character") {
            return start + at;
        }
        column += letter.len_utf16();
    }
    text.len()
}

const SITE: &str = "title: T\nlanguage: lv\nbase-url: https://example.org/\ncollections: {likumi: act, komentari: commentary, termini: term, prakse: court-case, metodika: methodology}\n";
const ACT: &str = "key: btl\ntitle: Bāriņtiesu likums\napplicability:\n  - {unit: 'btl:18', from: 2027-01-01}\n";
const EDITION: &str = "---\nin-force: 2026-01-01\n---\n\n## I nodaļa. Vispārīgie noteikumi\n\n### 17. pants. Uzdevumi\n\nBāriņtiesa:\n\n1) aizstāv bērnu;\n\n2) palīdz *visiem*.\n\n### 18. pants. Lēmumi\n\n(1) Lēmumu pieņem, ievērojot šā likuma 17. panta 2. punktu.\n\n(2) Lēmums ir rakstveida.\n\n### 19. pants. (Izslēgts)\n\n(Izslēgts ar 01.12.2025. likumu)\n";
const TERM: &str = "---\nterm: aizbildnis\nforms: [aizbildne]\nbasis: [btl:17]\n---\n\nCilvēks, kas bērnam stājas vecāku vietā.\n";
const OTHER: &str = "---\nterm: aizgādnis\nnot-to-confuse: [term:aizbildnis]\n---\n\nCits.\n";
const CASE: &str = "---\ncourt: Tiesa\nnumber: PARAUGS-1\nexample: true\ntitle: Paraugs\n---\n\nFakti.\n";
const PAGE: &str =
    "# Par\n\n## Mērķis 😀\n\nSk. [aizbildni](term:aizbildnis), Bāriņtiesu likuma 17. panta 2. punktu un [mērķi](#merkis).\n";
const COMMENTARY: &str = "---\narticle: btl:17\nas-of: 2026-01-01\nauthors: [autors]\nstatus: melnraksts\n---\n\n## Bērns {unit=p1}\n\nPirmā rindkopa: šā panta 1. punkts un [cita](../../par.md#merkis).\n\nOtrā.\n";
const PEOPLE: &str = "- id: autors\n  name: Autoru kolektīvs\n  role: Raksta\n";

fn files() -> Vec<(&'static str, &'static str)> {
    vec![
        ("content/site.yaml", SITE),
        ("content/people.yaml", PEOPLE),
        ("content/likumi/btl/act.yaml", ACT),
        ("content/likumi/btl/2026-01-01.md", EDITION),
        ("content/termini/aizbildnis.md", TERM),
        ("content/termini/aizgadnis.md", OTHER),
        ("content/prakse/paraugs-1.md", CASE),
        ("content/par.md", PAGE),
        ("content/komentari/btl/017.md", COMMENTARY),
    ]
}

/// What `check` tells of a file on the disk: severity, code, lines and columns in letters, message.
fn checked(folder: &Path, file: &str) -> Vec<Value> {
    let output = Command::new(env!("CARGO_BIN_EXE_komentari"))
        .args(["check", "--format", "json"])
        .current_dir(folder)
        .env("SOURCE_DATE_EPOCH", "1782864000")
        .output()
        .expect("a run");
    let all: Vec<Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    all.into_iter().filter(|one| one["file"] == json!(file)).collect()
}

/// A diagnostic of `check` as an editor has it, in a text whose columns are counted in UTF-16.
fn as_published(one: &Value, text: &str) -> (String, String, String, String) {
    let number = |key: &str| one[key].as_u64().and_then(|n| usize::try_from(n).ok()).expect("a number") - 1;
    let column = |line: usize, letters: usize| {
        let line = text.trim_start_matches('\u{FEFF}').lines().nth(line).unwrap_or("");
        line.chars().take(letters).map(char::len_utf16).sum::<usize>()
    };
    let place = |line: &str, letters: &str| format!("{}:{}", number(line), column(number(line), number(letters)));
    let hints = one["hints"].as_array().expect("a list").iter().map(|hint| format!("\n{}", hint.as_str().expect("a hint")));
    let message = one["message"].as_str().expect("a message").to_owned() + &hints.collect::<String>();
    let text = |key: &str| one[key].as_str().expect("a text").to_owned();
    (text("severity"), text("code"), format!("{}-{}", place("line", "column"), place("end_line", "end_column")), message)
}

fn published(one: &Value) -> (String, String, String, String) {
    let severity = ["error", "warning", "info"][one["severity"].as_u64().and_then(|n| usize::try_from(n).ok()).expect("a number") - 1];
    assert_eq!(one["source"], "komentari");
    let text = |key: &str| one[key].as_str().expect("a text").to_owned();
    (severity.to_owned(), text("code"), range(&one["range"]), text("message"))
}

#[test]
fn the_greeting_names_the_server_and_what_it_can_do() {
    let editor = Editor::new(&files());
    assert_eq!(editor.greeting["serverInfo"]["name"], "komentari");
    assert_eq!(editor.greeting["capabilities"]["positionEncoding"], "utf-16");
    assert_eq!(editor.greeting["capabilities"]["completionProvider"]["triggerCharacters"], json!([":", "[", "(", "/", ".", "#"]));
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn mistakes_are_told_as_one_types_just_as_check_tells_them_and_go_when_they_are_mended() {
    let mut editor = Editor::new(&files());
    editor.open("content/par.md", PAGE);
    assert_eq!(editor.diagnostics("content/par.md", 1), [Value::Null; 0]);
    let wrong = "# Par\n\nĀčē 😀 [x](term:aizbildnjs) un 😀 Bāriņtiesu likuma 99. pants, [y](nav.md).\n";
    editor.write("content/par.md", 2, wrong);
    let told = editor.diagnostics("content/par.md", 2);
    fs::write(editor.folder.path().join("content/par.md"), wrong).expect("a file");
    let expected: Vec<_> = checked(editor.folder.path(), "content/par.md").iter().map(|one| as_published(one, wrong)).collect();
    assert_eq!(expected.len(), 3);
    assert_eq!(told.iter().map(published).collect::<Vec<_>>(), expected);
    editor.write("content/par.md", 3, PAGE);
    assert_eq!(editor.diagnostics("content/par.md", 3), [Value::Null; 0]);
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn a_mistake_in_one_text_is_told_in_every_text_it_breaks_open_or_not() {
    let mut editor = Editor::new(&files());
    editor.open("content/par.md", PAGE);
    editor.diagnostics("content/par.md", 1);
    editor.write("content/par.md", 2, "# Par\n");
    let uri = editor.uri("content/komentari/btl/017.md");
    let fits = |it: &Value| it["method"] == "textDocument/publishDiagnostics" && it["params"]["uri"] == json!(uri);
    let told = editor.wait(fits);
    assert_eq!(told["params"]["diagnostics"][0]["code"], "broken-fragment");
    editor.write("content/par.md", 3, PAGE);
    assert_eq!(editor.wait(fits)["params"]["diagnostics"], json!([]));
}

#[test]
fn changes_of_a_few_letters_are_made_where_the_editor_means_them() {
    let mut editor = Editor::new(&files());
    editor.open("content/par.md", "# 😀 Ā\r\n\r\n[x](term:aizbildnis)\r\n");
    assert_eq!(editor.diagnostics("content/par.md", 1), [Value::Null; 0]);
    let change = |line: u64, from: u64, to: u64, text: &str| json!({ "range": { "start": { "line": line, "character": from }, "end": { "line": line, "character": to } }, "text": text });
    let document = json!({ "uri": editor.uri("content/par.md"), "version": 2 });
    let changes = json!([change(0, 4, 4, "😀"), change(2, 9, 19, "nav"), change(0, 2, 4, "ņ")]);
    editor.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    let told = editor.diagnostics("content/par.md", 2);
    assert_eq!(
        told.iter().map(|one| (one["code"].clone(), range(&one["range"]))).collect::<Vec<_>>(),
        [(json!("unknown-label"), "2:0-2:13".to_owned())]
    );
}

#[test]
fn columns_are_right_with_emoji_separate_accents_windows_line_ends_and_a_byte_order_mark() {
    let nfd = "# Par\r\n\r\n😀 Ba\u{304}rin\u{327}s [a\u{304}](term:nav) x\r\n";
    let mut files = files();
    // On the disk with a byte order mark, which no editor shows.
    let marked = format!("\u{FEFF}{nfd}");
    files.push(("content/cits.md", &marked));
    let mut editor = Editor::new(&files);
    let uri = editor.uri("content/cits.md");
    let told = editor.wait(|it| it["params"]["uri"] == json!(uri));
    let of_code = |list: &Value, code: &str| {
        list.as_array().and_then(|list| list.iter().find(|one| one["code"] == code)).map(|one| range(&one["range"])).expect("a diagnostic")
    };
    // 😀 counts two, each separate accent one.
    assert_eq!(of_code(&told["params"]["diagnostics"], "unknown-label"), "2:12-2:26");
    editor.open("content/par.md", nfd);
    let told = json!(editor.diagnostics("content/par.md", 1));
    assert_eq!(of_code(&told, "unknown-label"), "2:12-2:26");
    assert_eq!(of_code(&told, "decomposed-text"), "2:4-2:6");
}

#[test]
fn an_editor_that_counts_bytes_or_letters_is_answered_in_kind() {
    for (encoding, place) in [("utf-8", "2:6-2:20"), ("utf-32", "2:2-2:15")] {
        let mut editor = Editor::with(&files(), json!({ "capabilities": { "general": { "positionEncodings": [encoding, "utf-16"] } } }));
        assert_eq!(editor.greeting["capabilities"]["positionEncoding"], encoding);
        editor.open("content/par.md", "# P\n\n😀ņ[ā](term:nav)\n");
        let told = editor.diagnostics("content/par.md", 1);
        assert_eq!(range(&told[0]["range"]), place, "{encoding}");
    }
}

#[test]
fn what_is_pointed_at_shows_its_words() {
    let mut editor = Editor::new(&files());
    let text = "# Par\n\nBāriņtiesu likuma 17. panta 2. punktā, [x](term:aizbildnis), [](btl:18.d2), [](btl:19), [](case:PARAUGS-1), Civillikuma 5. pants.\n";
    editor.open("content/par.md", text);
    assert_eq!(
        editor.hover("content/par.md", text, "17. pan|ta"),
        "**Bāriņtiesu likuma 17. panta 2. punkts**  \n*Redakcija, kas spēkā no 2026-01-01*  \n*Uzdevumi*\n\n2\\) palīdz visiem."
    );
    assert_eq!(
        editor.hover("content/par.md", text, "te|rm:aiz"),
        "**aizbildnis**  \n*aizbildne*\n\nCilvēks, kas bērnam stājas vecāku vietā."
    );
    assert!(editor.hover("content/par.md", text, "btl:18|.d2").contains("*Piemēro no 2027-01-01*"));
    assert!(editor.hover("content/par.md", text, "btl|:19").contains("*Izslēgts*"));
    assert!(
        editor.hover("content/par.md", text, "case:PAR|AUGS").starts_with("**Paraugs**  \n*Tiesa, PARAUGS\\-1*")
            || editor.hover("content/par.md", text, "case:PAR|AUGS").starts_with("**Paraugs**  \n*Tiesa, PARAUGS-1*")
    );
    assert!(editor.hover("content/par.md", text, "Civil|likuma 5. pants").contains("teksta saturā nav"));
    assert_eq!(editor.hover("content/par.md", text, "# P|ar"), "");
    editor.open("content/komentari/btl/017.md", COMMENTARY);
    assert_eq!(editor.hover("content/komentari/btl/017.md", COMMENTARY, "[aut|ors]"), "**Autoru kolektīvs**  \n*Raksta*");
}

#[test]
fn a_click_leads_to_where_it_is_defined() {
    let mut editor = Editor::new(&files());
    let text = "# Par\n\nBāriņtiesu likuma 17. panta 2. punktā, [x](term:aizbildnis), [k](btl/17#2), [c](case:PARAUGS-1), [y](komentari/btl/017.md#berns).\n";
    editor.open("content/par.md", text);
    assert_eq!(editor.definition("content/par.md", text, "2. pun|ktā"), "content/likumi/btl/2026-01-01.md:12:0-12:19");
    assert_eq!(editor.definition("content/par.md", text, "term|:aiz"), "content/termini/aizbildnis.md:0:0-0:0");
    assert_eq!(editor.definition("content/par.md", text, "btl/|17#2"), "content/komentari/btl/017.md:11:0-11:5");
    assert_eq!(editor.definition("content/par.md", text, "case:|P"), "content/prakse/paraugs-1.md:0:0-0:0");
    assert_eq!(editor.definition("content/par.md", text, "#ber|ns"), "content/komentari/btl/017.md:7:0-7:18");
    editor.open("content/komentari/btl/017.md", COMMENTARY);
    assert_eq!(editor.definition("content/komentari/btl/017.md", COMMENTARY, "[aut|ors]"), "content/people.yaml:0:6-0:12");
    assert_eq!(editor.definition("content/komentari/btl/017.md", COMMENTARY, "Otr|ā"), "");
}

#[test]
fn all_places_that_point_at_a_thing_are_found() {
    let mut editor = Editor::new(&files());
    editor.open("content/likumi/btl/2026-01-01.md", EDITION);
    editor.open("content/par.md", PAGE);
    editor.open("content/termini/aizbildnis.md", TERM);
    assert_eq!(
        editor.references("content/likumi/btl/2026-01-01.md", EDITION, "17. pa|nts"),
        [
            "content/komentari/btl/017.md:1:9-1:15",
            "content/komentari/btl/017.md:9:16-9:34",
            "content/likumi/btl/2026-01-01.md:16:29-16:58",
            "content/par.md:4:34-4:71",
            "content/termini/aizbildnis.md:3:8-3:14"
        ]
    );
    assert_eq!(
        editor.references("content/likumi/btl/2026-01-01.md", EDITION, "2) pa|līdz"),
        ["content/likumi/btl/2026-01-01.md:16:29-16:58", "content/par.md:4:34-4:71"]
    );
    let term = ["content/par.md:4:4-4:32", "content/termini/aizgadnis.md:2:17-2:32"];
    assert_eq!(editor.references("content/par.md", PAGE, "term:aiz|bildnis"), term);
    assert_eq!(editor.references("content/termini/aizbildnis.md", TERM, "term: aizb|ildnis"), term);
    assert_eq!(
        editor.references("content/par.md", PAGE, "## Mēr|ķis"),
        ["content/komentari/btl/017.md:9:38-9:65", "content/par.md:4:75-4:91"]
    );
}

#[test]
fn labels_paths_boxes_and_front_matter_go_on_by_themselves() {
    let mut editor = Editor::new(&files());
    let page = "content/par.md";
    let text =
        "# Par\n\n[a](btl:17.p\n[b](\n[c](term:aiz\n[d](btl/17#\n[e](komentari/\n[f](#\n::: pie\n[g](btl:1\nBāriņtiesu likuma 17. pants\n";
    editor.open(page, text);
    editor.diagnostics(page, 1);
    assert_eq!(editor.labels(page, text, "[a](btl:17.p|"), ["btl:17.p1", "btl:17.p2"]);
    assert_eq!(editor.labels(page, text, "[g](btl:1|"), ["btl:17", "btl:18", "btl:19"]);
    assert_eq!(editor.labels(page, text, "[c](term:aiz|"), ["term:aizbildnis", "term:aizgadnis"]);
    assert_eq!(editor.labels(page, text, "[d](btl/17#|"), ["btl/17#1", "btl/17#2"]);
    assert_eq!(editor.labels(page, text, "[e](komentari/|"), ["komentari/btl/"]);
    assert!(editor.labels(page, text, "::: pie|").contains(&"piemērs".to_owned()));
    let all = editor.labels(page, text, "[b](|");
    for label in ["btl:", "term:aizbildnis", "case:PARAUGS-1", "page:par", "termini/"] {
        assert!(all.contains(&label.to_owned()), "{label}: {all:?}");
    }
    assert_eq!(editor.labels(page, text, "likuma 17|. pants"), [""; 0]);
    let commentary = "content/komentari/btl/017.md";
    let text = "---\narticle: btl:1\nauthors: [\nstatus: \nas\n---\n\n## A {unit=p\n";
    editor.open(commentary, text);
    editor.diagnostics(commentary, 1);
    assert_eq!(editor.labels(commentary, text, "btl:1|"), ["btl:17", "btl:18", "btl:19"]);
    assert_eq!(editor.labels(commentary, text, "authors: [|"), ["autors"]);
    assert!(editor.labels(commentary, text, "status: |").contains(&"recenzēts".to_owned()));
    let keys = editor.labels(commentary, text, "\nas|");
    assert!(keys.contains(&"as-of: ".to_owned()) && !keys.contains(&"status: ".to_owned()), "{keys:?}");
    let settings = "content/site.yaml";
    let text = format!("{SITE}diagnostics:\n  broken-link: war\nfunding:\n  lo\n");
    editor.open(settings, &text);
    editor.diagnostics(settings, 1);
    assert_eq!(editor.labels(settings, &text, "broken-link: war|"), ["error", "warning", "info", "off"]);
    assert!(editor.labels(settings, &text, "\n  lo|").contains(&"logos: ".to_owned()));
}

#[test]
fn what_is_chosen_takes_the_place_of_what_was_begun() {
    let mut editor = Editor::new(&files());
    let text = "# Par\n\n😀ā [a](btl:17.p\n";
    editor.open("content/par.md", text);
    let params = editor.at("content/par.md", text, "btl:17.p|");
    let list = editor.ask("textDocument/completion", params);
    let first = &list["items"][0];
    assert_eq!((range(&first["textEdit"]["range"]).as_str(), &first["textEdit"]["newText"]), ("2:8-2:16", &json!("btl:17.p1")));
    assert_eq!(first["detail"], "1) aizstāv bērnu;");
}

#[test]
fn a_heading_gets_another_anchor_with_all_links_to_it() {
    let mut editor = Editor::new(&files());
    editor.open("content/par.md", PAGE);
    let mut params = editor.at("content/par.md", PAGE, "## Mēr|ķis");
    let prepared = editor.ask("textDocument/prepareRename", params.clone());
    assert_eq!((prepared["placeholder"].as_str(), range(&prepared["range"]).as_str()), (Some("merkis"), "2:0-2:12"));
    params["newName"] = json!("nolūks");
    let (code, message) = editor.refused("textDocument/rename", params.clone());
    assert_eq!((code, message.contains("nevar būt enkurs")), (-32803, true), "{message}");
    params["newName"] = json!("noluks");
    let edit = editor.ask("textDocument/rename", params);
    let changed = editor.changed(&edit, &[("content/par.md", PAGE), ("content/komentari/btl/017.md", COMMENTARY)]);
    assert_eq!(changed[0].1, PAGE.replace("## Mērķis 😀", "## Mērķis 😀 {#noluks}").replace("(#merkis)", "(#noluks)"));
    assert_eq!(changed[1].1, COMMENTARY.replace("par.md#merkis", "par.md#noluks"));
}

#[test]
fn a_term_gets_another_name_with_its_file_and_the_law_keeps_its_numbers() {
    let mut editor = Editor::new(&files());
    let unsaved = format!("{PAGE}\n[vēl](term:aizbildnis)\n");
    editor.open("content/par.md", &unsaved);
    let mut params = editor.at("content/par.md", &unsaved, "(term:aiz|bildnis)");
    let prepared = editor.ask("textDocument/prepareRename", params.clone());
    assert_eq!((prepared["placeholder"].as_str(), range(&prepared["range"]).as_str()), (Some("term:aizbildnis"), "4:16-4:31"));
    params["newName"] = json!("vecbildnis");
    let edit = editor.ask("textDocument/rename", params);
    let all: Vec<(&str, &str)> =
        vec![("content/par.md", &unsaved), ("content/termini/aizbildnis.md", TERM), ("content/termini/aizgadnis.md", OTHER)];
    let changed = editor.changed(&edit, &all);
    assert_eq!(changed[0].1, unsaved.replace("term:aizbildnis", "term:vecbildnis"));
    assert_eq!(
        changed[1],
        ("content/termini/vecbildnis.md".to_owned(), TERM.replace("\n---\n\n", "\naliases: [termini/aizbildnis]\n---\n\n"))
    );
    assert_eq!(changed[2].1, OTHER.replace("term:aizbildnis", "term:vecbildnis"));
    let law = editor.at("content/par.md", &unsaved, "17. pan|ta");
    let (code, message) = editor.refused("textDocument/prepareRename", law);
    assert_eq!((code, message.contains("numuru nosaka likums")), (-32803, true), "{message}");
    let nothing = editor.at("content/par.md", &unsaved, "S|k.");
    assert_eq!(editor.refused("textDocument/prepareRename", nothing).1, "Šeit nav nekā, ko varētu pārdēvēt.");
}

#[test]
fn a_hint_that_names_the_right_word_is_done_at_a_click() {
    let mut editor = Editor::new(&files());
    let text = "# Par\n\n😀 [x](term:aizbildnjs)\n";
    editor.open("content/par.md", text);
    editor.diagnostics("content/par.md", 1);
    let place = editor.at("content/par.md", text, "term:aiz|");
    let params = json!({
        "textDocument": place["textDocument"],
        "range": { "start": place["position"], "end": place["position"] },
        "context": { "diagnostics": [] },
    });
    let actions = editor.ask("textDocument/codeAction", params);
    assert_eq!(actions[0]["title"], "Vai domāts “term:aizbildnis”?");
    assert_eq!(actions[0]["kind"], "quickfix");
    let changed = editor.changed(&actions[0]["edit"], &[("content/par.md", text)]);
    assert_eq!(changed[0].1, "# Par\n\n😀 [x](term:aizbildnis)\n");
}

#[test]
fn texts_have_an_outline_and_everything_is_found_by_name() {
    let mut editor = Editor::new(&files());
    let uri = editor.uri("content/likumi/btl/2026-01-01.md");
    let outline = editor.ask("textDocument/documentSymbol", json!({ "textDocument": { "uri": uri } }));
    assert_eq!(outline[0]["name"], "I nodaļa. Vispārīgie noteikumi");
    assert_eq!(outline[0]["children"][0]["name"], "17. pants. Uzdevumi");
    let found = editor.ask("workspace/symbol", json!({ "query": "uzdev" }));
    assert_eq!((found[0]["name"].as_str(), found[0]["containerName"].as_str()), (Some("17. pants. Uzdevumi"), Some("btl:17")));
    let found = editor.ask("workspace/symbol", json!({ "query": "aizgādnis" }));
    assert_eq!(found[0]["containerName"], "term:aizgadnis");
}

#[test]
fn a_file_that_changes_on_the_disk_is_seen_when_the_editor_tells_of_it() {
    let mut editor =
        Editor::with(&files(), json!({ "capabilities": { "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } } }));
    let asked = editor.wait(|it| it["method"] == "client/registerCapability");
    editor.send(json!({ "id": asked["id"], "result": null }));
    editor.open("content/par.md", PAGE);
    assert_eq!(editor.diagnostics("content/par.md", 1), [Value::Null; 0]);
    fs::remove_file(editor.folder.path().join("content/termini/aizbildnis.md")).expect("a file");
    let changes =
        json!([{ "uri": editor.uri("content/termini/aizbildnis.md"), "type": 3 }, { "uri": "file:///elsewhere/x.md", "type": 2 }]);
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
    assert_eq!(editor.diagnostics("content/par.md", 1)[0]["code"], "unknown-label");
}

#[test]
fn the_editor_may_ask_for_another_language_and_for_drafts() {
    let mut files = files();
    files.push(("content/melnraksts.md", "---\ndraft: true\n---\n\n[x](term:nav)\n"));
    let mut editor = Editor::with(&files, json!({ "initializationOptions": { "lang": "en", "drafts": true } }));
    let uri = editor.uri("content/melnraksts.md");
    let told = editor.wait(|it| it["params"]["uri"] == json!(uri));
    assert!(
        told["params"]["diagnostics"][0]["message"]
            .as_str()
            .is_some_and(|message| message.contains("“term:nav”") && message.contains("The glossary has no")),
        "{told}"
    );
}

#[test]
fn a_folder_without_content_is_told_of_and_the_server_lives_on() {
    let mut editor = Editor::new(&[("citi/par.md", "# Par\n")]);
    let message = editor.wait(|it| it["method"] == "window/showMessage");
    assert!(message["params"]["message"].as_str().is_some_and(|message| message.contains("neatrod satura mapi “content”")), "{message}");
    let place = editor.at("citi/par.md", "# Par\n", "# P|ar");
    assert_eq!(editor.ask("textDocument/hover", place), Value::Null);
    // Where content appears it is found.
    for (path, text) in files() {
        let path = editor.folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    editor.open("content/par.md", "# Par\n\n[x](term:nav)\n");
    assert_eq!(editor.diagnostics("content/par.md", 1).len(), 1);
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn a_folder_that_is_the_content_itself_and_the_second_of_several_are_found() {
    let mut editor = Editor::start(tempfile::tempdir().expect("a folder"));
    for (path, text) in files() {
        let path = editor.folder.path().join("vietne").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    fs::create_dir(editor.folder.path().join("cita")).expect("a folder");
    let folders = json!([{ "uri": editor.uri("cita"), "name": "a" }, { "uri": editor.uri("vietne/content"), "name": "b" }]);
    editor.ask("initialize", json!({ "workspaceFolders": folders, "capabilities": {} }));
    editor.tell("initialized", json!({}));
    editor.open("vietne/content/par.md", "# Par\n\n[x](term:nav)\n");
    assert_eq!(editor.diagnostics("vietne/content/par.md", 1).len(), 1);
}

#[test]
fn what_makes_no_sense_is_refused_and_does_no_harm() {
    let mut editor = Editor::start(tempfile::tempdir().expect("a folder"));
    assert_eq!(editor.refused("textDocument/hover", json!({})).0, -32002, "before the greeting");
    drop(editor);
    let mut editor = Editor::new(&files());
    assert_eq!(editor.refused("textDocument/somethingNew", json!({})).0, -32601);
    assert_eq!(editor.refused("textDocument/hover", json!({ "textDocument": 7 })).0, -32602);
    editor.tell("textDocument/didChange", json!([]));
    editor.tell("$/unknown", json!({}));
    editor.raw(b"Content-Length: 9\r\n\r\n{\"id\": 5,");
    editor.raw(b"X-Nothing: 1\r\n\r\n");
    editor.raw(b"Content-Length: 19\r\n\r\n{\"id\":77,\"metho\":1}");
    assert_eq!(editor.wait(|it| it["id"] == json!(77))["error"]["code"], -32600);
    editor.open("content/par.md", PAGE);
    let place =
        json!({ "textDocument": { "uri": editor.uri("content/par.md") }, "position": { "line": 4_000_000, "character": 4_000_000 } });
    assert_eq!(editor.ask("textDocument/hover", place), Value::Null);
    let elsewhere = json!({ "textDocument": { "uri": "untitled:Untitled-1" }, "position": { "line": 0, "character": 0 } });
    assert_eq!(editor.ask("textDocument/definition", elsewhere), Value::Null);
    editor.ask("shutdown", Value::Null);
    assert_eq!(editor.refused("workspace/symbol", json!({ "query": "" })).0, -32600, "after the goodbye");
    editor.tell("exit", Value::Null);
    assert_eq!(editor.child.wait().expect("an end").code(), Some(0));
}

#[test]
fn an_editor_that_leaves_without_a_goodbye_ends_the_server() {
    let mut editor = Editor::new(&files());
    editor.input.take();
    assert_eq!(editor.child.wait().expect("an end").code(), Some(1));
    let mut editor = Editor::new(&files());
    editor.tell("exit", Value::Null);
    assert_eq!(editor.child.wait().expect("an end").code(), Some(1));
}

#[test]
fn a_question_that_is_no_longer_wanted_is_answered_as_cancelled_or_answered() {
    let mut editor = Editor::new(&files());
    editor.open("content/par.md", PAGE);
    let place = editor.at("content/par.md", PAGE, "term:|");
    let id = editor.begin_to_ask("textDocument/hover", place);
    editor.tell("$/cancelRequest", json!({ "id": id }));
    let answer = editor.answer(id);
    assert!(answer["error"]["code"] == json!(-32800) || answer["result"].is_object(), "{answer}");
}
