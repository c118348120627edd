// An index that is damaged: what needs the damaged file says so, the rest answers.
//
//   node damage.mjs SEARCH
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { clientOf, loaderOf } from './client.mjs';

const folder = process.argv[2];
const openIndex = clientOf(join(folder, 'search.js'));
const { hash } = await loaderOf(folder)('manifest');
const whole = await openIndex('', loaderOf(folder));
const filesOf = (kind) => readdirSync(join(folder, hash, kind)).map((file) => `${kind}/${file.slice(0, -3)}`);
const QUESTIONS = ['bērns', '"bāriņtiesas lēmums"', 'BTL 17. pants', 'act:btl bērns', 'barinteisa'];

/** Asks everything of an index whose files of one kind are `text`; returns the answers. */
async function damaged(names, text) {
  const engine = await openIndex('', loaderOf(folder, Object.fromEntries(names.map((name) => [`${hash}/${name}`, text]))));
  const answers = [];
  for (const query of QUESTIONS) answers.push(await engine.ask(query));
  return { engine, answers };
}

const right = [];
for (const query of QUESTIONS) right.push(await whole.ask(query));
assert.ok(right.every(({ problems }) => problems.length === 0), 'nothing is said of a whole index');
assert.ok(right.every(({ total }) => total > 0), 'every question has an answer');

// Which answers of QUESTIONS need which files: the others stay as they are.
const needs = { t: [0, 1, 2, 3, 4], p: [1], v: [4], d: [0, 1, 2, 3, 4], f: [0, 1, 2, 3, 4], j: [2], x: [] };
for (const [kind, hurt] of Object.entries(needs)) {
  const names = ['f', 'j'].includes(kind) ? [kind] : filesOf(kind);
  for (const text of ['', `komentari("${hash}/${names[0]}",["cut`]) {
    const { engine, answers } = await damaged(names, text);
    answers.forEach((answer, at) => {
      assert.equal(answer.problems.length > 0, hurt.includes(at), `${kind}: ${QUESTIONS[at]} says what it lacks`);
      assert.ok(answer.problems.every((name) => names.includes(name)), `${kind}: only what is damaged is named`);
      if (!hurt.includes(at)) assert.deepEqual(answer, right[at], `${kind}: ${QUESTIONS[at]} stays as it was`);
      if (kind === 'f' && at === 0) assert.deepEqual(answer.hits, right[at].hits, 'without kinds all pages are found');
    });
    const passage = await engine.passage(answers[0], right[0].hits[0].sections[0].unit).catch((error) => error);
    assert.equal(passage instanceof Error, kind === 'x', `${kind}: a text fails only without its file`);
  }
}

// A new index took the place of the old one: the manifest is read anew, once, and the question is asked again.
let reads = 0;
const load = loaderOf(folder);
const moved = await openIndex('', async (name, fresh) => {
  if (name !== 'manifest') return load(name);
  reads += 1;
  const value = await load(name);
  return fresh ? value : { ...value, hash: 'gone' };
});
assert.deepEqual(await moved.ask('bērns'), right[0], 'an old manifest is renewed');
assert.equal(reads, 2, 'once');

// Texts: every form is marked where it stands.
const { text, marks } = await whole.passage(right[0], right[0].hits[0].sections[0].unit);
assert.ok(marks.length > 0, 'something is marked');
assert.ok(marks.every(({ start, end }) => /^bērn[^ ]*$/i.test(text.slice(start, end))), 'only forms of the word are marked');
