// Gets the files of the index: over http by `fetch`, from a disk by `<script>`.

/** @typedef {(name: string, fresh?: boolean) => Promise<any>} Load gives the value of a file by its name; `fresh`: past the cache */

/** @type {Map<string, (value: any) => void>} */
const waiting = new Map();

/** Takes the value of a file that is run as a script. @param {string} name @param {any} value */
const receive = (name, value) => waiting.get(name)?.(value);

/** Runs a script that gives a value by its name. @param {string} name @param {string} address @returns {Promise<any>} */
const given = (name, address) => new Promise((done, failed) => {
  const script = document.createElement('script');
  waiting.set(name, done);
  script.onload = script.onerror = failed;
  script.src = address;
  document.head.append(script);
});

/** The loader of the folder at `base`; what is cut short or no file of the index is no JSON between the brackets. @param {string} base @returns {Load} */
const loader = base => async (name, fresh) => {
  const address = base + name + '.js' + (fresh ? '?' + Date.now() : '');
  return base.startsWith('file:') ? given(name, address) : JSON.parse((await (await fetch(address)).text()).slice(name.length + 13, -2));
};

/** A function that remembers what it made of each word; what failed is made again. @template T @param {(word: string) => T} make @returns {(word: string) => T} */
const remembering = make => {
  /** @type {Map<string, any>} */
  const known = new Map();
  return word => {
    if (!known.has(word)) {
      const made = /** @type {any} */ (make(word));
      known.set(word, made);
      made.catch?.(() => known.delete(word));
    }
    return known.get(word);
  };
};
