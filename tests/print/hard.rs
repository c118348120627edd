//! A small site whose one book holds all that engines stumble over: notes in headings, tables and notes; forty columns; a heading
//! of 300 words; a picture wider than any page; links out; the rest of the law's forms.

use std::fs;
use std::path::Path;

/// Writes the site under `root`.
pub(crate) fn write(root: &Path) {
    let put = |path: &str, text: &str| {
        let path = root.join("content").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    put("site.yaml", SITE);
    put("likumi/btl/act.yaml", "key: btl\ntitle: Bāriņtiesu likums\nshort-titles: [BTL]\n");
    put("likumi/btl/2026-01-01.md", &act());
    put("komentari/btl/001.md", &commentary());
    put("komentari/btl/002.md", "---\narticle: btl:2\nas-of: 2026-01-01\n---\nSk. 1. panta pirmo daļu un [](btl/1#1).\n");
    put(
        "attels/plats.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"5000\" height=\"900\" viewBox=\"0 0 5000 900\"><path d=\"M0 0h5000v900H0z\" fill=\"#ccc\"/></svg>",
    );
}

const SITE: &str = "title: Grūtā grāmata
language: lv
base-url: https://example.org/
collections:
  likumi: act
  komentari: commentary
books:
  - id: gruta
    title: \"Grūtā <grāmata> & \\\"vārdi\\\"\"
    authors: [A. Autors, B. Autore]
    date: 2026-03-01
    include: [btl]
  - id: maza
    title: Mazā grāmata
    date: 2026-03-01
    size: a5
    include: [\"btl:1\"]
";

fn act() -> String {
    let long = (0..300).map(|k| format!("vārds{k}")).collect::<Vec<_>>().join(" ");
    format!(
        "---\nin-force: 2026-01-01\n---\n# I nodaļa\nVispārīgie noteikumi\n\n## 1. pants. Mērķis\n\n(1) Likums nosaka, ka:\n\n\
         1) bāriņtiesa aizstāv \"bērnu\";\n\n2) bāriņtiesa lemj.\n\n(2) Otrā daļa.\n\n## 2. pants. {long}\n\nTeksts.\n"
    )
}

fn commentary() -> String {
    let row = |word: &str| format!("| {} |\n", (0..40).map(|k| format!("{word}{k}")).collect::<Vec<_>>().join(" | "));
    let rule = format!("|{}\n", "---|".repeat(40));
    let rows: String = (0..60).map(|k| row(&format!("r{k}c"))).collect();
    format!(
        "---\narticle: btl:1\nas-of: 2026-01-01\n---\n\
         Pirmā rindkopa[^a] - ar \"pēdiņām\"... un [saiti](https://likumi.lv/ta/id/139369) un vēlreiz [to pašu](https://likumi.lv/ta/id/139369).\n\n\
         ## Virsraksts ar piezīmi[^h] {{unit=d1}}\n\n\
         Otrā rindkopa[^a] ar sarežģītu piezīmi[^l] un parastu[^n].\n\n\
         Tabula: Šauras šūnas\n\n| Aile | Otra |\n|---|--:|\n| šūna[^t] | 5 |\n\n\
         Tabula: Četrdesmit aiļu\n\n{}{rule}{rows}\n\
         ::: example Kaste\nTeksts kastē[^k].\n:::\n\n\
         ![Plats attēls](/attels/plats.svg)\n\n- [x] izdarīts\n- [ ] nav\n\n\
         [^a]: Piezīme, uz kuru atsaucas divreiz.\n[^h]: Piezīme virsrakstam.\n[^l]: Piezīme ar sarakstu:\n\n    - viens\n    - divi\n\
         [^n]: Piezīme, kas sauc citu[^i].\n[^i]: Iekšējā piezīme.\n[^t]: Piezīme šūnai.\n[^k]: Piezīme kastei.\n",
        row("virsraksts")
    )
}
