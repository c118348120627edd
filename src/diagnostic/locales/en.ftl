# Messages in English. Every code has one message here and in lv.ftl, with the same arguments.

## Files and configuration

missing-content = There is no folder “content”.

## Front matter

broken-yaml = The YAML cannot be read: { $problem }.

## Markdown

# (end of Markdown)

## Acts

# (end of Acts)

## Citations and links

# (end of Citations and links)

## Theme

# (end of Theme)

## Hints

hint-nearest = Did you mean “{ $value }”?
