//! An article as it was: its text in an edition that is not in force, with a banner and a pointer to the present page.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::act::Act;
use crate::model::number::Number;
use crate::route;
use crate::tables::notices::sentence;
use crate::web::article::{above, duo};
use crate::web::duo::Duo;
use crate::web::frame::{self, Frame};
use crate::web::history::{VersionView, versions};
use crate::web::notices::paraphrase;
use crate::web::site::Site;
use crate::web::text::Text;
use crate::web::view::{Html, Notice};

/// The page of an old (or coming) version.
#[derive(Debug, Serialize)]
pub struct PinnedView {
    frame: Frame,
    act_title: String,
    name: String,
    heading: Html,
    notices: Vec<Notice>,
    paraphrase: String,
    duo: Duo,
    versions: Vec<VersionView>,
}

/// The view of the version that came into force on `date`; `None` where no edition has it.
#[must_use]
pub fn pinned(site: &Site<'_>, act: &Act, number: Number, date: Date) -> Option<PinnedView> {
    let key = &act.about.key;
    let page = route::pinned(key, number, date);
    let current = route::article(key, number);
    let unit = act.edition_at(date)?.article(number);
    let text = Text::new(site, &page);
    let day = site.day(date);
    let future = date > site.book.today;
    let kind = if future { "coming-edition" } else { "old-edition" };
    let notice = Notice {
        kind,
        strong: site.say(&format!("notice-{kind}")),
        text: sentence(site.with(&format!("notice-{kind}-text"), &[("date", day.text.clone().into())])),
        links: vec![site.link(&page, &current, site.say("see-current"))],
    };
    let mut way = above(site, act, None);
    way.push((site.article_name(number), current.clone()));
    let name = site.article_name(number);
    let about = frame::About {
        title: format!("{name} ({})", day.text),
        description: format!("{}, {name}: {}", act.about.title, notice.text),
        above: way,
        here: day.text,
        canonical: Some(current),
        noindex: true,
        ..frame::About::default()
    };
    Some(PinnedView {
        frame: Frame::new(site, &page, about),
        act_title: act.about.title.clone(),
        name,
        heading: unit.map(|unit| text.unlinked(&unit.heading)).unwrap_or_default(),
        notices: vec![notice],
        paraphrase: paraphrase(site, act),
        duo: duo(text, act, number, unit, None).0,
        versions: versions(site, &page, key, number),
    })
}
