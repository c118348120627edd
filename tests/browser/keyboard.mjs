// What a reader without a mouse needs, in real Chromium: the skip link, the controls of the frame, the filter of the contents.

/** Presses keys on `page` and returns what is wrong, one sentence each. `contents` is the address of an act's contents page. */
export async function keyboard(page, contents) {
  const problems = [];
  const check = (fine, sentence) => { if (!fine) problems.push(`keyboard: ${sentence}`); };
  await page.goto(contents, { waitUntil: 'load' });
  const focused = () => page.evaluate(() => {
    const { activeElement: element } = document;
    const box = element.getBoundingClientRect();
    const { outlineStyle } = getComputedStyle(element);
    return { class: element.className, tag: element.tagName, pref: element.dataset.pref, seen: box.left >= 0 && box.top >= 0 && box.width > 0, outline: outlineStyle };
  });

  await page.keyboard.press('Tab');
  let at = await focused();
  check(at.class === 'skip' && at.seen, 'the first stop is the skip link, and it shows');
  check(at.outline !== 'none', 'the focus is seen');

  for (const pref of ['size', 'theme']) {
    await page.keyboard.press('Tab');
    at = await focused();
    check(at.pref === pref && at.seen, `the ${pref} button comes after the skip link`);
    const value = () => page.evaluate((name) => document.documentElement.dataset[name] ?? '', pref);
    const before = await value();
    await page.keyboard.press('Enter');
    const after = await value();
    check(after && after !== before, `Enter works the ${pref} button`);
    await page.reload();
    check(await value() === after, `the choice of ${pref} outlives the page`);
    for (let k = pref === 'size' ? 2 : 3; k > 0; k -= 1) await page.keyboard.press('Tab');
    check((await focused()).pref === pref, `the ${pref} button has the focus again`);
    await page.keyboard.press('Space');
    check(await value() !== after, `Space works the ${pref} button`);
  }

  await page.reload();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  check(page.url().endsWith('#saturs'), 'the skip link leads to the text');
  for (let k = 0; k < 30 && (await focused()).tag !== 'INPUT'; k += 1) await page.keyboard.press('Tab');
  check((await focused()).tag === 'INPUT', 'the filter is reached');
  const rows = () => page.locator('.row:visible').count();
  const all = await rows();
  await page.keyboard.type('aizbildn');
  const some = await rows();
  check(some > 0 && some < all, `the filter keeps some articles (${some} of ${all})`);
  check((await page.locator('[role=status]').textContent()).includes(String(some)), 'the number found is announced');
  await page.keyboard.press('Escape');
  check(await rows() === all, 'Escape empties the filter and all articles are back');
  await page.keyboard.press('Tab');
  check((await focused()).tag !== 'INPUT', 'Tab leaves the filter');
  return problems;
}
