/* Everything reads without this script. It adds: text size and appearance, copy buttons, the filter of the contents. */
(() => {
  'use strict';
  const root = document.documentElement;
  const words = root.dataset;

  /** @param {string} key */
  const load = key => { try { return localStorage.getItem(key); } catch { return null; } };
  /** @param {string} key @param {string} value */
  const save = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private mode */ } };
  for (const key of ['theme', 'size']) {
    const value = load(key);
    if (value) root.dataset[key] = value;
  }

  const status = Object.assign(document.createElement('p'), { className: 'vh' });
  status.setAttribute('role', 'status');
  document.querySelector('main')?.append(status);
  for (const element of document.querySelectorAll('[data-js]')) element.hidden = false;

  /** A button that goes through the values of one preference. @param {HTMLElement} button */
  const preference = button => {
    const { pref: key, values, labels } = button.dataset;
    const all = values.split('|');
    const now = () => Math.max(0, all.indexOf(root.dataset[key]));
    const show = () => { button.querySelector('span:last-child').textContent = labels.split('|')[now()]; };
    button.onclick = () => {
      root.dataset[key] = all[(now() + 1) % all.length];
      save(key, root.dataset[key]);
      show();
    };
    show();
  };
  document.querySelectorAll('[data-pref]').forEach(preference);

  /** A button that copies how a unit is cited, with its address. @param {HTMLElement} unit */
  const copyButton = unit => {
    const { cite } = unit.dataset;
    const button = Object.assign(document.createElement('button'), { className: 'copy', type: 'button', textContent: words.copy });
    const what = Object.assign(document.createElement('span'), { className: 'vh', textContent: ` – ${cite}` });
    button.append(what);
    button.onclick = async () => {
      await navigator.clipboard?.writeText(`${cite}, ${location.href.split('#')[0]}#${unit.id}`);
      button.firstChild.data = status.textContent = words.copied;
      setTimeout(() => { button.firstChild.data = words.copy; }, 2000);
    };
    (unit.querySelector(':scope > .tools') || unit).append(button);
  };
  document.querySelectorAll('[data-cite]').forEach(copyButton);

  const filter = document.querySelector('[data-filter]');
  if (filter) {
    filter.oninput = () => {
      const wanted = filter.value.toLowerCase().trim();
      let found = 0;
      for (const row of document.querySelectorAll('.row')) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
        found += Number(!row.hidden);
      }
      for (const chapter of document.querySelectorAll('.ch')) {
        chapter.hidden = !chapter.querySelector('.row:not([hidden])');
        if (wanted) chapter.open = true;
      }
      for (const group of document.querySelectorAll('.group')) group.hidden = Boolean(wanted);
      status.textContent = `${words.found} ${found}`;
    };
  }
})();
