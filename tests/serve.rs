//! `komentari serve`: the real binary, asked over TCP. What is waited for may take as long as a loaded machine needs.

mod preview;

use std::fs;
use std::io::{Read, Write};
use std::process::Command;
use std::time::Duration;

use preview::{Serve, known_of, sample, until};

#[test]
fn what_is_no_honest_request_is_refused_and_nothing_but_the_site_is_ever_answered() {
    let folder = sample();
    let serve = Serve::start(folder.path(), "");
    let host = format!("Host: localhost:{}", serve.port);
    let long = format!("GET /{} HTTP/1.1\r\n{host}\r\n\r\n", "a".repeat(20_000));
    let many = format!("GET / HTTP/1.1\r\n{host}\r\n{}\r\n", "X: y\r\n".repeat(200));
    let ask = |line: &str, more: &str| format!("{line} HTTP/1.1\r\n{host}\r\n{more}\r\n");
    let table = [
        (ask("GET /", ""), "200"),
        (ask("HEAD /", ""), "200"),
        (ask("GET /paraugs/2", ""), "301"),
        (ask("GET /none/", ""), "404"),
        (ask("GET /../../etc/passwd", ""), "404"),
        (ask("GET /%2e%2e/%2e%2e/etc/passwd", ""), "404"),
        (ask("GET /%252e%252e/%252e%252e/etc/passwd", ""), "404"),
        (ask("GET /..%2f..%2fetc%2fpasswd", ""), "404"),
        (ask("GET /..\\..\\etc\\passwd", ""), "404"),
        (ask("GET /%5c..%5c..%5cetc%5cpasswd", ""), "404"),
        (ask("GET //etc/passwd", ""), "404"),
        (ask("GET /index.html%00.png", ""), "400"),
        (ask("GET /%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd", ""), "400"),
        (ask("GET /%e0%80%ae%e0%80%ae/etc/passwd", ""), "400"),
        (ask("GET /a%0d%0aSet-Cookie:x", ""), "400"),
        (ask("GET file:///etc/passwd", ""), "400"),
        (ask("GET http://localhost/etc/passwd", ""), "400"),
        (ask("GET *", ""), "400"),
        (ask("GET /:/etc/passwd", ""), "404"),
        (ask("POST /", "Content-Length: 5\r\n"), "405"),
        (ask("DELETE /index.html", ""), "405"),
        (ask("CONNECT evil.example:80", ""), "405"),
        (ask("GET /", "Origin: https://evil.example\r\n"), "403"),
        (ask("GET /", "Origin: null\r\n"), "403"),
        (ask("GET /", "Host: evil.example\r\n"), "400"),
        (ask("GET /:/events", "Origin: http://localhost:1\r\n"), "403"),
        (ask("GET /:/events", "Sec-Fetch-Site: cross-site\r\n"), "403"),
        ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n".to_owned(), "403"),
        (format!("GET / HTTP/1.1\r\nHost: evil.example:{}\r\n\r\n", serve.port), "403"),
        ("GET /:/events HTTP/1.1\r\nHost: rebound.example\r\n\r\n".to_owned(), "403"),
        ("GET / HTTP/1.1\r\n\r\n".to_owned(), "403"),
        ("\u{16}\u{3}\u{1}\r\n\r\n".to_owned(), "400"),
        (long, "431"),
        (many, "431"),
    ];
    for (request, status) in table {
        let answer = serve.raw(request.as_bytes());
        let line = request.lines().next().unwrap_or_default();
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{line:.80} → {answer:.300}");
        assert!(!answer.contains("root:") && !answer.contains("[package]"), "{line}");
        assert!(answer.contains("Cache-Control: no-store") && answer.contains("Cross-Origin-Resource-Policy: same-origin"), "{line}");
    }
    assert!(serve.raw(ask("HEAD /", "").as_bytes()).ends_with("\r\n\r\n"));
}

#[test]
fn an_edit_reaches_the_browser_whose_page_has_changed_and_no_other() {
    let folder = sample();
    let serve = Serve::start(folder.path(), "");
    let (about, article) = (serve.events("par/"), serve.events("paraugs/1/"));
    let page = folder.path().join("content/par.md");
    preview::edit(&page, |text| format!("{text}\nJauna rindkopa.\n"));
    assert_eq!(about.next().0, "reload");
    assert!(serve.get("/par/").contains("Jauna rindkopa."));
    // What comes next to the other one is the panel of a mistake, so the edit before was nothing to it.
    preview::edit(&page, |text| format!("---\ntitel: x\n{}", &text[4..]));
    let (name, data) = article.next();
    assert_eq!(name, "panel");
    assert!(data.contains("titel") && data.contains("content/par.md:2:1") && data.contains("vscode://file/"), "{data}");
    assert!(serve.get("/par/").contains("Jauna rindkopa."), "the last good page is still served");
    preview::edit(&page, |text| text.replace("titel: x\n", ""));
    assert_eq!(article.next(), ("panel".to_owned(), "null".to_owned()));
}

