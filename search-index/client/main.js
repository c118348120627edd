// The start: opens the index beside this script and gives it to the page of results or to the box.

const ui = async (/** @type {string} */ base) => {
  const input = /** @type {HTMLInputElement?} */ (document.querySelector('[data-search]'));
  const place = /** @type {HTMLElement?} */ (document.querySelector('[data-results]'));
  if (!input?.form) return;
  const ground = { engine: await openIndex(base), root: new URL('..', base).href, input, form: input.form };
  if (place) openPage(ground, place);
  else openBox(ground);
};
{
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  // The page's own script waits for this event and says that the search could not be loaded.
  ui(new URL('.', script.src).href).catch(() => script.dispatchEvent(new Event('error')));
}
