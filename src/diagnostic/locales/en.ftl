# Messages in English. Every code has one message here and in lv.ftl, with the same arguments.

## Files and configuration

missing-content = There is no folder “content”.

## Front matter

broken-yaml =
    { $problem ->
        [colon] This line cannot be read: a text that contains a colon must stand in quotes.
        [tab] This line begins with a tab character; indent with spaces.
        [quote] A quotation mark is opened here and not closed.
        [bracket] A bracket or a comma of a list is missing here.
        [indent] This line is not indented like the lines above it.
        [key] Here a key must stand, followed by a colon and a space.
        [document] A second block of settings begins here; only one is allowed.
        [depth] The lists are nested too deeply here.
        [alias] An asterisk or ampersand has a special meaning here; put the text in quotes.
        [aliases] The settings repeat themselves too often through references (“*”).
       *[other] The settings cannot be read from this place on.
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
        [mapping] Here keys with values must stand (“key: value”).
        [mappings] “{ $key }” must be a list of entries with keys of their own.
        [bool] “{ $key }” must be “true” or “false”.
        [integer] “{ $key }” must be a whole number.
        [date] “{ $key }” must be a date such as 2026-01-31.
       *[other] The value of “{ $key }” does not fit.
    }
unknown-word = “{ $word }” is not known as a value of “{ $key }”. Known are: { $known }.
impossible-date = There is no such day in the calendar: { $date }.
broken-label = “{ $word }” cannot be read as a reference. A reference looks like “btl:17”, “btl:17.p5^1” or “term:aizbildnis”.

## Markdown

# (end of Markdown)

## Acts

broken-act-key = “{ $word }” cannot be the key of an act: it may hold small Latin letters, digits and hyphens and begins with a letter, such as “btl”.
act-key-differs = The key here is “{ $key }”, but the folder is called “{ $folder }”. They must be the same.
edition-without-units = There is no article and no point in this edition. An article begins with a heading, such as “## 17. pants. Title”.
unit-repeated = The number “{ $unit }” stands here for the second time.
unit-falls = The number “{ $unit }” follows { $previous }, but numbers must rise.
unit-gap = “{ $unit }” follows { $previous }: something between them is left out.
import-not-a-page = The file “{ $name }” is no saved page of likumi.lv: there is no text of an act in it.
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
import-makes-stale = The commentary “{ $page }” speaks of article { $article } as it was in force on { $as-of }; the article has changed since ({ $date }).

# (end of Acts)

## Citations and links

# (end of Citations and links)

## Theme

# (end of Theme)

## Hints

hint-nearest = Did you mean “{ $value }”?
