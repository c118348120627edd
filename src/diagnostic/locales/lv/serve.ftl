# Pirmskats: ko saka “komentari serve” un panelis tā lapās.

say-serve-port = Pieslēgvieta { $taken } ir aizņemta, tāpēc izmantota { $value }.
say-serve-denied = Pieslēgvietu { $value } šim lietotājam nav atļauts izmantot; norādiet citu ar “--port”, piemēram, 8080.
say-serve-built = Vietne sagatavota { $time } ms.
say-serve-mistaken = Vietni vēl nevar parādīt, jo saturā ir kļūdas. Tās redzamas arī pārlūkā; kad būs izlabotas, vietne parādīsies pati.
say-serve-file = “{ $value }”
say-serve-files = { $count ->
    [zero] { $count } failu
    [one] { $count } fails
   *[other] { $count } faili
 }
say-serve-everything = Viss saturs
say-serve-shown = { $what }: jaunā versija redzama pēc { $time } ms.
say-serve-kept = { $what }: jaunajā versijā ir kļūdas, tāpēc redzama iepriekšējā ({ $time } ms).
say-serve-lost = “{ $path }” vairs nevar izlasīt ({ $problem }); redzama pēdējā vietne. Kad mape būs atpakaļ, darbs turpināsies pats.
say-serve-limit = Sistēma vairāk failu novērot neļauj (inotify ierobežojums), tāpēc izmaiņas tiek meklētas, pārskatot failus divreiz sekundē. Robežu palielina ar: sudo sysctl fs.inotify.max_user_watches=524288
say-serve-untold = Sistēma par failu izmaiņām neziņo, tāpēc tās tiek meklētas, pārskatot failus divreiz sekundē.
say-serve-no-browser = Pārlūku neizdevās atvērt ({ $value }); atveriet adresi pats.
say-serve-ended = Pirmskats beigts.

say-panel = Kas saturā jālabo
say-panel-blocked = Jālabo: { $value }. Jaunākā versija parādīsies, kad kļūdu vairs nebūs.
say-panel-warned = Saturā: { $value }.
say-panel-lost = Saturu patlaban nevar izlasīt.
say-panel-unreadable = “{ $path }” neizdevās izlasīt: { $problem }. Kad mape būs atpakaļ, darbs turpināsies pats.
say-panel-show = Parādīt brīdinājumus
say-panel-close = Aizvērt
say-panel-more = { $count ->
    [zero] Un vēl { $count } citu; visus rāda “komentari check”.
    [one] Un vēl { $count } cits; visus rāda “komentari check”.
   *[other] Un vēl { $count } citi; visus rāda “komentari check”.
 }
say-panel-waiting = Vietnes vēl nav
say-panel-waiting-why = Saturā ir kļūdas. Kad tās būs izlabotas, vietne parādīsies pati.
