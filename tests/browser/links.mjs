// An independent crawler: every relative link of every page leads to a file of the site, every fragment to an id of its page.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** All files below `folder`, as paths with `/`. */
export function filesOf(folder, prefix = '') {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(prefix, entry.name);
    return entry.isDirectory() ? filesOf(folder, path) : [path];
  });
}

const unescape = (text) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&#39;', "'");

/**
 * What is wrong with the links of the site, one sentence each; `pages` and `links` count what was looked at.
 * 404.html is served at any depth: its links, and only its, begin with `prefix`, the path of the site on its host.
 */
export function crawl(site, prefix) {
  const files = new Set(filesOf(site));
  const pages = new Map();
  for (const path of files) {
    if (!path.endsWith('.html')) continue;
    const html = readFileSync(join(site, path), 'utf8');
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((found) => unescape(found[1]));
    const links = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((found) => unescape(found[1]));
    pages.set(path, { ids, links });
  }
  const problems = [];
  let count = 0;
  for (const [path, { ids, links }] of pages) {
    const twice = ids.filter((id, k) => ids.indexOf(id) !== k);
    if (twice.length) problems.push(`${path}: id twice: ${[...new Set(twice)].join(' ')}`);
    for (const link of links) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(link)) continue;
      count += 1;
      const [target, fragment] = link.split('#');
      const rooted = path === '404.html' && target !== '';
      if (rooted ? !target.startsWith(prefix) : target.startsWith('/')) {
        problems.push(`${path}: ${link} does not begin as it must`);
        continue;
      }
      const way = decodeURIComponent(target.split('?')[0]);
      let file = target === '' ? path : posix.normalize(rooted ? posix.join('.', way.slice(prefix.length)) : posix.join(posix.dirname(path), way));
      if (file === '.' || file === './' || file.endsWith('/')) file = posix.join(file, 'index.html');
      if (!files.has(file)) problems.push(`${path}: ${link} leads nowhere`);
      else if (fragment && !pages.get(file)?.ids.includes(decodeURIComponent(fragment))) problems.push(`${path}: ${link} has no such anchor`);
    }
  }
  return { problems, pages: pages.size, links: count };
}
