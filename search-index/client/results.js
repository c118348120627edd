// What the box and the page of results share: elements, sentences, addresses. Texts go in as text, never as markup.

/**
 * What the interface stands on once the index is open; `root` is the address of the site.
 * @typedef {{engine: Engine, root: string, input: HTMLInputElement, form: HTMLFormElement}} Ground
 * @typedef {{url: string, title: string, facets: Record<string, string>}} Titled a page, or a place of one
 */

/** @template {Element} E @param {E} element @param {Record<string, string>} attributes */
const equip = (element, attributes) => {
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  return element;
};

/** A new element. @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {Record<string, string>} attributes @param {(Node | string)[]} children */
const make = (tag, attributes, ...children) => {
  const element = equip(document.createElement(tag), attributes);
  element.append(...children);
  return element;
};

/** The address of a page or a place of it; without a server a folder does not show its index by itself. @param {Ground} ground @param {string} url @param {{anchor: string}} [place] */
const addressOf = ({ root }, url, place) =>
  (root + url).replace(/^(file:.*\/)$/, '$1index.html') + (place?.anchor ? `#${place.anchor}` : '');

/** What a value of a facet is called, '' where there is none. @param {Ground} ground @param {string} name @param {string} id */
const called = ({ engine }, name, id) =>
  engine.facets.find((facet) => facet.name === name)?.values.find((value) => value.id === id)?.label || '';

/** The state of what is not simply in force, to stand after a title. @param {Ground} ground @param {Titled} found */
const badge = (ground, { facets: { status } }) =>
  status && status !== 'in-force' ? make('span', { class: 'badge' }, called(ground, 'status', status)) : '';

/** What is there of some words. @param {(string | undefined)[]} words */
const joined = (...words) => words.filter(Boolean).join(' · ');

/** Says how much was found, once the typing has settled: readers of screens hear one number, not one a key. @param {Ground} ground @param {HTMLElement & {timer?: number}} place @param {Answer} answer */
const say = ({ engine: { words } }, place, { total, jumps, problems }) => {
  const n = total + jumps.length;
  const form = `results-${new Intl.PluralRules(document.documentElement.lang).select(n)}`;
  clearTimeout(place.timer);
  place.timer = setTimeout(() => {
    place.textContent = `${n ? (words[form] || words['results-other']).replace('{n}', `${n}`) : words.none} ${problems[0] ? words.problem : ''}`;
  }, 400);
};
