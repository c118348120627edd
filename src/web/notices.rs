//! What the reader of an article must know first, with links to where it can be seen.

use crate::model::act::{Act, TextStatus};
use crate::model::label::Label;
use crate::route::{self, Address};
use crate::tables::names::label_name;
use crate::tables::notices::{About, Reason, reasons};
use crate::web::site::Site;
use crate::web::view::{Link, Notice};

/// All that must be said of an article on its page, the gravest first.
#[must_use]
pub fn notices(site: &Site<'_>, about: About<'_>, page: &Address) -> Vec<Notice> {
    let (phrases, days) = (&site.theme.phrases, site.book.config.date_format);
    let notice = |reason: Reason<'_>| {
        let (strong, text) = (reason.strong(phrases), reason.text(site.book.corpus, phrases, days));
        let mut notice = Notice { kind: reason.kind(), strong, text, links: Vec::new() };
        if let Reason::Stale { since, .. } = reason {
            let to = route::history(&about.act.about.key, about.number).at(since.to_string());
            notice.links.push(site.link(page, &to, site.say("see-changes")));
        }
        if let Some((words, link)) = reason.basis(phrases).and_then(|(words, label)| Some((words, basis(site, page, label)?))) {
            notice.text.extend([" ", &words]);
            notice.links.push(link);
        }
        notice
    };
    reasons(site.book.histories, site.book.today, about).into_iter().map(notice).collect()
}

/// A notice of fixed words.
#[must_use]
pub fn simple(site: &Site<'_>, kind: &'static str) -> Notice {
    Notice { kind, strong: site.say(&format!("notice-{kind}")), text: site.say(&format!("notice-{kind}-text")), links: Vec::new() }
}

/// The mark that must stand wherever a retold act is shown.
#[must_use]
pub fn paraphrase(site: &Site<'_>, act: &Act) -> String {
    match act.about.text_status {
        TextStatus::Paraphrase => site.say("paraphrase-mark"),
        TextStatus::OfficialCopy => String::new(),
    }
}

fn basis(site: &Site<'_>, page: &Address, label: &Label) -> Option<Link> {
    Some(Link { text: label_name(site.book.corpus, &site.theme.phrases, label), href: site.href_of_label(page, label)? })
}
