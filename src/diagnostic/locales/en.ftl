# Messages in English. Every code has one message here and in lv.ftl, with the same arguments.

## Files and configuration

missing-content = There is no folder “content”.
linked-file = This is a symbolic link to another file or folder. Links are not read, because they may lead out of the content folder.
not-utf8 = The file is not saved as UTF-8: line { $line } (byte { $byte } of the file) holds a character that cannot be read.
file-too-large = The file is too large: { $size } MiB. A text file may have up to { $most } MiB.
unreadable-file = The file or folder could not be read: { $problem }.
unusable-name = The name of the file or folder has characters that cannot stand in an address.
decomposed-text = Letters with accents are written as two characters in this file. They were joined; nothing has to be done.
control-character = { $count ->
    [one] There is { $count } invisible control character
   *[other] There are { $count } invisible control characters
 } in the text; the first ({ $character }) is here.
case-clash = The name of this file differs from “{ $other }” only in capital letters. On many machines that is one and the same file.

## Front matter

broken-yaml = The YAML cannot be read: { $problem }.

## Markdown

# (end of Markdown)

## Acts

# (end of Acts)

## Citations and links

# (end of Citations and links)

## Theme

# (end of Theme)

## Hints

hint-nearest = Did you mean “{ $value }”?
hint-new-site = Run “komentari new FOLDER” to get a sample, or name the folder with “--root”.
hint-copy-file = Put the file itself in place of the link.
hint-save-as-utf8 = In your text editor choose “Save as” and the encoding UTF-8.

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
