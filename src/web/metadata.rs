//! What machines read: site map, robots, the headers a host should send.

use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;

use crate::html::escape::escaped;
use crate::output::SitePath;
use crate::route::Address;

/// The most addresses one site map may hold.
const SITEMAP_LIMIT: usize = 50_000;

/// No script, style or anything else but from the site itself.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; form-action 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/// A file that machines read, made when it is wanted.
#[derive(Clone, Debug)]
pub enum Made {
    /// As it is.
    Text(String),
    /// A site map of some of the pages.
    SiteMap {
        /// The address the site is published at.
        base_url: String,
        /// Every page a search engine should know.
        pages: Arc<[Address]>,
        /// Which of them.
        some: Range<usize>,
    },
}

impl Made {
    /// The file's text.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::SiteMap { base_url, pages, some } => sitemap(base_url, pages.get(some.clone()).unwrap_or_default()),
        }
    }
}

/// The files that are no pages. `pages` are those a search engine should know, in the order of their addresses.
#[must_use]
pub fn files(base_url: &str, pages: Arc<[Address]>) -> Vec<(SitePath, Made)> {
    let mut files = sitemaps(base_url, pages);
    files.push(("robots.txt".to_owned(), Made::Text(format!("User-agent: *\nAllow: /\nSitemap: {base_url}sitemap.xml\n"))));
    files.push(("_headers".to_owned(), Made::Text(headers())));
    files.into_iter().filter_map(|(path, made)| Some((SitePath::new(&path)?, made))).collect()
}

fn headers() -> String {
    let lines = [
        ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];
    let mut out = String::from("/*\n");
    for (name, value) in lines {
        let _ = writeln!(out, "  {name}: {value}");
    }
    // The folder of the search index is named by what is in it.
    out.push_str("/search/:version/*\n  Cache-Control: public, max-age=31536000, immutable\n");
    out
}

/// One site map, or several and a list of them.
fn sitemaps(base_url: &str, pages: Arc<[Address]>) -> Vec<(String, Made)> {
    let some = |some: Range<usize>| Made::SiteMap { base_url: base_url.to_owned(), pages: Arc::clone(&pages), some };
    if pages.len() <= SITEMAP_LIMIT {
        return vec![("sitemap.xml".to_owned(), some(0..pages.len()))];
    }
    let mut files = Vec::new();
    let mut index = String::from(XML);
    index.push_str("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (k, first) in (0..pages.len()).step_by(SITEMAP_LIMIT).enumerate() {
        let name = format!("sitemap-{}.xml", k + 1);
        let _ = writeln!(index, "<sitemap><loc>{}{name}</loc></sitemap>", escaped(base_url));
        files.push((name, some(first..pages.len().min(first + SITEMAP_LIMIT))));
    }
    index.push_str("</sitemapindex>\n");
    files.push(("sitemap.xml".to_owned(), Made::Text(index)));
    files
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

fn sitemap(base_url: &str, pages: &[Address]) -> String {
    let mut out = String::from(XML);
    out.push_str("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for page in pages {
        let _ = writeln!(out, "<url><loc>{}{}</loc></url>", escaped(base_url), escaped(&page.encoded()));
    }
    out.push_str("</urlset>\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_site_has_several_site_maps_and_a_list_of_them() {
        let pages: Vec<Address> = (0..50_001).map(|k| Address::page(&format!("p{k}"))).collect();
        let names: Vec<String> = files("https://x.lv/", pages.into()).iter().map(|(path, _)| path.to_string()).collect();
        assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml", "robots.txt", "_headers"]);
    }

    #[test]
    fn what_never_changes_may_be_kept_and_nothing_else() {
        let headers = headers();
        let (all, search) = headers.split_once("/search/:version/*\n").expect("two rules");
        assert!(!all.contains("Cache-Control") && search.contains("immutable"));
    }

    #[test]
    fn the_policy_allows_nothing_inline() {
        assert!(!CONTENT_SECURITY_POLICY.contains("unsafe") && !CONTENT_SECURITY_POLICY.contains("  "));
    }
}
