# `komentari rename` and the language server (`komentari lsp`).

say-renamed = Files moved: { $moved }. Places mended: { $places } (in { $files ->
        [one] { $files } file
       *[other] { $files } files
    }).
say-rename-would = Files that would move: { $moved }. Places that would be mended: { $places } (in { $files ->
        [one] { $files } file
       *[other] { $files } files
    }). Nothing has been changed.
say-rename-unknown = There is no “{ $value }” in the content.
say-rename-unknown-near = There is no “{ $value }” in the content. Did you mean “{ $near }”?
say-rename-same = “{ $value }” is its name already.
say-rename-exists = “{ $value }” is there already. Choose another name.
say-rename-outside = “{ $value }” is no path below the folder “content”.
say-rename-law = “{ $value }” is a place in the law; the law gives it its number, which can't be changed. The file of a commentary can be moved by its path.
say-rename-fixed = “{ $value }” can't be moved: where the files of acts and of settings are, and what they are called, means something.
say-rename-kind = “{ $value }” would be a page of another kind: now it is “{ $before }”, in that folder it would be “{ $after }”.
say-rename-other-kind = “{ $value }” names a page of another kind than the old name.
say-rename-label = “{ $value }” is neither a label (such as “term:{ $value }” or “page:{ $value }”) nor a path in the content.
say-rename-id = “{ $value }” can't be in an address: lower-case Latin letters, digits and hyphens may be. For example, “{ $near }”.
say-rename-number = “{ $value }” can't be an address. The number of a case is changed in its page's key “number”; give the page's new address here, such as “case:case-1”.
say-rename-ending = “{ $value }” would change the type of the file. Keep the ending.
say-rename-into-itself = A folder can't be moved into itself: “{ $value }”.
say-rename-name = “{ $value }” can't be the name of a page: such a file would not be in the site.
say-rename-address = The address “/{ $value }/” is taken by the file “{ $other }”.
say-rename-front-matter = The front matter of “{ $value }” can't be read, so the former address can't be noted in it. Mend it first.
say-rename-changed = The file “{ $value }” has changed meanwhile. Nothing has been moved; try again.
say-rename-linked = “{ $value }” is a link to another place. Nothing has been moved.
say-rename-anchor = “{ $value }” can't be an anchor: it begins with a Latin letter and has Latin letters, digits and hyphens; the page's own anchors can't be used.
say-lsp-no-content = The language server finds no folder “content” here: { $value }. Open the folder that holds it.
say-lsp-unreadable = The content can't be read: { $value }
say-lsp-panic = The program has a mistake and could not look at this content. You can go on working; please tell those who maintain the program.
say-lsp-edition = Edition in force from { $value }
say-lsp-repealed = Repealed
say-lsp-applicable-from = Applies from { $value }
say-lsp-unchecked = The text of this act is not in the content, so the reference has not been checked
say-lsp-no-rename = There is nothing here that could be renamed.
say-lsp-no-file-rename = This editor can't rename files. Rename in a terminal: komentari rename { $value }
