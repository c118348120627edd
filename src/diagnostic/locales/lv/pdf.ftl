## “komentari pdf”

say-pdf-begins = { $book }: { $engine } { $version }, { $profile ->
    [notes] vēres lappuses apakšā
   *[endnotes] vēres teksta beigās
 } …
say-pdf-pages = { $pages ->
    [zero] { $pages } lappušu
    [one] { $pages } lappuse
   *[other] { $pages } lappuses
 }, { $kilobytes } kB
say-pdf-figure = { "  " }{ $outcome ->
    [holds] ✓
    [unable] –
   *[fails] ✗
 } { $check ->
    [links] saites bez mērķa
    [contents] satura rādītāja rindas ar īsto lappusi
    [notes] vēres savā vietā
    [text] rindkopas, virsraksti un šūnas, kas ir veselas
    [pictures] attēli, kas ir uzzīmēti
    [fonts] fonti, kas ir failā un grāmatā paredzēti
    [letters] vārdi ar nesalasāmām zīmēm
    [page] vārdi ārpus lapas
    [fill] lappušu vidējais piepildījums
    [access] iezīmes, valoda un nosaukums
    [outline] virsraksti grāmatzīmēs
   *[standard] standarts, ko fails apliecina
 }: { $seen }{ $outcome ->
    [unable] { " " }(šis dzinējs to neprot)
   *[other] { "" }
 }{ $shown ->
    [yes] { " " }— { $examples }
   *[no] { "" }
 }{ $outcome ->
    [fails] { $check ->
        [fonts] { "" } (grāmatai vajadzīgus fontus nosauc “content/site.yaml” pie “fonts:”)
       *[other] { "" }
     }
   *[other] { "" }
 }
say-pdf-refused = Pārbaude nav izturēta, tāpēc šis PDF netiek publicēts.
say-pdf-made = Gatavs: “{ $file }”.
say-pdf-trouble = { $engine } { $kind ->
    [machine] neizdevās palaist: { $problem }
    [late] pēc { $problem } sekundēm vēl nebija galā un tika apturēts.
    [nothing] beidza bez kļūdas, bet vesela PDF nav.
   *[failed] beidza ar kļūdu: { $problem }
 }
say-pdf-not-built = Kamēr satura kļūdas nav izlabotas, PDF netiek veidots.
say-pdf-not-made = Neviens dzinējs neizveidoja PDF, kas iztur pārbaudes: “{ $value }”. Iepriekšējais fails, ja tāds bija, nav mainīts.
say-pdf-no-books = Failā “site.yaml” nav nevienas grāmatas: sarakstā “books:” ieraksti vismaz “id”, “title” un “include”.
say-pdf-no-book = Grāmatas “{ $value }” nav; varbūt “{ $near }”?
say-pdf-one-file = “{ $value }” ir viens fails, bet grāmatu ir vairākas: norādi grāmatu vai mapi.
say-pdf-typst-off = Typst šajā programmā nav iebūvēts: to iebūvē “cargo install --path . --features pdf”; citādi izvēlies “--engine auto”.
say-pdf-no-engine = { $engine ->
    [any] Nav programmas, kas izveido PDF (WeasyPrint, Vivliostyle, Chromium).
    [weasyprint] WeasyPrint šajā datorā nav atrodams.
    [vivliostyle] Vivliostyle šajā datorā nav atrodams.
   *[chromium] Chromium, Chrome vai Edge šajā datorā nav atrodams.
 } Uzstādi: { $install }
