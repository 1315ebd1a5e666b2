import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { htmlFaults } from '../../html-faults.ts';
import { builtPages } from './page-types.ts';

const { invented } = inject('sites');

it('every built page is valid HTML, those that functions fill too', async () => {
  const pagesOf = new Map<string, string[]>();
  for (const page of await builtPages(invented))
    for (const fault of await htmlFaults(await readFile(join(invented, page), 'utf8')))
      pagesOf.set(fault, [...(pagesOf.get(fault) ?? []), page]);
  const faults = [...pagesOf].map(([fault, pages]) => `${fault}: ${pages.length} page(s), ${pages[0] ?? ''}`);
  expect(faults).toEqual([]);
});
