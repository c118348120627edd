# Messages in English. Every code has one message in the folder lv and in the folder en, with the same arguments.

## Files and configuration

missing-content = There is no folder “content”.
linked-file = This is a symbolic link to another file or folder. Links are not read, because they may lead out of the content folder.
not-utf8 = The file is not saved as UTF-8: line { $line } (byte { $byte } of the file) holds a character that cannot be read.
file-too-large = The file is too large: { $size } MiB. A text file may have up to { $most } MiB.
unreadable-file = The file or folder could not be read: { $problem }.
unusable-name = The name of the file or folder has characters that cannot stand in an address. Give it another name.
decomposed-text = Letters with accents are written as two characters in this file. They were joined; nothing has to be done.
control-character = { $count ->
    [one] There is { $count } invisible control character
   *[other] There are { $count } invisible control characters
 } in the text; the first ({ $character }) is here.
soft-hyphen = There are soft hyphens in the words ({ $count ->
    [one] { $count } sign
   *[other] { $count } signs
}), which a reader does not see; they were left out.
case-clash = The name of this file differs from “{ $other }” only in capital letters. On many machines that is one and the same file.
missing-site = The folder “content” has no file “site.yaml” with the settings of the site.
no-base-url = Nothing says where the site is published (“base-url”); https://example.org/ is assumed.
broken-base-url = “{ $url }” is no address a site can be published at. It must begin with “https://” and have no spaces, “?” or “#”; for example, https://example.org/.
broken-folder = “{ $folder }” is no folder directly within “content”.
broken-book-id = The id “{ $id }” of a book can't be the name of a folder: it may have lower-case letters without diacritics, digits and hyphens, and must not be the name of a Windows device (con, nul, com1 and others).
duplicate-book = The book “{ $id }” is here a second time.
empty-book = There is nothing in this book.
unknown-include = { $kind ->
    [word] “{ $written }” is no label, no key of an act and not the word “terms”.
    [part] “{ $written }” can't be put into a book: whole articles, chapters, acts, pages, cases and terms can.
   *[missing] “{ $written }” is not in the content, so that it can't stand in the book.
}
repeated-include = This book has it already: { $written }. It is not printed twice.
unknown-rule = There is no kind of message called “{ $rule }”.
too-few-words = { $least ->
    [one] There must be at least one word here.
   *[other] There must be at least two words in this list.
 }
duplicate-word = The word “{ $word }” stands here a second time.
synonym-of-itself = “{ $word }” is given as a synonym of itself.
synonym-of-distinct = “{ $from }” and “{ $to }” must not be confused, so they can't be synonyms.
distinct-phrase = “{ $word }” is more than one word; only single words can be kept apart.

## Front matter

broken-yaml =
    { $problem ->
        [colon] This line cannot be read: a text that contains a colon and a space must stand in quotes.
        [tab] This line begins with a tab character; indent with spaces.
        [quote] A quotation mark is opened here and not closed.
        [bracket] A list is not closed up to here: a bracket “]” or “{"}"}” is missing, or a comma.
        [sign] A text that begins with such a sign must stand in quotes.
        [indent] This line is not indented like the lines above it.
        [key] Here a key must stand, followed by a colon and a space.
        [document] A second block of settings begins here; only one is allowed.
        [depth] The lists are nested too deeply here.
        [alias] An asterisk or ampersand has a special meaning here; put the text in quotes.
        [aliases] The settings repeat themselves too often through references (“*”).
       *[other] The settings cannot be read from this place on. Look at the indents and the colons; put a text with special signs in quotes.
    }
yaml-too-large = The settings are longer than { $kilobytes ->
        [one] { $kilobytes } kilobyte
       *[other] { $kilobytes } kilobytes
    } and are not read.
duplicate-key = The key “{ $key }” stands here a second time.
unknown-key = The key “{ $key }” is not known here.
missing-key = The key “{ $key }” is missing.
wrong-type =
    { $expected ->
        [text] “{ $key }” must be a text.
        [texts] “{ $key }” must be a list of texts.
        [mapping] Here keys with values must stand (“key: value”, a space after the colon).
        [lists] “{ $key }” must be a list in which every entry is a list of words, for example [aizbildnis, aizgādnis].
        [mappings] “{ $key }” must be a list of entries with keys of their own.
        [bool] “{ $key }” must be “true” or “false”.
        [integer] “{ $key }” must be a whole number.
        [range] “{ $key }” must be the first and the last article, such as [1, 213].
        [list] Here a list must stand, each entry beginning with a hyphen.
        [date] “{ $key }” must be a date such as 2026-01-31.
       *[other] The value of “{ $key }” does not fit.
    }
