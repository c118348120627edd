# Saskarnes vārdi latviski. en.ftl ir tie paši ziņojumi ar tiem pašiem mainīgajiem.

## Lapas ietvars

skip = Pāriet uz saturu
home = Sākums
menu = Galvenā izvēlne
crumbs = Atrašanās vieta
foot = Kājene
demonstration = Demonstrācijas paraugs
demonstration-text = Demonstrācijas paraugs: komentāri, lietas un avoti ir izdomāti; tas nav juridisks padoms.
text-size = Teksta izmērs
theme = Izskats
theme-auto = kā ierīcē
theme-labels = kā ierīcē|gaišs|tumšs
copy = Kopēt
copied = Nokopēts
found = Atrastie panti:
funding = Līdzfinansējums
project-number = Projekts Nr. { $number }
on-this-page = Šajā lapā
the-law = Likums
not-found = Lapa nav atrasta
moved = Lapa tagad ir šeit:
not-found-text = Šādas adreses šajā vietnē nav. Iespējams, tā ir pārrakstīta ar kļūdu vai lapa ir pārcelta.
address = Adrese

## Tiesību akta vienības

article-name = { $number } pants
article-name-of = { $number } panta
article-range = { $first }–{ $last } pants
articles = Panti
annex = Pielikums
chapter-name = { $label } nodaļa
unit-annex = { $number } pielikums
unit-annex-of = { $number } pielikuma
unit-only-annex = pielikums
unit-only-annex-of = pielikuma
unit-book = { $number } daļa
unit-book-of = { $number } daļas
unit-title = { $number } sadaļa
unit-title-of = { $number } sadaļas
unit-chapter = { $number } nodaļa
unit-chapter-of = { $number } nodaļas
unit-subchapter = { $number } apakšnodaļa
unit-subchapter-of = { $number } apakšnodaļas
unit-section = { $number } iedaļa
unit-section-of = { $number } iedaļas
unit-transitional = Pārejas noteikumi
unit-transitional-of = Pārejas noteikumu
unit-paragraph = { $number } daļa
unit-paragraph-of = { $number } daļas
unit-point = { $number } punkts
unit-point-of = { $number } punkta
unit-subpoint = { $number } apakšpunkts
unit-subpoint-of = { $number } apakšpunkta
unit-indent = { $number } ievilkums
unit-indent-of = { $number } ievilkuma
unit-repealed = (izslēgts)
margin-name = { $number }. malas nr.
margin-count = { $count ->
    [zero] { $count } malas numuru
    [one] { $count } malas numurs
   *[other] { $count } malas numuri
}
margin-short = { $count } malas nr.

## Likuma teksts un redakcijas

law-text = Likuma teksts
act-text = Teksts
law-edition = Likuma redakcija
edition = Redakcija
edition-current = spēkā esošā
editions = Redakcijas
edition-title = Redakcija, kas ir spēkā no { $date }
edition-count = { $count ->
    [zero] { $count } redakciju
    [one] { $count } redakcija
   *[other] { $count } redakcijas
}
first-edition = Agrākā redakcija, kas šeit pieejama
previous-edition = Iepriekšējā redakcija
next-edition = Nākamā redakcija
since = spēkā no { $date }
in-force = Spēkā
adopted = Pieņemts
official-text = Oficiālais teksts
source = Avots
act-description = { $act }: nodaļas un panti ar komentāriem.
whole-act = Viss teksts vienā lapā
whole-act-about = ērti meklēšanai pārlūkā un drukāšanai
more-of-act = Vēl par šo aktu
point-count = { $count ->
    [zero] { $count } punktu
    [one] { $count } punkts
   *[other] { $count } punkti
}
paraphrase-mark = pārstāsts, nevis oficiālais teksts
history = Vēsture
edition-history = Redakciju vēsture
history-of = { $article } vēsture
back-to-article = { $name }: spēkā esošais teksts un komentārs
changed-on = Mainīts { $date }
what-changed = Kas mainījies
changed-articles = { $count ->
    [0] panti nav mainīti
    [zero] mainīti { $count } pantu
    [one] mainīts { $count } pants
   *[other] mainīti { $count } panti
}
change-added = jauns pants
change-changed = mainīts
change-repealed = izslēgts
change-removed = vairs nav likumā
nothing-changed = Šajā redakcijā pantu teksts nav mainījies.
compare = Salīdzināt
with-previous = ar iepriekšējo
first-version = pirmā pieejamā
text = Teksts
version-current = spēkā esošais
version-future = vēl nav spēkā
version-old = vecais teksts
version-repealed = izslēgts
see-current = Skatīt spēkā esošo tekstu
see-changes = Skatīt, kas mainījies
show = Rādīt
show-changes = izmaiņas
show-new = tikai jauno
show-old = tikai veco
inserted = pievienots
deleted = svītrots
unchanged-lines = … bez izmaiņām { $count ->
    [zero] { $count } rindu
    [one] { $count } rinda
   *[other] { $count } rindas
}

## Komentārs

