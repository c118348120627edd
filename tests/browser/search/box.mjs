// The box: a combobox as the ARIA Authoring Practices describe it, with links for options.
import { asked, ready, state, told } from './looker.mjs';

export async function the_list_is_walked_with_the_arrows(look) {
  const page = await look.open('btl/17/');
  const field = await asked(page, 'aizbildnis');
  let now = await state(page);
  look.check(now.focused && now.seen && now.options > 2 && now.options <= 16, 'typing opens the list, the focus stays', now);
  look.check(now.named === '' && !now.chosen.length, 'nothing is chosen by itself');
  look.check(now.ids === now.options, 'every option has its own id');
  look.check(now.hrefs.slice(0, -1).every((href) => href.startsWith(look.address)) && now.hrefs.some((href) => href.includes('#')), 'options are links to places', now.hrefs);
  look.check(now.hrefs.at(-1) === `${look.address}meklet/?q=aizbildnis`, 'the last option leads to all results', now.hrefs.at(-1));
  const chosen = async (key, at, sentence) => {
    await page.keyboard.press(key);
    now = await state(page);
    look.check(now.focused && now.chosen.join() === `${at}` && now.named === now.first && now.first, sentence, now);
  };
  await chosen('ArrowDown', 0, 'Down marks the first');
  await chosen('ArrowDown', 1, 'Down again the second');
  await chosen('ArrowUp', 0, 'Up goes back');
  await chosen('ArrowUp', now.options - 1, 'Up from the first goes round to the last');
  look.check(await page.locator('[aria-selected=true]').evaluate((option) => {
    const [inner, outer] = [option, option.closest('[role=listbox]')].map((element) => element.getBoundingClientRect());
    return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
  }), 'what is marked is seen');
  await chosen('ArrowDown', 0, 'Down from the last goes round to the first');
  await page.keyboard.press('Home');
  now = await state(page);
  look.check(now.named === '' && await field.evaluate((input) => input.selectionStart) === 0, 'Home goes to the beginning of the text', now);
  await page.keyboard.press('End');
  look.check(await field.evaluate((input) => input.selectionStart) === 'aizbildnis'.length, 'End goes to its end');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  look.check((await state(page)).named === '', 'Left goes back to the text');
}

export async function escape_closes_then_empties(look) {
  const page = await look.open('btl/17/');
  await asked(page, 'aizbildnis');
  await page.keyboard.press('Escape');
  let now = await state(page);
  look.check(!now.seen && now.expanded === 'false' && now.value === 'aizbildnis' && now.focused, 'Escape closes the list and keeps the words', now);
  await page.keyboard.press('ArrowDown');
  await page.locator('[aria-selected=true]').waitFor();
  look.check((await state(page)).expanded === 'true', 'Down opens it again, with the first marked');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  now = await state(page);
  look.check(now.value === '' && now.focused && now.expanded === 'false', 'Escape again empties the field', now);
}

export async function tab_leaves(look) {
  const page = await look.open('btl/17/');
  await asked(page, 'aizbildnis');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  let now = await state(page);
  look.check(!now.focused && !now.seen && now.expanded === 'false' && now.named === '', 'Tab closes the list', now);
  look.check(await page.evaluate(() => document.activeElement.matches('.search button')), 'Tab goes to the button');
  await page.keyboard.press('Shift+Tab');
  now = await state(page);
  look.check(now.focused && now.value === 'aizbildnis', 'the way back leads to the field and its words');
}

