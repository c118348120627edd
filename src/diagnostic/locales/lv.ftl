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
# (end of Markdown)

## Acts

# (end of Acts)

## Citations and links

# (end of Citations and links)

## Theme

# (end of Theme)

## Hints

hint-nearest = Vai domāts “{ $value }”?