commentary = Komentārs
commentary-at = Komentārs { $range }
no-commentary = Šim pantam komentāra vēl nav.
as-of = redakcijai, kas spēkā { $date }
updated-on = aktualizēts { $date }
updated = Aktualizēts
footnotes = Piezīmes
back-to-note = Atpakaļ uz { $number }. piezīmes vietu
authors = Autori
reviewer = Pārskatījis
authors-and-review = Autori un pārskatīšana
status = Stāvoklis
status-draft = melnraksts
status-reviewed = recenzēts
status-approved = apstiprināts
written = Uzrakstīts
reviewed = Pārskatīts
previous = Iepriekšējais: { $name }
next = Nākamais: { $name }
neighbours = Blakus panti
how-to-cite = Kā citēt
cite-the-article = Pantu
cite-the-commentary = Komentāru
cite-commentary = { $authors }. { $article } komentārs. Grām.: { $book }, { $date }
cite-commentary-unsigned = { $article } komentārs. Grām.: { $book }, { $date }

## Pārklājums

commented = Komentēti
commented-of = { $commented } no { $articles ->
    [zero] { $articles } pantiem
    [one] { $articles } panta
   *[other] { $articles } pantiem
}{ $drafts ->
    [0] { "" }
    [one] , vēl { $drafts } tiek gatavots
   *[other] , vēl { $drafts } tiek gatavoti
}
commented-short = komentēti { $commented } no { $articles }
legend-full = komentēts
legend-half = komentārs tiek gatavots
legend-none = komentāra nav
legend-off = pants izslēgts
state-draft = tiek gatavots
state-none = nav komentāra
state-repealed = izslēgts
state-stale = jāpārskata
state-applies = piemēros no { $from }
filter = Pants pēc numura vai vārda

## Paziņojumi

notice-paraphrase = Pārstāsts.
notice-paraphrase-text = Likums šeit pārstāstīts saviem vārdiem; tas nav oficiālais teksts.
notice-stale = Komentārs vecāks par likumu.
notice-stale-text = Komentārs runā par redakciju, kas bija spēkā { $as-of }; panta teksts kopš { $since } ir cits.
notice-repealed = Pants izslēgts.
notice-repealed-text = Šis pants vairs nav spēkā.
notice-gone = Panta spēkā esošajā redakcijā nav.
notice-gone-text = Šāda panta šajā redakcijā nav; sk. vēsturi.
notice-not-yet = Vēl nav piemērojams.
notice-not-yet-text = { $unit } ir likuma tekstā, bet to piemēros no { $from }
notice-not-yet-basis = Pamats:
notice-pending = Izskata grozījumus.
notice-pending-text = Saeimā ir likumprojekts Nr. { $bill }{ $known }, kas skar šo pantu.
notice-old-edition = Vecs teksts.
notice-old-edition-text = Šeit ir panta teksts, kas stājās spēkā { $date } un vairs nav spēkā.
notice-coming-edition = Vēl nav spēkā.
notice-coming-edition-text = Šis panta teksts stāsies spēkā { $date }
notice-example = Izdomāta lieta.
notice-example-text = Lieta izdomāta, lai parādītu, kā lietas tiek aprakstītas.
pending-bill = Saeimā ir likumprojekts Nr. { $bill }{ $known }.

## Atsauces

backlinks-short = Atsauces
backlinks-article = Kas atsaucas uz šo pantu
backlinks-act = Kas atsaucas uz šo aktu
backlinks-transitional = Kas atsaucas uz pārejas noteikumiem
backlinks-term = Kur termins lietots
backlinks-case = Kas atsaucas uz šo lietu
backlinks-page = Kas atsaucas uz šo lapu
place-count = { $count ->
    [zero] { $count } vietu
    [one] { $count } vieta
   *[other] { $count } vietas
}
from-act = Šajā aktā
from-other-acts = Citos aktos
from-commentary = Komentāros
from-methodology = Metodikā
from-pages = Lapās
from-terms = Terminos
from-cases = Lietās

## Termini, prakse, lapas

term = Termins
terms = Termini
term-count = { $count ->
    [zero] { $count } terminu
    [one] { $count } termins
   *[other] { $count } termini
}
all-terms = Visi termini
letters = Burti
other-forms = arī
basis = Tiesiskais pamats
not-to-confuse = Nejaukt ar
case = Lieta
cases = Tiesu prakse
cases-short = Prakse
case-count = { $count ->
    [zero] { $count } lietu
    [one] { $count } lieta
   *[other] { $count } lietas
}
court = Tiesa
decided = Izlemta
about = Par ko
methodology = Metodika
methodologies = Metodikas par šo pantu
pages = Lapas
pages-below = Lapas šajā sadaļā
news = Komentāru jaunumi
contents-whole = Viss satura rādītājs
contents = Saturs

## Teksta daļas

