# Ziņojumi latviski. Katram kodam mapē lv un mapē en ir viens ziņojums ar tiem pašiem argumentiem.

## Files and configuration

missing-content = Mapē nav mapes “content”, kurā glabājas teksti.
linked-file = Šī ir simboliska saite uz citu failu vai mapi. Saites netiek lasītas, jo tās var vest ārpus satura mapes.
not-utf8 = Fails nav saglabāts UTF-8 kodējumā: { $line }. rindā (faila { $byte }. baits) ir nesaprotama zīme.
file-too-large = Fails ir pārāk liels: { $size } MiB. Teksta fails drīkst būt līdz { $most } MiB liels.
unreadable-file = Failu vai mapi neizdevās izlasīt: { $problem }.
unusable-name = Faila vai mapes nosaukumā ir zīmes, kuras nevar izmantot adresē. Pārdēvējiet to.
decomposed-text = Burti ar garumzīmēm vai mīkstinājuma zīmēm šajā failā rakstīti kā divas zīmes. Tie apvienoti; labot nav obligāti.
control-character = Tekstā { $count ->
    [zero] ir { $count } neredzamu vadības zīmju
    [one] ir { $count } neredzama vadības zīme
   *[other] ir { $count } neredzamas vadības zīmes
 }; pirmā ({ $character }) ir šeit.
soft-hyphen = Vārdos ir mīkstās pārnesuma zīmes ({ $count ->
    [zero] { $count } zīmju
    [one] { $count } zīme
   *[other] { $count } zīmes
}), ko lasītājs neredz; tās izlaistas.
case-clash = Šī faila nosaukums no “{ $other }” atšķiras tikai ar lielajiem un mazajiem burtiem. Daudzos datoros tas ir viens un tas pats fails.
missing-site = Mapē “content” nav faila “site.yaml” ar vietnes iestatījumiem.
no-base-url = Nav norādīts, kur vietne tiks publicēta (“base-url”); pieņemta adrese https://example.org/.
broken-base-url = “{ $url }” nav adrese, kurā var publicēt vietni. Tai jāsākas ar “https://”, un tajā nedrīkst būt atstarpju un zīmju “?” un “#”; piemēram, https://example.org/.
broken-folder = “{ $folder }” nav mape tieši mapē “content”.
broken-book-id = Grāmatas apzīmējums “{ $id }” nevar būt mapes vārds: tajā drīkst būt mazie latīņu burti bez garumzīmēm, cipari un defises, un Windows ierīču vārdi (con, nul, com1 un citi) neder.
duplicate-book = Grāmata “{ $id }” šeit ir otrreiz.
empty-book = Grāmatā nekā nav.
unknown-include = { $kind ->
    [word] “{ $written }” nav ne atsauce, ne akta atslēga, ne vārds “terms”.
    [part] “{ $written }” nevar likt grāmatā: tajā liek veselus pantus, nodaļas, aktus, lapas, lietas un terminus.
   *[missing] “{ $written }” saturā nav, tāpēc grāmatā to nevar ielikt.
}
repeated-include = Šajā grāmatā tas jau ir: { $written }. Otrreiz to nedrukā.
unknown-rule = Ziņojuma veids “{ $rule }” nav pazīstams.
too-few-words = { $least ->
    [one] Šeit jābūt vismaz vienam vārdam.
   *[other] Šajā sarakstā jābūt vismaz diviem vārdiem.
 }
duplicate-word = Vārds “{ $word }” šeit ir otrreiz.
synonym-of-itself = Vārds “{ $word }” norādīts kā sinonīms pats sev.
synonym-of-distinct = “{ $from }” un “{ $to }” nedrīkst jaukt, tāpēc tie nevar būt sinonīmi.
distinct-phrase = “{ $word }” ir vairāki vārdi; šķirt vienu no otra var tikai atsevišķus vārdus.

## Front matter