unknown-word = “{ $word }” is not known as a value of “{ $key }”. Known are: { $known }.
impossible-date = There is no such day in the calendar: “{ $date }”.
broken-label = “{ $word }” cannot be read as a reference. A reference looks like “btl:17”, “btl:17.p5^1” or “term:aizbildnis”.
unclosed-front-matter = The settings that begin here with “---” are not closed with a line “---”.
foreign-front-matter = Settings between “+++” are not read; write them as YAML between “---”.
broken-alias = The former address “{ $alias }” must be a path within the site, such as “/old/page/”.
not-an-article = “{ $word }” is no article of an act; write it like “btl:17” or “btl:10^1”.
broken-ecli = “{ $ecli }” is no European case identifier; one looks like “ECLI:LV:AT:2020:0305.A42012345”.
duplicate-person = The person “{ $id }” stands here a second time.
unknown-person = There is no “{ $id }” in the list of people (content/people.yaml).
duplicate-act = The act “{ $act }” stands here a second time.
duplicate-document =
    { $kind ->
        [commentary] The commentary on “{ $name }” stands in two files: here and in “{ $other }”.
        [term] The term “{ $name }” stands in two files: here and in “{ $other }”.
        [case] The court case “{ $name }” stands in two files: here and in “{ $other }”.
        [edition] The edition “{ $name }” stands in two files: here and in “{ $other }”.
        [about] The act “{ $name }” is described in two files: here and in “{ $other }”.
       *[page] The page “{ $name }” stands in two files: here and in “{ $other }”.
    }
commentary-without-act = The commentary is on “{ $act }”, but there is no edition of this act in the content.
missing-about-act = The folder of the act “{ $act }” has no file “act.yaml”; its title is taken from the registry of acts, or is its key.
act-without-editions = The act “{ $act }” is described here, but there is no edition of it.
empty-file = The file is empty.

## Markdown

dropped-html = The HTML tag <{ $tag }> may not stand in a text; it is left out.
dropped-html-attribute = The attribute “{ $attribute }” may not stand on the tag <{ $tag }>; it is left out.
unclosed-html = The tag <{ $tag }> is not closed with </{ $tag }> in the same paragraph.
unopened-html = The tag </{ $tag }> closes nothing.
dangerous-link = A link to “{ $link }” could harm readers and may not stand in a text.
unknown-scheme = The link “{ $link }” begins with “{ $scheme }:”; links may begin with https:, http:, mailto: or tel:.
undefined-reference = The link names “{ $label }”, but no line “[{ $label }]: address” says where it leads.
undefined-footnote = There is no footnote “{ $label }”: the line “[^{ $label }]: …” is missing.
unused-footnote = Nothing refers to the footnote “{ $label }”.
duplicate-footnote = The footnote “{ $label }” is defined a second time here; the first one is used.
unknown-container = There is no box called “{ $name }”.
unclosed-container = The box “{ $name }” is not closed: a line “:::” is missing.
unopened-container = “:::” closes nothing here.
heading-attribute = “{ $attribute }” may not stand on a heading; allowed are #anchor, .class and unit=.
broken-anchor = The anchor “{ $id }” may have only Latin letters without marks, digits, hyphens and dots, and begins with a letter.
duplicate-anchor = The anchor “{ $id }” is already taken in this page.
nested-too-deep = The text is nested too deeply from here on; what lies deeper is set without its nesting.
empty-heading = This heading has no words.
# (end of Markdown)

## Acts

act-key-differs = The key here is “{ $key }”, but the folder is called “{ $folder }”. They must be the same.
edition-date-differs = The edition is in force from { $date }, but the file is named { $name }. Mend the date or the name.
misplaced-edition = An edition must lie in the folder of its act: move the file to “content/{ $folder }/KEY/{ $name }.md”, where KEY is, for example, “btl”.
edition-without-units = There is no article and no point in this edition. An article begins with a heading, such as “## 17. pants. Title”.
unit-repeated = The number “{ $unit }” stands here for the second time.
unit-falls = The number “{ $unit }” follows { $previous }, but numbers must rise.
unit-gap = “{ $unit }” follows { $previous }: something between them is left out.
import-not-a-page = The file “{ $name }” is no saved page of likumi.lv: there is no text of an act in it.
import-unreadable = The file “{ $name }” can't be read: there is none, it is a folder, or reading it is not allowed.
import-text-without-units = No article and no point was found in the file “{ $name }”.
import-not-utf8 = The file “{ $name }” is not UTF-8 text. Open the page in the browser and save it again.
import-no-text = The file “{ $name }” has a list of contents but no text. Open the page in the browser, wait until the whole text is shown, and save it again.
import-amending-act = The file “{ $name }” is an amending act (“{ $title }”), not an act with its whole text. Save the consolidated edition of the amended act.
import-other-act = The file “{ $name }” is another act (“{ $title }”), not “{ $act }”.
import-no-date = The file “{ $name }” does not say from when the edition is in force.
import-edition-differs = The file “{ $name }” holds the edition of { $date }, and its words differ from those already there.
import-count-differs = The list of contents of “{ $name }” has { $listed ->
        [one] { $listed } article
       *[other] { $listed } articles
    }, but { $found ->
        [one] { $found } was read in the text
       *[other] { $found } were read in the text
    }.
