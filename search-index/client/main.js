// The start: opens the index beside the script and gives it to the page of results or to the box.

const start = async () => {
  const place = /** @type {HTMLElement?} */ (document.querySelector('[data-results]')), base = new URL('.', script.src).href, page = place && given('page', base + 'page.js');
  engine = await openIndex(base);
  if (page) (await page)(addressOf, apart, badge, called, engine, field, form, joined, make, say)(place);
  else openBox();
};
// What the page's own script does where this one is lost fits a lost index, too.
if (field) start().catch(script.onerror);
