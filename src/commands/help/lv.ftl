# Palīdzība latviski. Angliski tā ir pie pašiem argumentiem (src/cli). Atslēga: help-KOMANDA par komandu, help-KOMANDA--ARGUMENTS par tās
# argumentu, help--ARGUMENTS par argumentu, kas ir vairākām komandām; beigās --VĒRTĪBA par iespējamu vērtību.

help = No mapes ar Markdown tekstiem un tiesību aktiem izveido publicētu likuma komentāru vietni.
help-usage = Lietošana:
help-options = [OPCIJAS]
help-heading-commands = Komandas
help-heading-arguments = Argumenti
help-heading-options = Opcijas
help-default = [ja nav norādīts: { $value }]
help-values = [iespējams: { $values }]

## Visām komandām

help--root = Mape, kurā ir “content”
help--lang = Ziņojumu valoda; ja nav norādīta, tad “site.yaml” valoda, citādi latviešu
help--lang--lv = latviešu
help--lang--en = angļu
help--format = Ziņojumi cilvēkiem vai dati programmām
help--format--human = teikumi
help--format--json = JSON standarta izvadē
help--color = Kad lietot krāsas
help--color--auto = ja kāds skatās
help--color--always = vienmēr
help--color--never = nekad
help--quiet = Rādīt tikai kļūdas
help--verbose = Rādīt arī piezīmes
help--help = Parādīt palīdzību
help--version = Parādīt programmas versiju
help--drafts = Ņemt vērā arī lapas, kurās rakstīts “draft: true”
help--strict = Nepublicēt arī tad, ja ir brīdinājumi
help--date = Diena, kurai vietni veido; ja nav norādīta, tad SOURCE_DATE_EPOCH, citādi šodiena

## Komandas

help-new = Izveidot nelielu vietni, no kuras sākt, vai jaunu lapu
help-new--what = Jaunas vietnes mape; ja dots arī nosaukums, tad jaunās lapas veids: commentary, term, court-case, page, methodology, act
help-new--name = Par ko ir jaunā lapa: pants (btl:18), termins, lietas numurs, ceļš, virsraksts vai akta atslēga
help-new--date = Diena, ko ieraksta lapā; ja nav norādīta, tad SOURCE_DATE_EPOCH, citādi šodiena

help-build = Uzrakstīt visu publicējamo vietni
help-build--out = Mape, kurā rakstīt; to aizstāj visu [ja nav norādīta: “public” blakus “content”]
help-build--base-url = Publicēšanas adrese tās vietā, kas ir “site.yaml”
help-build--only = Uzrakstīt tikai šo daļu; pārējās paliek, kādas bija
help-build--only--web = vietne
help-build--only--search = meklēšanas faili
help-build--only--print = drukātās grāmatas
help-build--portable = Saitēs rakstīt “index.html”, lai vietni var atvērt no mapes ar dubultklikšķi

help-pdf = Izveidot grāmatu PDF ar šajā datorā esošu dzinēju un pārbaudīt, ka nekas nav pazudis
help-pdf--book = Grāmatas “id”; bez tā visas grāmatas
help-pdf--out = Mape, kurā rakstīt; nosaukums ar galotni “.pdf” ir vienas grāmatas fails [ja nav norādīta: “pdf” blakus “content”]
help-pdf--engine = Programma, kas to izveido, tās vietā, kas ir “site.yaml”
help-pdf--engine--auto = pirmā, kuras PDF iztur pārbaudes
help-pdf--engine--typst = Typst, ja tas ir iebūvēts
help-pdf--engine--weasyprint = WeasyPrint: vēres lappuses apakšā, apliecina PDF/UA-1
help-pdf--engine--vivliostyle = Vivliostyle ar pārlūku: vēres lappuses apakšā
help-pdf--engine--chromium = tikai Chromium, Chrome vai Edge
help-pdf--standard = Ko PDF apliecina, tā vietā, kas ir “site.yaml”
help-pdf--standard--none = neko
help-pdf--standard--ua-1 = PDF/UA-1: piekļūstams
help-pdf--standard--a-2a-ua-1 = PDF/A-2a un PDF/UA-1: arhīviem

