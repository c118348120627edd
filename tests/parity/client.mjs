// The search client in Node: answers questions of an index on disk as a browser would.
//
//   node client.mjs SEARCH [SCRIPT]   SEARCH: the folder with manifest.js; SCRIPT: the client, else SEARCH/search.js
//
// Standard input: one JSON object a line, {"query": …, "options": {…}}; standard output: one answer a line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';

/** Runs the client's script and returns what opens an index. */
export function clientOf(script) {
  globalThis.document ??= { currentScript: { src: 'file:///search/search.js', dispatchEvent() {} }, querySelector: () => null };
  runInThisContext(readFileSync(script, 'utf8'), { filename: script });
  return globalThis.komentari.openIndex;
}

/** Loads the files of `folder`; `broken` says what is read instead of some. */
export const loaderOf = (folder, broken = {}) => async (name) => {
  const text = broken[name] ?? readFileSync(join(folder, `${name}.js`), 'utf8');
  const start = `komentari(${JSON.stringify(name)},`;
  if (!text.startsWith(start)) throw new Error(name);
  return JSON.parse(text.slice(start.length, text.lastIndexOf(')')));
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, script = join(folder, 'search.js')] = process.argv.slice(2);
  const engine = await clientOf(script)('', loaderOf(folder));
  for await (const line of createInterface({ input: process.stdin })) {
    const { query, options } = JSON.parse(line);
    console.log(JSON.stringify(await engine.ask(query, options)));
  }
}