broken-yaml =
    { $problem ->
        [colon] Šī rinda nav saprotama: teksts, kurā ir kols un atstarpe, jāliek pēdiņās.
        [tab] Rinda sākas ar tabulatora zīmi; atkāpei lietojiet atstarpes.
        [quote] Šeit atvērtas pēdiņas, kas nav aizvērtas.
        [bracket] Līdz šai vietai saraksts nav aizvērts: trūkst iekavas “]” vai “{"}"}”, vai komata.
        [sign] Teksts, kas sākas ar šādu zīmi, jāliek pēdiņās.
        [indent] Rindas atkāpe nesakrīt ar iepriekšējo rindu atkāpi.
        [key] Šeit jābūt atslēgai, aiz kuras ir kols un atstarpe.
        [document] Šeit sākas otrs iestatījumu bloks; atļauts tikai viens.
        [depth] Saraksti šeit ir pārāk dziļi ievietoti cits citā.
        [alias] Zvaigznītei un zīmei “&” šeit ir īpaša nozīme; ielieciet tekstu pēdiņās.
        [aliases] Iestatījumi ar atsaucēm (“*”) atkārtoti pārāk daudz reižu.
       *[other] Iestatījumi no šīs vietas nav saprotami. Pārbaudiet atkāpes un kolus; tekstu ar īpašām zīmēm ielieciet pēdiņās.
    }
yaml-too-large = Iestatījumi ir garāki par { $kilobytes ->
        [zero] { $kilobytes } kilobaitiem
        [one] { $kilobytes } kilobaitu
       *[other] { $kilobytes } kilobaitiem
    }, tāpēc netiek lasīti.
duplicate-key = Atslēga “{ $key }” šeit ir otrreiz.
unknown-key = Atslēga “{ $key }” šeit nav pazīstama.
missing-key = Trūkst atslēgas “{ $key }”.
wrong-type =
    { $expected ->
        [text] “{ $key }” vērtībai jābūt tekstam.
        [texts] “{ $key }” vērtībai jābūt tekstu sarakstam.
        [mapping] Šeit jābūt atslēgām ar vērtībām (“atslēga: vērtība”, aiz kola atstarpe).
        [lists] “{ $key }” jābūt sarakstam, kurā katrs ieraksts ir vārdu saraksts, piemēram, [aizbildnis, aizgādnis].
        [mappings] “{ $key }” jābūt sarakstam, kura katram ierakstam ir savas atslēgas.
        [bool] “{ $key }” vērtība var būt tikai “true” (jā) vai “false” (nē).
        [integer] “{ $key }” vērtībai jābūt veselam skaitlim.
        [range] “{ $key }” jābūt pirmajam un pēdējam pantam, piemēram, [1, 213].
        [list] Šeit jābūt sarakstam, kura katrs ieraksts sākas ar defisi.
        [date] “{ $key }” vērtībai jābūt datumam, piemēram, 2026-01-31.
       *[other] “{ $key }” vērtība neder.
    }
unknown-word = “{ $word }” nav pazīstama “{ $key }” vērtība. Pazīstamās ir: { $known }.
impossible-date = Kalendārā nav tādas dienas: “{ $date }”.
broken-label = “{ $word }” nav saprotama atsauce. Atsauces pieraksts ir, piemēram, “btl:17”, “btl:17.p5^1” vai “term:aizbildnis”.
unclosed-front-matter = Iestatījumi, kas šeit sākas ar “---”, nav aizvērti ar rindu “---”.
foreign-front-matter = Iestatījumi starp “+++” netiek lasīti; pierakstiet tos kā YAML starp “---”.
broken-alias = Agrākajai adresei “{ $alias }” jābūt ceļam šajā vietnē, piemēram, “/veca/lapa/”.
not-an-article = “{ $word }” nav likuma pants; pants jāraksta kā “btl:17” vai “btl:10^1”.
broken-ecli = “{ $ecli }” nav Eiropas judikatūras identifikators; tas izskatās, piemēram, šādi: “ECLI:LV:AT:2020:0305.A42012345”.
duplicate-person = Persona “{ $id }” šeit ir otrreiz.
unknown-person = Personu sarakstā (content/people.yaml) nav “{ $id }”.
duplicate-act = Tiesību akts “{ $act }” šeit ir otrreiz.
duplicate-document =
    { $kind ->
        [commentary] “{ $name }” komentārs ir divos failos: šajā un “{ $other }”.
        [term] Termins “{ $name }” ir divos failos: šajā un “{ $other }”.
        [case] Lieta “{ $name }” ir divos failos: šajā un “{ $other }”.
        [edition] Redakcija “{ $name }” ir divos failos: šajā un “{ $other }”.
        [about] Tiesību akts “{ $name }” aprakstīts divos failos: šajā un “{ $other }”.
       *[page] Lapa “{ $name }” ir divos failos: šajā un “{ $other }”.
    }