export async function enter_follows_or_submits(look) {
  const page = await look.open('btl/');
  await asked(page, 'ieceļ aizbildni');
  await page.keyboard.press('ArrowDown');
  const href = (await state(page)).hrefs[0];
  await page.keyboard.press('Enter');
  await page.waitForURL(href);
  const aim = page.locator(':target');
  // Pages scroll smoothly.
  await page.waitForFunction(() => document.querySelector(':target')?.getBoundingClientRect().top < innerHeight);
  look.check(await aim.evaluate((element) => { const { top, bottom } = element.getBoundingClientRect(); return bottom > 0 && top < innerHeight; }), 'the place is in the window', href);
  look.check(await aim.evaluate((element) => getComputedStyle(element).boxShadow !== 'none' || getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)'), 'and marked', href);
  await asked(page, '17. pants');
  look.check((await state(page)).hrefs[0] === `${look.address}btl/17/`, 'a number leads to its article', (await state(page)).hrefs[0]);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${look.address}meklet/?q=17.+pants`);
  look.check(await page.locator('#q').inputValue() === '17. pants', 'Enter with nothing marked asks for all results');
}

export async function options_are_links_for_the_mouse_and_for_fingers(look) {
  const page = await look.open('btl/17/');
  await asked(page, 'aizbildnis');
  const option = page.locator('[role=option]').first();
  for (const act of [() => option.click({ modifiers: ['Control'] }), async () => { await asked(page, 'aizbildņa'); await page.keyboard.press('ArrowDown'); await page.keyboard.press('Control+Enter'); }]) {
    const [tab] = await Promise.all([page.context().waitForEvent('page'), act()]);
    look.check(page.url() === `${look.address}btl/17/`, 'Ctrl opens a new tab and leaves this one');
    await tab.close();
  }
  await asked(page, 'aizbildnis');
  const href = (await state(page)).hrefs[0];
  await option.click();
  await page.waitForURL(href);
  const phone = await look.open('btl/17/', { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
  await asked(phone, 'aizbildnis');
  await phone.locator('[role=option]').nth(1).tap();
  await phone.waitForURL((url) => !url.href.endsWith('btl/17/'));
}

export async function the_count_is_told_once(look) {
  const page = await look.open('btl/17/');
  const field = await ready(page);
  await page.evaluate(() => {
    globalThis.said = [];
    const status = document.querySelector('.pop [role=status]');
    new MutationObserver(() => globalThis.said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  });
  await field.evaluate((input) => {
    for (const letter of 'aizbildnis') {
      input.value += letter;
      input.dispatchEvent(new InputEvent('input'));
    }
  });
  const text = await told(page, '.pop');
  look.check(/^\d+ rezultāt(u|s|i)$/.test(text), 'the number stands in words', text);
  const said = await page.evaluate(() => globalThis.said);
  look.check(said.length === 1, 'ten keys, one sentence', said);
  await field.fill('zzqqxxww');
  await page.waitForFunction((before) => document.querySelector('.pop [role=status]').textContent !== before, text);
}

export async function late_answers_are_dropped(look) {
  const held = [];
  const page = await look.open('btl/17/');
  await ready(page);
  await page.route('**/t/0.js', (route) => { held.push(route); });
  await page.locator('#q').fill('aizbildnis');
  await page.locator('#q').fill('tiesa');
  await page.locator('[role=option][href$="q=tiesa"]').waitFor();
  for (const route of held) await route.continue();
  await page.waitForLoadState('networkidle');
  const { hrefs } = await state(page);
  look.check(held.length > 0 && hrefs.at(-1).endsWith('q=tiesa'), 'the answer to the last words stands', held.length, hrefs.at(-1));
}

export async function keys_of_a_word_being_composed_are_left_alone(look) {
  const page = await look.open('btl/17/');
  await ready(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'aizbildn', selectionStart: 8, selectionEnd: 8 });
  await page.locator('[role=option]').first().waitFor();
  look.check(await page.locator('#q').evaluate((input) => ['Enter', 'Escape', 'ArrowDown'].every((key) => input.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true })))), 'no key is taken');
  const now = await state(page);
  look.check(now.expanded === 'true' && now.named === '' && now.value === 'aizbildn', 'and nothing moves', now);
  await session.send('Input.insertText', { text: 'aizbildnis' });
  await page.locator('[role=option][href$="q=aizbildnis"]').waitFor();
}

export async function the_open_box_is_sound_in_every_view(look) {
  for (const [width, colorScheme, axe] of look.views) {
    const page = await look.open('btl/17/', { viewport: { width, height: 900 }, colorScheme });
    await asked(page, 'aizbildnis');
    await told(page, '.pop');
    await page.keyboard.press('ArrowDown');
    await look.sound(page, `open at ${width} ${colorScheme}`, axe);
    await look.shot(page, `box-${width}-${colorScheme}`);
    const small = await page.locator('[role=option], .search button').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 24).length);
    look.check(small === 0, 'every target is 24 px high', small);
  }
  const forced = await look.open('btl/17/', { forcedColors: 'active', reducedMotion: 'reduce' });
  await asked(forced, 'aizbildnis');
  await forced.keyboard.press('ArrowDown');
  look.check(await forced.locator('[aria-selected=true]').evaluate((option) => getComputedStyle(option).outlineStyle) === 'solid', 'in forced colours what is marked has a frame');
  await look.shot(forced, 'box-forced-colours');
}