import-heading-lost = The heading “{ $heading }” of the file “{ $name }” is not in the result.
import-words-lost = The text of “{ $name }” has { $count ->
        [one] { $count } word
       *[other] { $count } words
    } that the result lacks; the first of them: “{ $word }”.
import-link-disagrees = In the file “{ $name }” the link “{ $words }” leads to “{ $target }”, but no such citation was found in its paragraph.
import-makes-stale = The commentary “{ $page }” speaks of article { $article } as it was in force on { $as-of }; the article has changed since ({ $date }).

broken-act-key = “{ $word }” can't be the key of an act (or the name of its folder): it may have small Latin letters without accents, digits and hyphens, such as “btl”.

# (end of Acts)

## Citations and links

unit-missing = This refers to a unit that does not exist: { $unit } ({ $act }, edition of { $edition }).
unit-repealed = This refers to a repealed unit: { $unit } ({ $act }).
unit-not-yet-applicable = This unit does not apply yet: { $unit } ({ $act }); it applies from { $from }.
unknown-act = The act “{ $act }” is not in the registry; references to it stay without links.
ambiguous-act = It is not clear which act is meant: “{ $text }”.
no-context = It is not clear what “{ $text }” means: this text is not bound to such a unit.
citation-slip = There is a slip in the writing of this reference: “{ $text }”.
unknown-label = { $kind ->
    [act] The act that “{ $label }” points at is neither in the content nor in the registry of acts.
    [margin] The commentary has no paragraph with this margin number: “{ $label }”.
    [term] The glossary has no term that “{ $label }” points at.
    [case] The content has no court case that “{ $label }” points at.
    [page] The content has no page that “{ $label }” points at.
   *[programme] The label “{ $label }” points at nothing.
 }
broken-link = { $draft ->
    [yes] The link “{ $path }” leads to a page that is not yet in the site.
   *[no] The link “{ $path }” leads to a file that does not exist.
 }
broken-fragment = The page that “{ $path }” leads to has no place “{ $fragment }”.
missing-image = The image “{ $path }” does not exist.
unknown-case = There is no case “{ $case }”; possible are nom, ģen, dat, ak, lok.

# (end of Citations and links)

## Editorial rules

unknown-commented-article = The commentary is on “{ $label }”, but the edition in force from { $edition } has no such article.
commentary-on-repealed = The commentary is on article { $article }, which is repealed.
stale-commentary = The commentary speaks of the edition of { $as-of }, but article { $article } has changed since { $since }.
undated-commentary = It is not said which edition of the act the commentary speaks of.
unknown-heading-unit = The heading is bound to the unit “{ $unit }”, but article { $article } has none.
citation-read-as-list = The paragraph begins with “{ $number }.”, so it became a numbered list and the number may be lost.
missing-file = There is no file “{ $path }”.
broken-picture = The picture “{ $path }” cannot be shown: { $damage ->
    [empty] the file is empty.
    [foreign] it is no picture, though its name says so.
    [cut] the file is not whole, its end is missing.
   *[broken] the file is damaged.
}
misnamed-picture = The picture “{ $path }” holds { $kind }, not what its name says.
broken-font = The font “{ $path }” cannot be used: { $damage ->
    [empty] the file is empty.
    [foreign] it is no font, though its name says so.
    [cut] the file is not whole, its end is missing.
   *[broken] the file is damaged.
}
funding-incomplete = The co-funding lacks “{ $key }”.
# (end of Editorial rules)

## Theme

