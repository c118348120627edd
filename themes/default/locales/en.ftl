# Words of the interface in English. lv.ftl has the same messages with the same variables.

## The frame of a page

skip = Skip to content
home = Home
menu = Main menu
crumbs = You are here
foot = Footer
demonstration = Demonstration
demonstration-text = Demonstration: commentary, cases and sources are invented; this is no legal advice.
text-size = Text size
theme = Appearance
theme-auto = as on the device
theme-labels = as on the device|light|dark
copy = Copy
copied = Copied
found = Articles found:
funding = Co-funding
project-number = Project No { $number }
on-this-page = On this page
the-law = The law
not-found = Page not found
moved = The page is now here:
not-found-text = This site has no such address. It may have been mistyped, or the page may have moved.
address = Address

## Units of an act

article-name = Article { $number }
article-name-of = Article { $number }
article-range = Articles { $first }–{ $last }
articles = Articles
annex = Annex
chapter-name = Chapter { $label }
unit-annex = Annex { $number }
unit-annex-of = Annex { $number },
unit-only-annex = Annex
unit-only-annex-of = Annex,
unit-book = Part { $number }
unit-book-of = Part { $number },
unit-title = Title { $number }
unit-title-of = Title { $number },
unit-chapter = Chapter { $number }
unit-chapter-of = Chapter { $number },
unit-subchapter = Subchapter { $number }
unit-subchapter-of = Subchapter { $number },
unit-section = Section { $number }
unit-section-of = Section { $number },
unit-transitional = Transitional provisions
unit-transitional-of = Transitional provisions,
unit-paragraph = paragraph { $number }
unit-paragraph-of = paragraph { $number },
unit-point = point { $number }
unit-point-of = point { $number },
unit-subpoint = subpoint { $number }
unit-subpoint-of = subpoint { $number },
unit-indent = indent { $number }
unit-indent-of = indent { $number },
unit-repealed = (repealed)
margin-name = margin no { $number }
margin-count = { $count ->
    [one] { $count } margin number
   *[other] { $count } margin numbers
}
margin-short = { $count } margin nos

## The law and its editions

law-text = The law
act-text = Text
law-edition = The law
edition = Edition
edition-current = in force
editions = Editions
edition-title = Edition in force from { $date }
edition-count = { $count ->
    [one] { $count } edition
   *[other] { $count } editions
}
first-edition = The earliest edition kept here
previous-edition = Previous edition
next-edition = Next edition
since = in force from { $date }
in-force = In force
adopted = Adopted
official-text = Official text
source = Source
act-description = { $act }: chapters and articles with commentary.
whole-act = The whole text on one page
whole-act-about = for the browser's own search and for printing
more-of-act = More of this act
point-count = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
paraphrase-mark = retold, not the official text
history = History
edition-history = History of editions
history-of = { $article }: history
back-to-article = { $name }: text in force and commentary
changed-on = Changed { $date }
what-changed = What changed
changed-articles = { $count ->
    [0] no article changed
    [one] { $count } article changed
   *[other] { $count } articles changed
}
change-added = new
change-changed = changed
change-repealed = repealed
change-removed = no longer in the act
nothing-changed = This edition changed no article.
compare = Compare
with-previous = with the previous
first-version = first kept here
text = Text
version-current = in force
version-future = not yet in force
version-old = old text
version-repealed = repealed
see-current = See the text in force
see-changes = See what changed
show = Show
show-changes = changes
show-new = new text only
show-old = old text only
inserted = inserted
deleted = deleted
unchanged-lines = … { $count ->
    [one] { $count } line unchanged
   *[other] { $count } lines unchanged
}

## Commentary

commentary = Commentary
commentary-at = Commentary { $range }
no-commentary = There is no commentary on this article yet.
as-of = on the edition in force on { $date }
updated-on = updated { $date }
updated = Updated
footnotes = Notes
back-to-note = Back to the place of note { $number }
authors = Authors
reviewer = Reviewed by
authors-and-review = Authors and review
status = Status
status-draft = draft
status-reviewed = reviewed
status-approved = approved
written = Written
reviewed = Reviewed
previous = Previous: { $name }
next = Next: { $name }
neighbours = Neighbouring articles
how-to-cite = How to cite
cite-the-article = The article
cite-the-commentary = The commentary
cite-commentary = { $authors }. Commentary on { $article }. In: { $book }, { $date }
cite-commentary-unsigned = Commentary on { $article }. In: { $book }, { $date }

## Coverage

commented = Commented
commented-of = { $commented } of { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
}{ $drafts ->
    [0] { "" }
   *[other] , { $drafts } more in preparation
}
commented-short = { $commented } of { $articles } commented
legend-full = commented
legend-half = commentary in preparation
legend-none = no commentary
legend-off = article repealed
state-draft = in preparation
state-none = no commentary
state-repealed = repealed
state-stale = needs review
state-applies = applies from { $from }
filter = Article by number or word

## Notices