help-serve = Rādīt vietni pārlūkā šajā datorā un atjaunot to pēc katras izmaiņas
help-serve--port = Pieslēgvieta; 0 ņem jebkuru brīvu [ja nav norādīta: 8080 vai nākamā brīvā]
help-serve--open = Atvērt vietni pārlūkā
help-serve--poll = Skatīt failus atkal un atkal, ja sistēma par izmaiņām neziņo (tīkla diski)

help-check = Pateikt visas kļūdas, neko nerakstīt
help-check--deny = Uzskatīt šādus ziņojumus par kļūdu (vairākus atdala ar komatiem vai norāda atkārtoti)
help-check--allow = Šādus ziņojumus nerādīt (vairākus atdala ar komatiem vai norāda atkārtoti)
help-check--max-errors = Rādīt ne vairāk kā tik ziņojumu; vispirms kļūdas
help-check--print = Pārbaudīt arī drukātās grāmatas, kādas tās saņemtu PDF programma, un pateikt skaitļus
help-check--format = Ziņojumi cilvēkiem, dati programmām vai pārskats sapludināšanas pieprasījumam
help-check--format--github = ziņojumi GitHub darbplūsmai
help-check--format--gitlab = GitLab koda kvalitātes pārskats
help-check--format--sarif = SARIF 2.1.0

help-refs = Parādīt, kādas atsauces uz tiesību aktiem tekstā ir saprastas
help-refs--file = Teksts: “.md” lasa kā Markdown, citus kā vienkāršu tekstu; “-” ir standarta ievade
help-refs--act = Akts, pie kura teksts pieder
help-refs--article = Pants, kurā teksts ir; “pn” ir pārejas noteikumi
help-refs--part = Panta daļa
help-refs--point = Punkts

help-search = Meklēt tāpat, kā meklē vietnes lasītājs
help-search--query = Ko meklēt; “-” lasa pa vienam jautājumam rindā no standarta ievades
help-search--limit = Rādīt ne vairāk kā tik lapu
help-search--keys = Parādīt, ar kādām atslēgām vārdi ir rādītājā: pa vārdam rindā no faila, citādi no standarta ievades

help-explain = Paskaidrot ziņojuma kodu ar piemēru; bez koda – uzskaitīt visus
help-explain--code = Kods iekavās aiz vārda “kļūda”, piemēram, “unknown-label”; ja nav norādīts, uzskaita visus

help-import = Ievietot tiesību akta tekstu
help-import-likumi = No saglabātām likumi.lv lapām izveidot akta redakcijas
help-import-likumi--files = Saglabātās lapas
help-import-likumi--act = Akta atslēga
help-import-text = No akta vienkāršā teksta izveidot redakciju
help-import-text--file = Teksts
help-import-text--act = Akta atslēga
help-import-text--in-force = Pirmā diena, kurā šis teksts ir spēkā

help-rename = Dot lapai citu nosaukumu un izlabot visas atsauces uz to
help-rename--old = Ko pārdēvē: apzīmējums (“term:…”, “page:…”, “case:…”) vai faila vai mapes ceļš mapē “content”
help-rename--new = Jaunais apzīmējums vai ceļš
help-rename--dry-run = Parādīt, kas mainītos, un neko nerakstīt

help-status = Pateikt, kas ir melnraksts, kas novecojis un kas vēl nav komentēts
help-status--date = Diena, uz kuru skatīt; ja nav norādīta, tad SOURCE_DATE_EPOCH, citādi šodiena

help-schema = Aprakstīt iestatījumus faila sākumā kā JSON Schema, redaktoriem
help-schema--kind = Ko aprakstīt; ja nav norādīts, uzskaita visu, ko var aprakstīt, ar “--format json” – dod visus aprakstus

help-lsp = Būt redaktora valodas serverim standarta ievadē un izvadē

help-completions = Uzrakstīt to, kas komandrindas čaulā papildina šīs programmas argumentus
help-completions--shell = Čaula, kurai tas domāts

help-man = Uzrakstīt rokasgrāmatas lapas
help-man--dir = Mape, kurā rakstīt lapu par katru komandu; ja nav norādīta, galvenā lapa iet uz standarta izvadi
