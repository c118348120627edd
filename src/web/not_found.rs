//! The page for addresses that lead nowhere. Hosts show it at any depth, so its links start from the site's own address.

use serde::Serialize;

use crate::route::{self, Address};
use crate::web::frame::{self, Frame};
use crate::web::site::Site;
use crate::web::view::Link;

/// The page for what is not found.
#[derive(Debug, Serialize)]
pub struct NotFoundView {
    frame: Frame,
    links: Vec<Link>,
}

/// The view.
#[must_use]
pub fn not_found(site: &Site<'_>) -> NotFoundView {
    let page = Address::file("404.html");
    let title = site.say("not-found");
    let about = frame::About { title, noindex: true, ..frame::About::default() };
    let mut frame = Frame::new(site, &page, about);
    let root = root_path(&site.book.config.base_url);
    let rooted = |href: &str| if href.contains("://") { href.to_owned() } else { format!("{root}{}", href.trim_start_matches("./")) };
    frame.home = rooted(&frame.home);
    frame.assets = rooted(&frame.assets);
    if let Some(search) = &mut frame.search {
        search.action = rooted(&search.action);
        search.files = rooted(&search.files);
    }
    frame.menu.iter_mut().for_each(|step| step.href = rooted(&step.href));
    frame.crumbs.iter_mut().filter(|step| !step.href.is_empty()).for_each(|step| step.href = rooted(&step.href));
    if let Some(funding) = &mut frame.funding {
        funding.logos.iter_mut().for_each(|logo| logo.src = rooted(&logo.src));
    }
    let acts = site.book.corpus.acts.values();
    let links = acts.map(|act| {
        let link = site.link(&page, &route::contents(&act.about.key), act.about.title.clone());
        Link { href: rooted(&link.href), ..link }
    });
    NotFoundView { links: links.collect(), frame }
}

/// The path of the site's address on its host: `/` or `/btl/`.
fn root_path(base_url: &str) -> &str {
    let after_scheme = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    after_scheme.find('/').and_then(|at| after_scheme.get(at..)).unwrap_or("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_the_path_of_the_base_address() {
        assert_eq!(["https://x.lv/", "https://x.lv/btl/", "https://x.lv"].map(root_path), ["/", "/btl/", "/"]);
    }
}
