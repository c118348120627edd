// What axe-core finds on a page as it stands.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong, one sentence each. The debugger's evaluation is not bound by the page's policy, so that the policy can stay on. */
export async function violations(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] }), RULES);
  return found.violations.map(({ id, nodes }) => {
    const [example] = nodes;
    return `axe ${id} ×${nodes.length}: ${example.html.slice(0, 120)}: ${example.failureSummary?.split('\n').slice(1, 2).join(' ').trim()}`;
  });
}
