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

# (end of Theme)

## Hints

hint-nearest = Vai domāts “{ $value }”?
