// Numbers of articles and of their parts lead straight to them: `17. panta otrā daļa`, `CL 222`.

/** @typedef {{page: number, url: string, title: string, anchor: string, label: string, facets: Object<string, string>}} Jump */

const MOST_JUMPS = 5;

/** The number a word says, or ''. @param {Question} q @param {string} word */
const numberOf = ({ordinals, languages: [{roots}]}, word) => /^[0-9]/.test(word) ? word : (Object.entries(ordinals).find(([key]) => roots(word).includes(fold(key))) || ['', ''])[1] + '';

/** The levels a word names, counted from 1; none where it is a number. @param {Question} q @param {string} word */
const levelsOf = (q, word) => q.levels.flatMap(({words}, i) => !numberOf(q, word) && words.some(other => fold(other) == fold(word) || alike(q, other, word)) ? [i + 1] : []);

/** Where words lead that are all numbers, their levels, and the name of what is numbered. @param {Question} q @param {string[]} words @returns {Jump[]} */
const jumpsTo = (q, words) => {
  const {levels, groups} = q, path = /** @type {{number: string, named: number[]}[]} */ ([]);
  let group = 0, rest = words, longest = 0;
  groups.forEach(({names}, i) => names.forEach(name => [0, words.length - name.length].forEach(at => {
    if (name.length <= longest || !begins(q, words.slice(at), name)) return;
    longest = name.length;
    group = i;
    rest = words.filter((_, k) => k < at || k >= at + longest);
  })));
  let before = /** @type {number[]} */ ([]);
  for (const word of rest) {
    const number = numberOf(q, word), named = levelsOf(q, word), last = path[path.length - 1];
    if (number) {
      path.push({number, named: before});
      before = [];
    } else if (!named[0] || before[0]) return [];
    else if (last && !last.named[0]) last.named = named;
    else before = named;
  }
  if (before[0] || !path[0]) return [];
  // Without a name a number is that of a page; with one its level may be any where it leads to a section.
  const [{number, named}, ...parts] = path, whole = !named[0] || named.includes(1);
  const leads = (/** @type {[number, string[], string][]} */ (q.get('j') || [])).flatMap(([one, known, codes]) => {
    const at = known.indexOf(number), [page, section] = at < 0 ? [] : numbers(codes).slice(at * 2);
    return at >= 0 && (!longest || one == group) && (section ? longest : whole) ? [{page, section}] : [];
  });
  return leads.slice(0, MOST_JUMPS).flatMap(({page, section}) => {
    const display = displayOf(q, page);
    if (!display) return [];
    const [url, title, , , sections] = display, anchors = sections.map(([anchor = '']) => anchor), ways = [section ? anchors[section - 1] : ''];
    let depth = 1;
    for (const {number, named} of parts) {
      const deeper = levels.map((_, i) => i + 1).filter(i => i > depth && (!named[0] || named.includes(i)));
      if (named[0] && !deeper[0]) return [];
      const join = (/** @type {number} */ i) => (ways[0] && ways[0] + '-') + levels[i - 1]?.prefix + number.replace(/\./g, '-');
      depth = deeper.find(i => anchors.includes(join(i))) || deeper[0] || 99;
      ways.unshift(join(depth));
    }
    const anchor = ways.find(one => anchors.includes(one)) || '', unit = Math.max(0, anchors.indexOf(anchor));
    return [{page, url, title, anchor, label: anchor && sections[unit][1] || '', facets: facetsOf(q, display, unit)}];
  });
};
