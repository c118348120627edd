# The command "explain" and the formats for merge requests.

say-explain-severity = Usually
say-explain-why = Why it matters.
say-explain-mend = What to do.
say-explain-wrong = Wrong
say-explain-right = Right
say-explain-page = Codes of messages
say-explain-page-about = Every message of the program has a code; it stands in brackets after the word “error”, “warning” or “note”. Here each code is explained: what it means, why it matters and what to do. In the terminal “komentari explain CODE” shows the same. An error keeps the site from being published; a warning does so only with “--strict”. How severe a message is can be changed in the file “content/site.yaml” with the key “diagnostics”, for example `diagnostics: {"{"}unused-footnote: off{"}"}`.
say-usage-format = The format “{ $value }” is for the command “check” only; this command takes: human, json.
say-sarif-top = The top folder of the repository
say-progress-reading = Reading the content …
say-progress-making = Making pages and the search; files:
say-progress-publishing = Putting the site in place …
