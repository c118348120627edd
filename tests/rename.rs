//! `komentari rename`: a page gets another name, every reference follows, the old address leads on; or nothing changes at all.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// How a run ended.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

fn komentari(folder: &Path, arguments: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_komentari"))
        .args(arguments)
        .current_dir(folder)
        .env("SOURCE_DATE_EPOCH", "1782864000")
        .output()
        .expect("a run");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

const SITE: &str = "title: T\nlanguage: lv\nbase-url: https://example.org/\ncollections: {likumi: act, komentari: commentary, termini: term, prakse: court-case, metodika: methodology}\nmenu:\n  - {text: Termins, link: 'term:aizbildnis'}\n  - {text: Par, link: /par/}\n";

/// The files of the site that most tests work on.
fn files() -> Vec<(&'static str, String)> {
    let text = |text: &str| text.to_owned();
    vec![
        ("site.yaml", text(SITE)),
        ("likumi/btl/act.yaml", text("key: btl\ntitle: Bāriņtiesu likums\n")),
        (
            "likumi/btl/2026-01-01.md",
            text("---\nin-force: 2026-01-01\n---\n\n### 17. pants. Uzdevumi\n\n(1) Bāriņtiesa:\n\n1) aizstāv bērnu;\n\n2) palīdz.\n"),
        ),
        (
            "komentari/btl/017.md",
            text(
                "---\narticle: btl:17\nas-of: 2026-01-01\nstatus: melnraksts\n---\n\nSk. [aizbildni](term:aizbildnis), [](term:aizbildnis), <term:aizbildnis>, [viņu][a] un [lapu](../../termini/aizbildnis.md).\n\n::: note [Kastē](term:aizbildnis \"ģen\")\nTeksts. [Par mums](../../par.md#merkis)\n:::\n\n[a]: term:aizbildnis\n",
            ),
        ),
        (
            "termini/aizbildnis.md",
            text("---\nterm: aizbildnis\nbasis: [btl:17]\nnot-to-confuse: ['term:aizgadnis']\n---\n\nVārds. Sk. [otru](aizgadnis.md).\n"),
        ),
        ("termini/aizgadnis.md", text("---\nterm: aizgādnis\nnot-to-confuse:\n  - \"term:aizbildnis\"\n---\n\nVārds.\n")),
        ("prakse/lieta-1.md", text("---\ncourt: Tiesa\nnumber: PARAUGS-1\nexample: true\n---\n\nPar [aizbildni](/termini/aizbildnis).\n")),
        (
            "metodika/saruna.md",
            text(
                "---\ntitle: Saruna\n---\n\n## Mērķis {#merkis}\n\nSk. [](case:PARAUGS-1), [](case:lieta-1) un ![Attēls](../attels/z.png).\n",
            ),
        ),
        (
            "par.md",
            text(
                "# Par mums\n\n## Mērķis {#merkis}\n\n[Saruna](metodika/saruna.md#merkis), [turpat](#merkis), [tā pati](page:metodika/saruna)\n\n![Attēls][z]\n\n[z]: attels/z.png\n",
            ),
        ),
        ("melnraksts.md", text("---\ndraft: true\n---\n\n[x](term:aizbildnis)\n")),
    ]
}

fn site_of(files: &[(&str, String)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = folder.path().join("content").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

/// One black point.
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\
    \0\0\0\nIDATx\x9cc`\0\0\0\x02\0\x01H\xaf\xa4q\0\0\0\0IEND\xaeB`\x82";

fn site() -> TempDir {
    with_picture(&files())
}

fn with_picture(files: &[(&str, String)]) -> TempDir {
    let folder = site_of(files);
    let pictures = folder.path().join("content/attels");
    fs::create_dir_all(&pictures).expect("a folder");
    fs::write(pictures.join("z.png"), PICTURE).expect("a file");
    folder
}

/// Every file of the content, hidden ones too.
fn all(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder.join("content")).into_iter().map(|entry| entry.expect("a readable folder"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| (entry.path().strip_prefix(folder).expect("within").display().to_string(), fs::read(entry.path()).expect("a file")))
        .collect()
}

fn read(folder: &TempDir, path: &str) -> String {
    fs::read_to_string(folder.path().join("content").join(path)).expect(path)
}

/// What `check` tells, without places.
fn told(folder: &Path) -> Vec<(String, String)> {
    let run = komentari(folder, &["check", "--format", "json"]);
    let all: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let text = |one: &serde_json::Value, key: &str| one[key].as_str().expect("text").to_owned();
    all.as_array().expect("a list").iter().map(|one| (text(one, "code"), text(one, "message"))).collect()
}

/// Renames and asks that no mistake is new and the site can still be built.
fn renamed(folder: &TempDir, old: &str, new: &str) -> Run {
    let before = told(folder.path());
    let run = komentari(folder.path(), &["rename", old, new]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let new: Vec<_> = told(folder.path()).into_iter().filter(|one| !before.contains(one)).collect();
    assert!(new.is_empty(), "{new:?}");
    run
}

/// Renaming is refused with these words, and nothing changes.
fn refused(folder: &TempDir, old: &str, new: &str, words: &str) {
    let before = all(folder.path());
    let run = komentari(folder.path(), &["rename", old, new]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains(words), "{old} → {new}: {}", run.err);
    assert_eq!(all(folder.path()), before);
}

#[test]
fn a_term_gets_another_name_and_everything_that_names_it_follows() {
    let folder = site();
    let run = renamed(&folder, "term:aizbildnis", "term:bernu-aizbildnis");
    assert_eq!(run.err, "Pārvietoti faili: 1. Izlabotas vietas: 11 (6 failos).\n");
    assert!(!folder.path().join("content/termini/aizbildnis.md").exists());
    assert_eq!(
        read(&folder, "termini/bernu-aizbildnis.md"),
        "---\nterm: aizbildnis\nbasis: [btl:17]\nnot-to-confuse: ['term:aizgadnis']\naliases: [termini/aizbildnis]\n---\n\nVārds. Sk. [otru](aizgadnis.md).\n"
    );
    let commentary = read(&folder, "komentari/btl/017.md");
    assert!(
        commentary.contains("Sk. [aizbildni](term:bernu-aizbildnis), [](term:bernu-aizbildnis), <term:bernu-aizbildnis>, [viņu][a] un [lapu](../../termini/bernu-aizbildnis.md)."),
        "{commentary}"
    );
    assert!(commentary.contains("::: note [Kastē](term:bernu-aizbildnis \"ģen\")\n"), "{commentary}");
    assert!(commentary.contains("[a]: term:bernu-aizbildnis\n"), "{commentary}");
    assert!(read(&folder, "termini/aizgadnis.md").contains("  - \"term:bernu-aizbildnis\"\n"));
    assert!(read(&folder, "prakse/lieta-1.md").contains("[aizbildni](/termini/bernu-aizbildnis)"));
    assert!(read(&folder, "melnraksts.md").contains("[x](term:bernu-aizbildnis)"), "drafts too");
    assert!(read(&folder, "site.yaml").contains("link: 'term:bernu-aizbildnis'}"));
    let built = komentari(folder.path(), &["build"]);
    assert_eq!(built.code, Some(0), "{}", built.err);
    let moved = fs::read_to_string(folder.path().join("public/termini/aizbildnis/index.html")).expect("the old address");
    assert!(moved.contains("../bernu-aizbildnis/"), "{moved}");
}

#[test]
fn a_book_goes_on_including_what_is_renamed() {
    let books = "books:\n  - {id: a, include: ['term:aizbildnis', \"page:par\", btl], logos: [{file: attels/z.png, alt: Z}]}\n  - {id: b, include: page:par}\n";
    let mut files = files();
    files[0].1.push_str(books);
    let folder = with_picture(&files);
    renamed(&folder, "term:aizbildnis", "term:bernu-aizbildnis");
    renamed(&folder, "content/par.md", "content/par/mums.md");
    renamed(&folder, "content/attels/z.png", "content/attels/y.png");
    let expected = "books:\n  - {id: a, include: ['term:bernu-aizbildnis', \"page:par/mums\", btl], logos: [{file: attels/y.png, alt: Z}]}\n  - {id: b, include: page:par/mums}\n";
    assert!(read(&folder, "site.yaml").ends_with(expected), "{}", read(&folder, "site.yaml"));
}

#[test]
fn a_name_that_is_given_back_leaves_no_clash_of_addresses() {
    let folder = site();
    let before = all(folder.path());
    renamed(&folder, "term:aizbildnis", "term:x");
    renamed(&folder, "term:x", "term:aizbildnis");
    let after = all(folder.path());
    let differ: Vec<_> = after.iter().filter(|(path, bytes)| before.get(*path) != Some(bytes)).map(|(path, _)| path.as_str()).collect();
    assert_eq!(differ, ["content/termini/aizbildnis.md"]);
    assert!(read(&folder, "termini/aizbildnis.md").contains("\naliases: [termini/x]\n"));
}

#[test]
fn a_page_in_another_folder_finds_its_neighbours_and_is_found() {
    let folder = site();
    renamed(&folder, "page:par", "page:par/mums");
    assert_eq!(
        read(&folder, "par/mums.md"),
        "---\naliases: [\"par\"]\n---\n\n# Par mums\n\n## Mērķis {#merkis}\n\n[Saruna](../metodika/saruna.md#merkis), [turpat](#merkis), [tā pati](page:metodika/saruna)\n\n![Attēls][z]\n\n[z]: ../attels/z.png\n"
    );
    assert!(read(&folder, "komentari/btl/017.md").contains("[Par mums](../../par/mums.md#merkis)"));
    assert!(read(&folder, "site.yaml").contains("link: /par/mums/}"));
}

#[test]
fn a_case_is_renamed_by_its_address_and_keeps_its_number() {
    let folder = site();
    renamed(&folder, "case:PARAUGS-1", "case:lieta-2");
    assert!(read(&folder, "prakse/lieta-2.md").contains("aliases: [prakse/lieta-1]"));
    assert!(read(&folder, "metodika/saruna.md").contains("[](case:PARAUGS-1), [](case:lieta-2)"));
    refused(&folder, "case:lieta-2", "case:SKC-1/2020", "Lietas numuru maina");
}

#[test]
fn a_commentary_moves_by_its_path_and_stays_at_the_address_of_its_article() {
    let folder = site();
    renamed(&folder, "komentari/btl/017.md", "content/komentari/btl/otra-nodala/17.md");
    let text = read(&folder, "komentari/btl/otra-nodala/17.md");
    assert!(text.contains("[lapu](../../../termini/aizbildnis.md)") && text.contains("(../../../par.md#merkis)"), "{text}");
    assert!(!text.contains("aliases"));
}

#[test]
fn a_folder_and_a_picture_move_with_everything_that_names_them() {
    let folder = site();
    renamed(&folder, "metodika/saruna.md", "metodika/sarunas/ar-bernu");
    renamed(&folder, "metodika/sarunas/", "metodika/runas");
    assert!(!folder.path().join("content/metodika/sarunas").exists(), "an empty folder goes too");
    assert!(read(&folder, "par.md").contains("[Saruna](metodika/runas/ar-bernu.md#merkis)"));
    let page = read(&folder, "metodika/runas/ar-bernu.md");
    assert!(page.contains("aliases: [metodika/saruna, metodika/sarunas/ar-bernu]"), "{page}");
    renamed(&folder, "attels/z.png", "attels/mazi/a b.png");
    assert!(read(&folder, "metodika/runas/ar-bernu.md").contains("![Attēls](../../attels/mazi/a%20b.png)"));
    assert!(read(&folder, "par.md").contains("[z]: attels/mazi/a%20b.png"));
}

#[test]
fn a_file_keeps_its_byte_order_mark_its_line_ends_and_its_accents() {
    let mut files = files();
    files.push(("cits.md", "\u{FEFF}# Cits\r\n\r\nPa\u{304}rskats: [x](term:aizbildnis) un [y](par.md)\r\n".to_owned()));
    files.retain(|(path, _)| *path != "par.md");
    files.push(("par.md", "\u{FEFF}---\r\ntitle: Par mums\r\n---\r\n\r\n## Me\u{304}rk\u{327}is {#merkis}\r\n".to_owned()));
    let folder = site_of(&files);
    renamed(&folder, "term:aizbildnis", "term:y");
    renamed(&folder, "page:par", "page:mums");
    assert_eq!(read(&folder, "cits.md"), "\u{FEFF}# Cits\r\n\r\nPa\u{304}rskats: [x](term:y) un [y](mums.md)\r\n");
    assert_eq!(
        read(&folder, "mums.md"),
        "\u{FEFF}---\r\ntitle: Par mums\r\naliases: [\"par\"]\r\n---\r\n\r\n## Me\u{304}rk\u{327}is {#merkis}\r\n"
    );
}

#[test]
fn what_can_not_be_is_refused_and_nothing_changes() {
    let folder = site();
    for (old, new, words) in [
        ("term:aizbildniss", "term:x", "Vai domāts “term:aizbildnis”?"),
        ("nav/tada", "nav/cita", "“nav/tada” saturā nav."),
        ("term:aizbildnis", "term:aizgadnis", "“termini/aizgadnis.md” jau ir"),
        ("term:aizbildnis", "term:Aizbildņi", "Piemēram, “aizbildni”"),
        ("term:aizbildnis", "term:aizbildnis", "jau ir tā nosaukums"),
        ("term:aizbildnis", "page:aizbildnis", "cita veida lapu"),
        ("term:aizbildnis", "aizbildne", "piemēram, “term:aizbildne”"),
        ("termini/aizbildnis.md", "metodika/aizbildnis.md", "tagad tā ir “term”, bet šajā mapē būtu “methodology”"),
        ("page:par", "page:../ara", "nav ceļš satura mapē"),
        ("par.md", "/etc/par.md", "nav ceļš satura mapē"),
        ("par.md", "a/../../par.md", "nav ceļš satura mapē"),
        ("page:par", "page:meklet", "vietnē netiktu iekļauts"),
        ("page:par", "page:.par", "vietnē netiktu iekļauts"),
        ("page:par", "page:metodika/par", "tagad tā ir “page”, bet šajā mapē būtu “methodology”"),
        ("btl:17", "btl:18", "numuru nosaka likums"),
        ("likumi/btl", "likumi/bl", "nosaukums kaut ko nozīmē"),
        ("site.yaml", "vietne.yaml", "nosaukums kaut ko nozīmē"),
        ("metodika", "metodika/x", "pašai sevī"),
        ("metodika", "metodes", "būtu “page”"),
        ("attels/z.png", "attels/z.jpg", "Atstājiet to pašu paplašinājumu"),
    ] {
        refused(&folder, old, new, words);
    }
}

#[test]
fn an_address_that_another_page_had_is_not_taken() {
    let mut files = files();
    files.push(("jauna.md", "---\naliases: [/veca/]\n---\n\nx\n".to_owned()));
    let folder = site_of(&files);
    refused(&folder, "page:par", "page:veca", "to lieto fails “content/jauna.md”");
}

#[test]
fn a_dry_run_shows_the_changes_and_makes_none() {
    let folder = site();
    let before = all(folder.path());
    let run = komentari(folder.path(), &["rename", "page:par", "page:mums", "--dry-run"]);
    assert_eq!(run.code, Some(0));
    assert_eq!(
        run.out,
        "content/par.md → content/mums.md\ncontent/komentari/btl/017.md:10:20: ../../par.md#merkis → ../../mums.md#merkis\ncontent/par.md:1:1:  → ---⏎aliases: [\"par\"]⏎---⏎⏎\ncontent/site.yaml:7:23: /par/ → /mums/\n"
    );
    assert_eq!(run.err, "Tiktu pārvietoti faili: 1. Tiktu izlabotas vietas: 3 (3 failos). Nekas nav mainīts.\n");
    let json = komentari(folder.path(), &["rename", "page:par", "page:mums", "--dry-run", "--format", "json"]);
    let plan: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(plan["moves"][0]["to"], "content/mums.md");
    assert_eq!(plan["edits"].as_array().map(Vec::len), Some(3));
    assert_eq!(all(folder.path()), before);
}

#[test]
#[cfg(unix)]
fn a_folder_that_can_not_be_written_leaves_everything_as_it_was() {
    use std::os::unix::fs::PermissionsExt;
    let folder = site();
    let locked = folder.path().join("content/komentari/btl");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).expect("permissions");
    let probe = fs::write(locked.join("probe"), "");
    let before = all(folder.path());
    let run = komentari(folder.path(), &["rename", "term:aizbildnis", "term:x"]);
    let after = all(folder.path());
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).expect("permissions");
    // Whoever may write everywhere can't be shown a refusal.
    if probe.is_err() {
        assert_eq!((run.code, after), (Some(2), before), "{}", run.err);
    }
}

#[test]
#[cfg(unix)]
fn a_link_on_the_way_out_of_the_content_is_refused() {
    let folder = site();
    let outside = tempfile::tempdir().expect("a folder");
    std::os::unix::fs::symlink(outside.path(), folder.path().join("content/ara")).expect("a link");
    refused(&folder, "page:par", "page:ara/par", "ir saite uz citu vietu");
}

#[test]
fn git_sees_a_rename() {
    let folder = site();
    let git = |arguments: &[&str]| {
        let base = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"];
        Command::new("git").args(base).args(arguments).current_dir(folder.path()).output()
    };
    // Without git there is nothing to ask.
    if git(&["init", "-q"]).is_err() {
        return;
    }
    git(&["add", "content"]).expect("git");
    git(&["commit", "-q", "-m", "x"]).expect("git");
    renamed(&folder, "term:aizbildnis", "term:bernu-aizbildnis");
    git(&["add", "-A", "content"]).expect("git");
    let status = String::from_utf8(git(&["status", "--porcelain"]).expect("git").stdout).expect("UTF-8");
    assert!(status.contains("R  content/termini/aizbildnis.md -> content/termini/bernu-aizbildnis.md"), "{status}");
}
