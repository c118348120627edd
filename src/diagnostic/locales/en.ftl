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

broken-template = The template “{ $template }” has a mistake in line { $line } and cannot be used: { $problem }.
template-error = The template “{ $template }” cannot be filled (line { $line }): { $problem }. First met on page { $page } ({ $count ->
    [one] { $count } page in all
   *[other] { $count } pages in all
}).
broken-catalogue = The catalogue of interface words cannot be read: { $problem }.
address-clash = The address { $address } is claimed more than once: by { $first } and by { $second }. Every page needs its own address.
unusable-address = The name “{ $name }” cannot be the address of a page; rename the file.

# (end of Theme)

## Hints

hint-nearest = Did you mean “{ $value }”?
