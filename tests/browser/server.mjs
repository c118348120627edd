// Serves a built site as a plain web host would: under a sub-path, with the headers of the site's own `_headers` file.
import { createServer } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.jpg': 'image/jpeg', '.json': 'application/json', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8',
};

/** The headers that `_headers` sets for every path (`/*`). */
function headersOf(site) {
  const headers = {};
  const [all] = readFileSync(join(site, '_headers'), 'utf8').split(/^(?=\/(?!\*))/m);
  for (const line of all.split('\n')) {
    const found = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (found) headers[found[1]] = found[2];
  }
  return headers;
}

/**
 * Starts a server for `site` at `prefix`; resolves to { address, close }.
 * `alter(path, read)` may stand for what is lost or changed: it gives other bytes, `null` for a file that is missing, `undefined` to leave it; `read(path)` reads any file.
 */
export function serve(site, prefix, alter = () => undefined) {
  const headers = headersOf(site);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    let file = path.startsWith(prefix) ? join(site, normalize(path.slice(prefix.length))) : null;
    let status = 200;
    let bytes;
    try {
      bytes = alter(path.slice(prefix.length), (other) => readFileSync(join(site, other)));
      if (bytes === null) throw new Error('taken away');
      if (bytes === undefined && file && statSync(file).isDirectory()) file = join(file, 'index.html');
      if (!file || bytes === undefined && !statSync(file).isFile()) throw new Error('missing');
    } catch {
      file = join(site, '404.html');
      status = 404;
      bytes = undefined;
    }
    response.writeHead(status, { ...headers, 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(bytes ?? readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({ address: `http://127.0.0.1:${server.address().port}${prefix}`, close: () => server.close() });
    });
  });
}
