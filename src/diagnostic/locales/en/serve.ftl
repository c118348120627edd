# The preview: what `komentari serve` says, and the panel on its pages.

say-serve-port = Port { $taken } is taken, so { $value } is used.
say-serve-denied = This user may not use port { $value }; name another with “--port”, for example 8080.
say-serve-built = The site was made in { $time } ms.
say-serve-mistaken = The site can't be shown yet, as the content has mistakes. The browser shows them, too; when they are mended, the site appears by itself.
say-serve-file = “{ $value }”
say-serve-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
 }
say-serve-everything = All content
say-serve-shown = { $what }: the new version is shown after { $time } ms.
say-serve-kept = { $what }: the new version has mistakes, so the one before is shown ({ $time } ms).
say-serve-lost = “{ $path }” can no longer be read ({ $problem }); the last site is shown. When the folder is back, work goes on by itself.
say-serve-limit = The system lets no more files be watched (the inotify limit), so changes are found by looking at the files twice a second. Raise the limit with: sudo sysctl fs.inotify.max_user_watches=524288
say-serve-untold = The system does not tell of changes to files, so they are found by looking at the files twice a second.
say-serve-no-browser = The browser could not be opened ({ $value }); open the address yourself.
say-serve-ended = The preview has ended.

say-panel = What is to be mended in the content
say-panel-blocked = To be mended: { $value }. The newest version appears when there are no mistakes left.
say-panel-warned = In the content: { $value }.
say-panel-lost = The content can't be read at the moment.
say-panel-unreadable = “{ $path }” could not be read: { $problem }. When the folder is back, work goes on by itself.
say-panel-show = Show the warnings
say-panel-close = Close
say-panel-more = { $count ->
    [one] And { $count } more; “komentari check” shows all.
   *[other] And { $count } more; “komentari check” shows all.
 }
say-panel-waiting = There is no site yet
say-panel-waiting-why = The content has mistakes. When they are mended, the site appears by itself.