commentary-without-act = Komentēts “{ $act }”, bet šī tiesību akta redakcijas saturā nav.
missing-about-act = Tiesību akta “{ $act }” mapē nav faila “act.yaml” ar akta nosaukumu un citām ziņām; nosaukums ņemts no aktu reģistra, bet, ja arī tur tā nav, rādīta atslēga.
act-without-editions = Tiesību akts “{ $act }” šeit ir aprakstīts, bet nevienas tā redakcijas nav.
empty-file = Fails ir tukšs.

## Markdown

dropped-html = HTML elements <{ $tag }> tekstā nav atļauts; tas ir izlaists.
dropped-html-attribute = Elementam <{ $tag }> nav atļauts atribūts “{ $attribute }”; tas ir izlaists.
unclosed-html = Elements <{ $tag }> tajā pašā rindkopā nav aizvērts ar </{ $tag }>.
unopened-html = </{ $tag }> šeit neko neaizver.
dangerous-link = Saite uz “{ $link }” var kaitēt lasītājiem un tekstā nav atļauta.
unknown-scheme = Saite “{ $link }” sākas ar “{ $scheme }:”; saite drīkst sākties ar https:, http:, mailto: vai tel:.
undefined-reference = Saitē nosaukts “{ $label }”, bet nav rindas “[{ $label }]: adrese”, kas pasaka, kurp tā ved.
undefined-footnote = Nav zemsvītras piezīmes “{ $label }”: trūkst rindas “[^{ $label }]: …”.
unused-footnote = Uz zemsvītras piezīmi “{ $label }” neviena vieta neatsaucas.
duplicate-footnote = Zemsvītras piezīme “{ $label }” šeit definēta otrreiz; izmantota tiek pirmā.
unknown-container = Nav tāda ietvara “{ $name }”.
unclosed-container = Ietvars “{ $name }” nav aizvērts: trūkst rindas “:::”.
unopened-container = “:::” šeit neko neaizver.
heading-attribute = Virsrakstam nav atļauts “{ $attribute }”; atļauts ir #enkurs, .klase un unit=.
broken-anchor = Enkurā “{ $id }” drīkst būt tikai latīņu burti bez diakritiskajām zīmēm, cipari, defises un punkti, un tas sākas ar burtu.
duplicate-anchor = Enkurs “{ $id }” šajā lapā jau ir aizņemts.
nested-too-deep = Teksts no šīs vietas ievietots pārāk dziļi; dziļākais rādīts bez ievietojuma.
empty-heading = Virsrakstam nav vārdu.
# (end of Markdown)

## Acts

