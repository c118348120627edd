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
# (end of Markdown)

## Acts

# (end of Acts)

## Citations and links

# (end of Citations and links)

## Theme

# (end of Theme)

## Hints

hint-nearest = Did you mean “{ $value }”?
