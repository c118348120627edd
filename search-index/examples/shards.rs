//! Writes the files of an index: `shards OUT [CORPUS.json | PAGES]`, where CORPUS is `{"settings": …, "records": […]}` and PAGES the number
//! of made-up ones (40 where nothing is said). Prints what there is, and how long it took.

mod corpus;

use std::path::Path;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let out = arguments.next().ok_or("shards OUT [CORPUS.json | PAGES]")?;
    let (settings, records) = corpus::given(arguments.next().as_deref())?;
    let start = Instant::now();
    let index = komentari_search_index::Index::build(&records, &settings)?;
    let took = start.elapsed();
    let sizes = index.sizes();
    for file in index.into_files() {
        let path = Path::new(&out).join(&file.path);
        std::fs::create_dir_all(path.parent().ok_or("no folder")?)?;
        std::fs::write(path, &file.bytes)?;
    }
    corpus::say(&format!("{} in {} ms", serde_json::to_string(&sizes)?, took.as_millis()));
    Ok(())
}