act-key-differs = Šeit minēta atslēga “{ $key }”, bet mape saucas “{ $folder }”. Tām jāsakrīt.
edition-date-differs = Redakcija ir spēkā no { $date }, bet fails nosaukts { $name }. Izlabojiet datumu vai pārdēvējiet failu.
misplaced-edition = Redakcijai jābūt akta mapē: pārvietojiet failu uz “content/{ $folder }/ATSLĒGA/{ $name }.md”, kur ATSLĒGA ir, piemēram, “btl”.
edition-without-units = Šajā redakcijā nav neviena panta vai punkta. Pantu sāk virsraksts, piemēram, “## 17. pants. Nosaukums”.
unit-repeated = Numurs “{ $unit }” šeit ir otrreiz.
unit-falls = Numurs “{ $unit }” seko aiz numura { $previous }, bet numuriem jāpieaug.
unit-gap = Aiz numura { $previous } seko “{ $unit }”: starp tiem kaut kas ir izlaists.
import-not-a-page = Failā “{ $name }” nav saglabātas likumi.lv lapas: tajā nav atrodams tiesību akta teksts.
import-unreadable = Failu “{ $name }” nevar izlasīt: tāda nav, tā ir mape vai to lasīt nav atļauts.
import-text-without-units = Failā “{ $name }” nav atrasts neviens pants vai punkts.
import-not-utf8 = Fails “{ $name }” nav UTF-8 teksts. Atveriet lapu pārlūkā un saglabājiet to vēlreiz.
import-no-text = Failā “{ $name }” ir satura rādītājs, bet nav paša teksta. Atveriet lapu pārlūkā, sagaidiet, līdz redzams viss teksts, un saglabājiet to vēlreiz.
import-amending-act = Failā “{ $name }” ir grozījumu akts (“{ $title }”), nevis akts ar visu tekstu. Saglabājiet grozītā akta konsolidēto redakciju.
import-other-act = Failā “{ $name }” ir cits tiesību akts (“{ $title }”), nevis “{ $act }”.
import-no-date = Failā “{ $name }” nav norādīts, no kura datuma redakcija ir spēkā.
import-edition-differs = Fails “{ $name }” satur redakciju no { $date }, kuras teksts atšķiras no jau ierakstītā.
import-count-differs = Faila “{ $name }” satura rādītājā ir { $listed ->
        [zero] { $listed } pantu
        [one] { $listed } pants
       *[other] { $listed } panti
    }, bet tekstā { $found ->
        [zero] izlasīts { $found } pantu
        [one] izlasīts { $found } pants
       *[other] izlasīti { $found } panti
    }.
import-heading-lost = Faila “{ $name }” virsraksts “{ $heading }” rezultātā nav atrodams.
import-words-lost = Faila “{ $name }” tekstā { $count ->
        [zero] ir { $count } vārdu
        [one] ir { $count } vārds
       *[other] ir { $count } vārdi
    }, kuru nav rezultātā; pirmais no tiem: “{ $word }”.
import-link-disagrees = Failā “{ $name }” saite “{ $words }” ved uz “{ $target }”, bet tās rindkopā šāda atsauce nav atpazīta.
import-makes-stale = Komentārs “{ $page }” runā par { $article } panta redakciju, kas spēkā { $as-of }; kopš tā laika pants ir mainīts ({ $date }).

broken-act-key = “{ $word }” nevar būt tiesību akta atslēga (arī akta mapes nosaukums): tajā drīkst būt mazie latīņu burti bez garumzīmēm, cipari un defises, piemēram, “btl”.

# (end of Acts)

## Citations and links

unit-missing = Atsauce uz vienību, kuras nav: { $unit } ({ $act }, redakcija { $edition }).
unit-repealed = Atsauce uz izslēgtu vienību: { $unit } ({ $act }).
unit-not-yet-applicable = Vēl nav piemērojama šī vienība: { $unit } ({ $act }); to piemēro no { $from }.
unknown-act = Tiesību akta “{ $act }” nav reģistrā, tāpēc atsauces uz to paliek bez saitēm.
ambiguous-act = Nav skaidrs, kura tiesību akta vienība domāta: “{ $text }”.
no-context = Nav skaidrs, uz ko attiecas “{ $text }”: šis teksts nav saistīts ar tādu vienību.
citation-slip = Atsauces pierakstā ir neprecizitāte: “{ $text }”.
unknown-label = { $kind ->
    [act] Tiesību akta, uz kuru norāda “{ $label }”, nav ne saturā, ne aktu reģistrā.
    [margin] Rindkopas ar tādu malas numuru komentārā nav: “{ $label }”.
    [term] Termina, uz kuru norāda “{ $label }”, vārdnīcā nav.
    [case] Lietas, uz kuru norāda “{ $label }”, saturā nav.
    [page] Lapas, uz kuru norāda “{ $label }”, saturā nav.
   *[programme] Apzīmējums “{ $label }” ne uz ko nenorāda.
 }
