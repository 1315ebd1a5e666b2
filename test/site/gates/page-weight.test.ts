import { gzipSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';
import { tempSite } from '../../../src/local/temp-site.testing.ts';
import { examplesOf, pageTypes } from './page-types.ts';
import { scales, weightLine } from './page-weight.ts';

const { invented } = inject('sites');

const editor = 'admin/index.astro';
/** Bytes of HTML, styles and scripts after gzip, by route; every other page has the common budget. */
const budgets: Readonly<Record<string, number>> = {
  'index.astro': 80_000,
  // Beside its index, which is fetched when somebody searches.
  'communaute/annuaire/index.astro': 120_000,
  'communaute/[id]/index.astro': 70_000,
  'startups/[id].astro': 70_000,
  // Decap CMS, which its page always fetches: 698 kB when this was written, and 2 %.
  [editor]: 712_000,
};
const commonBudget = 90_000;

it('every page type keeps within its budget of HTML, styles and scripts', async () => {
  const weigh = scales(invented);
  const weighAll = scales(invented, { later: true });
  const tooHeavy: string[] = [];
  for (const type of await pageTypes(invented)) {
    const budget = budgets[type.route] ?? commonBudget;
    for (const page of examplesOf(type)) {
      const weight = await (type.route === editor ? weighAll : weigh)(page);
      if (weight.total > budget) tooHeavy.push(`${weightLine(page, weight)}, of ${budget / 1000} kB`);
    }
  }
  expect(tooHeavy).toEqual([]);
});

it('weighs what a page loads at once, each file one time, and what its scripts import later where it is asked to', async () => {
  const files = {
    'a/index.html': `<link rel="stylesheet" href="/a.css"><script type="module" src="../one.js"></script>
      <link rel="modulepreload" href="/two.js"><script src="https://elsewhere.example/x.js"></script>`,
    'a.css': 'p { color: red }',
    'one.js': "import { two } from './two.js'; const later = () => import('./three.js'); two(later);",
    'two.js': "export * from './four.js'; export const two = (work) => work();",
    'three.js': 'export const three = 3;',
    'four.js': 'export const four = 4;',
  };
  const { folder } = await tempSite(files);
  const sizes = Object.entries(files).map(([file, text]) => [file, gzipSync(text).length] as const);
  const sum = (parts: typeof sizes) => parts.reduce((total, [, bytes]) => total + bytes, 0);
  const atOnce = await scales(folder)('a/index.html');
  expect(atOnce.parts.toSorted()).toEqual(sizes.filter(([file]) => file !== 'three.js').toSorted());
  expect(atOnce.total).toBe(sum(sizes.filter(([file]) => file !== 'three.js')));
  expect((await scales(folder, { later: true })('a/index.html')).total).toBe(sum(sizes));
});