#[test]
fn a_browser_that_comes_back_late_is_told_that_its_page_is_old() {
    let folder = sample();
    let serve = Serve::start(folder.path(), "");
    let known = known_of(&serve.get("/par/"));
    preview::edit(&folder.path().join("content/par.md"), |text| format!("{text}\nVēlāk.\n"));
    until("the edit is served", || serve.get("/par/").contains("Vēlāk."));
    assert_eq!(serve.events_as("par/", &known, "").next().0, "reload");
    // A reader's program that says what it took in last.
    let last = format!("Last-Event-ID: {}\r\n", known_of(&serve.get("/par/")));
    let other = serve.events_as("par/", &known, &last);
    fs::write(folder.path().join("content/site.yaml"), "titel: x\n").expect("a file");
    assert_eq!(other.next().0, "panel");
}

#[test]
fn a_style_sheet_is_exchanged_without_loading_the_page_again() {
    let folder = sample();
    let style = folder.path().join("themes/default/assets/style.css");
    fs::create_dir_all(style.parent().expect("a folder")).expect("a folder");
    fs::write(&style, "body { color: red }\n").expect("a file");
    let serve = Serve::start(folder.path(), "");
    let page = serve.events("par/");
    fs::write(&style, "body { color: green }\n").expect("a file");
    assert_eq!(page.next().0, "style");
    assert!(serve.get("/assets/style.css").contains("green"));
}

#[test]
fn a_broken_template_catalogue_or_configuration_shows_and_the_last_good_site_stays() {
    let folder = sample();
    let theme = folder.path().join("themes/default");
    for (path, broken) in [
        ("templates/page.html", "{% block main %}{{ nothing.like.this }}"),
        ("templates/page.html", "{% extends \"base.html\" %}{% block main %}{{ nothing.like.this }}{% endblock main %}"),
        ("locales/lv.ftl", "search = { $\n"),
        ("../../content/site.yaml", "title: [\n"),
    ] {
        let serve = Serve::start(folder.path(), "");
        let page = serve.events("par/");
        let file = theme.join(path);
        let before = fs::read_to_string(&file).ok();
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(&file, broken).expect("a file");
        let (name, data) = page.next();
        assert_eq!(name, "panel", "{path}");
        assert!(data.contains("\"blocks\":true") && data.contains(path.rsplit('/').next().unwrap_or_default()), "{path}: {data}");
        assert!(serve.get("/par/").contains("Šis ir paraugs."), "{path}");
        match before {
            Some(text) => fs::write(&file, text).expect("a file"),
            None => fs::remove_file(&file).expect("gone"),
        }
        until("the panel goes", || page.next().1 == "null");
    }
}

#[test]
fn where_the_content_has_mistakes_from_the_start_every_address_says_so_until_they_are_mended() {
    let folder = sample();
    let site = folder.path().join("content/site.yaml");
    let good = fs::read_to_string(&site).expect("a file");
    fs::write(&site, good.replace("title:", "titel:")).expect("a file");
    let serve = Serve::start(folder.path(), "");
    let answer = serve.get("/par/");
    assert!(answer.starts_with("HTTP/1.1 503 ") && answer.contains("/:/preview.js") && answer.contains("Vietnes vēl nav"), "{answer}");
    assert!(serve.said().contains("unknown-key"), "{}", serve.said());
    let page = serve.events("par/");
    assert_eq!(page.next().0, "panel");
    fs::write(&site, good).expect("a file");
    assert_eq!(page.next().0, "reload");
    assert!(serve.get("/par/").starts_with("HTTP/1.1 200 "));
}

