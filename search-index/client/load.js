// Gets the files of the index: over http by `fetch`, from a disk by `<script>`.

/** @typedef {(name: string, fresh?: boolean) => Promise<any>} Load gives the value of a file by its name; `fresh`: past the cache */

/** @type {Map<string, (value: any) => void>} */
const waiting = new Map();

/** Takes the value of a file that is run as a script. @param {string} name @param {any} value */
const receive = (name, value) => waiting.get(name)?.(value);

/** The loader of the folder at `base`. @param {string} base @returns {Load} */
const loader = base => {
  /** @type {Load} */
  const byScript = (name, fresh) => new Promise((done, failed) => {
    const script = document.createElement('script');
    waiting.set(name, done);
    script.onload = script.onerror = () => {
      failed(Error(name));
      script.remove();
    };
    script.src = base + name + '.js' + (fresh ? '?' + Date.now() : '');
    document.head.append(script);
  });
  /** @type {Load} */
  const byFetch = async (name, fresh) => {
    const answer = await fetch(base + name + '.js', fresh ? {cache: 'reload'} : {}), text = await answer.text(), start = `komentari("${name}",`;
    if (!answer.ok || !text.startsWith(start)) throw Error(name);
    return JSON.parse(text.slice(start.length, text.lastIndexOf(')')));
  };
  return base.startsWith('file:') ? byScript : byFetch;
};

/** Keeps what `load` gave; what failed is asked again. @template T @param {(name: string) => Promise<T>} load */
const keeping = load => {
  /** @type {Map<string, Promise<T>>} */
  const kept = new Map();
  return (/** @type {string} */ name) => {
    const old = kept.get(name);
    if (old) return old;
    const made = load(name);
    kept.set(name, made);
    made.catch(() => kept.delete(name));
    return made;
  };
};
