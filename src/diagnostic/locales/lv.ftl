# Ziņojumi latviski. Katram kodam šeit un en.ftl ir viens ziņojums ar tiem pašiem argumentiem.

## Files and configuration

missing-content = Mapē nav mapes “content”, kurā glabājas teksti.
linked-file = Šī ir simboliska saite uz citu failu vai mapi. Saites netiek lasītas, jo tās var vest ārpus satura mapes.
not-utf8 = Fails nav saglabāts UTF-8 kodējumā: { $line }. rindā (faila { $byte }. baits) ir nesaprotama zīme.
file-too-large = Fails ir pārāk liels: { $size } MiB. Teksta fails drīkst būt līdz { $most } MiB liels.
unreadable-file = Failu vai mapi neizdevās izlasīt: { $problem }.
unusable-name = Faila vai mapes nosaukumā ir zīmes, kuras nevar izmantot adresē.
decomposed-text = Burti ar garumzīmēm vai mīkstinājuma zīmēm šajā failā rakstīti kā divas zīmes. Tie apvienoti; labot nav obligāti.
control-character = Tekstā { $count ->
    [zero] ir { $count } neredzamu vadības zīmju
    [one] ir { $count } neredzama vadības zīme
   *[other] ir { $count } neredzamas vadības zīmes
 }; pirmā ({ $character }) ir šeit.
case-clash = Šī faila nosaukums no “{ $other }” atšķiras tikai ar lielajiem un mazajiem burtiem. Daudzos datoros tas ir viens un tas pats fails.

## Front matter

broken-yaml = YAML nav saprotams: { $problem }.

## Markdown

# (end of Markdown)

## Acts

# (end of Acts)

## Citations and links

# (end of Citations and links)

## Theme

# (end of Theme)

## Hints

hint-nearest = Vai domāts “{ $value }”?
hint-new-site = Palaidiet “komentari new MAPE”, lai iegūtu paraugu, vai norādiet mapi ar “--root”.
hint-copy-file = Saites vietā ielieciet pašu failu.
hint-save-as-utf8 = Teksta redaktorā izvēlieties “Saglabāt kā” un kodējumu UTF-8.

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
say-untold = No tiem nav parādīti: { $count }.