broken-link = { $draft ->
    [yes] Saite “{ $path }” ved uz lapu, kuras vietnē vēl nav.
   *[no] Saite “{ $path }” ved uz failu, kura nav.
 }
broken-fragment = Lapā, uz kuru ved saite “{ $path }”, nav vietas “{ $fragment }”.
missing-image = Attēla “{ $path }” nav.
unknown-case = Locījuma “{ $case }” nav; iespējami nom, ģen, dat, ak, lok.

# (end of Citations and links)

## Editorial rules

unknown-commented-article = Komentārs attiecas uz “{ $label }”, bet redakcijā, kas ir spēkā no { $edition }, tāda panta nav.
commentary-on-repealed = Komentārs attiecas uz { $article } pantu, kas ir izslēgts.
stale-commentary = Komentārs rakstīts par redakciju uz { $as-of }, bet { $article } pants kopš { $since } ir mainījies.
undated-commentary = Nav norādīts, par kuru likuma redakciju komentārs runā.
unknown-heading-unit = Virsraksts piesaistīts vienībai “{ $unit }”, bet { $article } pantā tādas nav.
citation-read-as-list = Rindkopa sākas ar “{ $number }.”, tāpēc tā kļuva par numurētu sarakstu un skaitlis var pazust.
missing-file = Faila “{ $path }” nav.
broken-picture = Attēlu “{ $path }” nevar parādīt: { $damage ->
    [empty] fails ir tukšs.
    [foreign] tas nav attēls, lai gan nosaukums tā saka.
    [cut] fails nav vesels, tam trūkst beigu.
   *[broken] fails ir bojāts.
}
misnamed-picture = Attēls “{ $path }” pēc satura ir { $kind }, nevis tas, ko saka nosaukums.
broken-font = Fontu “{ $path }” nevar izmantot: { $damage ->
    [empty] fails ir tukšs.
    [foreign] tas nav fonts, lai gan nosaukums tā saka.
    [cut] fails nav vesels, tam trūkst beigu.
   *[broken] fails ir bojāts.
}
funding-incomplete = Līdzfinansējuma norādē trūkst “{ $key }”.
# (end of Editorial rules)

## Theme

broken-template = Veidnē “{ $template }” ({ $line }. rindā) ir kļūda, tāpēc to nevar izmantot: { $problem }.
template-error = Veidni “{ $template }” nevar aizpildīt ({ $line }. rinda): { $problem }. Kļūda pirmoreiz radās lapā { $page } ({ $count ->
    [one] pavisam { $count } lapā
   *[other] pavisam { $count } lapās
}).
broken-catalogue = Saskarnes vārdu katalogs nav saprotams: { $problem }.
unknown-theme = Dizaina “{ $theme }” nav: trūkst mapes “themes/{ $theme }”.
alias-clash = Agrāko adresi “{ $alias }” jau aizņem cita lapa. Izņemiet to no “aliases”.
address-clash = Adresi { $address } jau aizņem cita lapa vai fails. Katrai lapai jābūt savai adresei: pārdēvējiet failu.
reserved-address = { $owner ->
    [book] Adrese { $address } ir drukātajai grāmatai; lapai vai failam tā nav pieejama.
   *[search] Adrese { $address } ir meklēšanai; lapai, aktam vai failam tā nav pieejama.
}
unusable-address = Nosaukums “{ $name }” nevar būt lapas adrese; pārdēvējiet failu.

# (end of Theme)

# Books as PDF

