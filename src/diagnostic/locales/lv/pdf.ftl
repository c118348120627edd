## “komentari pdf”

say-pdf-begins = { $book }: { $engine }, { $profile ->
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
    [full] darbu nepabeidza, jo diskā, kurā ir mape “{ $problem }”, nav vietas. Atbrīvojiet vietu un palaidiet vēlreiz vai norādiet mapi citā diskā ar “--out”.
   *[failed] beidza ar kļūdu: { $problem }
 }
say-pdf-not-built = Kamēr satura kļūdas nav izlabotas, PDF netiek veidots.
say-pdf-not-made = { $count ->
    [zero] Šo grāmatu PDF nav izveidots: “{ $value }”.
    [one] Grāmatas “{ $value }” PDF nav izveidots.
   *[other] Šo grāmatu PDF nav izveidots: “{ $value }”.
 }
say-pdf-failed = Grāmata “{ $book }”: { $problem }
say-pdf-older = Fails “{ $file }” joprojām ir iepriekšējais: šoreiz tas nav atjaunots.
say-pdf-stopped = Darbs apturēts; grāmata, kas tobrīd tapa, nav saglabāta.
say-pdf-standard = { "  " }– standarts { $standard }: šis dzinējs to šajā failā nevar apliecināt ({ $which ->
    [both] abus standartus vienā failā apliecina Typst
   *[one] to var WeasyPrint un Typst
 })
say-pdf-undeclared = { $engine } nevar apliecināt, ka PDF atbilst standartam { $standard }. { $which ->
    [both] Abus standartus vienā failā apliecina Typst, ja tas programmā ir iebūvēts.
   *[one] To var WeasyPrint (uzstādiet: pip install weasyprint) un Typst, ja tas programmā ir iebūvēts.
 }
say-pdf-no-books = Failā “content/site.yaml” nav nevienas grāmatas: sarakstā “books” ierakstiet vismaz “id” un “include”.
say-pdf-no-name = “{ $value }” ir tikai faila paplašinājums. Norādiet faila vārdu, piemēram, “gramata.pdf”, vai mapi.
say-pdf-no-book = Grāmatas “{ $value }” nav; varbūt “{ $near }”?
say-pdf-one-file = “{ $value }” ir viens fails, bet grāmatu ir vairākas: norādiet grāmatu vai mapi.
say-pdf-typst-off = Typst šajā programmā nav iebūvēts: to iebūvē “cargo install --path . --features pdf”; citādi izvēlieties “--engine auto”.
say-pdf-no-engine = { $engine ->
    [any] Nav programmas, kas izveido PDF (WeasyPrint, Vivliostyle, Chromium).
    [weasyprint] WeasyPrint šajā datorā nav atrodams.
    [vivliostyle] Vivliostyle šajā datorā nav atrodams.
   *[chromium] Chromium, Chrome vai Edge šajā datorā nav atrodams.
 } Uzstādiet: { $install }
