/* Everything reads without this script. It adds: text size and appearance, copy buttons, the filter of the contents, the way to the search. */
(() => {
  'use strict';
  const root = document.documentElement;
  const words = root.dataset;

  /** @param {string} key */
  const load = key => { try { return localStorage.getItem(key); } catch { return null; } };
  /** @param {string} key @param {string} value */
  const save = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private mode */ } };
  for (const key of ['theme', 'size', 'shortcuts']) {
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

  /* The search itself is loaded when it is first wanted. */
  const box = document.querySelector('[data-search]');
  if (box) {
    const { form, dataset } = box;
    const failed = Object.assign(document.createElement('p'), { className: 'search-note' });
    failed.setAttribute('role', 'alert');
    form.append(failed);
    if (location.protocol === 'file:' && form.action.endsWith('/')) form.action += 'index.html';
    let script = null;
    const wake = () => {
      if (script) return;
      failed.textContent = '';
      script = Object.assign(document.createElement('script'), { src: `${dataset.search}search.js` });
      script.onerror = () => {
        script = null;
        failed.textContent = dataset.failed || 'Meklēšanu neizdevās ielādēt. The search could not be loaded.';
      };
      document.head.append(script);
    };
    box.addEventListener('focus', wake);
    if (document.activeElement === box || (document.querySelector('[data-results]') && location.search)) wake();

    /* `/` outside fields, Ctrl-K and Cmd-K anywhere; the reader and the site can switch them off (WCAG 2.1.4). */
    if (dataset.shortcuts !== 'off') {
      document.addEventListener('keydown', event => {
        const { altKey, ctrlKey, key, metaKey, target } = event;
        const command = ctrlKey || metaKey || altKey;
        const slash = key === '/' && !command && !target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');
        const control = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey;
        if (event.defaultPrevented || event.isComposing || root.dataset.shortcuts === 'off' || !(slash || control)) return;
        event.preventDefault();
        box.focus();
        box.select();
      });
    }
  }
})();
