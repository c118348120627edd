// Numbers of articles and of their parts lead straight to them: `17. panta otrā daļa`, `CL 222`.

/** @typedef {{url: string, title: string, anchor: string, label: string, facets: Object<string, string>}} Jump */

const MOST_JUMPS = 5;

/** The number a word says, or ''. @param {Question} q @param {string} word */
const numberOf = ({ordinals, languages: [{roots}]}, word) => /^[0-9]/.test(word) ? word : (Object.entries(ordinals).find(([key]) => roots(word).includes(fold(key))) || ['', ''])[1] + '';

/** The levels a word names; none where it is a number. @param {Question} q @param {string | undefined} word */
const levelsOf = (q, word) => q.levels.flatMap(({words}, i) => word && !numberOf(q, word) && words.some(other => fold(other) == fold(word) || alike(q, other, word)) ? [i] : []);

/** The anchor a path leads to on a page: the deepest there is. @param {Question} q @param {string[]} anchors @param {string} start @param {{number: string, named: number[]}[]} path @returns {string | undefined} */
const anchorOf = ({levels}, anchors, start, path) => {
  let way = start, depth = 0;
  for (const {number, named} of path) {
    const deeper = levels.map((_, i) => i).filter(i => i > depth && (!named.length || named.includes(i)));
    if (named.length && !deeper[0]) return;
    const join = (/** @type {number} */ i) => (way && way + '-') + (i < levels.length ? levels[i].prefix : '') + number.replace(/\./g, '-');
    depth = deeper.find(i => anchors.includes(join(i))) || deeper[0] || levels.length;
    way = join(depth);
  }
  while (way && !anchors.includes(way)) way = way.slice(0, Math.max(0, way.lastIndexOf('-')));
  return way;
};

/** Where words lead that are all numbers, their levels, and the name of what is numbered. @param {Question} q @param {string[]} words*/
const jumpsTo = (q, words) => {
  const path = [], out = /** @type {Jump[]} */ ([]);
  let groups = q.groups.map((_, i) => i), rest = words, longest = 0;
  q.groups.forEach(({names}, group) => names.forEach(name => {
    const {length} = name, end = words.length - length, front = begins(q, words, name);
    if (length <= longest || !front && !begins(q, words.slice(end), name)) return;
    longest = length;
    groups = [group];
    rest = front ? words.slice(length) : words.slice(0, end);
  }));
  for (let i = 0; i < rest.length;) {
    let named = levelsOf(q, rest[i]);
    const at = named.length ? i + 1 : i, number = rest[at] && numberOf(q, rest[at]);
    if (!number) return out;
    i = at + 1;
    if (!named.length) {
      named = levelsOf(q, rest[i]);
      i += +!!named.length;
    }
    path.push({number, named});
  }
  if (!path[0]) return out;
  // Without a name a number is that of a page; with one its level may be any where it leads to a section.
  const [{named}] = path, whole = !named.length || named.includes(0);
  /** @type {[number, string[], string][]} */
  const table = q.get('j') || [];
  for (const group of groups) for (const [one, known, codes] of table) {
    const at = known.indexOf(path[0].number), [page, section] = numbers(codes).slice(at * 2), display = one == group && at >= 0 && (section ? longest : whole) && out.length < MOST_JUMPS && displayOf(q, page);
    if (!display) continue;
    const [url, title, , , sections] = display, anchors = sections.map(([anchor = '']) => anchor), anchor = anchorOf(q, anchors, section ? anchors[section - 1] : '', path.slice(1));
    if (anchor === undefined) continue;
    const unit = Math.max(0, anchors.indexOf(anchor));
    out.push({url, title, anchor, label: anchor && sections[unit][1] || '', facets: facetsOf(q, display, unit)});
  }
  return out;
};