print-refused = Iebūvētais grāmatu licējs ({ $engine }) šo vietu neliek. Tā paša vārdi: { $words }
print-doubtful = Iebūvētais grāmatu licējs ({ $engine }) grāmatu ir salicis, bet par šo vietu brīdina. Tā paša vārdi: { $words }
letter-unset = Rakstzīmes “{ $letters }” ({ $points }) nav nevienā grāmatas fontā. Pierakstiet failā “content/site.yaml” pie grāmatas “fonts” fontu, kurā tā ir.

# (end of Books as PDF)

## Books as HTML

print-duplicate-id = Grāmatā “{ $book }” vieta “{ $id }” ir divreiz.
print-dangling-link = Grāmatā “{ $book }” saite “{ $link }” nekur neved.
print-image-without-alt = Attēlam grāmatā “{ $book }” nav vārdu tiem, kas to neredz.
print-table-without-header = Tabulai grāmatā “{ $book }” nav galvenes.

## Hints

hint-nearest = Vai domāts “{ $value }”?
hint-no-parts = { $article } pantam nav daļu; vai domāts { $value }?
hint-write-so = Rakstiet “{ $value }”.
hint-add-act = Pierakstiet to failā “content/acts.yaml” vai labojiet nosaukumu.
hint-name-the-act = Nosauciet tiesību aktu, piemēram, “Bāriņtiesu likuma 17. pants”, vai rakstiet <nolink>…</nolink>.
hint-new-site = Palaidiet “komentari new MAPE”, lai iegūtu paraugu, vai norādiet mapi ar “--root”.
hint-copy-file = Saites vietā ielieciet pašu failu.
hint-save-as-utf8 = Teksta redaktorā izvēlieties “Saglabāt kā” un kodējumu UTF-8.
hint-default-theme = Izlabojiet nosaukumu vai izņemiet rindu “theme:”, lai lietotu iebūvēto dizainu.
hint-mend-template = Izlabojiet šo vietu veidnē vai izdzēsiet failu; tad tiks lietota iebūvētā veidne. Teksts angliski ir veidņu valodas paša ziņojums.
hint-mend-catalogue = Izlabojiet šo vietu vai izdzēsiet to; tad tiks lietoti iebūvētie vārdi. Teksts angliski ir kataloga valodas paša ziņojums.
hint-draft = Šī lapa ir, bet tajā rakstīts “draft: true”, tāpēc vietnē tās nav. Izņemiet to vai lietojiet “--drafts”.
hint-move-site = Šāds fails ir citur: “{ $value }”. Pārvietojiet to uz “content/site.yaml”.
hint-go-up = Šķiet, ka atrodaties pašā satura mapē: palaidiet programmu vienu mapi augstāk vai lietojiet “--root ..”.
hint-take-out = Izņemiet to.
hint-fill-words = Pierakstiet vārdus vai izņemiet ierakstu.
hint-remove-word = Atstājiet to vienreiz.
hint-remove-synonym = Izņemiet sinonīmu no “content/search.yaml” vai arī vārdu no to vārdu grupas, kurus nedrīkst jaukt.
hint-rename-reserved = Pārdēvējiet failu vai mapi.
hint-write-site = Izveidojiet failu “content/site.yaml” ar šādām rindām:
    title: Vietnes nosaukums
    language: lv
    base-url: https://example.org/
    collections: {"{"}likumi: act, komentari: commentary, termini: term, prakse: court-case{"}"}

## Words of the terminal

say-error = kļūda
say-warning = brīdinājums
say-info = piezīme
say-hint = ieteikums
say-errors = { $count ->
    [zero] { $count } kļūdu
    [one] { $count } kļūda
   *[other] { $count } kļūdas
 }
say-warnings = { $count ->
    [zero] { $count } brīdinājumu
    [one] { $count } brīdinājums
   *[other] { $count } brīdinājumi
 }
say-infos = { $count ->
    [zero] { $count } piezīmju
    [one] { $count } piezīme
   *[other] { $count } piezīmes
 }
