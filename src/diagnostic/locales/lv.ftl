# Ziņojumi latviski. Katram kodam šeit un en.ftl ir viens ziņojums ar tiem pašiem argumentiem.

## Files and configuration

missing-content = Mapē nav mapes “content”, kurā glabājas teksti.

## Front matter

broken-yaml = YAML nav saprotams: { $problem }.

## Markdown

# (end of Markdown)

## Acts

# (end of Acts)

## Citations and links

# (end of Citations and links)

## Theme

broken-template = Veidnē “{ $template }” ({ $line }. rindā) ir kļūda, tāpēc to nevar izmantot: { $problem }.
template-error = Veidni “{ $template }” nevar aizpildīt ({ $line }. rinda): { $problem }. Kļūda pirmoreiz radās lapā { $page } ({ $count ->
    [one] pavisam { $count } lapā
   *[other] pavisam { $count } lapās
}).
broken-catalogue = Saskarnes vārdu katalogs nav saprotams: { $problem }.
address-clash = Adresei { $address } ir vairāki pretendenti: { $first } un { $second }. Katrai lapai jābūt savai adresei.
unusable-address = Nosaukums “{ $name }” nevar būt lapas adrese; pārdēvējiet datni.

# (end of Theme)

## Hints

hint-nearest = Vai domāts “{ $value }”?
