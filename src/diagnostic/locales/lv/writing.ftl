# Komandu “new”, “schema” un “status” vārdi.

say-new-name = Trūkst nosaukuma: “komentari new { $value } NOSAUKUMS”. Lai izveidotu jaunu vietni mapē ar šādu nosaukumu, rakstiet “./{ $value }”.
say-new-kind-unknown = Lapu veida “{ $value }” nav. Pazīstamie ir: { $known }.
say-new-kind-near = Lapu veida “{ $value }” nav. Vai domāts “{ $near }”? Pazīstamie ir: { $known }.
say-new-no-content = Mapē “{ $value }” nav mapes “content”. Jaunu vietni izveido “komentari new MAPE”; citu mapi norāda ar “--root”.
say-new-exists = “{ $value }” jau ir; nekas nav mainīts.
say-new-unusable-name = “{ $value }” nevar būt lapas nosaukums.
say-new-folder-of-kind = Mapē “{ $value }” nav parastu lapu; lapu tajā izveido ar tās veida vārdu, piemēram, “komentari new commentary btl:18”.
say-new-no-folder = Vietnes iestatījumos (“collections” failā “content/site.yaml”) nav mapes, kurai veids ir “{ $value }”.
say-new-not-article = “{ $value }” nav likuma pants; pants jāraksta kā “btl:18” vai “btl:10^1”.
say-new-no-act = { $any ->
    [no] Tiesību akta “{ $value }” saturā nav.
   *[yes] Tiesību akta “{ $value }” saturā nav. Vai domāts “{ $near }”?
 }
say-new-no-article = { $any ->
    [no] Panta “{ $value }” spēkā esošajā redakcijā nav.
   *[yes] Panta “{ $value }” spēkā esošajā redakcijā nav. Vai domāts “{ $near }”?
 }
say-new-repealed = Pants “{ $value }” ir izslēgts, tāpēc to nekomentē.
say-new-page = Kamēr lapa vēl nav lasītājiem, pierakstiet tās sākumā “draft: true”; vietni ar tādām lapām rāda “komentari serve --drafts”.
say-new-act = Akta tekstu ievieto “komentari import”; līdz tam redakcijā ir viens aizstājējs.
say-new-status = melnraksts
say-new-court = Tiesa
say-new-facts = Fakti
say-new-question = Tiesību jautājums
say-new-assessment = Vērtējums
say-new-part = { $number } daļa
say-new-point = { $number } punkts
say-new-first-article = 1. pants. Panta virsraksts
say-new-first-point = 1.
say-new-first-text = Šeit būs akta teksts.
say-status-act = Tiesību akts
say-status-articles = panti
say-status-drafts = melnraksti
say-status-reviewed = recenzēti
say-status-approved = apstiprināti
say-status-stale = novecojuši
say-status-uncovered = bez komentāra
say-status-nothing = Komentāru vēl nav.
say-status-stale-page = { $file }: novecojis, { $article } mainīts { $since }
say-status-uncovered-articles = Bez komentāra ({ $act }): { $articles }
say-status-unpublished = { $file }: nepublicē (“draft: true”)