say-no-problems = Kļūdu nav.
say-untold = Nav parādīti: { $count }.

## Words of the commands

say-built = Vietne ir mapē “{ $folder }” ({ $files ->
    [zero] { $files } failu
    [one] { $files } fails
   *[other] { $files } faili
 }, no tiem nemainīti { $unchanged }).
say-search = Meklēšana: { $pages ->
    [zero] { $pages } lapu
    [one] { $pages } lapa
   *[other] { $pages } lapas
 }, { $sections ->
    [zero] { $sections } vietu
    [one] { $sections } vieta
   *[other] { $sections } vietas
 }, { $files ->
    [zero] { $files } failu
    [one] { $files } fails
   *[other] { $files } faili
 } (robeža 2600), { $kilobytes } kB br (robeža 5000), manifests { $manifest } kB br (robeža 18), skripts { $script } kB br (robeža 8).
say-search-budget = { $what ->
    [files] Meklēšanas failu ir vairāk
    [bytes] Meklēšanas faili kopā ir smagāki
   *[manifest] Meklēšanas manifests ir smagāks
 }, nekā drīkst būt 10 000 lapu vietnei: { $value } ({ $most }).
say-print-figures = Grāmata “{ $book }”: vietas { $ids }, divreiz { $repeated }; saites { $links }, bez mērķa { $dangling }; attēli { $images }, bez vārdiem { $silent }; tabulas { $tables }, bez galvenes { $headless }; piezīmes { $notes }.
say-no-books = Failā “content/site.yaml” nav nosaukta neviena grāmata.
say-found = { $count ->
    [zero] { $count } lapu
    [one] { $count } lapa
   *[other] { $count } lapas
 }
say-nothing-found = Pēc “{ $query }” nekas nav atrasts.
say-found-part = Visu vārdu kopā nav nevienā lapā; šajās ir daļa no tiem.
say-suggest = Vai meklējāt: { $words }?
say-not-confuse = Nejaukt ar: { $words }.
say-search-errors = Saturā ir kļūdas; meklēts tajā, ko izdevās izlasīt. Kļūdas parādīs “komentari check”.
say-not-built = Kamēr satura kļūdas nav izlabotas, mapē “{ $folder }” nekas netiek mainīts.
say-kept = Citas vietnes daļas palika, kādas bija ({ $files ->
    [zero] { $files } failu
    [one] { $files } fails
   *[other] { $files } faili
 }).
say-one-by-one = Mapi nevarēja nomainīt vienā solī, tāpēc faili nomainīti pa vienam.
say-disk = { $kind ->
    [missing] “{ $path }” nav atrodams.
    [denied] Nav tiesību lasīt vai rakstīt “{ $path }”.
    [full] Diskā nav vietas, lai rakstītu “{ $path }”.
    [read-only] Disks, kurā ir “{ $path }”, ir tikai lasāms.
    [no-folder] “{ $path }” nav mape.
    [folder] “{ $path }” ir mape, bet šeit jānorāda fails.
    [not-utf8] Fails “{ $path }” nav UTF-8 teksts. Saglabājiet to ar kodējumu UTF-8.
    [port] Pieslēgvieta { $path } jau ir aizņemta; norādiet citu ar “--port”.
   *[other] “{ $path }” neizdevās izlasīt vai uzrakstīt: { $problem }.
 }
say-output = { $kind ->
    [not-ours] Mapē “{ $path }” ir faili, ko šī programma nav rakstījusi, tāpēc tā netiek mainīta. Norādiet citu mapi ar “--out”.
    [busy] Mapē “{ $path }” patlaban raksta cita šīs programmas darbība. Palaidiet vēlreiz, kad tā beigusies.
    [full] Diskā nav vietas, lai rakstītu “{ $path }”. Iepriekšējā vietne palikusi neskarta.
    [read-only] Nav tiesību rakstīt “{ $path }”. Iepriekšējā vietne palikusi neskarta.
    [no-folder] “{ $path }” ir fails, bet vietnei vajadzīga mape. Norādiet citu ar “--out”.
    [clash] Uz adresi “{ $path }” pretendē divas lapas vai faili.
   *[other] “{ $path }” neizdevās uzrakstīt: { $problem }. Iepriekšējā vietne palikusi neskarta.
 }