commentary-on = { $act } { $article } komentārs
note-name = { $number }. piezīme
table = Tabula
task-done = izdarīts
task-open = vēl jāizdara
box-note = Piezīme
box-tip = Padoms
box-important = Svarīgi
box-warning = Brīdinājums
box-caution = Uzmanību
box-example = Piemērs
box-case = Lieta
box-summary = Kopsavilkums
box-law = Likuma teksts

## Meklēšana: lauks un rezultāti (ziņojumi “search-” aiziet uz pārlūku bez šī sākuma)

search-label = Meklēt
search-placeholder = Meklēt: vārdi, pants, termins
search-submit = Meklēt
search-failed = Meklēšanu neizdevās ielādēt; nospiediet Enter vai mēģiniet vēlreiz.
search-searching = Meklē …
search-results-zero = {"{n}"} rezultātu
search-results-one = {"{n}"} rezultāts
search-results-other = {"{n}"} rezultāti
search-none = Nekas nav atrasts.
search-results = Meklēšanas rezultāti
search-jumps = Pēc numura
search-all-results = Visi rezultāti
search-did-you-mean = Vai meklējāt {"{x}"}?
search-distinct = Nejaukt ar: {"{x}"}.
search-partial = Visu vārdu kopā nav nevienā lapā; te ir lapas, kurās ir daļa no tiem.
search-fewer = Tālāk ir lapas, kurās kāda no vārdiem nav.
search-unquoted = Meklēt bez pēdiņām
search-problem = Daļu rādītāja neizdevās ielādēt, tāpēc rezultāti var būt nepilnīgi.
search-more = Rādīt vēl
search-narrow = Sašaurināt
search-remove = Noņemt
search-other = Citi

## Meklēšanas lapa un rādītājs

find-title = Meklēšana
find-no-script = Meklēšanai vajadzīgs JavaScript. Rādītājs zemāk darbojas arī bez tā.
find-index = Alfabētiskais rādītājs
find-shortcuts = Meklēšanas taustiņi
find-shortcut-labels = ieslēgti|izslēgti
find-shortcuts-on = ieslēgti
find-article = { $heading } — { $act } { $article }

## Ko var meklēt: veidi, akti, stāvoklis, numuri

index-kind = Veids
index-kind-words = veids, tips
index-kind-law = Likuma teksts
index-kind-law-words = likums, akts, tiesību akts, pants, teksts
index-kind-commentary = Komentārs
index-kind-commentary-words = komentārs, komentāri
index-kind-term = Termins
index-kind-term-words = termins, termini, jēdziens
index-kind-case = Tiesu prakse
index-kind-case-words = lieta, lietas, prakse, spriedums, nolēmums
index-kind-methodology = Metodika
index-kind-methodology-words = metodika, metodikas
index-kind-page = Lapa
index-kind-page-words = lapa, lapas
index-kind-person = Autors
index-kind-person-words = autors, autori, persona
index-act = Tiesību akts
index-act-words = likums, akts, noteikumi
index-status = Stāvoklis
index-status-words = statuss, stāvoklis
index-status-in-force = Spēkā
index-status-in-force-words = spēkā esošs, ir spēkā
index-status-not-yet = Vēl nav piemērojams
index-status-not-yet-words = nākotnē, nav spēkā, vēl nav
index-status-repealed = Izslēgts
index-status-repealed-words = izslēgts, atcelts
index-status-ended = Vairs nav tekstā
index-status-ended-words = vairs nav, beidzies
index-status-stale = Jāpārskata
index-status-stale-words = novecojis, jāpārskata
index-from = No gada
index-from-words = no, kopš
index-until = Līdz gadam
index-until-words = līdz
index-level-article = pants, p
index-level-paragraph = daļa, d
index-level-point = punkts, p, pkt
index-margin = { $number }. rn.

## Grāmatas

print-contents = Saturs
print-authors = Autori
print-abbreviations = Saīsinājumi
print-cases = Tiesu nolēmumu rādītājs
print-legislation = Citēto tiesību aktu rādītājs
print-subjects = Priekšmetu rādītājs
print-law-state = Likuma redakcija, kas ir spēkā no { $date }
print-date = Izdots
print-isbn = ISBN
print-title = Nosaukums
print-printing = Izdevums
print-address = Tīmekļvietne
print-law = Tiesību akti
print-law-in-force = { $act }, redakcija, kas ir spēkā no { $date }
print-project = Projekts
print-fund = Fonds
print-beneficiary = Finansējuma saņēmējs
print-partners = Sadarbības partneri
print-period = Īstenošanas laiks
print-rate = Atbalsta likme
print-amounts = Finansējums
print-margin = rn.
print-margin-full = malas numurs
print-cases-without-page = Citi nolēmumi
act-eu = ES tiesību akts { $number }
act-cabinet = Ministru kabineta noteikumi Nr. { $number }
act-cabinet-of-year = Ministru kabineta { $year }. gada noteikumi Nr. { $number }
print-acts-national = Latvijas tiesību akti
print-acts-international = Starptautiskie līgumi
print-acts-eu = Eiropas Savienības tiesību akti
print-act = { $act } { $unit }
## Grāmatas: drukas lapas
print-continued = turpinājums
