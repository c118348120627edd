# The words of the commands `new`, `schema` and `status`.

say-new-name = A name is missing: “komentari new { $value } NAME”. For a new site in a folder of that name write “./{ $value }”.
say-new-kind-unknown = There is no kind “{ $value }”. The kinds are: { $known }.
say-new-kind-near = There is no kind “{ $value }”. Did you mean “{ $near }”? The kinds are: { $known }.
say-new-no-content = The folder “{ $value }” has no folder “content”. “komentari new DIR” makes a new site; “--root” names another folder.
say-new-exists = “{ $value }” is there already; nothing was changed.
say-new-unusable-name = “{ $value }” can't be the name of a page.
say-new-folder-of-kind = The folder “{ $value }” does not hold plain pages; name the kind of the page, as in “komentari new commentary btl:18”.
say-new-no-folder = The settings of the site (“collections” in “content/site.yaml”) have no folder of the kind “{ $value }”.
say-new-not-article = “{ $value }” is no article; an article is written as “btl:18” or “btl:10^1”.
say-new-no-act = { $any ->
    [no] The content does not hold the act “{ $value }”.
   *[yes] The content does not hold the act “{ $value }”. Did you mean “{ $near }”?
 }
say-new-no-article = { $any ->
    [no] There is no article “{ $value }” in the edition in force.
   *[yes] There is no article “{ $value }” in the edition in force. Did you mean “{ $near }”?
 }
say-new-repealed = The article “{ $value }” is repealed, so it is not commented.
say-new-page = As long as the page is not for readers, write “draft: true” at its head; “komentari serve --drafts” shows the site with such pages.
say-new-act = “komentari import” brings in the text of the act; until then its edition holds a stand-in.
say-new-status = draft
say-new-court = Court
say-new-facts = Facts
say-new-question = Question of law
say-new-assessment = Assessment
say-new-part = Part { $number }
say-new-point = Point { $number }
say-new-first-article = 1. pants. Heading of the article
say-new-first-point = 1.
say-new-first-text = The text of the act will be here.
say-status-act = Act
say-status-articles = articles
say-status-drafts = drafts
say-status-reviewed = reviewed
say-status-approved = approved
say-status-stale = stale
say-status-uncovered = not commented
say-status-nothing = There is no commentary yet.
say-status-stale-page = { $file }: stale, { $article } changed on { $since }
say-status-uncovered-articles = Not commented ({ $act }): { $articles }
say-status-unpublished = { $file }: not published (“draft: true”)