#[test]
fn files_saved_by_renaming_half_written_and_deleted_are_each_seen() {
    let folder = sample();
    let serve = Serve::start(folder.path(), "");
    let at = |path: &str| folder.path().join("content").join(path);
    let page = serve.events("par/");
    fs::write(at(".par.md.swp"), "x").expect("a file");
    fs::write(at("4913"), "x").expect("a file");
    fs::write(at("par.md~"), "---\ntitle: Par šo vietni\n---\nPārdēvēts.\n").expect("a file");
    fs::rename(at("par.md~"), at("par.md")).expect("renamed");
    assert_eq!(page.next().0, "reload");
    until("the saved page is served", || serve.get("/par/").contains("Pārdēvēts."));
    let page = serve.events("par/");
    fs::write(at("par.md"), b"---\ntitle: Par\n---\nPuse no burta: \xc4").expect("a file");
    let (name, data) = page.next();
    assert!(name == "panel" && data.contains("not-utf8"), "{name} {data}");
    fs::write(at("par.md"), "---\ntitle: Par\n---\nPuse no burta: ā.\n").expect("a file");
    until("the whole file is served", || serve.get("/par/").contains("Puse no burta: ā."));
    fs::remove_file(at("par.md")).expect("gone");
    until("the page is gone", || serve.get("/par/").starts_with("HTTP/1.1 404 "));
}

#[test]
fn a_thousand_files_that_change_at_once_are_all_there_afterwards() {
    let folder = sample();
    let serve = Serve::start(folder.path(), "");
    let pages = folder.path().join("content/lapas");
    fs::create_dir(&pages).expect("a folder");
    for k in 0..1000 {
        fs::write(pages.join(format!("l{k}.md")), format!("---\ntitle: Lapa {k}\n---\nTeksts {k}.\n")).expect("a file");
    }
    until("the last page is served", || {
        (0..1000).step_by(111).all(|k| serve.get(&format!("/lapas/l{k}/")).contains(&format!("Teksts {k}.")))
    });
    fs::rename(&pages, folder.path().join("content/citas")).expect("moved");
    until("the moved folder is served", || serve.get("/citas/l999/").contains("Teksts 999."));
    until("the old one is not", || serve.get("/lapas/l0/").starts_with("HTTP/1.1 404 "));
    fs::write(folder.path().join("content/citas/l5.md"), "---\ntitle: Lapa\n---\nJauns.\n").expect("a file");
    until("an edit in the moved folder is seen", || serve.get("/citas/l5/").contains("Jauns."));
}

#[test]
fn a_content_folder_or_a_root_that_vanishes_leaves_the_last_site_and_may_come_back() {
    let folder = sample();
    let root = folder.path().join("root");
    fs::create_dir(&root).expect("a folder");
    fs::rename(folder.path().join("content"), root.join("content")).expect("moved");
    let serve = Serve::start(&root, "");
    let page = serve.events("par/");
    fs::rename(root.join("content"), root.join("away")).expect("moved");
    let (name, data) = page.next();
    assert!(name == "panel" && data.contains("missing-content"), "{name} {data}");
    assert!(serve.get("/par/").contains("Šis ir paraugs."));
    fs::rename(root.join("away"), root.join("content")).expect("moved");
    assert_eq!(page.next(), ("panel".to_owned(), "null".to_owned()));
    fs::rename(&root, folder.path().join("gone")).expect("moved");
    let (name, data) = page.next();
    assert!(name == "panel" && data.contains("\"blocks\":true"), "{name} {data}");
    assert!(serve.get("/par/").contains("Šis ir paraugs."));
    fs::rename(folder.path().join("gone"), &root).expect("moved");
    until("the panel goes", || page.next().1 == "null");
    preview::edit(&root.join("content/par.md"), |text| format!("{text}\nAtkal te.\n"));
    until("edits are seen again", || serve.get("/par/").contains("Atkal te."));
}

#[test]
fn readers_that_never_read_and_requests_that_never_end_keep_nobody_from_the_site() {
    let folder = sample();
    let serve = Serve::start(folder.path(), "");
    let mut idle = Vec::new();
    for k in 0..60 {
        let mut stream = serve.connect();
        let host = format!("Host: localhost:{}\r\n", serve.port);
        let request = match k % 3 {
            0 => format!("GET /:/events?page=par/&known=0 HTTP/1.1\r\n{host}\r\n"),
            1 => format!("GET / HTTP/1.1\r\n{host}"),
            _ => String::new(),
        };
        stream.write_all(request.as_bytes()).expect("a request");
        idle.push(stream);
    }
    let reader = serve.events("par/");
    for k in 0..5 {
        preview::edit(&folder.path().join("content/par.md"), |text| format!("{text}\nReize {k}.\n"));
        until("the edit is served", || serve.get("/par/").contains(&format!("Reize {k}.")));
    }
    assert_eq!(reader.next().0, "reload");
    drop(idle);
}

