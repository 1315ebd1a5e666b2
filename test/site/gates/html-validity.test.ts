import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, inject, it } from 'vitest';
import { builtPages } from './page-types.ts';

const { invented } = inject('sites');

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    // A long title is the content's own, and shortening it is no matter of markup.
    rules: { 'long-title': 'off' },
  }),
);

it('every built page is valid HTML, those that functions fill too', async () => {
  const pagesOf = new Map<string, string[]>();
  for (const page of await builtPages(invented)) {
    const { results } = await validator.validateFile(join(invented, page));
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      const fault = `${ruleId}: ${message} (${selector ?? 'no element'})`;
      pagesOf.set(fault, [...(pagesOf.get(fault) ?? []), page]);
    }
  }
  const faults = [...pagesOf].map(([fault, pages]) => `${fault}: ${pages.length} page(s), ${pages[0] ?? ''}`);
  expect(faults).toEqual([]);
});