say-machine = Darbu neizdevās pabeigt: { $problem }.
say-usage-command = Komandas “{ $value }” nav.
say-usage-argument = “{ $value }” šai komandai nav pazīstams.
say-usage-value = { $any ->
    [yes] “{ $value }” neder pie “{ $argument }”. Der: { $known }.
    [date] “{ $value }” neder pie “{ $argument }”. Der kalendāra diena, piemēram, 2026-01-31.
   *[no] “{ $value }” neder pie “{ $argument }”.
 }
say-usage-no-value = Aiz “{ $argument }” trūkst vērtības.
say-usage-flag = “{ $argument }” vērtību nevajag.
say-usage-out = Vietni nevar rakstīt mapē “{ $value }”, jo tā ir satura mapē “content”. Norādiet citu mapi ar “--out”.
say-usage-missing = Trūkst: { $value }.
say-usage-no-command = Nav norādīts, kas jādara.
say-usage-conflict = “{ $argument }” nevar lietot kopā ar “{ $value }”.
say-usage-help = Palīdzība: komentari --help
say-usage-epoch = SOURCE_DATE_EPOCH vērtība “{ $value }” nav sekunžu skaits.
say-usage-code = Ziņojuma veida “{ $value }” nav.
say-usage-code-near = Ziņojuma veida “{ $value }” nav. Vai domāts “{ $near }”?
say-usage-standpoint = Iespējas “{ $value }” vērtība neapzīmē vietu likumā.
say-usage-base-url = “{ $value }” nav adrese, kurā var publicēt vietni. Tai jāsākas ar “https://”, un tajā nedrīkst būt atstarpju un zīmju “?” un “#”; piemēram, https://example.org/.
say-not-empty = Mape “{ $value }” nav tukša. Jaunai vietnei norādiet jaunu vai tukšu mapi.
say-new = Jauna vietne ir mapē “{ $value }”. Tās lapas redzēsiet ar: komentari serve --root { $value }
say-import-edition = { $date }: nodaļas { $chapters }, panti { $articles }, daļas { $paragraphs }, punkti { $points }, pārejas noteikumu punkti { $transitional }, grozījumu norādes { $notes } – { $written ->
        [yes] ierakstīts failā “{ $file }”
       *[no] bez izmaiņām failā “{ $file }”
    }
say-import-change = { $kind ->
        [added] jauni panti: { $articles }
        [changed] mainīti panti: { $articles }
        [repealed] izslēgti panti: { $articles }
       *[removed] tekstā vairs nav pantu: { $articles }
    }
say-import-created = Izveidots fails “{ $file }”.
say-import-links = { $count ->
        [zero] { $count } lapas saišu
        [one] { $count } lapas saite
       *[other] { $count } lapas saites
    } tekstā neatbilst atpazītajām atsaucēm; saraksts: --format json
say-import-key = “{ $value }” nevar būt tiesību akta atslēga: tajā drīkst būt mazie latīņu burti, cipari un defises, piemēram, “btl”.
say-import-not-utf8 = Fails “{ $value }” nav UTF-8 teksts. Saglabājiet to ar kodējumu UTF-8.
say-serving = Vietne atverama pārlūkā: { $value } (beigt: Ctrl+C).
hint-add-as-of = Pievienojiet, piemēram, “as-of: { $value }”.
hint-compare-versions = Salīdziniet panta redakcijas tā vēstures lapā, pārskatiet tekstu un atjauniniet “as-of”.
hint-escape-number = Pirms punkta ierakstiet slīpsvītru, piemēram, “4\. pants”, vai sāciet teikumu ar citu vārdu.
