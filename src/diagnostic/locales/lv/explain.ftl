# Skaidrojumu komanda “explain” un formāti sapludināšanas pieprasījumiem.

say-explain-severity = Parasti
say-explain-why = Kāpēc tas ir svarīgi.
say-explain-mend = Ko darīt.
say-explain-wrong = Nepareizi
say-explain-right = Pareizi
say-explain-page = Ziņojumu kodi
say-explain-page-about = Katram programmas ziņojumam ir kods; tas stāv iekavās aiz vārda “kļūda”, “brīdinājums” vai “piezīme”. Šeit par katru kodu ir teikts, ko tas nozīmē, kāpēc tas ir svarīgi un ko darīt. To pašu terminālī parāda “komentari explain KODS”. Kļūda neļauj publicēt vietni; brīdinājums neļauj tikai ar “--strict”. Cik bargs ir kāds ziņojums, var mainīt failā “content/site.yaml” ar atslēgu “diagnostics”, piemēram, `diagnostics: {"{"}unused-footnote: off{"}"}`.
say-usage-format = Formāts “{ $value }” ir tikai komandai “check”; šai komandai der: human, json.
say-sarif-top = Repozitorija augšējā mape
say-progress-reading = Lasa saturu …
say-progress-making = Gatavo lapas un meklēšanu; faili:
say-progress-publishing = Ievieto vietni mapē …
