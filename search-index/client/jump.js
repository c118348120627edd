// Numbers of articles and of their parts lead straight to them: `17. panta otrā daļa`, `CL 222`.

/** @typedef {{url: string, title: string, anchor: string, label: string, facets: Object<string, string>}} Jump */
/** @typedef {{number: string, level: string}[]} Path numbers with the words of their levels ('': none) */

/** The number a word says, or ''. @param {Index} index @param {string} word */
const numberOf = (index, word) => {
  const {ordinals} = index.manifest, roots = rootsOf(index, word);
  if (/^[0-9]/.test(word)) return word;
  const key = Object.keys(ordinals).find(key => roots.includes(fold(key)));
  return key ? '' + ordinals[key] : '';
};

/** Which levels a word names, as indexes. @param {Index} index @param {string} word */
const levelsOf = (index, word) => index.manifest.levels.flatMap(({words}, i) => words.some(other => fold(other) == fold(word) || alike(index, other, word)) ? [i] : []);

/** Reads words as numbers with levels; nothing where one is left over. @param {Index} index @param {string[]} words @returns {Path | undefined} */
const pathOf = (index, words) => {
  const path = [];
  for (let i = 0; i < words.length;) {
    let level = '';
    const isLevel = () => i < words.length && !numberOf(index, words[i]) && levelsOf(index, words[i]).length;
    if (isLevel()) level = words[i++];
    const number = i < words.length ? numberOf(index, words[i++]) : '';
    if (!number) return;
    if (!level && isLevel()) level = words[i++];
    path.push({number, level});
  }
  return path.length ? path : undefined;
};

/** The groups that are named and what is left of the words. @param {Index} index @param {string[]} words @returns {{groups: number[], rest: string[]}} */
const groupOf = (index, words) => {
  const {groups} = index.manifest;
  let best = {length: 0, group: 0, rest: words};
  groups.forEach(({names}, group) => {
    for (const name of names) {
      const {length} = name;
      if (length <= best.length || length > words.length) continue;
      if (begins(index, words, 0, name)) best = {length, group, rest: words.slice(length)};
      else if (begins(index, words, words.length - length, name)) best = {length, group, rest: words.slice(0, -length)};
    }
  });
  return {groups: best.length ? [best.group] : groups.map((_, i) => i), rest: best.rest};
};

/** The anchor a path leads to on a page. @param {Index} index @param {string[][]} sections @param {string} start @param {Path} path @returns {string | undefined} */
const anchorOf = (index, sections, start, path) => {
  const {levels} = index.manifest, has = (/** @type {string} */ anchor) => sections.some(section => (section[0] || '') == anchor);
  const parts = start ? [start] : [];
  let depth = 0;
  for (const {number, level} of path) {
    const named = level ? levelsOf(index, level).filter(i => i > depth) : levels.map((_, i) => i).filter(i => i > depth);
    if (level && !named.length) return;
    const join = (/** @type {number} */ i) => [...parts, levels[i].prefix + number.replace(/\./g, '-')].join('-');
    depth = named.find(i => has(join(i))) ?? named[0] ?? levels.length;
    parts.push(levels[depth] ? levels[depth].prefix + number.replace(/\./g, '-') : number);
  }
  while (parts.length && !has(parts.join('-'))) parts.pop();
  return parts.join('-');
};

const MOST_JUMPS = 5;

/** @param {Index} index @param {Try} trying @param {string[]} words @returns {Promise<Jump[]>} */
const jumpsTo = async (index, trying, words) => {
  const {groups, rest} = groupOf(index, words), path = pathOf(index, rest), out = /** @type {Jump[]} */ ([]);
  if (!path) return out;
  const inner = path[0].level && !levelsOf(index, path[0].level).includes(0);
  if (inner && groups.length > 1) return out;
  /** @type {[number, string[], string][]} */
  const table = await trying('j', index.file('j'), []);
  for (const group of groups) {
    const [, known, codes] = table.find(([one]) => one == group) || [0, [], ''], at = known.indexOf(path[0].number);
    if (at < 0 || out.length == MOST_JUMPS) continue;
    const [page, section] = numbers(codes).slice(at * 2);
    if (inner && !section) continue;
    const display = /** @type {Display | null} */ (await trying('d/' + Math.floor(page / index.manifest.perDisplay), index.display(page), null));
    if (!display) continue;
    const [url, title, , , sections] = display, anchor = anchorOf(index, sections, section ? sections[section - 1][0] : '', path.slice(1));
    if (anchor === undefined) continue;
    const unit = Math.max(0, sections.findIndex(section => (section[0] || '') == anchor));
    out.push({url, title, anchor, label: anchor && sections[unit][1] || '', facets: facetsOf(index, display, unit)});
  }
  return out;
};
