## “komentari pdf”

say-pdf-begins = { $book }: { $engine }, { $profile ->
    [notes] notes at the foot of the page
   *[endnotes] notes at the end of each text
 } …
say-pdf-pages = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
 }, { $kilobytes } kB
say-pdf-figure = { "  " }{ $outcome ->
    [holds] ✓
    [unable] –
   *[fails] ✗
 } { $check ->
    [links] links without a target
    [contents] rows of the contents with the real page
    [notes] notes in their place
    [text] paragraphs, headings and cells that are whole
    [pictures] pictures that are drawn
    [fonts] fonts that are in the file and meant for the book
    [letters] words with signs that stand for none
    [page] words outside the page
    [fill] average fill of pages
    [access] tags, language and title
    [outline] headings in the outline
   *[standard] standard the file declares
 }: { $seen }{ $outcome ->
    [unable] { " " }(this engine cannot)
   *[other] { "" }
 }{ $shown ->
    [yes] { " " }— { $examples }
   *[no] { "" }
 }{ $outcome ->
    [fails] { $check ->
        [fonts] { "" } (name the fonts a book needs under “fonts:” in content/site.yaml)
       *[other] { "" }
     }
   *[other] { "" }
 }
say-pdf-refused = The checks are not passed, so this PDF is not published.
say-pdf-made = Made: “{ $file }”.
say-pdf-trouble = { $engine } { $kind ->
    [machine] could not be started: { $problem }
    [late] was still at it after { $problem } seconds and was stopped.
    [nothing] ended without an error, but there is no whole PDF.
    [full] did not finish, because the disk of the folder “{ $problem }” has no room. Make room and run it again, or name a folder on another disk with “--out”.
   *[failed] ended with an error: { $problem }
 }
say-pdf-not-built = Until the mistakes in the content are mended, no PDF is made.
say-pdf-not-made = { $count ->
    [one] The PDF of the book “{ $value }” is not made.
   *[other] The PDFs of these books are not made: “{ $value }”.
 }
say-pdf-failed = The book “{ $book }”: { $problem }
say-pdf-older = The file “{ $file }” is still the one from before: this time it was not renewed.
say-pdf-stopped = Stopped; the book that was being made is not kept.
say-pdf-standard = { "  " }– standard { $standard }: this engine can't declare it in this file ({ $which ->
    [both] Typst declares both in one file
   *[one] WeasyPrint and Typst can
 })
say-pdf-undeclared = { $engine } can't declare that a PDF follows { $standard }. { $which ->
    [both] Typst declares both in one file, where it is built into the program.
   *[one] WeasyPrint can (pip install weasyprint), and Typst where it is built into the program.
 }
say-pdf-no-books = “content/site.yaml” has no book: under “books” write at least “id” and “include”.
say-pdf-no-name = “{ $value }” is only the ending of a file's name. Give the file a name, such as “book.pdf”, or name a folder.
say-pdf-no-book = There is no book “{ $value }”; “{ $near }”, perhaps?
say-pdf-one-file = “{ $value }” is one file, but there are several books: name the book, or a folder.
say-pdf-typst-off = Typst is not built into this program: “cargo install --path . --features pdf” builds it in; else choose “--engine auto”.
say-pdf-no-engine = { $engine ->
    [any] There is no program that makes PDFs (WeasyPrint, Vivliostyle, Chromium).
    [weasyprint] WeasyPrint is not on this machine.
    [vivliostyle] Vivliostyle is not on this machine.
   *[chromium] Neither Chromium nor Chrome nor Edge is on this machine.
 } Install one: { $install }
