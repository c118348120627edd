# `komentari rename` un valodas serveris (`komentari lsp`).

say-renamed = Pārvietoti faili: { $moved }. Izlabotas vietas: { $places } ({ $files ->
        [zero] { $files } failos
        [one] { $files } failā
       *[other] { $files } failos
    }).
say-rename-would = Tiktu pārvietoti faili: { $moved }. Tiktu izlabotas vietas: { $places } ({ $files ->
        [zero] { $files } failos
        [one] { $files } failā
       *[other] { $files } failos
    }). Nekas nav mainīts.
say-rename-unknown = “{ $value }” saturā nav.
say-rename-unknown-near = “{ $value }” saturā nav. Vai domāts “{ $near }”?
say-rename-same = “{ $value }” jau ir tā nosaukums.
say-rename-exists = “{ $value }” jau ir. Izvēlieties citu nosaukumu.
say-rename-outside = “{ $value }” nav ceļš satura mapē “content”.
say-rename-law = “{ $value }” ir vieta likumā; tās numuru nosaka likums, un to nevar mainīt. Komentāra failu var pārvietot, norādot tā ceļu.
say-rename-fixed = “{ $value }” pārvietot nevar: tiesību aktu un iestatījumu failu vieta un nosaukums kaut ko nozīmē.
say-rename-kind = “{ $value }” būtu cita veida lapa: tagad tā ir “{ $before }”, bet šajā mapē būtu “{ $after }”.
say-rename-other-kind = “{ $value }” nosauc cita veida lapu nekā līdzšinējais nosaukums.
say-rename-label = “{ $value }” nav ne apzīmējums (piemēram, “term:{ $value }” vai “page:{ $value }”), ne ceļš satura mapē.
say-rename-id = “{ $value }” nevar būt adresē: tajā drīkst būt mazie latīņu burti, cipari un defises. Piemēram, “{ $near }”.
say-rename-number = “{ $value }” nevar būt adrese. Lietas numuru maina tās lapas atslēgā “number”; šeit norādiet lapas jauno adresi, piemēram, “case:lieta-1”.
say-rename-ending = Nosaukums “{ $value }” mainītu faila veidu. Atstājiet to pašu paplašinājumu.
say-rename-into-itself = Mapi nevar pārvietot pašai sevī: “{ $value }”.
say-rename-name = “{ $value }” nevar būt lapas nosaukums: šāds fails vietnē netiktu iekļauts.
say-rename-address = Adrese “/{ $value }/” jau ir aizņemta: to lieto fails “{ $other }”.
say-rename-front-matter = Faila “{ $value }” ievaddatus nevar izlasīt, tāpēc tajos nevar ierakstīt līdzšinējo adresi. Vispirms izlabojiet tos.
say-rename-changed = Fails “{ $value }” tikmēr ir mainīts. Nekas nav pārvietots; mēģiniet vēlreiz.
say-rename-linked = “{ $value }” ir saite uz citu vietu. Nekas nav pārvietots.
say-rename-anchor = “{ $value }” nevar būt enkurs: tas jāsāk ar latīņu burtu, tajā drīkst būt latīņu burti, cipari un defises, un lapas pašas enkurus izmantot nevar.
say-lsp-no-content = Valodas serveris šeit neatrod satura mapi “content”: { $value }. Atveriet mapi, kurā tā ir.
say-lsp-unreadable = Saturu nevar izlasīt: { $value }
say-lsp-panic = Programmā ir kļūda, un šo saturu tā nevarēja aplūkot. Darbu var turpināt; lūdzu, paziņojiet par to programmas uzturētājiem.
say-lsp-edition = Redakcija, kas spēkā no { $value }
say-lsp-repealed = Izslēgts
say-lsp-applicable-from = Piemēro no { $value }
say-lsp-unchecked = Šī akta teksta saturā nav, tāpēc norāde nav pārbaudīta
say-lsp-no-rename = Šeit nav nekā, ko varētu pārdēvēt.
say-lsp-no-file-rename = Šis redaktors pats neprot pārdēvēt failus. Pārdēvējiet terminālī: komentari rename { $value }