broken-template = The template “{ $template }” has a mistake in line { $line } and cannot be used: { $problem }.
template-error = The template “{ $template }” cannot be filled (line { $line }): { $problem }. First met on page { $page } ({ $count ->
    [one] { $count } page in all
   *[other] { $count } pages in all
}).
broken-catalogue = The catalogue of interface words cannot be read: { $problem }.
unknown-theme = There is no theme “{ $theme }”: the folder “themes/{ $theme }” is missing.
alias-clash = The former address “{ $alias }” is already that of another page. Take it out of “aliases”.
address-clash = The address { $address } is already taken by another page. Every page needs its own address: rename the file.
reserved-address = { $owner ->
    [book] The address { $address } belongs to a printed book; no page or file can have it.
   *[search] The address { $address } belongs to the search; no page, act or file can have it.
}
unusable-address = The name “{ $name }” cannot be the address of a page; rename the file.

# (end of Theme)

# Books as PDF

print-refused = The built-in engine ({ $engine }) refuses this. Its own words: { $words }
print-doubtful = The built-in engine ({ $engine }) has set the book, but warns of this. Its own words: { $words }
letter-unset = None of the book's fonts has “{ $letters }” ({ $points }). Name a font that has it under “fonts” of the book in content/site.yaml.

# (end of Books as PDF)

## Books as HTML

print-duplicate-id = In the book “{ $book }” the place “{ $id }” stands twice.
print-dangling-link = In the book “{ $book }” the link “{ $link }” leads nowhere.
print-image-without-alt = A picture in the book “{ $book }” has no words for those who do not see it.
print-table-without-header = A table in the book “{ $book }” has no header.

## Hints

hint-nearest = Did you mean “{ $value }”?
hint-no-parts = Article { $article } has no parts; did you mean { $value }?
hint-write-so = Write “{ $value }”.
hint-add-act = Add it to “content/acts.yaml”, or mend the name.
hint-name-the-act = Name the act (“Bāriņtiesu likuma 17. pants”), or write <nolink>…</nolink>.
hint-new-site = Run “komentari new FOLDER” to get a sample, or name the folder with “--root”.
hint-copy-file = Put the file itself in place of the link.
hint-save-as-utf8 = In your text editor choose “Save as” and the encoding UTF-8.
hint-default-theme = Mend the name, or take out the line “theme:” to use the built-in theme.
hint-mend-template = Mend this place in the template, or delete the file; then the built-in template is used.
hint-mend-catalogue = Mend this place or delete it; then the built-in words are used.
hint-draft = The page is there, but says “draft: true” and so is not in the site. Take that out, or use “--drafts”.
hint-move-site = There is such a file elsewhere: “{ $value }”. Move it to “content/site.yaml”.
hint-go-up = You seem to be in the content folder itself: run the program one folder above, or use “--root ..”.
hint-take-out = Take it out.
hint-fill-words = Add words, or take the entry out.
hint-remove-word = Leave it there once.
hint-remove-synonym = Take the synonym out of “content/search.yaml”, or the word out of the group of words that must not be confused.
hint-rename-reserved = Rename the file or folder.
hint-write-site = Make the file “content/site.yaml” with these lines:
    title: Title of the site
    language: lv
    base-url: https://example.org/
    collections: {"{"}likumi: act, komentari: commentary, termini: term, prakse: court-case{"}"}

## Words of the terminal

say-error = error
say-warning = warning
say-info = note
say-hint = hint
say-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
 }
say-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
 }
say-infos = { $count ->
    [one] { $count } note
   *[other] { $count } notes
 }
say-no-problems = No mistakes.
say-untold = Not shown: { $count }.

## Words of the commands

say-built = The site is in the folder “{ $folder }” ({ $files ->
    [one] { $files } file
   *[other] { $files } files
 }, { $unchanged } of them unchanged).
say-search = Search: { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
 }, { $sections ->
    [one] { $sections } section
   *[other] { $sections } sections
 }, { $files ->
    [one] { $files } file
   *[other] { $files } files
 } (limit 2600), { $kilobytes } kB br (limit 5000), manifest { $manifest } kB br (limit 18), script { $script } kB br (limit 8).
say-search-budget = { $what ->
    [files] The search has more files
    [bytes] The files of the search weigh more
   *[manifest] The manifest of the search weighs more
 } than a site of 10,000 pages may have: { $value } ({ $most }).
say-print-figures = Book “{ $book }”: places { $ids }, twice { $repeated }; links { $links }, leading nowhere { $dangling }; pictures { $images }, without words { $silent }; tables { $tables }, without a header { $headless }; notes { $notes }.
say-no-books = “content/site.yaml” names no book.
say-found = { $count ->
    [one] { $count } page
   *[other] { $count } pages
 }
