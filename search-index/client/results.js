// What the box and the page of results share: what they stand on, elements, addresses, the number told. Texts go in as text, never as markup.

/** @typedef {{url: string, title: string, facets: Record<string, string>}} Titled a page, or a place of one */

const script = /** @type {HTMLScriptElement} */ (document.currentScript);
const field = /** @type {HTMLInputElement} */ (document.querySelector('[data-search]'));
const form = /** @type {HTMLFormElement} */ (field?.form);
/** The index once it is open. @type {Engine} */
let engine;

/** @template {Element} E @param {E} element @param {Record<string, string>} attributes */
const equip = (element, attributes) => {
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  return element;
};

/** A new element. @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {Record<string, string>} [attributes] @param {(Node | string)[]} children */
const make = (tag, attributes = {}, ...children) => {
  const element = equip(document.createElement(tag), attributes);
  element.append(...children);
  return element;
};

/** What is there of some words. @param {(string | undefined)[]} words */
const joined = (...words) => words.filter(Boolean).join(' · ');

/** The address of a page or a place of it; without a server a folder does not show its index by itself. @param {string} url @param {string} [anchor] */
const addressOf = (url, anchor) => (new URL('../' + url, script.src).href).replace(/^(file:.*\/)$/, '$1index.html') + (anchor ? '#' + anchor : '');

/** What a value of a facet is called, '' where there is none. @param {string} name @param {string} [id] */
const called = (name, id) => {
  const facet = engine.facets.find(facet => facet.name == name);
  return id && facet ? facet.values.find(value => value.id == id)?.label || facet.label + ' ' + id : '';
};

/** The state of what is not simply in force, to stand after a title. @param {Titled} found */
const badge = ({facets: {status = 'in-force'}}) => status == 'in-force' ? '' : make('span', {class: 'badge'}, called('status', status));

/** Says how much was found, once the typing has settled: readers of screens hear one number, not one a key. @param {HTMLElement & {timer?: number}} place @param {Answer} answer */
const say = (place, {total, twice, jumps, problems}) => {
  const {words} = engine, n = total + jumps.length - twice;
  clearTimeout(place.timer);
  place.timer = setTimeout(() => {
    const form = words[n ? 'results-' + new Intl.PluralRules(document.documentElement.lang).select(n) : 'none'] || words['results-other'];
    place.textContent = form.replace('{n}', `${n}`) + (problems[0] ? ' ' + words.problem : '');
  }, 400);
};

/** Pages that no number leads to. @param {Jump[]} jumps @param {PageHit[]} hits */
const apart = (jumps, hits) => hits.filter(hit => jumps.every(({url}) => url != hit.url));
