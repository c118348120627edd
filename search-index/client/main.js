// The start: opens the index beside the script and gives it to the page of results or to the box.

const start = async () => {
  const place = /** @type {HTMLElement?} */ (document.querySelector('[data-results]'));
  engine = await openIndex(new URL('.', script.src).href);
  if (place) openPage(place);
  else openBox();
};
// What the page's own script does where this one is lost fits a lost index, too.
if (field) start().catch(script.onerror);