say-nothing-found = Nothing is found for “{ $query }”.
say-found-part = No page has all the words; these have some of them.
say-suggest = Did you mean: { $words }?
say-not-confuse = Not to be confused with: { $words }.
say-search-errors = The content has errors; what could be read was searched. “komentari check” tells the errors.
say-not-built = Until the mistakes in the content are mended, nothing changes in the folder “{ $folder }”.
say-kept = The other parts of the site stay as they were ({ $files ->
    [one] { $files } file
   *[other] { $files } files
 }).
say-one-by-one = The folder could not be replaced in one step, so its files were replaced one by one.
say-disk = { $kind ->
    [missing] “{ $path }” is not there.
    [denied] “{ $path }” may not be read or written.
    [full] No space is left on the disk to write “{ $path }”.
    [read-only] The disk that holds “{ $path }” can only be read.
    [no-folder] “{ $path }” is no folder.
    [folder] “{ $path }” is a folder; name a file here.
    [not-utf8] The file “{ $path }” is not UTF-8 text. Save it with the encoding UTF-8.
    [port] Port { $path } is taken; name another with “--port”.
   *[other] “{ $path }” could not be read or written: { $problem }.
 }
say-output = { $kind ->
    [not-ours] The folder “{ $path }” holds files that this program did not write, so it is left alone. Name another with “--out”.
    [busy] Another run of this program is writing to “{ $path }”. Run again when it has ended.
    [full] No space is left on the disk to write “{ $path }”. The previous site stands as it was.
    [read-only] “{ $path }” may not be written. The previous site stands as it was.
    [no-folder] “{ $path }” is a file, but the site needs a folder. Name another with “--out”.
    [clash] Two pages or files claim the address “{ $path }”.
   *[other] “{ $path }” could not be written: { $problem }. The previous site stands as it was.
 }
say-machine = The work could not be finished: { $problem }.
say-usage-command = There is no command “{ $value }”.
say-usage-argument = This command does not know “{ $value }”.
say-usage-value = { $any ->
    [yes] “{ $value }” does not fit “{ $argument }”. What fits: { $known }.
    [date] “{ $value }” does not fit “{ $argument }”. What fits is a day of the calendar, such as 2026-01-31.
   *[no] “{ $value }” does not fit “{ $argument }”.
 }
say-usage-no-value = A value is missing after “{ $argument }”.
say-usage-flag = “{ $argument }” takes no value.
say-usage-out = The site can't be written to “{ $value }”, which lies in the content folder “content”. Name another folder with “--out”.
say-usage-missing = Missing: { $value }.
say-usage-no-command = Nothing says what to do.
say-usage-conflict = “{ $argument }” can't be used together with “{ $value }”.
say-usage-help = Help: komentari --help
say-usage-epoch = The value “{ $value }” of SOURCE_DATE_EPOCH is no number of seconds.
say-usage-code = There is no kind of message “{ $value }”.
say-usage-code-near = There is no kind of message “{ $value }”. Did you mean “{ $near }”?
say-usage-standpoint = The value of “{ $value }” is no place in a law.
say-usage-base-url = “{ $value }” is no address a site can be published at. It must begin with “https://” and have no spaces, “?” or “#”; for example, https://example.org/.
say-not-empty = The folder “{ $value }” is not empty. Name a new or empty folder for a new site.
say-new = A new site is in the folder “{ $value }”. See its pages with: komentari serve --root { $value }
say-import-edition = { $date }: { $chapters } chapters, { $articles } articles, { $paragraphs } paragraphs, { $points } points, { $transitional } transitional points, { $notes } amendment notes – { $written ->
        [yes] written to “{ $file }”
       *[no] unchanged in “{ $file }”
    }
say-import-change = { $kind ->
        [added] new articles: { $articles }
        [changed] changed articles: { $articles }
        [repealed] repealed articles: { $articles }
       *[removed] articles no longer in the text: { $articles }
    }
say-import-created = Made the file “{ $file }”.
say-import-links = { $count ->
        [one] { $count } link of the page does
       *[other] { $count } links of the page do
    } not agree with the citations found in the text; for a list: --format json
say-import-key = “{ $value }” cannot be the key of an act: it may hold small Latin letters, digits and hyphens, such as “btl”.
say-import-not-utf8 = The file “{ $value }” is not UTF-8 text. Save it with the encoding UTF-8.
say-serving = The site can be opened in a browser: { $value } (to end: Ctrl+C).
hint-add-as-of = Add, for example, “as-of: { $value }”.
hint-compare-versions = Compare the versions on the article's history page, revise the text and update “as-of”.
hint-escape-number = Write a backslash before the dot, as in “4\. pants”, or begin with another word.
