# Ziņojumi latviski. Katram kodam šeit un en.ftl ir viens ziņojums ar tiem pašiem argumentiem.

## Files and configuration

missing-content = Mapē nav mapes “content”, kurā glabājas teksti.

## Front matter

broken-yaml =
    { $problem ->
        [colon] Šī rinda nav saprotama: teksts, kurā ir kols, jāliek pēdiņās.
        [tab] Rinda sākas ar tabulatora zīmi; atkāpei lietojiet atstarpes.
        [quote] Šeit atvērtas pēdiņas, kas nav aizvērtas.
        [bracket] Šeit trūkst saraksta iekavas vai komata.
        [indent] Rindas atkāpe nesakrīt ar iepriekšējo rindu atkāpi.
        [key] Šeit jābūt atslēgai, aiz kuras ir kols un atstarpe.
        [document] Šeit sākas otrs iestatījumu bloks; atļauts tikai viens.
        [depth] Saraksti šeit ir pārāk dziļi ievietoti cits citā.
        [alias] Zvaigznītei un zīmei “&” šeit ir īpaša nozīme; ielieciet tekstu pēdiņās.
        [aliases] Iestatījumi ar atsaucēm (“*”) atkārtoti pārāk daudz reižu.
       *[other] Iestatījumi no šīs vietas nav saprotami.
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
        [mapping] Šeit jābūt atslēgām ar vērtībām (“atslēga: vērtība”).
        [mappings] “{ $key }” jābūt sarakstam, kura katram ierakstam ir savas atslēgas.
        [bool] “{ $key }” vērtība var būt tikai “true” (jā) vai “false” (nē).
        [integer] “{ $key }” vērtībai jābūt veselam skaitlim.
        [date] “{ $key }” vērtībai jābūt datumam, piemēram, 2026-01-31.
       *[other] “{ $key }” vērtība neder.
    }
unknown-word = “{ $word }” nav pazīstama “{ $key }” vērtība. Pazīstamās ir: { $known }.
impossible-date = Kalendārā nav tādas dienas: { $date }.
broken-label = “{ $word }” nav saprotama atsauce. Atsauces pieraksts ir, piemēram, “btl:17”, “btl:17.p5^1” vai “term:aizbildnis”.

## Markdown

# (end of Markdown)

## Acts

broken-act-key = “{ $word }” nevar būt tiesību akta atslēga: tajā drīkst būt mazie latīņu burti, cipari un defises, un tā sākas ar burtu, piemēram, “btl”.
act-key-differs = Šeit minēta atslēga “{ $key }”, bet mape saucas “{ $folder }”. Tām jāsakrīt.
edition-without-units = Šajā redakcijā nav neviena panta vai punkta. Pantu sāk virsraksts, piemēram, “## 17. pants. Nosaukums”.
unit-repeated = Numurs “{ $unit }” šeit ir otrreiz.
unit-falls = Numurs “{ $unit }” seko aiz numura { $previous }, bet numuriem jāpieaug.
unit-gap = Aiz numura { $previous } seko “{ $unit }”: starp tiem kaut kas ir izlaists.
import-not-a-page = Failā “{ $name }” nav saglabātas likumi.lv lapas: tajā nav atrodams tiesību akta teksts.
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
import-makes-stale = Komentārs “{ $page }” runā par { $article } panta redakciju, kas spēkā { $as-of }; kopš tā laika pants ir mainīts ({ $date }).

# (end of Acts)

## Citations and links

# (end of Citations and links)

## Theme

# (end of Theme)

## Hints

hint-nearest = Vai domāts “{ $value }”?