notice-paraphrase = Retold.
notice-paraphrase-text = The law is retold here in other words; this is not the official text.
notice-stale = The commentary is older than the law.
notice-stale-text = The commentary speaks of the edition in force on { $as-of }; the words of the article changed on { $since }.
notice-repealed = Repealed.
notice-repealed-text = This article is no longer in force.
notice-gone = Not in the edition in force.
notice-gone-text = This edition has no such article; see the history.
notice-not-yet = Not yet applicable.
notice-not-yet-text = { $unit } stands in the law but applies from { $from }
notice-not-yet-basis = Basis:
notice-pending = Amendments pending.
notice-pending-text = Bill No { $bill }{ $known } before the Saeima touches this article.
notice-old-edition = Old text.
notice-old-edition-text = This is the text that came into force on { $date } and is no longer in force.
notice-coming-edition = Not yet in force.
notice-coming-edition-text = This text comes into force on { $date }
notice-example = Invented case.
notice-example-text = The case is invented, to show how cases are described.
pending-bill = Bill No { $bill } is before the Saeima{ $known }.

## References

backlinks-short = References
backlinks-article = What refers to this article
backlinks-act = What refers to this act
backlinks-transitional = What refers to the transitional provisions
backlinks-term = Where the term is used
backlinks-case = What refers to this case
backlinks-page = What refers to this page
place-count = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
from-act = In this act
from-other-acts = In other acts
from-commentary = In commentary
from-methodology = In methodologies
from-pages = On pages
from-terms = In terms
from-cases = In cases

## Terms, cases, pages

term = Term
terms = Terms
term-count = { $count ->
    [one] { $count } term
   *[other] { $count } terms
}
all-terms = All terms
letters = Letters
other-forms = also
basis = Legal basis
not-to-confuse = Not to be confused with
case = Case
cases = Case law
cases-short = Cases
case-count = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
court = Court
decided = Decided
about = About
methodology = Methodology
methodologies = Methodologies on this article
pages = Pages
pages-below = Pages in this section
news = New commentary
contents-whole = The whole contents
contents = Contents

## Parts of a text

commentary-on = Commentary on { $act } { $article }
note-name = Note { $number }
table = Table
task-done = done
task-open = to do
box-note = Note
box-tip = Tip
box-important = Important
box-warning = Warning
box-caution = Caution
box-example = Example
box-case = Case
box-summary = Summary
box-law = The law

## Search: the field and its results (messages “search-” go to the browser without this beginning)

search-label = Search
search-placeholder = Search: words, article, term
search-submit = Search
search-failed = The search could not be loaded; press Enter or try again.
search-searching = Searching …
search-results-zero = {"{n}"} results
search-results-one = {"{n}"} result
search-results-other = {"{n}"} results
search-none = Nothing found.
search-results = Search results
search-jumps = By number
search-all-results = All results
search-did-you-mean = Did you mean {"{x}"}?
search-distinct = Not to be confused with: {"{x}"}.
search-partial = No page has all the words; these have some of them.
search-fewer = The pages below lack one of the words.
search-unquoted = Search without quotation marks
search-problem = A part of the index could not be loaded: results may be missing.
search-more = Show more
search-narrow = Narrow
search-remove = Remove
search-other = Other

## The search page and the index

find-title = Search
find-no-script = The search needs JavaScript. The index below works without it.
find-index = Alphabetical index
find-shortcuts = Search shortcuts
find-shortcut-labels = on|off
find-shortcuts-on = on
find-article = { $heading } — { $act }, { $article }

## What can be searched: kinds, acts, states, numbers

index-kind = Kind
index-kind-words = kind, type
index-kind-law = Text of the law
index-kind-law-words = law, act, article, text
index-kind-commentary = Commentary
index-kind-commentary-words = commentary, comment
index-kind-term = Term
index-kind-term-words = term, terms
index-kind-case = Case law
index-kind-case-words = case, cases, judgment
index-kind-methodology = Methodology
index-kind-methodology-words = methodology, method
index-kind-page = Page
index-kind-page-words = page, pages
index-kind-person = Author
index-kind-person-words = author, person
index-act = Act
index-act-words = act, law, regulation
index-status = Status
index-status-words = status, state
index-status-in-force = In force
index-status-in-force-words = in force
index-status-not-yet = Not yet applicable
index-status-not-yet-words = future, not yet
index-status-repealed = Repealed
index-status-repealed-words = repealed
index-status-ended = No longer in the text
index-status-ended-words = ended, gone
index-status-stale = To be reviewed
index-status-stale-words = stale
index-from = From year
index-from-words = from, since
index-until = Until year
index-until-words = until, to
index-level-article = article, art
index-level-paragraph = part, paragraph, para
index-level-point = point, clause
index-margin = no. { $number }

## Books

print-contents = Contents
print-authors = Authors
print-abbreviations = Abbreviations
print-cases = Table of cases
print-legislation = Table of legislation
print-subjects = Subject index
print-law-state = The law as in force from { $date }
print-date = Published
print-isbn = ISBN
print-title = Title
print-printing = Printing
print-address = Website
print-law = Legislation
print-law-in-force = { $act }, as in force from { $date }
print-project = Project
print-fund = Fund
print-beneficiary = Beneficiary
print-partners = Partners
print-period = Period
print-rate = Support rate
print-amounts = Amounts
print-margin = marg. no.
print-margin-full = margin number
print-cases-without-page = Other cases
act-eu = EU act { $number }
act-cabinet = Cabinet Regulation No. { $number }
act-cabinet-of-year = Cabinet Regulation No. { $number } of { $year }
print-acts-national = Acts of Latvia
print-acts-international = Treaties
print-acts-eu = Acts of the European Union
print-act = { $act } { $unit }
## Books: the printed pages
print-continued = continued
