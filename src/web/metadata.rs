//! What machines read: site map, robots, the headers a host should send.

use std::fmt::Write as _;

use crate::html::escape::escaped;
use crate::output::{Artifact, SitePath};
use crate::route::Address;

/// The most addresses one site map may hold.
const SITEMAP_LIMIT: usize = 50_000;

/// No script, style or anything else but from the site itself.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; form-action 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The files that are no pages. `pages` are those a search engine should know, in the order of their addresses.
#[must_use]
pub fn files(base_url: &str, pages: &[Address]) -> Vec<Artifact> {
    let mut files = sitemaps(base_url, pages);
    files.extend(artifact("robots.txt", format!("User-agent: *\nAllow: /\nSitemap: {base_url}sitemap.xml\n")));
    files.extend(artifact("_headers", headers()));
    files
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
fn sitemaps(base_url: &str, pages: &[Address]) -> Vec<Artifact> {
    if pages.len() <= SITEMAP_LIMIT {
        return artifact("sitemap.xml", sitemap(base_url, pages)).into_iter().collect();
    }
    let mut files = Vec::new();
    let mut index = String::from(XML);
    index.push_str("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (k, some) in pages.chunks(SITEMAP_LIMIT).enumerate() {
        let name = format!("sitemap-{}.xml", k + 1);
        let _ = writeln!(index, "<sitemap><loc>{}{name}</loc></sitemap>", escaped(base_url));
        files.extend(artifact(&name, sitemap(base_url, some)));
    }
    index.push_str("</sitemapindex>\n");
    files.extend(artifact("sitemap.xml", index));
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

fn artifact(path: &str, text: String) -> Option<Artifact> {
    Some(Artifact { path: SitePath::new(path)?, bytes: text.into_bytes() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_site_has_several_site_maps_and_a_list_of_them() {
        let pages: Vec<Address> = (0..50_001).map(|k| Address::page(&format!("p{k}"))).collect();
        let names: Vec<String> = files("https://x.lv/", &pages).iter().map(|file| file.path.to_string()).collect();
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
