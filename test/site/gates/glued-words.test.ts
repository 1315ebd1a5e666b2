import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { builtPages } from './page-types.ts';

const { invented } = inject('sites');

/** A word or a full stop right before a link: the space that the source had at the end of its line is lost. */
const glued = /[\p{L}.,:;](?=<a[ >])|<\/a>(?=\p{L})/gu;

it('no link is glued to the word before or after it', async () => {
  const faults: string[] = [];
  for (const page of await builtPages(invented)) {
    const html = await readFile(join(invented, page), 'utf8');
    for (const { index } of html.matchAll(glued))
      faults.push(`${page}: ${html.slice(index - 30, index + 60)}`);
  }
  expect(faults).toEqual([]);
});