#[test]
fn streams_are_bounded_and_one_browser_leaves_itself_connections_for_pages() {
    let folder = sample();
    let serve = Serve::start(folder.path(), "");
    let known = known_of(&serve.get("/par/"));
    let first = serve.events_as("par/", &known, "");
    let others: Vec<_> = (0..64).map(|_| serve.events_as("par/", &known, "")).collect();
    assert!(first.ended(), "the oldest goes");
    drop(others);
    let agent = "User-Agent: Tester\r\n";
    let tabs: Vec<_> = (0..4).map(|_| serve.events_as("par/", &known, agent)).collect();
    let fifth = serve.events_as("par/", "0", agent);
    assert_eq!(fifth.next().0, "reload", "it is told what is new");
    assert!(fifth.ended(), "and asks again");
    drop(tabs);
    until("closed tabs make room", || !serve.events_as("par/", &known, agent).ended_soon());
}

#[test]
fn a_port_that_is_taken_is_said_where_it_was_asked_for_and_passed_over_where_not() {
    let folder = sample();
    let serve = Serve::start(folder.path(), "");
    let asked = Command::new(env!("CARGO_BIN_EXE_komentari"))
        .args(["serve", "--lang", "en", "--port", &serve.port.to_string()])
        .current_dir(folder.path())
        .output()
        .expect("a run");
    let said = String::from_utf8_lossy(&asked.stderr);
    assert_eq!(asked.status.code(), Some(2), "{said}");
    assert!(said.contains(&format!("Port {} is taken", serve.port)), "{said}");
    // Whether this or somebody else has it, it is taken now.
    let taken = std::net::TcpListener::bind("127.0.0.1:8080");
    let other = Serve::start_with(folder.path(), &[]);
    assert_ne!(other.port, 8080);
    assert!(other.get("/").starts_with("HTTP/1.1 200 "));
    assert!(other.said().contains("8080 ir aizņemta"), "{}", other.said());
    drop(taken);
}

#[test]
fn polling_sees_changes_too() {
    let folder = sample();
    let serve = Serve::start(folder.path(), "--poll");
    let page = serve.events("par/");
    preview::edit(&folder.path().join("content/par.md"), |text| format!("{text}\nApskatīts.\n"));
    assert_eq!(page.next().0, "reload");
    assert!(serve.get("/par/").contains("Apskatīts."));
}

#[test]
fn only_mistakes_that_were_not_told_before_are_told_again() {
    let folder = sample();
    fs::write(folder.path().join("content/a.md"), "---\ntitle: A\nviens: 1\n---\nTeksts.\n").expect("a file");
    let serve = Serve::start(folder.path(), "--lang en");
    until("the first is told", || serve.said().contains("viens"));
    fs::write(folder.path().join("content/a.md"), "---\ntitle: A\n\nviens: 1\ndivi: 2\n---\nTeksts.\n").expect("a file");
    until("the second is told", || serve.said().contains("“divi”"));
    assert_eq!(serve.said().matches("“viens”").count(), 1, "{}", serve.said());
}

#[test]
fn the_published_site_has_nothing_of_the_preview() {
    let folder = sample();
    let build = Command::new(env!("CARGO_BIN_EXE_komentari")).arg("build").current_dir(folder.path()).output().expect("a run");
    assert!(build.status.success());
    for entry in walkdir::WalkDir::new(folder.path().join("public")) {
        let entry = entry.expect("a readable folder");
        if entry.file_type().is_file() {
            let bytes = fs::read(entry.path()).expect("a file");
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("preview.js") && !text.contains("vscode:") && !text.contains("/:/"), "{}", entry.path().display());
        }
    }
}

#[cfg(unix)]
#[test]
fn it_ends_as_it_should_when_it_is_told_to() {
    let folder = sample();
    let mut serve = Serve::start(folder.path(), "");
    let _open = serve.events("par/");
    let kill = Command::new("kill").args(["-INT", &serve.id().to_string()]).status().expect("a run");
    assert!(kill.success());
    assert_eq!(serve.code(), Some(0), "{}", serve.said());
}

#[test]
fn pages_carry_the_policy_of_the_published_site() {
    let folder = sample();
    let serve = Serve::start(folder.path(), "");
    let page = serve.get("/par/");
    assert!(page.contains("Content-Security-Policy: default-src 'none'; script-src 'self'"), "{page}");
    let mut search = serve.connect();
    write!(search, "GET /meklet/ HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("a request");
    let mut answer = String::new();
    search.set_read_timeout(Some(Duration::from_secs(60))).expect("a limit");
    search.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
}
