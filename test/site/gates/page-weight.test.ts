import { expect, inject, it } from 'vitest';
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
